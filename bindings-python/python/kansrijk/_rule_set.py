"""A rule set that is ready to assess by."""

from __future__ import annotations

import os
from collections.abc import Iterable
from typing import TYPE_CHECKING, Any, Literal

from . import _kansrijk
from ._assessment import Assessment
from ._dossier import Dossier, read
from ._given import DateLike, Document, Lang
from .contract import Subject

if TYPE_CHECKING:
    from ._table import FindingsTable


class RuleSet:
    """One instrument (a checklist, a step plan), checked and compiled.

    `kansrijk.rule_set` gives a built-in one. It cannot be changed, and can be used from several threads at once.

    >>> import kansrijk as ks
    >>> ks.rule_set("minimale-eisen")
    <RuleSet minimale-eisen 1.0.0: 10 requirements for a coalition>
    """

    __slots__ = ("_handle", "_others")

    def __init__(self, source: Document) -> None:
        """Reads and checks a rule set of your own.

        :param source: the path of a file (`str`, `Path`), a JSON or YAML text (`bytes`), or an object (`dict`).
        :raises RuleSetError: with all faults at once.
        :raises LimitError: when it is larger, deeper or costlier than is accepted.
        :raises OSError: when a file cannot be read.
        """
        self._handle = _kansrijk.RuleSet.read(source)
        self._others: tuple[RuleSet, ...] = ()

    @classmethod
    def from_file(cls, path: str | os.PathLike[str]) -> RuleSet:
        """Reads and checks a rule set of your own from a YAML or JSON file; raises what `RuleSet(path)` raises."""
        return cls(os.fspath(path))

    @classmethod
    def _of(cls, handle: _kansrijk.RuleSet, others: tuple[RuleSet, ...] = ()) -> RuleSet:
        rules = cls.__new__(cls)
        rules._handle, rules._others = handle, others
        return rules

    @property
    def id(self) -> str:
        """Its id: a Dutch slug that names the instrument."""
        return self._handle.id

    @property
    def version(self) -> str:
        """The version of this encoding: three numbers."""
        return self._handle.version

    @property
    def subject(self) -> Subject:
        """What it assesses: a coalition, a partnership or a municipality."""
        return Subject(self._handle.subject)

    @property
    def requirements(self) -> tuple[str, ...]:
        """The ids of its requirements, in order."""
        return tuple(self._handle.requirements)

    def title(self, lang: Lang = "nl") -> str:
        """Its name."""
        return self._handle.title(lang)

    def about(self, lang: Lang = "nl") -> str:
        """What it is, and what it is not."""
        return self._handle.about(lang)

    def to_json(self) -> str:
        """The rule set as its author writes it, as JSON on one line."""
        return self._handle.to_json()

    def with_rule_sets(self, *others: RuleSet) -> RuleSet:
        """The same rule set, with others that it may refer to; they go before built-in ones of the same id."""
        return RuleSet._of(self._handle.with_rule_sets([other._handle for other in others]), self._others + others)

    def assess(self, dossier: Document | Dossier, *, as_of: DateLike | None = None, lang: Lang = "nl") -> Assessment:
        """Assesses a dossier: all findings, each with its reasons, what is missing, and what to do.

        :param dossier: a `Dossier`, or anything that can be read as one: the path of a file (`str`, `Path`), a JSON or
            YAML text (`bytes`), an object (`dict`).
        :param as_of: the date that the assessment speaks of; without it the day that the dossier describes.
        :param lang: the language of all texts: `nl` or `en`.
        :raises DossierError: when the dossier is refused, is about something else, or there is no date.
        :raises RuleSetError: when this rule set is not in force on the date, or refers to one that is not there.
        :raises LimitError: when the dossier is larger or deeper than is accepted.
        :raises OSError: when a file cannot be read.

        >>> import kansrijk as ks
        >>> dossier = {"subject": "coalition", "name": "Voorbeeld", "partners": [{"kind": "midwife"}]}
        >>> assessment = ks.rule_set("minimale-eisen").assess(dossier, as_of="2025-06-30")
        >>> assessment.totals[0].text
        'Minimale eisen: zeker 0, hoogstens 8 van 9'
        """
        return Assessment(self, read(dossier), as_of, lang)

    def assess_many(
        self,
        dossiers: Iterable[Document | Dossier],
        *,
        as_of: DateLike | None = None,
        lang: Lang = "nl",
        errors: Literal["raise", "collect"] = "raise",
        progress: bool | None = None,
    ) -> FindingsTable:
        """Assesses many dossiers, on all cores, into a tidy table; see `kansrijk.assess_many`."""
        from ._many import assess_many

        return assess_many(dossiers, rules=self, as_of=as_of, lang=lang, errors=errors, progress=progress)

    def __repr__(self) -> str:
        return f"<RuleSet {self.id} {self.version}: {len(self.requirements)} requirements for a {self.subject}>"

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, RuleSet):
            return NotImplemented
        return self._handle == other._handle and self._others == other._others

    def __hash__(self) -> int:
        return hash((self.id, self.version))

    def __copy__(self) -> RuleSet:
        return self

    def __deepcopy__(self, memo: dict[int, Any]) -> RuleSet:
        return self

    def __reduce__(self) -> tuple[Any, ...]:
        return _rebuilt, (self.to_json().encode(), self._others)


def _rebuilt(source: bytes, others: tuple[RuleSet, ...]) -> RuleSet:
    rules = RuleSet(source)
    return rules.with_rule_sets(*others) if others else rules

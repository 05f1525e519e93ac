"""A dossier that was read: once, for as many assessments as one likes."""

from __future__ import annotations

import json
from typing import Any

from . import _kansrijk
from ._given import Document
from .contract import PartialDate, Subject


class Dossier:
    """What is known of one coalition, partnership or municipality.

    It cannot be changed, and can be used from several threads at once. Two of them are equal when they say the same.

    >>> import kansrijk as ks
    >>> dossier = ks.Dossier({"subject": "coalition", "name": "Voorbeeld", "goals": []})
    >>> dossier
    <Dossier of a coalition: 'Voorbeeld'>
    >>> dossier == ks.Dossier(b'{"subject": "coalition", "name": "Voorbeeld", "goals": []}')
    True
    """

    __slots__ = ("_handle",)

    def __init__(self, source: Document) -> None:
        """Reads a dossier; of a file also the files that it links to, as seen from its folder.

        In a text or an object, links to files stay unread, which `Assessment.warnings` says; a linked dossier can stand
        in it as a whole.

        :param source: the path of a file (`str`, `Path`), a JSON or YAML text (`bytes`), or an object (`dict`).
        :raises DossierError: with all faults at once.
        :raises LimitError: when it is larger or deeper than is accepted.
        :raises OSError: when a file cannot be read.
        """
        self._handle = _kansrijk.Dossier.read(source)

    @classmethod
    def _in_folder(cls, source: Document, folder: str) -> Dossier:
        """Reads a text or an object as if it stood in a folder, with the files that it links to."""
        dossier = cls.__new__(cls)
        dossier._handle = _kansrijk.Dossier.read(source, folder)
        return dossier

    @property
    def name(self) -> str:
        """The name that readers see."""
        return self._handle.name

    @property
    def id(self) -> str | None:
        """Its id in tables, if it has one."""
        return self._handle.id

    @property
    def subject(self) -> Subject:
        """What it is about: a coalition, a partnership or a municipality."""
        return Subject(self._handle.subject)

    @property
    def municipalities(self) -> tuple[str, ...]:
        """The codes of its municipalities: `GM` and four digits."""
        return tuple(self._handle.municipalities)

    @property
    def described_on(self) -> PartialDate | None:
        """The date that the facts speak of: a day, a month or a year."""
        date = self._handle.described_on
        return None if date is None else PartialDate(date)

    def to_json(self) -> str:
        """The dossier as JSON on one line, with the dossiers that it links to in it."""
        return self._handle.to_json()

    def __repr__(self) -> str:
        return f"<Dossier of a {self.subject}: {self.name!r}>"

    def __eq__(self, other: object) -> bool:
        return self._handle == other._handle if isinstance(other, Dossier) else NotImplemented

    def __hash__(self) -> int:
        return hash((self.id, self.name))

    def __copy__(self) -> Dossier:
        return self

    def __deepcopy__(self, memo: dict[int, Any]) -> Dossier:
        return self

    def __reduce__(self) -> tuple[type[Dossier], tuple[dict[str, Any]]]:
        # As an object: of a text, later faults would tell lines that nobody ever saw.
        return Dossier, (json.loads(self.to_json()),)


def read(given: Document | Dossier) -> Dossier:
    """A dossier: one that was read before, or anything that can be read as one."""
    return given if isinstance(given, Dossier) else Dossier(given)

"""An assessment, and the report on several."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from typing import TYPE_CHECKING, Any, overload

from . import _kansrijk
from ._dossier import Dossier
from ._given import DateLike, Lang
from .contract import AssessmentParts, Finding, Outcome

if TYPE_CHECKING:
    from ._rule_set import RuleSet


class Assessment(AssessmentParts, Mapping[str, Finding]):
    """All findings of one dossier by one rule set on one date.

    A mapping from the id of each requirement to its finding, in the order of the rule set. The other parts are
    attributes. In a notebook it shows the report, in a console a short text. `RuleSet.assess` makes it.

    >>> import kansrijk as ks
    >>> dossier = {"subject": "coalition", "name": "Voorbeeld", "described_on": "2025-03", "goals": []}
    >>> assessment = ks.rule_set("minimale-eisen").assess(dossier, lang="en")
    >>> len(assessment), assessment.as_of
    (10, datetime.date(2025, 3, 31))
    >>> finding = assessment["doel-eerder-signaleren"]
    >>> finding.outcome, finding.because[0].path, finding.citations[0].clause
    (Outcome.NOT_MET, 'goals', 'L10.8')
    >>> [requirement for requirement, finding in assessment.items() if finding.outcome == "not_met"]
    ['doel-voorbereid-op-zwangerschap', 'doel-onbedoelde-zwangerschappen', 'doel-eerder-signaleren']
    """

    def __init__(self, rule_set: RuleSet, dossier: Dossier, as_of: DateLike | None, lang: Lang) -> None:
        self._rules, self._dossier = rule_set, dossier
        self._handle = rule_set._handle.assess(dossier._handle, as_of, lang)

    @classmethod
    def _of(cls, rule_set: RuleSet, dossier: Dossier, handle: _kansrijk.Assessment) -> Assessment:
        assessment = cls.__new__(cls)
        assessment._rules, assessment._dossier, assessment._handle = rule_set, dossier, handle
        return assessment

    def _part(self, name: str) -> Any:
        return json.loads(self._handle.part(name))

    @cached_property
    def _by_id(self) -> dict[str, Finding]:
        return {finding.requirement: finding for finding in self.findings}

    def __getitem__(self, requirement: str) -> Finding:
        return self._by_id[requirement]

    def __iter__(self) -> Iterator[str]:
        return iter(self._by_id)

    def __len__(self) -> int:
        return len(self._by_id)

    def with_outcome(self, *outcomes: Outcome | str) -> tuple[Finding, ...]:
        """The findings with one of these outcomes, in the order of the rule set."""
        wanted = {Outcome(outcome) for outcome in outcomes}
        return tuple(finding for finding in self.findings if finding.outcome in wanted)

    def to_dict(self) -> dict[str, Any]:
        """The contract as plain dicts, lists, texts and numbers: what `to_json` writes."""
        contract: dict[str, Any] = json.loads(self.to_json())
        return contract

    def to_json(self) -> str:
        """The contract as JSON: the same bytes as from the command line, but for the line end."""
        return self._handle.to_json()

    def to_html(self) -> str:
        """The report as one HTML file, without script and without anything from elsewhere."""
        return _kansrijk.report([self._handle], "html")

    def to_markdown(self) -> str:
        """The report as Markdown."""
        return _kansrijk.report([self._handle], "md")

    def to_csv(self) -> str:
        """One row for each requirement (RFC 4180); cells that a spreadsheet would run are made harmless."""
        return _kansrijk.report([self._handle], "csv")

    def to_text(self, *, width: int = 80, colour: bool = False, all: bool = False) -> str:
        """The report as plain text.

        :param width: the number of columns.
        :param colour: whether to write colours for a terminal.
        :param all: whether every requirement is shown in full.
        """
        return _kansrijk.text([self._handle], width, colour, all)

    def __repr__(self) -> str:
        return self._handle.brief()

    def _repr_html_(self) -> str:
        return _kansrijk.report([self._handle], "fragment")

    def __eq__(self, other: object) -> bool:
        return self._handle == other._handle if isinstance(other, Assessment) else NotImplemented

    def __hash__(self) -> int:
        return hash(self.receipt)

    def __copy__(self) -> Assessment:
        return self

    def __deepcopy__(self, memo: dict[int, Any]) -> Assessment:
        return self

    def __reduce__(self) -> tuple[Any, ...]:
        # Assessed again where it is unpacked: the same input gives the same assessment.
        return Assessment, (self._rules, self._dossier, self.as_of, self._handle.lang)


class Report(Sequence[Assessment]):
    """Several assessments, and one report on them; `kansrijk.assess` makes it.

    >>> import kansrijk as ks
    >>> report = ks.assess({"subject": "coalition", "name": "Voorbeeld", "described_on": "2025-03"})
    >>> report[0].rule_set.id
    'minimale-eisen'
    """

    __slots__ = ("_assessments",)

    def __init__(self, assessments: Sequence[Assessment]) -> None:
        self._assessments = tuple(assessments)

    @overload
    def __getitem__(self, place: int) -> Assessment: ...
    @overload
    def __getitem__(self, place: slice) -> Report: ...
    def __getitem__(self, place: int | slice) -> Assessment | Report:
        chosen = self._assessments[place]
        return chosen if isinstance(chosen, Assessment) else Report(chosen)

    def __len__(self) -> int:
        return len(self._assessments)

    @property
    def _handles(self) -> list[_kansrijk.Assessment]:
        return [one._handle for one in self._assessments]

    def to_json(self) -> str:
        """The assessments as JSON: one as an object, several as an array."""
        return _kansrijk.report(self._handles, "json")

    def to_html(self) -> str:
        """One report as an HTML file, with an overview first."""
        return _kansrijk.report(self._handles, "html")

    def to_markdown(self) -> str:
        """One report as Markdown, with an overview first."""
        return _kansrijk.report(self._handles, "md")

    def to_csv(self) -> str:
        """One row for each requirement of each assessment (RFC 4180)."""
        return _kansrijk.report(self._handles, "csv")

    def to_text(self, *, width: int = 80, colour: bool = False, all: bool = False) -> str:
        """One report as plain text, with an overview first; see `Assessment.to_text`."""
        return _kansrijk.text(self._handles, width, colour, all)

    def __repr__(self) -> str:
        return "\n\n".join(map(repr, self._assessments)) or "<Report without assessments>"

    def _repr_html_(self) -> str:
        return _kansrijk.report(self._handles, "fragment")

    def __eq__(self, other: object) -> bool:
        return self._assessments == other._assessments if isinstance(other, Report) else NotImplemented

    def __hash__(self) -> int:
        return hash(self._assessments)

    def __reduce__(self) -> tuple[type[Report], tuple[tuple[Assessment, ...]]]:
        return Report, (self._assessments,)

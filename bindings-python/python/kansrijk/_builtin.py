"""What comes with the engine."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any, Literal

from . import _kansrijk
from ._dossier import Dossier, read
from ._given import DateLike, Document
from ._rule_set import RuleSet
from .contract import Standing, Subject


@dataclass(frozen=True, slots=True)
class RuleSetSummary:
    """What a built-in rule set is; `kansrijk.rule_sets` gives one of each.

    >>> import kansrijk as ks
    >>> summary = next(one for one in ks.rule_sets() if one.id == "minimale-eisen")
    >>> summary.title_en, summary.subject, summary.must, summary.should
    ('Minimum requirements for a local coalition', Subject.COALITION, 9, 1)
    """

    id: str
    """Its id, for `kansrijk.rule_set`."""
    version: str
    """The version of its encoding."""
    subject: Subject
    """What it assesses."""
    standing: Standing
    """Whose word it is: national, regional, or advice."""
    verdict: str
    """`all_musts` when it declares a verdict, else `none`."""
    title_nl: str
    """Its name in Dutch."""
    title_en: str
    """Its name in English."""
    must: int
    """How many of its requirements must be met."""
    should: int
    """How many should be met."""
    may: int
    """How many may be met, and are no shortcoming when they are not."""


@dataclass(frozen=True, slots=True)
class ClauseAccount:
    """What became of one clause of a source document; `kansrijk.sources` gives one of each.

    >>> import kansrijk as ks
    >>> clause = next(one for one in ks.sources() if one.id == "L10.4")
    >>> clause.document, clause.strength, clause.disposition
    ('lokaal-stappenplan', 'must', 'requirement')
    """

    id: str
    """Its id."""
    document: str
    """The id of the source document."""
    place: str
    """Where it stands in the document."""
    anchor: str
    """At most eight of its words, to find it by."""
    strength: str
    """Its strength as worded: `must`, `should`, `may` or `info`."""
    instrument: str
    """The part of the document that it belongs to."""
    disposition: str
    """What became of it: `requirement`, `resource`, `vocabulary`, `context` or `not_assessable`."""
    reason: str
    """The tools or word lists that it stands for, or why it is no requirement."""
    requirements: tuple[str, ...]
    """The requirements that rest on it, as `rule-set/requirement`."""


def rule_set(id: str, *, as_of: DateLike | None = None) -> RuleSet:
    """A built-in rule set: the newest version, or the one that is in force on a day.

    :raises RuleSetError: when there is no rule set with this id.

    >>> import kansrijk as ks
    >>> ks.rule_set("minimale-eisen").title()
    'Toets minimale eisen lokale coalitie'
    """
    return RuleSet._of(_kansrijk.RuleSet.builtin(id, as_of))


def rule_sets() -> list[RuleSetSummary]:
    """All built-in rule sets, every version; `pl.DataFrame` and `pd.DataFrame` make a table of them.

    >>> import kansrijk as ks
    >>> [one.must for one in ks.rule_sets() if one.id == "minimale-eisen"]
    [9]
    """
    return [_summary(one) for one in json.loads(_kansrijk.rule_sets())]


def _summary(data: dict[str, Any]) -> RuleSetSummary:
    return RuleSetSummary(
        id=data["id"],
        version=data["version"],
        subject=Subject(data["subject"]),
        standing=Standing(data["standing"]),
        verdict=data["verdict"],
        title_nl=data["title"]["nl"],
        title_en=data["title"]["en"],
        must=data["requirements"]["must"],
        should=data["requirements"]["should"],
        may=data["requirements"]["may"],
    )


def applicable(dossier: Document | Dossier, *, as_of: DateLike | None = None) -> list[RuleSet]:
    """The built-in rule sets about what a dossier is about, in force on the day.

    Those whose source asks for a verdict come first. The day is `as_of`, or else the one that the dossier describes;
    without either it is the newest version of each.

    >>> import kansrijk as ks
    >>> ks.applicable({"subject": "partnership", "name": "Voorbeeld"})[0].id
    'basisprincipes-regionaal'
    """
    return [RuleSet._of(handle) for handle in _kansrijk.applicable(read(dossier)._handle, as_of)]


def sources() -> list[ClauseAccount]:
    """What became of every clause of the source documents; `pl.DataFrame` and `pd.DataFrame` make a table of them.

    >>> import kansrijk as ks
    >>> [clause.requirements for clause in ks.sources() if clause.id == "L10.4"]
    [('minimale-eisen/plan-van-aanpak',)]
    """
    return [ClauseAccount(**(one | {"requirements": tuple(one["requirements"])})) for one in json.loads(_kansrijk.sources())]


def schema(kind: Literal["ruleset", "dossier", "assessment", "questionnaire"]) -> dict[str, Any]:
    """The JSON Schema (draft 2020-12) of a kind of document, for editors and checkers.

    >>> import kansrijk as ks
    >>> ks.schema("dossier")["title"]
    'Dossier'
    """
    document: dict[str, Any] = json.loads(_kansrijk.schema(kind))
    return document

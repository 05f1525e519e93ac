# Generated from the Rust types by `cargo xtask schema`. Do not edit it: change the types.
"""The types of `Assessment`, with the names and the descriptions of its JSON. Fields that may be left out there come
last: they are `None`, or empty.
"""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from ._dates import PartialDate
from ._part import OrderedWord, Part, Parts, Word, frozen

__all__ = [
    "AnswerOption",
    "Applies",
    "AssessmentParts",
    "Basis",
    "Because",
    "Citation",
    "ContrastNote",
    "CountBounds",
    "Coverage",
    "Degree",
    "Disputed",
    "DisputedStatement",
    "Evidence",
    "ExampleNote",
    "Finding",
    "Group",
    "IfApplicable",
    "Language",
    "Measure",
    "Missing",
    "NamedHash",
    "NextStep",
    "Obligation",
    "ObligationTotal",
    "Oddity",
    "OpenQuestion",
    "Outcome",
    "PartialDate",
    "Preview",
    "PreviewedRequirement",
    "Prompt",
    "QuestionGroup",
    "QuestionText",
    "Receipt",
    "Remark",
    "ResourceNote",
    "Role",
    "RuleSetNote",
    "SourceNote",
    "Standing",
    "Subject",
    "SubjectNote",
    "TableNote",
    "Tally",
    "Timing",
    "TimingNote",
    "Track",
    "Truth",
    "ValidityBasis",
    "ValidityNote",
    "Verdict",
]


class Applies(Word):
    """Whether a requirement applies."""

    YES = "yes"
    """Certainly."""
    MAYBE = "maybe"
    """The dossier does not settle it."""
    NO = "no"
    """Certainly not."""


class Basis(Word):
    """On what ground a row of a table stands."""

    STATED = "stated"
    """The text says so."""
    IMPLIED = "implied"
    """The context makes it clear."""
    OWN = "own"
    """Our own reading; a dossier may say otherwise."""


class Degree(OrderedWord):
    """The value of a statement: `no < partly < yes`."""

    NO = "no"
    """Not so."""
    PARTLY = "partly"
    """Partly so, or in development."""
    YES = "yes"
    """Entirely so."""


class Language(Word):
    """One of `nl`, `en`."""

    NL = "nl"
    """Dutch (*Nederlands*)."""
    EN = "en"
    """English (*Engels*)."""


class Obligation(Word):
    """How strong a requirement is in its instrument."""

    MUST = "must"
    """It has to be met (*moet*)."""
    SHOULD = "should"
    """It ought to be met (*zou moeten*)."""
    MAY = "may"
    """It can be done (*kan*)."""


class Outcome(Word):
    """The result of a requirement."""

    MET = "met"
    """Certainly yes (*voldaan*)."""
    PARTLY_MET = "partly_met"
    """Certainly partly (*deels voldaan*)."""
    NOT_MET = "not_met"
    """Certainly no (*niet voldaan*)."""
    UNKNOWN = "unknown"
    """More than one of these is possible (*nog niet bekend*). Never the same as `not_met`."""
    NOT_APPLICABLE = "not_applicable"
    """It certainly does not apply (*niet van toepassing*)."""


class Role(Word):
    """One of `project_lead`, `policy_officer`, `alderman`, `coalition_partner`, `ggd`, `target_group`, `regional_lead`,
    `regional_partner`, `process_facilitator`, `researcher`, `document`.
    """

    PROJECT_LEAD = "project_lead"
    """The project leader (*de projectleider*)."""
    POLICY_OFFICER = "policy_officer"
    """The municipality's policy officer (*de beleidsmedewerker van de gemeente*)."""
    ALDERMAN = "alderman"
    """The alderman (*de wethouder*)."""
    COALITION_PARTNER = "coalition_partner"
    """A partner of the coalition (*een partner uit de coalitie*)."""
    GGD = "ggd"
    """The GGD (*de GGD*)."""
    TARGET_GROUP = "target_group"
    """Parents or experts by experience (*ouders of ervaringsdeskundigen*)."""
    REGIONAL_LEAD = "regional_lead"
    """The lead of the region (*de trekker van de regio*)."""
    REGIONAL_PARTNER = "regional_partner"
    """A partner in the region (*een partner uit de regio*)."""
    PROCESS_FACILITATOR = "process_facilitator"
    """The process facilitator (*de procesbegeleider*)."""
    RESEARCHER = "researcher"
    """A researcher (*een onderzoeker*)."""
    DOCUMENT = "document"
    """A document (*een document*)."""


class Standing(Word):
    """Whose word an instrument is."""

    NATIONAL = "national"
    """A national instrument."""
    REGIONAL = "regional"
    """The tool of one region."""
    ADVICE = "advice"
    """Advice."""


class Subject(Word):
    """One of `coalition`, `partnership`, `municipality`."""

    COALITION = "coalition"
    """Local coalition (*lokale coalitie*)."""
    PARTNERSHIP = "partnership"
    """Regional partnership (*regionaal samenwerkingsverband*)."""
    MUNICIPALITY = "municipality"
    """Municipality (*gemeente*)."""


class Timing(Word):
    """How a requirement with a deadline stands in time; beside its outcome, never instead of it."""

    ON_TIME = "on_time"
    """Reached by the due day."""
    LATE = "late"
    """Reached after the due day."""
    DATE_UNKNOWN = "date_unknown"
    """Reached; the facts do not say when."""
    NOT_YET_DUE = "not_yet_due"
    """Not certainly reached; the due day has not passed."""
    OVERDUE = "overdue"
    """Certainly not reached, and the due day has passed."""
    PAST_DUE_UNKNOWN = "past_due_unknown"
    """Not known whether it is reached, and the due day has passed."""


class ValidityBasis(Word):
    """Whether a date is in the source."""

    STATED = "stated"
    """The source gives it."""
    INFERRED = "inferred"
    """It follows from the text."""


@dataclass(frozen=True, slots=True)
class AnswerOption(Part):
    """One answer to choose from."""

    id: str
    """The id that a dossier gives."""
    label: str
    """What readers call it."""

    @classmethod
    def _of(cls, data: Mapping[str, Any]) -> AnswerOption:
        return cls(
            id=data["id"],
            label=data["label"],
        )


@dataclass(frozen=True, slots=True)
class Because(Part):
    """A fact that decides."""

    path: str
    """Where it stands in the dossier: `partners[1].kind`."""
    value: Any = field(hash=False)
    """Its value; for a list the number of its items."""
    text: str
    """The fact in a few words."""
    evidence: tuple[Evidence, ...] = ()
    """Who said so, and where."""
    table: TableNote | None = None
    """What the value stands for, and on what ground, when a table of ours or of the source decides that."""

    @classmethod
    def _of(cls, data: Mapping[str, Any]) -> Because:
        return cls(
            path=data["path"],
            value=frozen(data["value"]),
            text=data["text"],
            evidence=tuple(map(Evidence._of, data.get("evidence", ()))),
            table=None if (found := data.get("table")) is None else TableNote._of(found),
        )


@dataclass(frozen=True, slots=True)
class Citation(Part):
    """A clause of a source document."""

    clause: str
    """Its id."""
    document: str
    """The id of the document."""
    document_title: str
    """Its title."""
    place: str
    """Where it stands in the document."""
    anchor: str
    """At most eight words to find it by."""

    @classmethod
    def _of(cls, data: Mapping[str, Any]) -> Citation:
        return cls(
            clause=data["clause"],
            document=data["document"],
            document_title=data["document_title"],
            place=data["place"],
            anchor=data["anchor"],
        )


@dataclass(frozen=True, slots=True)
class ContrastNote(Part):
    """The same thing elsewhere, with another strength."""

    text: str
    """How it differs."""
    citation: Citation
    """The clause."""

    @classmethod
    def _of(cls, data: Mapping[str, Any]) -> ContrastNote:
        return cls(
            text=data["text"],
            citation=Citation._of(data["citation"]),
        )


@dataclass(frozen=True, slots=True)
class CountBounds(Part):
    """A number between its bounds: certainly so many, possibly so many."""

    at_least: int
    """Certainly this many."""
    at_most: int
    """At the most this many, whatever the rest turns out to be."""

    @classmethod
    def _of(cls, data: Mapping[str, Any]) -> CountBounds:
        return cls(
            at_least=data["at_least"],
            at_most=data["at_most"],
        )


@dataclass(frozen=True, slots=True)
class Coverage(Part):
    """Who is there of those that a source names, and who could be asked."""

    beside: str
    """The requirement or group that it stands beside."""
    list: str
    """The list that was looked at."""
    text: str
    """What the prompts are."""
    named: int
    """How many items the dossier names that take part."""
    open: bool
    """Whether there may be more than are named."""
    prompts: tuple[Prompt, ...]
    """One for each party or thing that the source names."""

    @classmethod
    def _of(cls, data: Mapping[str, Any]) -> Coverage:
        return cls(
            beside=data["beside"],
            list=data["list"],
            text=data["text"],
            named=data["named"],
            open=data["open"],
            prompts=tuple(map(Prompt._of, data["prompts"])),
        )


@dataclass(frozen=True, slots=True)
class Disputed(Part):
    """A fact on which statements differ."""

    path: str
    """Where it stands in the dossier."""
    text: str
    """What it is about, in a few words."""
    statements: tuple[DisputedStatement, ...]
    """What is said of it."""

    @classmethod
    def _of(cls, data: Mapping[str, Any]) -> Disputed:
        return cls(
            path=data["path"],
            text=data["text"],
            statements=tuple(map(DisputedStatement._of, data["statements"])),
        )


@dataclass(frozen=True, slots=True)
class DisputedStatement(Part):
    """One of the statements that differ."""

    value: Any = field(hash=False)
    """The value."""
    text: str
    """The value in words."""
    evidence: Evidence | None = None
    """Who said so, and where."""

    @classmethod
    def _of(cls, data: Mapping[str, Any]) -> DisputedStatement:
        return cls(
            value=frozen(data["value"]),
            text=data["text"],
            evidence=None if (found := data.get("evidence")) is None else Evidence._of(found),
        )


@dataclass(frozen=True, slots=True)
class Evidence(Part):
    """The ground for a fact. Roles, never names of persons."""

    by: Role | None = None
    """Who said it, by role."""
    note: str | None = None
    """A remark."""
    on: PartialDate | None = None
    """When it was said."""
    source: str | None = None
    """Where it stands: a document, or a clause of one."""

    @classmethod
    def _of(cls, data: Mapping[str, Any]) -> Evidence:
        return cls(
            by=None if (found := data.get("by")) is None else Role(found),
            note=data.get("note"),
            on=None if (found := data.get("on")) is None else PartialDate(found),
            source=data.get("source"),
        )


@dataclass(frozen=True, slots=True)
class ExampleNote(Part):
    """An example that the source gives."""

    citation: Citation
    """The clause."""

    @classmethod
    def _of(cls, data: Mapping[str, Any]) -> ExampleNote:
        return cls(
            citation=Citation._of(data["citation"]),
        )


@dataclass(frozen=True, slots=True)
class Finding(Part):
    """The finding of one requirement."""

    requirement: str
    """The id of the requirement."""
    obligation: Obligation
    """How strong it is in this instrument."""
    title: str
    """What it says."""
    applies: Applies
    """Whether it applies."""
    outcome: Outcome
    """The outcome."""
    outcome_label: str
    """What readers call it: "voldaan", "nog niet bekend", "zeker deels"."""
    bounds: Truth
    """What is possible; for a requirement that may not apply: if it applies."""
    because: tuple[Because, ...]
    """The facts that alone force these bounds; none of them can be missed."""
    because_text: str
    """The same in words; empty when nothing is established."""
    missing: tuple[Missing, ...]
    """The unknown facts that could still change the outcome; none is left out."""
    disputed: tuple[Disputed, ...]
    """The facts on which statements differ, and that could change the outcome."""
    remarks: tuple[Remark, ...]
    """Sentences beside the outcome."""
    next_steps: tuple[NextStep, ...]
    """What helps, when it is not met."""
    examples: tuple[ExampleNote, ...]
    """Examples that the source gives."""
    contrast: tuple[ContrastNote, ...]
    """The same thing elsewhere, with another strength."""
    citations: tuple[Citation, ...]
    """The clauses it comes from."""
    group: str | None = None
    """The id of its group."""
    if_applicable: IfApplicable | None = None
    """The outcome that it would have, when it is only unknown whether it applies."""
    timing: TimingNote | None = None
    """How it stands to its deadline."""

    @classmethod
    def _of(cls, data: Mapping[str, Any]) -> Finding:
        return cls(
            requirement=data["requirement"],
            obligation=Obligation(data["obligation"]),
            title=data["title"],
            applies=Applies(data["applies"]),
            outcome=Outcome(data["outcome"]),
            outcome_label=data["outcome_label"],
            bounds=Truth._of(data["bounds"]),
            because=tuple(map(Because._of, data["because"])),
            because_text=data["because_text"],
            missing=tuple(map(Missing._of, data["missing"])),
            disputed=tuple(map(Disputed._of, data["disputed"])),
            remarks=tuple(map(Remark._of, data["remarks"])),
            next_steps=tuple(map(NextStep._of, data["next_steps"])),
            examples=tuple(map(ExampleNote._of, data["examples"])),
            contrast=tuple(map(ContrastNote._of, data["contrast"])),
            citations=tuple(map(Citation._of, data["citations"])),
            group=data.get("group"),
            if_applicable=None if (found := data.get("if_applicable")) is None else IfApplicable._of(found),
            timing=None if (found := data.get("timing")) is None else TimingNote._of(found),
        )


@dataclass(frozen=True, slots=True)
class Group(Part):
    """A principle, theme or step."""

    id: str
    """Its id."""
    title: str
    """Its name."""
    applies: Applies
    """Whether the group applies."""
    headline: str
    """One line: the headline and the counts."""
    tally: Tally
    """The counts of all its requirements."""
    requirements: tuple[str, ...]
    """Its requirements."""
    citations: tuple[Citation, ...]
    """The clauses it comes from."""
    resources: tuple[ResourceNote, ...]
    """Tools that help with the whole group."""
    bounds: Truth | None = None
    """The bounds of that outcome, if the group applies."""
    core: str | None = None
    """The requirement that is its headline."""
    options: Tally | None = None
    """The counts of those among them that only may be (obligation `may`): what is not done there is no shortcoming.
    Absent when there are none.
    """
    outcome: Outcome | None = None
    """Its outcome; absent when the rule set asks for a report only."""

    @classmethod
    def _of(cls, data: Mapping[str, Any]) -> Group:
        return cls(
            id=data["id"],
            title=data["title"],
            applies=Applies(data["applies"]),
            headline=data["headline"],
            tally=Tally._of(data["tally"]),
            requirements=tuple(data["requirements"]),
            citations=tuple(map(Citation._of, data["citations"])),
            resources=tuple(map(ResourceNote._of, data["resources"])),
            bounds=None if (found := data.get("bounds")) is None else Truth._of(found),
            core=data.get("core"),
            options=None if (found := data.get("options")) is None else Tally._of(found),
            outcome=None if (found := data.get("outcome")) is None else Outcome(found),
        )


@dataclass(frozen=True, slots=True)
class IfApplicable(Part):
    """What a requirement would be if it applied."""

    outcome: Outcome
    """The outcome."""
    outcome_label: str
    """What readers call it."""

    @classmethod
    def _of(cls, data: Mapping[str, Any]) -> IfApplicable:
        return cls(
            outcome=Outcome(data["outcome"]),
            outcome_label=data["outcome_label"],
        )


@dataclass(frozen=True, slots=True)
class Measure(Part):
    """How many items are so, of how many: a figure with its bounds."""

    id: str
    """The id of the measure."""
    title: str
    """What is counted."""
    list: str
    """The list whose items are counted."""
    certainly: int
    """So many certainly are so."""
    of_at_least: int
    """Of at least so many."""
    yes: tuple[str, ...]
    """The names of those that certainly are so."""
    no: tuple[str, ...]
    """The names of those that certainly are not."""
    unknown: tuple[str, ...]
    """The names of those of which it is not known."""
    text: str
    """The figure in words."""
    citations: tuple[Citation, ...]
    """The clauses that it comes from."""
    of_at_most: int | None = None
    """Of at most so many; absent when there may be more items than are known of."""
    possibly: int | None = None
    """So many at most; absent when there may be more items than are known of."""

    @classmethod
    def _of(cls, data: Mapping[str, Any]) -> Measure:
        return cls(
            id=data["id"],
            title=data["title"],
            list=data["list"],
            certainly=data["certainly"],
            of_at_least=data["of_at_least"],
            yes=tuple(data["yes"]),
            no=tuple(data["no"]),
            unknown=tuple(data["unknown"]),
            text=data["text"],
            citations=tuple(map(Citation._of, data["citations"])),
            of_at_most=data.get("of_at_most"),
            possibly=data.get("possibly"),
        )


@dataclass(frozen=True, slots=True)
class Missing(Part):
    """A fact that is not known and could change the outcome."""

    path: str
    """Where it would stand in the dossier."""
    question: QuestionText
    """The question that asks for it."""

    @classmethod
    def _of(cls, data: Mapping[str, Any]) -> Missing:
        return cls(
            path=data["path"],
            question=QuestionText._of(data["question"]),
        )


@dataclass(frozen=True, slots=True)
class NamedHash(Part):
    """The hash of something with an id."""

    id: str
    """Its id."""
    sha256: str
    """SHA-256 of its canonical form, in hexadecimal."""

    @classmethod
    def _of(cls, data: Mapping[str, Any]) -> NamedHash:
        return cls(
            id=data["id"],
            sha256=data["sha256"],
        )


@dataclass(frozen=True, slots=True)
class NextStep(Part):
    """What helps when a requirement is not met."""

    text: str
    """What to do."""
    resources: tuple[ResourceNote, ...]
    """Tools that help."""
    citations: tuple[Citation, ...]
    """The clauses it comes from."""
    from_: str | None = None
    """The rule set it comes from, when that is another."""
    from_title: str | None = None
    """What readers call that rule set."""

    @classmethod
    def _of(cls, data: Mapping[str, Any]) -> NextStep:
        return cls(
            text=data["text"],
            resources=tuple(map(ResourceNote._of, data["resources"])),
            citations=tuple(map(Citation._of, data["citations"])),
            from_=data.get("from"),
            from_title=data.get("from_title"),
        )


@dataclass(frozen=True, slots=True)
class ObligationTotal(Part):
    """The counts of one obligation; obligations are never mixed."""

    obligation: Obligation
    """The obligation."""
    label: str
    """What readers call it."""
    noun: str
    """What readers call its requirements in this instrument: "minimale eisen"."""
    tally: Tally
    """The counts."""
    text: str
    """The same in words: "Minimale eisen: zeker 2, hoogstens 9 van 9"."""

    @classmethod
    def _of(cls, data: Mapping[str, Any]) -> ObligationTotal:
        return cls(
            obligation=Obligation(data["obligation"]),
            label=data["label"],
            noun=data["noun"],
            tally=Tally._of(data["tally"]),
            text=data["text"],
        )


@dataclass(frozen=True, slots=True)
class Oddity(Part):
    """What was odd in the dossier without being wrong."""

    code: str
    """The stable code."""
    path: str
    """Where."""
    message: str
    """What."""

    @classmethod
    def _of(cls, data: Mapping[str, Any]) -> Oddity:
        return cls(
            code=data["code"],
            path=data["path"],
            message=data["message"],
        )


@dataclass(frozen=True, slots=True)
class OpenQuestion(Part):
    """A question whose answer can still change something."""

    question: QuestionText
    """The question."""
    paths: tuple[str, ...]
    """The facts that it asks for."""
    requirements: tuple[str, ...]
    """The requirements that it can still change."""
    clauses: tuple[str, ...]
    """The clauses of those requirements."""

    @classmethod
    def _of(cls, data: Mapping[str, Any]) -> OpenQuestion:
        return cls(
            question=QuestionText._of(data["question"]),
            paths=tuple(data["paths"]),
            requirements=tuple(data["requirements"]),
            clauses=tuple(data["clauses"]),
        )


@dataclass(frozen=True, slots=True)
class Preview(Part):
    """The requirements of another rule set, listed and not assessed."""

    rule_set: str
    """The id of that rule set."""
    title: str
    """Its name."""
    text: str
    """What the list is."""
    requirements: tuple[PreviewedRequirement, ...]
    """Its requirements."""

    @classmethod
    def _of(cls, data: Mapping[str, Any]) -> Preview:
        return cls(
            rule_set=data["rule_set"],
            title=data["title"],
            text=data["text"],
            requirements=tuple(map(PreviewedRequirement._of, data["requirements"])),
        )


@dataclass(frozen=True, slots=True)
class PreviewedRequirement(Part):
    """A requirement that is listed and not assessed."""

    requirement: str
    """Its id."""
    title: str
    """What it says."""
    citations: tuple[Citation, ...]
    """The clauses that it comes from."""

    @classmethod
    def _of(cls, data: Mapping[str, Any]) -> PreviewedRequirement:
        return cls(
            requirement=data["requirement"],
            title=data["title"],
            citations=tuple(map(Citation._of, data["citations"])),
        )


@dataclass(frozen=True, slots=True)
class Prompt(Part):
    """One party or thing to think of."""

    values: tuple[str, ...]
    """The words of the field that fit it."""
    label: str
    """What readers call it."""
    there: Applies
    """`yes`: the dossier names it. `no`: it certainly is not there. `maybe`: the dossier does not say."""
    in_view: bool
    """Whether the dossier names it as one that does not take part yet, or no longer: invited, intended, left."""
    citations: tuple[Citation, ...]
    """The clauses that name it."""

    @classmethod
    def _of(cls, data: Mapping[str, Any]) -> Prompt:
        return cls(
            values=tuple(data["values"]),
            label=data["label"],
            there=Applies(data["there"]),
            in_view=data["in_view"],
            citations=tuple(map(Citation._of, data["citations"])),
        )


@dataclass(frozen=True, slots=True)
class QuestionGroup(Part):
    """Questions that one role can answer."""

    who: str
    """The role."""
    who_label: str
    """What readers call it."""
    questions: tuple[OpenQuestion, ...]
    """The questions, most useful first: those of a must, then those that settle most requirements."""

    @classmethod
    def _of(cls, data: Mapping[str, Any]) -> QuestionGroup:
        return cls(
            who=data["who"],
            who_label=data["who_label"],
            questions=tuple(map(OpenQuestion._of, data["questions"])),
        )


@dataclass(frozen=True, slots=True)
class QuestionText(Part):
    """A question as it is put."""

    text: str
    """The question."""
    type: str
    """What kind of answer it wants: `degree`, `yes_no`, `progress`, `number`, `date`, `choice`, `word`, `words`,
    `list`; a `dossier` of its own; in a questionnaire also `text`, `texts`, and an `item` of the same list, by its id.
    """
    who: tuple[str, ...]
    """Who can answer it, by role."""
    answers: tuple[AnswerOption, ...] = ()
    """The answers to choose from: id and label."""
    vocabulary: str | None = None
    """The list of words that the answer is from."""
    why: str | None = None
    """Why it is asked."""

    @classmethod
    def _of(cls, data: Mapping[str, Any]) -> QuestionText:
        return cls(
            text=data["text"],
            type=data["type"],
            who=tuple(data["who"]),
            answers=tuple(map(AnswerOption._of, data.get("answers", ()))),
            vocabulary=data.get("vocabulary"),
            why=data.get("why"),
        )


@dataclass(frozen=True, slots=True)
class Receipt(Part):
    """What an assessment was made from. The same receipt means the same bytes."""

    engine: str
    """The version of the engine."""
    schema: str
    """The version of the contract."""
    rule_set: NamedHash
    """The rule set."""
    rule_set_version: str
    """The version of the rule set."""
    tables: tuple[NamedHash, ...]
    """The tables by which fields follow from one another."""
    dossier: str
    """The dossier: SHA-256 of its canonical form."""
    as_of: datetime.date
    """The date that the assessment speaks of."""
    lang: str
    """The language of all texts."""
    linked: tuple[NamedHash, ...] = ()
    """The dossiers that it links to, by their place in it."""
    referred: tuple[NamedHash, ...] = ()
    """The rule sets that it refers to, in the version in force."""

    @classmethod
    def _of(cls, data: Mapping[str, Any]) -> Receipt:
        return cls(
            engine=data["engine"],
            schema=data["schema"],
            rule_set=NamedHash._of(data["rule_set"]),
            rule_set_version=data["rule_set_version"],
            tables=tuple(map(NamedHash._of, data["tables"])),
            dossier=data["dossier"],
            as_of=datetime.date.fromisoformat(data["as_of"]),
            lang=data["lang"],
            linked=tuple(map(NamedHash._of, data.get("linked", ()))),
            referred=tuple(map(NamedHash._of, data.get("referred", ()))),
        )


@dataclass(frozen=True, slots=True)
class Remark(Part):
    """A sentence beside an outcome; it changes none."""

    text: str
    """The sentence."""
    citations: tuple[Citation, ...] = ()
    """The clauses it rests on."""

    @classmethod
    def _of(cls, data: Mapping[str, Any]) -> Remark:
        return cls(
            text=data["text"],
            citations=tuple(map(Citation._of, data.get("citations", ()))),
        )


@dataclass(frozen=True, slots=True)
class ResourceNote(Part):
    """A tool that helps."""

    id: str
    """Its id."""
    name: str
    """Its name."""
    purpose: str
    """What it is for."""
    web: str | None = None
    """Its address, only where a source spells it out."""

    @classmethod
    def _of(cls, data: Mapping[str, Any]) -> ResourceNote:
        return cls(
            id=data["id"],
            name=data["name"],
            purpose=data["purpose"],
            web=data.get("web"),
        )


@dataclass(frozen=True, slots=True)
class RuleSetNote(Part):
    """What a dossier was assessed against."""

    id: str
    """Its id."""
    version: str
    """Its version."""
    title: str
    """Its name."""
    about: str
    """What it is and is not."""
    standing: Standing
    """Whose word it is."""
    standing_label: str
    """The same, for readers."""
    source: SourceNote | None = None
    """The document that it comes from."""
    valid_from: ValidityNote | None = None
    """From when it holds."""
    valid_to: ValidityNote | None = None
    """Until when it holds."""

    @classmethod
    def _of(cls, data: Mapping[str, Any]) -> RuleSetNote:
        return cls(
            id=data["id"],
            version=data["version"],
            title=data["title"],
            about=data["about"],
            standing=Standing(data["standing"]),
            standing_label=data["standing_label"],
            source=None if (found := data.get("source")) is None else SourceNote._of(found),
            valid_from=None if (found := data.get("valid_from")) is None else ValidityNote._of(found),
            valid_to=None if (found := data.get("valid_to")) is None else ValidityNote._of(found),
        )


@dataclass(frozen=True, slots=True)
class SourceNote(Part):
    """A source document."""

    id: str
    """Its id."""
    title: str
    """Its title."""
    publisher: str
    """Who published it."""
    date: PartialDate | None = None
    """When."""
    date_basis: ValidityBasis | None = None
    """Whether the document says so."""
    note: str | None = None
    """What a reader has to know of it."""

    @classmethod
    def _of(cls, data: Mapping[str, Any]) -> SourceNote:
        return cls(
            id=data["id"],
            title=data["title"],
            publisher=data["publisher"],
            date=None if (found := data.get("date")) is None else PartialDate(found),
            date_basis=None if (found := data.get("date_basis")) is None else ValidityBasis(found),
            note=data.get("note"),
        )


@dataclass(frozen=True, slots=True)
class SubjectNote(Part):
    """What was assessed."""

    kind: Subject
    """What it is."""
    kind_label: str
    """What it is called in the reader's language."""
    name: str
    """Its name."""
    municipalities: tuple[str, ...]
    """The codes of its municipalities."""
    evidence: Evidence | None = None
    """Who filled in the dossier, by role."""
    id: str | None = None
    """The id of the dossier."""

    @classmethod
    def _of(cls, data: Mapping[str, Any]) -> SubjectNote:
        return cls(
            kind=Subject(data["kind"]),
            kind_label=data["kind_label"],
            name=data["name"],
            municipalities=tuple(data["municipalities"]),
            evidence=None if (found := data.get("evidence")) is None else Evidence._of(found),
            id=data.get("id"),
        )


@dataclass(frozen=True, slots=True)
class TableNote(Part):
    """What a word was taken to stand for."""

    as_: tuple[tuple[str, ...], ...]
    """What it may stand for: each a set of words, one of which is the case."""
    text: str
    """The same in words."""
    basis: Basis
    """On what ground."""
    citations: tuple[str, ...]
    """The clauses."""
    note: str | None = None
    """Why it is open."""

    @classmethod
    def _of(cls, data: Mapping[str, Any]) -> TableNote:
        return cls(
            as_=tuple(map(tuple, data["as"])),
            text=data["text"],
            basis=Basis(data["basis"]),
            citations=tuple(data["citations"]),
            note=data.get("note"),
        )


@dataclass(frozen=True, slots=True)
class Tally(Part):
    """How many requirements have each outcome, and between what bounds each count lies."""

    total: int
    """All of them; the five outcomes add up to it."""
    met: int
    """Certainly met."""
    partly_met: int
    """Certainly partly met."""
    not_met: int
    """Certainly not met."""
    unknown: int
    """Not known yet."""
    not_applicable: int
    """Certainly not applicable."""
    met_bounds: CountBounds
    """How many are met, whatever the unknown turns out to be."""
    partly_met_bounds: CountBounds
    """How many are partly met."""
    not_met_bounds: CountBounds
    """How many are not met."""
    not_applicable_bounds: CountBounds
    """How many do not apply."""
    applicable_bounds: CountBounds
    """How many apply: what the figures are "of"."""

    @classmethod
    def _of(cls, data: Mapping[str, Any]) -> Tally:
        return cls(
            total=data["total"],
            met=data["met"],
            partly_met=data["partly_met"],
            not_met=data["not_met"],
            unknown=data["unknown"],
            not_applicable=data["not_applicable"],
            met_bounds=CountBounds._of(data["met_bounds"]),
            partly_met_bounds=CountBounds._of(data["partly_met_bounds"]),
            not_met_bounds=CountBounds._of(data["not_met_bounds"]),
            not_applicable_bounds=CountBounds._of(data["not_applicable_bounds"]),
            applicable_bounds=CountBounds._of(data["applicable_bounds"]),
        )


@dataclass(frozen=True, slots=True)
class TimingNote(Part):
    """How a requirement stands to its deadline."""

    due: PartialDate
    """The deadline."""
    timing: Timing
    """How it stands."""
    text: str
    """The same in words."""

    @classmethod
    def _of(cls, data: Mapping[str, Any]) -> TimingNote:
        return cls(
            due=PartialDate(data["due"]),
            timing=Timing(data["timing"]),
            text=data["text"],
        )


@dataclass(frozen=True, slots=True)
class Track(Part):
    """Whether this is the track that is shown first, where a selector chooses between tracks."""

    first: Applies
    """`yes`: it is shown first. `no`: another is. `maybe`: what decides it is not known, so none is shown first."""
    text: str
    """The same in words."""
    preview: Preview | None = None
    """The requirements of another rule set, listed and not assessed, when this track is shown first."""

    @classmethod
    def _of(cls, data: Mapping[str, Any]) -> Track:
        return cls(
            first=Applies(data["first"]),
            text=data["text"],
            preview=None if (found := data.get("preview")) is None else Preview._of(found),
        )


@dataclass(frozen=True, slots=True)
class Truth(Part):
    """The lowest and the highest degree that are possible."""

    at_least: Degree
    """The lowest."""
    at_most: Degree
    """The highest."""

    @classmethod
    def _of(cls, data: Mapping[str, Any]) -> Truth:
        return cls(
            at_least=Degree(data["at_least"]),
            at_most=Degree(data["at_most"]),
        )


@dataclass(frozen=True, slots=True)
class ValidityNote(Part):
    """From or until when a rule set holds."""

    date: PartialDate
    """The date."""
    basis: ValidityBasis
    """Whether the source says so."""

    @classmethod
    def _of(cls, data: Mapping[str, Any]) -> ValidityNote:
        return cls(
            date=PartialDate(data["date"]),
            basis=ValidityBasis(data["basis"]),
        )


@dataclass(frozen=True, slots=True)
class Verdict(Part):
    """The declared verdict of a rule set."""

    outcome: Outcome
    """The outcome of all musts together."""
    bounds: Truth
    """The bounds, if it applies."""
    text: str
    """The same in words."""

    @classmethod
    def _of(cls, data: Mapping[str, Any]) -> Verdict:
        return cls(
            outcome=Outcome(data["outcome"]),
            bounds=Truth._of(data["bounds"]),
            text=data["text"],
        )


class AssessmentParts(Parts):
    """All findings of one dossier against one rule set on one date."""

    @property
    def schema(self) -> str:
        """The version of this contract: `kansrijk-assessment/1`."""
        return self._one("schema", str)

    @property
    def subject(self) -> SubjectNote:
        """What was assessed."""
        return self._one("subject", SubjectNote._of)

    @property
    def rule_set(self) -> RuleSetNote:
        """What it was assessed against."""
        return self._one("rule_set", RuleSetNote._of)

    @property
    def as_of(self) -> datetime.date:
        """The date that the assessment speaks of (*peildatum*)."""
        return self._one("as_of", datetime.date.fromisoformat)

    @property
    def lang(self) -> Language:
        """The language of all texts."""
        return self._one("lang", Language)

    @property
    def remarks(self) -> tuple[Remark, ...]:
        """What a reader has to know of this assessment as a whole."""
        return self._all("remarks", Remark._of)

    @property
    def totals(self) -> tuple[ObligationTotal, ...]:
        """Counts, one obligation at a time."""
        return self._all("totals", ObligationTotal._of)

    @property
    def groups(self) -> tuple[Group, ...]:
        """The groups, in the order of the rule set."""
        return self._all("groups", Group._of)

    @property
    def findings(self) -> tuple[Finding, ...]:
        """One finding for each requirement, in the order of the rule set."""
        return self._all("findings", Finding._of)

    @property
    def questions(self) -> tuple[QuestionGroup, ...]:
        """The questions whose answers can still change something, by who can answer them, most useful first."""
        return self._all("questions", QuestionGroup._of)

    @property
    def coverage(self) -> tuple[Coverage, ...]:
        """Prompts: who is there, who could be asked. No quota."""
        return self._all("coverage", Coverage._of)

    @property
    def warnings(self) -> tuple[Oddity, ...]:
        """What was odd in the dossier without being wrong."""
        return self._all("warnings", Oddity._of)

    @property
    def receipt(self) -> Receipt:
        """What this assessment was made from."""
        return self._one("receipt", Receipt._of)

    @property
    def described_on(self) -> PartialDate | None:
        """The date that the facts speak of."""
        return self._maybe("described_on", PartialDate)

    @property
    def measures(self) -> tuple[Measure, ...]:
        """Figures with bounds; they decide nothing."""
        return self._all("measures", Measure._of)

    @property
    def track(self) -> Track | None:
        """Whether this is the track that is shown first; absent when no selector chooses."""
        return self._maybe("track", Track._of)

    @property
    def verdict(self) -> Verdict | None:
        """The declared verdict; absent when the rule set declares none."""
        return self._maybe("verdict", Verdict._of)

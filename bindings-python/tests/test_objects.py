"""Dossiers, rule sets and assessments as Python objects: mappings, equality, copies, and what they show."""

from __future__ import annotations

import copy
import datetime
import json
import pickle
from collections.abc import Hashable, Mapping, Sequence
from pathlib import Path
from typing import Any

import pytest

import kansrijk as ks

ROOT = Path(__file__).resolve().parents[2]
EXAMPLES = sorted(ROOT.joinpath("examples").glob("*.yaml"))
AS_OF = datetime.date(2025, 6, 30)
RULES = ks.rule_set("minimale-eisen")
VOORBEELD = {"subject": "coalition", "name": "Voorbeeld", "id": "v", "described_on": "2025-03", "goals": []}
PROTOCOLS = range(pickle.HIGHEST_PROTOCOL + 1)


def name(path: Path) -> str:
    return path.stem


def own_rules(**changes: Any) -> ks.RuleSet:
    document: dict[str, Any] = json.loads(RULES.to_json())
    return ks.RuleSet(document | changes)


@pytest.fixture(scope="module")
def assessment() -> ks.Assessment:
    return RULES.assess(VOORBEELD, lang="en")


# An assessment is a mapping.


def test_an_assessment_maps_requirements_to_findings(assessment: ks.Assessment) -> None:
    assert isinstance(assessment, Mapping)
    assert tuple(assessment) == tuple(assessment.keys()) == RULES.requirements
    assert tuple(assessment.values()) == assessment.findings
    assert len(assessment) == len(RULES.requirements) == 10
    assert all(finding.requirement == key for key, finding in assessment.items())
    assert "plan-van-aanpak" in assessment and "plan" not in assessment
    assert assessment.get("plan") is None and assessment.get("plan-van-aanpak") is not None
    with pytest.raises(KeyError, match="plan"):
        assessment["plan"]


def test_findings_by_outcome(assessment: ks.Assessment) -> None:
    not_met = [finding for finding in assessment.findings if finding.outcome == ks.Outcome.NOT_MET]
    assert assessment.with_outcome("not_met") == assessment.with_outcome(ks.Outcome.NOT_MET) == tuple(not_met)
    assert len(not_met) == 3
    every = assessment.with_outcome(*ks.Outcome)
    assert every == assessment.findings and assessment.with_outcome() == ()
    with pytest.raises(ValueError, match="good"):
        assessment.with_outcome("good")


@pytest.mark.parametrize("path", EXAMPLES, ids=name)
def test_all_parts_say_what_the_json_says(path: Path) -> None:
    for assessment in ks.assess(path, as_of=AS_OF):
        contract = json.loads(assessment.to_json())
        assert assessment.to_dict() == contract
        assert [finding.to_dict() for finding in assessment.findings] == contract["findings"]
        assert (assessment.as_of, assessment.lang) == (AS_OF, "nl")
        assert assessment.receipt.to_dict() == contract["receipt"]


def test_what_is_given_away_is_a_copy(assessment: ks.Assessment) -> None:
    assessment.to_dict()["findings"].clear()
    assert len(assessment.to_dict()["findings"]) == 10


# What is equal, hashed, copied and sent elsewhere.


def all_objects() -> list[Any]:
    referring = own_rules(id="eigen").with_rule_sets(own_rules(version="1.2.3"), ks.rule_set("niveaus"))
    one = RULES.assess(VOORBEELD)
    return [
        *(ks.Dossier(VOORBEELD), RULES, referring, one, RULES.assess(VOORBEELD, as_of="2024-07", lang="en")),
        *(referring.assess(VOORBEELD), ks.assess(VOORBEELD), ks.assess(VOORBEELD)[:2]),
        *(one.findings[0], one.receipt, one.totals[0], one.questions, one.subject, ks.Truth(ks.Degree.NO, ks.Degree.YES)),
        *(ks.rule_sets()[0], ks.sources()[0], ks.Outcome.MET, one.described_on),
    ]


@pytest.mark.parametrize("one", all_objects(), ids=lambda one: type(one).__name__)
def test_a_copy_is_equal(one: Any) -> None:
    others = [pickle.loads(pickle.dumps(one, protocol)) for protocol in PROTOCOLS]
    for other in [*others, copy.copy(one), copy.deepcopy(one)]:
        assert type(other) is type(one)
        assert other == one and not other != one
        assert hash(other) == hash(one)
        assert {one: 1}[other] == 1
        if hasattr(one, "to_json"):
            assert other.to_json() == one.to_json()
    assert one != object() and one != None and one != "x"  # noqa: E711


def test_different_objects_differ() -> None:
    found = all_objects()
    for place, one in enumerate(found):
        assert [other for other in found if other == one] == [one], place


@pytest.mark.parametrize("path", EXAMPLES, ids=name)
def test_every_example_can_be_sent_elsewhere(path: Path) -> None:
    dossier = ks.Dossier(path)
    assert pickle.loads(pickle.dumps(dossier)) == dossier
    assert ks.Dossier(dossier.to_json().encode()) == ks.Dossier(json.loads(dossier.to_json())) == dossier
    report = ks.assess(dossier, as_of=AS_OF, lang="en")
    other = pickle.loads(pickle.dumps(report))
    assert other == report and other.to_json() == report.to_json()


@pytest.mark.parametrize("summary", ks.rule_sets(), ids=lambda one: one.id)
def test_every_rule_set_can_be_sent_elsewhere(summary: ks.RuleSetSummary) -> None:
    rules = ks.rule_set(summary.id)
    other = pickle.loads(pickle.dumps(rules))
    assert (other, other.id, other.version, other.subject) == (rules, summary.id, summary.version, summary.subject)
    dossier = {"subject": str(rules.subject), "name": "x"}
    assert other.assess(dossier, as_of=AS_OF).to_json() == rules.assess(dossier, as_of=AS_OF).to_json()


def test_a_rule_set_is_no_other_than_what_it_refers_to() -> None:
    other = own_rules(version="1.2.3")
    assert RULES.with_rule_sets(other) != RULES
    assert RULES.with_rule_sets(other) == RULES.with_rule_sets(own_rules(version="1.2.3"))
    assert RULES == ks.rule_set("minimale-eisen") != own_rules(about={"nl": "x", "en": "x"})


def test_dossiers_that_say_the_same_are_equal() -> None:
    assert ks.Dossier(VOORBEELD) == ks.Dossier(dict(reversed(VOORBEELD.items())))
    assert ks.Dossier(VOORBEELD) != ks.Dossier(VOORBEELD | {"goals": None})
    assert ks.Dossier(VOORBEELD | {"goals": None}) != ks.Dossier(VOORBEELD | {"goals": "unknown", "name": "y"})
    assert len({ks.Dossier(VOORBEELD), ks.Dossier(VOORBEELD), ks.Dossier(VOORBEELD | {"leads": []})}) == 2


@pytest.mark.parametrize("attribute", ["name", "id", "verdict", "findings", "requirements", "columns", "errors", "as_of"])
def test_nothing_can_be_changed(attribute: str) -> None:
    table = RULES.assess_many([VOORBEELD])
    for one in (ks.Dossier(VOORBEELD), RULES, RULES.assess(VOORBEELD), table):
        if hasattr(one, attribute):
            with pytest.raises(AttributeError):
                setattr(one, attribute, None)
            with pytest.raises(AttributeError):
                delattr(one, attribute)
    for one in (ks.Dossier(VOORBEELD), RULES, table, ks.assess(VOORBEELD)):
        with pytest.raises(AttributeError):
            setattr(one, "of_my_own", 1)


def test_tables_can_be_changed_and_have_no_hash() -> None:
    assert not isinstance(RULES.assess_many([VOORBEELD]), Hashable)


# What they tell.


def test_a_dossier_tells_what_it_is_about() -> None:
    dossier = ks.Dossier(VOORBEELD | {"municipalities": ["GM0141", "GM0503"]})
    assert (dossier.name, dossier.id, dossier.subject) == ("Voorbeeld", "v", ks.contract.Subject.COALITION)
    assert dossier.municipalities == ("GM0141", "GM0503")
    assert dossier.described_on is not None and dossier.described_on.last == datetime.date(2025, 3, 31)
    bare = ks.Dossier({"subject": "partnership", "name": "x"})
    assert (bare.id, bare.municipalities, bare.described_on) == (None, (), None)


def test_a_rule_set_tells_what_it_is() -> None:
    assert (RULES.id, RULES.subject) == ("minimale-eisen", "coalition")
    assert RULES.title() == RULES.title("nl") != RULES.title("en") != ""
    assert RULES.about() == RULES.about("nl") != RULES.about("en") != ""
    assert ks.RuleSet(RULES.to_json().encode()) == RULES


def test_a_rule_set_from_a_file(tmp_path: Path) -> None:
    source = sorted(ROOT.joinpath("rules", "minimale-eisen").glob("[0-9]*.yaml"))[-1]
    assert ks.RuleSet.from_file(source) == ks.RuleSet.from_file(str(source)) == ks.RuleSet(source) == RULES
    assert ks.RuleSet(source.read_bytes()) == RULES
    written = tmp_path / "regels.json"
    written.write_text(RULES.to_json(), encoding="utf-8")
    assert ks.RuleSet.from_file(written) == RULES


@pytest.mark.parametrize("one", [*all_objects(), RULES.assess_many([VOORBEELD]), RULES.assess_many([])])
def test_it_shows_itself(one: Any) -> None:
    shown = repr(one)
    assert shown and "object at 0x" not in shown and "\x1b" not in shown
    assert str(one)
    if isinstance(one, (ks.Dossier, ks.RuleSet, ks.Table)):
        assert len(shown) < 300 and "\n" not in shown
    if isinstance(one, ks.Assessment):
        assert max(map(len, shown.splitlines())) <= 80 and len(shown.splitlines()) < 80


def test_a_table_of_many_columns_names_the_first() -> None:
    wide = ks.assess_many([VOORBEELD]).wide()
    assert len(wide.columns) > 100 and len(repr(wide)) < 800
    assert repr(wide).endswith(f" and {len(wide.columns) - 22} more columns>")


# Several at once.


def test_a_report_is_a_sequence_of_assessments() -> None:
    report = ks.assess(VOORBEELD)
    assert isinstance(report, Sequence) and len(report) == len(list(report)) == 11
    assert [one.rule_set.id for one in report[:2]] == [report[0].rule_set.id, report[1].rule_set.id]
    assert isinstance(report[:2], ks.Report) and isinstance(report[0], ks.Assessment)
    assert report[-1] in report and report.index(report[3]) == 3
    assert sorted(one.rule_set.id for one in report) == sorted(one.id for one in ks.applicable(VOORBEELD))
    with pytest.raises(IndexError):
        report[11]
    assert repr(report[:0]) == "<Report without assessments>"


def test_a_report_by_rule_sets_of_ones_choice() -> None:
    own = own_rules(id="eigen")
    report = ks.assess(VOORBEELD, rules=[own, RULES], as_of="2025", lang="en")
    assert [one.rule_set.id for one in report] == ["eigen", "minimale-eisen"]
    assert list(report) == [own.assess(VOORBEELD, as_of="2025", lang="en"), RULES.assess(VOORBEELD, as_of="2025", lang="en")]
    assert ks.assess(VOORBEELD, rules=RULES)[0] == RULES.assess(VOORBEELD)
    assert len(ks.assess(VOORBEELD, rules=[])) == 0
    with pytest.raises(ValueError, match="`minimale-eisen` 1.0.0 stands twice"):
        ks.assess(VOORBEELD, rules=[RULES, own_rules(about={"nl": "x", "en": "x"})])
    with pytest.raises(TypeError, match="rules are rule sets"):
        ks.assess(VOORBEELD, rules="minimale-eisen")  # type: ignore[arg-type]


def test_the_track_that_comes_first_stands_in_front() -> None:
    municipality = {"subject": "municipality", "name": "x", "described_on": "2025", "has_coalition": False}
    chosen = [ks.rule_set("gemeentepolis"), ks.rule_set("stappenplan-start")]
    report = ks.assess(municipality, rules=chosen)
    assert [one.rule_set.id for one in report] == ["stappenplan-start", "gemeentepolis"]
    assert pickle.loads(pickle.dumps(report)) == report


def test_what_comes_with_the_engine() -> None:
    summaries, clauses = ks.rule_sets(), ks.sources()
    assert len(summaries) > 15 and len({(one.id, one.version) for one in summaries}) == len(summaries)
    for one in summaries:
        assert one.must + one.should + one.may == len(ks.rule_set(one.id).requirements)
        assert (one.title_nl, one.title_en) == (ks.rule_set(one.id).title("nl"), ks.rule_set(one.id).title("en"))
    known = {f"{one.id}/{requirement}" for one in summaries for requirement in ks.rule_set(one.id).requirements}
    resting = {requirement for clause in clauses for requirement in clause.requirements}
    assert len(clauses) > 300 and resting <= known
    for kind in ("ruleset", "dossier", "assessment"):
        assert ks.schema(kind) == json.loads(ROOT.joinpath("rules", "schemas", f"{kind}.json").read_text("utf-8"))
    with pytest.raises(ValueError, match="kind is one of ruleset, dossier, assessment, questionnaire, and this is `rules`"):
        ks.schema("rules")  # type: ignore[arg-type]
    assert ks.__version__ in RULES.assess(VOORBEELD).receipt.engine

"""The wide table and the summary, against a plain recount over assessments in Python."""

from __future__ import annotations

import copy
import json
from collections import Counter
from collections.abc import Callable, Iterable
from typing import Any

import polars as pl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import kansrijk as ks
from made import coalitions

AS_OF = "2025-06-30"
RULES = [ks.rule_set("minimale-eisen"), ks.rule_set("samenwerking-starten")]
OUTCOMES = ["met", "partly_met", "not_met", "unknown", "not_applicable"]

many = st.lists(coalitions, max_size=6)
some_rules = st.sampled_from([RULES, RULES[:1], RULES[1:], RULES[::-1]])


def certainly(finding: ks.Finding) -> bool:
    return finding.applies == "yes" and finding.bounds.at_least == "yes"


def possibly(finding: ks.Finding) -> bool:
    return finding.applies != "no" and finding.bounds.at_most == "yes"


def recount(
    dossiers: Iterable[Any], rules: list[ks.RuleSet], label: Callable[[ks.Dossier], Any], minimum: int = 1
) -> dict[tuple[Any, str, str], dict[str, Any]]:
    """What the summary has to say, by label, rule set and requirement."""
    groups: dict[Any, list[ks.Dossier]] = {}
    for one in map(ks.Dossier, dossiers):
        groups.setdefault(label(one), []).append(one)
    found = {}
    for key, members in groups.items():
        for one in rules:
            assessments = [one.assess(member, as_of=AS_OF) for member in members]
            for requirement in one.requirements:
                findings = [assessment[requirement] for assessment in assessments]
                found[key, one.id, requirement] = counted(findings, len(members) < minimum)
    return found


def counted(findings: list[ks.Finding], suppressed: bool) -> dict[str, Any]:
    count = Counter(finding.outcome.value for finding in findings)
    known = count["met"] + count["partly_met"] + count["not_met"]
    applicable = known + count["unknown"]
    counts = {
        "dossiers": len(findings),
        **{outcome: count[outcome] for outcome in OUTCOMES},
        "met_at_least": sum(map(certainly, findings)),
        "met_at_most": sum(map(possibly, findings)),
        "known": known,
        "applicable": applicable,
        "met_of_known": count["met"] / known if known else None,
        "met_of_applicable": count["met"] / applicable if applicable else None,
    }
    return {name: None if suppressed else value for name, value in counts.items()} | {"suppressed": suppressed}


def told(table: ks.Table, by: list[str]) -> dict[tuple[Any, str, str], dict[str, Any]]:
    """The summary, by label, rule set and requirement."""
    names = ["dossiers", *OUTCOMES, "met_at_least", "met_at_most", "known", "applicable"]
    names += ["met_of_known", "met_of_applicable", "suppressed"]
    found = {}
    for row in table:
        labels = tuple(row[name] for name in by)
        key = (labels[0] if len(labels) == 1 else labels, row["rule_set"], row["requirement"])
        assert key not in found
        found[key] = {name: row[name] for name in names}
    assert len(found) == len(table)
    return found


@given(many, some_rules)
@settings(max_examples=40)
def test_counts_are_those_of_a_plain_recount(dossiers: list[Any], rules: list[ks.RuleSet]) -> None:
    table = ks.assess_many(dossiers, rules=rules, as_of=AS_OF)
    expected = recount(dossiers, rules, lambda one: ())
    assert told(table.summary(), []) == (expected if dossiers else {})
    for row in table.summary():
        assert sum(row[outcome] for outcome in OUTCOMES) == row["dossiers"]
        assert row["met"] <= row["met_at_least"] <= row["met_at_most"] <= row["dossiers"]


@given(many, st.integers(1, 4))
@settings(max_examples=40)
def test_groups_are_counted_apart_and_small_ones_are_not_shown(dossiers: list[Any], minimum: int) -> None:
    rules = RULES[:1]
    table = ks.assess_many(dossiers, rules=rules, as_of=AS_OF)
    described = recount(dossiers, rules, lambda one: one.described_on, minimum)
    assert told(table.summary(by="described_on", minimum=minimum), ["described_on"]) == described
    regions = {"a": "noord", "b": "zuid", "Coalitie 1": "noord"}
    labelled = recount(dossiers, rules, lambda one: regions.get(one.id or one.name), minimum)
    assert told(table.summary(by=regions, minimum=minimum), ["by"]) == labelled
    codes = recount(dossiers, rules, lambda one: (", ".join(one.municipalities), "2025"), minimum)
    assert told(table.summary(by=["municipalities", "year"], minimum=minimum), ["municipalities", "year"]) == codes
    only = recount(
        dossiers, rules, lambda one: one.municipalities[0] if len(one.municipalities) == 1 else None, minimum
    )
    assert told(table.summary(by="municipality", minimum=minimum), ["municipality"]) == only


@given(many, some_rules)
@settings(max_examples=40)
def test_the_wide_table_has_every_outcome(dossiers: list[Any], rules: list[ks.RuleSet]) -> None:
    table = ks.assess_many(dossiers, rules=rules, as_of=AS_OF)
    wide = table.wide()
    assert len(wide) == len(dossiers)
    about = table.dossiers()
    for name in about.columns:
        assert wide[name] == about[name]
    expected = {}
    for one in rules if dossiers else []:
        assessments = [one.assess(dossier, as_of=AS_OF) for dossier in dossiers]
        for requirement in one.requirements:
            name = requirement if len(rules) == 1 else f"{one.id}/{requirement}"
            expected[name] = [assessment[requirement].outcome.value for assessment in assessments]
    assert wide.columns == (*about.columns, *expected)
    assert {name: wide[name] for name in expected} == expected


def test_rows_stand_in_the_order_of_the_rule_set() -> None:
    dossiers = [{"subject": "coalition", "name": name, "goals": []} for name in ("b", "a", "c")]
    table = RULES[0].assess_many(dossiers, as_of=AS_OF).summary(by="dossier")
    assert table["requirement"] == list(RULES[0].requirements) * 3
    assert list(dict.fromkeys(table["dossier"])) == ["a", "b", "c"]


def test_there_is_no_total_over_requirements() -> None:
    dossiers = [{"subject": "coalition", "name": "a", "goals": []}]
    table = ks.assess_many(dossiers, as_of=AS_OF)
    keys = list(zip(table.summary()["rule_set"], table.summary()["requirement"]))
    assert sorted(keys) == sorted(zip(table["rule_set"], table["requirement"]))
    assert None not in table.summary()["requirement"]


def test_of_a_small_group_nothing_is_shown_not_even_how_small() -> None:
    regions = {"a": "noord", "b": "noord", "c": "zuid"}
    dossiers = [{"subject": "coalition", "name": name, "goals": []} for name in regions]
    summary = RULES[0].assess_many(dossiers, as_of=AS_OF).summary(by=regions, minimum=2)
    about = ("by", "rule_set", "rule_set_version", "requirement", "group", "obligation", "title", "suppressed")
    for row in summary:
        figures = [value for name, value in row.items() if name not in about]
        assert row["suppressed"] == (row["by"] == "zuid") == all(value is None for value in figures)
        assert row["title"] and row["obligation"]


def test_mixed_subjects_are_counted_by_requirement() -> None:
    subjects = ["coalition", "coalition", "municipality", "partnership"]
    dossiers = [{"subject": subject, "name": f"{subject} {n}"} for n, subject in enumerate(subjects)]
    table = ks.assess_many(dossiers, as_of=AS_OF)
    subject_of = {one.id: one.subject for one in ks.rule_sets()}
    for row in table.summary():
        assert row["dossiers"] == subjects.count(subject_of[row["rule_set"]])
    wide = pl.DataFrame(table.wide())
    assert wide.height == 4
    for name in wide.columns[8:]:
        filled = wide.filter(pl.col(name).is_not_null())["subject"].to_list()
        assert filled == [one for one in subjects if one == subject_of[name.partition("/")[0]]]


@pytest.mark.parametrize(
    ("arguments", "text"),
    [
        ({"by": "outcome"}, "`outcome` is no column about dossiers; those are dossier_id, dossier, "),
        ({"by": ["year", "regio"]}, "`regio` is no column about dossiers"),
        ({"by": ["year", "year"]}, "`year` stands twice in `by`"),
        ({"minimum": 0}, "minimum is the smallest group that is shown, at least 1, and this is 0"),
        ({"minimum": -5}, "at least 1, and this is -5"),
    ],
)
def test_wrong_arguments_are_refused(arguments: dict[str, Any], text: str) -> None:
    table = RULES[0].assess_many([{"subject": "coalition", "name": "a"}], as_of=AS_OF)
    with pytest.raises(ValueError, match=text):
        table.summary(**arguments)


def variant(**changes: Any) -> ks.RuleSet:
    """A rule set of one's own: the minimum requirements, with something else in it."""
    document = json.loads(RULES[0].to_json())
    return ks.RuleSet(copy.deepcopy(document) | changes)


def test_two_versions_of_a_rule_set_are_kept_apart() -> None:
    first, second = variant(id="eigen"), variant(id="eigen", version="2.0.0")
    dossiers = [{"subject": "coalition", "name": "a", "goals": []}]
    table = ks.assess_many(dossiers, rules=[first, second], as_of=AS_OF)
    wide = table.wide()
    columns = [f"eigen@{one.version}/{name}" for one in (first, second) for name in one.requirements]
    assert wide.columns[8:] == tuple(columns)
    assert len(table.summary()) == len(columns)
    # One version for each dossier: their columns are the same, as the years are of one series.
    assert first.assess_many(dossiers, as_of=AS_OF).wide().columns[8:] == first.requirements


def test_a_requirement_that_is_named_like_a_column_is_kept_apart() -> None:
    requirements = json.loads(RULES[0].to_json())["requirements"]
    requirements[0]["id"] = "year"
    own = variant(id="eigen", requirements=requirements)
    wide = own.assess_many([{"subject": "coalition", "name": "a"}], as_of=AS_OF).wide()
    assert wide["year"] == [2025] and wide["eigen/year"] == ["unknown"]
    assert len(set(wide.columns)) == len(wide.columns)
    assert pl.DataFrame(wide).height == 1

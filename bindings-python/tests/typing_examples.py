"""Code as users write it. The type checkers read it: every type stands beside what has it. It runs as well."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from typing_extensions import assert_type

import kansrijk as ks
from kansrijk.contract import Because, Citation, Missing, PartialDate, Subject, Verdict

VOORBEELD: dict[str, Any] = {"subject": "coalition", "name": "Voorbeeld", "described_on": "2025-03", "goals": []}


def documents(folder: Path) -> Iterator[Path | bytes | dict[str, Any] | ks.Dossier]:
    yield from folder.glob("*.yaml")
    yield b'{"subject": "partnership", "name": "Regio", "described_on": 2025}'
    yield VOORBEELD | {"id": "v"}
    yield ks.Dossier(VOORBEELD)


def one_coalition() -> None:
    rules = ks.rule_set("minimale-eisen", as_of="2025")
    assert_type(rules, ks.RuleSet)
    assert_type(rules.requirements, tuple[str, ...])
    assert_type(rules.subject, Subject)
    assessment = rules.assess(VOORBEELD, as_of=datetime.date(2025, 6, 30), lang="en")
    assert_type(assessment, ks.Assessment)
    assert_type(assessment.as_of, datetime.date)
    assert_type(assessment.described_on, PartialDate | None)
    assert_type(assessment.verdict, Verdict | None)
    assert_type(list(assessment), list[str])
    assert_type(assessment.findings, tuple[ks.Finding, ...])
    assert_type(assessment.to_dict(), dict[str, Any])
    assert_type(assessment.to_html(), str)
    finding = assessment["plan-van-aanpak"]
    assert_type(finding, ks.Finding)
    assert_type(finding.outcome, ks.Outcome)
    assert_type(finding.bounds, ks.Truth)
    assert_type(finding.bounds.at_least, ks.Degree)
    assert_type(finding.bounds.at_least < ks.Degree.YES, bool)
    assert_type(finding.because, tuple[Because, ...])
    assert_type(finding.missing, tuple[Missing, ...])
    assert_type(finding.citations, tuple[Citation, ...])
    assert_type(assessment.get("plan"), ks.Finding | None)
    for requirement, found in assessment.items():
        assert_type(requirement, str)
        assert_type(found, ks.Finding)
    takes_a_mapping(assessment)


def takes_a_mapping(findings: Mapping[str, ks.Finding]) -> None:
    assert len(findings) == 10


def takes_a_sequence(assessments: Sequence[ks.Assessment]) -> None:
    assert len(assessments) == 11


def several_rule_sets() -> None:
    report = ks.assess(VOORBEELD)
    assert_type(report, ks.Report)
    assert_type(report[0], ks.Assessment)
    assert_type(report[:2], ks.Report)
    takes_a_sequence(report)
    own = ks.RuleSet(ks.rule_set("niveaus").to_json().encode()).with_rule_sets(ks.rule_set("minimale-eisen"))
    assert_type(own, ks.RuleSet)
    assert_type(ks.applicable(VOORBEELD), list[ks.RuleSet])
    assert_type(ks.rule_sets(), list[ks.RuleSetSummary])
    assert_type(ks.sources(), list[ks.ClauseAccount])
    assert_type(ks.schema("dossier"), dict[str, Any])


def a_region(folder: Path) -> None:
    table = ks.assess_many(documents(folder), as_of="2025-06-30", errors="collect", progress=False)
    assert_type(table, ks.FindingsTable)
    assert_type(table["outcome"], list[Any])
    assert_type(table.columns, tuple[str, ...])
    assert_type(table.to_dicts(), list[dict[str, Any]])
    assert_type(table.wide(), ks.Table)
    for place, error in table.errors:
        assert_type(place, int)
        assert_type(error, Exception)
    for by in ("year", ["year", "subject"], {"Voorbeeld": "noord"}, None):
        assert_type(table.summary(by, minimum=5), ks.Table)
    assert_type(ks.rule_set("niveaus").assess_many([VOORBEELD]), ks.FindingsTable)


def faults() -> None:
    try:
        ks.Dossier({"subject": "coalition"})
    except (ks.DossierError, ks.LimitError) as error:
        assert_type(error.diagnostics, tuple[ks.Diagnostic, ...])
        assert_type(error.diagnostics[0].line, int | None)
        assert_type(error.diagnostics[0].help, tuple[str, ...])
    dossier = ks.Dossier(VOORBEELD)
    assert_type(dossier.id, str | None)
    assert_type(dossier.municipalities, tuple[str, ...])
    assert_type(dossier.subject, Subject)


if __name__ == "__main__":
    one_coalition()
    several_rule_sets()
    a_region(Path(__file__).resolve().parents[2] / "examples")
    faults()

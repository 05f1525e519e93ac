"""Runs the shared cases, and those about YAML. Every language runs the shared ones, and reports the same number."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

import pytest

import kansrijk as ks
from cases import ROOT, Answer, Case, Give, all_cases, as_bytes, as_object

SHARED = all_cases("cases")
YAML = all_cases("cases-yaml")


def name(case: Case) -> str:
    return case.name


def run(case: Case, folder: str, record_property: Any) -> None:
    record_property("cases", folder)
    record_property("golden", case.is_golden)
    answer = case.answer(as_bytes)
    assert case.faults(answer, as_bytes) == []
    if case.has_objects:
        other = case.answer(as_object)
        assert case.faults(other, as_object) == []
        assert told(other) == told(answer)


def faults(case: Case, give: Give) -> list[str]:
    return case.faults(case.answer(give), give)


def told(answer: Answer) -> Any:
    """The assessment to the byte, or the faults without their places in a text."""
    if isinstance(answer, ks.Error):
        return type(answer), sorted((one.code, one.path, one.message, one.help) for one in answer.diagnostics)
    return answer and answer.to_json()


@pytest.mark.parametrize("case", SHARED, ids=name)
def test_the_package_does_what_the_shared_cases_say(case: Case, record_property: Any) -> None:
    run(case, "cases", record_property)


@pytest.mark.parametrize("case", YAML, ids=name)
def test_yaml_is_read_as_its_cases_say(case: Case, record_property: Any) -> None:
    run(case, "cases-yaml", record_property)


@pytest.mark.parametrize(("folder", "cases"), [("cases", SHARED), ("cases-yaml", YAML)])
def test_no_case_is_left_out(folder: str, cases: list[Case]) -> None:
    files = [file for _, _, files in os.walk(ROOT / "tests" / folder) for file in files if file.endswith(".json")]
    expected = [file for file in files if not file.endswith(".assessment.json")]
    assert len(cases) == len(expected) > 0
    assert sum(case.is_golden for case in cases) == len(files) - len(expected)
    assert len({case.name for case in cases}) == len(cases)


def test_a_folder_without_cases_is_a_failure(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("cases.ROOT", tmp_path)
    with pytest.raises(AssertionError, match="no cases"):
        all_cases("cases")
    tmp_path.joinpath("tests", "cases").mkdir(parents=True)
    with pytest.raises(AssertionError, match="no cases"):
        all_cases("cases")


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("expect", {"findings": {"doel-eerder-signaleren": "met"}}),
        ("expect", {"findings": 9}),
        ("expect", {"totals": {"must": {"tally": {"total": True}}}}),
        ("expect", {"no-such-key": []}),
        ("refused", [{"code": "D001", "path": ""}]),
    ],
)
def test_a_case_that_does_not_hold_is_told(key: str, value: Any) -> None:
    dossier = {"subject": "coalition", "name": "Voorbeeld", "described_on": "2025-03", "goals": []}
    case = Case("wrong", Path("wrong.json"), {"rule_set": "minimale-eisen", "dossier": dossier, key: value})
    assert faults(case, as_bytes) and faults(case, as_object)


def test_a_refusal_that_nobody_expected_is_told() -> None:
    case = Case("wrong", Path("wrong.json"), {"rule_set": "minimale-eisen", "dossier": {}, "expect": {}})
    assert "D001" in faults(case, as_object)[0]
    refused = [{"code": "D001", "path": ""}]
    other = Case("wrong", Path("wrong.json"), {"rule_set": "minimale-eisen", "dossier": {}, "refused": refused})
    assert "expected 1 elements" in faults(other, as_object)[0]

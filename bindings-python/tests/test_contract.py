"""The types of the contract hold what the JSON of an assessment says, and give it back unchanged."""

from __future__ import annotations

import copy
import dataclasses
import datetime
import inspect
import json
import pickle
import typing
from pathlib import Path
from typing import Any, TypeVar

import pytest

from kansrijk import contract
from kansrijk._part import OrderedWord, Part, Parts, Word, plain
from kansrijk.contract import (
    AssessmentParts,
    Because,
    Degree,
    Evidence,
    Finding,
    Obligation,
    Outcome,
    PartialDate,
    Role,
    TableNote,
    Truth,
)

T = TypeVar("T")
ROOT = Path(__file__).resolve().parents[2]
GOLDEN = sorted(ROOT.joinpath("tests", "cases").rglob("*.assessment.json"))
SCHEMA: dict[str, Any] = json.loads(ROOT.joinpath("rules", "schemas", "assessment.json").read_text(encoding="utf-8"))
PARTS = [name for name, one in vars(AssessmentParts).items() if isinstance(one, property)]


class Read(AssessmentParts):
    """An assessment from its JSON, which counts how often each part was read."""

    def __init__(self, data: dict[str, Any]) -> None:
        self.data = data
        self.read: list[str] = []

    def _part(self, name: str) -> Any:
        self.read.append(name)
        return self.data.get(name)


def load(path: Path) -> dict[str, Any]:
    data: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    return data


def findings() -> list[tuple[dict[str, Any], Finding]]:
    found = []
    for path in GOLDEN:
        data = load(path)
        found += list(zip(data["findings"], Read(data).findings, strict=True))
    return found


def classes(base: type[T]) -> list[type[T]]:
    found = [one for one in vars(contract).values() if inspect.isclass(one) and issubclass(one, base)]
    return [one for one in found if one.__module__ == contract.__name__]


def test_there_are_assessments_to_read() -> None:
    assert len(GOLDEN) > 10
    assert {"findings", "verdict", "receipt", "as_of"} <= set(PARTS)


@pytest.mark.parametrize("path", GOLDEN, ids=[path.parent.name + "/" + path.name.split(".")[0] for path in GOLDEN])
def test_every_part_gives_its_json_back(path: Path) -> None:
    data = load(path)
    read = Read(data)
    parts = {name: plain(getattr(read, name)) for name in PARTS}
    left_out = {name for name in PARTS if name not in data}
    assert {name: parts[name] for name in PARTS if name in data} == data
    assert all(parts[name] in (None, []) for name in left_out)
    # Equal is not enough: a word of an enum equals its text, and `True` equals 1.
    assert json.dumps(parts, sort_keys=True) == json.dumps({**parts, **data}, sort_keys=True)


def sample(schema: dict[str, Any], whole: bool) -> Any:
    """A value that a schema allows: with all that may be there, or with nothing that may be left out."""
    if "$ref" in schema:
        return sample(SCHEMA["$defs"][schema["$ref"].split("/")[-1]], whole)
    for alternatives in ("anyOf", "oneOf"):
        if alternatives in schema:
            return sample(schema[alternatives][0 if whole else -1], whole)
    if "const" in schema:
        return schema["const"]
    if "properties" in schema:
        names = schema["properties"] if whole else schema.get("required", [])
        return {name: sample(schema["properties"][name], whole) for name in names}
    if schema.get("type") == "array":
        return [sample(schema["items"], whole)] if whole else []
    if schema.get("type") == "string" and ("format" in schema or "pattern" in schema):
        return "2024-06-30"
    plain_values = {"string": "…", "integer": 3, "boolean": True, "null": None, "any": {"a": [1, None]}}
    kind = schema.get("type", "any")
    return plain_values[kind if isinstance(kind, str) else kind[0 if whole else -1]]


def visit(value: Any, seen: set[tuple[str, str]]) -> None:
    """Notes all fields that say something, in a value and in all that it holds."""
    if isinstance(value, tuple):
        for one in value:
            visit(one, seen)
    if isinstance(value, Part):
        keys = value.to_dict()
        for field in dataclasses.fields(value):
            if field.name.rstrip("_") in keys:
                seen.add((type(value).__name__, field.name))
            visit(getattr(value, field.name), seen)


def test_every_field_of_every_type_is_read() -> None:
    data = sample(SCHEMA, whole=True)
    read = Read(data)
    seen: set[tuple[str, str]] = set()
    for name in PARTS:
        visit(getattr(read, name), seen)
    assert seen == {(one.__name__, field.name) for one in classes(Part) for field in dataclasses.fields(one)}
    assert {name: plain(getattr(read, name)) for name in PARTS} == data


def test_no_field_is_needed_that_may_be_left_out() -> None:
    data = sample(SCHEMA, whole=False)
    assert set(data) == set(SCHEMA["required"])
    read = Read(data)
    assert {name: plain(getattr(read, name)) for name in data} == data


def test_words_are_those_of_the_schema() -> None:
    found = {name: [word["const"] for word in one["oneOf"]] for name, one in SCHEMA["$defs"].items() if "oneOf" in one}
    assert {one.__name__: [word.value for word in one] for one in classes(Word)} == found


def test_a_part_is_read_once_and_only_when_asked_for() -> None:
    read = Read(load(GOLDEN[0]))
    assert read.read == []
    assert read.findings is read.findings
    assert read.track is read.track
    assert read.read == ["findings", "track"]


def test_a_part_that_is_left_out() -> None:
    read = Read({})
    assert read.verdict is None
    assert read.described_on is None
    assert read.measures == ()
    with pytest.raises(TypeError):
        Parts()  # type: ignore[abstract]


def test_dates_of_an_assessment_are_whole_days() -> None:
    data = load(GOLDEN[0])
    read = Read(data)
    assert type(read.as_of) is datetime.date
    assert read.as_of.isoformat() == data["as_of"]
    assert read.receipt.as_of == read.as_of


def test_findings_cannot_be_changed() -> None:
    _, finding = findings()[0]
    with pytest.raises(dataclasses.FrozenInstanceError):
        finding.outcome = Outcome.MET  # type: ignore[misc]
    with pytest.raises((AttributeError, TypeError)):
        finding.mark = 10  # type: ignore[attr-defined]
    with pytest.raises(AttributeError):
        Read({}).findings = ()  # type: ignore[misc]


def test_findings_can_be_hashed_copied_and_pickled() -> None:
    for data, finding in findings():
        again = Finding._of(data)
        assert again is not finding
        assert again == finding
        assert hash(again) == hash(finding)
        for other in (copy.copy(finding), copy.deepcopy(finding), pickle.loads(pickle.dumps(finding))):
            assert other == finding
            assert type(other.outcome) is Outcome
            assert other.to_dict() == data
    assert len({finding for _, finding in findings()}) > 10


def test_a_value_that_is_a_map_can_be_hashed_and_is_given_back() -> None:
    data = {"path": "partners", "value": {"at_least": [1, [2]], "at_most": None}, "text": "…"}
    because = Because._of(data)
    assert because.value == {"at_least": (1, (2,)), "at_most": None}
    assert hash(because) == hash(Because._of(data))
    assert because != Because._of({**data, "value": None})
    assert because.to_dict() == data
    assert because.to_dict()["value"] is not because.value


def test_a_value_of_null_is_no_absent_value() -> None:
    data = {"path": "partners", "value": None, "text": "…"}
    assert Because._of(data).to_dict() == data


def test_empty_lists_are_kept_where_they_are_required() -> None:
    data = {"as": [["medical"], []], "text": "…", "basis": "own", "citations": []}
    note = TableNote._of(data)
    assert note.as_ == (("medical",), ())
    assert note.to_dict() == data
    assert Because._of({"path": "", "value": 1, "text": "", "evidence": []}).evidence == ()


def test_fields_are_given_by_name_and_may_be_left_out() -> None:
    assert Evidence().to_dict() == {}
    evidence = Evidence(by=Role.GGD, on=PartialDate("2021"))
    assert evidence.to_dict() == {"by": "ggd", "on": "2021"}
    assert {type(one) for one in evidence.to_dict().values()} == {str}
    assert dataclasses.replace(evidence, by=None) == Evidence(on=PartialDate("2021"))


@pytest.mark.parametrize("kind", classes(Word))
def test_words_are_texts_with_a_name(kind: type[Word]) -> None:
    for word in kind:
        assert word == word.value == str(word) == f"{word}"
        assert type(str(word)) is str
        assert hash(word) == hash(word.value)
        assert kind(word.value) is word
        assert word.name == word.value.upper()
        assert repr(word) == f"{kind.__name__}.{word.name}"
        assert json.dumps(word) == json.dumps(word.value)
        assert pickle.loads(pickle.dumps(word)) is word
        assert copy.deepcopy(word) is word


def test_texts_have_no_order_with_degrees_either() -> None:
    for other in ("maybe", 1):
        with pytest.raises(TypeError):
            assert other < Degree.PARTLY  # type: ignore[operator]


def test_a_word_that_is_not_there() -> None:
    unknown = "maybe_met"
    with pytest.raises(ValueError, match=unknown):
        Outcome(unknown)
    assert Outcome.MET != unknown
    assert {"met": 1}[Outcome.MET] == 1


def test_degrees_are_in_order() -> None:
    assert classes(OrderedWord) == [Degree]
    assert Degree.NO < Degree.PARTLY < Degree.YES
    assert Degree.YES > Degree.PARTLY >= Degree.PARTLY >= Degree.NO
    assert Degree.PARTLY <= "yes"
    assert "partly" > Degree.NO
    assert not Degree.YES < "partly"
    assert sorted([Degree.YES, Degree.NO, Degree.PARTLY]) == ["no", "partly", "yes"]
    assert max(Degree) is Degree.YES
    assert Truth(Degree.NO, Degree.YES).at_least < Truth(Degree.NO, Degree.YES).at_most


@pytest.mark.parametrize("other", ["maybe", "", Obligation.MUST, 1, None])
def test_degrees_have_no_order_with_anything_else(other: Any) -> None:
    for compare in ("__lt__", "__le__", "__gt__", "__ge__"):
        with pytest.raises(TypeError, match="Degree: expected one of `no`, `partly`, `yes`"):
            getattr(Degree.PARTLY, compare)(other)
    assert Degree.PARTLY != other


@pytest.mark.parametrize(
    ("text", "parts", "first", "last"),
    [
        ("2021", (2021, None, None), "2021-01-01", "2021-12-31"),
        ("2021-07", (2021, 7, None), "2021-07-01", "2021-07-31"),
        ("2024-02", (2024, 2, None), "2024-02-01", "2024-02-29"),
        ("2021-02", (2021, 2, None), "2021-02-01", "2021-02-28"),
        ("2021-12", (2021, 12, None), "2021-12-01", "2021-12-31"),
        ("2021-07-31", (2021, 7, 31), "2021-07-31", "2021-07-31"),
    ],
)
def test_partial_dates(text: str, parts: tuple[int, int | None, int | None], first: str, last: str) -> None:
    date = PartialDate(text)
    assert (date.year, date.month, date.day) == parts
    assert (date.first.isoformat(), date.last.isoformat()) == (first, last)
    assert date == text
    assert hash(date) == hash(text)
    assert type(str(date)) is str
    assert repr(date) == f"PartialDate('{text}')"
    for other in (copy.deepcopy(date), pickle.loads(pickle.dumps(date))):
        assert type(other) is PartialDate
        assert other == date


@pytest.mark.parametrize("text", ["", "21", "2021-7", "2021-", "2021-07-31T00:00", "2021-07-31\n", "٢٠٢١", "juli 2021"])
def test_texts_that_are_no_dates(text: str) -> None:
    with pytest.raises(ValueError, match="is no date: expected a day"):
        PartialDate(text)


@pytest.mark.parametrize("text", ["2021-13", "2021-00", "2021-02-29", "2021-04-31", "2021-04-00", "0000"])
def test_dates_that_do_not_exist(text: str) -> None:
    with pytest.raises(ValueError, match="does not exist"):
        PartialDate(text)


def test_every_type_has_a_description_and_is_exported() -> None:
    assert sorted(contract.__all__) == contract.__all__
    named = {name: getattr(contract, name) for name in contract.__all__}
    assert {one.__name__ for one in classes(object)} | {"PartialDate"} == set(named)
    for name, one in named.items():
        assert inspect.getdoc(one), name
    for name in PARTS:
        assert inspect.getdoc(getattr(AssessmentParts, name)), name


def test_annotations_can_be_read() -> None:
    for one in classes(Part):
        assert set(typing.get_type_hints(one)) >= {field.name for field in dataclasses.fields(one)}

"""Values of Python objects arrive unchanged, or are refused with their path: never a panic, never another value."""

from __future__ import annotations

import collections
import contextlib
import dataclasses
import datetime
import decimal
import enum
import fractions
import io
import json
import sys
import types
from typing import Any, NamedTuple

import numpy as np
import pandas as pd
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

import kansrijk as ks

BASE = {"subject": "coalition", "name": "Voorbeeld"}


def outcome(given: Any) -> Any:
    """What becomes of a dossier: what was read, or the faults without their places in a text."""
    try:
        return ks.Dossier(given).to_json()
    except ks.Error as error:
        return type(error).__name__, sorted((one.code, one.path) for one in error.diagnostics)


def as_text(value: Any) -> bytes:
    return json.dumps(value, ensure_ascii=False).encode()


# What JSON has, with everything at which borders go wrong.
texts = st.text(st.characters(exclude_categories=["Cs"]), max_size=12) | st.sampled_from(
    ["yes", "partly", "2024-02-30", "2024-02", "\0", "\x1b[31m", '"', "\\", "\u2028", "😀", "=1+1", "midwife", "unknown"]
)
numbers = st.integers(-(2**63), 2**63 - 1) | st.floats(allow_nan=False, allow_infinity=False)
scalars = st.none() | st.booleans() | numbers | texts
fields = texts | st.sampled_from(["items", "size", "kind", "evidence", "name", "at_least", "at_most", "value", "from"])
values = st.recursive(
    scalars, lambda inner: st.lists(inner, max_size=4) | st.dictionaries(fields, inner, max_size=4), max_leaves=12
)
places = st.sampled_from(["goals", "partners", "leads", "answers", "described_on", "incomplete", "name", "id", "documents"])
dossiers = st.dictionaries(places | texts, values, max_size=4).map(lambda more: BASE | more)
said = st.fixed_dictionaries({"value": scalars}, optional={"from": scalars, "evidence": values})
statements = st.fixed_dictionaries({"statements": st.lists(said, min_size=1, max_size=3)})
answers = st.dictionaries(st.text("abc-", min_size=1, max_size=3), scalars | statements, max_size=4)


@given(dossiers)
@example(BASE | {"answers": {"a": -0.0, "b": 1e308, "c": 5e-324, "d": 4.0, "e": 2**53 + 1, "f": 1e16}})
@example(BASE | {"goals": {"size": True, "items": []}})
@example(BASE | {"": 1, "a.b[0]": {"\0": None}})
def test_an_object_is_read_as_its_json(dossier: dict[str, Any]) -> None:
    assert outcome(dossier) == outcome(as_text(dossier))


@given(answers)
def test_answers_arrive_as_they_were_given(answers: dict[str, Any]) -> None:
    dossier = BASE | {"described_on": "2025-03", "answers": answers}
    assert outcome(dossier) == outcome(as_text(dossier))


@given(st.integers(-(2**63), 2**63 - 1))
def test_a_whole_number_arrives_whole_or_not_at_all(number: int) -> None:
    found = outcome(BASE | {"answers": {"x": number}})
    if 0 <= number < 2**32:
        assert json.loads(found)["answers"] == {"x": number}
    else:
        assert found == ("DossierError", [("D004", "answers.x")])


@given(st.integers(min_value=2**63) | st.integers(max_value=-(2**63) - 1))
@example(10**5000)
def test_a_number_of_too_many_digits_is_refused(number: int) -> None:
    assert outcome(BASE | {"answers": {"x": number}}) == ("DossierError", [("D004", "answers.x")])


class Colour(enum.Enum):
    RED = 1


class Number(enum.IntEnum):
    THREE = 3


class Word(str, enum.Enum):
    YES = "yes"


class Day(datetime.date):
    pass


class Loud(str):
    """A text that shows itself as another."""

    def __str__(self) -> str:
        return "LOUD"

    def __repr__(self) -> str:
        return "LOUD"


class Whole:
    def __index__(self) -> int:
        return 3


class Pair(NamedTuple):
    value: str
    evidence: None


@dataclasses.dataclass
class Goal:
    name: str


class Own(dict[str, Any]):
    """A dict that makes its items when they are asked for."""

    def items(self) -> Any:
        return [("value", "yes")]


@pytest.mark.parametrize(
    ("value", "plain"),
    [
        (True, True),
        (np.True_, True),
        (np.bool_(False), False),
        (3, 3),
        (np.int8(3), 3),
        (np.uint64(3), 3),
        (np.array(3), 3),
        (Whole(), 3),
        (Number.THREE, 3),
        (4.0, 4.0),
        (np.float64(4.0), 4.0),
        (Word.YES, "yes"),
        (ks.Degree.YES, "yes"),
        (np.str_("yes"), "yes"),
        (Loud("yes"), "yes"),
        (datetime.date(2024, 2, 29), "2024-02-29"),
        (Day(2024, 2, 29), "2024-02-29"),
        (datetime.date(476, 9, 4), "0476-09-04"),
        (pd.Timestamp("2024-02-29").date(), "2024-02-29"),
        (ks.contract.PartialDate("2024-02"), "2024-02"),
        ({"statements": ({"value": "yes"}, {"value": "no"})}, {"statements": [{"value": "yes"}, {"value": "no"}]}),
        (collections.OrderedDict(value="yes"), {"value": "yes"}),
        (collections.defaultdict(list, value="yes"), {"value": "yes"}),
        (collections.UserDict(value="yes"), {"value": "yes"}),
        (collections.ChainMap({"value": "yes"}, {"value": "no"}), {"value": "yes"}),
        (types.MappingProxyType({"value": "yes"}), {"value": "yes"}),
        (Own(value="no"), {"value": "yes"}),
        (Pair("yes", None), ["yes", None]),
        ({Loud("value"): "yes"}, {"value": "yes"}),
    ],
    ids=repr,
)
def test_what_stands_for_a_plain_value_is_read_as_it(value: Any, plain: Any) -> None:
    for place in ("answers", "goals"):
        found = outcome(BASE | {place: {"x": value}})
        assert found == outcome(as_text(BASE | {place: {"x": plain}}))
    read = outcome(BASE | {"answers": {"x": value}})
    assert isinstance(read, str) != isinstance(value, Pair), read


@pytest.mark.parametrize(
    ("value", "code"),
    [
        (decimal.Decimal("1"), 2),
        (decimal.Decimal("NaN"), 2),
        (fractions.Fraction(1, 3), 2),
        (1j, 2),
        (float("nan"), 4),
        (float("inf"), 4),
        (-float("inf"), 4),
        (np.float64("nan"), 4),
        (np.float32(0.1), 2),
        (np.array([1, 2]), 2),
        (np.array([True]), 2),
        (np.datetime64("2024-01-01"), 2),
        (datetime.datetime(2024, 1, 1), 5),
        (datetime.datetime(2024, 1, 1, tzinfo=datetime.timezone.utc), 5),
        (pd.Timestamp("2024-01-01"), 5),
        (datetime.time(12), 2),
        (datetime.timedelta(1), 2),
        (pd.NaT, 2),
        (pd.NA, 2),
        (pd.Series([1]), 2),
        (pd.DataFrame({"a": [1]}), 2),
        (b"yes", 2),
        (bytearray(b"yes"), 2),
        (memoryview(b"yes"), 2),
        ({"yes"}, 2),
        (frozenset({"yes"}), 2),
        ((one for one in "yes"), 2),
        (iter([1]), 2),
        (range(3), 2),
        (collections.deque([1]), 2),
        (Colour.RED, 2),
        (Goal("x"), 2),
        (Goal, 2),
        (int, 2),
        (np.int64, 2),
        (len, 2),
        (sys, 2),
        (object(), 2),
        (NotImplemented, 2),
        (..., 2),
        (io.StringIO("x"), 2),
        (contextlib.nullcontext(), 2),
        (ValueError("x"), 2),
        (ks.Dossier(BASE), 2),
        (ks.Truth(ks.Degree.NO, ks.Degree.YES), 2),
        ("\ud800", 4),
        ("a\udfffb", 4),
        ({"\ud800": 1}, 4),
        ({1: 2}, 2),
        ({None: 2}, 2),
        ({True: 2}, 2),
        ({("a", "b"): 2}, 2),
        ({b"a": 2}, 2),
        ({datetime.date(2024, 1, 1): 2}, 2),
    ],
    ids=lambda value: repr(value)[:30],
)
def test_what_has_no_json_is_refused_with_its_path(value: Any, code: int) -> None:
    for place, path in ((value, "answers.x"), ([0, {"y": value}], "answers.x[1].y")):
        with pytest.raises(ks.DossierError) as caught:
            ks.Dossier(BASE | {"answers": {"x": place}})
        (fault,) = caught.value.diagnostics
        assert (fault.code, fault.path) == (f"D00{code}", path)
        assert (fault.line, fault.column, fault.document) == (None, None, "")
        assert fault.help and len(fault.message) < 150 and "rule set" not in str(caught.value)
    with pytest.raises(ks.RuleSetError) as refused:
        ks.RuleSet({"id": value})
    (fault,) = refused.value.diagnostics
    assert (fault.code, fault.path) == (f"R00{code}", "id")
    assert "dossier" not in str(refused.value).replace("<Dossier", "")


def test_all_faults_are_told_at_once() -> None:
    wrong = {"goals": [float("nan"), {1, 2}], "leads": {3: 4}, "name": "\ud800"}
    with pytest.raises(ks.DossierError) as caught:
        ks.Dossier(BASE | wrong)
    found = [(one.code, one.path) for one in caught.value.diagnostics]
    assert found == [("D004", "name"), ("D004", "goals[0]"), ("D002", "goals[1]"), ("D002", "leads")]
    assert "note: other checks follow once these are mended" in str(caught.value)


def test_no_more_faults_are_told_than_anybody_reads() -> None:
    with pytest.raises(ks.DossierError) as caught:
        ks.Dossier(BASE | {"goals": [float("nan")] * 1000})
    assert len(caught.value.diagnostics) == 100


@given(st.text(max_size=8), st.text(max_size=8))
def test_half_a_character_is_never_dropped(key: str, value: str) -> None:
    dossier = BASE | {"answers": {key: {"value": value}}}
    try:
        as_text(dossier)
    except UnicodeEncodeError:
        found = outcome(dossier)
        assert found[0] == "DossierError" and {code for code, _ in found[1]} == {"D004"}
    else:
        assert outcome(dossier) == outcome(as_text(dossier))


@given(dossiers)
def test_a_rule_set_is_read_as_its_json(document: dict[str, Any]) -> None:
    def told(given: Any) -> Any:
        with pytest.raises(ks.RuleSetError) as caught:
            ks.RuleSet(given)
        return sorted((one.code, one.path) for one in caught.value.diagnostics)

    assert told(document) == told(as_text(document))

"""Whatever stands in the cells: it is refused in so many words, or it stands in the dossier as it is."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import date, datetime
from decimal import Decimal
from typing import Any

import kansrijk as ks
import numpy as np
import pandas as pd
import polars as pl
import pyarrow as pa
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

ANY_TEXT = st.text(max_size=12)
WORDS = st.sampled_from(
    ["gp", "midwife", "yes", "no", "partly", "unknown", "a", "b", "project_lead", "2024-06", "ggd", "GM0141"]
)
SINGLE = st.one_of(
    st.none(),
    WORDS,
    st.text(st.characters(exclude_categories=[]), max_size=12),
    st.integers(),
    st.floats(),
    st.booleans(),
    st.dates(),
    st.datetimes(),
    st.datetimes(timezones=st.timezones()),
    st.decimals(),
    st.complex_numbers(),
    st.binary(max_size=4),
    st.sampled_from(
        [pd.NA, pd.NaT, np.float32(1.5), np.int64(3), np.bool_(True), np.datetime64("NaT"), object(), 10**4000]
    ),
)
CELL = st.recursive(
    SINGLE,
    lambda inside: st.one_of(
        st.lists(inside, max_size=3), st.tuples(inside), st.dictionaries(ANY_TEXT | WORDS, inside, max_size=2)
    ),
    max_leaves=4,
)
MAIN = st.sampled_from(
    [
        "id",
        "name",
        "municipalities",
        "described_on",
        "started_on",
        "started_on.evidence",
        "started_on.value",
        "incomplete",
        "none",
    ]
    + [
        "answers",
        "answers.a",
        "answers.a.at_least",
        "partners",
        "partners.size",
        "partners.items",
        "evidence",
        "evidence.by",
    ]
    + ["motives", "subject", "schema", "note", "coalition.name", "chose_plan"]
)
ITEM = st.sampled_from(
    ["dossier", "coalition", "id", "name", "kind", "kind.statements", "work_area", "person", "person.at_least", "none"]
    + ["evidence", "evidence.on", "ring", "part_of", "levels", "status.from"]
)
ANSWER = st.sampled_from(["dossier", "coalition", "question", "answer", "value", "evidence.by", "from", "none"])


def sheet(names: st.SearchStrategy[str]) -> st.SearchStrategy[list[dict[str, Any]]]:
    name = names | names | names | ANY_TEXT
    keys = st.sampled_from(["a", "b", 1])
    row = st.dictionaries(name, CELL, max_size=4)
    keyed = st.builds(lambda row, key: {"id": key, "dossier": key, "name": "A", **row}, row, keys)
    return st.lists(row | keyed, max_size=3)


def without_key(rows: list[dict[str, Any]], *names: str) -> list[dict[str, Any]]:
    return [{name: cell for name, cell in row.items() if name not in names} for row in rows]


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(sheet(MAIN), sheet(ITEM), sheet(ANSWER), st.sampled_from(["coalitions", "partnerships"]))
def test_nothing_but_a_refusal(main: Any, items: Any, answers: Any, subject: str) -> None:
    sheets: dict[str, Any] = {
        subject: without_key(main, "dossier"),
        "partners": items,
        "answers": without_key(answers, "id", "name"),
    }
    try:
        dossiers = ks.from_tables(**sheets)
    except ks.Error as error:
        assert error.diagnostics
        for fault in error.diagnostics:
            assert fault.document in sheets
            assert fault.line is None or 1 <= fault.line <= len(sheets[fault.document]) + 1
            columns = {str(name).strip() for row in sheets[fault.document] for name in row}
            assert fault.path in columns | {""}
        str(error).encode()
    else:
        assert all(isinstance(dossier, ks.Dossier) for dossier in dossiers)


# What is accepted says what the cells say.

BLANK = st.sampled_from([None, "", " "])
TEXT = st.text(st.characters(codec="utf-8", exclude_categories=["Cs"]), min_size=1, max_size=20).filter(
    lambda text: text.strip()
)
KINDS = st.lists(
    st.sampled_from(["gp", "midwife", "ggd", "hospital", "social_team"]), min_size=1, max_size=3, unique=True
)


@st.composite
def leads(draw: st.DrawFn) -> tuple[dict[str, list[Any]], list[dict[str, Any]]]:
    """Leads of two coalitions as columns, and as what they say."""
    count = draw(st.integers(1, 5))
    columns: dict[str, list[Any]] = {
        "dossier": draw(st.lists(st.sampled_from(["a", "b"]), min_size=count, max_size=count))
    }
    cells = {
        "name": TEXT,
        "role": st.sampled_from(["project_lead", "process_facilitator", "unknown"]),
        "serves_as": st.just("coalition_lead"),
        "hours_per_week": st.integers(0, 2**32 - 1),
        "paid": st.sampled_from(["yes", "partly", "no"]),
        "evidence.source": TEXT,
        "evidence.on": st.dates(date(1900, 1, 1), date(2200, 12, 31)),
        "note": TEXT,
    }
    for name, cell in cells.items():
        columns[name] = draw(st.lists(st.none() | cell, min_size=count, max_size=count))
    items = []
    for place in range(count):
        item: dict[str, Any] = {}
        for name, values in columns.items():
            if values[place] is not None:
                parent, _, child = name.rpartition(".")
                (item.setdefault(parent, {}) if parent else item)[child] = values[place]
        items.append(item)
    return columns, items


FRAMES: list[Callable[[dict[str, list[Any]]], Any]] = [
    lambda columns: columns,
    lambda columns: pl.DataFrame(columns, strict=False),
    lambda columns: pd.DataFrame(columns),
    lambda columns: pd.DataFrame(columns, dtype=object),
    lambda columns: pa.table(columns),
]


@pytest.mark.parametrize("frame", FRAMES, ids=["columns", "polars", "pandas", "pandas, all objects", "pyarrow"])
@settings(max_examples=60, deadline=None)
@given(leads())
def test_no_value_changes_on_the_way(frame: Callable[[dict[str, list[Any]]], Any], drawn: Any) -> None:
    columns, items = drawn
    found = ks.from_tables(coalitions={"id": ["a", "b"], "name": ["A", "B"]}, leads=frame(columns))
    for dossier in found:
        expected: dict[str, Any] = {"subject": "coalition", "id": dossier.id, "name": dossier.name}
        own = [
            {key: one for key, one in item.items() if key != "dossier"}
            for item in items
            if item["dossier"] == dossier.id
        ]
        assert dossier == ks.Dossier({**expected, "leads": own} if own else expected)


@settings(max_examples=60, deadline=None)
@given(KINDS, st.sampled_from(["", " ", "\t"]), BLANK)
def test_words_in_one_cell_are_a_list(kinds: list[str], blank: str, nothing: str | None) -> None:
    cell = f"{blank};{blank}".join(kinds)
    (joined,) = ks.from_tables(
        coalitions=[{"id": "a", "name": "A", "note": nothing}],
        partners=[{"dossier": "a", "kind": f"{blank}{cell}{blank}", "name": nothing}],
    )
    expected = {"subject": "coalition", "id": "a", "name": "A", "partners": [{"kind": kinds}]}
    assert joined == ks.Dossier(expected)


@settings(max_examples=60, deadline=None)
@given(st.integers() | st.floats(allow_nan=False))
def test_numbers_are_kept_or_refused(number: float) -> None:
    try:
        (dossier,) = ks.from_tables(
            coalitions=[{"id": "a", "name": "A"}], leads=[{"dossier": "a", "hours_per_week": number}]
        )
    except ks.DossierError as error:
        assert number != int(number) if abs(number) < 2**32 and number >= 0 else True
        assert [fault.path for fault in error.diagnostics] == ["hours_per_week"]
    else:
        assert json.loads(dossier.to_json())["leads"] == [{"hours_per_week": number}]


@settings(max_examples=60, deadline=None)
@given(st.dates() | st.datetimes() | st.integers(1000, 3000) | st.decimals(allow_nan=False))
def test_dates_are_kept_or_refused(given_date: Any) -> None:
    try:
        (dossier,) = ks.from_tables(coalitions=[{"id": "a", "name": "A", "described_on": given_date}])
    except ks.DossierError as error:
        assert [fault.path for fault in error.diagnostics] == ["described_on"]
        assert (
            isinstance(given_date, (datetime, Decimal)) or not 1900 <= getattr(given_date, "year", given_date) <= 2200
        )
    else:
        kept = given_date.date() if isinstance(given_date, datetime) else given_date
        assert str(dossier.described_on) == str(kept)

"""Flat sheets make the same dossiers as files do, whatever library they come from."""

from __future__ import annotations

import csv
import json
import subprocess
import sys
from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path
from typing import Any

import duckdb
import kansrijk as ks
import pandas as pd
import polars as pl
import pyarrow as pa
import pytest
from kansrijk._kansrijk import Frame

TABLES = Path(__file__).parent / "tables"
EXAMPLES = Path(__file__).parents[2] / "examples"
NAMES = ("almelo", "delft", "zaanstad")

Columns = dict[str, list[Any]]


def one(**sheets: Any) -> ks.Dossier:
    """The dossier of sheets about one coalition."""
    main = sheets.pop("main", {})
    (dossier,) = ks.from_tables(coalitions=[{"id": "a", "name": "A", **main}], **sheets)
    return dossier


def said(**sheets: Any) -> dict[str, Any]:
    """What is said of it, besides what every dossier says."""
    found: dict[str, Any] = json.loads(one(**sheets).to_json())
    assert (found.pop("subject"), found.pop("id"), found.pop("name")) == ("coalition", "a", "A")
    return found


# The examples of the project, which stand in files of their own and in sheets.


def read_rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


READERS: dict[str, Callable[[Path], Any]] = {
    "rows": read_rows,
    "polars": pl.read_csv,
    "polars, all text": lambda path: pl.read_csv(path, infer_schema=False),
    "pandas": pd.read_csv,
    "pandas, all objects": lambda path: pd.read_csv(path, dtype=object),
    "duckdb": lambda path: duckdb.read_csv(str(path)),
}


@pytest.mark.parametrize("reader", READERS.values(), ids=list(READERS))
def test_sheets_tell_what_the_examples_tell(reader: Callable[[Path], Any]) -> None:
    sheets = {path.stem: reader(path) for path in sorted(TABLES.glob("*.csv"))}
    assert {"coalitions", "partners", "leads", "documents", "agreements", "target_group_involvement"} == set(sheets)
    dossiers = ks.from_tables(**sheets)
    assert [dossier.id for dossier in dossiers] == list(NAMES)
    for dossier, name in zip(dossiers, NAMES):
        told = ks.Dossier((EXAMPLES / f"{name}.yaml").read_bytes() + f"\nid: {name}\n".encode())
        assert dossier == told
        assert [one.to_json() for one in ks.assess(dossier)] == [one.to_json() for one in ks.assess(told)]


# One set of sheets in every form in which it can be given.

COALITIONS: Columns = {
    "id": ["noord", "zuid"],
    "name": ["Noord", "Zuid"],
    "municipalities": ["GM0141; GM0153", None],
    "described_on": [date(2024, 6, 30), None],
    "started_on": [2019, None],
    "answers.x": [True, None],
    "none": [None, "goals"],
    "incomplete": ["partners", None],
    "note": [None, None],
}
PARTNERS: Columns = {
    " coalition ": ["noord", "zuid", "noord", None],
    "kind": ["midwife", "social_team;childcare", None, "  "],
    "person": [True, None, False, None],
    "levels": [["policy", "board"], None, None, None],
    "evidence.by": ["ggd", None, None, None],
    "evidence.on": [date(2024, 6, 1), None, None, None],
    "part_of": [None, None, None, None],
    "unknown, and empty": [None, None, None, None],
}
LEADS: Columns = {
    "dossier": ["noord", "zuid"],
    "role": ["project_lead", "process_facilitator"],
    "hours_per_week": [8, None],
}

EXPECTED: list[dict[str, Any]] = [
    {
        "subject": "coalition",
        "id": "noord",
        "name": "Noord",
        "municipalities": ["GM0141", "GM0153"],
        "described_on": "2024-06-30",
        "started_on": 2019,
        "answers": {"x": "yes"},
        "incomplete": ["partners"],
        "partners": [
            {
                "kind": "midwife",
                "person": "yes",
                "levels": ["policy", "board"],
                "evidence": {"by": "ggd", "on": "2024-06-01"},
            },
            {"person": "no"},
        ],
        "leads": [{"role": "project_lead", "hours_per_week": 8}],
    },
    {
        "subject": "coalition",
        "id": "zuid",
        "name": "Zuid",
        "goals": [],
        "partners": [{"kind": ["social_team", "childcare"]}],
        "leads": [{"role": "process_facilitator"}],
    },
]


def rows(columns: Columns) -> list[dict[str, Any]]:
    return [dict(zip(columns, values)) for values in zip(*columns.values())]


def relation(columns: Columns) -> Any:
    table = pa.table(columns)
    return duckdb.from_arrow(table)


class OfNoKnownLibrary:
    """Something of which nothing is known but that it speaks Arrow."""

    def __init__(self, columns: Columns) -> None:
        self.table = pa.table(columns)

    def __arrow_c_stream__(self, requested_schema: object | None = None) -> object:
        return self.table.__arrow_c_stream__(requested_schema)


def moments(columns: Columns) -> pd.DataFrame:
    """As pandas reads spreadsheets: dates are moments, whole numbers with holes are floats."""
    frame = pd.DataFrame(columns)
    for name in frame.columns:
        if any(isinstance(value, date) for value in columns[name]):
            frame[name] = pd.to_datetime(frame[name])
    return frame


FORMS: dict[str, Callable[[Columns], Any]] = {
    "columns": lambda columns: columns,
    "rows": rows,
    "rows without what is not said": lambda columns: [
        {name: value for name, value in row.items() if value is not None} for row in rows(columns)
    ],
    "polars": lambda columns: pl.DataFrame(columns),
    "pandas": pd.DataFrame,
    "pandas with moments": moments,
    "pandas with types that know holes": lambda columns: pd.DataFrame(columns).convert_dtypes(),
    "pandas with categories": lambda columns: pd.DataFrame(columns).astype(
        {name: "category" for name in columns if all(isinstance(one, str | None) for one in columns[name])}
    ),
    "pandas after a selection": lambda columns: pd.concat([pd.DataFrame(columns).iloc[:0], pd.DataFrame(columns)]).iloc[
        [place for place in range(len(next(iter(columns.values()))))]
    ],
    "pyarrow": pa.table,
    "pyarrow in pieces": lambda columns: pa.concat_tables([pa.table(columns).slice(0, 1), pa.table(columns).slice(1)]),
    "pyarrow, read once": lambda columns: pa.RecordBatchReader.from_stream(pa.table(columns)),
    "duckdb": relation,
    "another library": OfNoKnownLibrary,
    "our own": lambda columns: ks.Table(Frame.read(pa.table(columns))),
}


@pytest.mark.parametrize("form", FORMS.values(), ids=list(FORMS))
def test_every_library_gives_the_same_dossiers(form: Callable[[Columns], Any]) -> None:
    dossiers = ks.from_tables(coalitions=form(COALITIONS), partners=form(PARTNERS), leads=form(LEADS))
    assert dossiers == [ks.Dossier(expected) for expected in EXPECTED]


def test_pandas_needs_no_pyarrow() -> None:
    script = f"""
import sys
sys.modules["pyarrow"] = None
import datetime, pandas, kansrijk
try:
    pandas.DataFrame({{"a": [1]}}).__arrow_c_stream__()
except ImportError:
    pass
else:
    raise SystemExit("pyarrow is there")
sheets = {{"coalitions": {COALITIONS!r}, "partners": {PARTNERS!r}, "leads": {LEADS!r}}}
for dossier in kansrijk.from_tables(**{{name: pandas.DataFrame(sheet) for name, sheet in sheets.items()}}):
    print(dossier.to_json())
"""
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, encoding="utf-8", check=False)
    assert done.returncode == 0, done.stderr
    assert [ks.Dossier(line.encode()) for line in done.stdout.splitlines()] == [ks.Dossier(one) for one in EXPECTED]


def test_pandas_columns_with_numbers_and_texts_are_read() -> None:
    frame = pd.DataFrame({"id": [1, "b"], "name": ["A", "B"], "started_on": [2019, "2019-02"]})
    dossiers = ks.from_tables(coalitions=frame)
    assert [json.loads(one.to_json())["started_on"] for one in dossiers] == ["2019", "2019-02"]


def test_an_index_with_a_name_is_a_column() -> None:
    frame = pd.DataFrame({"id": ["b", "a"], "name": ["B", "A"]}).set_index("id").sort_index()
    assert [one.id for one in ks.from_tables(coalitions=frame)] == ["a", "b"]


# Cells.


@pytest.mark.parametrize(
    "nothing",
    [
        None,
        "",
        "  ",
        "\u00a0",
        float("nan"),
        pd.NA,
        pd.NaT,
        pd.Series([1.5, None])[1],
        [""],
        [None],
        [" ", float("nan")],
    ],
)
@pytest.mark.parametrize("column", ["kind", "status", "person", "work_area", "evidence.on", "levels"])
def test_an_empty_cell_says_nothing(nothing: object, column: str) -> None:
    assert said(partners=[{"dossier": "a", column: nothing}]) == {"partners": [{}]}


def test_an_empty_list_in_a_cell_says_that_there_is_none() -> None:
    frame = pl.DataFrame({"dossier": ["a", "a"], "staff": [[], None]}, schema_overrides={"staff": pl.List(pl.String)})
    assert said(partners=frame) == {"partners": [{"staff": []}, {}]}


@pytest.mark.parametrize(
    ("cell", "words"),
    [
        ("gp", ["gp"]),
        (" gp ", ["gp"]),
        ("midwife;gp", ["gp", "midwife"]),
        (";gp;;", ["gp"]),
        (" midwife ; gp ;", ["gp", "midwife"]),
        (["midwife", "gp"], ["gp", "midwife"]),
        (("midwife", " gp", None), ["gp", "midwife"]),
    ],
)
def test_several_words_stand_in_one_cell(cell: object, words: list[str]) -> None:
    assert said(partners=[{"dossier": "a", "kind": cell}]) == {"partners": [{"kind": words}]}


def test_a_list_of_codes_stays_a_list() -> None:
    assert said(partners=[{"dossier": "a", "work_area": "GM0141"}]) == {"partners": [{"work_area": ["GM0141"]}]}


@pytest.mark.parametrize(
    ("cell", "expected"),
    [
        (date(2024, 6, 30), "2024-06-30"),
        (datetime(2024, 6, 30), "2024-06-30"),
        (pd.Timestamp("2024-06-30"), "2024-06-30"),
        (2024, "2024"),
        (2024.0, "2024"),
        ("2024-06", "2024-06"),
        (" 2024 ", "2024"),
        ("unknown", None),
    ],
)
def test_dates(cell: object, expected: str | None) -> None:
    assert said(main={"started_on": cell}).get("started_on") == expected
    if cell != "unknown":
        assert said(main={"described_on": cell})["described_on"] == expected


def test_whole_numbers_survive_a_column_with_holes() -> None:
    leads = pd.DataFrame({"dossier": ["a", "a"], "hours_per_week": [8, None]})
    assert leads["hours_per_week"].dtype == "float64"
    assert said(leads=leads) == {"leads": [{"hours_per_week": 8}, {}]}


def test_texts_stay_as_they_are() -> None:
    text = "  Jonge; moeders,\n «werk» 🤰 "
    assert said(partners=[{"dossier": "a", "name": text}], main={"note": text}) == {
        "partners": [{"name": text}],
        "note": text,
    }


@pytest.mark.parametrize("ids", [([1, 2], [2.0, 1.0]), (["1", "2"], [2, 1]), ([1.0, 2.0], [" 2", "1 "])])
def test_ids_may_be_numbers(ids: tuple[list[Any], list[Any]]) -> None:
    first, second = ks.from_tables(
        coalitions={"id": ids[0], "name": ["A", "B"]}, leads={"dossier": ids[1], "name": ["of B", "of A"]}
    )
    assert (first.id, second.id) == ("1", "2")
    assert '"of A"' in first.to_json()
    assert '"of B"' in second.to_json()


def test_columns_without_a_value_may_have_any_name_or_none() -> None:
    frame = pd.DataFrame({"id": ["a"], "name": ["A"], "Unnamed: 2": [None], "": [float("nan")]})
    assert len(ks.from_tables(coalitions=frame)) == 1


def test_rows_without_a_value_are_passed_over() -> None:
    dossiers = ks.from_tables(
        coalitions=[{}, {"id": "a", "name": "A"}, {"id": None, "name": " "}], goals=[{"dossier": None, "name": ""}]
    )
    assert [one.to_json() for one in dossiers] == ['{"subject":"coalition","id":"a","name":"A"}']


# Fields within fields.


def test_a_fact_has_its_ground_beside_it() -> None:
    main = {"started_on": "2019-02", "started_on.evidence": "T4.9", "started_on.from": 2019}
    assert said(main=main) == {"started_on": {"value": "2019-02", "from": "2019", "evidence": {"source": "T4.9"}}}


def test_a_fact_may_be_known_between_bounds() -> None:
    leads = [{"dossier": "a", "backup.at_least": "partly"}]
    assert said(leads=leads) == {"leads": [{"backup": {"at_least": "partly", "at_most": "yes"}}]}


def test_a_list_may_be_larger_than_its_rows() -> None:
    main = {"partners.size": 14.0, "partners.evidence.by": "ggd"}
    expected = {"items": [{"kind": ["gp"]}], "size": 14, "evidence": {"by": "ggd"}}
    assert said(main=main, partners=[{"dossier": "a", "kind": "gp"}]) == {"partners": expected}
    assert said(main={"partners.size": 14}) == {"partners": {"size": 14}}


# Silence, and nothing.


def outcome(dossier: ks.Dossier, requirement: str) -> str:
    return str(ks.rule_set("minimale-eisen").assess(dossier, as_of="2025-06-30")[requirement].outcome)


def test_silence_is_never_no() -> None:
    silent = one(goals=[], rivm_participation=None)
    assert outcome(silent, "doel-eerder-signaleren") == "unknown"
    assert outcome(silent, "rivm-monitoring") == "unknown"
    assert said(goals={"dossier": [], "name": []}) == {}


def test_what_is_known_to_be_empty_is_not_met() -> None:
    empty = one(main={"none": "goals; rivm_participation"})
    assert outcome(empty, "doel-eerder-signaleren") == "not_met"
    assert outcome(empty, "rivm-monitoring") == "not_met"
    assert outcome(empty, "plan-van-aanpak") == "unknown"


def test_an_empty_list_may_be_incomplete() -> None:
    open_list = one(main={"none": "goals", "incomplete": "goals"})
    assert outcome(open_list, "doel-eerder-signaleren") == "unknown"


def test_a_field_of_an_item_may_be_empty_too() -> None:
    partners = [{"dossier": "a", "none": "staff; represents", "kind": "gp"}]
    assert said(partners=partners) == {"partners": [{"kind": ["gp"], "staff": [], "represents": []}]}


def test_a_row_of_which_nothing_is_known_is_an_item() -> None:
    assert said(goals=[{"dossier": "a"}]) == {"goals": [{}]}


# Answers.


def test_answers_stand_in_columns_or_in_a_sheet() -> None:
    main = {"answers.regelmatig": "partly", "answers.sinds": date(2020, 1, 1), "answers.open": None}
    answers = [
        {"dossier": "a", "question": "trekker-kent-regio", "answer": True, "evidence.by": "ggd"},
        {"dossier": "a", "question": "hoe-vaak", "answer": 4.0},
        {"dossier": "a", "question": "nog-open", "answer": None},
    ]
    expected = {
        "regelmatig": "partly",
        "sinds": "2020-01-01",
        "hoe-vaak": 4,
        "trekker-kent-regio": {"value": "yes", "evidence": {"by": "ggd"}},
    }
    assert said(main=main, answers=answers) == {"answers": expected}


def test_several_answers_to_one_question_are_several_statements() -> None:
    answers = pl.DataFrame(
        {
            "coalition": ["a", "a"],
            "question": ["x", "x"],
            "answer": ["yes", "no"],
            "evidence.by": ["ggd", "project_lead"],
        }
    )
    statements = [
        {"value": "yes", "evidence": {"by": "ggd"}},
        {"value": "no", "evidence": {"by": "project_lead"}},
    ]
    assert said(answers=answers) == {"answers": {"x": {"statements": statements}}}


# What the dossiers are about.


def test_a_partnership_has_a_list_of_coalitions(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(EXAMPLES)
    (region,) = ks.from_tables(
        partnerships=[{"id": "r", "name": "Regio", "chose_plan": "yes", "motives": "join_forces; shared_problems"}],
        coalitions=[
            {"partnership": "r", "name": "Almelo", "dossier": "almelo.yaml"},
            {"partnership": "r", "name": "Delft", "represented": "partly"},
        ],
        member_municipalities=[{"partnership": "r", "code": "GM0141"}],
    )
    assert (region.subject, region.id) == ("partnership", "r")
    told = json.loads(region.to_json())
    assert told["coalitions"][0]["dossier"]["name"] == "Coalitie Kansrijke Start Almelo"
    assert told["coalitions"][1] == {"name": "Delft", "represented": "partly"}
    assert told["member_municipalities"] == [{"code": "GM0141"}]
    assert told["motives"] == ["join_forces", "shared_problems"]


def test_a_municipality_has_expenses() -> None:
    (town,) = ks.from_tables(
        municipalities=[{"id": "GM0141", "name": "Almelo", "municipalities": "GM0141", "has_coalition": True}],
        spending=[{"municipality": "GM0141", "year": 2024, "recognised": "no"}],
    )
    told = json.loads(town.to_json())
    assert (town.subject, told["has_coalition"]) == ("municipality", "yes")
    assert told["spending"] == [{"recognised": "no", "year": 2024}]


def test_dossiers_are_assessed_as_they_are() -> None:
    dossiers = ks.from_tables(coalitions=COALITIONS, partners=PARTNERS)
    table = ks.rule_set("minimale-eisen").assess_many(dossiers, as_of="2025-06-30")
    assert table.wide()["dossier_id"] == ["noord", "zuid"]
    assert table.wide()["doel-eerder-signaleren"] == ["unknown", "not_met"]


def test_no_rows_are_no_dossiers() -> None:
    assert ks.from_tables(coalitions=[]) == []
    assert ks.from_tables(coalitions=pl.DataFrame(schema={"id": pl.String, "name": pl.String})) == []

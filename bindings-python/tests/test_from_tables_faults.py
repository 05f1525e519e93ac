"""What is wrong in flat sheets is told with sheet, row and column, and all at once."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

import duckdb
import kansrijk as ks
import pandas as pd
import polars as pl
import pyarrow as pa
import pytest

Told = tuple[str, str, "int | None", str]


def refusal(main: dict[str, Any] | None = None, **sheets: Any) -> ks.Error:
    """Why sheets about one coalition, `a`, in row 2, are refused."""
    sheets.setdefault("coalitions", [{"id": "a", "name": "A", **(main or {})}])
    with pytest.raises(ks.Error) as caught:
        ks.from_tables(**sheets)
    return caught.value


def told(error: ks.Error) -> list[Told]:
    """Of each fault its code, sheet, row and column."""
    assert all(fault.column is None for fault in error.diagnostics)
    return [(fault.code, fault.document, fault.line, fault.path) for fault in error.diagnostics]


def partners(*rows: dict[str, Any]) -> list[dict[str, Any]]:
    """Partners of the coalition, with a good one in row 2."""
    return [{"dossier": "a", "kind": "gp"}, *({"dossier": "a", **row} for row in rows)]


@pytest.mark.parametrize(
    ("row", "code", "column"),
    [
        ({"kind": "midwif"}, "D012", "kind"),
        ({"kind": "gp; midwif"}, "D012", "kind"),
        ({"kind": ["gp", 3]}, "D002", "kind"),
        ({"kind": 3}, "D002", "kind"),
        ({"kind": date(2024, 1, 1)}, "D012", "kind"),
        ({"kind": "Gp"}, "D012", "kind"),
        ({"status": "joined; left"}, "D012", "status"),
        ({"status": []}, "D002", "status"),
        ({"person": "ja"}, "D012", "person"),
        ({"person": 1}, "D002", "person"),
        ({"person": Decimal("1")}, "D002", "person"),
        ({"person": b"yes"}, "D002", "person"),
        ({"person": float("inf")}, "D004", "person"),
        ({"work_area": "GM141"}, "D004", "work_area"),
        ({"work_area": ["GM0141", "141"]}, "D004", "work_area"),
        ({"work_area": 141}, "D002", "work_area"),
        ({"id": "Groot"}, "D004", "id"),
        ({"id": 3}, "D002", "id"),
        ({"name": 3}, "D002", "name"),
        ({"name": 3.5}, "D002", "name"),
        ({"name": True}, "D002", "name"),
        ({"name": date(2024, 1, 1)}, "D002", "name"),
        ({"name": ["A"]}, "D002", "name"),
        ({"name": "\ud800"}, "D004", "name"),
        ({"part_of": "nobody"}, "D007", "part_of"),
        ({"evidence": 2024}, "D002", "evidence"),
        ({"evidence.by": "Jan"}, "D012", "evidence.by"),
        ({"evidence.on": "1-7-2024"}, "D005", "evidence.on"),
        ({"evidence.on": datetime(2024, 7, 1, 12)}, "D005", "evidence.on"),
        ({"evidence.on": 20240701}, "D005", "evidence.on"),
        ({"evidence.on": 2024.5}, "D002", "evidence.on"),
        ({"ring.evidence": "T4"}, "D004", "ring.evidence"),
        ({"ring": "outer", "ring.from": 2024, "ring.until": 2023}, "D011", "ring.until"),
        ({"ring": "outest", "ring.from": 2024}, "D012", "ring"),
        ({"none": "stafff"}, "D003", "none"),
        ({"none": "status"}, "D002", "none"),
        ({"none": "kind", "kind": "gp"}, "D004", "none"),
        ({"none": 3}, "D002", "none"),
    ],
)
def test_a_bad_cell_is_told_with_its_place(row: dict[str, Any], code: str, column: str) -> None:
    error = refusal(partners=partners(row))
    assert told(error) == [(code, "partners", 3, column)]
    assert f"\n  ┌─ sheet partners, row 3, column {column}\n" in str(error)


@pytest.mark.parametrize(
    ("row", "code", "column"),
    [
        ({"name": 3}, "D002", "name"),
        ({"name": None}, "D002", "name"),
        ({"described_on": "gisteren"}, "D005", "described_on"),
        ({"municipalities": "GM0141; 141"}, "D004", "municipalities"),
        ({"started_on": "2019-13"}, "D005", "started_on"),
        ({"started_on": "2019-13", "started_on.evidence": "T4"}, "D005", "started_on"),
        ({"incomplete": "partners; partnerz"}, "D008", "incomplete"),
        ({"none": "goals; goalz"}, "D003", "none"),
        ({"answers.vraag": 3.5}, "D002", "answers.vraag"),
        ({"answers.Vraag": "yes"}, "D004", "answers.Vraag"),
        ({"answers.vraag.at_least": "ja"}, "D012", "answers.vraag.at_least"),
        ({"partners.size": -1}, "D004", "partners.size"),
        ({"partners.size": 0}, "D010", "partners.size"),
        ({"chose_plan": "yes"}, "D003", "chose_plan"),
        ({"subject": "municipality"}, "D004", "subject"),
    ],
)
def test_a_bad_cell_of_the_dossier_itself(row: dict[str, Any], code: str, column: str) -> None:
    error = refusal(
        coalitions=[{"id": "a", "name": "A"}, {"id": "b", "name": "B", **row}],
        partners=[{"dossier": "b", "kind": "gp"}],
    )
    assert told(error) == [(code, "coalitions", 3, column)]


@pytest.mark.parametrize(
    ("row", "code", "column"),
    [
        ({"question": "Vraag", "answer": "yes"}, "D004", "question"),
        ({"question": None, "answer": "yes"}, "D001", "question"),
        ({"question": "x", "answer": 3.5}, "D002", "answer"),
        ({"question": "x", "answer": "yes", "evidence.by": "Jan"}, "D012", "evidence.by"),
        ({"question": "goed", "answer": -1}, "D004", "answer"),
        ({"question": "goed", "answer": "no", "until": "morgen"}, "D005", "until"),
        ({"question": "elders", "answer": "no"}, "D004", "question"),
    ],
)
def test_a_bad_answer(row: dict[str, Any], code: str, column: str) -> None:
    good = {"dossier": "a", "question": "goed", "answer": "yes"}
    error = refusal({"answers.elders": "yes"}, answers=[good, good, {"dossier": "a", **row}])
    assert told(error) == [(code, "answers", 4, column)]


# Ids.


@pytest.mark.parametrize(
    ("ids", "faults"),
    [
        (["a", "a"], [("D006", "coalitions", 3, "id")]),
        (["a", " a"], [("D006", "coalitions", 3, "id")]),
        ([1, "1"], [("D006", "coalitions", 3, "id")]),
        (["a", None], [("D001", "coalitions", 3, "id")]),
        (["a", "  "], [("D001", "coalitions", 3, "id")]),
        (["a", True], [("D002", "coalitions", 3, "id")]),
        (["a", 1.5], [("D002", "coalitions", 3, "id")]),
        (["a", date(2024, 1, 1)], [("D002", "coalitions", 3, "id")]),
        (["a", 10**5000], [("D002", "coalitions", 3, "id")]),
    ],
)
def test_every_dossier_needs_an_id_of_its_own(ids: list[Any], faults: list[Told]) -> None:
    assert told(refusal(coalitions=[{"id": id, "name": "A"} for id in ids])) == faults


@pytest.mark.parametrize(
    ("id", "code"), [("b", "D007"), ("A", "D007"), (2, "D007"), (None, "D001"), (" ", "D001"), (False, "D002")]
)
@pytest.mark.parametrize("column", ["dossier", "coalition"])
def test_every_row_needs_a_dossier(id: object, code: str, column: str) -> None:
    error = refusal(goals=[{column: "a"}, {column: id, "name": "doel"}])
    assert told(error) == [(code, "goals", 3, column)]


def test_an_id_that_is_nearly_right() -> None:
    error = refusal(coalitions=[{"id": "zaanstad", "name": "A"}], goals=[{"dossier": "zaandstad"}])
    assert error.diagnostics[0].help[0] == "did you mean `zaanstad`?"
    error = refusal(coalitions=[{"id": "zaanstad", "name": "A"}], goals=[{"dossier": "almelo"}])
    assert error.diagnostics[0].help == ("`dossier` holds the `id` of a row of the sheet coalitions",)


def test_very_many_wrong_ids_are_told_soon() -> None:
    ids = [f"coalitie-{number}-" + "x" * 40 for number in range(342)]
    error = refusal(
        coalitions=[{"id": id, "name": "A"} for id in ids],
        goals=[{"dossier": f"{id}{number}"} for id in ids for number in range(10)],
    )
    assert len(error.diagnostics) == 3420
    assert error.diagnostics[0].help[0] == f"did you mean `{ids[0][:40]}…`?"


# Sheets and columns.


@pytest.mark.parametrize(
    ("sheets", "faults", "help"),
    [
        ({"patners": [{}]}, [("D008", "patners", None, "")], "did you mean `partners`?"),
        ({"started_on": [{}]}, [("D008", "started_on", None, "")], "lists of a dossier: partners, leads"),
        (
            {"spending": [{"dossier": "a"}] * 3},
            [("D003", "spending", None, "")],
            "it stands in the dossier of a municipality",
        ),
        ({"goals": {"dossier": ["a"], "nme": ["x"]}}, [("D003", "goals", 1, "nme")], "did you mean `name`?"),
        ({"goals": {"dossier": ["a"], "Name": ["x"]}}, [("D003", "goals", 1, "Name")], "did you mean `name`?"),
        (
            {"goals": {"dossier": ["a"], "evidence.bye": ["x"]}},
            [("D003", "goals", 1, "evidence.bye")],
            "did you mean `by`?",
        ),
        (
            {"goals": {"dossier": ["a"], "name.x": ["x"]}},
            [("D003", "goals", 1, "name.x")],
            "other columns of this sheet: dossier, none",
        ),
        ({"goals": {"dossier": ["a"], "": ["x"]}}, [("D003", "goals", 1, "")], "known fields: id, name"),
        ({"goals": {"name": ["x"]}}, [("D001", "goals", None, "")], "in it stands the id of the dossier"),
        (
            {"goals": {"dossier": ["a"], "name": ["x"], "name ": ["x"]}},
            [("F006", "goals", 1, "name")],
            "give each one name",
        ),
        ({"goals": {"dossier": ["a"], "coalition": ["a"]}}, [("F006", "goals", 1, "dossier")], "keep one of the two"),
        (
            {"goals": {"dossier": ["a"], "evidence": ["x"], "evidence.source": ["x"]}},
            [("F006", "goals", 1, "evidence.source")],
            "keep one of the two",
        ),
        (
            {"answers": {"dossier": ["a"], "vraag": ["x"], "answer": ["yes"]}},
            [("D003", "answers", 1, "vraag"), ("D001", "answers", None, "")],
            "other columns of this sheet: dossier, question, answer",
        ),
        (
            {"answers": {"dossier": ["a"], "question": ["x"]}},
            [("D001", "answers", None, "")],
            "in it stands what is answered",
        ),
        (
            {"answers": {"dossier": ["a"], "question": ["x"], "answer": ["yes"], "none": ["x"]}},
            [("D003", "answers", 1, "none")],
            "other columns of this sheet: dossier, question, answer",
        ),
        (
            {"coalitions": {"name": ["A"]}, "goals": {"dossier": ["a"]}},
            [("D001", "coalitions", None, "")],
            "in it stands",
        ),
        (
            {"coalitions": [], "goals": {"dossier": ["a"]}},
            [("D007", "goals", 2, "dossier")],
            "`dossier` holds the `id`",
        ),
        (
            {"coalitions": {"id": ["a"], "nam": ["A"]}},
            [("D001", "coalitions", 2, ""), ("D003", "coalitions", 1, "nam")],
            "add `name`",
        ),
    ],
)
def test_bad_sheets_and_columns(sheets: dict[str, Any], faults: list[Told], help: str) -> None:
    error = refusal(**sheets)
    assert sorted(told(error), key=str) == sorted(faults, key=str)
    assert any(one.startswith(help) or one.endswith(help) for fault in error.diagnostics for one in fault.help), error


@pytest.mark.parametrize(
    "frame",
    [
        pd.DataFrame([["a", "x", "y"]], columns=["dossier", "name", "name"]),
        pa.table([["a"], ["x"], ["y"]], names=["dossier", "name", "name"]),
        duckdb.sql("select 'a' as dossier, 'x' as name, 'y' as name"),
    ],
    ids=["pandas", "pyarrow", "duckdb"],
)
def test_two_columns_of_one_name(frame: object) -> None:
    assert told(refusal(goals=frame)) == [("F006", "goals", 1, "name")]


@pytest.mark.parametrize(
    ("frame", "row"),
    [
        (lambda: pa.table({"dossier": ["a"], "year": pa.array([Decimal(2024)])}), None),
        (lambda: pa.table({"dossier": ["a"], "year": pa.array([2**31 - 1], pa.date32())}), None),
        (lambda: pl.DataFrame({"dossier": ["a"], "year": [Decimal(2024)]}), 2),
        (lambda: pd.DataFrame({"dossier": ["a"], "year": [Decimal(2024)]}), 2),
        (lambda: pd.DataFrame({"dossier": ["a"], "year": pd.to_timedelta(["1 day"])}), 2),
        (lambda: pl.DataFrame({"dossier": ["a"], "year": [{"a": 1}]}), 2),
    ],
)
def test_columns_of_other_types(frame: Callable[[], Any], row: int | None) -> None:
    ((_, sheet, line, column),) = told(refusal(rivm_participation=frame()))
    assert (sheet, line, column) == ("rivm_participation", row, "year")


def test_a_list_stands_in_one_place_only() -> None:
    error = refusal({"partners": [{"kind": "gp"}]}, partners=partners())
    assert told(error) == [("D004", "coalitions", 2, "partners")]


def test_empty_and_filled_in_elsewhere() -> None:
    error = refusal({"none": "partners; goals"}, partners=partners())
    assert told(error) == [("D004", "coalitions", 2, "none")]
    assert error.diagnostics[0].message.endswith("stands in the sheet partners, row 2")


# No tables, and not one sheet of dossiers.


@pytest.mark.parametrize(
    "given",
    [
        "coalitions.csv",
        b"id,name",
        3,
        pl.Series("id", ["a"]),
        pl.LazyFrame({"id": ["a"]}),
        pd.Series(["a"], name="id"),
        pa.chunked_array([["a"]]),
        ["a"],
        [["a", "b"]],
        {"id": "a"},
        {"id": 3},
        {"id": {"a": 1}},
        ks.Dossier({"subject": "coalition", "name": "A"}),
    ],
    ids=lambda given: type(given).__name__,
)
def test_what_is_no_table(given: Any) -> None:
    with pytest.raises(TypeError, match="sheet goals"):
        ks.from_tables(coalitions=[{"id": "a", "name": "A"}], goals=given)


def test_columns_that_are_not_equally_long() -> None:
    with pytest.raises(ValueError, match=r"sheet coalitions: .* not equally long: 1, 2 rows"):
        ks.from_tables(coalitions={"id": ["a", "b"], "name": ["A"]})


@pytest.mark.parametrize(
    ("sheets", "message"),
    [
        ({}, "none of them"),
        ({"partners": []}, "none of them"),
        ({"coalitions": [], "municipalities": []}, "coalitions and municipalities"),
        ({"partnerships": [], "municipalities": []}, "partnerships and municipalities"),
    ],
)
def test_one_sheet_has_the_dossiers(sheets: dict[str, Any], message: str) -> None:
    with pytest.raises(TypeError, match=message):
        ks.from_tables(**sheets)


# Linked files.


def test_a_linked_file_that_is_not_there(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    with pytest.raises(FileNotFoundError, match="sheet municipalities, row 3") as caught:
        ks.from_tables(municipalities=[{"id": "a", "name": "A"}, {"id": "b", "name": "B", "coalition": "nergens.yaml"}])
    assert str(caught.value.filename) == "nergens.yaml"


def test_faults_of_a_linked_file_keep_their_place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("noord.yaml").write_text("subject: coalition\nname: Noord\npartners: [{kind: midwif}]\n", encoding="utf-8")
    towns = [{"id": id, "name": id, "coalition": "noord.yaml"} for id in ("a", "b")]
    with pytest.raises(ks.DossierError) as caught:
        ks.from_tables(municipalities=towns, goals=[{"dossier": "c"}])
    faults = [(one.code, one.document, one.line, one.column) for one in caught.value.diagnostics]
    assert faults == [("D007", "goals", 2, None), ("D012", "noord.yaml", 3, 19)]
    assert "┌─ noord.yaml:3:19\n" in str(caught.value)


# How it is told.


def test_all_faults_of_all_sheets_at_once() -> None:
    error = refusal(
        coalitions=[{"id": "a", "name": "A", "started_on": "ooit"}, {"id": None, "name": "B"}],
        goals=[{"dossier": "a", "themes": "x"}, {"dossier": "z"}],
        partners=partners({"kind": "midwif", "ring": "midden"}),
        leden=[],
    )
    assert told(error) == [
        ("D005", "coalitions", 2, "started_on"),
        ("D001", "coalitions", 3, "id"),
        ("D012", "goals", 2, "themes"),
        ("D007", "goals", 3, "dossier"),
        ("D012", "partners", 3, "kind"),
        ("D012", "partners", 3, "ring"),
        ("D008", "leden", None, ""),
    ]
    assert type(error) is ks.DossierError
    assert str(error).endswith("\n\nnote: other checks follow once these are mended\n\n7 errors")


def test_the_same_fault_in_many_rows_is_told_once() -> None:
    rows = [{"dossier": "a", "kind": "gp" if row in (4, 6) else "midwif"} for row in range(2, 302)]
    error = refusal(partners=rows[:80])
    assert len(error.diagnostics) == 78
    text = str(error)
    assert text.count("midwif`") == 1
    assert "┌─ sheet partners, rows 2 to 3, 5 and 7 to 81, column kind\n" in text
    spread = [{"dossier": "a", "kind": "gp" if row % 2 else "midwif"} for row in range(2, 42)]
    assert "rows 2, 4, 6, 8, 10, 12, 14, 16 and 12 more, column kind" in str(refusal(partners=spread))


def test_no_more_is_told_than_anybody_reads() -> None:
    names = [f"n{number}" for number in range(150)]
    error = refusal(
        coalitions=[{"id": name, "name": name} for name in names],
        goals=[{"dossier": name, "themes": f"thema-{name}"} for name in names],
    )
    assert len(error.diagnostics) == 150
    assert str(error).count("error[D012]") == 100
    assert str(error).endswith("\n\nnote: and 50 more, all of them in `diagnostics`\n\n150 errors")


@pytest.mark.parametrize(
    ("flat", "nested", "path"),
    [
        ({"kind": "midwif"}, {"kind": "midwif"}, "kind"),
        ({"domain": "onbekend"}, {"domain": "onbekend"}, "domain"),
        ({"evidence.on": "1-1-24"}, {"evidence": {"on": "1-1-24"}}, "evidence.on"),
        ({"status": ["een", "lijst"]}, {"status": ["een", "lijst"]}, "status"),
        ({"ring": "x " * 60 + "x"}, {"ring": "x " * 60 + "x"}, "ring"),
        ({"ring": "x" * 120}, {"ring": "x" * 120}, "ring"),
        ({"ring": "a\tb\x1bc\u2028d"}, {"ring": "a\tb\x1bc\u2028d"}, "ring"),
    ],
)
def test_faults_are_laid_out_as_the_core_does(flat: dict[str, Any], nested: dict[str, Any], path: str) -> None:
    with pytest.raises(ks.DossierError) as caught:
        ks.Dossier({"subject": "coalition", "name": "A", "partners": [{"kind": "gp"}, nested]})
    place = f"┌─ sheet partners, row 3, column {path}"
    assert str(refusal(partners=partners(flat))) == str(caught.value).replace(f"┌─ partners[1].{path}", place)


def test_commas_between_words_and_numbers_for_yes_are_explained() -> None:
    error = refusal(partners=partners({"kind": "gp, midwife"}))
    assert error.diagnostics[0].help[-1] == "several words in one cell are separated by `;`"
    frame = pd.DataFrame({"dossier": ["a", "a"], "person": [1.0, None]})
    assert "read with `dtype=object`" in refusal(partners=frame).diagnostics[0].help[-1]


def test_too_much_is_a_limit() -> None:
    error = refusal(goals=[{"dossier": "a"}] * 2001)
    assert type(error) is ks.LimitError
    assert told(error) == [("D009", "goals", 2, "")]

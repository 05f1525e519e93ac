"""Tables: what stands in them, and that every frame library takes them over as they are."""

from __future__ import annotations

import csv
import datetime
import io
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import duckdb
import pandas as pd
import polars as pl
import pyarrow as pa
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import kansrijk as ks
from made import coalitions

EXAMPLES = sorted(Path(__file__).resolve().parents[2].joinpath("examples").glob("*.yaml"))
RULES = ks.rule_set("minimale-eisen")
EMPTY = {"subject": "coalition", "name": "Voorbeeld", "described_on": "2025-03"}


def rows_of(assessment: ks.Assessment) -> list[dict[str, Any]]:
    """The rows of the tidy table, from the assessment itself."""
    subject, rules = assessment.subject, assessment.rule_set
    about = {
        "dossier_id": subject.id,
        "dossier": subject.name,
        "subject": subject.kind.value,
        "municipalities": list(subject.municipalities),
        "municipality": subject.municipalities[0] if len(subject.municipalities) == 1 else None,
        "described_on": None if assessment.described_on is None else str(assessment.described_on),
        "as_of": assessment.as_of,
        "year": assessment.as_of.year,
        "rule_set": rules.id,
        "rule_set_version": rules.version,
    }
    return [
        about
        | {
            "requirement": finding.requirement,
            "group": finding.group,
            "obligation": finding.obligation.value,
            "title": finding.title,
            "applies": finding.applies.value,
            "outcome": finding.outcome.value,
            "at_least": finding.bounds.at_least.value,
            "at_most": finding.bounds.at_most.value,
            "missing": len(finding.missing),
            "disputed": len(finding.disputed),
            "clauses": [citation.clause for citation in finding.citations],
            "timing": None if finding.timing is None else finding.timing.timing.value,
        }
        for finding in assessment.findings
    ]


def test_the_table_says_what_the_assessments_say() -> None:
    assert len(EXAMPLES) > 5
    for lang in ("nl", "en"):
        table = ks.assess_many(EXAMPLES, as_of="2025-06-30", lang=lang)
        expected = []
        for path in EXAMPLES:
            dossier = ks.Dossier(path)
            for rules in ks.applicable(dossier, as_of="2025-06-30"):
                expected += rows_of(rules.assess(dossier, as_of="2025-06-30", lang=lang))
        assert table.to_dicts() == expected
        assert table.columns == tuple(expected[0])


@given(st.lists(coalitions, max_size=5))
@settings(max_examples=40)
def test_made_up_dossiers_give_the_same_rows_as_assessments(dossiers: list[dict[str, Any]]) -> None:
    table = RULES.assess_many(dossiers, as_of=datetime.date(2025, 6, 30))
    expected = [row for one in dossiers for row in rows_of(RULES.assess(one, as_of="2025-06-30"))]
    assert table.to_dicts() == expected


def test_the_report_as_csv_has_the_same_rows() -> None:
    for path in EXAMPLES:
        report = ks.assess(path, as_of="2025-06-30")
        expected = ks.assess_many([path], rules=[assessment._rules for assessment in report], as_of="2025-06-30")
        rows = list(csv.DictReader(io.StringIO(report.to_csv(), newline="")))
        assert len(rows) == len(expected) == sum(len(assessment) for assessment in report)
        # Spreadsheets would run a cell that begins so; a quote before it keeps them from it.
        shown = [
            {name: cell[1:] if cell[:2] in ("'=", "'+", "'-", "'@") else cell for name, cell in row.items()} for row in rows
        ]
        assert shown == [{name: as_cell(row[name]) for name in shown[0]} for row in expected]
        one = list(csv.DictReader(io.StringIO(report[0].to_csv(), newline="")))
        assert one == [row for row in rows if row["rule_set"] == report[0].rule_set.id]


def as_cell(value: Any) -> str:
    if value is None:
        return ""
    return " ".join(value) if isinstance(value, list) else str(value)


@pytest.fixture(scope="module")
def table() -> ks.FindingsTable:
    return ks.assess_many(EXAMPLES, as_of="2025-06-30")


def test_a_table_is_its_rows_and_its_columns(table: ks.FindingsTable) -> None:
    rows = list(table)
    assert len(rows) == len(table) > 100
    assert [row["outcome"] for row in rows] == table["outcome"]
    assert {type(value) for value in table["as_of"]} == {datetime.date}
    assert {type(value) for value in table["year"] + table["missing"]} == {int}
    with pytest.raises(KeyError, match="no-such-column"):
        table["no-such-column"]
    assert table == ks.assess_many(EXAMPLES, as_of="2025-06-30")
    assert table != ks.assess_many(EXAMPLES[:-1], as_of="2025-06-30")
    assert table != list(table)


@pytest.mark.parametrize("kind", ["tidy", "wide", "summary", "dossiers"])
def test_every_frame_library_takes_it(table: ks.FindingsTable, kind: str) -> None:
    of: ks.Table = {
        "tidy": lambda: table,
        "wide": table.wide,
        "summary": lambda: table.summary(by="subject", minimum=2),
        "dossiers": table.dossiers,
    }[kind]()
    expected = of.to_dicts()
    assert pl.DataFrame(of).to_dicts() == expected
    assert pa.table(of).to_pylist() == expected
    assert pa.RecordBatchReader.from_stream(of).schema == pa.schema(of)
    relation = duckdb.sql("select * from of")
    assert relation is not None and relation.to_arrow_table().to_pylist() == expected
    # pandas takes Arrow over from version 3 on.
    arrow = [pd.DataFrame.from_arrow(of)] if hasattr(pd.DataFrame, "from_arrow") else []
    for frame in (*arrow, pd.DataFrame(of.to_dicts()), pd.DataFrame(of)):
        assert list(frame.columns) == list(of.columns)
        assert len(frame) == len(of)
        assert [None if pd.isna(one) else one for one in frame[of.columns[0]]] == of[of.columns[0]]
    assert {name: list(column) for name, column in pl.DataFrame(of).to_dict(as_series=False).items()} == {
        name: of[name] for name in of.columns
    }


def test_pyarrow_takes_it_without_a_copy(table: ks.FindingsTable) -> None:
    def addresses() -> list[int | None]:
        return [
            None if buffer is None else buffer.address
            for column in pa.table(table).columns
            for chunk in column.chunks
            for buffer in chunk.buffers()
        ]

    assert addresses() == addresses()
    assert sum(address is not None for address in addresses()) > len(table.columns)


def test_it_outlives_what_it_came_from() -> None:
    taken = pa.table(RULES.assess_many([EMPTY] * 3))
    assert taken.column("outcome").to_pylist() == RULES.assess_many([EMPTY] * 3)["outcome"]


def test_an_empty_table_has_its_columns(table: ks.FindingsTable) -> None:
    empty = RULES.assess_many([])
    assert (len(empty), empty.to_dicts(), empty["outcome"], empty.errors) == (0, [], [], ())
    assert empty.columns == table.columns
    assert pa.table(empty).schema == pa.table(table).schema
    assert pl.DataFrame(empty).schema == pl.DataFrame(table).schema
    assert pa.table(empty.dossiers()).schema == pa.table(table.dossiers()).schema
    assert empty.wide().columns == table.dossiers().columns
    assert len(empty.summary()) == len(empty.summary(by="year", minimum=5)) == 0


def test_dossiers_come_from_anything_that_can_be_iterated() -> None:
    def made(count: int) -> Iterator[Any]:
        for number in range(count):
            dossier = EMPTY | {"id": f"c{number}"}
            yield [dossier, ks.Dossier(dossier), str(dossier).replace("'", '"').encode()][number % 3]

    # More than are assessed at a time: the order is that in which they were given.
    found = RULES.assess_many(made(600))
    assert found.dossiers()["dossier_id"] == [f"c{number}" for number in range(600)]
    assert found["dossier_id"] == [f"c{number}" for number in range(600) for _ in RULES.requirements]
    assert found == RULES.assess_many(list(made(600))) == ks.assess_many(tuple(made(600)), rules=[RULES])


def test_faults_are_collected_with_their_places() -> None:
    own = RuntimeError("its own")

    class Broken(dict[str, Any]):
        def items(self) -> Any:
            raise own

    dossiers: list[Any] = [EMPTY] * 700
    wrong: dict[int, Any] = {0: {}, 255: b"{", 256: "no-such-file.yaml", 300: 12, 511: Broken(), 699: EMPTY | {"goals": 1}}
    for place, given in wrong.items():
        dossiers[place] = given
    found = RULES.assess_many(dossiers, errors="collect")
    kinds = {place: type(error) for place, error in found.errors}
    assert list(kinds) == list(wrong)
    assert list(kinds.values()) == [
        *(ks.DossierError, ks.DossierError, FileNotFoundError, TypeError, RuntimeError, ks.DossierError)
    ]
    assert found.errors[4][1] is own
    assert len(found.dossiers()) == 700 - len(wrong)


def test_all_faults_are_raised_together_with_their_places() -> None:
    with pytest.raises(ks.DossierError) as caught:
        RULES.assess_many([EMPTY] * 256 + [EMPTY | {"goals": 1}, EMPTY, b"subject: coalition\nname: x\nleads: 2\n"])
    assert [(one.document, one.path, one.line) for one in caught.value.diagnostics] == [
        ("dossiers[256]", "goals", None),
        ("dossiers[258]", "leads", 3),
    ]
    assert str(caught.value).startswith("dossiers[256]: error[D002]")
    with pytest.raises(ks.LimitError):
        RULES.assess_many([EMPTY | {"name": "x" * (5 << 20)}])
    with pytest.raises(FileNotFoundError) as missing:
        RULES.assess_many([EMPTY, "no-such-file.yaml"])
    assert missing.value.filename == "no-such-file.yaml"
    with pytest.raises(ks.DossierError, match="A001|date to assess at"):
        RULES.assess_many([{"subject": "coalition", "name": "x"}])


def test_an_interruption_is_no_fault_of_a_dossier() -> None:
    class Slow(dict[str, Any]):
        def items(self) -> Any:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        RULES.assess_many([EMPTY, Slow()], errors="collect")


def test_what_the_iterable_raises_is_raised() -> None:
    own = RuntimeError("its own")

    def broken() -> Iterator[Any]:
        yield EMPTY
        raise own

    with pytest.raises(RuntimeError) as caught:
        RULES.assess_many(broken(), errors="collect")
    assert caught.value is own


def test_every_subject_gets_the_rule_sets_that_apply() -> None:
    subjects = ["coalition", "partnership", "municipality"]
    dossiers = [{"subject": subject, "name": subject, "described_on": "2025-03"} for subject in subjects]
    found = ks.assess_many(dossiers)
    for subject, dossier in zip(subjects, dossiers):
        expected = [rules.id for rules in ks.applicable(dossier)]
        rows = [row["rule_set"] for row in found if row["subject"] == subject]
        assert list(dict.fromkeys(rows)) == expected
    with pytest.raises(ks.DossierError) as caught:
        RULES.assess_many(dossiers)
    assert {one.code for one in caught.value.diagnostics} == {"A002"}
    assert [one.document for one in caught.value.diagnostics] == ["dossiers[1]", "dossiers[2]"]


def test_each_dossier_has_its_own_day_unless_one_is_given() -> None:
    dossiers = [EMPTY, EMPTY | {"described_on": "2024-08-15"}]
    days = [datetime.date(2025, 3, 31), datetime.date(2024, 8, 15)]
    assert RULES.assess_many(dossiers).dossiers()["as_of"] == days
    assert RULES.assess_many(dossiers, as_of="2025").dossiers()["as_of"] == [datetime.date(2025, 12, 31)] * 2


@pytest.mark.parametrize(
    ("arguments", "error", "text"),
    [
        ({"errors": "ignore"}, ValueError, "errors is `raise` or `collect`"),
        ({"lang": "de"}, ValueError, "lang is one of nl, en"),
        ({"as_of": "gisteren"}, ValueError, "as_of"),
        ({"rules": [RULES, RULES]}, ValueError, "`minimale-eisen` 1.0.0 stands twice"),
        ({"rules": "minimale-eisen"}, TypeError, "rules are rule sets"),
        ({"rules": ["minimale-eisen"]}, TypeError, "rules are rule sets"),
    ],
)
def test_wrong_arguments_are_refused(arguments: dict[str, Any], error: type[Exception], text: str) -> None:
    with pytest.raises(error, match=text):
        ks.assess_many([EMPTY], **arguments)


@pytest.mark.parametrize("one", [EMPTY, "almelo.yaml", b"{}", bytearray(b"{}")])
def test_one_dossier_is_no_iterable_of_dossiers(one: Any) -> None:
    with pytest.raises(TypeError, match="give it in a list"):
        RULES.assess_many(one)


def test_it_shows_itself(table: ks.FindingsTable) -> None:
    assert repr(table).startswith(f"<FindingsTable: {len(table)} rows of dossier_id, dossier, ")
    hostile = RULES.assess_many([EMPTY | {"name": "<script>alert(1)</script>&"}])
    shown = hostile._repr_html_()
    assert "<script" not in shown and "&lt;script&gt;alert(1)&lt;/script&gt;&amp;" in shown
    assert '<th scope="col">outcome</th>' in shown and "<caption>10 × 22</caption>" in shown


def test_progress_is_shown_when_asked_for(capsys: pytest.CaptureFixture[str]) -> None:
    RULES.assess_many([EMPTY] * 300, progress=True)
    assert "300/300" in capsys.readouterr().err
    RULES.assess_many([EMPTY] * 300, progress=False)
    RULES.assess_many([EMPTY] * 300)
    assert capsys.readouterr().err == ""

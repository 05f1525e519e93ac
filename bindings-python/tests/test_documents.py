"""Documents as bytes and as files, dates and languages: what is read, and what is refused with which exception."""

from __future__ import annotations

import datetime
import json
from pathlib import Path
from typing import Any

import pandas as pd
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

import kansrijk as ks

EXAMPLES = Path(__file__).resolve().parents[2] / "examples"
RULES = ks.rule_set("minimale-eisen")
BASE = {"subject": "coalition", "name": "Voorbeeld", "described_on": "2025-03"}
TEXT = b'{"subject": "coalition", "name": "Voorbeeld", "described_on": "2025-03"}'


# Bytes.


@given(st.binary(max_size=60) | st.text(max_size=40).map(lambda text: text.encode("utf-8", "surrogatepass")))
@example(b"")
@example(b"\0")
@example(b"\xef\xbb\xbf")
@example(b"\xff\xfe{\0}\0")
@example(b"{" * 100_000)
@example(b"[" * 100_000)
@example(b"- " * 100_000)
@example(b"a: &a [*a]")
def test_no_bytes_panic(given: bytes) -> None:
    for read, kind in ((ks.Dossier, ks.DossierError), (ks.RuleSet, ks.RuleSetError)):
        with pytest.raises((kind, ks.LimitError)) as caught:
            read(given)
        assert caught.value.diagnostics and str(caught.value)


@given(st.binary(max_size=4), st.integers(0, len(TEXT)), st.integers(0, 4))
def test_damaged_bytes_are_read_or_refused(more: bytes, place: int, less: int) -> None:
    damaged = TEXT[:place] + more + TEXT[place + less :]
    try:
        read = ks.Dossier(damaged)
    except ks.Error as error:
        assert error.diagnostics
    else:
        assert ks.Dossier(read.to_json().encode()) == read


@pytest.mark.parametrize(
    ("given", "code", "line", "column"),
    [
        (b"subject: coalition\nname: Caf\xe9\n", "F001", 2, 10),
        (b'{"subject": "\xed\xa0\x80"}', "F001", 1, 14),
        ("{}".encode("utf-16"), "F001", 1, 1),
        (b"", "F003", None, None),
        (b" \n", "F003", None, None),
        (b'{"name": "a\0b"}', "F004", 1, 11),
        (b'{"name": "\\ud800"}', "F004", 1, 10),
        (b"x" * ((4 << 20) + 1), "F002", None, None),
    ],
    ids=["latin-1", "surrogate", "utf-16", "nothing", "blank", "nul", "escaped surrogate", "too large"],
)
def test_bytes_that_are_no_text_are_refused_at_their_place(
    given: bytes, code: str, line: int | None, column: int | None
) -> None:
    with pytest.raises(ks.Error) as caught:
        ks.Dossier(given)
    (fault,) = caught.value.diagnostics
    assert (fault.code, fault.line, fault.column) == (code, line, column)


@pytest.mark.parametrize("given", [TEXT, bytearray(TEXT), b"\xef\xbb\xbf" + TEXT, b"\n\n" + TEXT, type("B", (bytes,), {})(TEXT)])
def test_a_text_is_read_whatever_holds_it(given: bytes) -> None:
    assert ks.Dossier(given) == ks.Dossier(BASE)
    yaml = b"subject: coalition\nname: Voorbeeld\ndescribed_on: 2025-03\n"
    assert ks.Dossier(yaml) == ks.Dossier(b"\xef\xbb\xbf" + yaml.replace(b"\n", b"\r\n")) == ks.Dossier(given)


@pytest.mark.parametrize(
    "given", [None, 12, 1.5, True, [], [BASE], (), {"a"}, memoryview(TEXT), object(), dict, (one for one in "a"), ks, pd.DataFrame()]
)
def test_what_is_no_document_is_refused(given: Any) -> None:
    for read in (ks.Dossier, ks.RuleSet):
        with pytest.raises(TypeError, match=r"expected a path \(str or Path\), a text \(bytes\) or a dict, and this is a"):
            read(given)


@pytest.mark.parametrize("text", ['{"subject": "coalition"}', "subject: coalition\nname: x\n"])
def test_a_text_as_str_is_no_path(text: str) -> None:
    with pytest.raises(TypeError, match="give `text.encode"):
        ks.Dossier(text)


# Files.


def test_a_file_is_named_by_str_or_path() -> None:
    path = EXAMPLES / "almelo.yaml"
    assert ks.Dossier(path) == ks.Dossier(str(path)) == ks.Dossier(path.read_bytes())


@pytest.mark.parametrize("kind", [str, Path])
def test_a_file_that_is_not_there_is_told_as_python_tells_it(kind: Any, tmp_path: Path) -> None:
    given = tmp_path / "er is geen bestand é.yaml"
    with pytest.raises(FileNotFoundError) as expected:
        open(given)
    for read in (ks.Dossier, ks.RuleSet, RULES.assess, ks.RuleSet.from_file):
        with pytest.raises(FileNotFoundError) as caught:
            read(kind(given))
        assert (caught.value.errno, caught.value.filename) == (expected.value.errno, str(given))
        assert str(caught.value) == str(expected.value)


def test_other_files_that_cannot_be_read(tmp_path: Path) -> None:
    with pytest.raises(OSError) as caught:
        ks.Dossier(tmp_path)
    assert caught.value.filename == str(tmp_path)
    with pytest.raises((OSError, ValueError)):
        ks.Dossier("no\0file.yaml")
    with pytest.raises(OSError):
        ks.Dossier("")
    with pytest.raises((OSError, UnicodeEncodeError)):
        ks.Dossier("\ud800.yaml")
    with pytest.raises(OSError):
        ks.Dossier("x" * 100_000)


def test_faults_in_a_file_name_it(tmp_path: Path) -> None:
    path = tmp_path / "coalitie.yaml"
    path.write_text("subject: coalition\nname: x\ngoals: 3\n", encoding="utf-8")
    with pytest.raises(ks.DossierError) as caught:
        ks.Dossier(path)
    (fault,) = caught.value.diagnostics
    assert (fault.document, fault.line, fault.column, fault.path) == (str(path), 3, 8, "goals")
    assert f"1 error in {path}" in str(caught.value)
    path.write_bytes(b" " * ((4 << 20) + 1))
    with pytest.raises(ks.LimitError):
        ks.Dossier(path)


def test_a_file_is_read_with_what_it_links_to(tmp_path: Path) -> None:
    dossier = ks.Dossier(EXAMPLES / "regio-voorbeeld.yaml")
    assert json.loads(dossier.to_json())["coalitions"][0]["dossier"]["subject"] == "coalition"
    broken = tmp_path / "gemeente.yaml"
    broken.write_text("subject: municipality\nname: Oost\ncoalition: coalitie.yaml\n", encoding="utf-8")
    with pytest.raises(FileNotFoundError) as caught:
        ks.Dossier(broken)
    assert caught.value.filename == str(tmp_path / "coalitie.yaml")


def test_a_text_or_an_object_reads_no_files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    tmp_path.joinpath("coalitie.yaml").write_text("subject: coalition\nname: Oost\n", encoding="utf-8")
    given = {"subject": "municipality", "name": "Oost", "coalition": "coalitie.yaml", "described_on": "2025-03"}
    rules = ks.rule_set("stappenplan-start")
    for document in (given, json.dumps(given).encode()):
        dossier = ks.Dossier(document)
        assert json.loads(dossier.to_json())["coalition"] == "coalitie.yaml"
        assert [one.code for one in rules.assess(dossier).warnings] == ["D021"]


# Dates and languages.


class Day(datetime.date):
    pass


@given(st.dates() | st.dates(datetime.date(1900, 1, 1), datetime.date(2200, 12, 31)))
@example(datetime.date.min)
@example(datetime.date.max)
def test_every_date_is_the_date_of_the_assessment(day: datetime.date) -> None:
    for given in (day, str(day), ks.contract.PartialDate(str(day)), Day(day.year, day.month, day.day)):
        if 1900 <= day.year <= 2200:
            assert RULES.assess(BASE, as_of=given).as_of == day
        else:
            with pytest.raises(ValueError, match="as_of: the year of .* is out of range: expected 1900 to 2200"):
                RULES.assess(BASE, as_of=given)


@pytest.mark.parametrize(("given", "day"), [("2025", (2025, 12, 31)), ("2024-02", (2024, 2, 29)), ("2024-06-30", (2024, 6, 30))])
def test_a_month_or_a_year_is_its_last_day(given: str, day: tuple[int, int, int]) -> None:
    assert RULES.assess(BASE, as_of=given).as_of == datetime.date(*day)
    assert RULES.assess(BASE | {"described_on": given}).as_of == datetime.date(*day)


@pytest.mark.parametrize("given", ["", "gisteren", "2024-13", "2024-02-30", "2024-2-3", "20240203", "2024-06-30T12:00", "\ud800", "2024\0", "٢٠٢٤"])
def test_a_text_that_is_no_date_is_refused(given: str) -> None:
    for ask in (RULES.assess, ks.assess, ks.applicable):
        with pytest.raises(ValueError):
            ask(BASE, as_of=given)
    with pytest.raises(ValueError):
        ks.rule_set("minimale-eisen", as_of=given)
    with pytest.raises(ValueError):
        RULES.assess_many([BASE], as_of=given)


@pytest.mark.parametrize(
    "given", [2024, True, 1.5, b"2024", (2024, 6, 30), pd.NaT, pd.Timestamp("2024-06-30"), datetime.datetime(2024, 6, 30), datetime.time(12)]
)
def test_what_is_no_date_is_refused(given: Any) -> None:
    with pytest.raises(TypeError, match="as_of is a date"):
        RULES.assess(BASE, as_of=given)
    with pytest.raises(TypeError, match="as_of is a date"):
        RULES.assess_many([BASE], as_of=given)


def test_there_has_to_be_a_date() -> None:
    without = {name: value for name, value in BASE.items() if name != "described_on"}
    for ask in (RULES.assess, ks.assess):
        with pytest.raises(ks.DossierError) as caught:
            ask(without)
        assert caught.value.diagnostics[0].code == "A001"


def test_a_rule_set_of_a_day() -> None:
    assert ks.rule_set("minimale-eisen", as_of=datetime.date(2025, 1, 1)).version == RULES.version
    with pytest.raises(ks.RuleSetError, match="A003"):
        ks.rule_set("minimale-eis")


@pytest.mark.parametrize("lang", ["de", "", "NL", "nl ", "nl\0", "nederlands"])
def test_a_language_that_is_not_there_is_refused(lang: Any) -> None:
    for ask in (
        lambda: RULES.assess(BASE, lang=lang),
        lambda: ks.assess(BASE, lang=lang),
        lambda: RULES.assess_many([BASE], lang=lang),
        lambda: RULES.title(lang),
        lambda: RULES.about(lang),
    ):
        with pytest.raises(ValueError, match="lang is one of nl, en, and this is"):
            ask()


@pytest.mark.parametrize("lang", [None, 1, b"nl", ["nl"]])
def test_what_is_no_language_is_refused(lang: Any) -> None:
    with pytest.raises(TypeError):
        RULES.assess(BASE, lang=lang)


def test_a_language_may_be_a_word_of_the_contract() -> None:
    english: Any = ks.contract.Language.EN
    assert RULES.assess(BASE, lang=english).lang == "en"
    assert RULES.assess(BASE).lang == "nl"

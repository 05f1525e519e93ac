"""Reports: the core's own words in every form, with nothing in them that runs, whatever a dossier is called."""

from __future__ import annotations

import csv
import io
import json
import re
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import kansrijk as ks

ROOT = Path(__file__).resolve().parents[2]
RULES = ks.rule_set("minimale-eisen")
HOSTILE = "<script>alert(1)</script>\"'><img src=x onerror=alert(2)>&amp;"


def dossier(name: str) -> dict[str, Any]:
    partners = [{"id": "p", "name": name, "kind": "midwife", "evidence": {"by": "document", "note": name, "source": name}}]
    return {"subject": "coalition", "name": name, "described_on": "2025-03", "partners": partners, "goals": []}


class Page(HTMLParser):
    """What a browser would make of a page: its elements, what they carry, and its text."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.elements: list[str] = []
        self.attributes: list[tuple[str, str | None]] = []
        self.text = ""
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append(tag)
        self.attributes += attrs

    def handle_data(self, data: str) -> None:
        self.text += data


def is_harmless(page: str) -> bool:
    """Whether nothing in it runs or comes from elsewhere."""
    found = Page(page)
    runs = {"script", "iframe", "object", "embed", "img", "link", "base", "form", "audio", "video"} & set(found.elements)
    handlers = [name for name, _ in found.attributes if name.startswith("on") or name in ("src", "srcset", "action")]
    elsewhere = [value for name, value in found.attributes if name == "href" and not re.match("#|https://", value or "")]
    styles = re.findall(r"url\(|@import|expression\(", page)
    return not (runs or handlers or elsewhere or styles)


names = st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1, max_size=20).map(lambda text: f"x{text}")


@given(names)
@settings(max_examples=25)
def test_whatever_it_is_called_the_page_is_harmless(name: str) -> None:
    assessment = RULES.assess(dossier(name))
    for page in (assessment.to_html(), assessment._repr_html_()):
        assert is_harmless(page)
        assert "".join(name.split()) in "".join(Page(page).text.split())


def test_hostile_names_are_text() -> None:
    assessment, report = RULES.assess(dossier(HOSTILE)), ks.assess(dossier(HOSTILE), lang="en")
    for page in (assessment.to_html(), assessment._repr_html_(), report.to_html(), report._repr_html_()):
        assert is_harmless(page) and "<script" not in page and "onerror=alert(2)>" not in page
        assert "&lt;script&gt;alert(1)&lt;/script&gt;" in page
        assert HOSTILE in Page(page).text
    assert "<script" not in assessment.to_markdown() and "<img" not in report.to_markdown()


def test_a_page_would_be_found_harmful() -> None:
    for page in ("<script>x</script>", "<p onclick=x>", '<a href="javascript:x">', "<style>@import 'x'</style>", "<img>"):
        assert not is_harmless(page)


def test_a_page_is_whole_and_says_its_language() -> None:
    for lang in ("nl", "en"):
        page = RULES.assess(dossier("Voorbeeld"), lang=lang).to_html()
        assert page.startswith("<!doctype html>") and f'<html lang="{lang}">' in page
        assert "prefers-color-scheme: dark" in page


@pytest.mark.parametrize("lead", ["=", "+", "-", "@"])
def test_cells_that_a_spreadsheet_would_run_are_made_harmless(lead: str) -> None:
    found = RULES.assess(dossier(f"{lead}1+cmd|' /C calc'!A0, \"x\""))
    rows = list(csv.DictReader(io.StringIO(found.to_csv(), newline="")))
    assert len(rows) == 10
    for row in rows:
        assert row["dossier"] == f"'{lead}1+cmd|' /C calc'!A0, \"x\""


def test_nothing_reaches_a_terminal_as_a_command() -> None:
    found = RULES.assess(dossier("x\x1b[31mred\x07\x9b31m\u202e"))
    for text in (found.to_text(), repr(found), str(found), found.to_text(all=True), ks.assess(dossier("\x1b[2Jx")).to_text()):
        assert not re.search(r"[\x00-\x09\x0b-\x1f\x7f-\x9f]", text)
    assert "\x1b[" in found.to_text(colour=True) and "\x1b[31mred" not in found.to_text(colour=True)


@pytest.mark.parametrize("width", [0, 1, 20, 40, 80, 120, 2**32])
def test_text_of_any_width(width: int) -> None:
    found = RULES.assess(dossier("Voorbeeld"))
    text, longer = found.to_text(width=width), found.to_text(width=width, all=True)
    assert text.strip() and len(longer) > len(text)
    if 40 <= width <= 120:
        assert max(map(len, longer.splitlines())) <= width
    for wrong in (-1, 1.5, "80", None):
        with pytest.raises((TypeError, OverflowError)):
            found.to_text(width=wrong)  # type: ignore[arg-type]


def test_one_assessment_has_one_report() -> None:
    found, report = RULES.assess(dossier("Voorbeeld")), ks.assess(dossier("Voorbeeld"), rules=RULES)
    assert found.to_json() == report.to_json()
    assert found.to_html() == report.to_html()
    assert found.to_markdown() == report.to_markdown()
    assert found.to_csv() == report.to_csv()
    assert found.to_text(width=60) == report.to_text(width=60)
    assert found._repr_html_() == report._repr_html_()


def test_several_have_an_overview() -> None:
    report = ks.assess(dossier("Voorbeeld"), lang="en")
    assert json.loads(report.to_json()) == [one.to_dict() for one in report]
    for whole, parts in (
        (report.to_text(), [one.to_text() for one in report]),
        (report.to_markdown(), [one.to_markdown() for one in report]),
        (report.to_html(), [one.to_html() for one in report]),
    ):
        assert len(whole) > max(map(len, parts))
    text = Page(report.to_html()).text
    assert [one.rule_set.title for one in report if one.rule_set.title not in text] == []
    assert report.to_csv().count("\r\n") == 1 + sum(map(len, report))


@pytest.mark.parametrize("path", sorted(ROOT.joinpath("examples").glob("*.yaml")), ids=lambda path: path.stem)
def test_every_example_has_every_form(path: Path) -> None:
    report = ks.assess(path, as_of="2025-06-30")
    assert is_harmless(report.to_html()) and is_harmless(report._repr_html_())
    assert json.loads(report.to_json()) == [one.to_dict() for one in report]
    assert ks.Dossier(path).name in report.to_text(width=200)

"""Pictures: their figures are those of the contract, they are drawn offline, and no outcome is told by colour alone."""

from __future__ import annotations

import importlib
import json
import re
import struct
import subprocess
import sys
import xml.etree.ElementTree as ET
from html.parser import HTMLParser
from itertools import groupby
from pathlib import Path
from typing import Any

import pytest

import kansrijk as ks
from kansrijk import charts
from kansrijk.charts._signs import look
from kansrijk.charts._words import words, wrap

EXAMPLES = Path(__file__).parents[2] / "examples"
HOSTILE = "<script>alert('x')</script> \"q\" & \u202eevil\n# \u0007é漢字 =1+1 ]]> " + "x" * 90
COUNTS = [str(outcome) for outcome in ks.Outcome]
SVG = "{http://www.w3.org/2000/svg}"


def coalition(name: str, **facts: Any) -> dict[str, Any]:
    return {"subject": "coalition", "name": name, "described_on": "2025-03", **facts}


MINIMAL = ks.rule_set("minimale-eisen")
GOALS = [{"themes": "early_detection"}]
SOME = coalition(
    "Noord", id="n", goals=GOALS, rivm_participation=[], documents=[{"type": "action_plan", "status": "in_development"}]
)
REGION = {
    "subject": "partnership",
    "name": "Regio",
    "described_on": "2025-03",
    "leads": [],
    "documents": [],
    "agreements": [{"topics": "data"}],
    "answers": {"regio_heeft_ambitie": "partly"},
}


def pictures(lang: Any = "nl", name: str = "Noord") -> dict[str, charts.Picture]:
    """One of each kind."""
    before = MINIMAL.assess(coalition(name), lang=lang)
    after = MINIMAL.assess({**SOME, "name": name}, lang=lang)
    region = ks.rule_set("stappen-regionaal").assess({**REGION, "name": name}, lang=lang)
    many = MINIMAL.assess_many([coalition(name), {**SOME, "name": name}], lang=lang)
    return {
        "points": charts.profile(after),
        "parts": charts.profile(region),
        "many": charts.matrix(many),
        "two": charts.compare(before, after),
    }


def texts(svg: str) -> list[str]:
    """What is written in a picture, a line at a time."""
    return ["".join(one.itertext()) for one in ET.fromstring(svg).iter() if one.tag in (f"{SVG}text", f"{SVG}tspan")]


class Tags(HTMLParser):
    """The tags and attributes of a page."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str | None]]] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, dict(attrs)))


# Figures


@pytest.mark.parametrize("rules", [one.id for one in ks.rule_sets() if one.subject == "partnership"])
@pytest.mark.parametrize("example", ["limburg-noord.yaml", "regio-voorbeeld.yaml"])
def test_parts_count_what_the_contract_counts(rules: str, example: str) -> None:
    assessment = ks.rule_set(rules).assess(EXAMPLES / example, as_of="2026-10-31")
    rows = charts.profile(assessment).table
    if not assessment.groups:
        assert [row["requirement"] for row in rows] == list(assessment)
        return
    for group in assessment.groups:
        own = [row for row in rows if row["group"] == group.id]
        for key in (*COUNTS, "total"):
            assert sum(row[key] for row in own) == getattr(group.tally, key)
        assert sum(row["met_at_least"] for row in own) == group.tally.met_bounds.at_least
        assert sum(row["met_at_most"] for row in own) == group.tally.met_bounds.at_most
        options = [row for row in own if row["obligation"] == "may"]
        assert [row["total"] for row in options] == ([group.options.total] if group.options else [])
    for total in assessment.totals:
        own = [row for row in rows if row["obligation"] == total.obligation]
        for key in (*COUNTS, "total"):
            assert sum(row[key] for row in own) == getattr(total.tally, key)
        assert sum(row["met_at_most"] for row in own) == total.tally.met_bounds.at_most


def test_an_obligation_never_shares_a_bar() -> None:
    assessment = ks.rule_set("stappen-regionaal").assess(REGION)
    rows = charts.profile(assessment).table
    kinds = {(finding.group, str(finding.obligation)) for finding in assessment.findings}
    assert len(kinds) > len(assessment.groups)
    assert {(row["group"], row["obligation"]) for row in rows} == kinds
    assert len(rows) == len(kinds)


def test_points_are_the_findings_in_the_order_of_the_rule_set() -> None:
    assessment = MINIMAL.assess(SOME)
    picture = charts.profile(assessment)
    assert [row["requirement"] for row in picture.table] == list(MINIMAL.requirements)
    for row, finding in zip(picture.table, assessment.findings):
        assert (row["outcome"], row["outcome_label"]) == (finding.outcome, finding.outcome_label)
        assert (row["at_least"], row["at_most"]) == (finding.bounds.at_least, finding.bounds.at_most)
    assert {"met", "not_met", "partly_met", "unknown"} == {row["outcome"] for row in picture.table}
    titles = [text for text in texts(picture.to_svg()) if text in {f.title for f in assessment.findings}]
    assert titles == [f.title for f in assessment.findings if f.title in titles]


def test_what_does_not_apply_has_no_bounds_and_a_place_of_its_own() -> None:
    rules = ks.rule_set("samenwerking-onderhouden")
    known = rules.assess(coalition("Noord", answers={"gezamenlijke_scholing": "no"}))
    away = [finding for finding in known.findings if finding.outcome == "not_applicable"]
    assert away
    picture = charts.profile(known)
    rows = {row["requirement"]: row for row in picture.table}
    for finding in away:
        assert rows[finding.requirement]["at_least"] is rows[finding.requirement]["at_most"] is None
    assert "niet van" in " ".join(texts(picture.to_svg()))


def test_a_matrix_holds_the_outcomes_of_the_table_in_its_order() -> None:
    dossiers = [coalition(name) for name in ("Zuid", "Noord", "Noord")] + [SOME]
    table = MINIMAL.assess_many(dossiers)
    rows = charts.matrix(table).table
    assert [row["outcome"] for row in rows] == table["outcome"]
    assert [row["requirement"] for row in rows] == table["requirement"]
    assert [row["dossier"] for row in rows] == table["dossier"]
    # Two of one name are two.
    assert len(rows) == 4 * len(MINIMAL.requirements)
    named = charts.matrix(table, order="name").table
    assert [name for name, _ in groupby(row["dossier"] for row in named)] == ["Noord", "Zuid"]
    assert sorted(map(str, named)) == sorted(map(str, rows))


def test_a_matrix_shows_one_rule_set() -> None:
    table = ks.assess_many([SOME, coalition("Zuid")], rules=[MINIMAL, ks.rule_set("niveaus")])
    with pytest.raises(ValueError, match="has 2 rule sets; say which with rule_set=: `minimale-eisen`, `niveaus`"):
        charts.matrix(table)
    with pytest.raises(ValueError, match="was assessed by `doelgroep`; expected `minimale-eisen`, `niveaus`"):
        charts.matrix(table, rule_set="doelgroep")
    with pytest.raises(ValueError, match="order is `given` or `name`, and this is `outcome`"):
        charts.matrix(table, rule_set="niveaus", order="outcome")  # type: ignore[arg-type]
    rows = charts.matrix(table, rule_set="niveaus").table
    assert [row["dossier"] for row in rows[:: len(rows) // 2]] == ["Noord", "Zuid"]
    with pytest.raises(ValueError, match="no rows"):
        charts.matrix(MINIMAL.assess_many([]))


def version(number: str, without: str) -> ks.RuleSet:
    document = json.loads(MINIMAL.to_json())
    document["version"] = number
    document["requirements"] = [one for one in document["requirements"] if one["id"] != without]
    return ks.RuleSet(document)


def test_a_comparison_tells_what_changed_and_marks_nothing_else() -> None:
    before, after = MINIMAL.assess(coalition("Noord")), MINIMAL.assess(SOME)
    rows = charts.compare(before, after).table
    assert [row["requirement"] for row in rows] == list(MINIMAL.requirements)
    for row in rows:
        was, now = before[row["requirement"]], after[row["requirement"]]
        assert (row["before"], row["after"]) == (was.outcome, now.outcome)
        assert row["changed"] == ((was.outcome, was.bounds, was.applies) != (now.outcome, now.bounds, now.applies))
        label = f"{was.outcome_label} → {now.outcome_label}" if row["changed"] else "niet veranderd"
        assert (row["change"], row["because"]) == (label, now.because_text)
    assert {row["changed"] for row in rows} == {True, False}
    assert not any(row["changed"] for row in charts.compare(after, after).table)


def test_what_one_version_lacks_stands_apart() -> None:
    old, new = version("1.0.1", "breed"), version("1.1.0", "rivm-monitoring")
    picture = charts.compare(old.assess(SOME), new.assess(SOME))
    *shared, first, last = picture.table
    assert [row["requirement"] for row in shared] == [one for one in new.requirements if one in old.requirements]
    assert (first["requirement"], first["after"], first["change"]) == (
        "rivm-monitoring",
        None,
        "Staat alleen in minimale-eisen 1.0.1",
    )
    assert (last["requirement"], last["before"], last["changed"]) == ("breed", None, False)
    assert "Staat alleen in minimale-eisen 1.1.0" in texts(picture.to_svg())


def test_versions_may_stand_in_one_matrix() -> None:
    document = coalition("Zuid")
    table = ks.assess_many([SOME, document], rules=[version("1.0.1", "breed"), version("1.1.0", "rivm-monitoring")])
    rows = charts.matrix(table).table
    assert len(rows) == len(table)
    assert [row["outcome"] for row in rows] == table["outcome"]


def test_only_like_is_compared_with_like() -> None:
    one = MINIMAL.assess(SOME)
    with pytest.raises(ValueError, match="assessed by one rule set; their rule_set is `minimale-eisen` and `niveaus`"):
        charts.compare(one, ks.rule_set("niveaus").assess(SOME))
    with pytest.raises(ValueError, match="in one language; their lang is `nl` and `en`"):
        charts.compare(one, MINIMAL.assess(SOME, lang="en"))


# Drawing


@pytest.mark.parametrize("kind", ["points", "parts", "many", "two"])
def test_a_picture_is_drawn_without_a_network(kind: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for proxy in ("http_proxy", "https_proxy", "HTTP_PROXY", "HTTPS_PROXY"):
        monkeypatch.setenv(proxy, "http://127.0.0.1:9")
    picture = pictures()[kind]
    svg, png, page = (tmp_path / f"a.{end}" for end in ("svg", "png", "html"))
    for file in (svg, png, page):
        picture.save(file)
    root = ET.parse(svg).getroot()
    assert root.tag == f"{SVG}svg"
    for text in (svg.read_text(encoding="utf-8"), page.read_text(encoding="utf-8")):
        assert not re.search(r"https?://", re.sub(r'xmlns(:\w+)?="[^"]+"', "", text))
        assert not re.search(r"<script|<link|<image|<use|@import|url\(", text)
    across, down = struct.unpack(">II", png.read_bytes()[16:24])
    width, height = (float(root.attrib[side]) for side in ("width", "height"))
    assert abs(across - 2 * width) <= 2 and abs(down - 2 * height) <= 2
    small = picture.to_png(scale=1)
    assert small[:4] == b"\x89PNG" and struct.unpack(">I", small[16:20])[0] < across
    with pytest.raises(ValueError, match=r"saved as \.svg, \.png or \.html, and `a\.pdf` is none"):
        picture.save(tmp_path / "a.pdf")


@pytest.mark.parametrize("kind", ["points", "parts", "many", "two"])
def test_a_picture_tells_itself_to_who_cannot_see_it(kind: str) -> None:
    picture = pictures()[kind]
    root = ET.fromstring(picture.to_svg())
    assert root.attrib["role"] == "img"
    title, description = root[0], root[1]
    assert (title.tag, description.tag) == (f"{SVG}title", f"{SVG}desc")
    assert root.attrib["aria-label"] == title.text and "peildatum" in (title.text or "")
    assert description.text and len(description.text) > 40
    found = [tag for tag, _ in Tags(picture._repr_html_()).found]
    for tag in ("figure", "svg", "figcaption", "details", "summary", "table", "caption", "th", "td"):
        assert tag in found
    # A dark page does not shine through.
    assert 'fill="#ffffff"' in picture.to_svg()[:3000]


@pytest.mark.parametrize("kind", ["points", "parts", "many", "two"])
def test_hostile_names_stay_text(kind: str) -> None:
    picture = pictures(name=HOSTILE)[kind]
    ET.fromstring(picture.to_svg())
    page = picture.to_html()
    tags = Tags(page).found
    assert not [tag for tag, _ in tags if tag in ("script", "a", "img", "iframe")]
    assert not [name for _, attributes in tags for name in attributes if name.startswith("on")]
    assert "&lt;script&gt;" in page
    assert not set("\u202e\u0007") & set(page)
    assert repr(picture).startswith("<Picture: ")
    assert all("\n" not in text for text in texts(picture.to_svg()))


def test_every_outcome_has_a_mark_besides_its_colour() -> None:
    for option in (False, True):
        looks = [look(outcome, option) for outcome in ks.Outcome]
        assert len({one.sign for one in looks}) == len(looks)
        assert [outcome for outcome, one in zip(ks.Outcome, looks) if one.hatched] == [ks.Outcome.UNKNOWN]
    # What is not done and need not be done is no "not met".
    assert look(ks.Outcome.NOT_MET, True) != look(ks.Outcome.NOT_MET, False)
    assert len({look(one, True).fill for one in list(ks.Outcome)[:3]}) == 1


def luminance(colour: str) -> float:
    parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    red, green, blue = (one / 12.92 if one <= 0.04045 else ((one + 0.055) / 1.055) ** 2.4 for one in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    high, low = sorted((luminance(one), luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


def test_signs_stand_out_and_colours_stay_apart_in_grey() -> None:
    for option in (False, True):
        for outcome in ks.Outcome:
            assert contrast(look(outcome, option).ink, look(outcome, option).fill) >= 4.5
    met, partly, not_met = (look(outcome, False).fill for outcome in list(ks.Outcome)[:3])
    assert contrast(met, partly) >= 3 and contrast(partly, not_met) >= 1.3
    # Neither red nor green: no colour in which one of the two leads.
    for colour in (met, partly, not_met):
        red, green, blue = (int(colour[place : place + 2], 16) for place in (1, 3, 5))
        assert not (red > 1.5 * max(green, blue) or green > 1.2 * max(red, blue))


def test_what_is_unknown_is_hatched_in_the_picture() -> None:
    def hatched(picture: charts.Picture) -> int:
        return len(re.findall(r'd="M[^"]*Z"[^>]*stroke="#98a3ad"', picture.to_svg()))

    open_, closed = (
        charts.profile(MINIMAL.assess(coalition("Noord"))),
        charts.profile(
            MINIMAL.assess(
                coalition(
                    "Noord",
                    partners=[],
                    goals=[],
                    documents=[],
                    target_group_involvement=[],
                    attention=[],
                    interventions=[],
                    agreements=[],
                    rivm_participation=[],
                    answers={"coalitie_breed_genoeg": "no"},
                )
            )
        ),
    )
    assert hatched(open_) >= len(MINIMAL.requirements)
    assert hatched(closed) == 0


def test_bounds_are_drawn_above_a_bar() -> None:
    assessment = ks.rule_set("stappen-regionaal").assess(REGION)
    rows = charts.profile(assessment).table
    open_rows = [row for row in rows if row["unknown"]]
    spans = [row for row in open_rows if row["met_at_least"] < row["met_at_most"]]
    lines = re.findall(r"<line [^>]*>", charts.profile(assessment).to_svg())
    # A line and two ends where there is room between them, one mark where there is none, and those of the legend.
    assert len(lines) == 3 * len(spans) + (len(open_rows) - len(spans)) + 3


# Words


def test_both_languages_have_every_word() -> None:
    dutch, english = pictures("nl"), pictures("en")
    for kind, picture in dutch.items():
        other = english[kind]
        assert 'lang="nl"' in picture.to_html() and 'lang="en"' in other.to_html()
        assert "peildatum" in picture.to_svg() and "reference date" in other.to_svg()
        assert "peildatum" not in other.to_html()
        ids = ("outcome", "obligation", "requirement", "before", "after", *COUNTS)
        same = [{key: value for key, value in row.items() if key in ids} for row in picture.table]
        assert same == [{key: value for key, value in row.items() if key in ids} for row in other.table]


def test_long_words_are_cut_to_their_room() -> None:
    assert wrap("x" * 100, 120, 12)[0] == wrap("x" * 100, 120, 12)[1]
    assert "".join(wrap("x" * 100, 120, 12)) == "x" * 100
    assert wrap("een twee drie vier", 40, 12, most=1) == ["een…"]
    assert wrap("", 40, 12) == [""]
    assert wrap("W", 1, 12) == ["W"]


def test_the_words_of_options_say_that_they_need_not_be() -> None:
    assert words("nl").sign(ks.Outcome.NOT_MET, True) == "nee (mag, hoeft niet)"
    assert words("en").sign(ks.Outcome.UNKNOWN, True) == "not yet known"


# Without the extra


def test_kansrijk_needs_no_altair(tmp_path: Path) -> None:
    for name in ("altair", "vl_convert"):
        (tmp_path / f"{name}.py").write_text(f"raise ImportError('no {name}', name='{name}')")
    program = (
        "import kansrijk, sys\n"
        "assert 'altair' not in sys.modules\n"
        "try:\n    import kansrijk.charts\nexcept ImportError as error:\n    print(error)\n"
    )
    path = [str(tmp_path), *filter(None, sys.path)]
    ran = subprocess.run(
        [sys.executable, "-c", f"import sys; sys.path[:] = {path!r}\n{program}"],
        capture_output=True,
        text=True,
        check=True,
    )
    assert ran.stdout.strip() == (
        "pictures need altair and vl-convert, and altair is not there: pip install 'kansrijk[charts]'"
    )


def test_pictures_are_a_part_of_their_own() -> None:
    assert set(importlib.import_module("kansrijk.charts").__all__) == {"Picture", "compare", "matrix", "profile"}

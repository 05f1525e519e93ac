"""How each part of an assessment stands: a bar for each, one obligation at a time."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from .._assessment import Assessment
from ..contract import Obligation, Outcome
from ._picture import Picture
from ._sheet import Sheet
from ._signs import ORDER, SOFT
from ._words import Words, together, words, wrap

_LABEL, _TEXT = 230.0, 300.0
"""The room for the name of a part, and for its figures in words."""


def by_part(assessment: Assessment, head: Mapping[str, Any]) -> Picture:
    """The parts in order; `head` is what the core says of the assessment."""
    lang, parts = str(assessment.lang), head["parts"]
    said = words(lang)
    longest = max(part["total"] for part in parts)
    unit = max(13.0, min(28.0, 420 / longest))
    sheet = Sheet(max(_LABEL + longest * unit + _TEXT + 32, 760))
    sheet.heading(head["title"], head["line"], head["about"])
    shown = {(one, part["obligation"] == Obligation.MAY) for part in parts for one in ORDER if part[one]}
    sheet.legend(lang, shown, ORDER, said["met_bounds"])
    last = None
    for part in parts:
        place = (part.get("group"), part["title"])
        _line(sheet, assessment, part, longest * unit, unit, place != last)
        last = place
    description = [*head["notes"], *(f"{part['title']}. {part['text']}" for part in parts)]
    return Picture(
        sheet.chart(),
        [_row(part) for part in parts],
        _worded(parts, said),
        lang=lang,
        heading=f"{head['title']}. {head['line']}",
        description=description,
        reads=said["reads_parts"],
    )


def _line(
    sheet: Sheet, assessment: Assessment, part: Mapping[str, Any], across: float, unit: float, first: bool
) -> None:
    """One bar, with the name of its part before it where it is the first of that part."""
    top = end = sheet.bottom
    if first:
        sheet.rule(sheet.left, sheet.right, top - 7)
        end = sheet.text(sheet.left, top, wrap(part["title"], _LABEL, 13, bold=True), 13, bold=True)
        # What a part is first of all about.
        for core in (group.core for group in assessment.groups if group.id == part.get("group")):
            if core is not None:
                answer = f"{assessment[core].title}: {assessment[core].outcome_label}"
                end = sheet.text(sheet.left, end + 2, wrap(answer, _LABEL, 11.5), 11.5, colour=SOFT)
    _bar(sheet, part, sheet.left + _LABEL + 16, unit)
    x = sheet.left + _LABEL + across + 32
    room = sheet.right - x
    told = sheet.text(x, top, wrap(together(part["counts"]), room, 12, bold=True), bold=True)
    told = sheet.text(x, told + 1, wrap(part["text"], room, 11.5), 11.5, colour=SOFT)
    sheet.bottom = max(end, told, top + 36) + 16


def _bar(sheet: Sheet, part: Mapping[str, Any], x: float, unit: float) -> None:
    option = part["obligation"] == Obligation.MAY
    high = 15.0 if option else 22.0
    bounds, at = part["met_bounds"], x
    if part[Outcome.UNKNOWN]:
        sheet.bracket(x + bounds["at_least"] * unit, x + bounds["at_most"] * unit, sheet.bottom + 5)
    for outcome in ORDER:
        if count := part[outcome]:
            tip = f"{part['title']}: {part['counts']}"
            sheet.cell(at + 0.5, sheet.bottom + 12, count * unit - 2, high, outcome, option, count=count, tip=tip)
            at += count * unit


def _row(part: Mapping[str, Any]) -> dict[str, Any]:
    counts = {str(outcome): part[outcome] for outcome in Outcome}
    return {
        "group": part.get("group"),
        "title": part["title"],
        "obligation": part["obligation"],
        **counts,
        "total": part["total"],
        "met_at_least": part["met_bounds"]["at_least"],
        "met_at_most": part["met_bounds"]["at_most"],
        "text": part["text"],
    }


def _worded(parts: list[Mapping[str, Any]], said: Words) -> list[list[str]]:
    names = [said["part"], said["obligation"], *said.outcomes.values()]
    rows = [[*names, said["total"], said["met_at_least"], said["met_at_most"], said["in_words"]]]
    for part in parts:
        counts = [part[outcome] for outcome in said.outcomes]
        bounds = part["met_bounds"].values()
        numbers = map(str, (*counts, part["total"], *bounds))
        rows.append([part["title"], said.obligations[part["obligation"]], *numbers, part["text"]])
    return rows

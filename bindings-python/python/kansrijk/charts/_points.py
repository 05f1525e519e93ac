"""How each point of an assessment stands: the answers that are still possible."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from .._assessment import Assessment
from ..contract import Applies, Degree, Finding, Obligation, Outcome
from ._layers import line_height
from ._picture import Picture
from ._sheet import Sheet
from ._signs import SOFT
from ._words import Words, mixed, words, wrap

_LABEL, _STOP = 310.0, 62.0
"""The room for what a point says, and for one answer."""


def by_point(assessment: Assessment, head: Mapping[str, Any]) -> Picture:
    """The points in order; `head` is what the core says of the assessment."""
    lang, findings = str(assessment.lang), assessment.findings
    said = words(lang)
    told = mixed(finding.obligation for finding in findings)
    stops = [said["no"], said["partly"], said["yes"]]
    if any(finding.applies != Applies.YES for finding in findings):
        stops.append(said.outcomes[Outcome.NOT_APPLICABLE])
    start = _LABEL + 10
    sheet = Sheet(start + len(stops) * _STOP + 50 + 190)
    sheet.heading(head["title"], head["line"], head["about"])
    start += sheet.left + 16
    _stops(sheet, stops, start)
    for finding in findings:
        top = sheet.bottom
        sheet.rule(sheet.left, sheet.right, top - 6)
        end = sheet.text(sheet.left, top, wrap(finding.title, _LABEL, 13), 13)
        if told:
            end = sheet.text(sheet.left, end, [said.obligations[finding.obligation]], 11.5, colour=SOFT)
        _interval(sheet, finding, start)
        x = start + len(stops) * _STOP + 34
        end = max(end, sheet.text(x, top + 2, wrap(finding.outcome_label, sheet.right - x, 12)))
        sheet.bottom = max(end, top + 22) + 12
    description = [*head["notes"], *(f"{finding.title}: {finding.outcome_label}." for finding in findings)]
    return Picture(
        sheet.chart(),
        [_row(finding) for finding in findings],
        _worded(findings, said),
        lang=lang,
        heading=f"{head['title']}. {head['line']}",
        description=description,
        reads=said["reads_points"],
    )


def _stops(sheet: Sheet, stops: list[str], x: float) -> None:
    """What the answers are, above them."""
    labels = [wrap(label, _STOP, 11.5) for label in stops]
    sheet.bottom += max(map(len, labels)) * line_height(11.5)
    for place, lines in enumerate(labels):
        middle = x + _STOP * (place + 0.5) + (14 if place == 3 else 0)
        top = sheet.bottom - len(lines) * line_height(11.5)
        sheet.text(middle, top, lines, 11.5, colour=SOFT, align="center")
    sheet.bottom += 12


def _interval(sheet: Sheet, finding: Finding, x: float) -> None:
    """The answers that are still possible; that it may not apply is one apart."""
    option, top = finding.obligation == Obligation.MAY, sheet.bottom
    tip = f"{finding.title}: {finding.outcome_label}"
    away = x + 3 * _STOP + 14
    sheet.rule(x, x + 3 * _STOP, top + 10)
    if finding.applies != Applies.YES:
        sheet.cell(away + 3, top, _STOP - 6, 20, finding.outcome, option, tip=tip)
    if finding.applies != Applies.NO:
        degrees = list(Degree)
        low, high = degrees.index(finding.bounds.at_least), degrees.index(finding.bounds.at_most)
        sheet.cell(x + low * _STOP + 3, top, (high - low + 1) * _STOP - 6, 20, finding.outcome, option, tip=tip)


def _row(finding: Finding) -> dict[str, Any]:
    applies = finding.applies != Applies.NO
    return {
        "requirement": finding.requirement,
        "title": finding.title,
        "obligation": str(finding.obligation),
        "applies": str(finding.applies),
        "outcome": str(finding.outcome),
        "outcome_label": finding.outcome_label,
        "at_least": str(finding.bounds.at_least) if applies else None,
        "at_most": str(finding.bounds.at_most) if applies else None,
    }


def _worded(findings: Sequence[Finding], said: Words) -> list[list[str]]:
    rows = [[said[key] for key in ("point", "obligation", "outcome", "at_least", "at_most")]]
    for finding in findings:
        ends = (finding.bounds.at_least, finding.bounds.at_most) if finding.applies != Applies.NO else ()
        degrees = [said[degree] for degree in ends] or ["", ""]
        rows.append([finding.title, said.obligations[finding.obligation], finding.outcome_label, *degrees])
    return rows

"""Two assessments by one rule set, side by side: what changed."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import Any

from .._assessment import Assessment
from ..contract import Applies, Finding, Obligation, Outcome
from ._layers import line_height
from ._picture import Picture
from ._sheet import Sheet
from ._signs import BAND, INK, SOFT
from ._words import Words, mixed, words, wrap

Head = Mapping[str, Any]
"""What the core says of one of the two."""
Rows = Sequence[Mapping[str, Any]]
"""The rows of the table."""

_KEYS = ("before", "after")
_LABEL, _MOMENT, _CHANGE, _ARROW = 300.0, 120.0, 270.0, 30.0
"""The room for a title, for one of the moments, for what changed, and between the moments."""


def compare(before: Assessment, after: Assessment) -> Picture:
    """Two assessments by one rule set side by side, mostly of one subject on two dates: what changed, and what did not.

    :raises ValueError: when they are by different rule sets, about different kinds of subjects, or in two languages.

    Requirements stand in the order of the rule set, and those that changed are marked. A change is told, not judged:
    sometimes only more is known than before. Requirements that are in one of two versions alone stand apart, at the
    end.

    `Picture.table` has a row for each requirement: `before` and `after` (outcomes), both with bounds
    (`before_at_least`, ...), `changed`, and why it is so now (`because`).

    >>> import kansrijk as ks
    >>> from kansrijk import charts
    >>> rules = ks.rule_set("minimale-eisen")
    >>> before = rules.assess({"subject": "coalition", "name": "Voorbeeld", "described_on": "2024-06"}, lang="en")
    >>> after = rules.assess(
    ...     {"subject": "coalition", "name": "Voorbeeld", "described_on": "2025-06", "goals": []}, lang="en")
    >>> changed = [row for row in charts.compare(before, after).table if row["changed"]]
    >>> changed[0]["requirement"], changed[0]["before"], changed[0]["after"]
    ('doel-voorbereid-op-zwangerschap', 'unknown', 'not_met')
    """
    _same("rule_set", before.rule_set.id, after.rule_set.id, "assessed by one rule set")
    _same("subject", str(before.subject.kind), str(after.subject.kind), "about one kind of subject")
    _same("lang", str(before.lang), str(after.lang), "in one language")
    heads = (json.loads(before._handle.picture()), json.loads(after._handle.picture()))
    lang = str(after.lang)
    said = words(lang)
    rows = [_row(before.get(id), after.get(id), heads, said) for id in _ids(before, after)]
    moments = [_when(said[key], head) for key, head in zip(_KEYS, heads)]
    changed = [f"{row['title']}: {row['change']}." for row in rows if row["changed"]]
    return Picture(
        _draw(after, rows, heads, moments, said).chart(),
        rows,
        _worded(rows, heads, said),
        lang=lang,
        heading=". ".join((heads[1]["title"], *moments)),
        description=[heads[1]["notes"][0], *(changed or [said["unchanged"]])],
        reads=said["reads_two"],
    )


def _same(what: str, one: str, other: str, expected: str) -> None:
    if one != other:
        told = f"their {what} is `{one}` and `{other}`"
        raise ValueError(f"two assessments are compared when they are {expected}; {told}")


def _when(word: str, head: Head) -> str:
    return f"{word}: " + " · ".join((head["subject"], head["facts"], head["as_of"], head["edition"]))


def _ids(before: Assessment, after: Assessment) -> list[str]:
    """Those that both have, in the order of the last version; then those of the first alone, and of the last alone."""
    shared = [id for id in after if id in before]
    return [*shared, *(id for id in before if id not in after), *(id for id in after if id not in before)]


def _row(before: Finding | None, after: Finding | None, heads: Sequence[Head], said: Words) -> dict[str, Any]:
    latest = after or before
    assert latest is not None  # Each id is that of a finding of one of the two.
    changed, change = _change(before, after, heads, said)
    return {
        "requirement": latest.requirement,
        "title": latest.title,
        "group": latest.group,
        "obligation": str(latest.obligation),
        **_moment("before", before),
        **_moment("after", after),
        "changed": changed,
        "change": change,
        "because": after.because_text if after else None,
    }


def _moment(key: str, finding: Finding | None) -> dict[str, str | None]:
    bounds = finding.bounds if finding and finding.applies != Applies.NO else None
    return {
        key: str(finding.outcome) if finding else None,
        f"{key}_label": finding.outcome_label if finding else None,
        f"{key}_at_least": str(bounds.at_least) if bounds else None,
        f"{key}_at_most": str(bounds.at_most) if bounds else None,
    }


def _change(before: Finding | None, after: Finding | None, heads: Sequence[Head], said: Words) -> tuple[bool, str]:
    """Whether it changed, and what."""
    if before is None or after is None:
        return False, f"{said['only_in']} {heads[0 if after is None else 1]['edition']}"
    changes = [(before.outcome_label, after.outcome_label)]
    if before.if_applicable and after.if_applicable:
        changes.append((before.if_applicable.outcome_label, after.if_applicable.outcome_label))
    changes.append((said.obligations[before.obligation], said.obligations[after.obligation]))
    told = [f"{was} → {now}" for was, now in changes if was != now]
    return bool(told), "; ".join(told) or said["unchanged"]


def _worded(rows: Rows, heads: Sequence[Head], said: Words) -> list[list[str]]:
    moments = [f"{said[key]}: {head['as_of']}" for key, head in zip(_KEYS, heads)]
    worded = [[said["point"], said["obligation"], *moments, said["change"], said["because"]]]
    for row in rows:
        labels = [row[f"{key}_label"] or "" for key in _KEYS]
        obligation = said.obligations[row["obligation"]]
        worded.append([row["title"], obligation, *labels, row["change"], row["because"] or ""])
    return worded


def _draw(after: Assessment, rows: Rows, heads: Sequence[Head], moments: Sequence[str], said: Words) -> Sheet:
    sheet = Sheet(_LABEL + 2 * _MOMENT + _ARROW + _CHANGE + 16)
    sheet.heading(heads[1]["title"], heads[1]["notes"][0], [])
    for moment, head in zip(moments, heads):
        sheet.bottom -= 6
        sheet.subtitle(moment, [" ".join(head["notes"][1:])])
    found = ((row[key], row["obligation"] == Obligation.MAY) for row in rows for key in _KEYS)
    shown = {(Outcome(outcome), option) for outcome, option in found if outcome is not None}
    sheet.legend(str(after.lang), shown, Outcome)
    _heads(sheet, heads, said)
    titles = {group.id: group.title for group in after.groups}
    told, last = mixed(row["obligation"] for row in rows), None
    for row in rows:
        alone = row["before"] is None or row["after"] is None
        part = row["change"] if alone else titles.get(row["group"] or "")
        if part is not None and part != last:
            lines = wrap(part, _LABEL, 13, bold=True)
            sheet.bottom = sheet.text(sheet.left, sheet.bottom + 8, lines, 13, bold=True) + 8
        last = part
        _line(sheet, row, said, told, alone)
    return sheet


def _heads(sheet: Sheet, heads: Sequence[Head], said: Words) -> None:
    """What stands above the columns."""
    end = sheet.bottom
    for place, (key, head) in enumerate(zip(_KEYS, heads)):
        middle = sheet.left + _LABEL + _MOMENT / 2 + place * (_MOMENT + _ARROW)
        y = sheet.text(middle, sheet.bottom, [said[key]], bold=True, align="center")
        lines = wrap(head["as_of"], _MOMENT, 11.5)
        end = max(end, sheet.text(middle, y, lines, 11.5, colour=SOFT, align="center"))
    sheet.text(sheet.right - _CHANGE, sheet.bottom, [said["change"]], bold=True)
    sheet.bottom = end + 14


def _line(sheet: Sheet, row: Mapping[str, Any], said: Words, told: bool, alone: bool) -> None:
    top, changed, option = sheet.bottom, row["changed"], row["obligation"] == Obligation.MAY
    title = wrap(row["title"], _LABEL, 13, bold=changed)
    change = [] if alone else wrap(row["change"], _CHANGE, 12, bold=changed)
    high = max(len(title) * line_height(13) + told * line_height(11.5), len(change) * line_height(12), 20) + 10
    if changed:
        sheet.box(sheet.left - 8, top - 5, sheet.right - sheet.left + 16, high, BAND)
        sheet.box(sheet.left - 8, top - 5, 3, high, INK)
    else:
        sheet.rule(sheet.left, sheet.right, top - 5)
    end = sheet.text(sheet.left, top, title, 13, bold=changed)
    if told:
        sheet.text(sheet.left, end, [said.obligations[row["obligation"]]], 11.5, colour=SOFT)
    for place, key in enumerate(_KEYS):
        if row[key] is not None:
            x = sheet.left + _LABEL + (_MOMENT - 46) / 2 + place * (_MOMENT + _ARROW)
            tip = f"{row['title']}: {row[f'{key}_label']}"
            sheet.cell(x, top, 46, 20, Outcome(row[key]), option, tip=tip)
    if changed:
        sheet.text(sheet.left + _LABEL + _MOMENT + _ARROW / 2, top + 2, ["→"], 14, bold=True, align="center")
    sheet.text(sheet.right - _CHANGE, top + 2, change, bold=changed, colour=INK if changed else SOFT)
    sheet.bottom += high

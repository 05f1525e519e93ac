"""Many dossiers by requirement."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from math import cos, radians, sin
from typing import Any, Literal

from .._table import FindingsTable
from ..contract import Obligation, Outcome
from ._layers import line_height
from ._picture import Picture
from ._sheet import Sheet
from ._signs import SOFT
from ._words import Words, mixed, width, words, wrap

_NAME, _ACROSS, _DOWN = 240.0, 36.0, 22.0
"""The room for the name of a dossier, and from one cell to the next."""
_SLANT, _ANGLE = 200.0, 60
"""The longest line of a title, and how far it is turned, in degrees: two lines fit between their neighbours."""
_AGAIN = 40
"""With more dossiers than so many the titles stand below as well."""


@dataclass(frozen=True)
class _Requirement:
    id: str
    title: str
    obligation: Obligation
    group: str | None

    @property
    def option(self) -> bool:
        return self.obligation == Obligation.MAY


@dataclass(frozen=True)
class _Dossier:
    id: str | None
    name: str
    as_of: Any
    outcomes: dict[str, Outcome]


def matrix(table: FindingsTable, *, rule_set: str | None = None, order: Literal["given", "name"] = "given") -> Picture:
    """Many dossiers by requirement: each cell is an outcome. It is no ranking: nothing is sorted by it, or added up.

    :param table: what `RuleSet.assess_many` or `kansrijk.assess_many` gave.
    :param rule_set: the id of the rule set that is shown; needed where the table has several.
    :param order: of the dossiers: as they were `given`, or by `name`. Requirements stand in the order of the rule set.
    :raises ValueError: when it is not clear which rule set is meant, or none of the dossiers was assessed by it.

    `Picture.table` has a row for each cell: `dossier_id`, `dossier`, `as_of`, `requirement`, `title`, `obligation`,
    `outcome`. A cell is empty, and has no row, where the version of the rule set that was used lacks the requirement.

    >>> import kansrijk as ks
    >>> from kansrijk import charts
    >>> dossiers = [{"subject": "coalition", "name": name, "goals": []} for name in ("Noord", "Zuid")]
    >>> table = ks.rule_set("minimale-eisen").assess_many(dossiers, as_of="2025-06-30")
    >>> picture = charts.matrix(table)
    >>> [row["dossier"] for row in picture.table if row["outcome"] == "not_met"][:4]
    ['Noord', 'Noord', 'Noord', 'Zuid']
    """
    if order not in ("given", "name"):
        raise ValueError(f"order is `given` or `name`, and this is `{order}`")
    chosen = _chosen(table, rule_set)
    requirements, dossiers, versions = _read(table, chosen)
    if order == "name":
        dossiers.sort(key=lambda one: one.name.casefold())
    found = table._findings.heading(chosen)
    head: Mapping[str, str] = json.loads(found or "{}")
    line = f"{head['line']} · {chosen} {', '.join(versions)}"
    sheet = _draw(table.lang, requirements, dossiers, head, line)
    return Picture(
        sheet.chart(),
        [row for dossier in dossiers for row in _rows(dossier, requirements)],
        _worded(dossiers, requirements, words(table.lang)),
        lang=table.lang,
        heading=f"{head['title']}. {line}",
        description=[head["standing"], *(one.title for one in requirements)],
        reads=words(table.lang)["reads_many"],
    )


def _chosen(table: FindingsTable, rule_set: str | None) -> str:
    """The id of the one rule set that is meant."""
    known = list(dict.fromkeys(table["rule_set"]))
    if not known:
        raise ValueError("the table has no rows: no dossier was assessed")
    names = ", ".join(f"`{one}`" for one in known)
    if rule_set is None and len(known) > 1:
        raise ValueError(f"the table has {len(known)} rule sets; say which with rule_set=: {names}")
    if rule_set is not None and rule_set not in known:
        raise ValueError(f"no dossier in the table was assessed by `{rule_set}`; expected {names}")
    return rule_set or known[0]


def _read(table: FindingsTable, rule_set: str) -> tuple[list[_Requirement], list[_Dossier], list[str]]:
    """The requirements in order, the dossiers in order, and the versions of the rule set."""
    about = [table[name] for name in ("rule_set", "rule_set_version", "dossier_id", "dossier", "as_of")]
    found = [table[name] for name in ("requirement", "title", "obligation", "group", "outcome")]
    versions: dict[str, dict[str, _Requirement]] = {}
    dossiers: list[_Dossier] = []
    last: tuple[Any, ...] = ()
    for key, (requirement, title, obligation, group, outcome) in zip(zip(*about), zip(*found)):
        if key[0] == rule_set:
            # A name is no key: where a requirement comes round again, or other rows came between, is a next dossier.
            if key != last or requirement in dossiers[-1].outcomes:
                dossiers.append(_Dossier(key[2], key[3], key[4], {}))
            known = versions.setdefault(key[1], {})
            known.setdefault(requirement, _Requirement(requirement, title, Obligation(obligation), group))
            dossiers[-1].outcomes[requirement] = Outcome(outcome)
        last = key
    return _merged(versions.values()), dossiers, list(versions)


def _merged(versions: Iterable[Mapping[str, _Requirement]]) -> list[_Requirement]:
    """The requirements of all versions: what one of them adds stands after what it follows there."""
    merged: dict[str, _Requirement] = {}
    order: list[str] = []
    for version in versions:
        place = 0
        for id, requirement in version.items():
            if id not in merged:
                order.insert(place, id)
            merged[id] = requirement
            place = order.index(id) + 1
    return [merged[id] for id in order]


def _rows(dossier: _Dossier, requirements: list[_Requirement]) -> Iterator[dict[str, Any]]:
    about = {"dossier_id": dossier.id, "dossier": dossier.name, "as_of": dossier.as_of}
    for one in requirements:
        if outcome := dossier.outcomes.get(one.id):
            found = {"requirement": one.id, "title": one.title, "obligation": str(one.obligation)}
            yield {**about, **found, "outcome": str(outcome)}


def _worded(dossiers: list[_Dossier], requirements: list[_Requirement], said: Words) -> list[list[str]]:
    rows = [[said["dossier"], *(one.title for one in requirements)]]
    for dossier in dossiers:
        outcomes = ((dossier.outcomes.get(one.id), one.option) for one in requirements)
        rows.append([dossier.name, *(said.sign(outcome, option) if outcome else "" for outcome, option in outcomes)])
    return rows


def _draw(
    lang: str, requirements: list[_Requirement], dossiers: list[_Dossier], head: Mapping[str, str], line: str
) -> Sheet:
    said = words(lang)
    longest = max(width(one.name, 12) for one in dossiers)
    room = min(_NAME, longest) + 14
    places = _places(requirements)
    titles = [wrap(one.title, _SLANT, 11.5, most=2) for one in requirements]
    # A slanted title leans out over what comes after it.
    slant = max(width(line, 11.5) for lines in titles for line in lines)
    rise = slant * sin(radians(_ANGLE)) + 8
    sheet = Sheet(max(room + places[-1] + _ACROSS + slant * cos(radians(_ANGLE)), 560))
    sheet.heading(head["title"], line, [head["standing"]])
    shown = {(outcome, one.option) for one in requirements for d in dossiers if (outcome := d.outcomes.get(one.id))}
    sheet.legend(lang, shown, Outcome)
    left = sheet.left + room
    sheet.bottom += rise
    _lean(sheet, titles, places, left, -_ANGLE)
    if mixed(one.obligation for one in requirements):
        _obligations(sheet, requirements, places, left, said)
    sheet.bottom += 8
    for place, dossier in enumerate(dossiers):
        if place and place % 10 == 0:
            # Ten at a time an eye can follow.
            sheet.bottom += 8
        sheet.text(sheet.left, sheet.bottom + 4, wrap(dossier.name, _NAME, 12, most=1))
        for at, one in zip(places, requirements):
            if outcome := dossier.outcomes.get(one.id):
                tip = f"{dossier.name}. {one.title}: {said.sign(outcome, one.option)}"
                sheet.cell(left + at, sheet.bottom, _ACROSS - 2, _DOWN - 2, outcome, one.option, tip=tip)
        sheet.bottom += _DOWN
    if len(dossiers) > _AGAIN:
        sheet.bottom += 8
        _lean(sheet, titles, places, left, _ANGLE)
        sheet.bottom += rise
    return sheet


def _places(requirements: list[_Requirement]) -> list[float]:
    """Where each requirement stands; a group has some room before it."""
    places, at = [], 0.0
    for place, one in enumerate(requirements):
        if place and one.group != requirements[place - 1].group:
            at += 10
        places.append(at)
        at += _ACROSS
    return places


def _lean(sheet: Sheet, titles: list[list[str]], places: list[float], left: float, angle: int) -> None:
    """Titles above or below the cells, turned."""
    for at, lines in zip(places, titles):
        sheet.text(left + at + _ACROSS / 2 - 2, sheet.bottom, lines, 11.5, colour=SOFT, angle=angle)


def _obligations(sheet: Sheet, requirements: list[_Requirement], places: list[float], left: float, said: Words) -> None:
    """How strong each requirement is, under its title."""
    labels = [wrap(said.obligations[one.obligation], _ACROSS, 9) for one in requirements]
    end = sheet.bottom + 11 + max(map(len, labels)) * line_height(9)
    for at, lines in zip(places, labels):
        top = end - len(lines) * line_height(9)
        sheet.text(left + at + _ACROSS / 2 - 1, top, lines, 9, colour=SOFT, align="center")
    sheet.bottom = end - 4

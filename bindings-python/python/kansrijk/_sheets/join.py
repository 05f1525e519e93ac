"""Rows of several sheets as one dossier, and back: the place in the sheets of what stands in the dossier."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from difflib import get_close_matches

from .._errors import Diagnostic
from .sheet import NONE, Item, Sheet
from .cells import shown
from .columns import FIRST

ANSWERS = "answers"
"""The sheet with a row for each answer."""

# The path of an item of a list, and of one of several statements, as the core writes them.
_ITEM = re.compile(r"(\w+)(?:\.items)?\[(\d+)\]\.?(.*)")
_STATEMENT = re.compile(r"(?:statements\[(\d+)\])?\.?(.*)")

# The fields that say what the answer is.
_STATED = {"value", "at_least", "at_most"}


@dataclass(slots=True)
class Joined:
    """One dossier, and the rows that it comes from."""

    main: Sheet
    row: int
    item: Item
    rows: dict[str, tuple[Sheet, list[int]]] = field(default_factory=dict)
    """Of each list its sheet and the rows."""
    answers: dict[str, tuple[Sheet, list[int]]] = field(default_factory=dict)
    """Of each question its sheet and the rows."""

    def add(self, sheet: Sheet, row: int) -> None:
        """Adds an item to a list."""
        self.rows.setdefault(sheet.name, (sheet, []))[1].append(row)

    def add_answer(self, sheet: Sheet, row: int) -> None:
        """Adds an answer; of one question each is a statement."""
        question = sheet.items[row].get("question")
        if not _STATED & sheet.items[row].keys():
            # A question without an answer is open.
            return
        if question is None:
            sheet.refuse("D001", row, "question", "there is no question", "give the id of the question")
        else:
            self.answers.setdefault(str(question), (sheet, []))[1].append(row)

    def complete(self) -> Item:
        """The dossier as the core reads it."""
        said = self._emptied(self.main, self.row, self.item)
        for name, (sheet, rows) in list(self.rows.items()):
            items = [self._emptied(sheet, row, sheet.items[row]) for row in rows]
            given = said.get(name)
            if isinstance(given, Mapping) and "items" not in given:
                said[name] = {**given, "items": items}
            elif given is None:
                said[name] = items
            else:
                column = self.main.column_of(name, self.row)
                message = f"`{name}` stands here, and in the sheet {name}, row {rows[0] + FIRST}"
                self.main.refuse("D004", self.row, column, message, "keep one of the two")
                del self.rows[name]
        if self.answers:
            self._answer(said)
        return said

    def _emptied(self, sheet: Sheet, row: int, item: Item) -> Item:
        """What a row says, with what it says is empty."""
        item = dict(item)
        for name in sheet.nones[row] or ():
            elsewhere = self.rows.get(name) if sheet is self.main and isinstance(name, str) else None
            if not isinstance(name, str):
                sheet.refuse("D002", row, NONE, f"expected the name of a list, got {shown(name)}")
            elif name in item or elsewhere:
                where = f"the sheet {name}, row {elsewhere[1][0] + FIRST}" if elsewhere else "this row"
                message = f"{shown(name)} is said to be empty, and stands in {where}"
                sheet.refuse("D004", row, NONE, message, "keep one of the two")
            else:
                item[name] = []
        return item

    def _answer(self, said: Item) -> None:
        given = said.get(ANSWERS, {})
        if not isinstance(given, Mapping):
            return
        answers = dict(given)
        for question, (sheet, rows) in self.answers.items():
            if question in answers:
                message = f"{shown(question)} is answered in the sheet {self.main.name} too, row {self.row + FIRST}"
                sheet.refuse("D004", rows[0], "question", message, "keep one of the two")
            stated = [{key: one for key, one in sheet.items[row].items() if key != "question"} for row in rows]
            answers[question] = stated[0] if len(stated) == 1 else {"statements": stated}
        said[ANSWERS] = answers

    def told(self, fault: Diagnostic) -> Diagnostic:
        """A fault of the core, with its place in the sheets."""
        sheet, row, column = self._place(fault.path)
        name, line, path = sheet.place(row, column)
        return replace(fault, document=name, line=line, path=path, help=fault.help + sheet.help_for(row, column))

    def _place(self, path: str) -> tuple[Sheet, int, str]:
        """The sheet, row and column in which something stands, by its path in the dossier."""
        found = _ITEM.fullmatch(path)
        if found and found[1] in self.rows:
            sheet, rows = self.rows[found[1]]
            row = rows[int(found[2])]
            return sheet, row, sheet.column_of(found[3], row)
        name, _, rest = path.partition(".")
        if name == ANSWERS:
            question = max((one for one in self.answers if f"{rest}.".startswith(f"{one}.")), key=len, default=None)
            if question is not None:
                return self._answer_place(question, rest[len(question) + 1 :])
        column = self.main.column_of(path, self.row)
        if not column and name in self.rows:
            # A fault of a list as a whole stands where the list begins.
            sheet, rows = self.rows[name]
            return sheet, rows[0], ""
        return self.main, self.row, column

    def _answer_place(self, question: str, path: str) -> tuple[Sheet, int, str]:
        sheet, rows = self.answers[question]
        found = _STATEMENT.fullmatch(path)
        row = rows[int(found[1] or 0)] if found else rows[0]
        return sheet, row, sheet.column_of(found[2] if found else "", row) or "question"


def dossiers(main: Sheet, subject: str) -> list[Joined]:
    """The dossiers, without their lists."""
    found = []
    seen: dict[str, int] = {}
    for row, id in enumerate(main.keys):
        if main.is_blank(row):
            continue
        if id is None and main.has_key:
            main.refuse("D001", row, main.key, "there is no id", "give each dossier an id of its own")
        elif id is not None and seen.setdefault(id, row) != row:
            message = f"the id {shown(id)} stands twice: in row {seen[id] + FIRST} too"
            main.refuse("D006", row, main.key, message, "give each dossier an id of its own")
        item = dict(main.items[row])
        about = item.pop("subject", subject)
        if about != subject:
            help = f"in this sheet each row is about a {subject}; the others belong in a call of their own"
            main.refuse("D004", row, "subject", f"{shown(about)} in the sheet {main.name}", help)
        if "name" in main.columns:
            # A name that only this row lacks is missed in its cell.
            item.setdefault("name", None)
        found.append(Joined(main, row, {"subject": subject, **({} if id is None else {"id": id}), **item}))
    return found


def by_id(found: Iterable[Joined]) -> dict[str, Joined]:
    """The dossiers by id; the first of those that have the same."""
    named: dict[str, Joined] = {}
    for one in found:
        if "id" in one.item:
            named.setdefault(one.item["id"], one)
    return named


def join(sheet: Sheet, dossiers: Mapping[str, Joined], main: Sheet) -> None:
    """Gives the rows of a sheet to their dossiers."""
    if not sheet.has_key or (main.rows and not main.has_key):
        # That is said already.
        return
    if sheet.name == ANSWERS and not _can_answer(sheet):
        return
    near = _Near(dossiers)
    for row, id in enumerate(sheet.keys):
        if sheet.is_blank(row):
            continue
        dossier = None if id is None else dossiers.get(id)
        if dossier is None:
            _refuse_key(sheet, row, near, main.name)
        elif sheet.name == ANSWERS:
            dossier.add_answer(sheet, row)
        else:
            dossier.add(sheet, row)


def _can_answer(sheet: Sheet) -> bool:
    """Whether the sheet of answers has the columns that it needs."""
    there = {column.path for column in sheet.columns.values()}
    needed = [("question", {"question"}, "the id of the question"), ("answer", _STATED, "what is answered")]
    lacking = [(name, holds) for name, paths, holds in needed if sheet.rows and not paths & there]
    for name, holds in lacking:
        sheet.refuse("D001", None, "", f"there is no column `{name}`", f"in it stands {holds}")
    return not lacking


def _refuse_key(sheet: Sheet, row: int, near: _Near, main: str) -> None:
    id, where = sheet.keys[row], f"`{sheet.key}` holds the `id` of a row of the sheet {main}"
    if id is None:
        sheet.refuse("D001", row, sheet.key, "it is not said to which dossier this row belongs", where)
    else:
        sheet.refuse("D007", row, sheet.key, f"there is no dossier with the id {shown(id)}", *near.to(id), where)


class _Near:
    """The id that may be meant by one that is not there."""

    # To compare takes time that grows with the number of ids and their lengths. Who misses more than a few ids gave
    # another sheet, and long texts are no slip of the hand.
    _MOST = 20
    _LONGEST = 64

    def __init__(self, ids: Iterable[str]) -> None:
        self._ids = [id for id in ids if len(id) <= self._LONGEST]
        self._found: dict[str, list[str]] = {}

    def to(self, id: str) -> list[str]:
        """Did you mean this one? Nothing when none is near."""
        if id not in self._found and len(self._found) < self._MOST and len(id) <= self._LONGEST:
            near = get_close_matches(id, self._ids, n=1, cutoff=0.75)
            self._found[id] = [f"did you mean {shown(one)}?" for one in near]
        return self._found.get(id, [])

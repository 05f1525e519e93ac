"""One sheet: its rows as items of dossiers, each with the id of its dossier."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from .._errors import Diagnostic
from .._given import SheetLike
from .cells import CellError, key, shown, value
from .columns import FIRST, Unread, columns
from .faults import Faults
from .fields import WORDS, Field, Record

NONE = "none"
"""The column that names what is known to be empty."""

SEVERAL = "several words in one cell are separated by `;`"
HOLES = "of TRUE in a column with holes pandas makes 1.0, which may have been a number too: read with `dtype=object`"

Item = dict[str, Any]

_HEADER = 1 - FIRST


@dataclass(frozen=True, slots=True)
class Form:
    """What a sheet may hold."""

    record: Record
    """The fields of a row."""
    keys: Sequence[str]
    """The columns that may hold the id of the dossier; the first that is there does."""
    asked: Callable[[Item], Iterable[Diagnostic]]
    """What the core says of an item."""
    names: Mapping[str, str] = field(default_factory=dict)
    """Columns that have another name than their field."""
    empties: bool = True
    """Whether it may name what is known to be empty."""


@dataclass(frozen=True, slots=True)
class Column:
    """A column that is a field."""

    name: str
    path: str
    """The field, as the core writes it: `evidence.by`."""
    holds: Field
    cells: list[Any]
    values: list[Any]


class Sheet:
    """A sheet that was read. What is wrong with it stands among the faults, and is left out."""

    def __init__(self, name: str, given: SheetLike, form: Form, faults: Faults) -> None:
        self.name, self._form, self._faults = name, form, faults
        faults.sheets.append(name)
        named = self._named(columns(name, given))
        self.rows = max((len(cells) for cells in named.values()), default=0)
        self.key = next((one for one in form.keys if one in named), form.keys[-1])
        """The column with the ids of the dossiers."""
        self.has_key = self.key in named
        """Whether that column is there."""
        if not self.has_key and self.rows:
            help = "in it stands the id of the dossier that each row is about"
            self.refuse("D001", None, "", f"there is no column `{self.key}`", help)
        self.keys: list[str | None] = self._read(self.key, named.pop(self.key, None), key)
        """The id of the dossier of each row."""
        nones = named.pop(NONE, None) if form.empties else None
        self.nones: list[list[Any] | None] = self._read(NONE, nones, lambda cell: value(cell, WORDS))
        """What each row says is empty."""
        self.items: list[Item] = [{} for _ in range(self.rows)]
        """What else each row says."""
        self.columns: dict[str, Column] = {}
        for column, cells in named.items():
            self._add(column, cells, nested=any(other.startswith(f"{column}.") for other in named))

    def refuse(self, code: str, row: int | None, column: str, message: str, *help: str) -> None:
        """A fault in a row, counted from 0, or in the sheet as a whole."""
        self._faults.add(code, self.place(row, column), message, *help)

    def place(self, row: int | None, column: str) -> tuple[str, int | None, str]:
        """A place as people see it."""
        return self.name, None if row is None else row + FIRST, column

    def is_blank(self, row: int) -> bool:
        """Whether a row says nothing."""
        return self.keys[row] is None and not self.items[row] and not self.nones[row]

    def column_of(self, path: str, row: int) -> str:
        """The column in which a field of a row stands, as the core writes it; empty for the row as a whole."""
        if not path:
            return ""
        if path.split(".")[0].split("[")[0] in (self.nones[row] or ()):
            return NONE
        within = [one for one in self.columns.values() if _is_in(path, one.path)]
        parts = [one for one in self.columns.values() if _is_in(one.path, path)]
        filled = [one for one in parts if one.values[row] is not None]
        if within:
            return max(within, key=lambda one: len(one.path)).name
        return (filled or parts)[0].name if parts else self.key if path == self.key else ""

    def help_for(self, row: int, column: str) -> tuple[str, ...]:
        """What is to be said of the way in which a cell is filled in."""
        found = self.columns.get(column)
        if found is None:
            return ()
        cell = found.cells[row]
        if found.holds.several and isinstance(cell, str) and "," in cell:
            return (SEVERAL,)
        if found.holds.truth and isinstance(cell, float):
            return (HOLES,)
        return ()

    def _named(self, given: Sequence[tuple[str, list[Any] | Unread]]) -> dict[str, list[Any]]:
        named: dict[str, list[Any]] = {}
        for full_name, cells in given:
            name = full_name.strip()
            if isinstance(cells, Unread):
                self.refuse("D002", None, name, f"the column {shown(name)} cannot be read: {cells.why}")
            elif name in named:
                self.refuse("F006", _HEADER, name, f"two columns have the name {shown(name)}", "give each one name")
            else:
                named[name] = cells
        return named

    def _read(self, name: str, cells: list[Any] | None, read: Callable[[Any], Any]) -> list[Any]:
        """The values of a column, without those that are refused."""
        if cells is None:
            return [None] * self.rows
        try:
            return [read(cell) for cell in cells]
        except CellError:
            return [self._cell(name, row, cell, read) for row, cell in enumerate(cells)]

    def _cell(self, name: str, row: int, cell: Any, read: Callable[[Any], Any]) -> Any:
        try:
            return read(cell)
        except CellError as error:
            self.refuse("D002", row, name, error.message, error.help)
            return None

    def _add(self, name: str, cells: list[Any], nested: bool) -> None:
        """Adds a column to the items."""
        first, *rest = name.split(".")
        keys = (self._form.names.get(first, first), *rest)
        holds = self._form.record.field(keys)
        if holds is None and name in self._form.keys:
            self._twins(self.key, name)
            return
        if holds is None:
            self._unknown(name, keys, cells)
            return
        keys = self._form.record.whole(keys) if nested else keys
        path = ".".join(keys)
        twin = next((one for one in self.columns.values() if _is_in(path, one.path) or _is_in(one.path, path)), None)
        if twin is not None:
            self._twins(twin.name, name)
            return
        values = self._read(name, cells, lambda cell: value(cell, holds))
        self.columns[name] = Column(name, path, holds, cells, values)
        for item, one in zip(self.items, values):
            if one is not None:
                for step in keys[:-1]:
                    item = item.setdefault(step, {})
                item[keys[-1]] = one

    def _twins(self, one: str, other: str) -> None:
        self.refuse("F006", _HEADER, other, f"the columns `{one}` and `{other}` say the same", "keep one of the two")

    def _unknown(self, name: str, keys: Sequence[str], cells: list[Any]) -> None:
        """Refuses a column that is no field. One without a value says nothing: spreadsheets have them to spare."""
        if all(value(cell, Field()) is None for cell in cells):
            return
        item: Any = None
        for step in reversed(keys):
            item = {step: item}
        faults = sorted(self._form.asked(item), key=lambda fault: fault.code != "D003")
        message = faults[0].message if faults else f"unknown field {shown(name)}"
        more = [self._form.keys[-1], *self._form.names, *([NONE] if self._form.empties else [])]
        help = f"other columns of this sheet: {', '.join(more)}"
        self.refuse("D003", _HEADER, name, message, *(faults[0].help if faults else ()), help)


def _is_in(path: str, whole: str) -> bool:
    """Whether a path is this one, or goes on from it."""
    return path == whole or path.startswith((f"{whole}.", f"{whole}["))

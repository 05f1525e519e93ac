"""Sheets as users have them: the columns of a data frame of any library, with their names and their rows."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Mapping
from typing import Any

from .._given import SheetLike
from .._kansrijk import Frame

FIRST = 2
"""The row of the first item, as spreadsheets count: the header is row 1."""


class Unread:
    """A column that cannot be read, and why."""

    def __init__(self, error: Exception) -> None:
        self.why = str(error)


Columns = list[tuple[str, "list[Any] | Unread"]]


def columns(name: str, given: SheetLike) -> Columns:
    """The columns of a sheet, in their order, under their names as they stand.

    :raises TypeError: when it is no table.
    :raises ValueError: when its columns are not equally long.
    """
    library = _of_library(given)
    if library is not None:
        return library
    if hasattr(given, "__arrow_c_stream__"):
        return _of_arrow(name, given)
    if isinstance(given, Mapping):
        return _of_columns(name, given)
    if isinstance(given, Iterable) and not isinstance(given, (str, bytes, bytearray)):
        return _of_rows(name, given)
    raise _no_table(name, given)


def _of_library(given: Any) -> Columns | None:
    """A data frame of polars or pandas, in Python's own values.

    By way of Arrow polars' columns without any value are refused (their type is not as Arrow has it), and so are
    pandas' columns with numbers and texts: both are common in spreadsheets.
    """
    polars, pandas = sys.modules.get("polars"), sys.modules.get("pandas")
    if polars is not None and isinstance(given, polars.DataFrame):
        return [(column.name, column.to_list()) for column in given.iter_columns()]
    if pandas is not None and isinstance(given, pandas.DataFrame):
        indexed = any(name is not None for name in given.index.names)
        frame = given.reset_index() if indexed else given
        return [(str(name), frame.iloc[:, place].tolist()) for place, name in enumerate(frame.columns)]
    return None


def _of_arrow(name: str, given: Any) -> Columns:
    try:
        frame = Frame.read(given)
    except (TypeError, ValueError) as error:
        raise _no_table(name, given) from error
    return [(column, _column(frame, column)) for column in frame.columns]


def _column(frame: Frame, name: str) -> list[Any] | Unread:
    try:
        return frame.column(name)
    except (TypeError, ValueError, OverflowError) as error:
        return Unread(error)


def _of_columns(name: str, given: Mapping[Any, Any]) -> Columns:
    found: Columns = []
    for column, values in given.items():
        if isinstance(values, (str, bytes, bytearray, Mapping)) or not isinstance(values, Iterable):
            kind = type(values).__qualname__
            raise TypeError(f"sheet {name}: expected the values of the column `{column}` in a list, got a `{kind}`")
        found.append((str(column), list(values)))
    lengths = {len(values) for _, values in found if isinstance(values, list)}
    if len(lengths) > 1:
        raise ValueError(f"sheet {name}: its columns are not equally long: {', '.join(map(str, sorted(lengths)))} rows")
    return found


def _of_rows(name: str, given: Iterable[Any]) -> Columns:
    rows = list(given)
    names: dict[Any, None] = {}
    for place, row in enumerate(rows):
        if not isinstance(row, Mapping):
            kind = type(row).__qualname__
            raise TypeError(f"sheet {name}, row {place + FIRST}: expected a dict, got a `{kind}`")
        names.update(dict.fromkeys(row))
    return [(str(column), [row.get(column) for row in rows]) for column in names]


def _no_table(name: str, given: object) -> TypeError:
    kind = type(given).__qualname__
    return TypeError(
        f"sheet {name}: expected a data frame, a dict of columns or a list of rows that are dicts, got a `{kind}`"
    )

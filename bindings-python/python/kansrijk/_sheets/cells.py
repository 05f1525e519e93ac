"""The cells of a sheet as values of a dossier. What is not said stays out; nothing that is said is changed."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime, time
from typing import Any

from .fields import Field

# Whole numbers are exact in a float up to here.
_EXACT = 2**53


class CellError(ValueError):
    """A value that cannot stand in its column: what is wrong, and how to mend it."""

    def __init__(self, message: str, help: str) -> None:
        super().__init__(message)
        self.message, self.help = message, help


def value(cell: Any, field: Field) -> Any:
    """What a cell says; `None` when it says nothing.

    :raises CellError: when it is no text, where the column holds free texts.
    """
    said = _said(cell)
    if said is None:
        return None
    if field.text:
        return _text(said)
    if isinstance(said, list):
        return _list(said)
    if isinstance(said, str):
        return _words(said, field)
    return [said] if field.listed else said


def key(cell: Any) -> str | None:
    """The id of a dossier, from either end; `None` when the cell says nothing.

    A spreadsheet makes numbers of ids such as `12`, and a column with holes `12.0`: a whole number is its digits.

    :raises CellError: when it can be no id.
    """
    said = _said(cell)
    if said is None or isinstance(said, str):
        return None if said is None else said.strip()
    if isinstance(said, int) and not isinstance(said, bool) and abs(said) < _EXACT:
        return str(said)
    raise CellError(f"expected the id of a dossier, got {shown(said)}", "an id is a text or a whole number")


def _said(cell: Any) -> Any:
    """The cell as Python knows it, without the types of frame libraries; `None` when it says nothing."""
    if cell is None:
        return None
    if isinstance(cell, str):
        return str(cell) if cell.strip() else None
    if type(cell).__name__ in ("NAType", "NaTType"):
        return None
    if hasattr(type(cell), "tolist"):
        # A number or an array of numpy's.
        cell = cell.tolist()
    if isinstance(cell, float):
        return _number(cell)
    if isinstance(cell, datetime):
        return _day(cell)
    return list(cell) if isinstance(cell, (list, tuple)) else cell


def _number(number: float) -> float | int | None:
    """Frame libraries make `3.0` of 3 in a column with holes, and of a hole NaN."""
    if number != number:
        return None
    return int(number) if number.is_integer() and abs(number) < _EXACT else number


def _day(moment: datetime) -> Any:
    """A day without a time: spreadsheets have no other way to keep one."""
    is_day = moment.tzinfo is None and moment.time() == time() and not getattr(moment, "nanosecond", 0)
    return moment.date() if is_day else moment


def _text(said: Any) -> str | Any:
    # A map is the form that has more to say: it is for the core to read.
    if isinstance(said, (str, Mapping)):
        return said
    help = "give the column the type text; a spreadsheet makes numbers and dates of texts that look like them"
    raise CellError(f"expected a text, got {_kind(said)}{shown(said)}", help)


def _kind(said: Any) -> str:
    if isinstance(said, bool):
        return ""
    return "the number " if isinstance(said, (int, float)) else "the date " if isinstance(said, date) else ""


def _words(text: str, field: Field) -> str | list[str] | None:
    if not field.several:
        return text.strip()
    words = [word.strip() for word in text.split(";") if word.strip()]
    if not words:
        return None
    return words[0] if len(words) == 1 and not field.listed else words


def _list(given: list[Any]) -> list[Any] | None:
    """A list in a cell. `[]` says that there is none; a list of blanks says nothing."""
    said = [_said(one) for one in given]
    items = [one.strip() if isinstance(one, str) else one for one in said if one is not None]
    return items if items or not given else None


def shown(given: Any) -> str:
    """A value in a few characters, in backticks."""
    most = 40
    try:
        text = str(given)
    except Exception:
        # Numbers of thousands of digits, lists of thousands of levels, objects with a mistake of their own.
        text = type(given).__name__
    text = text.encode("utf-8", "replace").decode()
    return f"`{text if len(text) <= most else text[:most] + '…'}`"

"""Dates as sources give them: a day, a month or a year."""

from __future__ import annotations

import calendar
import datetime
import re

_FORM = re.compile(r"[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?")


class PartialDate(str):
    """A date as exact as its source: `2021`, `2021-07` or `2021-07-31`. It is that text, and knows its parts.

    Raises `ValueError` for a text that is no date, or a date that does not exist.

    >>> july = PartialDate("2021-07")
    >>> july.year, july.month, july.day
    (2021, 7, None)
    >>> july.first, july.last
    (datetime.date(2021, 7, 1), datetime.date(2021, 7, 31))
    >>> july == "2021-07"
    True
    """

    __slots__ = ()

    def __new__(cls, text: str) -> PartialDate:
        made = super().__new__(cls, text)
        expected = "expected a day (2024-06-30), a month (2024-06) or a year (2024)"
        if _FORM.fullmatch(made) is None:
            raise ValueError(f"`{text}` is no date: {expected}")
        try:
            _ = made.first
        except ValueError:
            raise ValueError(f"the date `{text}` does not exist: {expected}") from None
        return made

    @property
    def year(self) -> int:
        """The year."""
        return int(self[:4])

    @property
    def month(self) -> int | None:
        """The month, from 1; `None` where only the year is known."""
        return int(self[5:7]) if len(self) > 4 else None

    @property
    def day(self) -> int | None:
        """The day of the month, from 1; `None` where only the year or the month is known."""
        return int(self[8:]) if len(self) > 7 else None

    @property
    def first(self) -> datetime.date:
        """The first day that it may be."""
        month, day = self.month, self.day
        return datetime.date(self.year, 1 if month is None else month, 1 if day is None else day)

    @property
    def last(self) -> datetime.date:
        """The last day that it may be."""
        year, month, day = self.year, self.month, self.day
        month = 12 if month is None else month
        return datetime.date(year, month, calendar.monthrange(year, month)[1] if day is None else day)

    def __repr__(self) -> str:
        return f"{type(self).__name__}({str(self)!r})"

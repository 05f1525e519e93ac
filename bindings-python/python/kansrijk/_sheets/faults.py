"""Faults in sheets: gathered from all of them, and told with sheet, row and column."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from textwrap import wrap
from unicodedata import category

from .._errors import Diagnostic, DossierError, Error, LimitError

# As wide as the core writes them, and no more than the core shows of one document.
_WIDTH = 80
_MOST = 100
_SPANS = 8


class Faults:
    """All faults of a set of sheets."""

    def __init__(self) -> None:
        self.sheets: list[str] = []
        """The sheets, in the order in which their faults are told."""
        self._found: list[Diagnostic] = []
        self._unreadable: set[tuple[str, int | None, str]] = set()
        self._elsewhere: list[Diagnostic] = []
        self._texts: dict[str, None] = {}
        self._limits_only = True
        self._more_to_check = False

    def add(self, code: str, place: tuple[str, int | None, str], message: str, *help: str) -> None:
        """A fault at a place: a sheet, a row (nothing for the sheet as a whole) and a column (empty for a row)."""
        sheet, row, column = place
        if place in self._unreadable:
            return
        if code == "D002" and row is not None:
            self._unreadable.add(place)
        self._found.append(Diagnostic(code, "error", message, sheet, column, row, None, help))
        self._limits_only = False
        # What belongs to no dossier is not read as a part of one.
        self._more_to_check |= code in ("D001", "D007")

    def refused(self, error: Error, told: Iterable[Diagnostic]) -> None:
        """What the core refuses, with places in sheets; not what follows from a cell that could not be read."""
        self._found += [one for one in told if (one.document, one.line, one.path) not in self._unreadable]
        self._limits_only &= isinstance(error, LimitError)
        self._more_to_check |= any(line.startswith("note: ") for line in str(error).splitlines())

    def refused_elsewhere(self, error: Error) -> None:
        """What the core refuses of a file that a dossier links to."""
        self._elsewhere += error.diagnostics
        self._texts[str(error).rsplit("\n\n", 1)[0]] = None
        self._limits_only &= isinstance(error, LimitError)

    def stop(self) -> None:
        """Raises all that was found, when anything was.

        :raises DossierError: with one diagnostic for each fault.
        :raises LimitError: when nothing is wrong but that it is too much.
        """
        if not self._found and not self._elsewhere:
            return
        order = {name: place for place, name in enumerate(self.sheets)}
        self._found.sort(key=lambda fault: (order.get(fault.document, -1), fault.line or 0))
        kind = LimitError if self._limits_only else DossierError
        raise kind(self._text(), self._found + list(dict.fromkeys(self._elsewhere)))

    def _text(self) -> str:
        alike: dict[tuple[object, ...], list[Diagnostic]] = {}
        for one in self._found:
            alike.setdefault((one.code, one.message, one.document, one.path, one.help), []).append(one)
        texts = [_told(group) for group in alike.values()] + list(self._texts)
        count = len(self._found) + len(self._elsewhere)
        if len(texts) > _MOST:
            texts[_MOST:] = [f"note: and {len(texts) - _MOST} more, all of them in `diagnostics`"]
        if self._more_to_check:
            texts.append(f"note: other checks follow once {'this is' if count == 1 else 'these are'} mended")
        return "\n\n".join([*texts, f"{count} error{'' if count == 1 else 's'}"])


def _told(alike: Sequence[Diagnostic]) -> str:
    """One fault, in all rows where it stands, as the command line tells faults."""
    one = alike[0]
    lines = _wrapped("", f"{one.severity}[{one.code}]: {one.message}")
    place = [f"sheet {one.document}", _rows(fault.line for fault in alike if fault.line is not None)]
    place += [f"column {one.path}" if one.path else ""]
    lines.append("  ┌─ " + ", ".join(_visible(part) for part in place if part))
    for help in one.help:
        lines += _wrapped("  = ", help)
    return "\n".join(lines)


def _rows(rows: Iterable[int]) -> str:
    """Rows in words: `row 2`, `rows 2, 4 to 9 and 12`."""
    spans: list[tuple[int, int]] = []
    for row in sorted(set(rows)):
        if spans and spans[-1][1] == row - 1:
            spans[-1] = (spans[-1][0], row)
        else:
            spans.append((row, row))
    named = [str(first) if first == last else f"{first} to {last}" for first, last in spans[:_SPANS]]
    more = sum(last - first + 1 for first, last in spans[_SPANS:])
    if more:
        named.append(f"{more} more")
    if len(named) < 2:
        return "".join(f"{'rows' if ' ' in name else 'row'} {name}" for name in named)
    return f"rows {', '.join(named[:-1])} and {named[-1]}"


def _wrapped(first: str, text: str) -> list[str]:
    return wrap(
        _visible(text),
        _WIDTH,
        initial_indent=first,
        subsequent_indent="    ",
        break_long_words=False,
        break_on_hyphens=False,
    )


def _visible(text: str) -> str:
    """A control character from a sheet never reaches the terminal as it is, nor half a character."""
    return "".join(" " if category(one) in ("Cc", "Cs") else one for one in text)

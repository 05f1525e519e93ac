"""What users may give."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Any, Literal, Protocol, TypeAlias

Document: TypeAlias = "str | os.PathLike[str] | bytes | bytearray | Mapping[str, Any]"
"""A document: the path of a file (`str`, `Path`), a JSON or YAML text (`bytes`), or an object (`dict`)."""

DateLike: TypeAlias = "date | str"
"""A date: `datetime.date`, or a text: `2024-06-30`, or `2024-06` or `2024` for its last day."""

Lang: TypeAlias = Literal["nl", "en"]
"""The language of all texts: Dutch or English."""


class SpeaksArrow(Protocol):
    """A table of any library that hands it over by the Arrow PyCapsule interface."""

    def __arrow_c_stream__(self, requested_schema: object | None = None) -> object: ...


SheetLike: TypeAlias = "SpeaksArrow | Mapping[str, Sequence[Any]] | Iterable[Mapping[str, Any]]"
"""A sheet: a data frame (polars, pandas, pyarrow, DuckDB, anything that speaks Arrow), a `dict` of columns, or rows
that are each a `dict`."""

"""What users may give."""

from __future__ import annotations

import os
from collections.abc import Mapping
from datetime import date
from typing import Any, Literal, TypeAlias

Document: TypeAlias = "str | os.PathLike[str] | bytes | bytearray | Mapping[str, Any]"
"""A document: the path of a file (`str`, `Path`), a JSON or YAML text (`bytes`), or an object (`dict`)."""

DateLike: TypeAlias = "date | str"
"""A date: `datetime.date`, or a text: `2024-06-30`, or `2024-06` or `2024` for its last day."""

Lang: TypeAlias = Literal["nl", "en"]
"""The language of all texts: Dutch or English."""

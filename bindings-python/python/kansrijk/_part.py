"""What the parts of an assessment have in common, whatever they hold."""

from __future__ import annotations

import dataclasses
import datetime
from abc import ABC, abstractmethod
from collections.abc import Callable
from enum import Enum
from typing import Any, ClassVar, TypeVar, cast

T = TypeVar("T")


class Part:
    """A part of an assessment. It cannot be changed, is equal to what says the same, and can be pickled and hashed."""

    __slots__ = ()
    __dataclass_fields__: ClassVar[dict[str, dataclasses.Field[Any]]]

    def to_dict(self) -> dict[str, Any]:
        """The part as in JSON, with plain values alone; what is left out there is left out here."""
        fields = ((one, getattr(self, one.name)) for one in dataclasses.fields(self))
        # Only what JSON may leave out has a default, and it is left out there just when it has nothing to say.
        return {one.name.rstrip("_"): plain(value) for one, value in fields if value != one.default}


class Word(str, Enum):
    """A word of the contract: a text with a name. It is equal to the text, and prints as it."""

    def __str__(self) -> str:
        return str.__str__(self)

    def __repr__(self) -> str:
        return f"{type(self).__name__}.{self.name}"


class OrderedWord(Word):
    """A word that comes before or after others of its kind. Comparing it with anything else raises `TypeError`."""

    def _place(self, word: str) -> int:
        words: list[str] = list(type(self))
        if word not in words:
            expected = ", ".join(f"`{one}`" for one in words)
            raise TypeError(f"`{word}` has no place in the order of {type(self).__name__}: expected one of {expected}")
        return words.index(word)

    def __lt__(self, other: str) -> bool:
        return self._place(self) < self._place(other)

    def __le__(self, other: str) -> bool:
        return self._place(self) <= self._place(other)

    def __gt__(self, other: str) -> bool:
        return self._place(self) > self._place(other)

    def __ge__(self, other: str) -> bool:
        return self._place(self) >= self._place(other)


class Parts(ABC):
    """What is made of parts, each of which is read from JSON when it is first asked for, and kept."""

    @abstractmethod
    def _part(self, name: str) -> Any:
        """The parsed JSON of a part; `None` where the JSON leaves it out."""

    def _one(self, name: str, read: Callable[[Any], T]) -> T:
        kept = vars(self)
        if name not in kept:
            # Threads may read the same part at once; all of them get the first that is kept.
            kept.setdefault(name, read(self._part(name)))
        return cast(T, kept[name])

    def _maybe(self, name: str, read: Callable[[Any], T]) -> T | None:
        return self._one(name, lambda found: None if found is None else read(found))

    def _all(self, name: str, read: Callable[[Any], T]) -> tuple[T, ...]:
        return self._one(name, lambda found: () if found is None else tuple(map(read, found)))


def frozen(value: Any) -> Any:
    """Any JSON value, with tuples for lists."""
    if isinstance(value, list):
        return tuple(map(frozen, value))
    if isinstance(value, dict):
        return {key: frozen(one) for key, one in value.items()}
    return value


def plain(value: Any) -> Any:
    """The JSON value that a value was read from."""
    if isinstance(value, Part):
        return value.to_dict()
    if isinstance(value, (tuple, list)):
        return [plain(one) for one in value]
    if isinstance(value, dict):
        return {key: plain(one) for key, one in value.items()}
    if isinstance(value, datetime.date):
        return value.isoformat()
    # Words and partial dates are texts that know more.
    return str(value) if isinstance(value, str) else value

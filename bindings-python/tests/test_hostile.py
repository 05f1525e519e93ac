"""Objects that misbehave: what they raise is raised, what has no end is refused, and nothing panics."""

from __future__ import annotations

import datetime
import threading
import types
from collections.abc import Iterator, Mapping
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

import kansrijk as ks

BASE = {"subject": "coalition", "name": "Voorbeeld"}
MOST = 4 << 20
"""More bytes than so many are not read."""


def refused(given: Any, kind: type[ks.Error] = ks.LimitError) -> list[tuple[str, str]]:
    with pytest.raises(kind) as caught:
        ks.Dossier(given)
    assert type(caught.value) is kind
    return [(one.code, one.path) for one in caught.value.diagnostics]


class Own(Mapping[str, Any]):
    """A mapping that can be told what to do."""

    def __init__(self, items: dict[str, Any]) -> None:
        self.held = items

    def __getitem__(self, key: str) -> Any:
        return self.held[key]

    def __iter__(self) -> Iterator[str]:
        return iter(self.held)

    def __len__(self) -> int:
        return len(self.held)


# What holds itself.


def holding_itself() -> list[tuple[Any, str]]:
    found: list[tuple[Any, str]] = []
    one: dict[str, Any] = dict(BASE)
    one["goals"] = one
    found.append((one, "goals"))
    items: list[Any] = []
    items.append(items)
    found.append((BASE | {"goals": items}, "goals[0]"))
    first: dict[str, Any] = {}
    second = Own({"first": [{"second": first}]})
    first["own"] = (second,)
    found.append((BASE | {"answers": first}, "answers.own[0].first[0].second"))
    found.append((Own({"a": second}), "a.first[0].second.own[0]"))
    return found


@pytest.mark.parametrize(("given", "path"), holding_itself(), ids=lambda value: value if isinstance(value, str) else "")
def test_what_holds_itself_is_refused_where_it_does(given: Any, path: str) -> None:
    assert refused(given) == [("F005", path)]


def test_what_stands_in_two_places_does_not_hold_itself() -> None:
    shared = {"value": "yes"}
    dossier = ks.Dossier(BASE | {"answers": {"a": shared, "b": shared, "c": {"statements": [shared, shared]}}})
    assert dossier.to_json().count("yes") == 4


def test_what_holds_itself_many_times_is_refused_at_once() -> None:
    one: dict[str, Any] = {}
    for number in range(1000):
        one[f"x{number}"] = one
    found = refused(one)
    assert len(found) == 100 and found[0] == ("F005", "x0")


# What is too deep, too long, or has no end.


@pytest.mark.parametrize("make", [lambda inner: [inner], lambda inner: {"a": inner}, lambda inner: ({"": inner},)])
def test_deep_nesting_is_refused(make: Any) -> None:
    inner: Any = "x"
    for _ in range(100_000):
        inner = make(inner)
    assert refused(BASE | {"goals": inner}) == [("F005", "")]
    assert refused({"a": inner}) == [("F005", "")]


@given(st.integers(40, 55), st.booleans(), st.booleans())
def test_an_object_may_be_as_deep_as_a_text(depth: int, maps: bool, full: bool) -> None:
    inner = "1" if full else "[]"
    text = '{"a":' * depth + inner + "}" * depth if maps else '{"a":' + "[" * depth + inner + "]" * depth + "}"
    value: Any = 1 if full else []
    for _ in range(depth):
        value = {"a": value} if maps else [value]
    codes = []
    for given in (text.encode(), value if maps else {"a": value}):
        with pytest.raises(ks.Error) as caught:
            ks.Dossier(given)
        codes.append([one.code for one in caught.value.diagnostics])
    assert codes[0] == codes[1]


def test_a_mapping_that_is_ever_deeper_is_refused() -> None:
    class Deeper(Own):
        def __getitem__(self, key: str) -> Any:
            return Deeper(self.held)

    assert refused(Deeper({str(number): 0 for number in range(100)})) == [("F005", "")]


def test_a_small_object_with_a_large_text_is_refused_at_once() -> None:
    # Ten times the same list, thirty levels deep: few objects, and a text of 10 to the power 30.
    inner: Any = []
    for _ in range(30):
        inner = [inner] * 10
    assert refused(BASE | {"goals": inner}) == [("F002", "")]


class Endless(list[Any]):
    """A list that never ends, of what it is given."""

    def __init__(self, value: Any) -> None:
        self.value = value

    def __iter__(self) -> Iterator[Any]:
        while True:
            yield self.value


class EndlessMap(Own):
    def __iter__(self) -> Iterator[str]:
        while True:
            yield "a"


def test_what_has_no_end_is_refused() -> None:
    assert refused(BASE | {"goals": Endless("")}) == [("F002", "")]
    assert refused(EndlessMap({"a": 1})) == [("F002", "")]
    assert refused(BASE | {"goals": Endless(float("nan"))}, ks.DossierError)[99] == ("D004", "goals[99]")


@pytest.mark.parametrize(
    "value",
    ["x" * (MOST + 1), ["x" * 1000] * 5000, {"x" * (MOST + 1): 1}, {"x" * (MOST // 2): {"y" * (MOST // 2): 1}}, [0] * MOST],
    ids=["text", "texts", "key", "keys", "numbers"],
)
def test_what_is_too_large_is_refused(value: Any) -> None:
    assert refused(BASE | {"goals": value}) == [("F002", "")]
    with pytest.raises(ks.LimitError):
        ks.RuleSet({"id": value})


@pytest.mark.parametrize("letter", ["x", "é", "😀", "\n"])
@pytest.mark.parametrize("more", [-1, 0, 1])
def test_an_object_may_be_as_large_as_a_text(more: int, letter: str) -> None:
    head, tail = '{"subject":"coalition","name":"', '"}'
    size = len('"\\n"' if letter == "\n" else f'"{letter}"'.encode()) - 2
    room = MOST - len(head) - len(tail) + more
    name = "y" * (room % size + size) + letter * (room // size - 1)
    text = (head + name.replace("\n", "\\n") + tail).encode()
    assert len(text) == MOST + more
    for given in (text, {"subject": "coalition", "name": name}):
        if more > 0:
            assert refused(given) == [("F002", "")]
        else:
            assert ks.Dossier(given).name == name


# What raises.


class Raises:
    """An object that raises when it is asked for something."""

    def __init__(self, method: str, error: BaseException) -> None:
        self.method, self.error = method, error

    def make(self) -> Any:
        def fail(*_: Any) -> Any:
            raise self.error

        base: type = {"items": dict, "__iter__": list, "isoformat": datetime.date}.get(self.method, object)
        made = type("Hostile", (base,), {self.method: fail})
        return made(2024, 1, 1) if self.method == "isoformat" else made()


@pytest.mark.parametrize("method", ["items", "__iter__", "isoformat", "__index__", "__getattribute__"])
@pytest.mark.parametrize("error", [RuntimeError("own"), ValueError("own"), KeyboardInterrupt(), SystemExit(3)], ids=repr)
def test_what_an_object_raises_is_raised(method: str, error: BaseException) -> None:
    made = Raises(method, error).make()
    with pytest.raises(type(error)) as caught:
        ks.Dossier(BASE | {"goals": [made]})
    assert caught.value is error


@pytest.mark.parametrize("method", ["__getitem__", "__iter__"])
def test_what_a_mapping_raises_is_raised(method: str) -> None:
    own = RuntimeError("own")

    def fail(*_: Any) -> Any:
        raise own

    for given in (BASE | {"goals": type("Hostile", (Own,), {method: fail})({"a": 1})}, type("H", (Own,), {method: fail})({"a": 1})):
        with pytest.raises(RuntimeError) as caught:
            ks.Dossier(given)
        assert caught.value is own


def test_a_whole_number_that_is_none_after_all_is_refused() -> None:
    for result in ("3", 3.0, None):
        made = type("Hostile", (), {"__index__": lambda self, result=result: result})()
        assert refused(BASE | {"goals": made}, ks.DossierError) == [("D002", "goals")]
    own = types.SimpleNamespace(__index__=lambda: 3)
    assert refused(BASE | {"goals": own}, ks.DossierError) == [("D002", "goals")]


def test_a_date_that_is_none_after_all_is_refused() -> None:
    class Odd(datetime.date):
        def isoformat(self) -> Any:
            return 20240101

    with pytest.raises(TypeError):
        ks.Dossier(BASE | {"described_on": Odd(2024, 1, 1)})
    Odd.isoformat = lambda self: "yesterday"  # type: ignore[method-assign]
    assert refused(BASE | {"described_on": Odd(2024, 1, 1)}, ks.DossierError) == [("D005", "described_on")]


# What shows itself wrong.


@pytest.mark.parametrize(
    ("shown", "text"),
    [
        ("x" * 100_000, "x" * 40 + "…"),
        ("é" * 41, "é" * 40 + "…"),
        ("\x1b[31mred\nline", " [31mred line"),
        ("\ud800", "\ufffd" * 3),
        ("", ""),
    ],
    ids=["long", "letters", "control", "half", "empty"],
)
def test_what_it_shows_fits_a_message(shown: str, text: str) -> None:
    made = type("Odd", (), {"__repr__": lambda self: shown})()
    with pytest.raises(ks.DossierError) as caught:
        ks.Dossier(BASE | {"goals": made})
    assert f"error[D002]: {text} (`Odd`) has no place in a dossier" in str(caught.value).replace("\n    ", " ")
    assert "\x1b" not in str(caught.value)
    with pytest.raises(ks.DossierError, match="a key that is no text"):
        ks.Dossier({made: 1})  # pyright: ignore[reportArgumentType]


@pytest.mark.parametrize("error", [RuntimeError("own"), RecursionError()], ids=repr)
def test_what_cannot_show_itself_is_refused_all_the_same(error: Exception) -> None:
    made = Raises("__repr__", error).make()
    assert refused(BASE | {"goals": made}, ks.DossierError) == [("D002", "goals")]
    odd = type("Odd", (), {"__repr__": lambda self: 3})()
    assert refused(BASE | {"goals": odd}, ks.DossierError) == [("D002", "goals")]


def test_showing_can_be_interrupted() -> None:
    with pytest.raises(KeyboardInterrupt):
        ks.Dossier(BASE | {"goals": Raises("__repr__", KeyboardInterrupt()).make()})


def test_an_object_that_lies_about_its_class_is_no_other() -> None:
    for kind in (str, bytes, list, int, float, ks.Dossier):
        made: Any = type("Liar", (), {"__class__": property(lambda self, kind=kind: kind)})()
        assert refused(BASE | {"goals": made}, ks.DossierError) == [("D002", "goals")]
        with pytest.raises(TypeError):
            ks.RuleSet(made)
    # It says that it is a mapping, and has none of its methods.
    made: Any = type("Liar", (), {"__class__": property(lambda self: dict)})()
    with pytest.raises(AttributeError, match="items"):
        ks.Dossier(made)


# What changes while it is read.


def test_a_mapping_may_lie_about_its_length() -> None:
    class Liar(Own):
        def __len__(self) -> int:
            return 10**9

    assert ks.Dossier(Liar(dict(BASE))) == ks.Dossier(BASE)


def test_pairs_that_are_none_are_refused() -> None:
    class Odd(Own):
        def items(self) -> Any:
            return [("subject", "coalition"), ("name",)]

    with pytest.raises((TypeError, ValueError)):
        ks.Dossier(Odd({}))


def test_a_key_that_comes_twice_is_refused() -> None:
    class Twice(Own):
        def items(self) -> Any:
            return [*BASE.items(), ("name", "Another")]

    assert refused(Twice({}), ks.DossierError) == [("F006", "name")]


def test_an_object_that_changes_while_it_is_read_is_refused() -> None:
    class Grows(Own):
        def __iter__(self) -> Iterator[str]:
            whole[f"x{len(whole)}"] = 1
            return iter(())

    whole: dict[str, Any] = {"a": Grows({}), **BASE}
    with pytest.raises(RuntimeError, match="changed size"):
        ks.Dossier(whole)
    items: list[Any] = []

    class Longer(Own):
        def __iter__(self) -> Iterator[str]:
            items.append("x" * 1000)
            items.append(Longer({}))
            return iter(())

    items.append(Longer({}))
    assert refused(BASE | {"goals": items}) == [("F002", "")]


def test_a_dict_that_another_thread_changes_never_panics() -> None:
    shared: dict[str, Any] = {f"x{number}": {"value": "yes"} for number in range(500)}
    stop = threading.Event()

    def change() -> None:
        while not stop.is_set():
            shared["more"] = 1
            shared.pop("more")

    thread = threading.Thread(target=change)
    thread.start()
    try:
        for _ in range(200):
            try:
                ks.Dossier(BASE | {"answers": shared})
            except (RuntimeError, ks.DossierError):
                continue
    finally:
        stop.set()
        thread.join()

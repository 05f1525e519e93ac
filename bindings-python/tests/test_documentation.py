"""Documentation: everything public says what it is, and every example gives what it says."""

from __future__ import annotations

import doctest
import enum
import importlib
import inspect
import pkgutil
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

import kansrijk as ks
from kansrijk import charts

ROOT = Path(__file__).resolve().parents[2]
MODULES = [
    importlib.import_module(one.name)
    for one in pkgutil.walk_packages(ks.__path__, "kansrijk.")
    if one.name != "kansrijk._kansrijk"
]
PUBLIC = [(name, getattr(module, name)) for module in (ks, charts) for name in module.__all__]
CONTRACT = [(name, getattr(ks.contract, name)) for name in ks.contract.__all__]


@pytest.mark.parametrize("module", [ks, *MODULES], ids=lambda module: module.__name__)
def test_every_example_gives_what_it_says(module: ModuleType) -> None:
    failed, _ = doctest.testmod(module, optionflags=doctest.FAIL_FAST | doctest.REPORT_ONLY_FIRST_FAILURE)
    assert failed == 0


def test_the_readme_says_what_the_package_does(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT / "examples")
    readme = ROOT.joinpath("bindings-python", "README.md").read_text(encoding="utf-8")
    block = readme.partition("## One coalition")[2].partition("```python\n")[2].partition("```")[0]
    names: dict[str, Any] = {}
    compared = 0
    for code, _, comment in (line.partition("# ") for line in block.splitlines()):
        if not comment or " = " in code:
            exec(code, names)
        elif comment[0] in "'(":
            assert repr(eval(code, names)) == comment
            compared += 1
    assert compared == 3


def test_there_are_examples() -> None:
    finder = doctest.DocTestFinder(exclude_empty=True)
    count = sum(len(test.examples) for module in [ks, *MODULES] for test in finder.find(module, module.__name__))
    assert count > 50


def members(kind: type) -> list[tuple[str, Any]]:
    """The public methods and properties that a class adds, or takes over from one of ours."""
    found = []
    for base in kind.__mro__:
        for name, one in vars(base).items() if base.__module__.startswith("kansrijk") else ():
            function = one.__func__ if isinstance(one, (classmethod, staticmethod)) else one
            if not name.startswith("_") and (inspect.isfunction(function) or isinstance(one, property)):
                found.append((name, function))
    return found


@pytest.mark.parametrize(("name", "one"), PUBLIC + CONTRACT, ids=[name for name, _ in PUBLIC + CONTRACT])
def test_everything_public_says_what_it_is(name: str, one: Any) -> None:
    assert is_said(inspect.getdoc(one)), name
    # What a class takes over from its base says nothing of the class.
    if inspect.isclass(one):
        assert one.__doc__ and one.__doc__ != f"{name}()"
        without = [member for member, function in members(one) if not is_said(inspect.getdoc(function))]
        assert without == []


def is_said(text: str | None) -> bool:
    return text is not None and len(text) > 5 and text.split("\n\n")[0].endswith((".", ":"))


@pytest.mark.parametrize(("name", "one"), PUBLIC, ids=[name for name, _ in PUBLIC])
def test_every_function_and_class_has_an_example(name: str, one: Any) -> None:
    # The types of the contract come from its schema, which describes them; `contract` itself says how to use them.
    if getattr(one, "__module__", "") != "kansrijk.contract" and not inspect.ismodule(one):
        assert ">>> " in (inspect.getdoc(one) or ""), name


@pytest.mark.parametrize(("name", "one"), PUBLIC, ids=[name for name, _ in PUBLIC])
def test_every_parameter_is_described(name: str, one: Any) -> None:
    functions = members(one) + [(name, one.__init__)] if inspect.isclass(one) else [(name, one)]
    for member, function in functions:
        text = inspect.getdoc(function) or ""
        if ":param " in text:
            named = set(inspect.signature(function).parameters) - {"self"}
            described = {line.split(":param ")[1].split(":")[0] for line in text.splitlines() if ":param " in line}
            assert described <= named, f"{name}.{member} describes what it does not take"


def test_all_that_is_public_is_exported() -> None:
    for module in [ks, *MODULES]:
        exported = getattr(module, "__all__", None)
        if exported is not None:
            assert sorted(exported) == list(exported)
            assert all(hasattr(module, name) for name in exported)
    words = [one for _, one in PUBLIC if inspect.isclass(one) and issubclass(one, enum.Enum)]
    assert len(words) >= 4

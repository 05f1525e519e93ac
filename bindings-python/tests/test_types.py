"""Types: the stubs fit what was compiled, and the checkers that users run find nothing in the package or in their code."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

import kansrijk as ks

TESTS = Path(__file__).resolve().parent
CONFIG = TESTS.parent / "pyproject.toml"
PACKAGE = Path(ks.__file__).parent
EXAMPLES = TESTS / "typing_examples.py"


def python(*arguments: str, folder: Path) -> str:
    """What this interpreter says when it runs a tool in an empty folder, so that it finds what is installed."""
    environment = os.environ | {
        "MYPY_CACHE_DIR": str(folder / "cache"),
        # The version is that which was installed; of a newer one nothing needs to be heard.
        "PYRIGHT_PYTHON_IGNORE_WARNINGS": "1",
        "PATH": os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]]),
    }
    ran = subprocess.run(
        [sys.executable, *arguments], cwd=folder, env=environment, capture_output=True, text=True, check=False
    )
    assert ran.returncode == 0, f"{arguments}\n{ran.stdout}\n{ran.stderr}"
    return ran.stdout


def test_the_examples_run(tmp_path: Path) -> None:
    python("-W", "error", str(EXAMPLES), folder=tmp_path)


def test_the_stubs_fit_what_was_compiled(tmp_path: Path) -> None:
    # It alone has stubs; the rest of the package has its types in its code.
    told = python("-m", "mypy.stubtest", "--mypy-config-file", str(CONFIG), "kansrijk._kansrijk", folder=tmp_path)
    assert "Success: no issues found" in told


def test_mypy_finds_nothing_in_the_package(tmp_path: Path) -> None:
    told = python("-m", "mypy", "--config-file", str(CONFIG), "--package", "kansrijk", folder=tmp_path)
    assert "Success: no issues found" in told


def test_mypy_finds_nothing_in_code_of_users(tmp_path: Path) -> None:
    told = python("-m", "mypy", "--strict", "--config-file", "", str(EXAMPLES), folder=tmp_path)
    assert "Success: no issues found in 1 source file" in told


def pyright(folder: Path, path: Path, mode: str) -> str:
    settings = {
        "include": [os.path.relpath(path, folder)],
        "typeCheckingMode": mode,
        "pythonVersion": "3.10",
        # What is compiled has a stub alone.
        "reportMissingModuleSource": False,
    }
    folder.joinpath("pyrightconfig.json").write_text(json.dumps(settings), encoding="utf-8")
    return python("-m", "pyright", "--warnings", folder=folder)


def test_pyright_finds_nothing_in_the_package(tmp_path: Path) -> None:
    assert "0 errors, 0 warnings" in pyright(tmp_path, PACKAGE, "standard")


def test_pyright_finds_nothing_in_code_of_users(tmp_path: Path) -> None:
    assert "0 errors, 0 warnings" in pyright(tmp_path, EXAMPLES, "strict")


def test_every_public_name_has_a_type(tmp_path: Path) -> None:
    told = python("-m", "pyright", "--verifytypes", "kansrijk", "--ignoreexternal", folder=tmp_path)
    assert "Type completeness score: 100%" in told


@pytest.mark.parametrize("mistake", ['ks.rule_set("a").assess(12)', 'ks.schema("rules")', "ks.Dossier({}).name = 'x'"])
def test_mypy_finds_a_mistake(mistake: str, tmp_path: Path) -> None:
    wrong = tmp_path / "wrong.py"
    wrong.write_text(f"import kansrijk as ks\n\n{mistake}\n", encoding="utf-8")
    with pytest.raises(AssertionError, match=r"wrong\.py:3: error"):
        python("-m", "mypy", "--strict", "--config-file", "", str(wrong), folder=tmp_path)


def test_pyright_finds_a_mistake(tmp_path: Path) -> None:
    wrong = tmp_path / "wrong.py"
    wrong.write_text("import kansrijk as ks\n\nks.rule_set(3)\n", encoding="utf-8")
    with pytest.raises(AssertionError, match=r"wrong\.py:3:13 - error"):
        pyright(tmp_path, wrong, "basic")

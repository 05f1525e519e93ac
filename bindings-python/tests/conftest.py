"""What all tests share: how properties are tried, and the count of the shared cases."""

from __future__ import annotations

import os
from collections import Counter
from pathlib import Path
from typing import Any

import hypothesis
import pytest

# The same trials everywhere: what fails in one place fails in all. A busy machine is no fault.
hypothesis.settings.register_profile("kansrijk", derandomize=True, deadline=None, database=None, max_examples=100)
hypothesis.settings.load_profile("kansrijk")

_NAMES = {"cases": "shared cases", "cases-yaml": "cases about YAML"}


def pytest_terminal_summary(terminalreporter: Any) -> None:
    """Says how many shared cases ran, in the words of every language's runner."""
    for folder, line in _told(terminalreporter):
        terminalreporter.write_line(line)
        # And to who compares the languages.
        if place := os.environ.get("CASES_TOLD"):
            Path(place, f"python.{folder}.txt").write_text(f"{line}\n", encoding="utf-8")


def _told(terminalreporter: Any) -> list[tuple[str, str]]:
    """A line for each folder of cases."""
    counts: dict[str, Counter[str]] = {}
    for outcome in ("passed", "failed"):
        for report in terminalreporter.stats.get(outcome, []):
            properties = dict(getattr(report, "user_properties", ()))
            if isinstance(report, pytest.TestReport) and report.when == "call" and "cases" in properties:
                count = counts.setdefault(properties["cases"], Counter())
                count.update(["all", outcome, "golden" if properties["golden"] else "compared"])
    told = []
    for folder, count in counts.items():
        line = f"{count['all']} {_NAMES[folder]}, {count['golden']} of them byte for byte, {count['failed']} failed"
        told.append((folder, line))
    return told

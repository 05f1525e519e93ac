"""The same work in Rust: a process that does it on request and says how long it took."""

from __future__ import annotations

import json
import os
import subprocess
from typing import Any


class Pace:
    """A running `pace`; `tests/src/bin/pace` describes what it can be asked."""

    def __init__(self, program: str) -> None:
        self._process = subprocess.Popen([program], stdin=subprocess.PIPE, stdout=subprocess.PIPE, encoding="utf-8")

    @property
    def process_id(self) -> int:
        return self._process.pid

    def __enter__(self) -> Pace:
        return self

    def __exit__(self, *_: object) -> None:
        self._process.communicate()

    def small(self) -> tuple[bytes, bytes]:
        """A rule set with one requirement, and a dossier for it."""
        rule_set, dossier = self._ask("small", 2)
        return rule_set.encode(), dossier.encode()

    def words(self) -> dict[str, dict[str, list[str]]]:
        """The words that certainly, and those that possibly, stand for a domain or a kind of document."""
        words: dict[str, Any] = json.loads(self._ask("words")[0])
        return words

    def dossiers(self, count: int) -> list[bytes]:
        """Generated dossiers."""
        return [line.encode() for line in self._ask(f"dossiers {count}", count)]

    def bounds(self, count: int) -> list[list[tuple[str, str]]]:
        """What Rust says of each of them: of every requirement the lowest and the highest degree."""
        lines = self._ask(f"bounds {count}", count)
        return [[(low, high) for low, _, high in (word.partition("..") for word in line.split())] for line in lines]

    def assess(self, which: str, times: int) -> float:
        """The nanoseconds of an assessment of a dossier that was read before: the `small` one or the `ordinary` one."""
        return int(self._ask(f"assess {which} {times}")[0]) / times

    def findings(self, count: int, threads: int) -> float:
        """The nanoseconds that a dossier takes from JSON to findings."""
        return int(self._ask(f"findings {count} {threads}")[0]) / count

    def _ask(self, request: str, lines: int = 1) -> list[str]:
        assert self._process.stdin is not None and self._process.stdout is not None
        self._process.stdin.write(request + "\n")
        self._process.stdin.flush()
        answer = [self._process.stdout.readline().rstrip("\n") for _ in range(lines)]
        if not answer[-1]:
            raise RuntimeError(f"{os.path.basename(str(self._process.args))} gave no answer to `{request}`")
        return answer

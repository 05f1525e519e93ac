"""From JSON to full findings, in Rust and by way of Python."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import kansrijk as ks
from measure import Rounds, cores, interleaved, one_core, ratio, show, timed
from pace import Pace


def findings(pace: Pace, texts: list[bytes], as_of: date, rounds: int) -> None:
    print("JSON to full findings by minimale-eisen")
    rules = ks.rule_set("minimale-eisen")
    count = len(texts)

    def many() -> ks.FindingsTable:
        return rules.assess_many(texts, as_of=as_of, progress=False)

    def many_in_columns() -> object:
        return many()["outcome"]

    def variants(threads: int) -> dict[str, Callable[[], float]]:
        return {
            "Rust": lambda: pace.findings(count, threads),
            "Python": timed(many, count),
            "Python, with the column of outcomes as a list": timed(many_in_columns, count),
        }

    threads = cores()
    _show(interleaved(variants(threads), rounds), f"{threads} cores")
    with one_core(pace.process_id):
        _show(interleaved(variants(1), rounds), "1 core")


def _show(rounds: Rounds, where: str) -> None:
    show({f"{name}, {where}": taken for name, taken in rounds.items()})
    print(f"Python against Rust, {where}: {ratio(rounds, 'Python', 'Rust'):.2f} times (goal: at most 1.5)")

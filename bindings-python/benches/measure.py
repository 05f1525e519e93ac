"""Taking turns, so that noise of the machine falls on all alike."""

from __future__ import annotations

import gc
import os
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from statistics import median
from time import perf_counter_ns

Rounds = dict[str, list[float]]
"""By name what each round took."""


def interleaved(variants: Mapping[str, Callable[[], float]], rounds: int) -> Rounds:
    """Runs every variant once a round, each time beginning with another; the first round warms up."""
    names = list(variants)
    taken: Rounds = {name: [] for name in names}
    for number in range(rounds + 1):
        first = number % len(names)
        for name in names[first:] + names[:first]:
            one = variants[name]()
            if number > 0:
                taken[name].append(one)
    return taken


def timed(action: Callable[[], object], count: int) -> Callable[[], float]:
    """The nanoseconds that an action takes for one of `count` dossiers. What it gives is thrown away outside of it."""

    def run() -> float:
        gc.collect()
        start = perf_counter_ns()
        result = action()
        taken = perf_counter_ns() - start
        del result
        return taken / count

    return run


def ratio(rounds: Rounds, one: str, other: str) -> float:
    """The median of the ratios within each round."""
    return median(this / that for this, that in zip(rounds[one], rounds[other]))


def show(rounds: Rounds, unit: str = "us a dossier") -> None:
    """The median of each, and between what it lay."""
    for name, taken in rounds.items():
        low, middle, high = (one / 1000 for one in (min(taken), median(taken), max(taken)))
        print(f"{name:<46} {middle:>9.2f} {unit} ({low:.2f}..{high:.2f})")


def cores() -> int:
    """How many cores this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


@contextmanager
def one_core(*processes: int) -> Iterator[None]:
    """Keeps this process and others to one core, where the system can do so."""
    before = os.sched_getaffinity(0)
    everyone = (0, *processes)
    try:
        for process in everyone:
            os.sched_setaffinity(process, {min(before)})
        yield
    finally:
        for process in everyone:
            os.sched_setaffinity(process, before)

"""A table of all coalitions there can be, by all rule sets."""

from __future__ import annotations

import json
from collections.abc import Sequence
from statistics import median
from time import perf_counter_ns

import kansrijk as ks
from measure import interleaved, timed

COUNT = 342
"""One for each municipality."""

_MONTHS = [f"{year}-{month:02}" for year in range(2022, 2026) for month in range(1, 13)][6:46]
"""Forty dates, as many as may be asked for: the rule sets are looked up for each."""


def dated(texts: Sequence[bytes]) -> list[bytes]:
    """The first dossiers, each with a date of its own."""

    def on(text: bytes, month: str) -> bytes:
        return json.dumps(json.loads(text) | {"described_on": month}).encode()

    return [on(text, _MONTHS[number % len(_MONTHS)]) for number, text in enumerate(texts[:COUNT])]


def coalitions(texts: list[bytes], rounds: int) -> None:
    print(f"{COUNT} coalitions on {len(_MONTHS)} dates, by all rule sets")
    texts = dated(texts)
    # Only once: this compiles the rule sets.
    start = perf_counter_ns()
    table = _table(texts)
    first = perf_counter_ns() - start
    prepared = [ks.Dossier(text) for text in texts]
    print(f"{len(table)} rows of {len(set(table['rule_set']))} rule sets; the first time {first / 1e6:.1f} ms")
    variants = {
        "JSON": timed(lambda: _table(texts), 1),
        "dossiers that were read before": timed(lambda: _table(prepared), 1),
    }
    for name, taken in interleaved(variants, rounds).items():
        low, middle, high = (one / 1e6 for one in (min(taken), median(taken), max(taken)))
        print(f"{name:<46} {middle:>9.2f} ms ({low:.2f}..{high:.2f}; goal: under 100 ms)")


def _table(dossiers: Sequence[bytes | ks.Dossier]) -> ks.FindingsTable:
    table = ks.assess_many(dossiers, progress=False)
    # Asked for, so that it is made.
    assert len(table) > 0
    return table

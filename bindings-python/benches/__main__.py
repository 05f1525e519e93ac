"""Measures the installed package: against Rust, and against other engines on the same dossiers.

`cargo xtask bench --only python` builds the wheel and runs this with it. All answers are compared before anything is
timed. Each round times every variant once, in turn; a figure is the median of the rounds with the lowest and the
highest, and a ratio is the median of the ratios within each round.
"""

from __future__ import annotations

import argparse
import os
import platform
from datetime import date

import kansrijk as ks
from coalitions import coalitions
from comparison import comparison
from findings import findings
from measure import cores
from overhead import overhead
from pace import Pace

AS_OF = date(2025, 6, 30)
"""The date of all assessments, in Rust as well."""


def main() -> None:
    reader = argparse.ArgumentParser(prog="bindings-python/benches", description=__doc__.splitlines()[0])
    reader.add_argument("--pace", required=True, help="the program that does the same work in Rust")
    reader.add_argument("--rounds", type=int, default=9, help="how often each variant is timed")
    reader.add_argument("--dossiers", type=int, default=10_000, help="how many dossiers there are, at most 10000")
    given = reader.parse_args()
    with Pace(given.pace) as pace:
        texts = pace.dossiers(given.dossiers)
        size = sum(map(len, texts)) // len(texts)
        print(f"kansrijk {ks.__version__}, Python {platform.python_version()}, {cores()} cores, load {_load()}")
        print(f"{len(texts)} generated dossiers, {size} bytes of JSON on average\n")
        coalitions(texts, given.rounds)
        print()
        overhead(pace, texts)
        print()
        findings(pace, texts, AS_OF, given.rounds)
        print()
        comparison(pace, texts, AS_OF, given.rounds)
        print(f"\nload at the end {_load()}")


def _load() -> str:
    return f"{os.getloadavg()[0]:.1f}" if hasattr(os, "getloadavg") else "not known"


if __name__ == "__main__":
    main()

"""What a call from Python adds to the assessment itself."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from statistics import median
from time import perf_counter_ns

import kansrijk as ks
from measure import interleaved, show
from pace import Pace

ORDINARY = 7
"""The number of the dossier that stands for an ordinary one, in Rust as well."""

_ROUNDS = 101
_CALLS = {"small": 200, "ordinary": 20}
"""So few calls at a time that the system seldom gives the core to another process in between."""


def overhead(pace: Pace, texts: list[bytes]) -> None:
    print("assess, for a dossier that was read before, by a rule set of one requirement and by minimale-eisen")
    rules, dossier = pace.small()
    calls = {
        "small": (ks.RuleSet(rules), ks.Dossier(dossier)),
        "ordinary": (ks.rule_set("minimale-eisen"), ks.Dossier(texts[ORDINARY])),
    }
    variants: dict[str, Callable[[], float]] = {}
    for which, (rule_set, read) in calls.items():
        times = _CALLS[which]
        variants[f"{which}, Rust"] = partial(pace.assess, which, times)
        variants[f"{which}, Python"] = partial(_assess, rule_set, read, times)
    rounds = interleaved(variants, _ROUNDS)
    show(rounds, "us a call")
    for which, goal in [("small", " (goal: under 1 us)"), ("ordinary", "")]:
        pairs = zip(rounds[f"{which}, Python"], rounds[f"{which}, Rust"])
        print(f"call overhead, {which}: {median(one - other for one, other in pairs) / 1000:.2f} us{goal}")


def _assess(rules: ks.RuleSet, dossier: ks.Dossier, times: int) -> float:
    start = perf_counter_ns()
    for _ in range(times):
        rules.assess(dossier)
    return (perf_counter_ns() - start) / times

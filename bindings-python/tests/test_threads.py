"""Threads: they share rule sets and dossiers, get the same answers, and others go on while the core works."""

from __future__ import annotations

import copy
import json
import sys
import threading
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest

import kansrijk as ks

EXAMPLES = sorted(Path(__file__).resolve().parents[2].joinpath("examples").glob("*.yaml"))
AS_OF = "2025-06-30"
THREADS = 8


def at_once(work: Callable[[int], Any]) -> list[Any]:
    """What comes of the same work in many threads that begin together."""
    barrier = threading.Barrier(THREADS)

    def begin(number: int) -> Any:
        barrier.wait()
        return work(number)

    with ThreadPoolExecutor(THREADS) as threads:
        return list(threads.map(begin, range(THREADS)))


def test_threads_assess_the_same_dossier_by_the_same_rule_set() -> None:
    rules, dossier = ks.rule_set("minimale-eisen"), ks.Dossier(EXAMPLES[0])
    expected = rules.assess(dossier, as_of=AS_OF).to_json()

    def work(_: int) -> set[str]:
        return {rules.assess(dossier, as_of=AS_OF).to_json() for _ in range(20)}

    assert at_once(work) == [{expected}] * THREADS


def test_threads_read_the_parts_of_one_assessment() -> None:
    for _ in range(20):
        assessment = ks.rule_set("minimale-eisen").assess(EXAMPLES[0], as_of=AS_OF)
        found = at_once(lambda number: (assessment.findings, assessment.questions, assessment["plan-van-aanpak"]))
        assert all(one == found[0] for one in found)
        # All of them get the same objects.
        assert len({id(one[0]) for one in found}) == len({id(one[2]) for one in found}) == 1


def test_threads_make_tables_by_all_rule_sets() -> None:
    expected = ks.assess_many(EXAMPLES, as_of=AS_OF)
    summary = expected.summary(by="subject")
    for table in at_once(lambda _: ks.assess_many(EXAMPLES, as_of=AS_OF)):
        assert table == expected and table.summary(by="subject") == summary


def test_threads_get_what_is_built_in_first_at_once() -> None:
    ids = [one.id for one in ks.rule_sets()]
    found = at_once(lambda number: [ks.rule_set(id) for id in ids[number:] + ids[:number]])
    for number, one in enumerate(found):
        assert one[len(ids) - number :] + one[: len(ids) - number] == found[0]


def test_threads_with_faults_get_their_own() -> None:
    def work(number: int) -> list[str]:
        told = []
        for _ in range(20):
            with pytest.raises(ks.DossierError) as caught:
                ks.Dossier({"subject": "coalition", "name": "x", f"field-{number}": 1})
            told.append(caught.value.diagnostics[0].path)
        return told

    assert at_once(work) == [[f"field-{number}"] * 20 for number in range(THREADS)]


@pytest.fixture
def beats() -> Iterator[Callable[[], int]]:
    """How often another thread could go on. It only can when this one lets go of the interpreter by itself."""
    count, stop, interval = [0], threading.Event(), sys.getswitchinterval()

    def beat() -> None:
        while not stop.is_set():
            count[0] += 1
            time.sleep(0.0005)

    thread = threading.Thread(target=beat)
    thread.start()
    sys.setswitchinterval(60)
    yield lambda: count[0]
    sys.setswitchinterval(interval)
    stop.set()
    thread.join()


def heavy_rules() -> ks.RuleSet:
    """A rule set with many requirements, each of which looks at every partner."""
    document = json.loads(ks.rule_set("minimale-eisen").to_json())
    one = next(one for one in document["requirements"] if one["id"] == "medisch-en-sociaal")
    document["requirements"] = [copy.deepcopy(one) | {"id": f"eis-{number}"} for number in range(60)]
    return ks.RuleSet(document | {"id": "zwaar"})


HEAVY = {
    "subject": "coalition",
    "name": "Voorbeeld",
    "described_on": "2025-03",
    "partners": [{"name": f"partner {number}", "kind": "jgz"} for number in range(400)],
}


def test_the_interpreter_is_held_where_nothing_lets_go_of_it(beats: Callable[[], int]) -> None:
    before, end = beats(), time.monotonic() + 0.05
    while time.monotonic() < end:
        pass
    assert beats() - before <= 1


@pytest.mark.parametrize("ask", ["assess", "assess_all", "assess_many"])
def test_others_go_on_while_the_core_works(ask: str, beats: Callable[[], int]) -> None:
    rules, dossier = heavy_rules(), ks.Dossier(HEAVY)
    work: dict[str, Callable[[], Any]] = {
        "assess": lambda: rules.assess(dossier),
        "assess_all": lambda: ks.assess(dossier, rules=[rules]),
        "assess_many": lambda: rules.assess_many([dossier] * 4),
    }
    before, start = beats(), time.monotonic()
    work[ask]()
    assert beats() - before >= 5, f"{time.monotonic() - start:.3f} s"

"""The ten requirements of `minimale-eisen` by each engine."""

from __future__ import annotations

from collections import Counter
from datetime import date
from functools import partial
from importlib.metadata import version

from engines import Bounds, Engine
from engines.by_hand import ByHand
from engines.datalogic import Datalogic
from engines.kansrijk_itself import Kansrijk
from engines.zen_engine import Zen
from measure import Rounds, cores, interleaved, one_core, ratio, show, timed
from pace import Pace

_PLACE = {"no": 0, "partly": 1, "yes": 2}


def comparison(pace: Pace, texts: list[bytes], as_of: date, rounds: int) -> None:
    versions = ", ".join(f"{name} {version(name)}" for name in ("datalogic-py", "zen-engine"))
    print(f"the ten requirements of minimale-eisen by other engines ({versions})")
    words = pace.words()
    ours = Kansrijk(as_of)
    others: list[Engine] = [Datalogic(words), Zen(words), ByHand(words)]
    expected = [tuple((_PLACE[low], _PLACE[high]) for low, high in one) for one in pace.bounds(len(texts))]
    for engine in (ours, *others):
        _compare(engine, texts, expected)
        print(f"{engine.name}: {engine.remark}")
    print(f"all answers are equal: {_census(expected)}")
    _time([ours, *others], texts, rounds, f"{cores()} cores")
    with one_core(pace.process_id):
        _time([ours, *others], texts, rounds, "1 core")


def _compare(engine: Engine, texts: list[bytes], expected: list[Bounds]) -> None:
    for way, answers in [
        ("from JSON", engine.from_json(texts)),
        ("from what was prepared", engine.prepared(engine.prepare(texts))),
    ]:
        given = engine.bounds(answers)
        assert len(given) == len(expected), f"{engine.name}, {way}: {len(given)} answers"
        for number, (one, other) in enumerate(zip(given, expected)):
            assert one == other, f"{engine.name}, {way}, dossier {number}: {one}, and kansrijk in Rust says {other}"


def _census(expected: list[Bounds]) -> str:
    names = {(2, 2): "met", (1, 1): "partly met", (0, 0): "not met"}
    counts = Counter(names.get(one, "unknown") for dossier in expected for one in dossier)
    return ", ".join(f"{name} {count}" for name, count in counts.most_common())


def _time(engines: list[Engine], texts: list[bytes], rounds: int, where: str) -> None:
    count = len(texts)
    from_json = {one.name: timed(partial(one.from_json, texts), count) for one in engines}
    _show(interleaved(from_json, rounds), engines, f"from JSON, {where}")
    prepared = {one.name: timed(partial(one.prepared, one.prepare(texts)), count) for one in engines}
    _show(interleaved(prepared, rounds), engines, f"prepared, {where}")


def _show(rounds: Rounds, engines: list[Engine], where: str) -> None:
    show({f"{name}, {where}": taken for name, taken in rounds.items()})
    ours, *others = [engine.name for engine in engines]
    ratios = ", ".join(f"{other} {ratio(rounds, other, ours):.1f}" for other in others)
    print(f"times {ours}: {ratios} (goal: each above 1)")

"""Many rule sets, many dossiers."""

from __future__ import annotations

import sys
import warnings
from collections.abc import Iterable, Iterator, Mapping, Sized
from itertools import islice
from typing import Any, Literal

from . import _kansrijk
from ._assessment import Assessment, Report
from ._builtin import applicable
from ._dossier import Dossier, read
from ._errors import Diagnostic, DossierError, Error
from ._given import DateLike, Document, Lang
from ._rule_set import RuleSet
from ._table import FindingsTable

# So many dossiers are assessed before the next are asked for: enough for all cores, few enough to see progress.
_AT_A_TIME = 256


def assess(
    dossier: Document | Dossier,
    *,
    rules: RuleSet | Iterable[RuleSet] | None = None,
    as_of: DateLike | None = None,
    lang: Lang = "nl",
) -> Report:
    """Assesses a dossier by several rule sets, and gives one report.

    :param rules: the rule sets, each once; without them all built-in ones that apply (`kansrijk.applicable`).
    :raises Error: as `RuleSet.assess`.

    The track that comes first, if there is one, stands in front. The other parameters are those of `RuleSet.assess`.

    >>> import kansrijk as ks
    >>> report = ks.assess({"subject": "coalition", "name": "Voorbeeld", "described_on": "2025-03"})
    >>> len(report)
    11
    """
    given = read(dossier)
    chosen = applicable(given, as_of=as_of) if rules is None else _named(rules)
    handles = _kansrijk.assess_all([one._handle for one in chosen], given._handle, as_of, lang)
    by_id = {(one.id, one.version): one for one in chosen}
    assessments = []
    for handle in handles:
        assessments.append(Assessment._of(by_id[handle.rule_set], given, handle))
    return Report(assessments)


def assess_many(
    dossiers: Iterable[Document | Dossier],
    *,
    rules: RuleSet | Iterable[RuleSet] | None = None,
    as_of: DateLike | None = None,
    lang: Lang = "nl",
    errors: Literal["raise", "collect"] = "raise",
    progress: bool | None = None,
) -> FindingsTable:
    """Assesses many dossiers, on all cores, into a tidy table: one row for each dossier, rule set and requirement.

    :param dossiers: each a `Dossier`, or anything that can be read as one; what `kansrijk.from_tables` gives as well.
    :param rules: one rule set or several, each once; without them all built-in ones that apply to each dossier.
    :param as_of: the date that the assessments speak of; without it for each dossier the day that it describes.
    :param lang: the language of titles: `nl` or `en`. Ids and outcomes are the same in both.
    :param errors: `raise` raises one exception with the faults of all dossiers; `collect` keeps them in
        `FindingsTable.errors` and leaves those dossiers out of the table.
    :param progress: whether to show a progress bar (needs `tqdm`); without it on long work in a notebook or a
        terminal, where `tqdm` is installed.
    :raises Error: as `RuleSet.assess`, with the place of the dossier among those that were given.

    >>> import kansrijk as ks
    >>> dossiers = [{"subject": "coalition", "id": name, "name": name, "goals": []} for name in ("a", "b")]
    >>> table = ks.assess_many(dossiers, rules=ks.rule_set("minimale-eisen"), as_of="2025-06-30")
    >>> len(table), table["outcome"].count("not_met")
    (20, 6)
    """
    if errors not in ("raise", "collect"):
        raise ValueError(f"errors is `raise` or `collect`, and this is `{errors}`")
    # A wrong language is refused before the work, not after it.
    _kansrijk.Findings([], lang)
    named = None if rules is None else [one._handle for one in _named(rules)]
    chosen = _kansrijk.Chosen(named)
    batches: list[_kansrijk.Batch] = []
    refused: list[tuple[int, Exception]] = []
    done = 0
    with _bar(dossiers, progress) as bar:
        for part in _parts(dossiers):
            batch, faults = chosen.assess(part, as_of)
            batches.append(batch)
            refused += [(done + place, fault) for place, fault in faults]
            done += len(part)
            bar.update(len(part))
    if refused and errors == "raise":
        raise _together(refused)
    return FindingsTable(_kansrijk.Findings(batches, lang), tuple(refused))


def _named(rules: RuleSet | Iterable[RuleSet]) -> list[RuleSet]:
    """The rule sets, each once: what is counted twice, or cannot be told apart, would be told wrong."""
    named = [rules] if isinstance(rules, RuleSet) else list(rules)
    seen = set()
    for one in named:
        if not isinstance(one, RuleSet):
            raise TypeError(f"rules are rule sets, such as `kansrijk.rule_set` gives, and this is a `{type(one).__name__}`")
        if (one.id, one.version) in seen:
            raise ValueError(f"`{one.id}` {one.version} stands twice among the rules: give one of them another version")
        seen.add((one.id, one.version))
    return named


def _parts(dossiers: Iterable[Document | Dossier]) -> Iterator[list[Document | Dossier]]:
    if isinstance(dossiers, (str, bytes, bytearray, Mapping)):
        raise TypeError("expected an iterable of dossiers, and this is one: give it in a list")
    left = iter(dossiers)
    while part := list(islice(left, _AT_A_TIME)):
        yield part


def _together(refused: list[tuple[int, Exception]]) -> Exception:
    """One exception for all dossiers that were refused."""
    if len(refused) == 1 and not isinstance(refused[0][1], Error):
        return refused[0][1]
    texts, diagnostics = [], []
    for place, error in refused:
        texts.append(f"dossiers[{place}]: {error}")
        for one in error.diagnostics if isinstance(error, Error) else ():
            document = one.document or f"dossiers[{place}]"
            diagnostics.append(
                Diagnostic(one.code, one.severity, one.message, document, one.path, one.line, one.column, one.help)
            )
    kinds = {type(error) for _, error in refused}
    kind = kinds.pop() if len(kinds) == 1 else DossierError
    return (kind if issubclass(kind, Error) else DossierError)("\n\n".join(texts), diagnostics)


class _NoBar:
    """Where no progress is shown."""

    def __enter__(self) -> _NoBar:
        return self

    def __exit__(self, *_: object) -> None:
        pass

    def update(self, count: int) -> None:
        pass


def _bar(dossiers: object, progress: bool | None) -> Any:
    wanted = progress if progress is not None else sys.stderr.isatty() or "ipykernel" in sys.modules
    if not wanted:
        return _NoBar()
    try:
        with warnings.catch_warnings():
            # Without the widgets of a notebook the bar is a text, and that is fine.
            warnings.simplefilter("ignore")
            from tqdm.auto import tqdm
    except ImportError:
        if progress:
            raise ImportError("a progress bar needs tqdm: pip install 'kansrijk[progress]'") from None
        return _NoBar()
    total = len(dossiers) if isinstance(dossiers, Sized) else None
    # Unless it is asked for, it shows itself only when the work takes more than a moment.
    return tqdm(total=total, unit=" dossiers", delay=0 if progress else 1)

"""Tables that every frame library takes over without a copy."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from html import escape
from typing import Any

from . import _kansrijk

_SHOWN = 10
"""So many rows are shown of a table; the frame libraries show more."""

_NAMED = 22
"""So many columns are named: all those of a table of findings."""


class Table:
    """Columns with names, in Arrow's form: `pl.DataFrame(table)`, `pa.table(table)`, DuckDB and
    `pd.DataFrame.from_arrow(table)` take it over without a copy; `pd.DataFrame(table)` goes by its rows.

    A table is an iterable of rows, each a dict, and `table["outcome"]` is a column, a list.

    >>> import kansrijk as ks
    >>> table = ks.rule_set("minimale-eisen").assess_many([{"subject": "coalition", "name": "a"}], as_of="2025-06-30")
    >>> dossiers = table.dossiers()
    >>> len(dossiers), dossiers["dossier"], dossiers.to_dicts()[0]["year"]
    (1, ['a'], 2025)
    """

    __slots__ = ("_frame",)

    def __init__(self, frame: _kansrijk.Frame) -> None:
        self._frame = frame

    @property
    def columns(self) -> tuple[str, ...]:
        """The names of the columns, in order."""
        return tuple(self._frame.columns)

    def __len__(self) -> int:
        return len(self._frame)

    def __getitem__(self, column: str) -> list[Any]:
        return self._frame.column(column)

    def __iter__(self) -> Iterator[dict[str, Any]]:
        columns = self.columns
        values = [self._frame.column(column) for column in columns]
        return (dict(zip(columns, row)) for row in zip(*values))

    def to_dicts(self) -> list[dict[str, Any]]:
        """The rows, each a dict."""
        return list(self)

    def __arrow_c_schema__(self) -> object:
        return self._frame.__arrow_c_schema__()

    def __arrow_c_stream__(self, requested_schema: object = None) -> object:
        return self._frame.__arrow_c_stream__(requested_schema)

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Table):
            return NotImplemented
        return self.columns == other.columns and all(self[column] == other[column] for column in self.columns)

    def __repr__(self) -> str:
        shown = ", ".join(self.columns[:_NAMED])
        more = f" and {len(self.columns) - _NAMED} more columns" if len(self.columns) > _NAMED else ""
        return f"<{type(self).__name__}: {len(self)} rows of {shown}{more}>"

    def _repr_html_(self) -> str:
        head = "".join(f'<th scope="col">{escape(column)}</th>' for column in self.columns)
        rows = []
        for _, row in zip(range(_SHOWN), self):
            rows.append("".join(f"<td>{escape(_shown(value))}</td>" for value in row.values()))
        body = "".join(f"<tr>{cells}</tr>" for cells in rows)
        return (
            f"<table><caption>{len(self)} × {len(self.columns)}</caption>"
            f"<thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>"
        )


def _shown(value: Any) -> str:
    if value is None:
        return ""
    return ", ".join(map(str, value)) if isinstance(value, list) else str(value)


class FindingsTable(Table):
    """One row for each dossier, rule set and requirement, in the order in which they were given.

    ==================== ==================================================================================
    `dossier_id`         the id of the dossier, if it has one
    `dossier`            its name
    `subject`            `coalition`, `partnership` or `municipality`
    `municipalities`     the codes of its municipalities, a list
    `municipality`       the code, when there is exactly one: with `year` the key to join by
    `described_on`       the date that the facts speak of: a day, a month or a year, as a text
    `as_of`              the date that the assessment speaks of
    `year`               the year of `as_of`
    `rule_set`           the id of the rule set
    `rule_set_version`   its version
    `requirement`        the id of the requirement
    `group`              the id of its group, if it has one
    `obligation`         `must`, `should` or `may`
    `title`              what the requirement says
    `applies`            whether it applies: `yes`, `maybe` or `no`
    `outcome`            `met`, `partly_met`, `not_met`, `unknown` or `not_applicable`
    `at_least`           the lowest degree that is possible: `no`, `partly` or `yes`
    `at_most`            the highest degree that is possible
    `missing`            how many unknown facts could still change the outcome
    `disputed`           on how many facts statements differ, so that it could change the outcome
    `clauses`            the clauses that the requirement comes from, a list
    `timing`             how it stands to its deadline, if it has one
    ==================== ==================================================================================

    >>> import kansrijk as ks
    >>> dossiers = [{"subject": "coalition", "id": name, "name": name, "goals": []} for name in ("a", "b")]
    >>> table = ks.rule_set("minimale-eisen").assess_many(dossiers, as_of="2025-06-30")
    >>> next(iter(table))["requirement"]
    'medisch-en-sociaal'
    """

    __slots__ = ("_errors", "_findings")

    def __init__(self, findings: _kansrijk.Findings, errors: tuple[tuple[int, Exception], ...]) -> None:
        super().__init__(findings.tidy())
        self._findings, self._errors = findings, errors

    @property
    def lang(self) -> str:
        """The language of titles: `nl` or `en`."""
        return self._findings.lang

    @property
    def errors(self) -> tuple[tuple[int, Exception], ...]:
        """The dossiers that are not in the table: their places among those that were given, and why."""
        return self._errors

    def dossiers(self) -> Table:
        """One row for each dossier: the columns that are about dossiers."""
        return Table(self._findings.dossiers())

    def wide(self) -> Table:
        """One row for each dossier, with the outcome of each requirement in a column.

        A column has the id of its requirement; with several rule sets `rule-set/requirement`, and where two versions
        of a rule set were used for one dossier `rule-set@version/requirement`. It is empty where the rule set was not
        used for the dossier.

        >>> import kansrijk as ks
        >>> table = ks.rule_set("minimale-eisen").assess_many(
        ...     [{"subject": "coalition", "name": "a", "goals": []}], as_of="2025-06-30")
        >>> table.wide()["doel-eerder-signaleren"]
        ['not_met']
        """
        return Table(self._findings.wide())

    def summary(
        self,
        by: str | Sequence[str] | Mapping[str, str] | None = None,
        *,
        minimum: int | None = None,
    ) -> Table:
        """How many dossiers have which outcome, one row for each requirement; never a total over requirements.

        ============================ ==========================================================================
        `dossiers`                   the number of dossiers
        `met` ... `not_applicable`   how many have each outcome; together they are `dossiers`
        `met_at_least`               how many meet it for certain
        `met_at_most`                how many may meet it, whatever the unknown turns out to be
        `known`                      how many it is known of: met, partly met or not met
        `applicable`                 how many it applies to, or may apply to: `known` and `unknown`
        `met_of_known`               the share that meets it, from 0 to 1, of `known`
        `met_of_applicable`          the share that meets it, from 0 to 1, of `applicable`
        `suppressed`                 whether the group is too small to be shown
        ============================ ==========================================================================

        :param by: counts for each group of dossiers: one or more columns about dossiers (`dossiers()` has them), or
            a mapping from the id of each dossier (its name where it has none) to a label, such as its region.
        :param minimum: of a group of fewer dossiers nothing is shown, not even how small it is.
        :raises ValueError: when `by` names a column that is not about dossiers, or one twice, or `minimum` is below 1.

        Rows stand in the order of the rule set, never in that of a figure.

        >>> import kansrijk as ks
        >>> dossiers = [{"subject": "coalition", "id": name, "name": name, "goals": []} for name in ("a", "b")]
        >>> table = ks.rule_set("minimale-eisen").assess_many(dossiers, as_of="2025-06-30")
        >>> counts = table.summary(by={"a": "noord", "b": "noord"}, minimum=2)
        >>> counts["by"][0], counts["requirement"][0], counts["unknown"][0], counts["met_of_known"][0]
        ('noord', 'medisch-en-sociaal', 2, None)
        """
        if minimum is not None and minimum < 1:
            raise ValueError(f"minimum is the smallest group that is shown, at least 1, and this is {minimum}")
        return Table(self._findings.summary(self._labels(by), minimum))

    def _labels(self, by: str | Sequence[str] | Mapping[str, str] | None) -> list[tuple[str, list[str | None]]]:
        if by is None:
            return []
        dossiers = self.dossiers()
        if isinstance(by, Mapping):
            keys = (id or name for id, name in zip(dossiers["dossier_id"], dossiers["dossier"]))
            return [("by", [by.get(key) for key in keys])]
        names = [by] if isinstance(by, str) else list(by)
        for name in names:
            if name not in dossiers.columns:
                raise ValueError(
                    f"`{name}` is no column about dossiers; those are {', '.join(dossiers.columns)}. "
                    "Requirements are counted apart already"
                )
            if names.count(name) > 1:
                raise ValueError(f"`{name}` stands twice in `by`")
        return [(name, [_label(value) for value in dossiers[name]]) for name in names]


def _label(value: Any) -> str | None:
    return None if value is None else _shown(value)

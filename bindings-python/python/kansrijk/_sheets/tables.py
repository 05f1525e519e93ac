"""Dossiers from flat sheets."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from . import fields
from .._dossier import Dossier
from .._errors import Diagnostic, Error
from .._given import SheetLike
from .sheet import Form, Item, Sheet
from .columns import FIRST
from .faults import Faults
from .join import ANSWERS, Joined, by_id, dossiers, join


def from_tables(
    *,
    coalitions: SheetLike | None = None,
    partnerships: SheetLike | None = None,
    municipalities: SheetLike | None = None,
    answers: SheetLike | None = None,
    **lists: SheetLike | None,
) -> list[Dossier]:
    """Makes dossiers of sheets that belong together: one with a row for each dossier, and one for each list.

    :param coalitions: a row for each coalition; or `partnerships`, or `municipalities`: exactly one of the three.
        With `partnerships`, `coalitions` is their list of local coalitions.
    :param answers: a row for each answer to a question.
    :param lists: a row for each item of a list, under the name of the list: `partners`, `leads`, `documents`, `goals`,
        `agreements`, ...; `kansrijk.schema("dossier")` describes them all. `None` stands for no sheet.
    :returns: the dossiers, in the order of their rows; `kansrijk.assess_many` takes them.
    :raises DossierError: with all faults of all sheets at once. Of each diagnostic `document` is the sheet, `line` the
        row as a spreadsheet counts it (the header is row 1), and `path` the column.
    :raises LimitError: when nothing is wrong but that it is too much.
    :raises TypeError: when a sheet is no table, or there is not one sheet of dossiers.
    :raises OSError: when a file that a row links to cannot be read; it is looked up from the current folder.

    A sheet is a data frame of polars, pandas, pyarrow or DuckDB, or of anything else that speaks Arrow; or a `dict` of
    columns, or rows that are each a `dict`. Excel and CSV are read by the library that you have:
    `pl.read_excel("region.xlsx", sheet_name="partners")`, `pd.read_csv("partners.csv")`.

    **Columns.** The sheet of dossiers has a column `id`. The others say in a column `dossier` to which id a row
    belongs; that column may also be called `coalition`, `partnership` or `municipality`, after what the dossiers are
    about. All other columns are fields of a dossier, or of an item of the list; a field within a field has a dot:
    `evidence.by`, `started_on.evidence`, `partners.size`. Every column has to be known, unless it is empty.

    **Cells.** An empty cell says nothing: what it is about stays unknown. Several words in one cell are separated by
    `;`. A date is a date, or a text such as `2024-06`; a year may be a number. Nothing else is guessed or changed, but
    that blanks around words do not count, and that `3.0` is the 3 that it was before a column had holes. Of TRUE in a
    column with holes pandas makes `1.0`, which is refused: read with `dtype=object`, or write yes and no.

    **Rows** are counted in the data frame: where a library leaves empty rows out, those below have another number
    than in the file. Rows without any value are passed over.

    **Nothing, and not known.** A dossier without rows in the sheet `goals` has no known goals, and maybe it has some.
    That it has none is said in the sheet of dossiers, in the column `none`: it holds the names of lists that are empty.
    In other sheets `none` holds the names of fields that are empty. The column `incomplete` holds the names of lists
    that may have more items than there are rows.

    **Answers.** An answer stands in the sheet of dossiers, in a column `answers.` and the id of its question; or in the
    sheet `answers`, with columns `dossier`, `question` and `answer`. There several rows about one question are several
    statements, each with its own `evidence.by`, `evidence.on`, ...

    >>> import kansrijk as ks
    >>> dossiers = ks.from_tables(
    ...     coalitions={"id": ["noord", "zuid"], "name": ["Coalitie Noord", "Coalitie Zuid"],
    ...                 "described_on": ["2025-03", None], "none": ["goals", None]},
    ...     partners={"coalition": ["noord", "noord", "zuid"], "kind": ["midwife", "social_team; childcare", "gp"]},
    ... )
    >>> dossiers
    [<Dossier of a coalition: 'Coalitie Noord'>, <Dossier of a coalition: 'Coalitie Zuid'>]
    >>> table = ks.rule_set("minimale-eisen").assess_many(dossiers, as_of="2025-06-30")
    >>> table.wide()["doel-eerder-signaleren"]
    ['not_met', 'unknown']

    What is wrong is told with its place:

    >>> try:
    ...     ks.from_tables(coalitions=[{"id": 1, "name": "Noord"}], partners=[{"dossier": 1, "kind": "midwif"}])
    ... except ks.DossierError as error:
    ...     print(error)
    error[D012]: unknown word `midwif` in the list partner-kinds
      ┌─ sheet partners, row 2, column kind
      = did you mean `midwife` (verloskundige)?
      = all words: kansrijk rules show partner-kinds
    <BLANKLINE>
    1 error
    """
    subject, name, rows = _main(coalitions, partnerships, municipalities)
    if partnerships is not None:
        lists = {"coalitions": coalitions, **lists}
    faults = Faults()
    main = Sheet(name, rows, _form_of_dossiers(subject), faults)
    found = dossiers(main, subject)
    named = by_id(found)
    for list_name, given in lists.items():
        if given is not None and _is_list(list_name, subject, faults):
            join(Sheet(list_name, given, _form_of_list(list_name, subject), faults), named, main)
    if answers is not None:
        join(Sheet(ANSWERS, answers, _form_of_answers(subject), faults), named, main)
    made = [_dossier(one, faults) for one in found]
    faults.stop()
    return [dossier for dossier in made if dossier is not None]


def _main(coalitions: Any, partnerships: Any, municipalities: Any) -> tuple[str, str, Any]:
    """What the dossiers are about, and the sheet with a row for each, with its name."""
    if partnerships is not None:
        # Then the coalitions are those of the partnerships.
        coalitions = None
    given = [
        one
        for one in (
            ("coalition", "coalitions", coalitions),
            ("partnership", "partnerships", partnerships),
            ("municipality", "municipalities", municipalities),
        )
        if one[2] is not None
    ]
    if len(given) != 1:
        raise TypeError(
            "from_tables() takes one sheet with a row for each dossier: `coalitions`, `partnerships` or "
            f"`municipalities`, and got {' and '.join(one[1] for one in given) or 'none of them'}"
        )
    return given[0]


def _asked(item: Item, subject: str) -> Sequence[Diagnostic]:
    """What the core says of a dossier with nothing else in it."""
    try:
        Dossier({"subject": subject, "name": "-", **item})
    except Error as error:
        return error.diagnostics
    return ()


def _is_list(name: str, subject: str, faults: Faults) -> bool:
    """Whether dossiers have this list; a sheet of another name is refused."""
    known = name in fields.lists()
    refused = _asked({name: []} if known else {"incomplete": [name]}, subject)
    for fault in refused:
        faults.sheets.append(name)
        faults.add(fault.code, (name, None, ""), fault.message, *fault.help)
    return not refused


def _form_of_dossiers(subject: str) -> Form:
    return Form(fields.dossier(), ["id"], lambda item: _asked(item, subject))


def _form_of_list(name: str, subject: str) -> Form:
    return Form(fields.lists()[name], [subject, "dossier"], lambda item: _asked({name: [item]}, subject))


def _form_of_answers(subject: str) -> Form:
    def asked(item: Item) -> Sequence[Diagnostic]:
        return _asked({"answers": {"question": item}}, subject)

    names = {"question": "question", "answer": "value"}
    return Form(fields.answer(), [subject, "dossier"], asked, names, empties=False)


def _dossier(joined: Joined, faults: Faults) -> Dossier | None:
    try:
        # Links in sheets are looked up from the current folder.
        return Dossier._in_folder(joined.complete(), "")
    except Error as error:
        if any(fault.document for fault in error.diagnostics):
            faults.refused_elsewhere(error)
        else:
            faults.refused(error, [joined.told(fault) for fault in error.diagnostics])
    except OSError as error:
        place = f"sheet {joined.main.name}, row {joined.row + FIRST}"
        raise OSError(error.errno, f"{error.strerror} ({place})", error.filename) from None
    return None

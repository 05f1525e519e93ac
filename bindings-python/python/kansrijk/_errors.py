"""What is refused, as exceptions that carry their faults as objects."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """One fault: what is wrong, where, and how to mend it.

    >>> import kansrijk as ks
    >>> try:
    ...     ks.Dossier(b"subject: coalition\\nname: Voorbeeld\\ngoals: 3")
    ... except ks.DossierError as error:
    ...     fault = error.diagnostics[0]
    >>> fault.code, fault.path, fault.line, fault.column
    ('D002', 'goals', 3, 8)
    """

    code: str
    """The stable code, such as `D012`; its first letter says what it is about."""
    severity: str
    """`error` or `warning`."""
    message: str
    """What is wrong."""
    document: str
    """The file, the sheet of `kansrijk.from_tables`, or the place among the dossiers that were given; empty where there
    is one and it has no name.
    """
    path: str
    """Where in the document: `partners[1].kind`; the column of a sheet. Empty for the document or the row as a whole."""
    line: int | None
    """The line in the text, from 1; the row of a sheet, whose header is row 1. `None` where there is neither."""
    column: int | None
    """The column in characters, from 1; `None` where there is no text."""
    help: tuple[str, ...]
    """How to mend it."""


class Error(Exception):
    """What `kansrijk` refuses. Printed, it says what the command line says.

    A file that cannot be read raises Python's own `OSError`.

    >>> import kansrijk as ks
    >>> try:
    ...     ks.Dossier({"subject": "coalition", "name": "Voorbeeld", "partners": [{"kind": "midwif"}]})
    ... except ks.Error as error:
    ...     fault = error.diagnostics[0]
    >>> fault.code, fault.path, fault.help[0]
    ('D012', 'partners[0].kind', 'did you mean `midwife` (verloskundige)?')
    """

    diagnostics: tuple[Diagnostic, ...]
    """All faults at once, in the order of the document."""

    def __init__(self, text: str, diagnostics: Sequence[Diagnostic] = ()) -> None:
        super().__init__(text, tuple(diagnostics))
        self.diagnostics = tuple(diagnostics)

    def __str__(self) -> str:
        return str(self.args[0])


class DossierError(Error):
    """A dossier was refused, or does not go with the rule set.

    >>> import kansrijk as ks
    >>> try:
    ...     ks.rule_set("minimale-eisen").assess({"subject": "coalition", "name": "Voorbeeld"})
    ... except ks.DossierError as error:
    ...     print(error.diagnostics[0].message)
    there is no date to assess at
    """


class RuleSetError(Error):
    """A rule set was refused, does not exist, or is not in force.

    >>> import kansrijk as ks
    >>> try:
    ...     ks.rule_set("minimale-eis")
    ... except ks.RuleSetError as error:
    ...     print(error.diagnostics[0].help[0])
    did you mean `minimale-eisen`?
    """


class LimitError(Error):
    """More was given than is accepted.

    >>> import kansrijk as ks
    >>> try:
    ...     ks.Dossier({"subject": "coalition", "name": "x" * 5_000_000})
    ... except ks.LimitError as error:
    ...     print(error.diagnostics[0].message)
    the object is too large: at most 4 MB is read
    """

"""Exceptions: what they are, what they carry, and that they say what the command line says."""

from __future__ import annotations

import copy
import dataclasses
import pickle
from pathlib import Path
from typing import Any

import pytest

import kansrijk as ks

FOLDER = Path(__file__).resolve().parents[2] / "tests" / "diagnostics"
CODES = sorted(path.stem for path in FOLDER.glob("*.txt"))

# About the registers beside the rule sets, of which Python reads none.
REGISTERS = {"R030", "R031", "R032"}

# About a dossier that was read without the files that it links to: as a text.
UNREAD = {"D021"}

HEAD = "subject: coalition\nname: Coalitie Voorbeeld\n"

# A rule set for the examples that are not about a coalition.
FOR_OTHERS: dict[str, Any] = {
    "id": "voorbeeld",
    "version": "1.0.0",
    "standing": "advice",
    "verdict": "none",
    "title": {"nl": "Voorbeeld", "en": "Example"},
    "about": {"nl": "Voorbeeld", "en": "Example"},
    "requirements": [
        {
            "id": "een",
            "obligation": "may",
            "title": {"nl": "x", "en": "x"},
            "expect": {"some": "partners"},
            "citations": ["L10.1"],
        }
    ],
}


def made(code: str) -> bytes | None:
    """An example that is too large, or no text, to be kept in a file."""
    if code == "F001":
        return b"subject: coalition\nname: Coalitie Caf\xe9\n"
    if code == "F002":
        return b" " * ((4 << 20) + 1)
    if code == "D009":
        return (HEAD + "goals:\n" + "  - {}\n" * 2001).encode()
    if code == "R028":
        one = (
            "  - {{id: r{n}, obligation: must, title: {{nl: x, en: x}}, expect: {{some: goals}}, citations: [L10.4]}}\n"
        )
        head = "id: voorbeeld\nversion: 1.0.0\nsubject: coalition\nstanding: advice\nverdict: none\n"
        head += "title: {nl: x, en: x}\nabout: {nl: x, en: x}\nrequirements:\n"
        return (head + "".join(one.format(n=number) for number in range(501))).encode()
    return None


def example(code: str, folder: Path) -> str:
    """The name of the example of a code, which then stands in the folder."""
    content = made(code)
    if content is not None:
        folder.joinpath(f"{code}.yaml").write_bytes(content)
        return f"{code}.yaml"
    (path,) = (path for path in FOLDER.glob(f"{code}.*") if path.suffix in (".yaml", ".json", ".id"))
    folder.joinpath(path.name).write_bytes(path.read_bytes())
    return path.name


def ask(code: str, name: str) -> ks.Assessment | ks.RuleSet:
    """What is asked of the package with the example."""
    if name.endswith(".id"):
        return ks.rule_set(Path(name).read_text(encoding="utf-8").strip())
    if code.startswith("R"):
        return ks.RuleSet(name)
    if code == "A004":
        text = '{ "subject": "coalition", "name": "Coalitie Voorbeeld", "described_on": "2025-01" }'
        Path("dossier.json").write_text(text, encoding="utf-8")
        return ks.RuleSet(name).assess("dossier.json", lang="en")
    dossier = ks.Dossier(Path(name).read_bytes() if code in UNREAD else name)
    if code in ("D021", "D023"):
        return ks.RuleSet(FOR_OTHERS | {"subject": str(dossier.subject)}).assess(dossier, lang="en")
    return ks.rule_set("minimale-eisen").assess(dossier, lang="en")


def told(code: str, name: str) -> str:
    """What a user sees of the example."""
    try:
        found = ask(code, name)
    except ks.Error as error:
        assert code in [one.code for one in error.diagnostics]
        return str(error)
    assert isinstance(found, ks.Assessment)
    return "\n".join(f"warning[{one.code}]: {one.message} (at `{one.path}`)" for one in found.warnings)


@pytest.mark.parametrize("code", [code for code in CODES if code not in REGISTERS])
def test_an_error_says_what_the_command_line_says(
    code: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    expected = FOLDER.joinpath(f"{code}.txt").read_text(encoding="utf-8")
    assert told(code, example(code, tmp_path)) == expected.rstrip("\n")


def test_every_code_is_tried() -> None:
    assert len(CODES) > 60 and set(CODES) > REGISTERS
    assert {code[0] for code in CODES} == set("ADFR")


def test_the_tree_of_exceptions() -> None:
    for kind in (ks.DossierError, ks.RuleSetError, ks.LimitError):
        assert issubclass(kind, ks.Error)
    assert issubclass(ks.Error, Exception) and not issubclass(ks.Error, (OSError, ValueError, TypeError))


@pytest.mark.parametrize(
    ("code", "kind"),
    [
        ("D012", ks.DossierError),
        ("A001", ks.DossierError),
        ("A002", ks.DossierError),
        ("F004", ks.DossierError),
        ("A003", ks.RuleSetError),
        ("A004", ks.RuleSetError),
        ("R009", ks.RuleSetError),
        ("F002", ks.LimitError),
        ("F005", ks.LimitError),
        ("D009", ks.LimitError),
        ("R028", ks.LimitError),
    ],
)
def test_each_fault_has_its_exception(
    code: str, kind: type[ks.Error], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    with pytest.raises(ks.Error) as caught:
        ask(code, example(code, tmp_path))
    assert type(caught.value) is kind


def fault() -> ks.Error:
    with pytest.raises(ks.Error) as caught:
        ks.Dossier(b"subject: coalition\nname: x\npartners: [{kind: midwif}]\ngoals: 3\n")
    return caught.value


def test_an_error_carries_its_faults_as_objects() -> None:
    error = fault()
    one, other = error.diagnostics
    assert (one.code, one.severity, one.path, one.line, one.column) == ("D012", "error", "partners[0].kind", 3, 19)
    assert one.message == "unknown word `midwif` in the list partner-kinds" and one.help[0] == "did you mean `midwife` (verloskundige)?"
    assert (other.code, other.path, other.line, other.document) == ("D002", "goals", 4, "")
    assert str(error).startswith("error[D012]: unknown word `midwif`") and str(error).endswith("\n2 errors")
    assert "D012" in repr(error) and hash(one) != hash(other) and one == copy.copy(one)
    with pytest.raises(dataclasses.FrozenInstanceError):
        one.code = "D001"  # type: ignore[misc]


@pytest.mark.parametrize("protocol", range(pickle.HIGHEST_PROTOCOL + 1))
def test_an_error_can_be_sent_elsewhere(protocol: int) -> None:
    error = fault()
    for other in (pickle.loads(pickle.dumps(error, protocol)), copy.copy(error), copy.deepcopy(error)):
        assert type(other) is type(error)
        assert (str(other), other.diagnostics, other.args) == (str(error), error.diagnostics, error.args)


def test_an_object_has_no_lines() -> None:
    rules = ks.rule_set("samenwerking-starten")
    wrong = {"subject": "coalition", "name": "x", "described_on": "2025", "answers": {"overzicht_wat_er_loopt": 12}}
    for given in (wrong, pickle.loads(pickle.dumps(ks.Dossier(wrong)))):
        with pytest.raises(ks.DossierError) as caught:
            rules.assess(given)
        (one,) = caught.value.diagnostics
        assert (one.code, one.path) == ("D013", "answers.overzicht_wat_er_loopt")
        assert (one.line, one.column) == (None, None) and "│" not in str(caught.value)


def test_an_error_may_be_made_without_faults() -> None:
    assert ks.Error("text").diagnostics == () and str(ks.Error("text")) == "text"

"""The shared cases: one file a case, run by every language. Their format is described in `tests/cases/README.md`."""

from __future__ import annotations

import datetime
import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeAlias

import kansrijk as ks
from comparison import code_and_path, compare

ROOT = Path(__file__).resolve().parents[2]

_GOLDEN = ".assessment.json"
"""What a complete expected assessment ends in; it stands beside its case."""

_KEYS = {
    *("about", "notation", "rule_set", "dossier", "as_of", "lang", "expect", "refused"),
    *("same_as", "unlike", "canonical", "golden"),
}

Give: TypeAlias = Callable[[Any], Any]
"""How a document of a case is given to Python."""

Answer: TypeAlias = "ks.Assessment | ks.Error | None"
"""What the package says of a case; nothing, where the case has a rule set alone, and that is accepted."""


def as_bytes(document: Any) -> bytes:
    """A document of a case as a text: lines as they are, a map as JSON."""
    if not isinstance(document, list):
        return json.dumps(document, ensure_ascii=False).encode()
    lines: list[str] = []
    for line in document:
        if isinstance(line, str):
            lines.append(line)
        else:
            assert line.keys() == {"times", "text"}, f"a line is a text or `times` and `text`: {line}"
            lines += (line["text"].replace("{n}", str(number)) for number in range(line["times"]))
    return "\n".join(lines).encode()


def as_object(document: Any) -> Any:
    """A map as the object that it is; lines, where the notation itself matters, as a text."""
    return as_bytes(document) if isinstance(document, list) else document


@dataclass(frozen=True)
class Case:
    """One case."""

    name: str
    """Theme and name, as in `truth/all`."""
    path: Path
    content: dict[str, Any]

    @property
    def is_golden(self) -> bool:
        """Whether it compares the complete assessment, byte for byte."""
        return bool(self.content.get("golden", False))

    @property
    def golden(self) -> Path:
        """The complete assessment that is expected."""
        return self.path.with_name(self.path.stem + _GOLDEN)

    @property
    def has_objects(self) -> bool:
        """Whether any of its documents can be given as an object as well."""
        others = self.content.get("same_as", []) + self.content.get("unlike", [])
        return any(isinstance(one, dict) for one in (self.content["rule_set"], self.content.get("dossier"), *others))

    def answer(self, give: Give) -> Answer:
        """What the package says of the case."""
        try:
            if "dossier" in self.content:
                return self._run(self.content["dossier"], give)
            self._rules(give)
        except ks.Error as error:
            return error
        return None

    def faults(self, got: Answer, give: Give) -> list[str]:
        """Everything in which an answer differs from what is expected; empty when the case holds."""
        expected, refused = self.content.get("expect"), self.content.get("refused")
        if isinstance(got, ks.Error):
            return [f"refused:\n{got}"] if refused is None else list(self._refusal(refused, got))
        if got is None or refused is not None:
            return ["expected a refusal, and there is none"]
        faults = [*compare(expected, got.to_dict()), *self._others(got, give)]
        return faults + list(self._whole(got)) if self.is_golden else faults

    def _rules(self, give: Give) -> ks.RuleSet:
        named = self.content["rule_set"]
        return ks.rule_set(named) if isinstance(named, str) else ks.RuleSet(give(named))

    def _run(self, dossier: Any, give: Give) -> ks.Assessment:
        rules, as_of = self._rules(give), self.content.get("as_of")
        day = None if as_of is None else datetime.date.fromisoformat(as_of)
        language = {} if "lang" not in self.content else {"lang": self.content["lang"]}
        return rules.assess(ks.Dossier(give(dossier)), as_of=day, **language)

    def _others(self, got: ks.Assessment, give: Give) -> Iterator[str]:
        for key in ("same_as", "unlike"):
            for number, document in enumerate(self.content.get(key, [])):
                try:
                    other = self._run(document, give)
                except ks.Error as error:
                    yield f"{key}[{number}]: refused:\n{error}"
                    continue
                if key == "same_as" and other.to_json() != got.to_json():
                    yield f"same_as[{number}]: another assessment"
                if key == "unlike" and other.receipt.dossier == got.receipt.dossier:
                    yield f"unlike[{number}]: the same hash"

    def _refusal(self, expected: list[dict[str, Any]], error: ks.Error) -> Iterator[str]:
        actual = [
            {name: getattr(one, name) for name in ("code", "path", "message", "line", "column")} | {"help": list(one.help)}
            for one in error.diagnostics
        ]
        # Without places the order of the faults is that of keys, which languages keep differently.
        if all("line" not in one for one in expected):
            expected, actual = sorted(expected, key=code_and_path), sorted(actual, key=code_and_path)
        differences = list(compare(expected, actual, "refused"))
        yield from differences
        if differences:
            yield f"the refusal is:\n{error}"

    def _whole(self, got: ks.Assessment) -> Iterator[str]:
        expected = self.golden.read_bytes().decode()
        text = expected.replace('"engine": "kansrijk {version}"', f'"engine": "kansrijk {ks.__version__}"')
        if got.to_json() + "\n" == text:
            return
        lines = enumerate(zip(text.splitlines(), got.to_json().splitlines()), 1)
        place = next((f"line {line}:\n  expected {a}\n  got      {b}" for line, (a, b) in lines if a != b), "its end")
        yield f"{self.golden.name} differs, {place}"


def all_cases(folder: str) -> list[Case]:
    """The cases of a folder of `tests/`, by name.

    A folder that is missing or empty, a file that is no case, and an expected assessment without a case are failures: a
    case that is silently left out proves nothing.
    """
    root = ROOT / "tests" / folder
    files = sorted(root.rglob("*.json"))
    cases = [_read(root, path) for path in files if not path.name.endswith(_GOLDEN)]
    assert cases, f"{root}: no cases"
    wanted = {case.golden for case in cases if case.is_golden}
    for path in files:
        assert not path.name.endswith(_GOLDEN) or path in wanted, f"{path}: no case asks for it"
    return cases


def _read(root: Path, path: Path) -> Case:
    content = json.loads(path.read_text(encoding="utf-8"))
    unknown = content.keys() - _KEYS
    assert not unknown, f"{path}: unknown keys {sorted(unknown)}"
    assert content["about"].strip(), f"{path}: `about` says what the case proves"
    assert ("expect" in content) != ("refused" in content), f"{path}: a case has either `expect` or `refused`"
    for fault in content.get("refused", [{}]) if "refused" in content else []:
        assert {"code", "path"} <= fault.keys(), f"{path}: `refused` names `code` and `path`: {fault}"
        assert ("line" in fault) == ("column" in fault), f"{path}: both or none of `line` and `column`: {fault}"
    assert content.get("refused") != [], f"{path}: `refused` names at least one fault"
    assert content.get("notation", "json") in ("json", "yaml"), f"{path}: no such notation"
    assert content.get("lang", "nl") in ("nl", "en"), f"{path}: no such language"
    return Case(path.relative_to(root).with_suffix("").as_posix(), path, content)

"""Dossiers that are made up for tests: of all that can be said, what decides most."""

from __future__ import annotations

from typing import Any

from hypothesis import strategies as st

import kansrijk as ks

_SCHEMA = ks.schema("dossier")["$defs"]


def _words(name: str) -> list[str]:
    """The words of a vocabulary that dossiers may use."""
    return [one["const"] for one in _SCHEMA[name]["oneOf"]]


def _questions(rules: str, subject: str) -> list[str]:
    """The answers, by degrees, that a rule set asks for."""
    assessment = ks.rule_set(rules).assess({"subject": subject, "name": "Voorbeeld"}, as_of="2025")
    missing = {one.path: one.question.type for finding in assessment.findings for one in finding.missing}
    return [path.partition(".")[2] for path, kind in missing.items() if path.startswith("answers.") and kind == "degree"]


QUESTIONS = _questions("samenwerking-starten", "coalition")

degrees = st.sampled_from(["yes", "partly", "no", "unknown", None, True, False])
_statement = st.fixed_dictionaries({"value": st.sampled_from(["yes", "partly", "no"])})
# Several statements on one fact may differ: then it is disputed.
facts = degrees | st.fixed_dictionaries({"statements": st.lists(_statement, min_size=1, max_size=3)})

_partner = st.fixed_dictionaries(
    {},
    optional={
        "kind": st.sampled_from(_words("PartnerKind")),
        "domain": st.sampled_from(_words("Domain")),
        "status": st.sampled_from(_words("PartnerStatus")),
    },
)
_goal = st.fixed_dictionaries({"themes": st.lists(st.sampled_from(_words("Theme")), max_size=3)})
_document = st.fixed_dictionaries(
    {"type": st.sampled_from(_words("DocumentType"))}, optional={"status": st.sampled_from(["ready", "in_development", "no"])}
)
_lists = st.sampled_from(["partners", "goals", "documents"])


def _coalition(number: int, parts: dict[str, Any]) -> dict[str, Any]:
    incomplete = [name for name in parts.pop("incomplete") if name in parts]
    return {"subject": "coalition", "name": f"Coalitie {number}", **parts, "incomplete": incomplete}


coalitions = st.builds(
    _coalition,
    st.integers(1, 99),
    st.fixed_dictionaries(
        {"incomplete": st.lists(_lists, unique=True, max_size=3)},
        optional={
            "id": st.sampled_from(["a", "b", "c"]),
            "municipalities": st.lists(st.sampled_from(["GM0141", "GM0503", "GM0479"]), unique=True, max_size=2),
            "described_on": st.sampled_from(["2024-07-31", "2025-03", "2025"]),
            "partners": st.lists(_partner, max_size=4),
            "goals": st.lists(_goal, max_size=3),
            "documents": st.lists(_document, max_size=2),
            "answers": st.dictionaries(st.sampled_from(QUESTIONS), facts, max_size=4),
        },
    ),
)
"""Coalitions of which something is known, and something is not."""

"""Assess local coalitions and regional partnerships of Kansrijke Start, and explain every outcome.

What a dossier does not say stays unknown; every figure says between what bounds it lies.

>>> import kansrijk as ks
>>> rules = ks.rule_set("minimale-eisen")
>>> dossier = {"subject": "coalition", "name": "Voorbeeld", "described_on": "2025-03", "goals": []}
>>> assessment = rules.assess(dossier, lang="en")
>>> assessment["doel-eerder-signaleren"].outcome
Outcome.NOT_MET
>>> assessment["plan-van-aanpak"].outcome
Outcome.UNKNOWN
"""

from __future__ import annotations

from . import contract
from ._assessment import Assessment, Report
from ._builtin import ClauseAccount, RuleSetSummary, applicable, rule_set, rule_sets, schema, sources
from ._dossier import Dossier
from ._errors import Diagnostic, DossierError, Error, LimitError, RuleSetError
from ._kansrijk import version as _version
from ._many import assess, assess_many
from ._rule_set import RuleSet
from ._table import FindingsTable, Table
from ._sheets import from_tables
from .contract import Applies, Degree, Finding, Obligation, Outcome, Truth

__version__: str = _version()
"""The version of the engine and of this package."""

__all__ = [
    "Applies",
    "Assessment",
    "ClauseAccount",
    "Degree",
    "Diagnostic",
    "Dossier",
    "DossierError",
    "Error",
    "Finding",
    "FindingsTable",
    "LimitError",
    "Obligation",
    "Outcome",
    "Report",
    "RuleSet",
    "RuleSetError",
    "RuleSetSummary",
    "Table",
    "Truth",
    "applicable",
    "assess",
    "assess_many",
    "contract",
    "from_tables",
    "rule_set",
    "rule_sets",
    "schema",
    "sources",
]

"""One assessment: how each part stands, or each point where there are no parts."""

from __future__ import annotations

import json
from typing import Any

from .._assessment import Assessment
from ._parts import by_part
from ._picture import Picture
from ._points import by_point


def profile(assessment: Assessment) -> Picture:
    """How an assessment stands: a bar for each principle, theme or step, or a line for each point where there are none.

    The points of a bar with the same outcome stand together; the line above it runs from how many are met for certain
    to how many may be. Obligations have bars of their own. Without parts each point has a box from the lowest to the
    highest answer that is still possible.

    `Picture.table` has a row for each bar (`group`, `obligation`, the counts, `met_at_least`, `met_at_most`) or for
    each point (`requirement`, `obligation`, `outcome`, `at_least`, `at_most`), in the order of the rule set.

    >>> import kansrijk as ks
    >>> from kansrijk import charts
    >>> dossier = {"subject": "partnership", "name": "Voorbeeld", "described_on": "2025-03", "leads": []}
    >>> picture = charts.profile(ks.rule_set("basisprincipes-regionaal").assess(dossier, lang="en"))
    >>> [(row["title"], row["not_met"], row["total"]) for row in picture.table][:2]
    [('Other points', 0, 1), ('A firm lead', 1, 14)]
    """
    head: dict[str, Any] = json.loads(assessment._handle.picture())
    head["line"] = " · ".join((head["subject"], head["facts"], head["as_of"], head["edition"]))
    verdict = [assessment.verdict.text] if assessment.verdict else []
    head["about"] = [" ".join(head["notes"]), *verdict, *(total["text"] for total in head["totals"])]
    return by_part(assessment, head) if head["parts"] else by_point(assessment, head)

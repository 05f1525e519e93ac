"""Pictures of assessments, with the figures beside them; they need `pip install 'kansrijk[charts]'`.

No rank, no total over unlike things, and the order of the rule set. Each outcome has a sign besides its colour; what is
not known yet is hatched, and figures show their bounds. Nothing is fetched: pictures are drawn where you are.

>>> import kansrijk as ks
>>> from kansrijk import charts
>>> dossier = {"subject": "coalition", "name": "Voorbeeld", "described_on": "2025-03", "goals": []}
>>> picture = charts.profile(ks.rule_set("minimale-eisen").assess(dossier, lang="en"))
>>> picture.table[6]["requirement"], picture.table[6]["outcome"]
('doel-eerder-signaleren', 'not_met')
>>> picture.to_svg()[:4], picture.to_png()[1:4]
('<svg', b'PNG')
"""

from __future__ import annotations

try:
    import altair as _altair  # noqa: F401
    import vl_convert as _vl_convert  # noqa: F401
except ImportError as _error:
    _absent = f"pictures need altair and vl-convert, and {_error.name or 'one of them'} is not there"
    raise ImportError(f"{_absent}: pip install 'kansrijk[charts]'") from None

from ._compare import compare
from ._matrix import matrix
from ._picture import Picture
from ._profile import profile

__all__ = ["Picture", "compare", "matrix", "profile"]

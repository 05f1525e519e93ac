"""How outcomes look: a sign each, and a colour that never stands alone.

The colours are a blue, a light blue and an ochre, which stay apart for who is colour-blind and on a grey printer; none
of them says good or bad. What is not known yet has no colour: it is hatched. What only may be looks the same whether it
is done or not, but for its sign, as in the report.
"""

from __future__ import annotations

from dataclasses import dataclass
from types import MappingProxyType

from ..contract import Outcome

INK = "#1c2321"
SOFT = "#505b57"
LINE = "#dde3e0"
HATCH = "#98a3ad"
PAPER = "#ffffff"
BAND = "#eef2f5"

# Signs are paths around the origin, one unit to each side, so that no font has to hold them. Lines go there and back:
# such a path is filled and stroked in one colour, and a line has nothing to fill.
_CHECK = "M-.8,.1L-.25,.7L.8,-.65L-.25,.7Z"
_CROSS = "M-.65,-.65L.65,.65ZM-.65,.65L.65,-.65Z"
_DASH = "M-.7,0L.7,0Z"
_RING = "M0,-.8A.8,.8,0,1,1,0,.8A.8,.8,0,1,1,0,-.8ZM0,-.8A.8,.8,0,1,0,0,.8A.8,.8,0,1,0,0,-.8Z"
_HALF = _RING + "M0,-.8A.8,.8,0,1,0,0,.8Z"
DISC = "M0,-.8A.8,.8,0,1,1,0,.8A.8,.8,0,1,1,0,-.8Z"
_ASKS = "M-.45,-.4A.45,.45,0,1,1,.2,0Q0,.1,0,.35Q0,.1,.2,0A.45,.45,0,1,0,-.45,-.4ZM0,.8L0,.82Z"


@dataclass(frozen=True)
class Look:
    """How an outcome looks."""

    sign: str
    """The path of its sign."""
    fill: str
    """The colour of its box."""
    ink: str
    """The colour of its sign."""
    edge: str
    """The colour around its box."""
    hatched: bool = False
    """Whether there are lines through its box."""


ORDER = (Outcome.MET, Outcome.UNKNOWN, Outcome.PARTLY_MET, Outcome.NOT_MET, Outcome.NOT_APPLICABLE)
"""The outcomes in a bar: what may still be met follows what is, so that the bounds lie over both."""

_UNKNOWN = Look(_ASKS, PAPER, INK, HATCH, hatched=True)
_AWAY = Look(_DASH, "#f4f5f5", SOFT, "#c9cfcc")
_ASKED = MappingProxyType(
    {
        Outcome.MET: Look(_CHECK, "#1f4e79", PAPER, "#1f4e79"),
        Outcome.PARTLY_MET: Look(_HALF, "#8cb8e0", "#0f2438", "#8cb8e0"),
        Outcome.NOT_MET: Look(_CROSS, "#f3d3a2", "#402b00", "#f3d3a2"),
        Outcome.UNKNOWN: _UNKNOWN,
        Outcome.NOT_APPLICABLE: _AWAY,
    }
)
_OPTION = MappingProxyType(
    {
        Outcome.MET: Look(DISC, "#d7dfe5", INK, SOFT),
        Outcome.PARTLY_MET: Look(_HALF, "#d7dfe5", INK, SOFT),
        Outcome.NOT_MET: Look(_RING, "#d7dfe5", INK, SOFT),
        Outcome.UNKNOWN: _UNKNOWN,
        Outcome.NOT_APPLICABLE: _AWAY,
    }
)


def look(outcome: Outcome, option: bool) -> Look:
    """How an outcome looks; `option`: of what only may be."""
    return (_OPTION if option else _ASKED)[outcome]

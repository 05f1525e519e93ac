"""A picture, and the figures in it."""

from __future__ import annotations

import io
import os
from collections.abc import Mapping, Sequence
from functools import cached_property
from html import escape
from pathlib import Path
from typing import Any

import altair as alt

from .. import _kansrijk
from ._words import words


class Picture:
    """A picture with a table beside it. In a notebook it shows both; nothing is fetched from elsewhere.

    >>> import kansrijk as ks
    >>> from kansrijk import charts
    >>> dossier = {"subject": "coalition", "name": "Voorbeeld", "described_on": "2025-03", "goals": []}
    >>> picture = charts.profile(ks.rule_set("minimale-eisen").assess(dossier))
    >>> len(picture.table), picture.to_svg()[:4]
    (10, '<svg')
    """

    def __init__(
        self,
        chart: alt.LayerChart,
        table: Sequence[Mapping[str, Any]],
        worded: Sequence[Sequence[str]],
        *,
        lang: str,
        heading: str,
        description: Sequence[str],
        reads: str,
    ) -> None:
        self._chart, self._lang = chart, lang
        self._table, self._worded = tuple(map(dict, table)), worded
        self._heading, self._reads = _kansrijk.plain(heading), reads
        self._description = " ".join(map(_kansrijk.plain, description))

    @property
    def chart(self) -> alt.LayerChart:
        """The Altair chart, to go on with."""
        return self._chart

    @property
    def table(self) -> tuple[dict[str, Any], ...]:
        """The figures shown, one dict for each row: `pl.DataFrame(picture.table)`, `pd.DataFrame(picture.table)`.

        Ids and outcomes are those of the contract, and the same in both languages.
        """
        return tuple(map(dict, self._table))

    def to_svg(self) -> str:
        """The picture as SVG, with its title and a description for who cannot see it."""
        return self._svg

    def to_png(self, scale: float = 2) -> bytes:
        """The picture as PNG.

        :param scale: how many pixels stand for one; 2 is sharp on most screens, and 4 on paper.
        """
        out = io.BytesIO()
        self._chart.save(out, format="png", scale_factor=scale)
        return out.getvalue()

    def to_html(self) -> str:
        """The picture and its table as one HTML file, without script and without anything from elsewhere."""
        return (
            f'<!DOCTYPE html>\n<html lang="{escape(self._lang)}"><head><meta charset="utf-8">'
            f"<title>{escape(self._heading)}</title></head><body>{self._repr_html_()}</body></html>\n"
        )

    def save(self, path: str | os.PathLike[str], *, scale: float = 2) -> None:
        """Writes the picture to a file.

        :param path: what it ends in says what is written: `.svg`, `.png`, or `.html` with the table.
        :param scale: of a PNG, see `to_png`.
        :raises ValueError: when it ends in something else.
        :raises OSError: when it cannot be written.
        """
        file = Path(path)
        kind = file.suffix.lower()
        if kind == ".svg":
            file.write_text(self.to_svg(), encoding="utf-8")
        elif kind == ".png":
            file.write_bytes(self.to_png(scale))
        elif kind == ".html":
            file.write_text(self.to_html(), encoding="utf-8")
        else:
            raise ValueError(f"a picture is saved as .svg, .png or .html, and `{file.name}` is none of these")

    @cached_property
    def _svg(self) -> str:
        out = io.StringIO()
        self._chart.save(out, format="svg")
        start, _, rest = out.getvalue().partition(">")
        label, description = escape(self._heading), escape(self._description)
        return f'{start} role="img" aria-label="{label}"><title>{label}</title><desc>{description}</desc>{rest}'

    def __repr__(self) -> str:
        return f"<Picture: {self._heading}>"

    def _repr_html_(self) -> str:
        head, *rows = self._worded
        body = "".join(f"<tr>{_cell('row', row[0])}{''.join(_cell('', one) for one in row[1:])}</tr>" for row in rows)
        # A wide picture is scrolled, not shrunk until nobody can read it.
        return (
            f'<figure class="kansrijk-picture" lang="{escape(self._lang)}" style="margin:0">'
            f'<div style="overflow-x:auto">{self._svg}</div>'
            f'<figcaption style="margin:.5em 0">{escape(self._reads)}</figcaption>'
            f"<details><summary>{escape(words(self._lang)['as_table'])}</summary>"
            f'<div style="overflow-x:auto"><table><caption>{escape(self._heading)}</caption>'
            f"<thead><tr>{''.join(_cell('col', one) for one in head)}</tr></thead><tbody>{body}</tbody></table></div>"
            "</details></figure>"
        )


def _cell(heads: str, text: str) -> str:
    """A cell of the table; `heads` says what it is the head of: `col`, `row` or nothing."""
    tag, scope = ("th", f' scope="{heads}"') if heads else ("td", "")
    # Notebooks put cells to the right, as if they were all numbers.
    return f'<{tag}{scope} style="text-align:left">{escape(_kansrijk.plain(text))}</{tag}>'

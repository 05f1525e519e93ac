"""Flat sheets that belong together, and the dossiers that they hold."""

from __future__ import annotations

from .tables import from_tables

__all__ = ["from_tables"]

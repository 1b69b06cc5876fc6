"""Errors that the user can put right."""

from __future__ import annotations


class FactcheckError(Exception):
    """Something that the user can put right; the message names the file, the place and the remedy."""

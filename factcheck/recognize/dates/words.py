"""The words for dates, from the lexicon's TOML files."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable
from functools import cache
from importlib import resources
from typing import Any


@cache
def words(language: str) -> dict[str, Any]:
    """The tables of one language.

    Args:
        language: ``zh`` or ``en``.
    """
    data = resources.files("factcheck.lexicon").joinpath(f"data/dates_{language}.toml").read_text("utf-8")
    return tomllib.loads(data)


def one_of(entries: Iterable[str]) -> str:
    """An alternation of words, the longest first, so that none is cut short."""
    return "(?:" + "|".join(re.escape(word) for word in sorted(entries, key=lambda w: (-len(w), w))) + ")"

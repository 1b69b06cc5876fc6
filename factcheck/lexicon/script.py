"""Which of the three scripts a text is written in."""

from __future__ import annotations

import re
from functools import cache

from factcheck.lexicon.fold import _table

_HAN, _LATIN = re.compile("[\u4e00-\u9fff]+"), re.compile("[A-Za-z]+")


@cache
def _traditional() -> frozenset[str]:
    """Characters that folding simplifies, i.e. that only Traditional text uses."""
    return frozenset(chr(c) for c, to in _table().items() if 0x4E00 <= c <= 0x9FFF and ord(to) != c)


def script_of(text: str) -> str:
    """The script that prevails in a text.

    Args:
        text: any string; its first 20,000 characters are looked at.

    Returns:
        ``en`` where fewer than a fifth of the letters are Chinese, ``zh-Hant`` where at least one in twenty-five of the
        Chinese characters is only used in Traditional script, else ``zh-Hans``.
    """
    sample = text[:20_000]
    han = "".join(_HAN.findall(sample))
    latin = sum(map(len, _LATIN.findall(sample)))
    # A Chinese character says about as much as four Latin letters.
    if len(han) * 4 < latin * 0.25 or not han:
        return "en" if latin else "zh-Hans"
    return "zh-Hant" if sum(map(_traditional().__contains__, han)) * 25 >= len(han) else "zh-Hans"

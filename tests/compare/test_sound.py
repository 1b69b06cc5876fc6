"""Chinese names in pinyin."""

from __future__ import annotations

from factcheck.lexicon.sound import romanised


def test_names_in_pinyin() -> None:
    assert "hailan" in romanised("海岚")
    assert "shenyanqiu" in romanised("沈砚秋")
    assert romanised("A股") == ()

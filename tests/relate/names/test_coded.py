"""Listed companies by the codes of their shares."""

from __future__ import annotations

import pytest

from factcheck.model import Source
from factcheck.relate import extract


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("海港紙業(0351)去年純利2.1億元。", "海港紙業"),
        ("昨日，長青農場（6131-TW）公告營收3.2億元。", "長青農場"),
        ("全港水泥（2012年）產量320萬噸。", ""),
        ("股票（600351）昨日停牌，涉及金額3億元。", ""),
    ],
)
def test_a_code_makes_a_name_of_ordinary_words(text: str, name: str) -> None:
    assert name in {n.entity.name for n in extract(Source.from_text(text)).names if n.entity is not None} | {""}

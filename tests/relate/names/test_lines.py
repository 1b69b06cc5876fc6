"""Railway lines by their last character."""

from __future__ import annotations

import pytest

from factcheck.model import Source
from factcheck.relate import extract


@pytest.mark.parametrize(
    ("text", "name", "found"),
    [
        ("港鐵交代沙灣綫的估算。公司將沙灣綫造價由70億元上調至87億元。", "沙灣綫", True),
        ("地铁6号线东延线动工。6号线东延线全长8公里。", "号线东延线", False),
        ("铁路局守住安全底线。安全底线之下，列车停运12列。", "安全底线", False),
        ("工厂新增2条沙湾线。沙湾线投资3亿元。", "沙湾线", False),
    ],
)
def test_a_line_that_a_text_on_railways_comes_back_to(text: str, name: str, found: bool) -> None:
    assert (name in {n.entity.name for n in extract(Source.from_text(text)).names if n.entity is not None}) is found

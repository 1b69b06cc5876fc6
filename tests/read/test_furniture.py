"""What a page says that is not the article."""

from __future__ import annotations

import pytest

from factcheck.read import read_bytes
from factcheck.read.furniture import is_furniture


@pytest.mark.parametrize(
    "text",
    ["赞", "在看", "微信扫一扫可打开此内容，", "，", "。。。", "×", "#航运 #港口", "https://example.org/x?y=1", "本文链接：https://example.org/1", "点赞关注我们",
     "輕觸閱讀原文", "責任編輯：王某", "Share this article", "Subscribe to our newsletter", "© 2025 Harbour Weekly", "We use cookies to improve your visit.",
     "Advertisement", "(完)", "版權所有，未經許可不得轉載"],
)  # fmt: skip
def test_furniture(text: str) -> None:
    assert is_furniture(text)


@pytest.mark.parametrize(
    "text",
    ["赞比亚去年产铜七十万吨。", "Share price rose 3% to $12.", "视频业务收入3亿元", "Subscribers reached 3 million.", "12%", "3,000", "广告收入为2亿元。",
     "The end of the year brought 30 orders.", "分享会有三百人参加", "#3 炉于5月投产"],
)  # fmt: skip
def test_no_furniture(text: str) -> None:
    assert not is_furniture(text)


def test_the_tail_of_a_page_is_furniture_after_its_last_text() -> None:
    text = "# 港口\n\n港口去年扩建，耗资3亿元，工期两年，雇了1200名工人，码头从三座增加到五座，吞吐量因此翻了一番，船东们都很满意，但是工会仍有怨言，说加班太多。\n\n更多阅读\n\n矿山去年产锡3000吨\n\n知道了\n"
    (source,) = read_bytes(text.encode(), "a.md")
    assert [b.kind for b in source.blocks] == ["heading", "paragraph", "furniture", "furniture", "furniture"]


def test_what_stands_before_a_later_paragraph_is_no_tail() -> None:
    long = "港口去年扩建，耗资3亿元，工期两年，雇了1200名工人，码头从三座增加到五座，吞吐量因此翻了一番，船东们都很满意，但是工会仍有怨言，说加班太多。"
    (source,) = read_bytes(f"# 港口\n\n更多阅读\n\n矿山去年产锡3000吨\n\n{long}\n".encode(), "a.md")
    assert [b.kind for b in source.blocks] == ["heading", "furniture", "paragraph", "paragraph"]

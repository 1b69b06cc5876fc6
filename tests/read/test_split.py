"""Files that hold several articles, and articles that only look so."""

from __future__ import annotations

import datetime as dt

import pytest

from factcheck.read import read_bytes

BODY = "The mine shipped 4,200 tonnes of tin in the year, up from 3,900 tonnes. Costs fell to $12 million. The board was pleased."

PAIRS = """#航運
遠星航運去年賺得更多,老闆卻說日子難過
遠星航運(下稱“遠星”)2024年營收為12.6億元,比上年多出兩成。公司在高雄有三座碼頭,僱用1,240人。船東們擔心運價。 (海港週報)
碼頭工會與遠星談成新約
工會8月2日宣布,遠星同意加薪4.5%。協議談了三個月,此前公司截至2025年6月30日虧損1億元。 (南方財訊)
"""


def titles(text: str, path: str = "a.md") -> list[str]:
    return [source.title for source in read_bytes(text.encode(), path)]


def test_pairs_of_title_and_body_end_with_their_publishers() -> None:
    first, second = read_bytes(PAIRS.encode(), "in/ships.txt")
    assert (first.id, second.id) == ("in/ships.txt#1", "in/ships.txt#2")
    assert (first.publisher, second.publisher) == ("海港週報", "南方財訊")
    assert second.title == "碼頭工會與遠星談成新約"
    assert (second.published, second.published_from, second.published_guessed) == (dt.date(2025, 8, 2), "text", True)
    assert first.lang == "zh-Hant"
    assert [b.kind for b in first.blocks] == ["furniture", "heading", "paragraph", "furniture"]
    at = second.text.index("4.5%")
    assert second.quote(at, at + 4) == "4.5%"
    assert first.raw == second.raw == PAIRS


def test_pairs_of_several_paragraphs() -> None:
    text = "矿山扩产\n第一段，产量三百吨。\n第二段，成本两亿元。（海港周报）\n\n港口罢工\n第一段，停工三天。\n第二段，损失一亿元。（南方财讯）\n"
    assert titles(text, "a.txt") == ["矿山扩产", "港口罢工"]


@pytest.mark.parametrize("sign", ["（来源：海港周报）", "\n（海港周报）", "\n来源：海港周报"])
def test_other_ways_to_name_the_publisher_at_the_end(sign: str) -> None:
    text = f"矿山扩产\n第一段说产量为三百吨，成本两亿元，比去年少。{sign}\n\n港口罢工\n第一段说停工三天，损失一亿元，比去年多。{sign}\n"
    first, second = read_bytes(text.encode(), "a.txt")
    assert (first.title, second.title, first.publisher, second.publisher) == ("矿山扩产", "港口罢工", "海港周报", "海港周报")
    assert [b.kind for b in second.blocks] == ["heading", "paragraph", "furniture"]


def test_bare_lines_of_metadata() -> None:
    head = "标题：%s\n来源：海港周报\n作者：某甲\n发布时间：2025-07-1%d 08:00\n链接：https://example.org/1\n正文：产量为三百吨。\n第二段。\n\n"
    first, second = read_bytes((head % ("矿山扩产", 5) + head % ("港口罢工", 6)).encode(), "a.txt")
    assert (first.title, first.publisher, first.url) == ("矿山扩产", "海港周报", "https://example.org/1")
    assert (second.title, second.published) == ("港口罢工", dt.date(2025, 7, 16))
    assert second.text == "产量为三百吨。\n第二段。"
    assert second.quote(0, 8) == "产量为三百吨。\n"


def test_a_sentence_with_a_colon_is_no_metadata() -> None:
    (source,) = read_bytes("标题：新的一年\n公司说：产量为三百吨。\n".encode(), "a.txt")
    assert "标题：新的一年" in source.text


def test_front_matter_blocks() -> None:
    text = f"---\ntitle: A\ndate: 2025-01-02\n---\n{BODY}\n\n---\ntitle: B\npublished: 2025-01-03 10:00\n---\n# B\n\n{BODY}\n"
    a, b = read_bytes(text.encode(), "x.md")
    assert (a.title, a.published, b.title, b.published) == ("A", dt.date(2025, 1, 2), "B", dt.date(2025, 1, 3))
    assert "title" not in a.text + b.text


def test_long_rules_between_titles() -> None:
    text = f"Tin mine ships more\n\n{BODY}\n\n======\n\nPort strike ends\n\n{BODY}\n\n======\n\nThird one here\n\n{BODY}\n"
    assert titles(text, "a.txt") == ["Tin mine ships more", "Port strike ends", "Third one here"]


@pytest.mark.parametrize("rule", ["---", "***", "* * *", "———"])
def test_short_rules_between_articles_with_datelines(rule: str) -> None:
    text = f"Tin mine ships more\n\nPERTH, 3 March 2025 — {BODY}\n\n{rule}\n\nPort strike ends\n\nPERTH, March 5 (Reuters) - {BODY}\n"
    first, second = read_bytes(text.encode(), "a.txt")
    assert (first.title, first.published) == ("Tin mine ships more", dt.date(2025, 3, 3))
    assert (second.title, second.publisher) == ("Port strike ends", "Reuters")


def test_top_headings_with_datelines() -> None:
    assert titles(f"# Tin mine\n\n2025-03-03\n\n{BODY}\n\n# Port strike\n\n2025-03-05\n\n{BODY}\n") == ["Tin mine", "Port strike"]


def test_titles_with_datelines_in_plain_text() -> None:
    text = (
        "锡矿去年多产一成\n\n（海讯社珀斯3日电）某矿业公司2025年2月28日公布，全年产量为4200吨。\n\n"
        "港口罢工结束\n\n海讯社珀斯3月5日电 港口工会宣布结束罢工，自2025年3月6日起复工。\n"
    )
    first, second = read_bytes(text.encode(), "a.txt")
    assert (first.published, second.published) == (dt.date(2025, 3, 3), dt.date(2025, 3, 5))
    assert first.published_guessed
    assert second.published_guessed


@pytest.mark.parametrize(
    "text",
    [
        f"# Tin mine\n\nPERTH, 3 March 2025 — {BODY}\n\n---\n\n## Background\n\n{BODY}\n\n***\n\n# Outlook\n\n{BODY}\n",
        f"# Tin mine\n\n2025-03-03\n\n{BODY}\n\n# History\n\n{BODY}\n\n# Numbers\n\n{BODY}\n",
        f"Tin mine\n========\n\n{BODY}\n\nHistory\n=======\n\n{BODY}\n",
        "锡矿大事\n\n第一阶段\n\n2019年3月3日，公司成立。\n\n第二阶段\n\n2021年5月1日，公司上市，募资3亿元。\n",
        "锡矿多产\n某公司多产一成。（图源：公司）\n\n小标题一\n某公司利润3亿元。（图：资料）\n",
        f"# Same title\n\n![](x.png)\n\n# Same title\n\nBy A. Writer | 3 March 2025\n\n{BODY}\n",
    ],
)
def test_an_article_with_sections_stays_one(text: str) -> None:
    (source,) = read_bytes(text.encode(), "a.md")
    assert source.id == "a.md"

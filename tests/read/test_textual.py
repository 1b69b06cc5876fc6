"""Plain text and Markdown: blocks, places, metadata."""

from __future__ import annotations

import datetime as dt

from factcheck.model import Source
from factcheck.read import read_bytes


def one(text: str, path: str = "a.txt") -> Source:
    (source,) = read_bytes(text.encode(), path)
    return source


def blocks(source: Source) -> list[tuple[str, str]]:
    return [(b.kind, source.text[b.start : b.end]) for b in source.blocks]


def test_front_matter_is_metadata_and_no_text() -> None:
    source = one('---\ntitle: "Mill: the second year"\nsource: Harbour Weekly\ndate: 2025-03-04T10:20:00+08:00\nfetch_date: 2026-01-01\n'
                 "---\n\nThe mill sold **4,200** tonnes.\n", "mill.md")  # fmt: skip
    assert (source.title, source.publisher, source.published) == ("Mill: the second year", "Harbour Weekly", dt.date(2025, 3, 4))
    assert source.text == "The mill sold 4,200 tonnes."
    assert (source.published_from, source.published_guessed, source.lang, source.kind) == ("front matter", False, "en", "markdown")
    assert source.quote(14, 19) == "4,200"


def test_an_address_as_source_is_the_url_and_a_declared_script_is_kept() -> None:
    source = one("---\n标题: 盐田\nsource: https://example.org/salt?x=1:2\nlang: zh-HK\n---\n鹽田今年產鹽三千噸。\n", "a.md")
    assert (source.title, source.url, source.publisher, source.lang) == ("盐田", "https://example.org/salt?x=1:2", "", "zh-Hant")


def test_the_first_line_of_a_plain_text_is_its_title_if_it_could_be_one() -> None:
    assert one("锡矿多产一成\n\n某矿业公司说，产量为4200吨。\n").title == "锡矿多产一成"
    assert one("某矿业公司说，产量为4200吨。\n成本下降。\n").title == ""


def test_lines_broken_at_a_margin_are_one_paragraph() -> None:
    source = one(
        "Tin mine ships more\n\nThe mine shipped 4,200 tonnes of tin in the year, up from\n3,900 tonnes in the year before that. Costs fell to $12\n"
        "million. The board was pleased with that, it said on\nFriday.\n\nSecond paragraph.\n"
    )
    kinds = blocks(source)
    assert [kind for kind, _ in kinds] == ["heading", "paragraph", "paragraph"]
    at = source.text.index("$12 million")
    assert source.quote(at, at + 11) == "$12\nmillion"


def test_a_chinese_line_goes_on_without_a_blank() -> None:
    source = one(
        "锡矿多产\n\n某矿业公司在公告中说，全年锡产量为四千二百吨，比上年多出一\n成，成本降到了八千七百万元，其中电费占三分之一，工资占四分之\n一，公司打算明年再开两座矿井。\n"
    )
    assert "多出一成，" in source.text
    assert "四分之一，" in source.text
    assert len(source.blocks) == 2


def test_paragraphs_of_one_line_each_stay_apart() -> None:
    source = one("第一段说产量为三百吨，比去年多。\n第二段说价格为每吨九万元，比去年低。\n第三段说明年的打算，没有数字。\n")
    assert [kind for kind, _ in blocks(source)] == ["paragraph"] * 3


def test_markdown_blocks() -> None:
    source = one(
        "# Yard\n\n- first: 30 ships\n  2. second: 40 ships\n\n> the owner said\n\n| Item | 2023 | 2024 |\n|:--|--:|--:|\n| Revenue | 10 | **12** |\n| Cost | | 9 |\n\n"
        "Ratio\n-----\n\n```\nkept as it is\n```\n\n***\n\n[ref]: http://example.org/x\n",
        "a.md",
    )
    assert [(b.kind, b.level) for b in source.blocks] == [
        ("heading", 1), ("item", 1), ("item", 2), ("quote", 0), ("table", 0), ("heading", 2), ("paragraph", 0)]  # fmt: skip
    table = source.blocks[4]
    cells = [[source.text[c.start : c.end] for c in row] for row in table.rows]
    assert cells == [["Item", "2023", "2024"], ["Revenue", "10", "12"], ["Cost", "", "9"]]
    assert table.header_rows == 1
    twelve = table.rows[1][2]
    assert source.quote(twelve.start, twelve.end) == "12"


def test_carriage_returns_are_kept_in_raw_and_places_are_right() -> None:
    text = "锡矿多产\r\n\r\n某公司2025年营收3亿元。\r\n成本1亿元。\r\n"
    source = one(text)
    assert source.raw == text
    for kind, block in blocks(source):
        assert kind
        assert "\r" not in block
    at = source.text.index("1亿元")
    assert source.raw[slice(*source.locate(at, at + 3))] == "1亿元"


def test_the_footer_of_a_host_is_furniture_and_its_date_a_guess() -> None:
    source = one("港口今年扩建。\n\n工程耗资3亿元，工期两年。\n本文由某某站于2024-02-10发表在某某站_便宜主机，如有疑问，请联系我们。\n本文链接：https://example.org/1.html\n")
    assert [kind for kind, _ in blocks(source)] == ["paragraph", "paragraph", "furniture", "furniture"]
    assert (source.published, source.published_from, source.published_guessed) == (dt.date(2024, 2, 10), "footer", True)


def test_a_line_of_metadata_is_furniture_and_dates_the_article() -> None:
    source = one("港口扩建\n\n2025-07-15 10:32 来源：海港日报\n\n工程耗资3亿元，工期两年。\n")
    assert blocks(source)[1] == ("furniture", "2025-07-15 10:32 来源：海港日报")
    assert (source.published, source.publisher, source.published_from) == (dt.date(2025, 7, 15), "海港日报", "dateline")


def test_a_dateline_without_a_year_takes_it_from_the_text() -> None:
    source = one("船厂交船\n\n海讯社大连12月22日电 船厂截至2025年9月30日已交付12艘船。\n")
    assert (source.published, source.published_guessed, source.publisher) == (dt.date(2025, 12, 22), True, "海讯社")


def test_a_text_that_is_as_the_file_has_no_segments() -> None:
    source = one("产量为三百吨。")
    assert source.segments == ()
    assert source.text == source.raw


def test_a_table_pasted_from_a_sheet() -> None:
    source = one("产量\n\n\t2023年\t2024年\n锡\t3900\t4200\n铜\t\t12*\n锌\t5\t\n\n说明\t一行不是表。\n")
    (table,) = [b for b in source.blocks if b.kind == "table"]
    assert [[source.text[c.start : c.end] for c in row] for row in table.rows] == [
        ["", "2023年", "2024年"], ["锡", "3900", "4200"], ["铜", "", "12*"], ["锌", "5", ""]]  # fmt: skip
    assert table.header_rows == 1


def test_a_table_in_html_inside_markdown() -> None:
    text = "# 产量\n\n<table><tr><td>项目</td><td>2024</td></tr>\n<tr><td>锡</td><td>4,200</td></tr></table>\n\n成本下降。\n"
    source = one(text, "a.md")
    assert [b.kind for b in source.blocks] == ["heading", "table", "paragraph"]
    assert [[source.quote(c.start, c.end) for c in row] for row in source.blocks[1].rows] == [["项目", "2024"], ["锡", "4,200"]]
    assert [kind for kind, _ in blocks(one("<table><tr><td>never closed 5 tonnes\n\nText of 6 tonnes.\n", "a.md"))] == ["heading", "paragraph"]


def test_headings_without_marks_of_their_own() -> None:
    source = one("某船厂交船\n\n一、产量\n\n上半年交船12艘。\n\n（一）成本\n成本1亿元。\n")
    assert [(b.kind, b.level) for b in source.blocks] == [("heading", 1), ("heading", 2), ("paragraph", 0), ("heading", 3), ("paragraph", 0)]
    assert source.title == "某船厂交船"
    bold = one("**产量**\n\n全年产量300吨。\n\n**全年产量300吨。**\n", "a.md")
    assert [b.kind for b in bold.blocks] == ["heading", "paragraph", "paragraph"]


def test_the_title_of_a_numbered_article() -> None:
    (first, _) = read_bytes("1. 矿山扩产\n某矿山产量三百吨，成本两亿元，比去年少。（海港周报）\n\n2. 港口罢工\n港口停工三天，损失一亿元，比去年多。（海港周报）\n".encode(), "a.txt")
    assert first.title == "矿山扩产"

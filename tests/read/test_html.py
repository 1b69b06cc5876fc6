"""Web pages."""

from __future__ import annotations

import datetime as dt

from factcheck.model import Source
from factcheck.read import read_bytes

PAGE = """<!DOCTYPE html><html lang="zh-CN"><head><meta charset="utf-8"><title>远洋渔业去年扭亏 - 海港财经</title>
<meta property="og:site_name" content="海港财经"><link rel="canonical" href="https://example.org/1">
<script type="application/ld+json">{"@type":"NewsArticle","datePublished":"2025-04-03T08:00:00+08:00"}</script><style>p{color:red}</style>
</head><body class="has-sidebar"><header><nav><a href=/>首页</a> <a href=/x>行业</a></nav></header>
<div class="wrap with-sidebar"><article><header><h1>远洋渔业去年扭亏</h1><p>2025-04-03 08:00 来源：海港财经</p></header>
<p>远洋渔业<b>2024年</b>营收12.6&nbsp;亿元，
同比增长<a href=x>5.2%</a>&lt;注&gt;。<!-- 99亿 --></p><p>面积5000m<sup>2</sup>，毛利率31%<sup>[3]</sup>。</p>
<table><caption>单位：万元</caption><tr><th rowspan=2>项目<th colspan=2>年度</tr><tr><th>2023<th>2024<tr><td>营收<td>1,000<td>1,260<tr><td>利润<td>-30<td>45</table>
<ul><li>一号船：300吨<li>二号船：420吨<ul><li>其中带鱼：120吨</ul></ul><blockquote>钱都花在船上。</blockquote></article>
<div class="related-news"><h3>相关新闻</h3><p><a href=1>某公司营收99亿元</a></p><p>另一家亏了三亿元</p></div></div>
<footer>© 2025 海港财经</footer></body></html>"""


def one(text: str) -> Source:
    (source,) = read_bytes(text.encode(), "a.html")
    return source


def blocks(source: Source, kind: str) -> list[str]:
    return [source.text[b.start : b.end] for b in source.blocks if b.kind == kind]


def test_metadata() -> None:
    source = one(PAGE)
    assert (source.title, source.publisher, source.url, source.lang) == ("远洋渔业去年扭亏", "海港财经", "https://example.org/1", "zh-Hans")
    assert (source.published, source.published_from, source.published_guessed) == (dt.date(2025, 4, 3), "metadata", False)
    assert source.kind == "html"


def test_text_and_places() -> None:
    source = one(PAGE)
    assert blocks(source, "heading") == ["远洋渔业去年扭亏"]
    assert blocks(source, "paragraph") == ["远洋渔业2024年营收12.6\xa0亿元，同比增长5.2%<注>。", "面积5000m²，毛利率31%。"]
    at = source.text.index("2024年营收")
    assert source.quote(at, at + 7) == "2024年</b>营收"
    assert "99亿。" not in source.text


def test_tables_and_lists() -> None:
    source = one(PAGE)
    (table,) = [b for b in source.blocks if b.kind == "table"]
    cells = [[source.text[c.start : c.end] for c in row] for row in table.rows]
    assert cells == [["项目", "年度", "年度"], ["项目", "2023", "2024"], ["营收", "1,000", "1,260"], ["利润", "-30", "45"]]
    assert table.header_rows == 2
    assert blocks(source, "caption") == ["单位：万元"]
    assert [(b.level, source.text[b.start : b.end]) for b in source.blocks if b.kind == "item"] == [
        (1, "一号船：300吨"), (1, "二号船：420吨"), (2, "其中带鱼：120吨")]  # fmt: skip
    assert blocks(source, "quote") == ["钱都花在船上。"]


def test_furniture_is_marked_and_kept() -> None:
    furniture = blocks(one(PAGE), "furniture")
    assert furniture == ["首页 行业", "2025-04-03 08:00 来源：海港财经", "相关新闻", "某公司营收99亿元", "另一家亏了三亿元", "© 2025 海港财经"]


def test_a_class_around_the_whole_page_hides_nothing() -> None:
    source = one('<body><form id="aspnet"><div class="content with-sidebar"><h1>Mill</h1><p>The mill sold 4,200 tonnes.</p>'
                 '<section class="share-price"><p>The share closed at $12.</p></section></div></form></body>')  # fmt: skip
    assert blocks(source, "furniture") == []


def test_a_table_for_layout_is_no_table() -> None:
    source = one("<table><tr><td><p>Left: 3 tonnes.</p></td><td><table><tr><td>a</td><td>1</td></tr><tr><td>b</td><td>2</td></tr></table></td></tr><tr><td>x<td>y</table>")
    assert len([b for b in source.blocks if b.kind == "table"]) == 1
    assert "Left: 3 tonnes." in blocks(source, "paragraph")


def test_dates_and_publishers_in_other_places() -> None:
    page = '<head><meta name="%s" content="%s"></head><p>The mill sold 4,200 tonnes.</p>'
    assert one(page % ("pubdate", "2025-01-02 10:00")).published == dt.date(2025, 1, 2)
    assert one(page % ("og:site_name", "The Mill Post")).publisher == "The Mill Post"
    assert one('<time datetime="2025-01-02T10:00Z">today</time><p>The mill sold 4,200 tonnes.</p>').published == dt.date(2025, 1, 2)
    ld = '<script type="application/ld+json">{"@graph":[{"publisher":{"name":"The Mill Post"}}]}</script><p>The mill sold 4,200 tonnes.</p>'
    assert one(ld).publisher == "The Mill Post"


def test_broken_markup_loses_no_text() -> None:
    source = one("<p>3 < 4 and <b>5 tonnes<p>AT&T &bogus; <!-- open <i>6 tonnes</i> <a href='x>7 tonnes</a></td></div> 8 tonnes <")
    for figure in ("3 < 4", "5 tonnes", "AT&T &bogus;", "6 tonnes", "7 tonnes", "8 tonnes"):
        assert figure in source.text


def test_headers_of_rows_are_no_header_row() -> None:
    source = one("<p>Facts.</p><table><tr><th>Opened</th><td>1952</td></tr><tr><th>Output</th><td>4,200 t</td></tr></table>")
    (table,) = [b for b in source.blocks if b.kind == "table"]
    assert table.header_rows == 0
    source = one("<p>Facts.</p><table><tr><td>Item</td><td>2024</td></tr><tr><td>Output</td><td>4,200</td></tr></table>")
    (table,) = [b for b in source.blocks if b.kind == "table"]
    assert table.header_rows == 1


def test_a_host_is_no_publisher() -> None:
    assert one('<meta property="og:site_name" content="微信公众平台"><p>产锡四千二百吨。</p>').publisher == ""

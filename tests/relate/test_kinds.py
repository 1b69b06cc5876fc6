"""What only a company has, and what a product does."""

from __future__ import annotations

from attrs import evolve

from factcheck.model import Source
from factcheck.relate import extract


def claims(text: str, title: str = "") -> dict[str, tuple[str, str]]:
    """Whom every figure of a text is about, and what it states."""
    source = evolve(Source.from_text(text), title=title)
    return {c.quote: (c.entity.name if c.entity is not None else "", c.concept) for c in extract(source).claims}


def test_a_product_goes_on_the_market_and_its_maker_has_the_shares() -> None:
    text = "望屿影业的游戏《烬海》2024年10月18日上市。《烬海》9天卖出100万套，股价上涨9.8%。"
    found = claims(text)
    assert found["2024年10月18日"] == ("烬海", "launched")
    assert found["9.8%"][0] == "望屿影业"


def test_a_company_is_listed() -> None:
    assert claims("云杉乳业2020年10月在深交所上市。")["2020年10月"] == ("云杉乳业", "listed")


def test_who_holds_a_share_is_not_whose_share_it_is() -> None:
    text = "云杉乳业2024年营收20亿元。交易完成后，望屿基金会持股12%。"
    assert claims(text, "云杉乳业多赚一成")["12%"] == ("云杉乳业", "stake")


def test_what_opens_the_headline_is_what_the_text_is_about() -> None:
    text = "望屿互动昨天宣布，游戏《烬海》销量突破320万套。望屿互动成立于2013年，望屿互动有140人。\n\n退款率由3.1%降到2.4%。"
    assert claims(text, "《烬海》卖破320万套 望屿互动：不做续作")["2.4%"][0] == "烬海"


def test_a_line_that_goes_by_a_number_has_its_length_and_its_stations() -> None:
    found = claims("北辰地铁6号线2018年12月开通，全长34.2公里。去年客流不变。6号线设24座车站。")
    assert {found["34.2公里"][0], found["24座"][0]} == {"6号线"}

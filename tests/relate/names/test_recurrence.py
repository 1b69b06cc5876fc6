"""Names that a text has without a word that tells them to be names."""

from __future__ import annotations

import datetime as dt

from attrs import evolve

from factcheck.model import Source
from factcheck.relate import extract
from tests.relate.names.test_find import found

BODY = (
    "{name}以26.8元开盘，收盘报24.3元。\n\n招股书显示，2022年至2024年，{name}收入分别为11.2亿元、16.8亿元和22.4亿元。截至2024年底，{name}共有门店2318家。"
)


def entities(title: str, name: str) -> set[str]:
    source = evolve(Source.from_text(BODY.format(name=name), published=dt.date(2025, 5, 15)), title=title)
    return {c.entity.name for c in extract(source).claims if c.entity is not None}


def test_what_a_title_and_its_clauses_open_with() -> None:
    assert entities("青山茶事港股首日收涨13%", "青山茶事") == {"青山茶事"}


def test_a_measure_that_a_title_opens_with_is_no_name() -> None:
    assert "门店数量" not in entities("门店数量两年翻番", "云杉乳业")


def test_two_strange_strings_that_are_often_joined_are_names() -> None:
    text = "澜岭物流去年营收9亿元。同业里，东澜与海珂总是一起出现。投资人说，海珂和东澜走得很近。无论谁胜出，都绕不开东澜与海珂。\n\n具体来看，东澜今年投入38亿元建仓。"
    found = [c for c in extract(Source.from_text(text)).claims if c.quote == "38亿元"]
    assert [c.entity.name for c in found if c.entity is not None] == ["东澜"]


def test_somebody_of_a_house_is_not_its_product() -> None:
    text = "月岭咨询的创始人张予彤说，行业在回暖。张予彤主张谨慎。在月岭咨询的张予彤2019年主导投资了3家公司。"
    kinds = {n.entity.name: n.entity.kind for n in extract(Source.from_text(text)).names if n.entity is not None}
    assert kinds["张予彤"] == "person"


def test_a_verb_in_a_headline_is_no_part_of_a_name() -> None:
    text = "澜行赴港上市\n\n澜行已递件申请挂牌。澜行去年营收6.42亿元。飞悦航空开峇里岛航线，飞悦航空有19架飞机。"
    told = found(text)
    assert "澜行" in told
    assert "澜行赴港" not in told
    assert "飞悦航空开峇里岛" not in told

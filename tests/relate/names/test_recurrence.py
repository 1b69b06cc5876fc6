"""Names that a text has without a word that tells them to be names."""

from __future__ import annotations

import datetime as dt

from attrs import evolve

from factcheck.model import Source
from factcheck.relate import extract

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

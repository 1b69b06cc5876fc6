"""A text of statistics is about the place that it speaks of as a whole."""

from __future__ import annotations

import pytest
from attrs import evolve

from factcheck.model import Source
from factcheck.relate import extract


def whom(title: str, text: str) -> dict[str, str]:
    source = evolve(Source.from_text(text), title=title)
    return {c.quote: c.entity.name if c.entity is not None else "" for c in extract(source).claims}


@pytest.mark.parametrize(
    ("title", "text", "entity"),
    [
        ("松原州2024年统计公报", "初步核算，2024年全州生产总值1,286.4亿元。年末全州常住人口312.6万人。粮食总产量268.5万吨。", "松原州"),
        ("2024年岚屿群岛渔业公报", "2024年，岚屿群岛渔业平稳。全年水产品产量42.6万吨。年末全区登记渔船1,862艘。", "岚屿群岛"),
        ("青瀾島旅遊創新高", "2024年全島接待旅客1,352萬人次，旅遊總收入286億元。全島現有酒店612家。", "青瀾島"),
        (
            "澜溪2024年旅游收入突破百亿",
            "澜溪文化和旅游局发布，2024年澜溪接待游客1,352万人次。入境游客54万人次。澜溪机场扩建。",
            "澜溪",
        ),
    ],
)
def test_what_nobody_else_is_said_to_have_is_the_regions(title: str, text: str, entity: str) -> None:
    assert set(whom(title, text).values()) == {entity}


def test_a_company_of_the_title_comes_before_the_city_that_it_serves() -> None:
    told = whom("海堰燃气2024年营收增长", "海堰燃气2024年营收8亿元。公司在全市有用户21万户。")
    assert told["8亿元"] == "海堰燃气"


def test_all_of_a_market_is_no_city() -> None:
    assert "" in whom("股市收盘", "全市场成交额1.2万亿元。").values()


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("2022年，上市公司雲杉娛樂以2.6億元取得霧橋51%股權。雲杉撿到寶。", "雲杉娛樂"),
        ("磐岭储能拟以2亿元收购一家电芯厂。", "磐岭储能"),
        ("海鹭互动与两家平台签约，合同金额3亿元。海鹭互动昨天宣布扩招200人。", "海鹭互动"),
    ],
)
def test_a_company_is_known_by_its_trade_and_what_it_does(text: str, name: str) -> None:
    assert name in {c.entity.name for c in extract(Source.from_text(text)).claims if c.entity is not None}


def test_the_place_is_what_title_and_publisher_open_with() -> None:
    text = (
        "市交通局昨天通报道路改造进展。2024年，全市改造道路86条，新增车位1.2万个。\n\n"
        "钱从哪里来？市交通局副局长梁若川介绍，去年完成投资12.6亿元。全市还将新建停车楼9座。"
    )
    source = evolve(Source.from_text(text), title="松浦去年改造道路86条", publisher="松浦晚报")
    told = {c.quote: c.entity.name for c in extract(source).claims if c.entity is not None}
    assert {told[q] for q in ("86条", "1.2万个", "12.6亿元", "9座")} == {"松浦"}

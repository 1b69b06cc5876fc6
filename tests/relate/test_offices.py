"""Offices that only tell of others: what they publish is of a place, a market or nobody."""

from __future__ import annotations

import datetime as dt

import pytest
from attrs import evolve

from factcheck.model import Source
from factcheck.relate import extract

PUBLISHED = dt.date(2024, 10, 20)


def _of(text: str, quote: str) -> tuple[str, str]:
    claim = next(c for c in extract(Source.from_text(text, published=PUBLISHED)).claims if c.quote == quote)
    return (claim.entity.name if claim.entity is not None else "", claim.concept)


@pytest.mark.parametrize(
    ("text", "quote", "whose"),
    [
        ("国家邮政局18日发布的数据显示，9月全国快递业务量完成151亿件。", "151亿件", "中国"),
        ("金管會統計顯示，上市公司（不含第一上市公司）今年上半年稅前淨利為1.2兆元。", "1.2兆元", "上市公司"),
        ("证监会表示，上柜公司去年营收2.5万亿元。", "2.5万亿元", "上柜公司"),
    ],
)
def test_whose_figures_an_office_tells(text: str, quote: str, whose: str) -> None:
    assert _of(text, quote)[0] == whose


def test_listed_companies_are_listed_at_no_date() -> None:
    claims = extract(Source.from_text("金管會統計，上市公司2023年營收35.8兆元，第一上市公司2022年營收3.1兆元。", published=PUBLISHED)).claims
    assert "listed" not in {c.concept for c in claims}


@pytest.mark.parametrize("text", ["中期溢利減少港幣三億元或 12%。", "中期溢利减少3亿元，即12%。", "Net profit fell by £3m, or 12%, to £22m."])
def test_a_change_and_its_rate(text: str) -> None:
    claim = next(c for c in extract(Source.from_text(f"石塘水泥公布业绩。{text}" if text[0] == "中" else f"Keldon Cement reported results. {text}")).claims if c.quote == "12%")
    assert claim.qualifiers["growth_of"] == "net_profit"
    assert claim.qualifiers["direction"] == "down"


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("亲赴石塘业绩会的业主说，项目今年12月交房。石塘去年营收3亿元。", "亲赴石塘"),
        ("县文化馆汇总统计临澳上市作品的清单，共120件。", "计临澳"),
        ("会议由副市长任组长，成立12个小组。", "任组长"),
        ("小霍父母收到了3万元赔偿。", "小霍父母"),
        ("业者若未补交资料，将罚款3万元。业者已补交资料。", "补交"),
        ("集团截至六月底止半年，溢利为3亿元。", "集团截"),
    ],
)
def test_what_is_no_name(text: str, wrong: str) -> None:
    found = extract(Source.from_text(text))
    assert wrong not in {n.entity.name for n in found.names if n.entity is not None} | {c.entity.name for c in found.claims if c.entity is not None}


@pytest.mark.parametrize(
    ("title", "text", "quote", "whose"),
    [
        ("失業率回落", "本港失業率連跌兩個月。政府統計處昨公布，最新失業率為3.4%，就業不足率亦跌至1.4%。", "1.4%", "香港"),
        ("来台客回升", "觀光署統計，去年來台旅客達785萬人次，國人出國則創新高。國人赴日最多，來台的日客居次。", "785萬人次", "台灣"),
        ("一季度重庆公共支出增一成", "近日，市财政局公布了全市一季度账本。1至3月，全市一般公共预算收入527亿元。", "527亿元", "重庆"),
    ],
)
def test_the_place_that_a_press_calls_its_own(title: str, text: str, quote: str, whose: str) -> None:
    claim = next(c for c in extract(evolve(Source.from_text(text, published=PUBLISHED), title=title)).claims if c.quote == quote)
    assert claim.entity is not None
    assert claim.entity.name.replace("台湾", "台灣") == whose


def test_a_change_without_a_noun_is_of_what_is_told_right_before() -> None:
    claims = extract(Source.from_text("澜州总就业人数由去年的36.6万人跌至36.2万人，减少约3100人。", published=PUBLISHED)).claims
    assert next(c.concept for c in claims if c.value.number == 3100) == "other:employed change"

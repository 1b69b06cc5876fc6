"""Dates that are facts themselves, and dates that only place other facts in time."""

from __future__ import annotations

import datetime as dt

import pytest
from attrs import evolve

from factcheck.model import Source
from factcheck.relate import extract


def events(text: str, published: str = "2025-03-12") -> dict[str, str]:
    source = evolve(Source.from_text(text), published=dt.date.fromisoformat(published))
    return {c.quote: c.concept for c in extract(source).claims if c.value.is_date}


@pytest.mark.parametrize(
    ("text", "date", "concept"),
    [
        ("栖河老站2009年停運，改作博物館。", "2009年", "other:closed"),
        ("雲杉礦業的北坑2016年投產。", "2016年", None),
        ("前鋒林志遠2023年7月來投，轉會費150萬元。", "2023年7月", None),
        ("The mill, which opened on 3 June, cost £236 million.", "3 June", "other:opened"),
        ("Ann Thorne, the harbour's chief executive since 2021, said no.", "2021", None),
        ("Norwold Foods said on Thursday that revenue for 2024 came to £4m.", "Thursday", "other:announced"),
        ("礦方昨天說，百日裡已產銅4.2萬噸。", "昨天", "other:announced"),
        ("該院預計今年四季度完成交割。", "今年四季度", None),
        # since when something has been so, and what a clause ends with
        ("自2021年提出“全链条”战略以来，海鹭航运在沿海各地布点。", "2021年", None),
        ("海鹭航运的二期码头总投资2.4亿元，2027年建成，届时吞吐量翻倍。", "2027年", "other:completed"),
        ("海鹭航运两笔贷款去年初签署，合计12亿元。", "去年初", None),
        # the month of what the press tells, and part of a month
        ("2024年10月，据报道，多家货主选择了海鹭航运作为承运方。", "2024年10月", None),
        ("海鹭航运在7月初完成改组后，拟募资3亿元。", "7月初", None),
        # what happened then is told whatever else goes on from it
        ("2014年博士毕业后，林志远加入海鹭航运，他只用了五年时间升任总裁。", "2014年", "other:graduated"),
        # of two verbs in a row the one that lasts
        ("2021年底，林志远离职创办海鹭航运。", "2021年底", "founded"),
        ("海鹭航运由80后船长林志远创办。船长林志远去年卸任。", "80后", "born"),
    ],
)
def test_told(text: str, date: str, concept: str | None) -> None:
    found = events(text)
    assert date in found
    assert concept in (None, found[date])


@pytest.mark.parametrize(
    ("text", "date"),
    [
        # what is reported on, not when
        ("雲杉乳業昨日發布2024年三季報。", "2024年三季報"),
        ("雲杉乳業昨日公布截至2024年12月31日止年度業績，收入3億元。", "2024年12月31日止年度"),
        # a dateline
        ("PORT ARDEN, 12 March — Fourteen ships waited off the breakwater.", "12 March"),
        # the time of a figure
        ("2023年門診服務量312萬人次。", "2023年"),
        ("Freight fell to 61,000 tonnes in 2023.", "2023"),
        # a scene that is set, a time that is told what it was like, one spoken of before, and an attribute
        ("进入2025年，海鹭航运成本控制见效。", "2025年"),
        ("在人人都谈论运价的2021年，海鹭航运按兵不动。", "2021年"),
        ("海鹭航运去年营收3亿元，远超同期河川软件的水平。", "同期"),
        ("投诉书称，海鹭航运今年的估值约40亿元。", "今年"),
        ("A museum has been open for years; since 2019 it has sold 400,000 tickets.", "2019"),
    ],
)
def test_not_told(text: str, date: str) -> None:
    assert date not in events(text)


@pytest.mark.parametrize(
    "text",
    [
        "河川軟件2023年4月發佈的Loom-01模型受到歡迎;2024年9月推出的升級版Kiln-02,在評測中排名第二。",
        "河川软件2023年4月发布的Loom-01模型受到欢迎；2024年9月推出的升级版Kiln-02，在评测中排名第二。",
    ],
)
def test_of_what_stands_behind_the_attribute(text: str) -> None:
    claims = {c.quote: c.entity.name for c in extract(Source.from_text(text)).claims if c.concept == "launched" and c.entity}
    assert claims == {"2023年4月": "Loom-01", "2024年9月": "Kiln-02"}


@pytest.mark.parametrize(
    ("text", "date", "entity"),
    [
        ("海鹭航运规模不大。2024年5月，评审会在报告中将海鹭航运列为全省样板；2025年2月，河川软件将海鹭航运纳入白名单。", "2024年5月", "海鹭航运"),
        ("海鹭航运规模不大。2024年5月，评审会在报告中将海鹭航运列为全省样板；2025年2月，河川软件将海鹭航运纳入白名单。", "2025年2月", "海鹭航运"),
        ("河川软件成立于2019年。2022年8月，语言模型Loom-01的正式发布，开启了河川软件的融资。", "2022年8月", "Loom-01"),
    ],
)
def test_whom_it_happened_to(text: str, date: str, entity: str) -> None:
    source = evolve(Source.from_text(text), published=dt.date(2025, 3, 12))
    claim = next(c for c in extract(source).claims if c.quote == date)
    assert claim.entity is not None
    assert claim.entity.name == entity


def test_a_generation_without_a_person_is_no_founding() -> None:
    assert events("海鹭航运由几名90后青年创办。") == {}


def test_a_semicolon_ends_a_sentence_before_a_digit_too() -> None:
    text = "海鹭航运获得两家银行的贷款；8月，河川软件获得3亿元融资。"
    claim = next(c for c in extract(Source.from_text(text)).claims if c.quote == "3亿元")
    assert text[claim.sentence.start : claim.sentence.end] == "8月，河川软件获得3亿元融资。"


def test_the_day_of_a_press_report_is_no_event_of_anybody() -> None:
    assert events("2月22日，據東方電訊社報導，前鋒隊已簽下新教練。") == {}


def test_nobody_counts_on_from_a_generation() -> None:
    told = events("茶馆开业于2019年6月。90后的店主说客人不少。同年，她开了分店。")
    source = Source.from_text("茶馆开业于2019年6月。90后的店主说客人不少。同年，她开了分店。")
    years = {c.quote: c.value.low for c in extract(source).claims if c.value.is_date}
    assert "同年" in told
    assert str(years["同年"]).startswith("2019")


def test_a_product_that_comes_to_market_is_launched() -> None:
    assert events("《夜航船》10月18日在主机平台同步上市。")["10月18日"] == "launched"
    assert events("海鹭航运10月18日在上海上市。")["10月18日"] == "listed"

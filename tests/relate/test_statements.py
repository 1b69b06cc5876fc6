"""Statements without a figure of their own: counts with their lists, denials, directions."""

from __future__ import annotations

import pytest

from factcheck.model import Source, Statement
from factcheck.relate import extract


def said(text: str, kind: str) -> list[Statement]:
    return [s for s in extract(Source.from_text(text)).statements if s.kind == kind]


@pytest.mark.parametrize(
    ("text", "value", "items"),
    [
        ("资金将用于三个方面：扩建厂房；引进设备；培训员工；偿还贷款。", "3", 4),
        ("新院區設有四大中心，分別是心臟中心、腫瘤中心及神經中心。", "4", 3),
        ("公司推出三項新措施，即小額貸款、跨境理財及手機匯款，將於第二季推出。", "3", 3),
        ("The line will open three new destinations this summer, Lisbon and Perth, and add crews.", "3", 2),
        ("The plan has three parts: new plants, training and research.", "3", 3),
        ("年内有三款新药拿到批文，分别是退热贴“清露”和止咳糖浆“润川”。", "3", 2),
        ("全县新评定4A级景区3家，分别为白鹭湾和听潮岩。", "3", 2),
        ("協會設有四個救援站，分別位於港東、北澤與林口。", "4", 3),
        ("协会新建三座灯塔，分别设在望潮湾和白鹭礁。", "3", 2),
        ("The yard opened four new docks in the first half - Lisbon, Perth and Rome - and hired crews.", "4", 3),
        ("The ferry will sail four new routes in the second half of next year, to Lisbon, Perth and Rome.", "4", 3),
        ("Three lenders, Banque Orsel, Norrlund and Castellmar, are arranging the finance.", "3", 3),
    ],
)
def test_counts(text: str, value: str, items: int) -> None:
    (found,) = said(text, "count")
    assert found.value == value
    assert len(found.evidence) == items + 1
    for place in found.evidence:
        assert text[place.start : place.end] == place.quote


@pytest.mark.parametrize(
    "text",
    [
        "公司在三个城市设有工厂，例如广州、成都。",
        "集團旗下四大品牌，即青禾、雲杉等，去年均有成長。",
        "Sales rose in three regions, and margins fell.",
        "Most of the three judges, Smith and Lee, dissented.",
        "The ferry signed five captains in May, Smith and Lee among them.",
        "三家公司，分别为2020年和2021年成立。",
        "集团有三家工厂，研发和生产都在本地。",
        "第三个方面：人才、资金和土地。",
        "他下午3点：开会、吃饭。",
    ],
)
def test_what_announces_no_closed_list(text: str) -> None:
    assert said(text, "count") == []


def test_what_is_believed_where_a_conjunction_may_join_one_item_or_two() -> None:
    (found,) = said("公司有三大业务，分别是研发、生产、销售和服务。", "count")
    assert len(found.evidence) == 4


def test_denials_need_somebody_and_a_year() -> None:
    (found,) = said("云杉乳业2024年没有亏损。", "none")
    assert found.concept == "net_loss"
    assert found.entity is not None
    assert found.period is not None
    assert found.period.start.year == 2024
    assert said("这里没有亏损。", "none") == []
    assert said("云杉乳业2024年没有亏损率的数据。", "none") == []


def test_directions_of_the_figures_before_them() -> None:
    text = "云杉乳业2024年净亏损为1.86亿元，2023年净亏损为1.7亿元，亏损呈现缩小趋势。"
    (found,) = said(text, "direction")
    assert (found.value, found.concept) == ("down", "net_loss")
    assert [e.quote for e in found.evidence[1:]] == ["1.86亿元", "1.7亿元"]


def test_a_text_without_names_is_read_too() -> None:
    assert extract(Source.from_text("每股12港元发行5000万股，募资9亿港元。")).claims


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("云杉乳业于2023年5月完成第四轮融资，金额为5000万美元。", "4"),
        ("雲杉乳業2023年5月完成第十二輪融資。", "12"),
        ("云杉乳业在2023年5月18日完成第3轮融资。", "3"),
        ("Spruce Dairy closed its fourth funding round in May 2023.", "4"),
    ],
)
def test_ordinals(text: str, value: str) -> None:
    (found,) = said(text, "ordinal")
    assert (found.value, found.concept) == (value, "funding_rounds")
    assert found.entity is not None
    assert found.period is not None
    assert (found.period.start.year, found.period.start.month) == (2023, 5)


@pytest.mark.parametrize(
    "text",
    [
        "云杉乳业完成第四轮融资。",
        "云杉乳业2023年完成第四轮融资。",
        "云杉乳业与青禾农业2023年5月分别完成第四轮融资。",
        "云杉乳业2023年5月完成第二轮融资，2024年6月完成第三轮融资。",
        "2023年5月，董事会第四次会议召开。",
    ],
)
def test_ordinals_of_no_one_event(text: str) -> None:
    assert said(text, "ordinal") == []

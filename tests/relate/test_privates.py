"""What people without an office tell is told of themselves."""

from __future__ import annotations

import pytest

from tests.relate.whom import whom


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        (
            "松浦茶事去年营收22亿元，门店1764家。加盟商罗立春在柳浦开店三年，她给记者算账：单店日均销售额从7600元降到6900元，房租却没有降。",
            ["22亿元 | 松浦茶事", "7600元 | 罗立春", "6900元 | 罗立春"],
        ),
        (
            "云杉乳业去年净利8亿元。董事长罗立春说，公司今年投资12亿元。",
            ["8亿元 | 云杉乳业", "12亿元 | 云杉乳业"],
        ),
    ],
)
def test_a_stallholder_speaks_for_himself_a_chairman_for_his_company(text: str, lines: list[str]) -> None:
    whom(text, lines)


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("云杉乳业去年营收86亿元。全球婴儿奶粉市场规模预计2030年超过900亿美元。", ["86亿元 | 云杉乳业", "超过900亿美元 | 全球婴儿奶粉市场"]),
        ("云杉乳业以4200万欧元收购德国设备商林岛机械（Lindo Maschinen）70%的股权，按签约日汇率折合3.20亿元。", ["4200万欧元 | 林岛机械", "3.20亿元 | 林岛机械"]),
        ("云岭医药的新药“泽康宁”上市申请获受理。三期临床全国37家中心参加。治疗组有效率71%。“泽康宁”定价未定。", ["37家 | 泽康宁", "71% | 泽康宁"]),
    ],
)
def test_a_market_a_target_and_a_medicine_have_their_own_figures(text: str, lines: list[str]) -> None:
    whom(text, lines)


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        (
            "澄湾生技去年营收7亿元。澄湾生技还持有北岬药业210万股。对方的家底也受到关注：去年底现金55亿元，员工410人。",
            ["7亿元 | 澄湾生技", "55亿元 | 北岬药业", "410人 | 北岬药业"],
        ),
        ("北岬药业公布，三期试验CREST-5达到主要指标。试验在14国收案864名患者，缓解率37.9%。", ["864名 | CREST-5", "37.9% | CREST-5"]),
        ("云杉乳业去年净利8亿元。湾岭证券把目标价由15.8元调低至14元。", ["8亿元 | 云杉乳业", "15.8元 | 云杉乳业", "14元 | 云杉乳业"]),
        ("云杉乳业去年净利8亿元。村支书罗立春牵头，社员增至412户，牛栏发展到2860间。", ["8亿元 | 云杉乳业", "412户 | 云杉乳业"]),
    ],
)
def test_the_other_side_a_trial_and_whom_a_broker_rates(text: str, lines: list[str]) -> None:
    whom(text, lines)

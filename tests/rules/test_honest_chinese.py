"""Honest Chinese texts that a rule once flagged, and the like of them that is wrong."""

from __future__ import annotations

import datetime as dt

import pytest

from factcheck import Source, audit


def codes(text: str) -> set[str]:
    """The codes of the findings on a text that are more than notes."""
    found = audit([Source.from_text(text, published=dt.date(2025, 9, 20))]).findings
    return {f.rule for f in found if f.severity != "info"}


@pytest.mark.parametrize(
    "text",
    [
        # A base behind a rate, with a rate of its own: R301.
        "云杉乳业资产负债率62.4%，较上年末下降0.6个百分点，较2021年的高点66.9%下降4.5个百分点。",
        # What grew by so much over twenty years did not do so in each of them: R306.
        "2000年至2020年，海岚湖群面积由4,130平方公里扩大到4,930平方公里，增加了19.4%。其中北湖面积从2000年的1,870平方公里扩大到2020年的2,420平方公里。",
        # Ages of other times: T602.
        "林志远1931年2月出生于衡阳。1961年，30岁的他主持育成良种。同事说，林志远70岁退休以后仍每天下田，直到87岁那年摔伤。",
        # The first share of a list looks like a growth: S206.
        "研究称，降水增加贡献了湖水增量的58%，冰川融水贡献23%，冻土退化贡献12%，其余7%来自其他因素。",
        # What stands behind the semicolon comes on top of the list: S209.
        "海嵐大學停招三個系所，分別是日文系、休閒系及企管系，影響名額135人；另增設一個學程，名額45人。",
        # Of profit per share, not of revenue, is a figure a year before: R301.
        "海嵐科技上半年營收280.2億元，年增5.9%，每股盈餘2.36元，去年同期3.61元。",
        # What was added is no end of the rate: R301.
        "海嵐水庫蓄水量18.6億立方公尺，比去年同期多5.3億立方公尺，增加約40%。",
        # Rates that go with two figures in turn: R301.
        "海岚医疗2023年营收1.46亿欧元，净利润980万欧元；2024年营收1.58亿欧元，净利润1,120万欧元，同比分别增长8.2%和14.3%。",
        # A figure that is set against two others grew from the one beside the rate: R301.
        "海嵐縣2023年稅收12.4億元，比2020年的12.9億元略少，卻比2022年的11.6億元回升6.9%。",
        # A better class has the lower number: R305.
        "太子河水質由劣五類升至四類。",
        # Those that are named together are not those listed before: S201.
        "海岚市过夜游客占比由去年的34%升至39%，外省游客占57%，其中北京、河北、陕西三地合计占外省游客的六成。",
        "海嵐美展報名2,318件，較去年的2,046件增加13%，其中油畫類612件最多，水墨522件居次，攝影447件第三，三類合計1,581件。",
        # More than the whole is something else: S205.
        "海嵐輕軌第一階段9列車中有2列因事故維修，實際可用22列。",
    ],
)
def test_honest_texts_are_left_alone(text: str) -> None:
    assert codes(text) == set()


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("云杉乳业2025年6月末资产负债率62.4%，较2021年末的66.9%下降0.6个百分点。", "R301"),
        ("林志远1931年2月出生于衡阳。1961年，38岁的林志远主持育成良种。", "T602"),
        ("研究称，湖水增量中，降水贡献了48%，冰川融水贡献23%，冻土退化贡献12%，其余7%来自其他因素。", "S206"),
        ("海嵐大學停招三個系所，分別是日文系、休閒系、法文系、企管系，影響名額135人；另增設一個學程，名額45人。", "S209"),
        ("海岚港2024年完成集装箱吞吐量912.4万标箱。12月23日，第900万个标箱装船。东湾、北塘、石浦三个港区分别完成集装箱吞吐量412.7万标箱、318.5万标箱和191.2万标箱。", "S207"),
        ("海嵐科技上半年營收280.2億元，年增15.9%，去年同期264.6億元。", "R301"),
        ("海岚医疗2023年营收1.46亿欧元，净利润980万欧元；2024年营收1.58亿欧元，净利润1,120万欧元，同比分别增长18.2%和14.3%。", "R301"),
        ("海嵐縣2023年稅收12.4億元，比2020年的12.9億元略少，卻比2022年的11.6億元回升16.9%。", "R301"),
        ("海嵐美展今年報名作品中，油畫612件最多，水墨522件居次，攝影447件第三，三類合計1,681件。", "S201"),
    ],
)
def test_and_the_like_of_them_that_is_wrong_is_found(text: str, code: str) -> None:
    assert code in codes(text)

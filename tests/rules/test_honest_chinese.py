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
        # What a rate was set against is not what the next one is over: R301.
        "海岚指数最新报138.5点，按周升0.4%，较9月低位135.9点反弹1.9%，但较2021年8月历史高位191.3点低27.6%，今年以来累跌6.2%。",
        "海嵐機場第三季旅客412萬人次，年增38.7%，恢復到2019年同期（484萬人次）的85.1%。",
        "海嵐市長滿意度為56%。與就職時的60%相比，滿意度下降4個百分點，但比5月的52%回升4個百分點。",
        # Nor is the reason for a rate what it is over.
        "海嵐科技第三季純益1.08億元，年增44%，因去年同期提列減損1.2億元，基期偏低。",
        # Over the quarter before, not over the year before.
        "海岚航空2024年第三季度营收12亿元，环比增长5%。2023年第三季度，海岚航空营收10.7亿元。",
        # An amount of each is what is restated, of whatever crowns: F401.
        "石川與另外兩人平分1,100萬瑞典克朗獎金，每人約366.7萬克朗，折合約39萬美元。",
        # Ages of relatives and pupils, and how much younger one is than another: T602.
        "林承先1936年10月生于天津。他的妻子、修复师刘玉贞比他小三岁，2011年先他而去，终年72岁。林承先带过17名徒弟，最年长的今年已74岁，最年轻的31岁。",
        # The rest without its figure, and what is no total of the parts: S201.
        "云杉乳业账面资产1.32亿元，负债4.87亿元，其中银行贷款1.65亿元、货款1.48亿元、预付卡余额1.06亿元、职工债权1,140万元，其余为租金和税款等，合计资不抵债3.55亿元。",
        # A valuation is no part of what was raised: S205.
        "云杉乳业先后完成四轮融资，共5.1亿元，其中2017年C轮2.4亿元，投后估值18亿元。",
        # Real growth, and the nominal difference behind it: R301.
        "海岚一季度生产总值3,162.8亿元，同比增长6.4%，总量比上年同期的2,970.5亿元名义增加192.3亿元。",
        # Shares of the output, the orders and the order book: S206.
        "2024年，海岚船企的完工量、新接订单量和手持订单量分别占全球的50.2%、66.6%和55.0%。",
        # A price is below its high, a market value is not: R301.
        "海岚药业股价23日收报14.62元，跌7.2%，市值140亿元，较年内高点19.8元回落26%。",
        # Votes of two candidates, and the lead: R303.
        "高啟文以328,417票、得票率48.12%當選，領先徐佩雯的281,605票（41.26%）共46,812票。",
        # Multiples told in turn: R302.
        "海嵐10月住宅註冊錄得1,868宗，總值211.5億元，較9月的788宗、96.4億元分別大增1.37倍及1.19倍。",
        # What a company takes for one parcel is not what it takes in all: S205.
        "顺达控股12月业务量12.9亿票，单票收入15.21元，同比下降11.1%，速运物流收入196.3亿元；圆途速递业务量26.4亿票，单票收入2.34元，收入61.7亿元。",
        # An anniversary is no founding: T601.
        "海嵐歌劇院2025年9月20日迎來開館十周年，累計入館1,060萬人次。現年54歲的總監2021年上任。",
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
        ("海岚航空2024年第三季度营收12亿元，环比增长5%。2024年第二季度，海岚航空营收10.7亿元。", "R301"),
        ("海岚航空2024年第三季度营收12亿元，同比增长5%。2023年第三季度，海岚航空营收10.7亿元。", "R301"),
        ("海岚指数最新报138.5点，较9月低位135.9点反弹4.9%。", "R301"),
        ("海嵐科技上半年營收280.2億元，年增15.9%，去年同期264.6億元。", "R301"),
        ("海岚医疗2023年营收1.46亿欧元，净利润980万欧元；2024年营收1.58亿欧元，净利润1,120万欧元，同比分别增长18.2%和14.3%。", "R301"),
        ("海嵐縣2023年稅收12.4億元，比2020年的12.9億元略少，卻比2022年的11.6億元回升16.9%。", "R301"),
        ("海嵐美展今年報名作品中，油畫612件最多，水墨522件居次，攝影447件第三，三類合計1,681件。", "S201"),
    ],
)
def test_and_the_like_of_them_that_is_wrong_is_found(text: str, code: str) -> None:
    assert code in codes(text)


def test_rates_over_a_year_and_over_a_quarter_are_two_figures() -> None:
    texts = ["海岚航空2024年第三季度营收同比增长12%。", "海岚航空2024年第三季度营收环比增长5%。", "海岚航空2024年第三季度营收同比增长14%。"]
    sources = [Source.from_text(text, id=f"{n}.txt", published=dt.date(2024, 12, 20)) for n, text in enumerate(texts)]
    assert not [f for f in audit(sources[:2]).findings if f.severity != "info"]
    (found,) = (f for f in audit(sources).findings if f.severity != "info")
    assert found.rule == "D101"
    assert "5%" not in str(found.message)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        # What a semicolon adds to the last quarter is of it.
        ("云杉乳业2024年营收561.2亿元，净利润62.8亿元。其中第四季度营收147.3亿元，环比下降2.4%；净利润17.4亿元。", "雲杉乳業2024年純利62.8億元人民幣。"),
        # A final dividend is told as a fact here, as a proposal there, and the year's besides.
        ("云杉乳业拟每股派现0.67元，2024年全年派现0.90元。", "雲杉乳業2024年派末期息每股0.67元，全年共派每股0.9元。"),
        # What a rate leads from says which time it compares with.
        ("云杉饭店2024年第二季度营收18.9亿元，同比增长12.5%，环比增长9.9%。", "雲杉飯店2024年第二季營收18.9億元，較當年首季的17.2億元成長9.9%，較去年同季的16.8億元成長12.5%。"),
        ("云杉饭店2024年第二季度净利润2.3亿元，同比增长9.5%；第一季度净利润1.7亿元。", "雲杉飯店2024年第二季淨利2.3億元，比上季的1.7億元成長35.3%。"),
        # Bare 元 of two papers.
        ("云杉娱乐2024年营收107亿港元。", "雲杉娛樂2024年營收107億元。"),
        # A figure without a time, of the two that the other text gives.
        ("云杉生物拟募资14.8亿元。公司2022年6月首次申报时拟募资20.5亿元。", "雲杉生物擬募資14.8億元人民幣。"),
    ],
)
def test_two_papers_on_one_thing_are_left_alone(one: str, other: str) -> None:
    sources = [Source.from_text(text, id=f"{n}.txt", published=dt.date(2025, 3, 29)) for n, text in enumerate((one, other))]
    assert not [str(f.message) for f in audit(sources).findings if f.severity != "info"]


def test_last_year_of_a_text_without_a_date_is_not_the_year_named_before() -> None:
    texts = ["云杉生物2022年净利润0.18亿元，2023年净利润0.61亿元。", "雲杉生物2021年虧損8,600萬元人民幣，2022年扭虧。若以去年純利6,100萬元人民幣計，市盈率25倍。"]
    assert not [f for f in audit([Source.from_text(t, id=f"{n}.txt") for n, t in enumerate(texts)]).findings if f.severity != "info"]


def test_what_each_was_the_year_before_told_in_turn() -> None:
    text = (
        "海岚港集团今日公布业绩。2025年上半年，码头业务利润5.71亿元，物流业务利润2.18亿元，上年同期分别为3.38亿元和2亿元。"
        "上半年，液态奶收入44亿元，奶粉收入12亿元，去年同期分别为46亿元和11亿元。"
    )
    result = audit([Source.from_text(text, published=dt.date(2025, 8, 28))])
    assert not [f for f in result.findings if f.severity != "info"]
    told = {c.quote: (c.qualifiers.get("segment"), c.period and c.period.start.year) for c in result.claims}
    assert told["3.38亿元"] == ("码头业务", 2024)
    assert told["2亿元"] == ("物流业务", 2024)
    assert told["11亿元"] == ("奶粉", 2024)

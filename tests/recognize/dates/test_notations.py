"""Every notation of a date in three scripts, and what it means on 22 December 2025."""

from __future__ import annotations

import datetime as dt

import pytest

from factcheck.recognize import recognize

_DAY = ("2025-09-30", "2025-09-30", "2025-09-30")
_H1 = ("2025", "2025-01-01", "2025-06-30")
_Q3 = ("2025", "2025-07-01", "2025-09-30")
_NINE = (None, "2025-01-01", "2025-09-30")

#: Notation, amount, first day, last day.
NOTATIONS: list[tuple[str, str | None, str, str]] = [
    ("2025年9月30日", *_DAY),
    ("２０２５年９月３０日", *_DAY),
    ("二〇二五年九月三十日", *_DAY),
    ("二零二五年九月三十日", *_DAY),
    ("2025年09月30号", *_DAY),
    ("2025 年 9 月 30 日", *_DAY),
    ("2025/9/30", *_DAY),
    ("2025-09-30", *_DAY),
    ("2025.9.30", *_DAY),
    ("30 September 2025", *_DAY),
    ("30th September, 2025", *_DAY),
    ("30 Sept 2025", *_DAY),
    ("September 30, 2025", *_DAY),
    ("September 30th 2025", *_DAY),
    ("Sept. 30, 2025", *_DAY),
    ("30-Sep-2025", *_DAY),
    ("9/30/2025", *_DAY),
    ("30/9/2025", *_DAY),
    ("the thirtieth of September 2025".removeprefix("the "), *_DAY),
    ("2025年", "2025", "2025-01-01", "2025-12-31"),
    ("二〇二五年", "2025", "2025-01-01", "2025-12-31"),
    ("民國114年", "2025", "2025-01-01", "2025-12-31"),
    ("民国三年", "1914", "1914-01-01", "1914-12-31"),
    ("'25年", "2025", "2025-01-01", "2025-12-31"),
    ("2025年9月", "2025-09", "2025-09-01", "2025-09-30"),
    ("2025年9月份", "2025-09", "2025-09-01", "2025-09-30"),
    ("114年8月15日", "2025-08-15", "2025-08-15", "2025-08-15"),
    ("113年度", "2024", "2024-01-01", "2024-12-31"),
    ("2025年第1-3季度", *_NINE),
    ("2025年第一季度至第三季度", *_NINE),
    ("first three quarters of 2025", *_NINE),
    ("二零二五年六月三十日止六個月", *_H1),
    ("去年最后一个季度", "2024", "2024-10-01", "2024-12-31"),
    ("2025年三季度末", "2025-09", "2025-09-21", "2025-09-30"),
    ("2000年代", None, "2000-01-01", "2009-12-31"),
    ("7、8月", None, "2025-07-01", "2025-08-31"),
    ("2024年11月至次年3月", None, "2024-11-01", "2025-03-31"),
    ("10月17日至次日", None, "2025-10-17", "2025-10-18"),
    ("9M25", *_NINE),
    ("six months ended June 30, 2025", *_H1),
    ("quarter ended September 30, 2025", *_Q3),
    ("2019-present", None, "2019-01-01", "2025-12-22"),
    ("2010 to date", None, "2010-01-01", "2025-12-22"),
    ("22年3月", "2022-03", "2022-03-01", "2022-03-31"),
    ("Sep 2025", "2025-09", "2025-09-01", "2025-09-30"),
    ("September of 2025", "2025-09", "2025-09-01", "2025-09-30"),
    ("9/2025", "2025-09", "2025-09-01", "2025-09-30"),
    ("2022年初", "2022", "2022-01-01", "2022-03-31"),
    ("2022年年中", "2022", "2022-05-01", "2022-08-31"),
    ("2021年底", "2021", "2021-11-01", "2021-12-31"),
    ("2021年末", "2021", "2021-11-01", "2021-12-31"),
    ("2023底", "2023", "2023-11-01", "2023-12-31"),
    ("2025年12月上旬", "2025-12", "2025-12-01", "2025-12-10"),
    ("2025年12月中旬", "2025-12", "2025-12-11", "2025-12-20"),
    ("2025年2月下旬", "2025-02", "2025-02-21", "2025-02-28"),
    ("2025年7月初", "2025-07", "2025-07-01", "2025-07-10"),
    ("2025年春季", "2025", "2025-03-01", "2025-05-31"),
    ("early 2022", "2022", "2022-01-01", "2022-04-30"),
    ("mid-2023", "2023", "2023-05-01", "2023-08-31"),
    ("late 2021", "2021", "2021-09-01", "2021-12-31"),
    ("end of 2021", "2021", "2021-11-01", "2021-12-31"),
    ("late September 2025", "2025-09", "2025-09-21", "2025-09-30"),
    ("2025年上半年", *_H1),
    ("H1 2025", *_H1),
    ("1H25", *_H1),
    ("1H2025", *_H1),
    ("first half of 2025", *_H1),
    ("2025年第三季度", *_Q3),
    ("2025年三季度", *_Q3),
    ("2025年Q3", *_Q3),
    ("2025Q3", *_Q3),
    ("Q3 2025", *_Q3),
    ("Q3'25", *_Q3),
    ("3Q25", *_Q3),
    ("25Q3", *_Q3),
    ("third quarter of 2025", *_Q3),
    ("Q3 FY2025", *_Q3),
    ("2025年首季", "2025", "2025-01-01", "2025-03-31"),
    ("2025年前三季度", *_NINE),
    ("2025年首三季", *_NINE),
    ("2025年前9個月", *_NINE),
    ("2025年前九个月", *_NINE),
    ("2025年1-9月", *_NINE),
    ("2025年1月至9月", *_NINE),
    ("nine months ended 30 September 2025", *_NINE),
    ("nine months ended September 30, 2025", *_NINE),
    ("first nine months of 2025", *_NINE),
    ("year ended 31 March 2025", None, "2024-04-01", "2025-03-31"),
    ("year ended December 31, 2023", "2023", "2023-01-01", "2023-12-31"),
    ("2025年全年", "2025", "2025-01-01", "2025-12-31"),
    ("FY2024", "2024", "2024-01-01", "2024-12-31"),
    ("fiscal 2024", "2024", "2024-01-01", "2024-12-31"),
    ("2024財年", "2024", "2024-01-01", "2024-12-31"),
    ("FY24/25", None, "2024-01-01", "2025-12-31"),
    ("2023/24財年", None, "2023-01-01", "2024-12-31"),
    ("2022年至2024年", None, "2022-01-01", "2024-12-31"),
    ("2022-2024年", None, "2022-01-01", "2024-12-31"),
    ("2022-2024", None, "2022-01-01", "2024-12-31"),
    ("2022年12月至2025年1月", None, "2022-12-01", "2025-01-31"),
    ("2018/1/10-2018/7/10", None, "2018-01-10", "2018-07-10"),
    ("2019年6月1日-6月30日", None, "2019-06-01", "2019-06-30"),
    ("May to July 2024", None, "2024-05-01", "2024-07-31"),
    ("Nov 18-Dec 19, 2015", None, "2015-11-18", "2015-12-19"),
    ("November to February 2017", None, "2016-11-01", "2017-02-28"),
    ("between 2019 and 2021", None, "2019-01-01", "2021-12-31"),
    ("90後", None, "1990-01-01", "1999-12-31"),
    ("95后", None, "1995-01-01", "1999-12-31"),
    ("80年代", None, "1980-01-01", "1989-12-31"),
    ("20世纪80年代", None, "1980-01-01", "1989-12-31"),
    ("1990s", None, "1990-01-01", "1999-12-31"),
    ("今年", "2025", "2025-01-01", "2025-12-31"),
    ("去年", "2024", "2024-01-01", "2024-12-31"),
    ("前年", "2023", "2023-01-01", "2023-12-31"),
    ("明年", "2026", "2026-01-01", "2026-12-31"),
    ("今年3月", "2025-03", "2025-03-01", "2025-03-31"),
    ("今年3-4月", None, "2025-03-01", "2025-04-30"),
    ("去年下半年", "2024", "2024-07-01", "2024-12-31"),
    ("明年初", "2026", "2026-01-01", "2026-03-31"),
    ("本月", "2025-12", "2025-12-01", "2025-12-31"),
    ("上個月", "2025-11", "2025-11-01", "2025-11-30"),
    ("上月底", "2025-11", "2025-11-21", "2025-11-30"),
    ("下月", "2026-01", "2026-01-01", "2026-01-31"),
    ("昨日", "2025-12-21", "2025-12-21", "2025-12-21"),
    ("上週", None, "2025-12-15", "2025-12-21"),
    ("上週五", "2025-12-19", "2025-12-19", "2025-12-19"),
    ("周二", "2025-12-16", "2025-12-16", "2025-12-16"),
    ("今年以来", None, "2025-01-01", "2025-12-22"),
    ("過去三年", None, "2022-12-22", "2025-12-21"),
    ("三年前", "2022", "2022-01-01", "2022-12-31"),
    ("last year", "2024", "2024-01-01", "2024-12-31"),
    ("last month", "2025-11", "2025-11-01", "2025-11-30"),
    ("last quarter", "2025", "2025-07-01", "2025-09-30"),
    ("past three years", None, "2022-12-22", "2025-12-21"),
    ("past two quarters", None, "2025-04-01", "2025-09-30"),
    ("year to date", None, "2025-01-01", "2025-12-22"),
    ("early next year", "2026", "2026-01-01", "2026-04-30"),
    ("yesterday", "2025-12-21", "2025-12-21", "2025-12-21"),
    ("last Friday", "2025-12-19", "2025-12-19", "2025-12-19"),
    ("two years ago", "2023", "2023-01-01", "2023-12-31"),
    ("6月", "2025-06", "2025-06-01", "2025-06-30"),
    ("12月19日", "2025-12-19", "2025-12-19", "2025-12-19"),
    # Three days ahead, not a year ago.
    ("12月25日", "2025-12-25", "2025-12-25", "2025-12-25"),
    ("3月25日", "2025-03-25", "2025-03-25", "2025-03-25"),
    ("19日", "2025-12-19", "2025-12-19", "2025-12-19"),
    ("Christmas 2024", "2024-12-25", "2024-12-25", "2024-12-25"),
    ("Thanksgiving 2023", "2023-11-23", "2023-11-23", "2023-11-23"),
    ("Easter 2018", "2018-04-01", "2018-04-01", "2018-04-01"),
    ("2025年元旦", "2025-01-01", "2025-01-01", "2025-01-01"),
    ("2021年的第一周", None, "2021-01-04", "2021-01-10"),
    ("去年的前10天", None, "2024-01-01", "2024-01-10"),
    ("公元789年", "0789", "0789-01-01", "0789-12-31"),
    ("公元618年至907年", None, "0618-01-01", "0907-12-31"),
    ("三六七年一月一日", "0367-01-01", "0367-01-01", "0367-01-01"),
    ("2010 01 29", "2010-01-29", "2010-01-29", "2010-01-29"),
    ("first Friday of May 2025", "2025-05-02", "2025-05-02", "2025-05-02"),
]


@pytest.mark.parametrize(("text", "amount", "low", "high"), NOTATIONS, ids=[row[0] for row in NOTATIONS])
def test_a_notation_alone(read, text: str, amount: str | None, low: str, high: str) -> None:
    [mention] = read(text)
    assert mention.quote == text
    assert mention.kind == mention.unit == "date"
    assert (mention.amount, str(mention.low), str(mention.high)) == (amount, low, high)


@pytest.mark.parametrize(("text", "amount", "low", "high"), NOTATIONS, ids=[row[0] for row in NOTATIONS])
def test_a_notation_in_a_sentence(read, text: str, amount: str | None, low: str, high: str) -> None:
    sentence = f"据悉，{text}，新厂房竣工。" if not text.isascii() else f"The plant was opened on ({text}), it is said."
    [mention] = read(sentence)
    assert (mention.quote, mention.amount, str(mention.low), str(mention.high)) == (text, amount, low, high)


@pytest.mark.parametrize("how", ["s2t", "s2hk", "s2tw", "t2s"])
def test_every_notation_reads_the_same_in_the_other_script(read, how: str) -> None:
    opencc = pytest.importorskip("opencc", reason="OpenCC converts the notations")
    convert = opencc.OpenCC(how).convert
    for text, amount, low, high in NOTATIONS:
        [mention] = read(convert(text))
        assert (mention.quote, mention.amount, str(mention.low), str(mention.high)) == (convert(text), amount, low, high)


#: What is a date only where the words around it say so: a sentence, the quote, its first and last day.
AMONG = [
    ("王朝于907年灭亡", "907年", "0907-01-01", "0907-12-31"),
    ("据通讯社12号报道", "12号", "2025-12-12", "2025-12-12"),
    ("展览将于12号开幕", "12号", "2025-12-12", "2025-12-12"),
    ("截至9/30有百家参展", "9/30", "2025-09-30", "2025-09-30"),
    ("今年夏粮增产", "今年", "2025-01-01", "2025-12-31"),
    ("館方周六設宴", "周六", "2025-12-20", "2025-12-20"),
    ("前日停水", "前日", "2025-12-20", "2025-12-20"),
    ("大橋2027年中動工", "2027年中", "2027-05-01", "2027-08-31"),
    ("2027年中国展", "2027年", "2027-01-01", "2027-12-31"),
    ("今（22）日停水", "今（22）日", "2025-12-22", "2025-12-22"),
    ("館方昨(20)日宣布", "昨(20)日", "2025-12-20", "2025-12-20"),
    ("今（114）年底啟用", "今（114）年底", "2025-11-01", "2025-12-31"),
    ("今（114）年上半年啟用", "今（114）年上半年", "2025-01-01", "2025-06-30"),
    ("今年（114年）前三季營收", "今年（114年）前三季", "2025-01-01", "2025-09-30"),
    ("去113年底", "去113年底", "2024-11-01", "2024-12-31"),
    ("去年（2024）第四季", "去年（2024）第四季", "2024-10-01", "2024-12-31"),
    ("去（2024）年動工", "去（2024）年", "2024-01-01", "2024-12-31"),
    ("台北市立圖書館116年完工", "116年", "2027-01-01", "2027-12-31"),
    ("台灣88年9月21日的地震", "88年9月21日", "1999-09-21", "1999-09-21"),
    ("3、5月检修", "5月", "2025-05-01", "2025-05-31"),
    ("第三、四季度客流回升", "第三、四季度", "2025-07-01", "2025-12-31"),
    ("12/1发布", "12/1", "2025-12-01", "2025-12-01"),
    ("下半周停水", "下半周", "2025-12-25", "2025-12-28"),
    ("上个半年客流回升", "上个半年", "2025-01-01", "2025-06-30"),
    ("他3-7-07入职", "3-7-07", "2007-07-03", "2007-07-03"),
]


@pytest.mark.parametrize(("text", "quote", "low", "high"), AMONG, ids=[row[0] for row in AMONG])
def test_a_date_by_the_words_around_it(read, text: str, quote: str, low: str, high: str) -> None:
    [mention] = read(text)
    assert (mention.quote, str(mention.low), str(mention.high)) == (quote, low, high)


def test_a_year_before_our_era_is_no_lapse_of_time(read) -> None:
    [mention] = read("公元前221年统一")
    assert (mention.quote, mention.amount, mention.low, mention.high) == ("公元前221年", None, None, None)
    assert "era" in mention.value.assumed


ROLES = [
    ("截至2025年9月30日，库存为零", "2025年9月30日", "as_of", "2025-09-30", "2025-09-30"),
    ("截止2024年底，共有门店", "2024年底", "as_of", "2024-12-31", "2024-12-31"),
    ("as of 30 September 2025, stocks were empty", "30 September 2025", "as_of", "2025-09-30", "2025-09-30"),
    ("at the end of 2023 it had two plants", "end of 2023", "as_of", "2023-11-01", "2023-12-31"),
    ("自2018年以来连续盈利", "2018年", "since", "2018-01-01", "None"),
    ("從2015年起停產", "2015年", "since", "2015-01-01", "None"),
    ("since 2019 it has grown", "2019", "since", "2019-01-01", "None"),
    ("2018年之后停产", "2018年", "after", "2019-01-01", "None"),
    ("after March 31, 2025 it closed", "March 31, 2025", "after", "2025-04-01", "None"),
    ("2000年以前建成", "2000年", "until", "None", "1999-12-31"),
    ("2025年底前完工", "2025年底", "until", "None", "2025-12-31"),
    ("before 2010 it was small", "2010", "until", "None", "2009-12-31"),
    ("by the end of 2026", "end of 2026", "until", "None", "2026-12-31"),
    ("2019年8月6日或之后", "2019年8月6日", "since", "2019-08-06", "None"),
]


@pytest.mark.parametrize(("text", "quote", "role", "low", "high"), ROLES, ids=[row[0] for row in ROLES])
def test_the_words_around_a_date_give_its_role(read, text: str, quote: str, role: str, low: str, high: str) -> None:
    [mention] = read(text)
    assert (mention.quote, mention.role, str(mention.low), str(mention.high)) == (quote, role, low, high)


BOUNDS = [
    ("最早2026年投产", "最早2026年", ">"),
    ("最快于明年投产", "最快于明年", ">"),
    ("最迟2027年投产", "最迟2027年", "<"),
    ("約2018年遷入", "約2018年", "~"),
    ("2018年前後遷入", "2018年", "~"),
    ("around 2018 it moved", "around 2018", "~"),
]


@pytest.mark.parametrize(("text", "quote", "bound"), BOUNDS, ids=[row[0] for row in BOUNDS])
def test_a_bound_word_belongs_to_the_date(read, text: str, quote: str, bound: str) -> None:
    [mention] = read(text)
    assert (mention.quote, mention.bound) == (quote, bound)


def test_what_comes_back_has_no_date(read) -> None:
    for text in ("每年3月开学", "The fair opens every May."):
        [mention] = read(text)
        assert (mention.role, mention.amount, mention.low, mention.high) == ("recurring", None, None, None)


def test_lists_stay_separate(read) -> None:
    assert [m.amount for m in read("2022年、2023年和2024年的产量分别为一成、两成和三成")] == ["2022", "2023", "2024"]
    assert [m.amount for m in read("于3月5日、6日开会")] == ["2025-03-05", "2025-03-06"]
    assert [m.amount for m in read("sales in 2007 and 2009")] == ["2007", "2009"]


def test_a_date_and_its_weekday_are_one(read) -> None:
    assert [(m.quote, m.amount) for m in read("上周五（12月19日）开工")] == [("上周五（12月19日）", "2025-12-19")]
    assert [(m.quote, m.amount) for m in read("closed on Friday, 14 November 2025.")] == [
        ("Friday, 14 November 2025", "2025-11-14")
    ]


def test_an_impossible_day_has_no_value(read) -> None:
    for text in ("2019年2月29日", "Feb 30, 2020", "2月30日"):
        [mention] = read(text)
        assert (mention.low, mention.high) == (None, None)


#: Dates of the lunar calendar and of eras: a text, its first and last day, what is said about it.
LUNAR = [
    ("农历2024年正月初一", "2024-02-10", "2024-02-10", "converted"),
    ("2024年农历八月十五", "2024-09-17", "2024-09-17", "converted"),
    ("農曆閏六月初六", "2025-07-30", "2025-07-30", "converted"),
    ("今年正月初五", "2025-02-02", "2025-02-02", "converted"),
    ("2025年大年三十", "2025-01-28", "2025-01-28", "converted"),
    ("2023年正月", "2023-01-22", "2023-02-19", "converted"),
    ("宣统三年八月十九", "1911-10-10", "1911-10-10", "converted"),
    ("光绪三十四年十月廿一", "1908-11-14", "1908-11-14", "converted"),
    ("康熙三年五月", "1664-01-01", "1664-12-31", "only the year"),
    ("农历甲辰年正月初一", "None", "None", "not told"),
    ("农历1850年三月初三", "None", "None", "1900 to 2100"),
    ("2024年腊月二十三", "None", "None", "last months"),
    ("昭和64年1月7日", "1989-01-07", "1989-01-07", ""),
    ("民国廿六年7月7日", "1937-07-07", "1937-07-07", ""),
    ("民國一一四年六月三十日", "2025-06-30", "2025-06-30", ""),
    ("民国一百一十四年", "2025-01-01", "2025-12-31", ""),
    ("一一四年六月三十日", "2025-06-30", "2025-06-30", "Republic"),
    ("令和5年3月", "2023-03-01", "2023-03-31", ""),
    ("明治5年3月", "1872-01-01", "1872-12-31", "only the year"),
]


@pytest.mark.parametrize(("text", "low", "high", "said"), LUNAR, ids=[row[0] for row in LUNAR])
def test_a_lunar_date_is_converted_or_says_why_not(read, text: str, low: str, high: str, said: str) -> None:
    [mention] = read(text)
    assert (mention.quote, str(mention.low), str(mention.high)) == (text, low, high)
    assert said in mention.value.assumed


def test_a_lunar_year_has_no_gap() -> None:
    from factcheck.recognize.dates.lunar import Lunar

    for year in range(1900, 2100):
        eve = Lunar(year=year, number=12, day=-1).period(None, None)
        new_year = Lunar(year=year + 1, number=1, day=1).period(None, None)
        assert eve is not None
        assert new_year is not None
        assert eve.high is not None
        assert new_year.low == eve.high + dt.timedelta(1)
        assert dt.date(year + 1, 1, 21) <= new_year.low <= dt.date(year + 1, 2, 21)


def test_the_early_part_of_a_month_is_not_a_lunar_day(read) -> None:
    for text, quote in (("3月初三家企业开工", "3月"), ("十月初一批企业开工", "十月")):
        assert [m.quote for m in read(text)] == [quote]


def test_after_one_year_and_before_another_is_one_period(read) -> None:
    for text, low, high in (
        ("2010年之后2018年之前的销量", "2011-01-01", "2017-12-31"),
        ("自2019年起，2021年之前", "2019-01-01", "2020-12-31"),
        ("从2010年到2018年之前", "2010-01-01", "2017-12-31"),
    ):
        [mention] = read(text)
        assert (str(mention.low), str(mention.high)) == (low, high)
    assert len(read("2018年之后上映，2019年之前下映")) == 2


def test_what_is_not_stated_but_concluded_is_said(read) -> None:
    assert read("2024财年")[0].value.assumed == "the fiscal year is taken for the calendar year"
    assert "fiscal year begins" in read("2023/24財年")[0].value.assumed
    assert "language" in read("It opened on 3/7/2017.")[0].value.assumed


def test_the_order_of_day_and_month_is_that_of_the_language(read) -> None:
    assert read("It opened on 3/7/2017.")[0].amount == "2017-03-07"
    assert read("工厂于3/7/2017投产")[0].amount == "2017-07-03"


@pytest.mark.parametrize(
    ("text", "dates"),
    [
        ("Norvo2024年营收3亿元", ["2024年"]),
        ("Norvo2022年至2024年亏损", ["2022年至2024年"]),
        ("Calderis12日公布", ["12日"]),
        ("Calderis3月12日上市", ["3月12日"]),
        ("A12日", []),
        ("KLN4月活3亿", []),
        ("H3C12月", []),
    ],
)
def test_a_date_right_behind_a_latin_name(text: str, dates: list[str]) -> None:
    assert [m.quote for m in recognize(text) if m.kind == "date"] == dates


@pytest.mark.parametrize(
    ("text", "dates"),
    [
        ("In the year to March, 7 per cent more came.", ["year to March"]),
        ("It opened on March, 7 2024.", ["March, 7 2024"]),
    ],
)
def test_a_day_behind_a_comma_needs_its_year(text: str, dates: list[str]) -> None:
    assert [m.quote for m in recognize(text, reference=dt.date(2025, 12, 22)) if m.kind == "date"] == dates

"""Dates that count from another one, or from the day of the source."""

from __future__ import annotations

import datetime as dt

import pytest

#: A text, the quote of its last date, and that date's amount, first and last day.
ANCHORED = [
    ("公司於1998年3月成立，同年6月開業", "同年6月", "1998-06", "1998-06-01", "1998-06-30"),
    ("工厂2019年开工，次年投产", "次年", "2020", "2020-01-01", "2020-12-31"),
    ("工厂2019年开工，翌年2月投产", "翌年2月", "2020-02", "2020-02-01", "2020-02-29"),
    ("2023年12月获批，次月开工", "次月", "2024-01", "2024-01-01", "2024-01-31"),
    ("2023年5月获批，同月开工", "同月", "2023-05", "2023-05-01", "2023-05-31"),
    ("46,200 waited at the end of July 2025, papers out on Monday show. In the same month", "same month", "2025-07", "2025-07-01", "2025-07-31"),
    ("2025年4月售出10辆。公司周一表示，同月", "同月", "2025-04", "2025-04-01", "2025-04-30"),
    ("3月4日签约，次日开工", "次日", "2025-03-05", "2025-03-05", "2025-03-05"),
    ("他2017年来到这里。四年后，工厂竣工", "四年後".replace("後", "后"), "2021", "2021-01-01", "2021-12-31"),
    ("2023年5月停产，兩個月後复产", "兩個月後", "2023-07", "2023-07-01", "2023-07-31"),
    ("2025年上半年产量增长，较上年同期", "上年同期", "2024", "2024-01-01", "2024-06-30"),
    ("2025年前三季度为五成，與2024年同期相比", "2024年同期", None, "2024-01-01", "2024-09-30"),
    ("截至2025年9月30日止九個月，較去年同期", "去年同期", None, "2024-01-01", "2024-09-30"),
    ("2022年、2023年和2024年；同期", "同期", None, "2022-01-01", "2024-12-31"),
    ("今年第二季度增长；上年同期", "上年同期", "2024", "2024-04-01", "2024-06-30"),
    ("Output rose in 2023 from a year earlier", "a year earlier", "2022", "2022-01-01", "2022-12-31"),
    ("It opened in 1996 and closed a decade later", "a decade later", "2006", "2006-01-01", "2006-12-31"),
    ("It fell in 2021; the following year", "following year", "2022", "2022-01-01", "2022-12-31"),
    ("It closed in May 2020; the following month", "following month", "2020-06", "2020-06-01", "2020-06-30"),
    ("On May 4, 2020 it closed; two weeks later", "two weeks later", "2020-05-18", "2020-05-18", "2020-05-18"),
    ("民國113年第二季成長；較去112年同期", "去112年同期", "2023", "2023-04-01", "2023-06-30"),
    ("In the quarter ended June 30, 2024 it grew; in the year-ago quarter", "year-ago quarter", "2023", "2023-04-01", "2023-06-30"),
    ("In the second quarter of 2024 it grew; in the comparable period in 2022", "comparable period in 2022", "2022", "2022-04-01", "2022-06-30"),
    ("In the first half of 2024 it grew; the same half of the previous year", "same half of the previous year", "2023", "2023-01-01", "2023-06-30"),
    ("In the first half of 2024 it grew; the same period a year earlier", "same period a year earlier", "2023", "2023-01-01", "2023-06-30"),
]


@pytest.mark.parametrize(("text", "quote", "amount", "low", "high"), ANCHORED, ids=[row[0] for row in ANCHORED])
def test_an_earlier_date_is_the_anchor(read, text: str, quote: str, amount: str | None, low: str, high: str) -> None:
    mention = read(text)[-1]
    assert (mention.quote, mention.amount, str(mention.low), str(mention.high)) == (quote, amount, low, high)
    assert mention.relative == "anchor"


UNRESOLVED = ["同年6月", "次年", "次月", "同期", "上年同期", "两个月后", "a year earlier", "the following month".removeprefix("the ")]


@pytest.mark.parametrize("text", UNRESOLVED)
def test_without_an_anchor_there_is_no_value(read, text: str) -> None:
    [mention] = read(text, None)
    assert (mention.amount, mention.low, mention.high) == (None, None, None)
    assert mention.relative == "anchor"


@pytest.mark.parametrize("text", ["今年", "去年3月", "上个月", "昨日", "三年前", "last year", "past three years", "周二"])
def test_without_a_reference_there_is_no_value(read, text: str) -> None:
    [mention] = read(text, None)
    assert (mention.amount, mention.low, mention.high) == (None, None, None)
    assert mention.relative == "reference"


@pytest.mark.parametrize(
    ("text", "amount"), [("6月", "--06"), ("12月19日", "--12-19"), ("in March", "--03"), ("December 19", "--12-19")]
)
def test_without_its_year_a_month_says_what_it_can(read, text: str, amount: str) -> None:
    [mention] = read(text, None)
    assert (mention.amount, mention.low, mention.high, mention.relative) == (amount, None, None, "year")


def test_an_anchor_far_away_is_none(read) -> None:
    [_, mention] = read("2019年5月开工。" + "工程进展顺利。" * 120 + "同年投产。")
    assert mention.low is None


#: A text, the day it was written, and the amounts of its dates.
YEARS = [
    ("2019年5月，工厂投产；6月，首批产品下线", "2025-12-22", ["2019-05", "2019-06"]),
    # After the second half of 2024, April can only be the next one; the source's day agrees.
    ("自2024年下半年起，传闻不断；4月，获得批准", "2025-12-22", ["2024", "2025-04"]),
    # It is not known whether the October or the one before is meant, and the source's day does not decide.
    ("2021年12月建厂，4月获批", "2025-12-22", ["2021-12", "--04"]),
    # After a date in the same year June of the next is not yet.
    ("2025年8月27日发函；6月起诉", "2025-12-22", ["2025-08-27", "2025-06"]),
    # A day of the last weeks is that of the news, not of the history told before it.
    ("公司成立于2021年。12月19日，公司公告", "2025-12-22", ["2021", "2025-12-19"]),
    ("预计于3月投产", "2025-12-22", ["2026-03"]),
    ("The plant will open in March", "2025-12-22", ["2026-03"]),
    ("The plant opened in March", "2025-12-22", ["2025-03"]),
    ("It will lose 46 beds before March", "2025-12-22", ["2026-03"]),
    ("It opened last December", "2025-12-22", ["2024-12"]),
    ("It opens next May", "2025-12-22", ["2026-05"]),
    ("年底竣工", "2025-06-01", ["2025"]),
    ("年底员工总数增加", "2025-02-01", ["2024"]),
    # What is told of the past in passing is not what 上年 and 年底 count from.
    ("该校2000年合并。排名比上年前进", "2024-09-02", ["2000", "2023"]),
    ("全年业绩增长，较2023年。其中上半年盈利", "2025-02-26", ["2023", "2025"]),
    ("公布2024年业绩，较2023年上升。其中上半年盈利", "2025-02-26", ["2024", "2023", "2024"]),
    ("In the first quarter of 2025 it grew from a year earlier. In January it slowed", "2025-04-16", ["2025", "2024", "2025-01"]),
    ("The firm, founded in 2004, grew. In June it closed", "2025-12-22", ["2004", "--06"]),
    ("Parking costs more from 1 October", "2024-09-10", ["2024-10-01"]),
    ("较一年前增加；截至2024年底", "2025-03-12", ["2024", "2024"]),
    ("截至2024年底为九成，较一年前增加", "2025-03-12", ["2024", "2023"]),
    ("昨發表年度報告", "2024-10-15", ["2024-10-14"]),
    ("In the 2023/24 financial year it grew; the previous year's loss", "2024-09-10", [None, None]),
    ("The mill should open in the third quarter of 2027. A loan for it, signed in March, was late.", "2025-12-22", ["2027", "2025-03"]),
    ("2025年12月的产量；1月的产量", None, ["2025-12", "--01"]),
]


@pytest.mark.parametrize(("text", "day", "amounts"), YEARS, ids=[row[0] for row in YEARS])
def test_the_year_of_a_month_without_one(read, text: str, day: str | None, amounts: list[str]) -> None:
    assert [m.amount for m in read(text, dt.date.fromisoformat(day) if day else None)] == amounts


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        # A founding long ago is not what the twelve months of the next sentence count from.
        ("On the exchange since 2006, it grew. Revenue in the year to June 30 fell", "2024-07-01", "2025-06-30"),
        ("It was listed in November 1994. In the six months to 30 September it lost money", "2025-04-01", "2025-09-30"),
        ("Founded in 2004 with one mill, it grew. Output in the third quarter fell", "2025-07-01", "2025-09-30"),
        ("In the three years to 2018", "2016-01-01", "2018-12-31"),
        ("Sales in the six months to the end of June", "2025-01-01", "2025-06-30"),
        ("Milk in the season to May", "2024-06-01", "2025-05-31"),
        ("截至今年3月底的会计年度", "2024-04-01", "2025-03-31"),
        # What something is set against is not what the next sentence counts from.
        ("Output was 7,400 tonnes in 2025, down from 8,300 tonnes last year. In the first half", "2025-01-01", "2025-06-30"),
        # What has ended is over.
        ("Revenue in the 12 months ended 31 December fell", "2024-01-01", "2024-12-31"),
        ("It will spend £3m in the year to March", "2025-04-01", "2026-03-31"),
    ],
)
def test_a_stretch_that_has_ended(read, text: str, low: str, high: str) -> None:
    mention = read(text)[-1]
    assert (str(mention.low), str(mention.high)) == (low, high)


def test_it_counts_from_what_is_told_not_from_a_date(read) -> None:
    assert [m.low for m in read("上市三个月后产量下降；成立五年前的厂房")] == [None, None]
    assert read("two weeks after the board met on October 31")[-1].quote == "October 31"
    assert [m.amount for m in read("该厂三年前停产")] == ["2022"]


def test_a_range_takes_the_year_from_its_other_end(read) -> None:
    assert [(str(m.low), str(m.high)) for m in read("10月和5月之间", dt.date(2018, 9, 18))] == [("2017-10-01", "2018-05-31")]
    assert [(str(m.low), str(m.high)) for m in read("一月10日到12日")] == [("2025-01-10", "2025-01-12")]
    assert [(str(m.low), str(m.high)) for m in read("from 2019 to now")] == [("2019-01-01", "2025-12-22")]


#: Read on Monday, 22 December 2025.
COUNTED = [
    ("The ferry sails second Sunday", "second Sunday", "2025-12-14", "2025-12-14"),
    ("In March 2015 it rained. On the second Sunday, it stopped.", "second Sunday", "2015-03-08", "2015-03-08"),
    ("The choir sings two Sundays from now", "two Sundays from now", "2026-01-04", "2026-01-04"),
    ("She will be back on 15.", "15", "2025-12-15", "2025-12-15"),
    ("The sailing is postponed for the 12.", "the 12", "2025-12-12", "2025-12-12"),
    ("Prices fell in the past five trading days", "past five trading days", "2025-12-15", "2025-12-21"),
    ("rain in the next four business days", "next four business days", "2025-12-23", "2025-12-26"),
    ("The ferry will sail in four working days", "in four working days", "2025-12-26", "2025-12-26"),
    ("next week between Wednesday and Friday", "next week between Wednesday and Friday", "2025-12-31", "2026-01-02"),
    ("this week from Tues to Thur", "this week from Tues to Thur", "2025-12-23", "2025-12-25"),
    ("The lock closed on 21/04/16.", "21/04/16", "2016-04-21", "2016-04-21"),
    ("The lock closed on 3-7-14.", "3-7-14", "2014-03-07", "2014-03-07"),
    ("Next sailing 22/04.", "22/04", "2025-04-22", "2025-04-22"),
    ("In the 12 weeks to 2 June bread sales fell", "12 weeks to 2 June", "2025-03-11", "2025-06-02"),
    ("It will carry 20,000 bicycles a day from 2031", "2031", "2031-01-01", "2031-12-31"),
    ("It lost 3 ships in May 2020 and 4 the year before.", "year before", "2019-01-01", "2019-12-31"),
    ("Rents rose in the year through April", "year through April", "2024-05-01", "2025-04-30"),
    ("The deadline, extended from 30 April to 15 July", "15 July", "2025-07-15", "2025-07-15"),
    ("granted on 14 October last year", "14 October last year", "2024-10-14", "2024-10-14"),
    ("It opened on May 3 this year", "May 3 this year", "2025-05-03", "2025-05-03"),
    ("crowned on 5 December 1391", "5 December 1391", "1391-12-05", "1391-12-05"),
]


@pytest.mark.parametrize(("text", "quote", "low", "high"), COUNTED, ids=[row[0] for row in COUNTED])
def test_days_that_are_counted(read, text: str, quote: str, low: str, high: str) -> None:
    mention = read(text)[-1]
    assert (mention.quote, str(mention.low), str(mention.high)) == (quote, low, high)


@pytest.mark.parametrize("text", ["open every second Sunday", "on the first Sunday of Lent", "the first Sunday", "the second Friday since he left"])
def test_a_counted_weekday_of_what_is_not_known_is_no_day(read, text: str) -> None:
    mention = read(text)[0]
    assert (mention.quote.split()[-1][-3:], mention.low) == ("day", None)


AHEAD = [
    ("The ferry reopens on 3 March.", "2026-03-03"),
    ("She takes the oath on 9 November.", "2026-11-09"),
    ("Fares go up 8% on 1 May.", "2026-05-01"),
    ("The ferry reopened on 3 March.", "2025-03-03"),
    ("Housing starts in March fell.", "2025-03"),
    ("From November the city will publish what it spends.", "2026-11"),
    ("In November the city said it will publish less.", "2025-11"),
    ("The kiln is on track to reopen in April.", "2026-04"),
    ("The report, out this morning, names the yard.", "2025-12-22"),
    ("The yard burned down last night.", "2025-12-21"),
    ("The yard reopens tomorrow afternoon.", "2025-12-23"),
    ("The barge sails no earlier than 9:40 p.m. on Sept. 14.", "2026-09-14"),
    ("Its cabins are booked through May 3.", "2026-05-03"),
    ("The ferry will cost more (about a tenth), as agreed, signed in March.", "2025-03"),
    ("The deal will be signed in March.", "2026-03"),
    # Written on a Monday.
    ("On Friday the ferry will reopen.", "2025-12-26"),
    ("On Friday the ferry reopened and will sail daily.", "2025-12-19"),
    ("The ferry will reopen on Friday.", "2025-12-26"),
    ("The council is due to vote on Monday.", "2025-12-22"),
    ("Trading resumes on Tuesday.", "2025-12-23"),
    ("The ferry reopened on Friday.", "2025-12-19"),
    ("The ferry, which was due to sail on Friday, sank.", "2025-12-19"),
    ("The ferry will, the line said on Friday, reopen soon.", "2025-12-19"),
]


@pytest.mark.parametrize(("text", "amount"), AHEAD)
def test_what_opens_on_a_day_is_to_come(read, text: str, amount: str) -> None:
    assert [mention.amount for mention in read(text)] == [amount]


@pytest.mark.parametrize("text", ["議會昨三讀通過預算", "港灣隊昨公布名單", "周日，渡輪停航", "周日停航"])
def test_a_day_by_one_character_or_in_front_of_a_clause(read, text: str) -> None:
    assert [mention.amount for mention in read(text)] == ["2025-12-21"]

"""Cases of the Recognizers-Text specification whose convention is not that of an auditor, and what is read instead.

The specification serves assistants that book meetings. A period of theirs ends before its last day, a vague part of the
year is half of it, "two years ago" is one day, and a word that names no date is today. Compared with what another source
says, each of these is a false contradiction.
"""

from __future__ import annotations

import datetime as dt

import pytest

_ENDS = "a period includes its last day, month or year"
_COUNTED = "nobody counts the days of years and months: the year or month that it falls into is all that is said"
_VAGUE = "a vague part of the year or month is as wide as its words, no wider"
_LUNAR = "a lunar month is not the solar one of the same number: it is converted"
_ERA = "before 1900 the lunar months of an era are not converted: only the year is read"
_ORDER = "with two digits for the year, nothing tells year, month and day apart"
_NONE = "it names no date"
_ANCHOR = "it counts from what is told, not from the day of writing"
_TODAY = "what ends today includes today"

#: Text, day of writing, what the specification has, what is read, why.
REFUSED: list[tuple[str, str, str, list[tuple[str, str]], str]] = [
    ("The sales went up during from 2017-q1 to 2018-q1", "2019-06-11", "2017-01-01..2017-12-31", [("2017-01-01", "2018-03-31")], _ENDS),
    ("I'll be out from Week 31 to Week 35", "2018-05-04", "2018-07-30..2018-08-26", [("2018-07-30", "2018-09-02")], _ENDS),
    ("The range is from 2007 to the start of 2008.", "2016-11-07", "2007-01-01..2007-12-31", [("2007-01-01", "2008-03-31")], _ENDS),
    ("5年前，这里的情况要糟糕的多", "2018-08-30", "2013-08-30", [("2013-01-01", "2013-12-31")], _COUNTED),
    ("I went back two years ago", "2016-11-07", "2014-11-07", [("2014-01-01", "2014-12-31")], _COUNTED),
    ("who did I email a month ago", "2016-11-07", "2016-10-07", [("2016-10-01", "2016-10-31")], _COUNTED),
    ("It will happen 4 months from tomorrow.", "2016-11-07", "2017-03-08", [("2017-03-01", "2017-03-31")], _COUNTED),
    ("This company was established at the end of 2000", "2020-04-24", "2000-09-01..2000-12-31", [("2000-11-01", "2000-12-31")], _VAGUE),
    ("We have lived here since the end of 1989", "2020-04-27", "1989-09-01..", [("1989-11-01", "None")], _VAGUE),
    ("This company was established at the beginning of 2000", "2020-04-24", "2000-01-01..2000-04-30", [("2000-01-01", "2000-03-31")], _VAGUE),
    ("We had a meeting late last year", "2017-11-08", "2016-07-01..2016-12-31", [("2016-09-01", "2016-12-31")], _VAGUE),
    ("I'll go back end of this year", "2016-11-07", "2016-07-01..2016-12-31", [("2016-11-01", "2016-12-31")], _VAGUE),
    ("What happened since late July?", "2019-02-25", "2018-07-16..", [("2018-07-21", "None")], _VAGUE),
    ("It happened in the past 2 decades.", "2016-11-07", "1990-01-01..2009-12-31", [("1996-11-07", "2016-11-06")], "the past two decades end now"),
    ("农历2015年十月初一", "2017-03-22", "2015-10-01", [("2015-11-12", "2015-11-12")], _LUNAR),
    ("2015年农历正月初一", "2017-03-22", "2015-01-01", [("2015-02-19", "2015-02-19")], _LUNAR),
    ("正月三十", "2017-03-22", "2017-01-30", [("2016-03-08", "2016-03-08")], _LUNAR),
    ("三月初一", "2017-03-22", "2017-03-01", [("2017-03-28", "2017-03-28")], _LUNAR),
    ("大年初一", "2017-03-22", "2017-01-01", [("2017-01-28", "2017-01-28")], _LUNAR),
    ("大年三十", "2017-03-22", "2017-01-30", [("2017-01-27", "2017-01-27")], _LUNAR),
    ("康熙三年五月", "2017-03-22", "1664-05-01..1664-05-31", [("1664-01-01", "1664-12-31")], _ERA),
    ("神龙二年正月初一", "2017-03-22", "0706-01-01", [("0706-01-01", "0706-12-31")], _ERA),
    ("雍正四年大年三十", "2017-03-22", "1726-01-30", [("1726-01-01", "1726-12-31")], _ERA),
    ("神龙元年十一月，武则天去世", "2018-06-05", "0705-11-01..0705-11-30", [("0705-01-01", "0705-12-31")], _ERA),
    ("康熙二十年9月", "2018-06-05", "1681-09-01..1681-09-30", [("1681-01-01", "1681-12-31")], _ERA),
    ("康熙20年9月", "2018-06-05", "1681-09-01..1681-09-30", [("1681-01-01", "1681-12-31")], _ERA),
    ("雍正二十三年十二月", "2018-06-05", "1745-12-01..1745-12-31", [("1745-01-01", "1745-12-31")], _ERA),
    ("他07年以后就没再来过学校", "2018-06-05", "2007-01-01..2007-12-31", [("2008-01-01", "None")], "after 2007 is not in 2007"),
    ("2010年之后2018年之前", "2018-06-05", "2010-01-01..2017-12-31", [("2011-01-01", "2017-12-31")], "after 2010 is not in 2010"),
    ("自2014年6月14日起到2014年9月14日之前", "2019-06-05", "2014-06-14..", [("2014-06-14", "2014-09-13")], "from one day to another is one period"),
    ("12号", "2017-03-22", "2017-03-12", [], "it may be number 12"),
    ("你27-7-3有时间吗", "2016-11-07", "2027-07-03", [], _ORDER),
    ("你12-11-10有时间吗", "2020-12-15", "2012-11-10", [], _ORDER),
    ("你3-7-27有时间吗", "2016-11-07", "2027-07-03", [], _ORDER),
    ("This task should be done on 5.12", "2019-05-20", "2019-05-12", [], "it is a decimal"),
    ("I'll go back on 4.22", "2016-11-07", "2016-04-22", [], "it is a decimal"),
    ("I'll go back in 4.22", "2016-11-07", "2016-04-22", [], "it is a decimal"),
    ("I'll go back on 4-22", "2016-11-07", "2016-04-22", [], "it is as likely a range"),
    ("2/29", "2019-03-22", "2016-02-29", [], "without a word of time before it, it is as likely a fraction"),
    ("最近", "2017-03-22", "2017-03-22", [], _NONE),
    ("I'm away for the month", "2018-05-22", "2018-05-01..2018-05-31", [], _NONE),
    ("Hey, we got a partner of the day.", "2018-05-24", "2018-05-24", [], _NONE),
    ("What does my day look like?", "2016-11-07", "2016-11-07", [], _NONE),
    ("who did I email a few days ago?", "2016-11-07", "2016-11-04", [], "a few days are not three"),
    ("I'll be out on weekend", "2016-11-07", "2016-11-12..2016-11-13", [], _NONE),
    ("I went back for the second", "2016-11-07", "2016-11-02", [], "it may be the second of anything"),
    ("I will leave in two years", "2018-07-05", "2020-07-05", [], "it may be how long it takes"),
    ("I was not there the same month that it happened.", "2017-11-08", "2017-11-01..2017-11-30", [("None", "None")], _ANCHOR),
    ("I was not there that weekend.", "2016-11-11", "2016-11-12..2016-11-13", [("None", "None")], _ANCHOR),
    ("I will leave here 2 years 21 days later", "2017-11-23", "2019-12-14", [("None", "None")], _ANCHOR),
    ("This bank stock is down 20% in the year to date.", "2018-09-07", "2018-01-01..2018-09-06", [("2018-01-01", "2018-09-07")], _TODAY),
    ("We could have scheduled a time to meet earlier this year.", "2018-05-28", "2018-01-01..2018-05-27", [("2018-01-01", "2018-05-28")], _TODAY),
    ("截止到2018年", "2017-03-22", "..2017-12-31", [("2018-01-01", "2018-12-31")], "as of 2018 is not before it"),
    ("我今年18周岁了", "2018-07-16", "2018-01-01..2018-07-15", [("2018-01-01", "2018-12-31")], "this year is the whole year"),
    ("他07 年以前就毕业了", "2018-07-16", "2007-01-01..2007-12-31", [("None", "2006-12-31")], "before 2007 is not in 2007"),
    ("2月30日", "2020-03-22", "0001-01-01", [("None", "None")], "there is no such day"),
    ("Feb 30", "2020-03-22", "0001-01-01", [("None", "None")], "there is no such day"),
    ("2019年2月29日", "2020-03-22", "0001-01-01", [("None", "None")], "there is no such day"),
    ("I went back 31st of this month", "2016-11-07", "0001-01-01", [("None", "None")], "there is no such day"),
    ("I'll be out last sept", "2016-11-07", "2015-09-01..2015-09-30", [("2016-09-01", "2016-09-30")], "the last September is two months ago"),
    ("I'll go back 20161016.", "2016-11-07", "2016-10-16", [], "eight digits are as likely an identifier"),
    ("www.example2.com/data/report-20170302.html", "2016-11-07", "2017-03-02", [], "an address is passed over"),
    ("I'll go back     4/22", "2016-11-07", "2017-04-22", [], "without a word of time right before it, it is as likely a fraction"),
    ("I'll go back 08/12,15", "2016-11-07", "2015-08-12", [], "behind a comma it may be another number"),
    ("I'll go back the day", "2016-11-07", "2016-11-07", [], _NONE),
    ("who did I email few months ago?", "2016-11-07", "2016-08-07", [], "a few are not three"),
    ("I'll go back fifth Sunday", "2017-09-27", "0001-01-01", [("None", "None")], "there is no such day"),
    ("Are you available two monday later?", "2018-05-07", "2018-05-21", [("None", "None")], _ANCHOR),
    ("2/29/2019", "2020-03-22", "0001-01-01", [("None", "None")], "there is no such day"),
    ("month of september.16th", "2016-11-07", "2017-09-01..2017-09-30", [("2016-09-16", "2016-09-16")], "the day is as plain as the month"),
    ("I'll be out 2015.3", "2016-11-07", "2015-03-01..2015-03-31", [], "it is a decimal"),
    ("schedule a meeting in two weeks", "2016-11-07", "nothing", [("2016-11-21", "2016-11-21")], "what is to come in two weeks is a day"),
    ("past few days", "2016-11-07", "2016-11-04..2016-11-06", [], "a few are not three"),
    ("the week", "2016-11-07", "2016-11-07..2016-11-13", [], _NONE),
    ("my week", "2016-11-07", "2016-11-07..2016-11-13", [], _NONE),
    ("the weekend", "2016-11-07", "2016-11-12..2016-11-13", [], _NONE),
    ("my weekend", "2016-11-07", "2016-11-12..2016-11-13", [], _NONE),
    ("I'll be out November between 19 and 20", "2016-11-07", "2016-11-19", [("2016-11-01", "2016-11-30")], "it may be between 19 and 20 of anything"),
    ("I'll be out rest of the week", "2016-11-07", "2016-11-07..2016-11-12", [], "it may be the rest of a year told"),
    ("I'll be out rest of week", "2016-11-07", "2016-11-07..2016-11-12", [], _NONE),
    ("I'll be out rest the week", "2016-11-07", "2016-11-07..2016-11-12", [], _NONE),
    ("I'll be out rest this week", "2016-11-07", "2016-11-07..2016-11-12", [("2016-11-07", "2016-11-13")], _ENDS),
    ("I'll be out rest of my week", "2016-11-07", "2016-11-07..2016-11-12", [], _NONE),
    ("I'll be out rest of current week", "2016-11-07", "2016-11-07..2016-11-12", [("2016-11-07", "2016-11-13")], _ENDS),
    ("I'll be out rest of the month", "2016-11-07", "2016-11-07..2016-11-29", [], "it may be the rest of a year told"),
    ("I'll be out rest of the year", "2016-11-07", "2016-11-07..2016-12-30", [], "it may be the rest of a year told"),
    ("I'll be out last 3year", "2016-11-07", "2013-11-07..2016-11-06", [], "nobody writes so"),
    ("I'll be out during H2", "2016-11-07", "nothing", [("2016-07-01", "2016-12-31")], "half of the year is a period"),
    ("Please find us a time to meet late this year", "2017-11-08", "2017-07-01..2017-12-31", [("2017-09-01", "2017-12-31")], _VAGUE),
    ("Please find us a time to meet early next year", "2017-11-08", "2018-01-01..2018-06-30", [("2018-01-01", "2018-04-30")], _VAGUE),
    ("I'll be out year 247", "2017-12-18", "0247-01-01..0247-12-31", [], "with three digits it is as likely a number"),
    ("I'll be out Feb between 2-7 two thousand and eighteen", "2016-11-07", "2018-02-02..2018-02-06", [], "the days and the year are as likely figures"),
    ("In one thousand seven hundred and eighty nine", "2016-11-07", "1789-01-01..1789-12-31", [], "so many of anything may follow"),
    ("Year two hundred and sixty seven", "2016-11-07", "0267-01-01..0267-12-31", [], "with three digits it is as likely a number"),
    ("It happened in the last two decades.", "2016-11-07", "1990-01-01..2009-12-31", [("1996-11-07", "2016-11-06")], "the past two decades end now"),
    ("It will happen 4 weeks in the future.", "2016-11-07", "2016-11-08..2016-12-05", [], "it is how long it takes"),
    ("It will happen 2 days hence.", "2016-11-07", "2016-11-08..2016-11-09", [("2016-11-09", "2016-11-09")], "it is the day that it says"),
    ("Please find us a time end of March", "2017-11-08", "2018-03-16..2018-03-31", [("2017-03-21", "2017-03-31")], _VAGUE),
    ("Please find us a time mid next week", "2017-11-08", "2017-11-14..2017-11-17", [("2017-11-14", "2017-11-16")], "Friday is not in the middle"),
    ("I will be back within 5 days", "2017-11-08", "2017-11-08..2017-11-12", [], "it is how long it takes at most"),
    ("I will be back within 10 months", "2017-11-08", "2017-11-08..2018-09-07", [], "it is how long it takes at most"),
    ("I will be back within 3 years", "2017-11-08", "2017-11-08..2020-11-07", [], "it is how long it takes at most"),
    ("I will be back within 5 years 1 month 12 days", "2017-11-08", "2017-11-08..2022-12-19", [], "it is how long it takes at most"),
    ("I will be back within the next 3 years", "2017-11-08", "2017-11-08..2020-11-07", [("2017-11-09", "2020-11-08")], "what is next begins tomorrow"),
    ("I will be back within the upcoming 5 years 1 month 12 days", "2017-11-08", "2017-11-08..2022-12-19", [("2017-11-09", "2022-11-08")], "what is next begins tomorrow"),
    ("schedule a meeting in couple of weeks", "2016-11-07", "nothing", [("2016-11-21", "2016-11-21")], "what is to come in two weeks is a day"),
    ("I'll be out from last Monday April to 2019", "2018-05-04", "2018-04-30..2018-12-31", [("2019-04-29", "2019-12-31")], "the Monday is of the year that is told"),
    ("I'll be out between Week 31 and Week 35", "2018-05-04", "2018-07-30..2018-08-26", [("2018-07-30", "2018-09-02")], _ENDS),
    ("I'll stay here from today to two and half days later", "2018-05-04", "2018-05-04..2018-05-05", [("2018-05-04", "2018-05-04")], _ANCHOR),
    ("I was not there the same week that it happened.", "2017-11-17", "2017-11-13..2017-11-19", [("None", "None")], _ANCHOR),
    ("I was not there the same year that it happened.", "2017-11-08", "2017-01-01..2017-12-31", [("None", "None")], _ANCHOR),
    ("We could have scheduled a time to meet earlier in the week.", "2018-05-31", "2018-05-28..2018-05-30", [("2018-05-28", "2018-05-31")], _TODAY),
    ("We could have scheduled a time to meet earlier this month.", "2018-05-13", "2018-05-01..2018-05-12", [("2018-05-01", "2018-05-13")], _TODAY),
    ("set OOO for 1 week, from 20th dec", "2018-05-29", "2018-12-20..2018-12-26", [("2017-12-20", "2017-12-26")], "what is not said to come is past"),
]


@pytest.mark.parametrize(("text", "day", "theirs", "ours", "why"), REFUSED, ids=[row[0] for row in REFUSED])
def test_a_convention_that_an_auditor_refuses(
    read, text: str, day: str, theirs: str, ours: list[tuple[str, str]], why: str
) -> None:
    found = [(str(m.low), str(m.high)) for m in read(text, dt.date.fromisoformat(day))]
    assert found == ours, why
    assert theirs not in [low if low == high else f"{low}..{high}".replace("None", "") for low, high in found]

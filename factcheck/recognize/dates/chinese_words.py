"""The building blocks of Chinese dates: years, months, days, parts of a year, as pieces of regular expressions."""

from __future__ import annotations

import re
from typing import Any

from factcheck.recognize.dates.counted import century, chinese, chinese_digits
from factcheck.recognize.dates.expression import Calendar
from factcheck.recognize.dates.words import one_of, words

WORDS = words("zh")
ONES = "一二三四五六七八九"
ZEROS = "零〇○"
NUMBER = rf"(?:\d{{1,2}}|[{ONES}两十廿卅]{{1,3}})"
MONTH = r"(?:1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九])"
DAY = rf"(?:[12]\d|3[01]|0?[1-9]|二?十[{ONES}]?|三十一?|廿[{ONES}]?|卅一?|[{ONES}])"
YEAR_DIGITS = rf"(?:[12]\d{{3}}|[一二][{ZEROS}{ONES}]{{3}})"
TO = r"\s?(?:-|–|—|~|至|到)\s?"
YEAR = (
    rf"(?:(?P<roc>民国)\s?(?P<rocyear>\d{{1,3}}|元|[{ZEROS}{ONES}十百廿卅]{{1,6}})\s?年"
    rf"|(?P<year>[12]\d{{3}}|[一二][{ZEROS}{ONES}]{{3}}|[两二]千(?:零[{ONES}])?)\s?(?:年(?!代)|(?=[上下]半年|全年|前[两二三23]季|第?[一二三四]季度))"
    rf"|(?P<taiwan>1[0-4]\d|一[{ZEROS}一二三四][{ZEROS}{ONES}])\s?年(?=度|\s?{MONTH}\s?月|[上下]半|前(?=[两二三23]季|[1-9]\d?个?月)|第[一二三四1-4]季|[初底](?![蕴心创]))"
    # 一六年 is a year, 三五年 and 二三年 are a few of them.
    rf"|(?P<short>'?\d{{2}}|[{ZEROS}九八][{ZEROS}{ONES}]|(?<![{ZEROS}{ONES}十百千万两几第])(?!一二|二三|三四|四五|五六|六七|七八|三五)[一二三四五六七][{ZEROS}{ONES}])\s?年"
    rf"|(?P<named>{one_of(WORDS['years'])})(?!级|龄|代))(?:度(?![过假量日数]))?"
)
# What may follow a year, each form once, so that it also serves dates whose year is missing.
WITHIN = (
    r"(?P<half>[上下前后])半年(?:度)?"
    r"|第?(?P<fromq>[1-4一二三四])\s?(?:-|–|—|~|至|到|(?P<listedq>、))\s?第?(?P<toq>[1-4一二三四])季度?"
    r"|(?:第(?P<quarter>[1-4一二三四])\s?个?季(?:度|报)?|(?P<bare>[1-4一二三四])\s?季(?:度|报))(?P<quarterend>[末底])?|(?P<firstquarter>[首末]|最后一个?)季度?"
    r"|[前首]\s?(?P<quarters>[2-3二两三])个?季度?"
    rf"|(?P<end>[前首头]|最?后)\s?(?P<count>{NUMBER})\s?个?月(?!份)"
    rf"|(?P<from>{MONTH})(?:(?:月份?)?{TO}|(?P<listed>、))(?P<to>{MONTH})\s?月份?(?![日\d{ONES}十]|\s\d)"
    rf"|(?P<month>{MONTH})\s?月份?"
    rf"(?:\s?(?P<day>{DAY})(?:[日号]?{TO}(?P<lastday>{DAY}))?\s?[日号]"
    rf"|(?P<plain>二?十[{ONES}]|二?十(?=[^{ONES}]|$)|三十一?)(?=[，。、；,的\s]|$)"
    rf"|的?(?P<third>[上中下]旬|[上下]半月|月?初(?![{ONES}十])|月?[底末]|月?中(?=[，。、；,的旬)）]|$))(?!级))?"
)
WHOLE = (
    rf"|第(?P<nth>{NUMBER})个月"
    r"|[Qq](?P<latin>[1-4])(?![\dA-Za-z])|[Hh](?P<latinhalf>[12])(?![\dA-Za-z])"
    r"|(?P<part>年[初底末]|年中(?![国央])|[初底末](?![创中步次期级始赛班])|中(?=[，。、；,的)）\s起至到前]|$|动工|完工|开工|启用|投产|上市|推出|发布|交付|建成|通车|落成|竣工|达到|开幕|开业|营运|运营|启动|上线|左右))"
    r"|(?P<season>[春夏秋])(?:季|天)?(?![节运招粮收种播耕茶训令])"
    r"|(?P<fiscal>财政?年度?|会计年度)|(?P<all>全年|整年|年度)"
)
UNIT_OF = {"年": "year", "季": "quarter", "月": "month", "周": "week", "星": "week", "礼": "week", "天": "day", "日": "day"}
UNIT = r"(?:年|个?季度|个月|个?星期|个?礼拜|周(?![一二三四五六日末年])|[天日])"
LAPSED = re.compile(r"[\u3400-\u9fff](?<![在于的是对了但而与和较比至])")


def year_of(match: re.Match[str]) -> Calendar | None:
    """The year of a match, as a calendar to which months are yet to be added."""
    if match["roc"]:
        since = 1 if match["rocyear"] == "元" else _roc(match["rocyear"])
        return Calendar(year=1911 + since) if since else None
    if match["taiwan"]:
        return Calendar(year=1911 + (chinese_digits(match["taiwan"]) or 0), assumed="a year of three digits is one of the Republic (民國)")
    if match["year"]:
        head, thousand, tail = match["year"].partition("千")
        year = 2000 + (chinese(tail[1:]) or 0 if tail else 0) if thousand else chinese_digits(head)
        return Calendar(year=year) if year else None
    if match["short"]:
        two = chinese_digits(match["short"].lstrip("'"))
        return None if two is None else Calendar(year=century(two))
    base, years = WORDS["years"][match["named"]]
    return Calendar(base=base, years=years)


def _roc(text: str) -> int | None:
    if text.isascii():
        return int(text)
    if len(text) > 1 and (digits := chinese_digits(text)) is not None:
        return digits
    head, hundred, tail = text.partition("百")
    if hundred:
        return (chinese(head) or 1) * 100 + (chinese(tail.lstrip("零〇")) or 0)
    return chinese(text)


def months_of(groups: dict[str, Any]) -> tuple[tuple[int, int], str] | None:
    """The months that a match names, and its precision; ``None`` if it names none or impossible ones."""
    if groups.get("month"):
        month = chinese(groups["month"])
        return ((month, month), "month") if month and month <= 12 else None
    for name, span, precision in (("half", 6, "half"), ("quarter", 3, "quarter")):
        text = groups.get(name) or groups.get("latinhalf" if name == "half" else "latin")
        text = text or (groups.get("bare") if name == "quarter" else None)
        if text:
            index = {"上": 1, "前": 1, "下": 2, "后": 2}.get(text) or chinese(text) or 1
            if precision == "quarter" and groups.get("quarterend"):
                return (index * span, index * span), "month"
            return (index * span - span + 1, index * span), precision
    if groups.get("firstquarter"):
        return ((1, 3) if groups["firstquarter"] == "首" else (10, 12)), "quarter"
    if groups.get("fromq"):
        begin, end = chinese(groups["fromq"]), chinese(groups["toq"])
        if groups.get("listedq") and end != (begin or 0) + 1:
            return None
        return ((begin * 3 - 2, end * 3), "span") if begin and end and begin < end else None
    if groups.get("quarters"):
        last = (chinese(groups["quarters"]) or 1) * 3
        return (1, last), "half" if last == 6 else "span"
    if groups.get("count"):
        count = chinese(groups["count"]) or 0
        # 前一个月 is the month before something, not the first one of a year.
        if not 1 <= count <= 12 or (count == 1 and groups["end"] == "前"):
            return None
        return ((1, count) if groups["end"] in "前首头" else (13 - count, 12)), "span"
    if groups.get("from"):
        begin, end = chinese(groups["from"]), chinese(groups["to"])
        # 3、5月 are two months, not three.
        if groups.get("listed") and end != (begin or 0) % 12 + 1:
            return None
        return ((begin, end), "span") if begin and end and begin != end else None
    if groups.get("part") or groups.get("season"):
        low, high = WORDS["parts"][groups.get("part") or groups.get("season")]
        return (low, high), "vague"
    month = chinese(groups.get("nth") or "")
    return ((month, month), "month") if month and month <= 12 else None


def days_of(groups: dict[str, Any]) -> tuple[tuple[int, int], str] | None:
    if groups.get("third"):
        low, high = WORDS["days_of_month"][groups["third"].removeprefix("月")]
        return (low, high), "vague"
    if groups.get("quarterend"):
        low, high = WORDS["days_of_month"]["末"]
        return (low, high), "vague"
    if groups.get("plain"):
        number = chinese(groups["plain"])
        return ((number, number), "day") if number else None
    if not groups.get("day"):
        return None
    first = chinese(groups["day"])
    last = chinese(groups["lastday"]) if groups.get("lastday") else first
    if not first or not last or first > last:
        return None
    return (first, last), "day" if first == last else "span"


def filled(year: Calendar, groups: dict[str, Any]) -> Calendar | None:
    """Add the months and days of a match to its year."""
    found = months_of(groups)
    if found is None:
        return year
    months, precision = found
    days = days_of(groups)
    if days is None:
        if groups.get("day"):
            return None
        return year.narrowed(months, None, precision)
    return year.narrowed(months, days[0], days[1])

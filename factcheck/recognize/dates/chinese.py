"""Dates in Chinese: 2025年9月30日, 二〇二五年底, 去年下半年, 上个月, 两个月后, 过去三年."""

from __future__ import annotations

import re
from typing import Any

from attrs import evolve

from factcheck.recognize.dates.compound import Range, Unresolved, Within
from factcheck.recognize.dates.counted import century, chinese, chinese_digits
from factcheck.recognize.dates.expression import Calendar, Day, Expression, Week
from factcheck.recognize.dates.form import Form
from factcheck.recognize.dates.shift import Lapse, Same, Shift
from factcheck.recognize.dates.words import one_of, words

_W = words("zh")
_ONE = "一二三四五六七八九"
_ZERO = "零〇○"
_FISCAL = "the fiscal year is taken for the calendar year"
_NUMBER = rf"(?:\d{{1,2}}|[{_ONE}两十廿卅]{{1,3}})"
_MONTH = r"(?:1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九])"
_DAY = rf"(?:[12]\d|3[01]|0?[1-9]|二?十[{_ONE}]?|三十一?|廿[{_ONE}]?|卅一?|[{_ONE}])"
_YEAR2 = rf"(?:[12]\d{{3}}|[一二][{_ZERO}{_ONE}]{{3}})"
_TO = r"\s?(?:-|–|—|~|至|到)\s?"
_YEAR = (
    rf"(?:(?P<roc>民国)\s?(?P<rocyear>\d{{1,3}}|元|[{_ONE}十]{{1,4}})\s?年"
    rf"|(?P<year>[12]\d{{3}}|[一二][{_ZERO}{_ONE}]{{3}}|[两二]千(?:零[{_ONE}])?)\s?(?:年|(?=[上下]半年|全年|前[两二三23]季|第?[一二三四]季度))"
    rf"|(?P<short>'?\d{{2}}|[{_ZERO}九八][{_ZERO}{_ONE}])\s?年"
    rf"|(?P<named>{one_of(_W['years'])})(?!级|龄|代))(?:度(?=[第前上下Q\d一二三四全]))?"
)
# What may follow a year, each form once, so that it also serves dates whose year is missing.
_WITHIN = (
    r"(?P<half>[上下前后])半年(?:度)?"
    r"|第?(?P<quarter>[1-4一二三四])\s?个?季(?:度|报)?|(?P<firstquarter>[首末])季度?"
    r"|[前首]\s?(?P<quarters>[2-3二两三])个?季度?"
    rf"|(?P<end>[前首头]|最?后)\s?(?P<count>{_NUMBER})\s?个?月(?!份)"
    rf"|(?P<from>{_MONTH})(?:月份?)?{_TO}(?P<to>{_MONTH})\s?月份?(?![日\d{_ONE}十]|\s\d)"
    rf"|(?P<month>{_MONTH})\s?月份?"
    rf"(?:\s?(?P<day>{_DAY})(?:[日号]?{_TO}(?P<lastday>{_DAY}))?\s?[日号]"
    rf"|(?P<plain>二?十[{_ONE}]|二?十(?=[^{_ONE}]|$)|三十一?)(?=[，。、；,的\s]|$)"
    rf"|的?(?P<third>[上中下]旬|[上下]半月|月?初(?![{_ONE}十])|月?[底末]|月?中(?=[，。、；,的旬)）]|$))(?!级))?"
)
_WHOLE = (
    rf"|第(?P<nth>{_NUMBER})个月"
    r"|[Qq](?P<latin>[1-4])(?![\dA-Za-z])|[Hh](?P<latinhalf>[12])(?![\dA-Za-z])"
    r"|(?P<part>年[初底末]|年中(?![国央])|[初底末](?![创中步次期级始赛班])|中(?=[，。、；,的)）\s起至到前]|$))"
    r"|(?P<season>[春夏秋])(?:季|天)?(?![节运招])"
    r"|(?P<fiscal>财政?年度?|会计年度)|(?P<all>全年|整年|年度)"
)
_ALONE = rf"(?:{_WITHIN}|(?P<part>年[初底末](?!余)))"


def _year(match: re.Match[str]) -> Calendar | None:
    """The year of a match, as a calendar to which months are yet to be added."""
    if match["roc"]:
        since = 1 if match["rocyear"] == "元" else _roc(match["rocyear"])
        return Calendar(year=1911 + since) if since else None
    if match["year"]:
        head, thousand, tail = match["year"].partition("千")
        year = 2000 + (chinese(tail[1:]) or 0 if tail else 0) if thousand else chinese_digits(head)
        return Calendar(year=year) if year else None
    if match["short"]:
        two = chinese_digits(match["short"].lstrip("'"))
        return None if two is None else Calendar(year=century(two))
    base, years = _W["years"][match["named"]]
    return Calendar(base=base, years=years)


def _roc(text: str) -> int | None:
    if text.isascii():
        return int(text)
    head, hundred, tail = text.partition("百")
    if hundred:
        return (chinese(head) or 1) * 100 + (chinese(tail.lstrip("零〇")) or 0)
    return chinese(text)


def _months(groups: dict[str, Any]) -> tuple[tuple[int, int], str] | None:
    """The months that a match names, and its precision; ``None`` if it names none or impossible ones."""
    for name, span, precision in (("half", 6, "half"), ("quarter", 3, "quarter")):
        text = groups.get(name) or groups.get("latinhalf" if name == "half" else "latin")
        if text:
            index = {"上": 1, "前": 1, "下": 2, "后": 2}.get(text) or chinese(text) or 1
            return (index * span - span + 1, index * span), precision
    if groups.get("firstquarter"):
        return ((1, 3) if groups["firstquarter"] == "首" else (10, 12)), "quarter"
    if groups.get("quarters"):
        last = (chinese(groups["quarters"]) or 1) * 3
        return (1, last), "half" if last == 6 else "span"
    if groups.get("count"):
        count = chinese(groups["count"]) or 0
        if not 1 <= count <= 12:
            return None
        return ((1, count) if groups["end"] in "前首头" else (13 - count, 12)), "span"
    if groups.get("from"):
        begin, end = chinese(groups["from"]), chinese(groups["to"])
        return ((begin, end), "span") if begin and end and begin != end else None
    if groups.get("part") or groups.get("season"):
        low, high = _W["parts"][groups.get("part") or groups.get("season")]
        return (low, high), "vague"
    month = chinese(groups.get("month") or groups.get("nth") or "")
    return ((month, month), "month") if month and month <= 12 else None


def _days(groups: dict[str, Any]) -> tuple[tuple[int, int], str] | None:
    if groups.get("third"):
        low, high = _W["days_of_month"][groups["third"].removeprefix("月")]
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


def _fill(year: Calendar, groups: dict[str, Any]) -> Calendar | None:
    """Add the months and days of a match to its year."""
    found = _months(groups)
    if found is None:
        return year
    months, precision = found
    days = _days(groups)
    if days is None:
        if groups.get("day"):
            return None
        return evolve(year, months=months, precision=precision)
    return evolve(year, months=months, days=days[0], precision=days[1])


def _bare_span(match: re.Match[str]) -> bool:
    """Whether 12年 is as likely a lapse of time as a year: nothing follows it, and nothing else says it is one."""
    if not match["short"] or match["short"][0] in "'0零〇○":
        return False
    return match.end() == match.end("short") + 1 + (match.string[match.end("short")] == " ")


def _dated(match: re.Match[str]) -> Expression | None:
    groups = match.groupdict()
    if _bare_span(match):
        return None
    named = match["named"] or ""
    if named.endswith("一年") and (_GOES_ON.match(match.string, match.end()) or _of_an_event(match, named)):
        return None
    year = _year(match)
    if year is None:
        return None
    if groups["fiscal"]:
        return evolve(year, assumed=_FISCAL)
    if groups["half"] in ("前", "后") and groups["month"]:
        return None
    return _fill(year, groups)


_GOES_ON = re.compile("[半多来余]")
_LAPSED = re.compile(r"[\u3400-\u9fff](?<![在于的是对了但而与和较比至])")


def _of_an_event(match: re.Match[str], named: str) -> bool:
    """上市前一年: the year before what is told, not before a date."""
    return named[0] in "前后上下" and match.start() > 0 and _LAPSED.match(match.string, match.start() - 1) is not None


def _yearless(match: re.Match[str]) -> Expression | None:
    groups = match.groupdict()
    # 年底 is that of the year told, or of the current one, even if it is still to come.
    return _fill(Calendar(base="either" if groups["part"] else "year"), groups)


def _rangeyears(match: re.Match[str]) -> Expression | None:
    first, last = chinese_digits(match["first"]), chinese_digits(match["last"])
    if first is None or last is None:
        return None
    if len(match["last"]) == 2:
        last += first // 100 * 100
    if not 1000 <= first < last:
        return None
    return Range(first=Calendar(year=first), last=Calendar(year=last))


def _year_part(match: re.Match[str]) -> Expression | None:
    low, high = _W["parts"][match["part"]]
    return Calendar(year=int(match["year"]), months=(low, high), precision="vague")


def _fiscal_pair(match: re.Match[str]) -> Expression | None:
    first, last = chinese_digits(match["first"]), chinese_digits(match["last"])
    if first is None or last is None or (first + 1) % 100 != last % 100:
        return None
    years = Calendar(year=first), Calendar(year=first + 1)
    return Range(first=years[0], last=years[1], assumed="it is not stated in which month the fiscal year begins")


def _fiscal_year(match: re.Match[str]) -> Expression | None:
    return Calendar(year=int(match["year"]), assumed=_FISCAL)


def _within(match: re.Match[str]) -> Expression | None:
    calendar: Expression = Calendar(base="year")
    if match["named"] or match["year"] or match["roc"] or match["short"]:
        year = _year(match)
        if year is None:
            return None
        calendar = year
    if match["month"]:
        month = chinese(match["month"])
        if not month or not isinstance(calendar, Calendar):
            return None
        calendar = evolve(calendar, months=(month, month), precision="month")
    elif calendar.base == "year":
        return None
    count = chinese(match["count"])
    if not count:
        return None
    unit = _UNIT[match["unit"].lstrip("个 ")[0]]
    first, last = {"第": (count, count), "前": (1, count), "首": (1, count)}.get(match["which"], (-count, -1))
    if match["weekday"]:
        day = "一二三四五六日".find(match["weekday"].replace("天", "日"))
        return Within(base=calendar.base, whole=calendar, unit="weekday", first=first, last=first, weekday=day)
    return Within(base=calendar.base, whole=calendar, unit=unit, first=first, last=last)


def _lunar(match: re.Match[str]) -> Expression | None:
    return Unresolved(assumed="the lunar calendar is not converted")


def _era(match: re.Match[str]) -> Expression | None:
    number = 1 if match["number"] == "元" else chinese(match["number"])
    if not number:
        return None
    assumed = "the months of the era are lunar: only the year is read" if match["rest"] else ""
    return Calendar(year=_W["eras"][match["era"]] + number, assumed=assumed)


def _half_month(match: re.Match[str]) -> Expression | None:
    low, high = _W["days_of_month"][match[0]]
    return Calendar(base="reference", shift=0, days=(low, high), precision="vague")


def _relative_month(match: re.Match[str]) -> Expression | None:
    base, shift = _W["months"][match["word"]]
    groups = match.groupdict()
    years = 0
    if match["year"]:
        _, years = _W["years"][match["year"]]
    days = _days(groups)
    if groups["day"] and days is None:
        return None
    month = Calendar(base=base, years=years, shift=shift, precision="month")
    return evolve(month, days=days[0], precision=days[1]) if days else month


def _relative_day(match: re.Match[str]) -> Expression | None:
    base, offset = _W["days"][match["word"]]
    return Day(base=base, offset=offset)


def _week(match: re.Match[str]) -> Expression | None:
    offset = _W["weeks"].get(match["week"])
    name = match["weekday"] or match["other"]
    if not name:
        return Week(base="reference", offset=offset) if offset is not None else None
    days = (5, 6) if name == "末" else (("一二三四五六日".find(name.replace("天", "日")),) * 2)
    return Week(base="reference", offset=offset or 0, days=days, nearest=offset is None and name != "末")


_UNIT = {"年": "year", "季": "quarter", "月": "month", "周": "week", "星": "week", "礼": "week", "天": "day", "日": "day"}


def _count(text: str) -> int | None:
    return chinese(text)


def _shift(match: re.Match[str]) -> Expression | None:
    count, unit = _count(match["count"]), _UNIT[match["unit"].lstrip("个 ")[0]]
    if not count:
        return None
    # 三年前 looks back from the day of writing, 三年后 forward from what was told before.
    if match["side"] == "前":
        return Shift(base="reference", count=-count, unit=unit)
    return Shift(base="anchor", count=count, unit=unit)


def _lapse(match: re.Match[str]) -> Expression | None:
    count, unit = _count(match["count"]), _UNIT[match["unit"].lstrip("个 ")[0]]
    if not count or (match["lead"] == "前" and unit == "quarter"):
        return None
    # 近三年 after a verb is nearly three years (历时近三年), 前两周 the weeks before what it tells (上市前两周).
    if len(match["lead"]) == 1 and match.start() and _LAPSED.match(match.string, match.start() - 1):
        return None
    future = match["lead"] in ("未来", "今后", "后", "接下来", "下")
    return Lapse(base="reference", count=count if future else -count, unit=unit)


def _decade(match: re.Match[str]) -> Expression | None:
    tens = chinese(match["tens"])
    if tens is None:
        return None
    tens = tens if tens >= 10 else tens * 10
    if tens % 10:
        return None
    century_ = 19 if tens >= 30 else 20
    if match["century"]:
        number = chinese(match["century"])
        if not number:
            return None
        century_ = number - 1
    start = century_ * 100 + tens
    return Range(first=Calendar(year=start), last=Calendar(year=start + 9))


def _born_after(match: re.Match[str]) -> Expression | None:
    tens = chinese(match["tens"]) if match["tens"] not in ("00", "零零", "〇〇") else 0
    if tens is None:
        return None
    start = (1900 if tens >= 40 else 2000) + tens
    return Range(first=Calendar(year=start), last=Calendar(year=start + (4 if tens % 10 else 9)))


def _same(match: re.Match[str]) -> Expression | None:
    if match["of"]:
        return Same(base="anchor", year=chinese_digits(match["of"]))
    return Same(base="anchor", years=-1 if match["last"] else 0)


def _to_date(match: re.Match[str]) -> Expression | None:
    return Lapse(base="reference", unit="to date")


_UNITS = r"(?:年|个?季度|个月|个?星期|个?礼拜|周(?![一二三四五六日末年])|[天日])"

FORMS: tuple[Form, ...] = (
    Form("zhfiscal", ("digit", "numeral"), rf"(?P<first>(?:19|20)\d\d|[一二][{_ZERO}{_ONE}]{{3}})/(?P<last>(?:20)?\d\d|[{_ZERO}{_ONE}]{{2}}|[一二][{_ZERO}{_ONE}]{{3}})\s?(?:财政?年度?|年度|学年|赛季)", _fiscal_pair),
    Form("zhfiscalyear", ("digit",), r"(?P<year>(?:19|20)\d\d)\s?(?:财政?年度?|学年|会计年度)", _fiscal_year),
    Form("zhpart", ("digit",), r"(?P<year>(?:19|20)\d\d)(?P<part>[初底末])(?![创中步次期级始赛班])", _year_part),
    Form("zhyears", ("digit", "numeral"), rf"(?P<first>{_YEAR2})\s?年?{_TO}(?P<last>{_YEAR2}|\d\d)\s?年(?!度?[\d前上下初中底末第一二三四十])", _rangeyears),
    Form("zhsame", ("han", "digit", "numeral"), rf"(?:(?P<last>上一?年度?的?|去年的?|前一年的?)|(?P<of>{_YEAR2})\s?年的?)?(?:同一?期|同一时期)(?![间生声])", _same),
    Form("zhnow", ("han",), r"目前(?<=截[至止]目前)|目前(?<=截[至止]到目前)", lambda match: Day(base="reference")),
    Form("zhtodate", ("han",), r"今年以来|今年至今|年初至今", _to_date),
    Form(
        "zhrelmonth", ("han",),
        rf"(?:(?P<year>去年|明年|今年))?(?P<word>{one_of(_W['months'])})"
        rf"(?:\s?(?P<day>{_DAY})(?:[日号]?{_TO}(?P<lastday>{_DAY}))?\s?[日号]|(?P<third>[上中下]旬|[初底末]))?",
        _relative_month,
    ),
    Form(
        "zhlunar",
        ("han", "numeral", "digit"),
        rf"(?:(?:农历|阴历)(?:\s?{_YEAR2}年)?|{_YEAR2}年(?:农历|阴历)|{_YEAR2}年(?=正月|腊月))\s?(?:{_MONTH}月|正月|腊月)?(?:初[{_ONE}十]|{_DAY})?"
        rf"|(?:{_YEAR2}年)?(?:{_MONTH}月|正月|腊月)初[{_ONE}十]|正月(?:{_DAY})?|大年(?:初[{_ONE}]|三十)",
        _lunar,
    ),
    Form(
        "zhera",
        ("han",),
        rf"(?P<era>{one_of(_W['eras'])})(?P<number>元|\d{{1,2}}|[{_ONE}十]{{1,3}})年(?P<rest>(?:正月|{_MONTH}月)(?:初[{_ONE}十]|{_DAY}日?)?|大年三十)?",
        _era,
    ),
    Form(
        "zhwithin",
        ("han", "numeral", "digit"),
        rf"(?:{_YEAR}\s?的?)?(?:(?P<month>{_MONTH})月份?的?)?\s?(?P<which>第|[前首头]|最?后)\s?(?P<count>{_NUMBER})\s?"
        r"(?P<unit>个?星期|个?礼拜|周|天)(?P<weekday>[一二三四五六日天])?",
        _within,
    ),
    Form("zhhalfmonth", ("han",), r"[上下]半月", _half_month),
    Form("zhyear", ("han", "numeral", "digit"), rf"{_YEAR}(?:\s?的?(?:{_WITHIN}{_WHOLE}))?", _dated),
    Form(
        "zhshift", ("numeral", "digit"),
        rf"(?P<count>{_NUMBER})\s?(?P<unit>{_UNITS})(?:多|左右)?[之以]?(?P<side>[前后])"
        rf"(?![\d{_ONE}十两半景期往进端沿列述面台备勤续者置卫缀天])",
        _shift,
    ),
    Form(
        "zhlapse", ("han",),
        rf"(?P<lead>过去|最近|近|未来|今后|接下来|此前|前|后|上|下)\s?(?:的)?(?P<count>{_NUMBER})\s?(?P<unit>{_UNITS})(?![多余半])",
        _lapse,
    ),
    Form(
        "zhdecade", ("han", "numeral", "digit"),
        rf"(?:上世纪|(?P<century>\d{{1,2}}|[{_ONE}十]{{1,3}})世纪)?(?P<tens>\d0|[{_ONE}]十)年代",
        _decade,
    ),
    Form("zhborn", ("digit", "numeral"), r"(?P<tens>[0-9][05]|[一二三四五六七八九][零〇五十]|零零|〇〇)后(?![备台勤续面来]|天(?!才))", _born_after),
    Form("zhyearless", ("han", "numeral", "digit"), _ALONE, _yearless),
    Form("zhday", ("digit", "numeral"), rf"(?P<number>{_DAY})日(?![元均经资内游线])", lambda m: Day(base="year", number=chinese(m["number"]))),
    Form("zhrelday", ("han",), rf"(?P<word>{one_of(_W['days'])})(?!头条|资本)", _relative_day),
    Form(
        "zhweek", ("han",),
        rf"(?P<week>{one_of(_W['weeks'])})(?P<weekday>[一二三四五六日天末](?![{_ONE}十个年百千万]))?"
        rf"|(?:周|星期|礼拜)(?P<other>[一二三四五六日天末](?![{_ONE}十个年百千万]))",
        _week,
    ),
)

"""Calendar dates in Chinese: 2025年9月30日, 二〇二五年底, 前三季度, 2022年至2024年, 90后."""

from __future__ import annotations

import re

from attrs import evolve

from factcheck.recognize.dates.chinese_words import (
    DAY,
    LAPSED,
    MONTH,
    NUMBER,
    ONES,
    TO,
    UNIT_OF,
    WHOLE,
    WITHIN,
    WORDS,
    YEAR,
    YEAR_DIGITS,
    ZEROS,
    filled,
    months_of,
    year_of,
)
from factcheck.recognize.dates.compound import Range, Unresolved, Within
from factcheck.recognize.dates.counted import chinese, chinese_digits
from factcheck.recognize.dates.expression import Calendar, Day, Expression
from factcheck.recognize.dates.form import Form
from factcheck.recognize.words import lasting

_FISCAL = "the fiscal year is taken for the calendar year"
_DIGITS = f"[{ZEROS}{ONES}]"
# What a day of the month stands behind; and what follows 号 where that is no number.
_ON = ("于", "截至", "截止")
_CLEAR = "上午|下午|中午|晚|早上|早晨|清晨|凌晨|傍晚|夜间|当天|电|讯|报道|消息|开始|之前|之后|以前|以后"
_ALONE = rf"(?:{WITHIN}|(?P<part>年[初底末](?!余)))"


def _bare_span(match: re.Match[str]) -> bool:
    """Whether 12年 is as likely a lapse of time as a year: nothing follows it, and nothing else says it is one."""
    if not match["short"] or match["short"][0] in "'0零〇○" or (not match["short"].isascii() and match["short"] != "八九"):
        return False  # 九七年: nobody counts so
    return match.end() == match.end("short") + 1 + (match.string[match.end("short")] == " ")


def _dated(match: re.Match[str]) -> Expression | None:
    if _bare_span(match):
        return None
    named = match["named"] or ""
    if named.endswith("一年") and (_GOES_ON.match(match.string, match.end()) or _of_an_event(match, named)):
        return None
    year = year_of(match)
    if year is None or match.lastgroup in _YEARS:
        return year
    groups = match.groupdict()
    if groups["fiscal"]:
        return evolve(year, assumed=_FISCAL)
    if groups["half"] in ("前", "后") and groups["month"]:
        return None
    return filled(year, groups)


#: The last group of a year of which no part is told.
_YEARS = frozenset({"year", "taiwan", "short", "named", "rocyear"})
_GOES_ON = re.compile("[半多来余]")


def _of_an_event(match: re.Match[str], named: str) -> bool:
    """上市前一年: the year before what is told, not before a date."""
    return named[0] in "前后上下" and match.start() > 0 and LAPSED.match(match.string, match.start() - 1) is not None


def _yearless(match: re.Match[str]) -> Expression | None:
    groups = match.groupdict()
    told = match.string[max(0, match.start() - 2) : match.start()]
    # 三六七年一月: a year is told, though it cannot be read.
    if months_of(groups) is None or (told.endswith("年") and told[0] not in "每常往历"):
        return None
    # 年底 is that of the year told, or of the current one, even if it is still to come.
    return filled(Calendar(base="either" if groups["part"] else "year"), groups)


def _day_alone(match: re.Match[str]) -> Expression | None:
    if match.string.endswith(("年", "月", *lasting()), 0, match.start()):
        return None
    return Day(base="year", number=chinese(match["number"]))


def _numbered_day(match: re.Match[str]) -> Expression | None:
    """12号, where what stands around it speaks of days: it may be the number of anything."""
    before = match.string[max(0, match.start() - 1) : match.start()]
    # 于12号, and 12号上午 wherever a clause begins; 5号晚 behind a noun may be a number five.
    if match.string.endswith(_ON, 0, match.start()) or (match["clear"] and (not before.isalnum() or before in "社在从")):
        return Day(base="year", number=chinese(match["number"]))
    return None


_LASTED = ("已有", "有", "逾", "近", "达", "长达", "超过", "成立", "创立", "建校", "满", "距今", "历经", "走过", "经过", "约", "睽违", "相隔", "徒刑", "使用")


def _republican(match: re.Match[str]) -> Expression | None:
    """116年完工, in a text from Taiwan: a year of the Republic, unless it tells how long something has been there."""
    if match.string.endswith(_LASTED, 0, match.start()):
        return None
    return filled(Calendar(year=1911 + int(match["year"]), assumed="in a text from Taiwan the year is one of the Republic (民國)"), match.groupdict())


def _rangeyears(match: re.Match[str]) -> Expression | None:
    first, last = chinese_digits(match["first"]), chinese_digits(match["last"])
    if first is None or last is None:
        return None
    if len(match["last"]) == 2:
        last += first // 100 * 100
    if not 1000 <= first < last:
        return None
    before = match.string.startswith(("之前", "以前"), match.end())
    return Range(first=Calendar(year=first), last=Calendar(year=last), before=before)


def _year_part(match: re.Match[str]) -> Expression | None:
    low, high = WORDS["parts"][match["part"]]
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
    if match["named"] or match["year"] or match["roc"] or match["short"] or match["taiwan"]:
        year = year_of(match)
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
    unit = UNIT_OF[match["unit"].lstrip("个 ")[0]]
    first, last = {"第": (count, count), "前": (1, count), "首": (1, count)}.get(match["which"], (-count, -1))
    if match["weekday"]:
        day = "一二三四五六日".find(match["weekday"].replace("天", "日"))
        return Within(base=calendar.base, whole=calendar, unit="weekday", first=first, last=first, weekday=day)
    return Within(base=calendar.base, whole=calendar, unit=unit, first=first, last=last)


def _ancient(match: re.Match[str]) -> Expression | None:
    """公元789年, 三六七年一月, 于907年灭亡: a year of fewer than four digits, where something shows that it is one."""
    if match["before"]:
        return Unresolved(assumed="a year before our era is on no calendar of ours")
    year = chinese_digits(match["told"] or match["three"] or match["in"])
    if not year:
        return None
    if match["until"]:
        return Range(first=Calendar(year=year), last=Calendar(year=chinese_digits(match["until"])))
    return filled(Calendar(year=year), match.groupdict())


def _decade(match: re.Match[str]) -> Expression | None:
    if match["full"]:
        return Range(first=Calendar(year=int(match["full"])), last=Calendar(year=int(match["full"]) + 9))
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


FORMS: tuple[Form, ...] = (
    Form("zhfiscal", ("digit", "numeral"), rf"(?P<first>(?:19|20)\d\d|[一二][{ZEROS}{ONES}]{{3}})/(?P<last>(?:20)?\d\d|[{ZEROS}{ONES}]{{2}}|[一二][{ZEROS}{ONES}]{{3}})\s?(?:财政?年度?|年度|学年|赛季)", _fiscal_pair),
    Form("zhfiscalyear", ("digit",), r"(?P<year>(?:19|20)\d\d)\s?(?:财政?年度?|学年|会计年度)", _fiscal_year),
    Form("zhpart", ("digit",), r"(?P<year>(?:19|20)\d\d)(?P<part>[初底末])(?![创中步次期级始赛班])", _year_part),
    Form("zhyears", ("digit", "numeral"), rf"(?P<first>{YEAR_DIGITS})\s?年?{TO}(?P<last>{YEAR_DIGITS}|\d\d)\s?年(?!度?[\d前上下初中底末第一二三四十])", _rangeyears),
    Form(
        "zhwithin",
        ("han", "numeral", "digit"),
        rf"(?:{YEAR}\s?的?)?(?:(?P<month>{MONTH})月份?的?)?\s?(?P<which>第|[前首头]|最?后)\s?(?P<count>{NUMBER})\s?"
        r"(?P<unit>个?星期|个?礼拜|周|天)(?P<weekday>[一二三四五六日天])?",
        _within,
    ),
    Form(
        "zhancient",
        ("han", "numeral", "digit"),
        rf"(?:[公西]元(?P<before>前)?\s?(?P<told>\d{{1,4}}|{_DIGITS}{{1,4}})|(?P<three>[2-9]\d\d|[二三四五六七八九]{_DIGITS}{{2}})(?=\s?年\s?{MONTH}月)"
        rf"|(?<=[于在])(?<!存在)(?<![长短大小多少高低]于)(?P<in>[2-9]\d[1-9]|{_DIGITS}{{2}}[{ONES}])(?=\s?年(?:$|[，。；、,;）)]|(?<=于...年)[^前后间内里的之多余以来左上至到])))"
        rf"\s?年(?!代)(?:{TO}(?:公元)?(?P<until>\d{{1,4}}|{_DIGITS}{{1,4}})\s?年|\s?的?(?:{WITHIN}))?",
        _ancient,
    ),
    Form(
        "zhrepublican",
        ("digit",),
        # Two digits are a year only with a month: 88年9月.
        rf"(?P<year>1[0-3]\d|9\d|[6-8]\d(?=\s?年\s?\d{{1,2}}\s?月))\s?年(?!度?[来多余历代级老]|之久|以[来上]|[资陈古纪校])(?:度(?![过假量日数]))?(?:\s?的?(?:{WITHIN}{WHOLE}))?",
        _republican,
        money="TWD",
    ),
    Form("zhyear", ("han", "numeral", "digit"), rf"{YEAR}(?:\s?的?(?:{WITHIN}{WHOLE}))?", _dated),
    Form(
        "zhdecade", ("han", "numeral", "digit"),
        rf"(?:上世纪|(?P<century>\d{{1,2}}|[{ONES}十]{{1,3}})世纪)?(?P<tens>\d0|[{ONES}]十)年代|(?P<full>(?:19|20)\d0)年代",
        _decade,
    ),
    Form("zhborn", ("digit", "numeral"), r"(?P<tens>[0-9][05]|[一二三四五六七八九][零〇五十]|零零|〇〇)后(?![备台勤续面来]|天(?!才))", _born_after),
    Form("zhyearless", ("han", "numeral", "digit"), _ALONE, _yearless),
    Form("zhnumberedday", ("digit", "numeral"), rf"(?P<number>{DAY})号(?:(?=(?P<clear>{_CLEAR}))|(?=$|，|[^\d楼线院馆房门店机井矿仓库船文令章段员位球场厂桥车站染]))", _numbered_day),
    Form("zhday", ("digit", "numeral"), rf"(?P<number>{DAY})日(?![元均经资内游线])", _day_alone),
)

"""Chinese dates that count from another: 上个月, 两个月后, 过去三年, 上年同期, 上周五."""

from __future__ import annotations

import re

from attrs import evolve

from factcheck.recognize.dates.chinese_words import (
    DAY,
    LAPSED,
    NUMBER,
    ONES,
    TO,
    UNIT,
    UNIT_OF,
    WHOLE,
    WITHIN,
    WORDS,
    YEAR_DIGITS,
    days_of,
    filled,
)
from factcheck.recognize.dates.counted import chinese, chinese_digits
from factcheck.recognize.dates.expression import Calendar, Day, Expression, Week
from factcheck.recognize.dates.form import Form
from factcheck.recognize.dates.shift import Lapse, Same, Shift
from factcheck.recognize.dates.words import one_of


def _of_an_event(match: re.Match[str]) -> bool:
    """发布前一个月: the month before what is told, not before a date."""
    return match["word"][0] == "前" and match.start() > 0 and LAPSED.match(match.string, match.start() - 1) is not None


def _relative_month(match: re.Match[str]) -> Expression | None:
    if _of_an_event(match):
        return None
    base, shift = WORDS["months"][match["word"]]
    groups = match.groupdict()
    years = 0
    if match["year"]:
        _, years = WORDS["years"][match["year"]]
    days = days_of(groups)
    if groups["day"] and days is None:
        return None
    month = Calendar(base=base, years=years, shift=shift, precision="month")
    return evolve(month, days=days[0], precision=days[1]) if days else month


def _year(number: int) -> int | None:
    """The year that a number of four digits, or one of the Republic, stands for."""
    return number if 1900 <= number <= 2100 else 1911 + number if 80 <= number <= 189 else None


def _doubled(match: re.Match[str]) -> Expression | None:
    """今年（114年）, 去107年: the year by its word and by its number."""
    year = _year(int(match["number"] or match["plainly"]))
    return filled(Calendar(year=year), match.groupdict()) if year else None


def _bracketed(match: re.Match[str]) -> Expression | None:
    """今（18）日, 本（10）月, 去（2023）年: what it counts from, and what that comes to."""
    number, unit = int(match["number"]), match["unit"]
    if unit == "年":
        year = _year(number)
        return filled(Calendar(year=year), match.groupdict()) if year else None
    if unit == "月":
        return Calendar(base="year", months=(number, number), precision="month") if 1 <= number <= 12 else None
    offset = {"今": 0, "昨": -1, "前": -2, "明": 1, "后": 2}.get(match["word"])
    return Day(base="reference", number=number, offset=offset) if offset is not None and 1 <= number <= 31 else None


def _relative_day(match: re.Match[str]) -> Expression | None:
    if match["word"] == "前一天" and _of_an_event(match):
        return None
    base, offset = WORDS["days"][match["word"]]
    return Day(base=base, offset=offset)


def _week(match: re.Match[str]) -> Expression | None:
    offset = WORDS["weeks"].get(match["week"])
    name = match["weekday"] or match["other"]
    if match["other"] == "末":
        return None
    if not name:
        return Week(base="reference", offset=offset) if offset is not None else None
    days = (5, 6) if name == "末" else (("一二三四五六日".find(name.replace("天", "日")),) * 2)
    return Week(base="reference", offset=offset or 0, days=days, nearest=offset is None and name != "末")


_COMPARED = re.compile("[较比与]$")
_FIGURE = re.compile(r"的?[为是]?[\d一二三四五六七八九十]")


_LASTED = re.compile(r"(?:用药|给药|服药|停药|治疗|随访|干预|服用|使用|试用|运行|试运行|经过|历经|历时|耗时|用时|停产|停工|停牌|停运|休赛|休战|养伤|等待|等了|存放|储存|保存|观察|培养|发酵|陈放|训练|谈判|磋商|时隔|相隔|阔别)(?:了|满|约|近)?$")


#: What may have happened on no day that is told: 上线4个月后.
_SINCE_EVENT = re.compile(r"(?:上线|获批|上映|公映|开播|发售|面世|问世|开业|开馆|开园|开张|接种|注射|服药|手术|术|出生|入职|入学|出院|投用|投运|试营业|婚)(?:约|近|不到|刚|满)?$")
_DATED_BEFORE = re.compile(r"[0-9一二三四五六七八九十〇零][年月日]")


def _shift(match: re.Match[str]) -> Expression | None:
    count, unit = chinese(match["count"]), UNIT_OF[match["unit"].lstrip("个 ")[0]]
    # 07年以前 is before 2007.
    if not count or match["count"].startswith("0"):
        return None
    # 三年前 looks back from the day of writing, 三年后 forward from what was told before.
    if match["side"] == "前":
        # 较一年前: a year before what is reported.
        compared = count == 1 and unit == "year" and _COMPARED.search(match.string, max(0, match.start() - 1), match.start())
        told = count == 1 and unit == "year" and _FIGURE.match(match.string, match.end())
        return Shift(base="either" if compared or told else "reference", count=-count, unit=unit)
    if _LASTED.search(match.string, max(0, match.start() - 4), match.start()):
        # 用药48周后 tells how long, not when.
        return None
    if _SINCE_EVENT.search(match.string, max(0, match.start() - 6), match.start()) and not _DATED_BEFORE.search(match.string, max(0, match.start() - 40), match.start()):
        return None
    return Shift(base="anchor", count=count, unit=unit)


def _lapse(match: re.Match[str]) -> Expression | None:
    count, unit = chinese(match["count"]), UNIT_OF[match["unit"].lstrip("个 ")[0]]
    if not count or (match["lead"] == "前" and (unit == "quarter" or match["count"] == "一")):
        return None
    # 近三年 after a verb is nearly three years (历时近三年), 前两周 the weeks before what it tells (上市前两周).
    if len(match["lead"]) == 1 and match.start() and LAPSED.match(match.string, match.start() - 1):
        return None
    future = match["lead"] in ("未来", "今后", "后", "接下来", "下")
    return Lapse(base="reference", count=count if future else -count, unit=unit)


def _same(match: re.Match[str]) -> Expression | None:
    if match["of"]:
        return Same(base="anchor", year=chinese_digits(match["of"]))
    if match["republic"]:
        return Same(base="anchor", year=_year(int(match["republic"])))
    return Same(base="anchor", years=-1 if match["last"] else 0)


def _to_date(match: re.Match[str]) -> Expression | None:
    return Lapse(base="reference", unit="to date")


def _half_week(match: re.Match[str]) -> Expression | None:
    # Thursday may be meant by either: it is told to the second half.
    return Week(base="reference", days=(0, 2) if match[0][0] == "上" else (3, 6))


def _counted_half(match: re.Match[str]) -> Expression | None:
    return Lapse(base="reference", count={"上": -1, "下": 1}.get(match["side"], 0), unit="half", whole=True)


def _half_month(match: re.Match[str]) -> Expression | None:
    low, high = WORDS["days_of_month"][match[0]]
    return Calendar(base="reference", shift=0, days=(low, high), precision="vague")


# A character behind 周一 that is neither a verb, a particle nor punctuation makes a name of it: 周一鸣, 周五福.
_NAME = "(?=[\u4e00-\u9fff])(?![" + WORDS["behind_weekday"]["characters"] + "])"

FORMS: tuple[Form, ...] = (
    Form("zhsame", ("han", "digit", "numeral"), rf"(?:(?P<last>上一?年度?的?|去年的?|前一年的?)|(?P<of>{YEAR_DIGITS})\s?年的?|[去今]?(?P<republic>1[01]\d)年的?)?(?:(?<!合)同一?期|同一时期|(?:(?<=年)|(?<=年的)|(?<=年度)|(?<=年度的))同[季月](?:度|份)?)(?![间生声限])", _same),
    Form("zhnow", ("han",), r"目前(?<=截[至止]目前)|目前(?<=截[至止]到目前)", lambda match: Day(base="reference")),
    Form(
        "zhbracketed", ("han",),
        rf"(?P<word>[今昨明前去后本上下])[（(](?P<number>\d{{1,4}})[）)]\s?(?P<unit>[日年月])(?:(?<=年)度?\s?的?(?:{WITHIN}{WHOLE}))?",
        _bracketed,
    ),
    Form(
        "zhdoubled", ("han",),
        rf"[今去明前]年?(?:(?<=年)[（(](?P<number>1[01]\d|(?:19|20)\d\d)\s?年?度?[）)]|(?<!年)(?P<plainly>1[01]\d)\s?年度?)(?:\s?的?(?:{WITHIN}{WHOLE}))?",
        _doubled,
    ),
    Form("zhyesterday", ("han",), r"昨(?=[\u4e00-\u9fff（(])(?![天日今非是儿年岁])", lambda match: Day(base="reference", offset=-1)),
    Form("zhtodate", ("han",), r"今年以来|今年至今|年初至今", _to_date),
    Form(
        "zhrelmonth", ("han",),
        rf"(?:(?P<year>去年|明年|今年))?(?P<word>{one_of(WORDS['months'])})"
        rf"(?:\s?(?P<day>{DAY})(?:[日号]?{TO}(?P<lastday>{DAY}))?\s?[日号]|(?P<third>[上中下]旬|[初底末]))?",
        _relative_month,
    ),
    Form("zhhalfweek", ("han",), r"[上下]半周(?![年岁期])", _half_week),
    Form("zhcountedhalf", ("han",), r"(?P<side>[上下这])一?个半年度?(?!多)", _counted_half),
    Form("zhhalfmonth", ("han",), r"[上下]半月", _half_month),
    Form(
        "zhshift", ("numeral", "digit"),
        rf"(?P<count>{NUMBER})\s?(?P<unit>{UNIT})(?:多|左右)?[之以]?(?P<side>[前后])"
        rf"(?![\d{ONES}十两半景期往进端沿列述面台备勤续者置卫缀天])",
        _shift,
    ),
    Form(
        "zhlapse", ("han",),
        rf"(?P<lead>过去|最近|近|未来|今后|接下来|此前|前|后|上|下)\s?(?:的)?(?P<count>{NUMBER})\s?(?P<unit>{UNIT})(?![多余半])",
        _lapse,
    ),
    Form("zhrelday", ("han",), rf"(?P<word>{one_of(WORDS['days'])})(?!头条|资本|[均常程志照]|(?<=前日)[本军产元系内])", _relative_day),
    Form(
        "zhweek", ("han",),
        rf"(?P<week>{one_of(WORDS['weeks'])})(?P<weekday>[一二三四五六日天末](?![{ONES}十个年百千万]))?"
        rf"|(?:周(?![一天]{_NAME}|[二三四五六日](?:[福贩郎爷叔哥姐嫂妈娘]|多(?!家|地|只|名)))|星期|礼拜)(?P<other>[一二三四五六日天末](?![{ONES}十个年百千万]))",
        _week,
    ),
)

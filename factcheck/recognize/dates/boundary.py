"""Where a date cannot begin or end: inside a longer number, a word, a model's name."""

from __future__ import annotations

import re

#: 2018/1/10-2018/7/10: the dash after a whole date, not within one.
_DASHED = re.compile(r"(?:/\d{1,2}/\d{1,4}|\d{4}-\d{1,2}-\d{1,2}|\d{1,2}-\d{1,2}-\d{4})-$")
_NUMERALS = frozenset("零〇一二三四五六七八九十百千万亿两")

#: A word and the characters before it that make another word: 过+去年, 说+明年.
_BEFORE = {"去年": "过失逝", "明年": "说声阐证表", "来年": "近些几", "上年": "以", "上月": "以", "今日": "至", "前日": "节期停目生战婚产提事空年月赛课班个几数日"}


#: A date right behind a Latin name: Norvo2024年, Calderis12日公布; but of GPT4月活 the 4 is the name's.
_BEHIND_A_NAME = re.compile(r"(?:19|20)\d\d年(?![代款版型])|(?<=[A-Za-z]{3})(?:(?:1[0-2]|[1-9])月(?![活费租度薪销均])|(?:[12]\d|3[01]|[1-9])日(?![活均常本]))")


def may_begin(folded: str, start: int) -> bool:
    """Whether a date may begin at a place: not within a number or an English word."""
    if not start:
        return True
    here, before = folded[start], folded[start - 1]
    if here.isascii() and here.isalnum():
        if before.isascii() and (before.isalnum() or before in "_$€£#@"):
            return before.isalpha() and _BEHIND_A_NAME.match(folded, start) is not None
        if here.isdigit() and before in ".,:-/" and start > 1 and folded[start - 2].isdigit():
            return before == "-" and _DASHED.search(folded, max(0, start - 12), start) is not None
        return not (here.isdigit() and before in "-_" and start > 1 and folded[start - 2].isascii() and folded[start - 2].isalpha())
    if here in _NUMERALS:
        return before not in _NUMERALS and not before.isdigit() and before not in "第每.周"
    if here in "周星礼":
        return before not in _NUMERALS and before not in "每两"
    return folded[start - 1] not in _BEFORE.get(folded[start : start + 2], "")

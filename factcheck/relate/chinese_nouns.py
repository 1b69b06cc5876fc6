"""Chinese noun phrases before a figure: what it is the amount of."""

from __future__ import annotations

import re

from factcheck.relate.names.lexicon import NOUN, PLACE, STOP, SUFFIX, lexicon

_LONGEST = 8
_WORD = 4
_STRETCH = re.compile(r"[\u4e00-\u9fffa-z0-9·-]+")
_LATIN = re.compile(r"[a-z0-9·-]+")
#: Words around a noun phrase, none of which is part of one.
_BOUNDS = frozenset("已为是达共约将会于在由从自至到有了的与和及而但也都均就才仅只超近并还又则个较比对向把被让使着过要说指称其这那此每各地得不未再更很最所以因被给等中名内里上下前后间年月日号啊吧呢吗们级")
_BOUND_WORDS = frozenset(
    ["已经", "共有", "超过", "分别", "其中", "包括", "同比", "按年", "累计", "合计", "目前", "当前", "此外", "来自", "拥有", "实现", "完成", "获得", "预计", "预期", "计划",
     "达到", "达成", "认为", "表示", "指出", "透露", "介绍", "称为", "成为", "作为", "以及", "为了", "由于", "根据", "通过", "因为", "所以", "如果", "其他", "其它", "一共", "总共",
     "大约", "左右", "至少", "最多", "最高", "最低", "平均", "不到", "接近", "高达", "多达", "仅有", "只有", "还有", "没有", "已有", "就有", "需要", "可以", "能够", "可能", "应该",
     "仍然", "依然", "仍有", "甚至", "尤其", "特别", "正在", "曾经", "后来", "随后", "之后", "以后", "之前", "以前", "期间", "当时", "当天", "今天", "昨天", "明天", "去年", "今年", "明年",
     "记者", "了解", "发现", "说道", "看到", "因此", "但是", "不过", "然而", "虽然", "同时", "其后", "此前", "近日", "日前", "现在", "如今", "一直", "已经", "不仅", "而且", "并且", "或者"]
)  # fmt: skip


def _words(text: str) -> list[str]:
    """A stretch of Chinese as words, the longest ones that end each rest of it first."""
    flags = lexicon().flags
    out: list[str] = []
    at = len(text)
    while at:
        latin = _LATIN_END.search(text, 0, at)
        size = latin.end() - latin.start() if latin is not None else next((n for n in range(min(_WORD, at), 1, -1) if text[at - n : at] in flags), 1)
        out.append(text[at - size : at])
        at -= size
    return out[::-1]


_LATIN_END = re.compile(r"[a-z0-9·-]{1,24}$")


def _bounds(word: str) -> bool:
    return word in _BOUNDS or word in _BOUND_WORDS


def _noun(word: str) -> bool:
    """Whether a word is a noun by the dictionary, a name's suffix, or in Latin letters."""
    return bool(lexicon().flags.get(word, 0) & (NOUN | PLACE | SUFFIX)) or _LATIN.fullmatch(word) is not None


def _verb(word: str) -> bool:
    return len(word) > 1 and lexicon().flags.get(word, 0) & (NOUN | PLACE | SUFFIX | STOP) == STOP


def noun_ahead(text: str) -> str:
    """The last words of a text that name something, or a deed where it names nothing; ``""`` if neither.

    Args:
        text: what stands before a figure in its clause, folded and in small letters.
    """
    for stretch in reversed(_STRETCH.findall(text)[-2:]):
        words = _words(stretch[-24:])
        while words and (len(words[-1]) == 1 or _bounds(words[-1]) or _changes(words[-1])):
            word = words.pop()
            if words and len(word) == 1 and not _bounds(word) and len(words[-1]) > 1 and not _bounds(words[-1]) and (word in _SUFFIXES or _noun(words[-1])):
                words.append(words.pop() + word)  # 出口|额
        if not words:
            continue
        phrase = [words.pop()]
        while words and not _bounds(words[-1]) and not _changes(words[-1]) and len("".join(phrase)) + len(words[-1]) <= _LONGEST and _joins(words[-1], phrase):
            phrase.insert(0, words.pop())
        if told := "".join(phrase).strip("0123456789.-"):
            return told
    return ""


def _joins(word: str, phrase: list[str]) -> bool:
    """Whether a word is part of the phrase behind it: 营业|支出, 净|流入."""
    return _noun(word) or word in _PREFIXES or (_verb(word) and len(phrase) == 1)


_PREFIXES = frozenset("净总毛负副女男公私新老旧")
_SUFFIXES = frozenset("率额量数价费值比度权金款税员者户站线宝机器车船楼房厂店型期类")


def _changes(word: str) -> bool:
    """Whether a word only tells how much of something there is, more or less than before: 增至, 上升."""
    return word[-1] in "至到为达" or word in _CHANGES


_CHANGES = frozenset(
    ["幅度", "上升", "下降", "增加", "减少", "上涨", "下跌", "增长", "下滑", "回落", "提高", "降低", "扩大", "缩小", "提升", "攀升", "飙升", "上调", "下调", "增幅", "跌幅", "涨幅", "降幅",
     "新增", "高达", "暴涨", "暴跌", "大增", "大减", "减至", "接近", "突破", "跌破", "仅为", "便宜", "上扬", "走高", "走低", "回升", "萎缩", "成长", "近年来", "年来", "一年", "年内"]
)  # fmt: skip

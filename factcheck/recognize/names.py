"""What looks like a figure and is none: parts of names, versions, codes, phone and list numbers, idioms."""

from __future__ import annotations

import re

from factcheck.recognize import words
from factcheck.recognize.first import openings

# 01. / 1、 / (1) / （一） / 一、 at the start of a line.
_LIST_NUMBER = re.compile(r"[ \t>*#-]{0,12}[(\[]?(?:[0-9]{1,3}|[一二三四五六七八九十]{1,3})(?:[)\]、]|[.．](?![0-9])(?= {0,4}\S))")
_INLINE_NUMBER = re.compile(r"[(\[][0-9一二三四五六七八九十]{1,2}[)\]]")
_CODE = re.compile(r"\(? ?[0-9]{4,6}(?:[.:][A-Z]{1,4})? ?\)")
_DIALLED = re.compile(r"\+[0-9]{1,3}(?:[ -][0-9]{2,5}){1,4}(?![0-9])")
_AREA_CODE = re.compile(r"0[0-9]{1,4}(?:[ -][0-9]{3,4}){2,3}(?![0-9])|0[0-9]{1,3}[ -][0-9]{6,8}(?![0-9])")
# Versions, telephone numbers, line-ups (4-3-3), times of day, 4/5G, ratios (3:1, 2比1).
_CODED = re.compile(
    r"[0-9]{1,5}(?:\.[0-9]{1,5}){2,8}"
    r"|[0-9]{3,4}-[0-9]{7,8}(?![0-9])|[0-9]{1,5}(?:-[0-9]{2,8}){2,5}(?:/[0-9]{2,8})?(?![0-9%])|1[3-9][0-9]{9}(?![0-9])"
    r"|[0-9]{1,2}(?:-[0-9]{1,2}){2}(?![0-9%-]|\.[0-9]| ?[万亿])"
    r"|[0-2]?[0-9]:[0-5][0-9](?::[0-5][0-9])?(?![0-9%])|[01]?[0-9] ?(?:am|pm|a\.m\.|p\.m\.|AM|PM)(?![A-Za-z])"
    r"|(?:480|720|1080|1440|2160)[pi](?![A-Za-z])|[248]K(?=[ -](?:TVs?|UHD|[Vv]ideos?|[Ss]creens?|[Dd]isplays?|[Mm]onitors?|[Cc]ameras?|[Rr]esolution)(?![a-z]))"
    r"|24/7(?![0-9])|9/11(?![0-9/]| of)|3M(?=[\u4e00-\u9fff])|[0-9]{1,3}/[0-9]{1,3}[A-Za-z]|[0-9]{1,4}(?:\.[0-9]{1,3})?[:∶比][0-9]{1,4}(?:\.[0-9]{1,3})?(?![0-9%])"
    # 9·18事变, 5.12地震, “618”大促: days that have become names.
    r"|[0-9]{1,2}[·‧・•][0-9]{1,2}(?![0-9])|618(?=[”」』]?(?:大促|购物|电商|年中|活动|期间|战报))"
    r"|[0-9]{1,2}\.[0-9]{1,2}(?=[”」』]?(?:特别|特大|重大|较大)?(?:大?地震|事件|事故|暴雨|洪水|惨案|空难|火灾|爆炸|事变|矿难|专案))"
    r"|[0-9]{2,3}/[0-9]{2,3}(?= ?(?:毫米汞柱|mm ?Hg|千帕))|9[059](?:\.[0-9])?% ?(?=CI|confidence|置信|可信)"
)
# 十點四十分, 九点半: a time of day, no decimal.
# won 4-2, a 3-1 defeat.
_SCORE = re.compile(r"([0-9]{1,3})[-–]([0-9]{1,3})(?![0-9%-]|\.[0-9])")
_SCORES = openings(_SCORE.pattern)
# No range runs downwards: 112-98 is a score whatever the words say, unless it is of something.
_OF_NOTHING = re.compile(r"[.,;:)]| (?:[a-z(]|$)|$")
# The Boeing 737-800.
_OF_AN_AIRCRAFT = re.compile(r"[.,;:)](?![0-9])|$| (?:jets?|planes?|aircraft|airliners?|flights?|models?)(?![a-z])")
# Article 12(3), a 401(k); 14 High Street; case no. 22-451.
_CLAUSE = re.compile(r"[0-9]{1,4}(?:\([a-z0-9]{1,3}\))+")
_ADDRESS = re.compile(
    r"[0-9]{1,4}(?: [A-Z][a-z]{1,14}){1,2} (?:Street|Road|Avenue|Lane|Drive|Boulevard|Terrace|Crescent|Close|Row|Place|Square|Way)(?=[.,;:)]|$| (?:in|and|is|was|on|which|where|to|at|by|for|from)(?![a-z]))"
)
# What these begin with: of most figures, the character behind the digits tells that they are none of them.
_CODES = openings("|".join(each.pattern for each in (_CODED, _CLAUSE, _ADDRESS, _AREA_CODE)))
_CASE = re.compile(r"(?<![A-Za-z])[Nn]os?\. ?[0-9]{1,4}-[0-9]{2,6}(?![0-9])")
_PLAYED = re.compile(r"(?:wins?|won|lost|lose|beat|beaten|drew|draw|drawn|defeat|victory|loss|led|leads?|trail(?:s|ed)?|scor(?:e|ed|eline) of|finished|ended|aggregate|[Ww]inning|losing|voted|vote (?:was|of))(?: (?:it|them|by|[A-Z][a-z]{1,14}))?(?: [A-Z][a-z]{1,14})? $")
_PLAYED_AFTER = re.compile(r" (?:win|wins|victory|defeat|loss|draw|aggregate|thrashing|lead|home win|away win|scoreline)(?![a-z])")
_CHINESE_CLOCK = re.compile(
    r"(?:[零一二三四五六七八九两]|二?十[一二三四五六七八九]?)点(?:钟|整|半(?![个数])|[二三四五]?十[一二三四五六七八九]?(?![百千万亿])(?:分(?!之))?|零[一二三四五六七八九]分)"
)
_WORD_BEFORE = re.compile(r"[A-Za-z][A-Za-z0-9.+]*[- ]?$")
_TOKEN = re.compile(r"[A-Za-z0-9_]{1,64}(?:[-./][A-Za-z0-9_]{1,64}){0,8}")
_COUNTED = frozenset("%万亿千百元股台个家只张支部名人次份项倍.")
_UNITS = ("十", "百", "千", "万", "亿")
_AND_A_HALF = ("年半", "年多", "个半", "天半")
# What a label names: a code, or digits in groups (Tel 555 0191).
_GROUPS = re.compile(r"[0-9A-Za-z]{1,64}(?:[-./][0-9A-Za-z]{1,32}| [0-9]{3,4}(?![0-9])){0,8}")
# 01. is a list number wherever it stands.
_PADDED = re.compile(r"0[0-9]\. ?(?![0-9])")
# What stands before a list number; what a label ends with.
_LEADING = frozenset("\n \t>*#-([")
_LABELLED = frozenset("码号话线真机编文第票牌本QNlLe :为是")
_LETTERS = re.compile(r"(?<![A-Za-z0-9])[A-Za-z]{2,4}$")
_LABEL = re.compile(r"(?:代码|代号|编号|电话|热线|传真|手机|邮编|证号|文号|字第|股票|车牌|订单号|版本|QQ|ISBN|arXiv|doi|Tel|tel|phone|Phone)[ :为是]{0,3}$")

# Latin words that a figure may stand right behind; behind any other capitalised word it belongs to a name (iPhone 15, Model 3).
_PLAIN = frozenset(
    ["the", "a", "an", "of", "in", "on", "at", "to", "by", "for", "from", "and", "or", "with", "about", "over", "under", "nearly", "some", "all", "only", "just", "than", "least", "most", "up", "is", "was", "were", "are", "has", "had", "have", "its", "their", "his", "her", "our", "this", "that", "these", "those", "about", "around", "between", "both", "per", "no", "not", "as", "no.", "nos", "since", "after", "before", "during", "within", "until", "against", "plus", "another", "first", "last", "next", "every", "each", "other", "total", "added", "hired", "employs", "employed", "sold", "raised", "rose", "fell", "gained", "lost", "won", "paid", "cost", "costs", "worth", "in", "around", "below", "above", "exceeding", "reached", "hit", "posted", "reported", "recorded", "totaled", "totalled", "averaged", "grew", "dropped", "cut", "opened", "closed", "built", "bought", "it", "we", "they", "he", "she", "i", "you", "who", "which", "where", "when", "while", "if", "but", "so", "then", "says", "said", "with", "equals", "equal", "be", "been", "being", "using", "including", "approximately", "roughly", "almost", "down", "out", "off", "into", "through", "across", "among", "there", "here", "also", "still", "now"]
)


# What is numbered: its number counts nothing.
_NUMBERED = frozenset(
    ["route", "highway", "flight", "terminal", "gate", "room", "chapter", "section", "article", "figure", "fig", "table", "page", "pages", "phase", "step", "type", "ward", "platform", "channel", "zone", "block", "volume", "vol", "grade", "class", "level", "part", "day", "week", "round", "stage", "line", "lot", "unit", "building", "tower", "exit", "appendix", "clause", "rule", "chapter", "lesson", "season", "episode", "verse", "paragraph", "bus", "train", "car", "version", "ver", "tier", "scope", "category", "schedule"]
)


def list_number(folded: str, start: int) -> int:
    """The end of a list number that starts a line or stands in brackets here; ``start`` where there is none."""
    if start and folded[start - 1] not in _LEADING and folded[start] != "0":
        return start
    line = folded.rfind("\n", max(0, start - 16), start) + 1
    if line or start <= 16:
        match = _LIST_NUMBER.match(folded, line)
        if match is not None and match.end() > start and not folded[line:start].strip(" \t>*#-(["):
            closing = folded[match.end() - 1]
            opening = folded[max(line, start - 1)]
            if closing not in ")]" or opening in "([" or closing == ")":
                return match.end()
    if folded[start] == "0" and _PADDED.match(folded, start) is not None:
        return start + 3
    if start and folded[start - 1] in "([":
        match = _INLINE_NUMBER.match(folded, start - 1)
        if match is not None:
            return match.end()
    return start


def idiom(folded: str, start: int, floor: int) -> int:
    """The end of an idiom that covers this numeral character and starts behind ``floor``; ``start`` where there is none."""
    table = words.idioms()
    for pair in (folded[start : start + 2], folded[start - 1 : start + 1] if start else ""):
        for offset, phrase in table.get(pair, ()):
            end = start - offset + len(phrase)
            if folded.startswith(phrase, start - offset) and start - offset >= floor and not _counts_on(phrase, folded, end):
                return end
    return start


def _counts_on(phrase: str, folded: str, end: int) -> bool:
    """Whether what ends in 一 goes on as a numeral: 墙上一百幅画, 马上一年半, but 上一轮."""
    return phrase[-1] == "一" and (folded[end : end + 1] in _UNITS or folded.startswith(_AND_A_HALF, end))


def code(folded: str, start: int, opens: str) -> int:
    """The end of a stock code, phone number, version or labelled number here; ``start`` where there is none.

    Args:
        folded: the text folded.
        start: where its digits start.
        opens: how many they are and what follows them (`factcheck.recognize.first.opening`).
    """
    told = opens in _CODES
    match = _CODED.match(folded, start) if told else None
    if match is not None:
        return match.end()
    before = folded[start - 1] if start else ""
    placed = _CLAUSE.match(folded, start) or _ADDRESS.match(folded, start) if told else None
    if placed is None and before in " ." and (case := folded.rfind("o", max(0, start - 4), start)) > 0:
        placed = _CASE.match(folded, case - 1)
    if placed is not None:
        return placed.end()
    if before == "(":
        match = _CODE.match(folded, start)
        if match is not None and start > 1 and not folded[start - 2].isspace():
            return match.end()
    match = _DIALLED.match(folded, start - 1) if before == "+" else _AREA_CODE.match(folded, start) if told else None
    if match is not None:
        return match.end()
    if before and before in "#№":
        return token_end(folded, start)
    if before in _LABELLED and _LABEL.search(folded[max(0, start - 8) : start]):
        groups = _GROUPS.match(folded, start)
        end = groups.end() if groups is not None else start + 1
        # 股票14%, 手机300台: what is counted is no label.
        return start if folded[end : end + 1] in _COUNTED else end
    return start


def score(folded: str, start: int, opens: str) -> int:
    """The end of the score of a match here; ``start`` where there is none. Its arguments are those of `code`."""
    match = _SCORE.match(folded, start) if opens in _SCORES else None
    if match is None:
        return start
    if int(match.group(1)) > int(match.group(2)) and _OF_NOTHING.match(folded, match.end()):
        return match.end()
    if len(match.group(1)) == 3 and _OF_AN_AIRCRAFT.match(folded, match.end()) and name_before(folded, start):
        return match.end()
    played = _PLAYED.search(folded[max(0, start - 48) : start]) or _PLAYED_AFTER.match(folded, match.end())
    return match.end() if played else start


def chinese_clock(folded: str, start: int) -> int:
    """The end of a time of day in Chinese numerals here; ``start`` where there is none."""
    match = _CHINESE_CLOCK.match(folded, start)
    return match.end() if match is not None else start


def token_end(folded: str, start: int) -> int:
    """The end of the run of Latin letters, digits and inner hyphens and points here: A350-1000s, M2.1."""
    match = _TOKEN.match(folded, start)
    return match.end() if match is not None else start + 1


def glued_before(folded: str, start: int) -> bool:
    """Whether Latin letters (or letters and a hyphen) run into the digits here: M2, KLN-130B, Kiln-02, T+1."""
    before = folded[start - 1] if start else ""
    if not before:
        return False
    if before in "-_/+&@" and start > 1:
        further = folded[start - 2]
        return (further.isascii() and further.isalpha()) or before in "_@"
    if not (before.isascii() and before.isalpha()):
        return False
    match = _LETTERS.search(folded[max(0, start - 5) : start])
    return match is None or match.group().upper() not in words.money_codes()


def name_before(folded: str, start: int) -> bool:
    """Whether a capitalised Latin word stands before the digits, of which they may be the number."""
    match = _WORD_BEFORE.search(folded[max(0, start - 24) : start])
    if match is None:
        return False
    word = match.group().rstrip("- ")
    if word.lower() in _NUMBERED:
        return True
    if word.lower() in _PLAIN or word.endswith("."):
        return False
    if not any(c.isupper() for c in word):
        return False
    # The first word of a sentence is capitalised whatever it is.
    at = max(0, start - 24) + match.start()
    lead = folded[max(0, at - 3) : at].rstrip(" ")
    return not (word[1:].islower() and (not lead or lead[-1] in ".!?\n") and at != 0) or (at > 0 and not folded[at - 1].isspace() and not folded[at - 1].isascii())


def glued_after(folded: str, end: int) -> int:
    """The end of the Latin letters and digits that run on from a number (5G, 747-8F); ``end`` where there are none."""
    following = folded[end : end + 1]
    if following.isascii() and (following.isalpha() or following == "_"):
        return token_end(folded, end)
    if following == "-" and folded[end + 1 : end + 2].isascii() and folded[end + 1 : end + 2].isalnum():
        tail = folded[end + 1 : end + 12]
        if re.match(r"[0-9]+[A-Za-z]|[A-Z]", tail):
            return token_end(folded, end + 1)
    return end

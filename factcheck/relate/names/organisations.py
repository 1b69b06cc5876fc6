"""Organisations and sites in Chinese: a suffix, and how far to the left the name reaches."""

from __future__ import annotations

import re
from collections.abc import Iterable

from attrs import frozen

from factcheck.lexicon.fold import fold
from factcheck.relate.names.latin import trimmed
from factcheck.relate.names.lexicon import (
    AGENT,
    EVENT,
    FEEBLE,
    FIRM,
    FUND,
    GENERIC,
    INSIDE,
    LEGAL,
    MILD,
    NOUN,
    PLACE,
    ROLE,
    SEAT,
    SITE,
    SPEECH,
    STOP,
    SUFFIX,
    TRADE,
    WARE,
    WEAK,
    table,
)
from factcheck.relate.names.proposal import Proposals
from factcheck.relate.names.tokens import Tokens, is_han

_LATIN_BEFORE = re.compile(r"[A-Za-z][A-Za-z0-9.&-]*$")
_KIND_OF = {FUND: "fund", SITE: "place", WARE: "product", EVENT: "thing"}
_AFTER = frozenset("(、")
#: What stands before the name of a drug.
_WARES = frozenset("药针剂")
#: What follows a subject and nothing else: 云杉动画|以2亿元取得.
_GOVERNING = frozenset("以拟将已由与向对曾则也仍自从宣称")
_LONGEST = 18
#: How soon a text comes back to a site that it has introduced.
_NEAR = 300


def _another(tokens: Tokens, at: int) -> bool:
    """Whether what follows only tells one site of its owner from another: 新厂, 老厂."""
    return tokens.text[at : at + 1] in ("新", "老", "旧")


@frozen
class _Reach:
    """How far a name reaches to the left of its suffix, and what it is made of.

    Args:
        start: its first character.
        strange: characters of no ordinary word.
        ordinary: nouns.
        places: names of places.
        trades: words for what it does, of no name's own: 运输, 管理.
        inner: where the name starts without the places at its front.
    """

    start: int
    strange: int = 0
    ordinary: int = 0
    places: int = 0
    inner: int = -1
    trades: int = 0


def organisations(tokens: Tokens, out: Proposals, dates: frozenset[int], title: str) -> dict[int, int]:
    """Propose every string that ends like an organisation's name or a site's.

    Args:
        tokens: the text.
        out: added to.
        dates: where dates start; one behind a name shows that it is a subject.
        title: the folded title.

    Returns:
        Where the proposed names start, by where they end.
    """
    found: dict[int, int] = {}
    cuts: dict[str, int] = {}
    lex = tokens.lexicon
    for pattern, start, end in lex.suffixes.find_matches_as_indexes(tokens.text):
        flags = lex.suffix_order[pattern]
        begin = found.get(start)
        if flags & SITE and ((begin is not None and _another(tokens, start)) or (start not in tokens.by_start and tokens.covering(start, end))):
            continue  # 云杉乳业新厂 is the dairy's and has no name of its own; 充电站 is no 电站
        inner = -1
        worth = 1.0
        if begin is None:
            reach = _site(tokens, start) if flags & SITE else _left(tokens, start, flags)
            begin, inner = _uncovered(tokens, reach.start, start, cuts), reach.inner
            if _counted(tokens, begin):
                continue
            worth = _worth(tokens, reach, start, end, flags, dates)
            if not worth:
                if reach.ordinary and not flags & (LEGAL | SITE):
                    out.hint(tokens.text[begin:end], begin, "organisation")
                continue
        follows = tokens.starting(end)
        if flags & FEEBLE and not follows & (AGENT | ROLE | LEGAL) and end not in dates and tokens.text[end : end + 1] not in _AFTER:
            # 承包商磐堤营造, 磐堤营造以2亿元取得: a word for what it is, or for what it did with something, sets the name off.
            apposed = flags & TRADE and (tokens.text.startswith(("，后者", ";后者", "；后者", "。后者"), end) or tokens.ending(begin) & (GENERIC | FIRM) or tokens.text[end : end + 1] in _GOVERNING)
            # 云杉 … 云杉动画: what stands alone elsewhere is called by it.
            alone = start - begin in (2, 3) and tokens.text.count(tokens.text[begin:start]) > tokens.text.count(tokens.text[begin:end])
            worth *= 1.0 if apposed else 0.6 if flags & TRADE else 0.4
            worth = max(worth, 1.0) if alone and flags & TRADE and begin not in tokens.by_start else worth
        else:
            found[end] = begin
        chained = follows & SUFFIX and (not follows & FEEBLE or tokens.starting(tokens.ends[tokens.by_start[end]]) & SUFFIX)
        if chained and not _another(tokens, end) and not flags & LEGAL and end - begin < _LONGEST:
            continue
        if flags & WARE and tokens.text[begin] in _WARES and start - begin > 2:
            begin += 1
        name = tokens.text[begin:end]
        kind = _KIND_OF.get(flags & (FUND | SITE | WARE | EVENT), "organisation")
        if inner > begin and worth >= 1:
            # 澳大利亚马罗菲尔德农场: the country only tells where it is, unless it is the registered name.
            whole = flags & LEGAL
            out.add(tokens.text[inner:end], inner, 1.0, kind)
            if not whole:
                found[end] = inner
                continue
            out.link(name, tokens.text[inner:end])
        if flags & SITE and worth < 1:
            # A site is known as soon as the text comes back to it: 联合校区 … 该校区.
            worth += 0.5 * (name in title or tokens.text.find("该" + name[start - begin :], end, end + _NEAR) > 0)
        out.add(name, begin, worth, kind)
    return found


#: How often what a name is called by stands alone before anything else stands before it by chance.
_OFTEN = 2
_COUNT = re.compile("[0-9一二三四五六七八九十百千两几数][余多]?[座个条所处家间栋幢支艘名位]$")


def _counted(tokens: Tokens, begin: int) -> bool:
    """Whether a number and a measure stand before what would be a name: 11座|高原机场 are any of their kind."""
    if tokens.text.endswith(("这家", "那家"), 0, begin):
        return True  # 这家波士顿公司
    return _COUNT.search(tokens.text, max(0, begin - 4), begin) is not None and tokens.text[begin - 1 : begin] not in "名位"


def _uncovered(tokens: Tokens, begin: int, start: int, cuts: dict[str, int]) -> int:
    """Where a name starts by what the text calls it elsewhere: 恒曜 of 内房商恒曜控股, 群岳 of 另有群岳电信.

    Args:
        tokens: the text.
        begin: where it seems to start.
        start: where its suffix starts.
        cuts: how much is cut off what was asked before; added to.
    """
    text, whole = tokens.text, tokens.text[begin:start]
    if begin and ((whole[:1] == "有" and text[begin - 1] in "另还仅只也共") or (whole[:1] == "中" and text[begin - 1] == "其")):
        return begin + 1
    if whole not in cuts:
        alone = text.count(whole) == 1
        longest = min(3, len(whole) - 2) if alone else 0
        shorts = ((n, whole[n:]) for n in range(1, longest + 1) if not tokens.flags_at(begin, begin + n) & PLACE)
        cuts[whole] = next((n for n, short in shorts if short not in tokens.lexicon.flags and text.count(short) > _OFTEN), 0)
    return begin + cuts[whole]


def _worth(tokens: Tokens, reach: _Reach, start: int, end: int, flags: int, dates: frozenset[int]) -> float:
    """How much speaks for a name; 0 where it is none, 1 where it needs no more."""
    length = start - reach.start
    if length < 2 or tokens.text[start - 1] in tokens.lexicon.never_last or tokens.splits(end):
        return 0.0
    # 清华系公司 are any companies of a kind.
    if tokens.text[start - 1] == "系":
        return 0.0
    following = bool(tokens.starting(end) & (AGENT | ROLE)) or end in dates
    mixed = reach.strange and (reach.ordinary or reach.places)
    if flags & SITE:
        return 1.0 if reach.strange >= 2 or reach.places else 0.5
    cut = start not in tokens.by_start and tokens.covering(start, end)
    if cut and flags & WEAK:
        return 0.0
    if reach.strange >= 2 or mixed:
        # 影业 in 拾光影业 is cut by the word 光影, and stands in 电影业 as well: something else must speak for it.
        return 1.0 if not cut or following else 0.6
    if flags & WEAK:
        return _of_place(tokens, reach, start, end, following)
    if reach.places:
        return 1.0
    return 0.7 if following else 0.4


def _of_place(tokens: Tokens, reach: _Reach, start: int, end: int, following: bool) -> float:
    """How much speaks for a name of ordinary words behind a place: 西陵轨道交通集团, but not 美国石油公司."""
    first = tokens.by_start.get(reach.start)
    if not reach.places or first is None or not tokens.flags[first] & PLACE:
        return 0.0
    if tokens.text[reach.start : tokens.ends[first]] in _COUNTRIES or (tokens.text[start:end] in _ANY and not reach.trades):
        return 0.0
    opens = reach.start == 0 or not is_han(tokens.text[reach.start - 1])
    if reach.ordinary or reach.trades:
        return 1.0 if following else 0.6
    return 1.0 if opens and following else 0.5 if opens else 0.0


_ANY = frozenset(fold(table()["suffix"]["zh"]["any"]).split())


#: Words for a kind of organisation right behind which stands the name of one.
KINDS = frozenset(fold(table()["class"]["organisation"]).split())


def _left(tokens: Tokens, start: int, suffix: int) -> _Reach:
    """How far a name that has its suffix at ``start`` reaches to the left."""
    text, lex = tokens.text, tokens.lexicon
    weak = bool(suffix & WEAK)
    at = start
    strange = ordinary = places = trades = 0
    inner = -1
    while at > 0 and start - at < _LONGEST:
        if start - at >= 2 and any(text[at - n : at] in KINDS for n in (2, 3, 4)):
            break  # 晶片商|澜微电子: what it is, and its name
        i = tokens.by_end.get(at)
        if i is not None and not (at < start and _transcribed(text, tokens.starts[i], at) and _transcribed(text, at, at + 1)):
            flags = tokens.flags[i]
            begin = tokens.starts[i]
            joined = begin > 0 and is_han(text[begin - 1]) and begin not in tokens.by_end and text[begin - 1] not in lex.stop
            trade = suffix & LEGAL and not flags & (GENERIC | AGENT | MILD | SPEECH | ROLE) and not any(c in lex.stop for c in text[begin:at])
            behind = NOUN | SUFFIX | (PLACE if text.startswith("集团", start) else 0)
            inner_word = flags & INSIDE and (joined or (tokens.ending(begin) & behind and not tokens.ending(begin) & GENERIC))
            done = text[begin:at] in _TRADES and (joined or (tokens.ending(begin) & (NOUN | SUFFIX | PLACE) and not tokens.ending(begin) & GENERIC) or _traded(tokens, begin))
            if not _part(flags) and not (trade or inner_word or done):
                break
            trades += done
            if trade and not done and not _part(flags) and not joined and not tokens.ending(begin) & (NOUN | SUFFIX):
                break
            if suffix & SEAT and places:
                break
            if flags & PLACE:
                inner = at if strange >= 2 and not places and text[tokens.starts[i] : at] in _COUNTRIES else inner
                places += 1
            else:
                ordinary += _part(flags)
                inner = -1
            at = begin
            continue
        char = text[at - 1]
        if not is_han(char):
            if char.isascii() and char.isalnum() and at == start:
                match = _LATIN_BEFORE.search(text[max(0, at - 24) : at])
                if match is not None and trimmed(match.group()):
                    return _Reach(at - len(match.group()), 2)
            break
        if char in lex.opening and strange + ordinary and (at == 1 or not is_han(text[at - 2])):
            # Nothing precedes it that it could join or govern: 和 in 和记.
            strange += 1
            at -= 1
            break
        if char in lex.stop or (suffix & SEAT and places) or (char in lex.doer and strange >= 2 and at - 1 in tokens.by_end) or (char in lex.lead and (strange + ordinary >= 2 or places) and not _transcribed(text, at - 1, at + 1)):
            break
        if char in lex.lead and weak and strange < 2 and at != start:
            return _Reach(start)
        strange += 1
        inner = -1
        at -= 1
    first = tokens.by_start.get(at)
    if first is not None and strange >= 2 and tokens.flags[first] == NOUN and tokens.ends[first] < start and tokens.ends[first] not in tokens.by_start:
        # An ordinary noun before a name tells what it is: 药企康沅制药.
        ordinary -= 1
        at = tokens.ends[first]
    while at < start and (text[at] in lex.never_first or (text[at] in lex.lead and text[at + 1] in lex.lead and strange > 3)):
        at += 1
        strange -= 1
    return _Reach(at, strange, ordinary, places, inner, trades)


def _site(tokens: Tokens, start: int) -> _Reach:
    """How far the name of a site reaches; a single ordinary word before its suffix may make it (联合校区)."""
    reach = _left(tokens, start, SITE)
    i = tokens.by_end.get(start)
    if reach.start == start and i is not None and _modifies(tokens, i) and tokens.left_free(tokens.starts[i]):
        return _Reach(tokens.starts[i], ordinary=1)
    return reach


def _modifies(tokens: Tokens, i: int) -> bool:
    """Whether an ordinary word may tell one site from another: 联合, but not 三个 or 普通."""
    flags = tokens.flags[i]
    return (not flags & GENERIC or bool(flags & INSIDE)) and tokens.text[tokens.starts[i]] not in tokens.lexicon.lead


def _part(flags: int) -> bool:
    """Whether an ordinary word may stand inside an organisation's name."""
    if flags & (GENERIC | ROLE | FIRM):
        return False
    if flags & (STOP | SPEECH):
        return bool(flags & (PLACE | SUFFIX))
    return bool(flags & (NOUN | PLACE | SUFFIX))


def _traded(tokens: Tokens, at: int) -> bool:
    """Whether a word for a trade ends at a place: 投资|管理公司."""
    i = tokens.by_end.get(at)
    return i is not None and tokens.text[tokens.starts[i] : at] in _TRADES


#: Words for what an organisation does that stand inside its name: 运输, 勘察.
_TRADES = frozenset(fold(table()["suffix"]["zh"]["trades"]).split())


def _transcribed(text: str, start: int, end: int) -> bool:
    """Whether a stretch is written with the characters that foreign names are transcribed with."""
    return all(text[i] in _TRANSCRIBING for i in range(start, end))


_TRANSCRIBING = frozenset(fold(table()["edge"]["transcribing"]))


_COUNTRIES = frozenset(fold(table()["country"]["zh"]).split())


def stem(name: str, tokens: Tokens) -> str:
    """An organisation's name without its suffixes; the name itself where nothing would be left."""
    flags = tokens.lexicon.flags
    short = name
    for _ in range(4):
        for n in range(min(8, len(short) - 2), 1, -1):
            if flags.get(short[-n:], 0) & SUFFIX:
                short = short[:-n]
                break
        else:
            break
    return short


def without_legal(name: str, tokens: Tokens) -> str:
    """An organisation's name without its legal form."""
    short = name
    for _ in range(2):
        for legal in tokens.lexicon.legal:
            if short.endswith(legal) and len(short) - len(legal) >= 2:
                short = short[: -len(legal)]
                break
    return short


#: The last words of sites whose operator is called by them and a legal form.
_SITES = ("港", "机场", "港口", "码头", "空港", "景区", "乐园", "矿", "油田", "电厂", "核电站")


def runs_site(name: str, site: str) -> bool:
    """Whether a name is that of the group or listed company that runs a site, which is another entity: 望海港集团, 望海港.

    Args:
        name: the folded name.
        site: what is left of it without its legal form.
    """
    return site.endswith(_SITES) and name.startswith((site + "集团", site + "股份"))


def listed_operators(names: Iterable[str], text: str) -> list[str]:
    """What the listed companies are called that run the sites of some names, where a text has them: 望海港股份.

    Args:
        names: folded names.
        text: the folded text.
    """
    return [site + "股份" for site in names if site.endswith(_SITES) and site + "股份" in text]

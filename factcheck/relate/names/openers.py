"""Institutions, places and works that open a clause: names by their last word alone, with what is said of them behind it."""

from __future__ import annotations

import re
from functools import cache

from factcheck.lexicon.fold import fold
from factcheck.relate.concepts import load
from factcheck.relate.names.lexicon import (
    ADVERB,
    AGENT,
    GENERIC,
    NOUN,
    PLACE,
    ROLE,
    SPEECH,
    STOP,
    SUFFIX,
    lexicon,
    public_ends,
    table,
    within,
)
from factcheck.relate.names.people import name_at
from factcheck.relate.names.proposal import Proposals
from factcheck.relate.names.tokens import Tokens, is_han

_OPENS = (
    re.compile(r"(?<![\u3400-\u9fff、·)\w])[\u3400-\u9fff]{3,18}"),
    re.compile(r"(?<=[\u3400-\u9fff]的)(?:(?!的)[\u3400-\u9fff]){3,16}"),
)
_LONGEST = 16
#: What may stand right behind a subject.
_PREDICATE = frozenset("是为有在于将已共也则因由自从把被可仍曾正拟应须需与和及的以至占达今去本现原向对")
_MEASURED = ("日均", "月均", "年均", "人均", "平均", "全长", "累计", "累积", "总", "每")
#: What links a subject to its predicate stands in no name.
_LINKS = frozenset("是为有在于将已共也则因由自从把被可仍曾正拟须需与及的至占")
#: Verbs of one character, of which no name has any that is part of no word, and those that none begins with: 亲|赴|龙湖, 出|景区.
_DEEDS = frozenset("赴去带让给要说看找拿跟替叫吃喝买卖送想没很更距逆")
_DONE = frozenset("出进回到来收补接过走用等设加建办搬迁返抵离")
#: Kinds of places that any institution has.
_COMMON = ("校区", "院区", "厂区", "社区", "小区", "街区", "地区", "城区", "灾区", "山区", "市区", "郊区", "辖区", "城市", "农村", "乡村")
#: No place of its own.
_ABROAD = frozenset(("外国", "国外", "海外", "境外", "国内", "境内", "内地", "世界", "全球", "各国", "各地", "本地", "当地", "外地"))
#: How no name begins.
_NEVER = frozenset("第首未另不没无非再已将曾正刚只仅共约近超逾营某每各该此这那其全整两多几数前后上下当截按据对从由在向与和及并但而也还又都就才一二三四五六七八九十百千万")


def clause_openers(tokens: Tokens, out: Proposals, dates: frozenset[int]) -> None:
    """Propose what opens a clause, ends like an institution, a place or a work, and has a predicate behind it.

    Args:
        tokens: the text.
        out: added to.
        dates: where dates start.
    """
    lenders = _lenders(out)
    for match in (m for opens in _OPENS for m in opens.finditer(tokens.text)):
        start = match.start()
        while (i := tokens.by_start.get(start)) is not None and tokens.flags[i] & (GENERIC | ROLE) and not tokens.flags[i] & PLACE:
            start = tokens.ends[i]
        if (i := tokens.by_start.get(start)) is not None and tokens.flags[i] & PLACE and _measured(tokens, tokens.ends[i], dates) and tokens.text[start : tokens.ends[i]] not in _ABROAD and tokens.text[start : tokens.ends[i]] not in lenders:
            out.add(tokens.text[start : tokens.ends[i]], start, 1.0, "place")
        if start + 3 > match.end() or tokens.text[start] in _NEVER:
            continue
        district = False
        firm = next((n for n in range(_LONGEST, 2, -1) if (e := out.found.get(tokens.text[start : start + n])) is not None and e.score >= 1 and e.kinds["organisation"]), 0)
        best, kind = _longest(tokens, start, min(match.end(), start + _LONGEST), dates)
        if kind == "place":
            inside = _DISTRICT.match(tokens.text, start, best)
            district = inside is not None and best - inside.end() > 2
            start = inside.end() if inside is not None and district else start
        if best and tokens.text[start:best] in _endings():
            start = match.start()  # 中央气象台
        name = tokens.text[start:best]
        person = start not in tokens.by_start and name_at(tokens, start) == best
        if kind == "place" and 0 < firm < len(name) and start == match.start():
            continue  # 飞悦航空|开峇里岛航线: no place is called after a company that does something there
        if best and (name not in tokens.lexicon.flags or name in _endings()) and not person and (_DEEDS.isdisjoint(name) and _LINKS.isdisjoint(name) if district else _nominal(tokens, start, best)):
            out.add(name, start, 1.0, kind)


def _lenders(out: Proposals) -> frozenset[str]:
    """What the names of companies begin with, of any length that the name of a place has: 沁河 of 沁河航空."""
    firms = (name for name, evidence in out.found.items() if evidence.kinds["organisation"] and not name.endswith(_public()))
    return frozenset(name[:size] for name in firms for size in (2, 3, 4) if size < len(name))


@cache
def _public() -> tuple[str, ...]:
    return public_ends()


#: 临澳市石塘湾镇 is a town, wherever it lies.
_DISTRICT = re.compile(r"[\u3400-\u9fff]{2,4}?[省市县州]")


#: 用户医院|超过6200家: what is counted by its kind is no name of one.
_COUNTED = re.compile(r"(?:超过|超|逾|近|约|共|已|达到?|为|增至|增加到|减至|仅|总数|数量){0,3}[0-9][0-9,.]*[万千百余多]*[家所座间个条处支](?=[，。；、(和]|$)")


def _longest(tokens: Tokens, start: int, limit: int, dates: frozenset[int]) -> tuple[int, str]:
    """The end of the longest name that starts at a place and has a predicate behind it, with its kind; 0 where there is none."""
    for end in range(limit, start + 2, -1):
        found = _last_word(tokens.text[start:end])
        if found is None:
            continue
        kind, size = found
        if _COUNTED.match(tokens.text, end):
            return 0, ""
        told = any(tokens.text[end : end + n] in _told() and not tokens.within(end, end + n) for n in (2, 3, 4, 5, 6))
        if told or (not tokens.splits(end) and _predicate(tokens, end, dates, firm=size > 1 and kind == "organisation")):
            return end, kind
    return 0, ""


def announcers(tokens: Tokens, out: Proposals) -> None:
    """Propose what announces something on a day, whatever it is made of: 雾港互动|昨天宣布.

    Args:
        tokens: the text.
        out: added to.
    """
    for match in _ANNOUNCES.finditer(tokens.text):
        name = match[1]
        if name in tokens.lexicon.flags or name[0] in _NEVER or name_at(tokens, match.start()) == match.end(1):
            continue
        loose = [c for k, c in enumerate(name) if match.start() + k not in tokens.by_start and not tokens.covering(match.start() + k, match.start() + k + 1)]
        roles = any(tokens.flags[i] & (ROLE | SPEECH) for i in tokens.between(match.start(), match.end(1)))
        if not roles and not any(c in lexicon().stop or c in _LINKS for c in loose) and not tokens.splits(match.end(1)):
            out.add(name, match.start(), 1.0, "organisation")


_ANNOUNCES = re.compile(
    r"(?<![\u3400-\u9fff、·)\w])([\u3400-\u9fff]{3,7}?)(?:昨[日天晚]?|今[日天晨早]?|日前|近日|同日|上周[一二三四五六日]?|周[一二三四五六日]|星期[一二三四五六日]|[0-9]{1,2}月[0-9]{1,2}[日号]|[0-9]{1,2}[日号])"
    r"(?:晚间?|早间?|上午|下午|晚上|正式)?(?:宣布|公布|发布|披露|公告|透露|推出|通报|发表|召开|举行|表示|声明|宣告|获批|完成)"
)


@cache
def _endings() -> dict[str, str]:
    """The last words of names, with what they name."""
    opening = table()["suffix"]["zh"]["opening"]
    return {word: kind for kind, words in opening.items() for word in fold(words).split()}


@cache
def _last_characters() -> frozenset[str]:
    return frozenset(word[-1] for word in _endings())


@cache
def _told() -> frozenset[str]:
    """What figures can be of: 面积 and 全长 stand behind a subject."""
    return frozenset(fold(word) for word, _, _ in load().words if 2 <= len(word) <= 6)


def _last_word(text: str) -> tuple[str, int] | None:
    """What a string names by its last word, and how long that is."""
    if text[-1:] not in _last_characters():
        return None
    endings = _endings()
    return next(((endings[text[-n:]], n) for n in (5, 4, 3, 2, 1) if (len(text) > n or n > 2) and text[-n:] in endings), None)


def _predicate(tokens: Tokens, at: int, dates: frozenset[int], *, firm: bool) -> bool:
    """Whether what is said of a subject may start here."""
    text = tokens.text
    if at in dates or at >= len(text) or text[at].isdigit() or text[at] in _PREDICATE:
        return True
    if not is_han(text[at]):
        return text[at] in "，("
    follows = tokens.starting(at)
    if follows & (AGENT | SPEECH | ADVERB) or (follows & STOP and not follows & (NOUN | PLACE | SUFFIX)):
        return True
    return text.startswith(_MEASURED, at) or (firm and not follows)


def _measured(tokens: Tokens, at: int, dates: frozenset[int]) -> bool:
    """Whether a figure of a place stands behind its name: 深圳|成交面积24万平方米, 青原县|去年."""
    text = tokens.text
    if at in dates:
        return True
    size = next((n for n in (6, 5, 4, 3, 2) if text[at : at + n] in _told()), 0)
    return bool(size) and re.compile(r"[\u3400-\u9fff]{0,2}[0-9]").match(text, at + size) is not None


def _nominal(tokens: Tokens, start: int, end: int) -> bool:
    """Whether a stretch is made of nouns, places and characters of no word, one of which makes it a name."""
    own = strange = 0
    inside = 0
    for i in tokens.between(start, end):
        flags = tokens.flags[i]
        if tokens.ends[i] > end:
            continue  # 湖面 in 月沼湖面积
        if flags & (SPEECH | ROLE) or (flags & AGENT and not flags & NOUN):
            return False
        if flags & STOP and not flags & (NOUN | PLACE | SUFFIX) and tokens.text[tokens.starts[i] : tokens.ends[i]] not in within():
            return False
        inside += tokens.ends[i] - tokens.starts[i]
        own += bool(flags & PLACE)
        own += bool(flags & NOUN and not flags & (GENERIC | SUFFIX))
    strange = end - start - inside
    letters = tokens.text[start:end]
    loose = [c for k, c in enumerate(letters) if start + k not in tokens.by_start and not tokens.covering(start + k, start + k + 1)]
    if any(c in lexicon().stop or c in _LINKS or c in _DEEDS for c in loose) or (loose[:1] == [letters[0]] and letters[0] in _DONE) or letters.endswith(_COMMON) or "距离" in letters:
        return False
    return bool(own or strange > 1)

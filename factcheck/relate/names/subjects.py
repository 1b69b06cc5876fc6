"""Names that only their place tells to be names: in the headline and again in the text, or behind a word for what they name."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator
from functools import cache

from factcheck.lexicon.fold import fold
from factcheck.relate.names.lexicon import ADVERB, AGENT, GENERIC, LEGAL, MILD, NOUN, PLACE, ROLE, SPEECH, SUFFIX, table
from factcheck.relate.names.organisations import KINDS
from factcheck.relate.names.people import name_at
from factcheck.relate.names.proposal import Proposals
from factcheck.relate.names.tokens import Tokens, is_han, tokenise

_SEGMENT = re.compile(r"[\u3400-\u9fff·]+")
_LONGEST = 10
_LEGAL_NAME = 16
_NUMBERED = re.compile(r"[一二三四五六七八九十]{1,3}号")
#: A word that is all of a name's last part tells that it is no organisation: 海岬国际马拉松, 珂立平试验.
_THING = re.compile(
    r"(?:[^在上下路干光视一直有无前后专红防底]线|马拉松|锦标赛|联赛|公开赛|大赛|杯|奖|音乐节|电影节|艺术节|书展|车展|博览会|展|号|桥|隧道|计划|工程|项目|条例|法案|试验|疫苗|药|系统|公园)$"
)


def headline(tokens: Tokens, out: Proposals, title: str, dates: frozenset[int]) -> None:
    """Propose what opens the headline, or a part of it, and recurs in the text: what the text is about.

    Args:
        tokens: the text.
        out: added to.
        title: the folded headline.
        dates: where dates start.
    """
    if any(e.score >= 1 and n in title for n, e in out.found.items()):
        return
    for segment in _SEGMENT.finditer(title):
        cut = tokenise(segment[0])
        length = _phrase(cut, 0)
        # The headline is one place already; a short string may be part of other words.
        whole = length
        again = 1 if tokens.text.find(title) < 0 or length < 4 else 2
        while length >= 2 and tokens.text.count(segment[0][:length]) < (3 if length < whole else 2 if length < 4 else again):
            length -= 1
        name = segment[0][:length]
        if length < 2 or cut.splits(length) or _plain(cut, length) or _no_end(tokens, name):
            continue
        if any(e.score >= 1 and (n.startswith(name) or name.startswith(n)) for n, e in out.found.items()):
            continue
        places = list(_openings(tokens, name))
        if segment.start():
            # What a later part of a headline opens with may be any noun: 每天走6000步，髋部骨折风险低两成.
            places = [at for at in places if _acts(tokens, at, at + length, dates)]
        if places and not _person(tokens, name):
            out.add(name, places[0], 1.0, "thing" if _THING.search(name) else "organisation")


def _acts(tokens: Tokens, start: int, end: int, dates: frozenset[int]) -> bool:
    """Whether a string opens a clause and what a subject does or has, or when, follows."""
    return not is_han(tokens.text[start - 1 : start] or " ") and (end in dates or bool(tokens.starting(end) & (AGENT | SPEECH | ADVERB)))


def nominal(phrase: str) -> bool:
    """Whether a folded string is made of nouns and of what no dictionary has, and holds no verb or adverb: 北泽站, not 未计入北泽站.

    Args:
        phrase: a short string.
    """
    cut = tokenise(phrase)
    lex = cut.lexicon
    if phrase[0] in lex.lead or phrase[0] in lex.never_first or any(c in lex.stop for c in phrase):
        return False
    # 加工厂: what is done there makes a noun of its last character.
    return all(own & (NOUN | PLACE | SUFFIX) or (begin == 0 and end == len(phrase) - 1) for begin, end, own in zip(cut.starts, cut.ends, cut.flags, strict=True))


def _phrase(cut: Tokens, at: int) -> int:
    """The end of the noun phrase that starts at a place of a tokenised string."""
    text, lex = cut.text, cut.lexicon
    while at < min(len(text), _LONGEST):
        i = cut.by_start.get(at)
        if at and (numbered := _NUMBERED.match(text, at)) is not None:
            at = numbered.end()
        elif i is not None:
            own = cut.flags[i]
            if not own & (NOUN | PLACE | SUFFIX) or own & (AGENT | SPEECH | ROLE) or (own & MILD and not own & SUFFIX):
                break
            at = cut.ends[i]
        elif text[at] in lex.stop or text[at] in lex.lead or not is_han(text[at]):
            break
        else:
            at += 1
    return at


def _plain(cut: Tokens, end: int) -> bool:
    """Whether a phrase is made of ordinary words alone that make no name: 新能源, 全国粮食."""
    words = [i for i in cut.between(0, end) if cut.ends[i] <= end]
    if cut.lexicon.flags.get(cut.text[0], 0) & GENERIC or (words and cut.starts[words[0]] == 0 and cut.flags[words[0]] & GENERIC):
        return True
    strange = end - sum(cut.ends[i] - cut.starts[i] for i in words)
    return strange < 2 and (strange == 0 or end < 4 or len(words) == 0)


def _openings(tokens: Tokens, name: str) -> Iterator[int]:
    """Where a string opens a clause or stands behind what modifies it."""
    at = tokens.text.find(name)
    while at >= 0:
        before = tokens.text[at - 1 : at]
        if not before or not is_han(before) or before in tokens.lexicon.stop or at in tokens.by_end:
            yield at
        at = tokens.text.find(name, at + 1)


def apposed(tokens: Tokens, out: Proposals, dates: frozenset[int]) -> None:
    """Propose what stands between a word for what it is and what a subject does: 竞争对手远望动力今年, 营办商聚舍管理.

    Args:
        tokens: the text.
        out: added to.
        dates: where dates start; one behind a name shows that it is a subject.
    """
    text = tokens.text
    for kind, pattern in _classes():
        for match in pattern.finditer(text):
            at = match.end()
            end = _called(tokens, at, dates)
            name = text[at:end]
            if len(name) == 3 and match[0].endswith("股东") and name_at(tokens, at) == end:
                out.add(name, at, 1.0, "person")
            if len(name) < 2 or _no_end(tokens, name) or name_at(tokens, at) == end:
                continue
            longer = next((text[at : at + n] for n in range(_LEGAL_NAME, len(name), -1) if text[at : at + n] in out.found), "")
            if longer:
                if tokens.flags_at(at + len(name), at + len(longer)) & SUFFIX and kind == "organisation":
                    out.add(longer, at, 1.0, kind)  # 券商海澜国际: nobody else would tell 海澜国际 from what is international
                continue
            short = next((name[:n] for n in range(2, len(name)) if name[:n] in out.found), "")
            if short:
                if tokens.lexicon.flags.get(name[len(short) :], 0) & NOUN:
                    out.add(name, at, 1.0, kind)
                    out.link(name, short)
            elif end in dates or tokens.starting(end) & AGENT or tokens.ending(end) & SUFFIX or _opens_again(tokens, name, at) or _opens_again(tokens, name[:2], at) or _unheard(tokens, at, end) or text.startswith(_RECKONS, end):
                out.add(name, at, 1.0, kind)


def in_turn(tokens: Tokens, out: Proposals) -> None:
    """Propose what is told in turn behind what each is: 施工单位栖河三建、监理单位岳诚咨询分别.

    Args:
        tokens: the text.
        out: added to.
    """
    text = tokens.text
    heads = list(_part().finditer(text))
    for head, following in itertools.pairwise(heads):
        if not _TURN.fullmatch(text, head.end(), following.start()):
            continue
        names = [(head.end(), following.start() - 1)]
        if (last := _LAST_TURN.match(text, following.end())) is not None:
            names.append(last.span(1))
        for start, end in names:
            if not tokens.ending(end) & ROLE and not tokens.starting(start) & ROLE:
                out.add(text[start:end], start, 1.0, "organisation")


_TURN = re.compile("[\u4e00-\u9fff]{2,10}[、和及与]")
_LAST_TURN = re.compile("([\u4e00-\u9fff]{2,10}?)(?=[，。；、（(]|分别|依次|均|各(?!地)|被|因|共|合计|等[，。\\d一二三四五六七八九])")


@cache
def _part() -> re.Pattern[str]:
    """Words for the part that somebody has in a contract: 施工单位, 承建商, 转让方, 代理机构."""
    return re.compile("|".join(sorted((k for k in KINDS if len(k) > 2 and k.endswith(("单位", "方", "商", "机构", "人"))), key=len, reverse=True)))


#: What agencies and firms that look into a trade do: 第三方机构数驿统计.
_RECKONS = ("统计", "测算", "估算", "监测", "调研", "调查", "数据", "报告", "预测", "称", "指")


def _unheard(tokens: Tokens, start: int, end: int) -> bool:
    """Whether a stretch is three characters and more that no ordinary word covers: 竞争对手铁讯智控则."""
    return end - start > 2 and not tokens.between(start, end) and not tokens.covering(start, end)


def _called(tokens: Tokens, at: int, dates: frozenset[int]) -> int:
    """The end of the name that starts behind a word for what it names; the place itself where none does."""
    text, lex = tokens.text, tokens.lexicon
    if any(lex.flags.get(text[at : at + n], 0) & ROLE or text[at : at + n] in KINDS for n in (2, 3, 4)):
        return at  # 业主代表宋晓岚, 机器人业者砺行
    start, strange, words = at, 0, 0
    while at < len(text) and at - start < _LONGEST:
        i = tokens.by_start.get(at)
        if i is not None:
            flags = tokens.flags[i]
            if flags & (AGENT | SPEECH | ROLE | GENERIC) or (not flags & (NOUN | PLACE | SUFFIX) and not (at == start and tokens.starting(tokens.ends[i]) & (NOUN | SUFFIX))):
                break
            words += 1
            at = tokens.ends[i]
            if flags & LEGAL:
                break
        elif not is_han(text[at]) or text[at] in lex.stop or (words and strange):
            break
        elif text[at] in lex.lead and not (at - start == 1 and _opens_again(tokens, text[start : at + 1], start)):
            break  # 药妆店美多须: 美多 opens another clause
        else:
            strange += 1
            at += 1
    if at - start < 2 or (strange < 2 and (words + strange < 2 or not (at in dates or tokens.starting(at) & AGENT or (strange and text.count(text[start:at]) > 1)))):
        return start
    if not words:
        # A verb of one character may close the run: 珂立平使, 宏岳遭.
        again = next((n for n in range(at - start, 1, -1) if text.count(text[start : start + n]) > 1), 0)
        at = start + again if again else at
    follows = at in dates or at >= len(text) or not is_han(text[at]) or at in tokens.by_start or text[at] in lex.stop or text[at] in lex.lead
    return at if follows or words or text.count(text[start:at]) > 1 else start


@cache
def _classes() -> tuple[tuple[str, re.Pattern[str]], ...]:
    """The words for what a name behind them is of, by the kind that they tell."""
    return tuple(
        (kind, re.compile("(?:" + "|".join(sorted(fold(words).split(), key=lambda w: (-len(w), w))) + ")"))
        for kind, words in table()["class"].items()
    )


def doers(tokens: Tokens, out: Proposals) -> None:
    """Propose by whom only an organisation can have done something: 由国投创合领投, 由永胜造船承建.

    Args:
        tokens: the text.
        out: added to.
    """
    for match in _DONE_BY.finditer(tokens.text):
        at = match.start(1)
        for item in re.split("[、与及]", match[1]):
            begin, end = at, at + len(item)
            at = end + 1
            begin += next((n for n in (4, 3, 2) if item[:n] in KINDS), 0)
            name = tokens.text[begin:end]
            if not 3 <= len(name) <= _LONGEST or any(name.startswith(known) or known in name for known in out.found) or name_at(tokens, begin) == end:
                continue
            inside = [i for i in tokens.between(begin, end) if tokens.ends[i] <= end]
            strange = len(name) - sum(tokens.ends[i] - tokens.starts[i] for i in inside)
            plainly = any(tokens.flags[i] & (GENERIC | ROLE) or not tokens.flags[i] & (NOUN | PLACE | SUFFIX) for i in inside)
            if strange > 1 and not plainly and (begin in tokens.by_start or not tokens.covering(begin, begin + 1)) and not tokens.splits(end) and not set(name) & tokens.lexicon.stop:
                out.add(name, begin, 1.0, "organisation")


_DONE_BY = re.compile(r"由([\u3400-\u9fff、]{3,20}?)(?=领投|领跑|承建|承造|承办|主办|营运|运营|开发|制造|出品|发行|代理|收购|监造|供货|建造|兴建|生产|施工|独家|牵头)")


def firms(tokens: Tokens, out: Proposals) -> None:
    """Take for an organisation's what looks like a person's name but is told to be a rival or a brand, or to have shops and a founder.

    Args:
        tokens: the text.
        out: changed.
    """
    text = tokens.text
    for name, evidence in out.found.items():
        if not evidence.kinds["person"] or evidence.roles or len(name) > _PERSON:
            continue
        at, limit = evidence.first, evidence.first + _FAR
        while at >= 0:
            if text.endswith(_wares(), max(0, at - 6), at):
                evidence.kinds["product"] += evidence.kinds["person"] + 1
                break
            if text.startswith(_has(), at + len(name)) or any(text[max(0, at - n) : at] in KINDS and not text.endswith("股东", max(0, at - 4), at) for n in (2, 3, 4)):
                evidence.kinds["organisation"] += evidence.kinds["person"] + 1
                break
            at = text.find(name, at + 1, limit)


#: How far behind its first place the text is searched for what a name has.
_FAR = 6000
#: Whole names of people have no more characters, but for those of foreigners.
_PERSON = 4


@cache
def _has() -> tuple[str, ...]:
    """What only an organisation has, right behind its name."""
    return tuple(fold(table()["agent"]["has"]).split())


@cache
def _wares() -> tuple[str, ...]:
    return tuple(fold(table()["class"]["product"]).split())


def _no_end(tokens: Tokens, name: str) -> bool:
    """Whether no name ends like this: in a word for what is measured, or in a function character."""
    return name[-1] in tokens.lexicon.never_last or name[-1] in tokens.lexicon.measure or name[-1] in "上下中里内外前后次"


def _opens_again(tokens: Tokens, name: str, but: int) -> bool:
    """Whether a string opens a clause somewhere else."""
    return any(at != but and not is_han(tokens.text[at - 1 : at] or " ") for at in _openings(tokens, name))


def _person(tokens: Tokens, name: str) -> bool:
    evidence = name_at(tokens, tokens.text.find(name))
    return len(name) <= 4 and bool(evidence) and evidence <= tokens.text.find(name) + len(name)

"""Short Chinese names without a suffix: strings that no ordinary word covers and that recur as subjects."""

from __future__ import annotations

import re
from collections import Counter, defaultdict

from factcheck.lexicon.fold import fold
from factcheck.relate.names.lexicon import (
    ADVERB,
    AGENT,
    COMPANY,
    FIRM,
    GENERIC,
    LEGAL,
    MILD,
    NOUN,
    PLACE,
    ROLE,
    SPEECH,
    STOP,
    lexicon,
    table,
)
from factcheck.relate.names.people import OFFICES
from factcheck.relate.names.proposal import Proposals
from factcheck.relate.names.tokens import Tokens, is_han

_TRANSCRIBED = re.compile("[" + "".join(sorted(fold(table()["edge"]["transcribing"]))) + "]{4,9}")
_LOCATIVE = frozenset("中上下里内外前后时")


def recurrences(tokens: Tokens, out: Proposals, title: str, dates: frozenset[int]) -> None:
    """Propose what recurs where a subject stands.

    Args:
        tokens: the text.
        out: added to.
        title: the folded title, of which the text may hold nothing.
        dates: where dates start.
    """
    text = tokens.text
    places: dict[str, list[int]] = defaultdict(list)
    for start, end in tokens.pieces:
        if 2 <= end - start <= 5:
            places[text[start:end]].append(start)
    lex = tokens.lexicon
    stems = {name[:n] for name, e in out.found.items() if not e.kinds["person"] for n in range(2, min(6, len(name)))}
    for piece, starts in places.items():
        if piece[0] in lex.lead or piece[0] in lex.never_first or piece[-1] in lex.never_last or piece[-1] in _LOCATIVE:
            continue
        if len(piece) > 3 and any(len(places.get(piece[:n], ())) > len(starts) for n in range(2, len(piece) - 1)):
            continue  # 澜行|赴港, in a text that calls it 澜行
        known = piece in out.found
        if (len(starts) < 2 and not known and piece not in title) or _PAYS.issuperset(piece):
            continue
        person = len(piece) in (2, 3) and piece[0] in lex.surnames and piece not in stems and piece[-1] not in OFFICES
        worth = 0.5 * (piece in title) + sum(_subject(tokens, at, at + len(piece), dates) for at in starts)
        if person and len(piece) == 3 and len(starts) >= 3 and worth:
            worth = 1.0
        if worth:
            following = [tokens.starting(at + len(piece)) for at in starts]
            speaks = sum(bool(f & (SPEECH | ROLE)) for f in following)
            acts = sum(bool(f & AGENT and not f & SPEECH) for f in following)
            kind = "person" if person and len(piece) == 3 and speaks >= acts else "" if known and out.found[piece].kinds else "organisation"
            out.add(piece, starts[0], min(1.0, worth), kind)


#: Verbs of one character, two of which make a verb that no dictionary has: 补交, 退租.
_PAYS = frozenset("补交缴送报退还扩停租付领借售购卖买换改拆运拟")


def _subject(tokens: Tokens, start: int, end: int, dates: frozenset[int]) -> float:
    """How much this place looks like that of a subject: at the start of a clause, before what a subject does."""
    text = tokens.text
    following = tokens.starting(end)
    if following & (AGENT | ROLE) or end in dates:
        weight = 1.0
    else:
        mild = following | lexicon().flags.get(text[end : end + 1], 0)
        if not mild & MILD:
            return 0.0
        weight = 0.45 if mild & ADVERB else 0.25
    opens = start == 0 or not is_han(text[start - 1]) or text[start - 1] in tokens.lexicon.stop
    return weight if opens else weight * 0.4


def openings(tokens: Tokens, out: Proposals, dates: frozenset[int]) -> None:
    """Propose what opens a clause that only an organisation can be the subject of: 青禾啤酒2023年营收, 澜舟宣布.

    Args:
        tokens: the text.
        out: added to.
        dates: where dates start.
    """
    text, lex = tokens.text, tokens.lexicon
    never = lex.lead | lex.never_first
    often = Counter(text[a:b] for a, b in tokens.pieces if b - a < 6)
    for start, end in tokens.pieces:
        if end - start > 3 and any(often[text[start : start + n]] > often[text[start:end]] for n in range(2, min(6, end - start - 1))):
            continue
        if end - start < 2 or (start and (is_han(text[start - 1]) or text[start - 1] in "、·)")) or text[start] in never:
            continue
        nouns = 0
        cut = text[end - 1] in lex.never_last
        while (i := tokens.by_start.get(end)) is not None and tokens.flags[i] & NOUN and not tokens.flags[i] & _NO_PART:
            end = tokens.ends[i]
            nouns += 1
        while end > start and not nouns and (text[end - 1] in lex.lead or lex.flags.get(text[end - 1], 0) & MILD):
            end -= 1
        name = text[start:end]
        if nouns and (cut or name.endswith(_KIN)):
            continue  # 汪勇想|办法, 小温|父母
        if not 2 <= len(name) <= 8 or name[-1] in lex.measure or name[-1] in lex.never_last or name[-1] in _LOCATIVE:
            continue
        following = tokens.starting(end)
        if following & ADVERB and not following & FIRM:
            following = tokens.starting(tokens.ends[tokens.by_start[end]])
        dated = end in dates and nouns
        if following & FIRM or (dated and any(tokens.flags[i] & FIRM for i in tokens.between(end, end + _CLAUSE))):
            person = len(name) == 3 and name[0] in lex.surnames and following & SPEECH
            out.add(name, start, 1.0, "person" if person else "organisation")


_KIN = ("父母", "父亲", "母亲", "爸爸", "妈妈", "妻子", "丈夫", "儿子", "女儿", "家人", "家属", "奶奶", "爷爷", "哥哥", "弟弟", "姐姐", "妹妹", "夫妇", "夫妻")


def heading_subjects(tokens: Tokens, out: Proposals, title: str) -> None:
    """Propose what a title or a part of it opens with and clauses of the text do too, whatever it is made of: 青禾茶事.

    Args:
        tokens: the text.
        out: added to.
        title: the folded title.
    """
    text, lex = tokens.text, tokens.lexicon
    heads = [m[0] for m in _HEADS.finditer(title)]
    if not heads:
        return
    opening: dict[str, list[int]] = defaultdict(list)
    for match in _HEADS.finditer(text):
        if any(match[0].startswith(head[:_SHORTEST]) for head in heads):
            for size in range(_SHORTEST, len(match[0]) + 1):
                opening[match[0][:size]].append(match.start())
    for head in heads:
        shared = [head[:n] for n in range(_SHORTEST, len(head) + 1) if len(opening.get(head[:n], ())) > 1]
        name = max(shared, key=lambda p: (len(opening[p]), len(p)), default="")
        while name and (lex.flags.get(name[-1], 0) & MILD or name[-1] in lex.never_last or name[-1] in _LOCATIVE):
            name = name[:-1]
        if len(name) >= _SHORTEST and _made_up(tokens, name, opening[name]):
            out.add(name, opening[name][0], 1.0, "organisation" if _firm(tokens, name, opening[name]) else "")


#: The Chinese characters that a part of a title or a clause opens with.
_HEADS = re.compile(r"(?<![\u3400-\u9fff、·)\w])[\u3400-\u9fff]{3,10}")
_SHORTEST = 3


#: What stands in a sentence and in no name.
_ASKS = frozenset("了吗呢吧啥么说")


def _made_up(tokens: Tokens, name: str, places: list[int]) -> bool:
    """Whether a string is neither a word nor a measure nor words alone that anything may be called by."""
    lex = tokens.lexicon
    if name in lex.flags or not _ASKS.isdisjoint(name) or name[-1] in lex.measure or name[0] in lex.lead or name[0] in lex.never_first:
        return False
    at = places[0]
    covered = 0
    for i in tokens.between(at, at + len(name)):
        own = tokens.flags[i]
        if tokens.ends[i] > at + len(name) or (own & (STOP | SPEECH | ROLE | GENERIC) and not own & (NOUN | PLACE)):
            return False
        covered += tokens.ends[i] - tokens.starts[i]
    return not tokens.covering(at, at + len(name)) and covered < len(name)


def _firm(tokens: Tokens, name: str, places: list[int]) -> bool:
    """Whether what only an organisation does or has stands right behind a name somewhere."""
    return any(tokens.starting(at + len(name)) & (FIRM | COMPANY) for at in places)


_NO_PART = STOP | GENERIC | ROLE | SPEECH | AGENT | LEGAL
#: How far behind its subject the word may stand that shows what it is.
_CLAUSE = 24


def possessions(tokens: Tokens, out: Proposals) -> None:
    """Propose what recurs and is somewhere an organisation's: 朗岳制药的速苗欣."""
    text, lex = tokens.text, tokens.lexicon
    places: dict[str, list[int]] = defaultdict(list)
    for start, end in tokens.pieces:
        if 2 < end - start <= 5:
            places[text[start:end]].append(start)
    for piece, starts in places.items():
        if len(starts) < 2 or piece[0] in lex.lead or piece[-1] in lex.measure or piece[-1] in lex.never_last:
            continue
        if piece in out.found and out.found[piece].kinds["person"]:
            continue  # 在甲创投的张予同: of whom somebody is with
        for at in starts:
            if text[at - 1 : at] == "的" and any(
                (e := out.found.get(text[at - 1 - n : at - 1])) is not None and e.score >= 1 and e.kinds["organisation"] for n in range(2, 7)
            ):
                out.add(piece, at, 1.0, "product")
                # It outweighs the organisation that what recurs is taken for.
                out.found[piece].kinds["product"] += 1
                break


def transcriptions(tokens: Tokens, out: Proposals) -> None:
    """Propose long runs of the characters that foreign names are transcribed with: 弗若斯特沙利文."""
    for match in _TRANSCRIBED.finditer(tokens.text):
        start, end = match.span()
        words = tokens.between(start, end)
        if tokens.covering(start, start + 1) or any(tokens.flags[i] & (STOP | PLACE | ROLE) or tokens.ends[i] > end for i in words):
            continue
        if sum(tokens.ends[i] - tokens.starts[i] for i in words) * 2 > end - start:
            continue
        while start < end and tokens.text[start] in tokens.lexicon.stop:
            start += 1
        if end - start > 4 and tokens.oftener_without_last(start, end):
            end -= 1  # 卡利斯托|梅开二度
        if end - start >= 4:
            out.add(tokens.text[start:end], start, 1.0, "place" if tokens.text[start - 1 : start] in _AT else "")


_AT = frozenset("在于赴抵")

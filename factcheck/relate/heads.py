"""The head of the noun phrase that a Chinese clause opens with, past what modifies it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from factcheck.model import Mention, Span
from factcheck.relate.document import Document, Sentence
from factcheck.relate.names import NameSpan
from factcheck.relate.names.lexicon import AGENT, GENERIC, NOUN, PLACE, ROLE, SPEECH, STOP, SUFFIX, lexicon, within

#: No word for what something is begins with one of these, or holds one but in a longer word.
_FUNCTION = frozenset("由被向对给从自据比较于在至到和与及以将把使让为像如跟同用请了的并且或则也就都还又再每各当受经按因")
#: The last character of a word for a kind of thing or of organisation, which no dictionary lists in full: 减重针, 片商.
_KINDS = frozenset("官器商厂船轮舰桥针药剂片剧书馆队校东方企会社局处网站台店行院所机车型号镇乡村县市区厅署部楼站港")
#: A preposition governs the name itself, unless a relative clause with a figure of its own stands between.
GOVERNS = frozenset("在于从对向按据以经被把将给比较用凭靠因为跟")
_QUOTES = "“‘《\"「"
_POSSESSED = re.compile(r"(?:其|[她他它]的|该|这家|那家|这座|这艘|这条|这位|一家|一位|一名|同属)")
#: AI图像生成平台, B2B电商: letters tell what kind of a kind it is.
_ACRONYM = re.compile(r"^[A-Za-z0-9+]{2,5}\s?(?=[\u3400-\u9fff]{2})")
_AGED = re.compile(r"[”’\"」\s]*(?:(?:今年|现年|时年|年届|年仅|而|但|这位|这名|那位|当时)\s*)?")
_OF = re.compile(r"的(?:他|她)?")


def is_kind(text: str) -> bool:
    """Whether folded words tell what a name behind them is of: 承包商, 减重针, 旗下上市公司, 影评网站.

    Args:
        text: what stands between the start of a clause, or 的, and the name.
    """
    text = _ACRONYM.sub("", _POSSESSED.sub("", text, count=1))
    if not 2 <= len(text) <= 10 or not all("\u3400" <= c <= "\u9fff" or c == "·" for c in text) or text[0] in _FUNCTION:
        return False
    flags = lexicon().flags
    ends = [flags[text[-size:]] for size in (4, 3, 2) if text[-size:] in flags]
    if not any(own & (NOUN | ROLE | GENERIC | SUFFIX) for own in ends) and (ends or text[-1] not in _KINDS):
        return False
    verbs = 0
    for i in range(len(text) - 1):
        own = flags.get(text[i : i + 2], 0)
        if own & (NOUN | ROLE | GENERIC):
            continue
        verbs += bool(own & STOP)
        if own & (AGENT | SPEECH) or verbs > 1:
            return False
    return not any(c in _FUNCTION and not _inside_word(text, i) for i, c in enumerate(text))


def is_thing(word: str) -> bool:
    """Whether folded characters are a noun of the dictionary and nothing else: 省份, 账户, but not 登记 or 左右.

    Args:
        word: the characters.
    """
    flags = lexicon().flags.get(word, 0)
    return bool(flags & (NOUN | PLACE)) and not flags & (STOP | SPEECH) and word not in _MARKS


#: What a count reaches, not what it counts: 突破一万家大关.
_MARKS = frozenset({"大关", "关口", "里程碑", "方面", "规模", "水平", "高位", "低位"})


def is_phrase(text: str, *, strict: bool = False) -> bool:
    """Whether folded characters are a noun phrase for an institution or a place: 公车处, 选矿厂, but not 未计入北泽站.

    Args:
        text: the characters, whose last one is that of an institution.
        strict: whether no verb may stand in it either.
    """
    flags = lexicon().flags
    if text[0] in _NEVER_OPENS or text[:2] in _NEVER_OPEN:
        return False
    for i in range(len(text) - 1):
        own = flags.get(text[i : i + 2], 0)
        if own & (AGENT | SPEECH | STOP) and not own & (NOUN | ROLE | GENERIC | SUFFIX | PLACE) and (strict or text[i : i + 2] not in within()):
            return False
    return not any(c in _FUNCTION and not _inside_word(text, i) for i, c in enumerate(text))


_NEVER_OPENS = frozenset("第首未另不没无非再已将曾正刚只仅共约近超逾营某")
_NEVER_OPEN = frozenset({"未计", "位于", "来自", "属于", "坐落", "包括", "开往"})


def _inside_word(text: str, at: int) -> bool:
    flags = lexicon().flags
    return any(text[i : i + size] in flags for size in (2, 3, 4) for i in range(max(0, at - size + 1), at + 1) if i + size <= len(text))


def head_of(doc: Document, sentence: Sentence, span: Span, start: int) -> NameSpan | None:
    """The name that a clause is about although words stand before it that modify it.

    ``承包商|磐石营造``, ``相隔三百公里的|青岭矿``, ``持有甲12%股权的|乙人寿``: an apposition, a relative clause.

    Args:
        doc: the document.
        sentence: the sentence.
        span: the clause.
        start: where the clause starts behind connectives and dates.
    """
    names = [n for n in sentence.names if start <= n.start and n.end <= span.end and sentence.bracketed(n.start) is None]
    opens = doc.folded[start : start + 1]
    if not names or not opens or not (opens >= "\u3400" or opens.isdigit() or opens in _QUOTES or _ACRONYM.match(doc.folded[start : start + 10])):
        return None
    first = names[0]
    led = doc.folded[start : first.start].strip(_QUOTES)
    if is_kind(led) or (led and first.entity.kind != "person" and _POSSESSED.fullmatch(led)):
        return first
    for name in names:
        gap = doc.folded[start : name.start].rstrip(_QUOTES)
        of = gap.rfind("的")
        if of < 0 or not (of == len(gap) - 1 or is_kind(gap[of + 1 :])):
            continue
        return name if _relative(doc, sentence, span, start, start + of, name, sentence.mentions) else None
    return None


def _relative(
    doc: Document, sentence: Sentence, span: Span, start: int, of: int, name: NameSpan, mentions: Sequence[Mention]
) -> bool:
    """Whether what stands before 的 is a clause of its own that tells which one is meant, and no verb with its object."""
    if doc.folded[start] in "由位与和同总以来源" or any(m.start == start for m in mentions):
        return True
    if doc.folded[start] in "在于" and name.entity.kind == "person" and any(start < n.start and n.end == of for n in sentence.names):
        return True  # 在乙公司的|林远
    if doc.folded[start] in GOVERNS:
        return any(start <= m.start < of for m in mentions) and not any(n.end <= span.start for n in sentence.names)
    if any(n.end <= span.start for n in sentence.names):
        return name.end < span.end - 2 and not _verb(doc.folded[start : start + 2])
    return name.end < span.end - 2 or any(start <= m.start < of for m in mentions)


def _verb(word: str) -> bool:
    flags = lexicon().flags.get(word, 0)
    return bool(flags & (AGENT | SPEECH | STOP)) and not flags & (NOUN | GENERIC | ROLE | PLACE)


def aged(doc: Document, sentence: Sentence, span: Span) -> tuple[Mention, NameSpan | None, bool] | None:
    """The age that a clause opens with and whom it is of: ``61岁的|郑阿海``, ``58岁的|他``.

    Returns:
        The age, the person named behind it if any, and whether a pronoun stands for them.
    """
    match = _AGED.match(doc.folded, span.start, span.end)
    at = match.end() if match else span.start
    age = next((m for m in sentence.mentions if m.start == at and m.kind == "age"), None)
    if age is None or (of := _OF.match(doc.folded, age.end, span.end)) is None:
        return None
    if of[0] != "的":
        return age, None, True
    name = next((n for n in sentence.names if of.end() <= n.start <= of.end() + 10 and n.entity.kind in ("person", "")), None)
    if name is not None and (name.start == of.end() or is_kind(doc.folded[of.end() : name.start])):
        return age, name, False
    return age, None, False

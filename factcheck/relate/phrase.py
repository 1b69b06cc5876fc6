"""What a figure is of where no concept of the lexicon says it: the noun phrase beside it."""

from __future__ import annotations

import re

from factcheck.model import Mention
from factcheck.relate.chinese_nouns import noun_ahead
from factcheck.relate.concepts import unit_classes
from factcheck.relate.document import Document, Sentence
from factcheck.relate.english.nouns import english_phrase, on_the_way
from factcheck.relate.names.lexicon import GENERIC, NOUN, STOP
from factcheck.relate.names.tokens import tokenise

_NOUN_ZH = re.compile(r"(?:的)?([\u4e00-\u9fffA-Za-z·-]{1,10})")
_NOUN_EN = re.compile(
    r"(?:\s+(?:of\s+)?)((?:[a-z][a-z&'-]*\s+){0,3}?[a-z][a-z'-]+)(?=\s+(?:"
    + (
        "in|on|at|of|for|from|to|by|with|and|or|but|that|which|who|was|were|is|are|has|have|had|will|would|this|last|a|an|the|"
        "after|before|since|over|under|than|as|while|when|during|across|among|into|per|up|down|between|against|it|its|they|"
        "including|compared|around|about|more|less|respectively|each|every|within|out"
    )
    + r")\b|[.,;:)(”\"—]|\s*$)"
)
_HAN = re.compile(r"[\u4e00-\u9fff]")
#: Where a noun phrase before or behind a figure stops, in Chinese.
_STOP_ZH = re.compile(
    r"[，。、；：！？,;:()“”‘’\"《》\s]|(?:已经|已|为|是|达到|达|共有|共|约|将|会|于|在|由|从|自|至|到|有|了|的|与|和|及|而|但|也|都|均|就|才|仅|只|超过|超|近|逾|"
    r"分别|其中|包括|同比|按年|累计|合计|目前|当前|此外|并|还|又|则|个|来自|拥有|实现|完成|获得|预计|预期|计划|较|比|对|向|把|被|让|使)"
)
_FILLER = re.compile(
    r"^(?:the|a|an|its|their|his|her|some|other|total|new|about|of|and|was|were|is|are|to|at|in|on|by|for|with)\s+"
)


def noun_after(doc: Document, mention: Mention, end: int) -> str:
    """The noun phrase right behind a figure (``385 | employees``, ``74项 | 专利``), ``""`` if none.

    Args:
        doc: the document.
        mention: the figure.
        end: where to stop looking.
    """
    text = doc.lowered[mention.end : min(end, mention.end + 60)]
    if match := _NOUN_EN.match(text):
        return match[1].strip()
    if match := _NOUN_ZH.match(text):
        stop = _STOP_ZH.search(match[1])
        phrase = match[1][: stop.start()] if stop else match[1]
        phrase = _without_verb(phrase, text[match.start(1) + len(phrase) : match.end(1) + 1])
        return phrase if 1 < len(phrase) <= 8 or phrase in LANDS else ""
    return ""


#: Parts of a country, which one character names.
LANDS = frozenset("省市县区州国村镇")
#: The last characters of those who do something.
_WHO = frozenset("者人员生户众友客")


def _without_verb(phrase: str, behind: str) -> str:
    """What is counted, without what it does: ``建设者|同时作业``, ``省|招收新生`` 6,850人."""
    if not all("\u4e00" <= c <= "\u9fff" for c in phrase):
        return phrase
    cut = tokenise(phrase)
    does = next((start for start, own in zip(cut.starts, cut.flags, strict=True) if start and own & STOP and not own & (NOUN | GENERIC)), 0)
    counted = phrase[:does]
    return counted if counted in LANDS or counted[-1:] in _WHO or (does and behind[:1].isdigit() and counted in cut.lexicon.flags) else phrase


def noun_before(doc: Document, sentence: Sentence, mention: Mention) -> str:
    """The noun phrase before a figure, up to the last name, figure or stop, ``""`` if none."""
    start = sentence.clauses[sentence.clause_of(mention.start)].start
    start = max([start, *(m.end for m in sentence.figures if m.end <= mention.start)])
    start = max([start, *(n.end for n in sentence.names if n.end <= mention.start)])
    dates = [m for m in sentence.dates if start <= m.start and m.end <= mention.start]
    text = doc.lowered[max(start, mention.start - 60, *(d.end for d in dates)) : mention.start]
    if dates and not re.search(r"[a-z]", text) and not any(_STOP_ZH.split(text)):
        text = doc.lowered[start : dates[0].start]  # 注册率由去年的96.8%
    if not _HAN.search(text) and re.search(r"[a-z]", text):
        words = re.findall(r"[a-z][a-z'-]*", text)
        kept = [w for w in words if w not in _EN_STOP]
        return " ".join(kept[-3:])
    return noun_ahead(text)


_EN_STOP = frozenset(
    [
        "the",
        "a",
        "an",
        "its",
        "their",
        "his",
        "her",
        "of",
        "and",
        "was",
        "were",
        "is",
        "are",
        "to",
        "at",
        "in",
        "on",
        "by",
        "for",
        "with",
        "from",
        "that",
        "which",
        "who",
        "had",
        "has",
        "have",
        "been",
        "be",
        "as",
        "about",
        "some",
        "nearly",
        "more",
        "than",
        "over",
        "under",
        "only",
        "just",
        "it",
        "they",
        "he",
        "she",
        "will",
        "would",
        "could",
        "up",
        "down",
        "rose",
        "fell",
        "or",
        "but",
        "after",
        "before",
        "said",
        "says",
        "now",
        "also",
        "then",
        "this",
        "last",
    ]
)


#: What is said of a figure, and not what it counts.
_RANKS = ("最多", "最少", "最高", "最低", "居冠", "居首", "居次", "夺冠", "创历史", "创新高", "创下", "为最", "次之", "占")
#: What a figure is called that has no noun beside it, by its kind or by what it measures.
_BARE = {"money": "amount", "percent": "proportion", "duration": "duration", "age": "age"}
_MEASURES = {"length": "length", "area": "area", "mass": "weight", "temperature": "temperature", "volume": "volume"}


def _bare(mention: Mention) -> str:
    measure = next((name for family, name in _MEASURES.items() if family in unit_classes(mention.unit, mention.kind)), "")
    return measure or _BARE.get(mention.kind) or mention.noun or mention.kind


def ranked_in(doc: Document, sentence: Sentence, mention: Mention) -> str:
    """The list that a rank is one of: in Chinese all that stands before it, which tells one list from another (國內鮮奶市場|排名第一)."""
    if doc.source.lang == "en":
        return phrase_of(doc, sentence, mention)
    start = sentence.clauses[sentence.clause_of(mention.start)].start
    pieces = [p for p in _STOP_ZH.split(doc.lowered[max(start, mention.start - 24) : mention.start]) if p]
    return pieces[-1][-_LIST:] if pieces else phrase_of(doc, sentence, mention)


#: Characters of the name of a list.
_LIST = 10


def phrase_of(doc: Document, sentence: Sentence, mention: Mention) -> str:
    """The phrase for ``other:``: the noun behind the figure, else the one before it, else what it measures or its counter."""
    if mention.kind in ("duration", "age"):
        return _BARE[mention.kind]
    end = sentence.clauses[sentence.clause_of(mention.start)].end
    if doc.source.lang == "en" and not _HAN.search(doc.folded, max(sentence.start, mention.start - 10), mention.end + 10):
        if "length" in unit_classes(mention.unit, mention.kind) and on_the_way(doc.lowered[mention.end : min(end, mention.end + 30)]):
            return "distance"
        return english_phrase(doc, sentence, mention) or _bare(mention)
    after = noun_after(doc, mention, end) if mention.kind in ("number", "quantity") else ""
    if after and not after.startswith(_RANKS):
        return after
    before = noun_before(doc, sentence, mention)
    # One character is a verb or a preposition: 以|800万元起家.
    return (before if len(before) > 1 else "") or noun_after(doc, mention, end) or _bare(mention)


#: 据报道: who says it is not what happened.
_HEARSAY = re.compile(r"据[^，,。；;]{0,10}(?:报道|报导|消息|悉|称|透露)")


def predicate_of(doc: Document, sentence: Sentence, mention: Mention) -> str:
    """What happened at a date: the words behind it to the end of the clause, or of the next one."""
    clause = sentence.clause_of(mention.start)
    text = doc.folded[mention.end : sentence.clauses[clause].end].strip(" ，,。.;；:：")
    for span in sentence.clauses[clause + 1 : clause + 3]:
        if len(text) < 2 or _HEARSAY.fullmatch(text):
            text = doc.folded[span.start : span.end].strip(" ，,。.;；:：")
    if len(text) < 2:
        text = doc.folded[sentence.clauses[clause].start : mention.start].strip(" ，,。.;；:：")
    text = _FILLER.sub("", text)
    return text[:24].strip() if re.search(r"[\u4e00-\u9fff]", text) else " ".join(text.split()[:6])

"""What a percentage is of: a change of something, or a part of a whole."""

from __future__ import annotations

import re

from factcheck.model import Mention
from factcheck.relate.attach import Choice, candidates, take
from factcheck.relate.document import Document, Sentence
from factcheck.relate.draft import Draft
from factcheck.relate.english.changed import changed
from factcheck.relate.phrase import phrase_of


def growth_concept(doc: Document, draft: Draft, made: list[Draft], previous: Draft | None) -> None:
    """A percentage of change: of the concept named, else of the figure before it."""
    sentence, mention = draft.sentence, draft.mention
    lexicon = doc.lexicon.lexicon
    if doc.source.lang == "en" and (place := changed(doc, mention, sentence.end)) is not None:
        _grow_what(doc, draft, place)
        return
    direct = [c for c in candidates(doc, sentence, mention, frozenset({"percent"})) if c.concept.id.endswith("growth")]
    if direct and direct[0].score >= 3.0 and direct[0].concept.id in lexicon.by_id:
        take(draft, direct[0], "concept: a rate of change")
        draft.qualifiers["growth_of"] = direct[0].concept.id.removesuffix("_growth")
        return
    wide = frozenset(
        {"money", "count", "person", "percent", "physical", "money_per", "number", "duration", "share", "any"}
    )
    wide = wide | lexicon.graded
    choices = [
        c
        for c in candidates(doc, sentence, mention, wide)
        if c.concept.kind not in ("event", "attribute") and not c.concept.id.endswith("growth") and not _only_moves(doc, c)
    ]
    rates = [d for d in made if d.mention.unit == "percent" and d.known is not None and "growth_of" not in d.qualifiers]
    if mention.unit == "percentage_point" and rates:
        made = rates  # points are of the percentage that they changed: "83.7% full, up 2.9 percentage points"
    levels = [
        d
        for d in made
        if made is rates
        or (d.mention.kind not in ("percent", "date", "rank", "duration", "age") and d.concept != "age" and not d.mention.unit.startswith("percentage"))
    ]
    chosen: str = ""
    if not levels and _of_shares(doc, sentence, mention):
        draft.known = lexicon.by_id["share_price_change"]
        draft.concept, draft.concept_score = "share_price_change", 0.8
        draft.qualifiers["growth_of"] = "share_price"
        draft.basis.append("concept: a rate of change")
        return
    gap = (levels[-1].mention.end, mention.start) if levels else (0, 0)
    own = "" if any(gap[0] <= c.word.start < gap[1] for c in choices) else _own_subject(doc, sentence, *gap)
    if own:
        chosen = f"other:{own}"
        draft.concept_score = 0.45
        draft.basis.append("concept: growth of the words before it")
    elif levels and (made is rates or not choices or choices[0].word.end <= levels[-1].mention.end or choices[0].score < 3.2):
        base = levels[-1]
        chosen, draft.known, draft.anchor = base.qualifiers.get("growth_of", base.concept), base.known, base.anchor
        draft.concept_score = min(0.9, base.concept_score)
        draft.basis.append("concept: growth of the figure before it")
    elif choices and choices[0].score >= 1.2:
        chosen, draft.known, draft.anchor = choices[0].concept.id, choices[0].concept, choices[0].word.start
        draft.concept_score = max(0.4, min(1.0, choices[0].score / 5))
        draft.basis.append("concept: growth of what is named")
    elif previous is not None and previous.mention.kind != "rank" and _goes_on(doc, draft, previous):
        chosen, draft.known = previous.qualifiers.get("growth_of", previous.concept), previous.known
        draft.concept_score = 0.45
        draft.basis.append("concept: growth of the figure before it")
    else:
        chosen = "other:" + phrase_of(doc, sentence, mention)
        draft.concept_score = 0.4
    grow(draft, chosen)


def _only_moves(doc: Document, choice: Choice) -> bool:
    """Whether the word of a concept only says which way something went: ``the quarter |lost| one in six``."""
    word = choice.word
    return not word.roles.isdisjoint(("up", "down")) and doc.lowered[word.start : word.end].isalpha() and doc.lowered[word.start].isascii()


def _grow_what(doc: Document, draft: Draft, place: tuple[int, int]) -> None:
    """Make a figure the rate at which changes what a noun phrase behind it names."""
    low, high = place
    wide = frozenset({"money", "count", "person", "percent", "physical", "money_per", "number", "duration", "share", "any"}) | doc.lexicon.lexicon.graded
    named = [c for c in candidates(doc, draft.sentence, draft.mention, wide) if low <= c.word.start < high and c.concept.kind not in ("event", "attribute")]
    named = [c for c in named if not c.concept.id.endswith("growth")]
    if named:
        best = max(named, key=lambda c: (c.word.end, c.score))
        draft.known, draft.anchor, draft.concept_score = best.concept, best.word.start, 0.9
        grow(draft, best.concept.id)
    else:
        draft.known, draft.anchor, draft.concept_score = None, low, 0.8
        grow(draft, f"other:{doc.lowered[low:high]}")
    draft.basis.append("concept: growth of what is named behind it")


def grow(draft: Draft, chosen: str) -> None:
    """Make a figure the rate at which a concept changes."""
    mention = draft.mention
    draft.qualifiers["growth_of"] = chosen
    growth = draft.known.growth if draft.known is not None and draft.known.id == chosen else ""
    phrase = chosen.removeprefix("other:").replace("_", " ")
    if mention.unit == "times":
        growth = f"other:{phrase} multiple"
    elif mention.unit == "percentage_point":
        growth = f"other:{phrase} change"
    draft.concept = growth or f"other:{phrase} growth"


#: What a clause says that something of those before it did: "but their value |rose".
_OWN = re.compile(r"\b(?:but|and|while|though|although|whereas|as) (?:their|its|his|her|the) ((?:[a-z-]+ )?[a-z-]+) (?:has |have |had )?$")


def _own_subject(doc: Document, sentence: Sentence, start: int, end: int) -> str:
    """What a clause between two figures says to have risen or fallen, ``""`` where it is the figure before."""
    way = next((w for w in reversed(sentence.words) if start <= w.start and w.end <= end and w.roles & {"up", "down"}), None)
    found = _OWN.search(doc.lowered, start, way.start) if way is not None else None
    return "" if found is None or found[1].split()[-1] in _FIGURES else found[1]


#: A subject that is the shares of a company, and what they did, whatever stands between.
_SHARES = re.compile(
    r"(?:\b(?:its|their|the (?:company|group|firm|bank|airline|carrier)['’]s|['’]s)\s+(?:shares|stock)|^\W*shares in\b|\bthe (?:shares|stock))\b[^;]*"
    r"\b(?:rose|fell|jumped|surged|dropped|slid|gained|lost|climbed|tumbled|slipped|edged|closed|ended|were|up|down|risen|fallen)\b"
)


def _of_shares(doc: Document, sentence: Sentence, mention: Mention) -> bool:
    """Whether a percentage is by how much the price of shares changed."""
    return mention.unit == "percent" and _SHARES.search(doc.lowered[sentence.start : mention.start]) is not None


#: Nouns that stand for the figure before them.
_FIGURES = ("figure", "total", "sum", "number", "amount", "rise", "increase", "fall", "drop", "growth")
#: How an English sentence opens that goes on about the figure before it.
_BACK = re.compile(rf"\W*(?:and |but )?(?:that|this|it|which|the (?:{'|'.join(_FIGURES)}))\b")


_THEY = re.compile(r"\W*(?:and |but )?(?:they|the (?:shares|stock))\b")


def _goes_on(doc: Document, draft: Draft, previous: Draft) -> bool:
    """Whether a change may be that of the figure before it: over the end of an English sentence only where this is said."""
    if previous.sentence is draft.sentence or doc.source.lang != "en":
        return True
    if previous.concept in ("share_price", "share_price_change") and _THEY.match(doc.lowered, draft.sentence.start, draft.sentence.end):
        return True
    return _BACK.match(doc.lowered, draft.sentence.start, draft.sentence.end) is not None


def note_whole(doc: Document, draft: Draft) -> None:
    """Note of what a share by its own name (``收入佔比``) is a share."""
    whole = doc.lexicon.lexicon.wholes.get(draft.concept, "")
    if whole:
        draft.qualifiers["share_of"] = whole


#: Percentages that are parts of a whole by themselves.
_OF_SHARES = frozenset({"stake", "market_share"})
#: How a Chinese sentence takes apart what was told before it: 以地区分，分产品看，按业务划分.
_SPLIT = re.compile(r"(?:若?以|按|按照|从|分|就)(?:各|不同)?(?:地区|区域|市场|产品|业务|渠道|行业|部门|客户|类别|品类|用途|国家|国别|分部|板块|终端|车型)(?:来)?(?:别|类)?(?:分布?|划分|计|看|来看|而言|别|构成)?(?:来?看)?[，,]")


def _split(doc: Document, draft: Draft) -> bool:
    return doc.source.lang != "en" and _SPLIT.match(doc.folded, draft.sentence.start) is not None


#: What one piece costs has no parts that are told in percent.
_OF_ONE = frozenset(("share_price", "ipo_price"))


def share_concept(doc: Document, draft: Draft, choices: list[Choice], previous: Draft | None) -> None:
    """A percentage of a whole: of revenue where revenue is named, else by its own name."""
    named = [
        c for c in choices if "percent" in c.concept.units and not c.concept.id.endswith("growth") and c.score > 3.0
    ]
    if named and named[0].concept.id not in ("gross_margin",):
        take(draft, named[0], "concept: a share by its own name")
        note_whole(doc, draft)
        return
    money = [
        c
        for c in candidates(doc, draft.sentence, draft.mention, frozenset({"money", "count", "person", "physical"}))
        if c.concept.kind != "event" and c.concept.id not in _OF_ONE
    ]
    for choice in money:
        if choice.concept.share and choice.score > 0.8:
            draft.known, draft.anchor = choice.concept, choice.word.start
            draft.concept = choice.concept.share
            draft.qualifiers["share_of"] = choice.concept.id
            draft.concept_score = max(0.4, min(1.0, choice.score / 5))
            draft.basis.append("concept: a share of what is named")
            return
    if (
        previous is not None
        and previous.known is not None
        and previous.known.share
        and (previous.sentence is draft.sentence or _split(doc, draft))
    ):
        draft.known, draft.concept = previous.known, previous.known.share
        draft.qualifiers["share_of"] = previous.known.id
        draft.concept_score = 0.6
        return
    if previous is not None and previous.sentence is draft.sentence and previous.known is not None and previous.concept in _OF_SHARES and previous.mention.unit == "percent":
        # 甲持股21%，乙是最大股东，占35%
        draft.known, draft.concept, draft.concept_score = previous.known, previous.concept, 0.6
        return
    if (
        previous is not None
        and previous.mention.unit == "percent"
        and previous.concept_score >= 0.4
        and "share_of" in previous.qualifiers
    ):
        draft.known, draft.concept = previous.known, previous.concept
        draft.qualifiers["share_of"] = previous.qualifiers["share_of"]
        draft.concept_score = 0.5
        return
    if money and money[0].score > 2.0:
        draft.known = money[0].concept
        draft.concept = "other:share of " + money[0].concept.id.removeprefix("other:")
        draft.qualifiers["share_of"] = money[0].concept.id
        draft.concept_score = 0.5
        return
    if previous is not None and previous.sentence is draft.sentence and previous.mention.unit not in ("percent", "rank") and previous.concept:
        # 3344名来自本地，占88%: of whatever the count is a part of.
        draft.known = previous.known
        draft.concept = "other:share of " + previous.concept.removeprefix("other:")
        draft.qualifiers["share_of"] = previous.concept
        draft.concept_score = 0.4
        return
    draft.concept = "other:" + phrase_of(doc, draft.sentence, draft.mention) + " share"
    draft.concept_score = 0.4

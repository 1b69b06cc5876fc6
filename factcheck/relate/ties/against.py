"""Shares of what somebody else has: ``對比晨星40億元的開支，北辰只用了不到1%``, ``$5 million, less than 1% of the $400 million that Oak spent``."""

from __future__ import annotations

import re
from collections.abc import Sequence

from factcheck.lexicon.fold import fold
from factcheck.relate.document import Document
from factcheck.relate.draft import Draft
from factcheck.relate.ties.figures import addable, alike, pattern, restates, undated_gap

#: Figures back in the text that a share of somebody else's may be what part of.
_BACK = 8
#: Characters before the other one's figure among which the words stand that set the two against one another, and from there to the share.
_LEAD, _MOST = 48, 64
_STOP = re.compile(r"[,;。，；]")
#: ``（約…）累計花銷，北辰相當於僅用了|不到1%``: what the other one's figure is of, who is told of, and a verb that says nothing else of it.
_CHINESE = re.compile(
    r"\s?(?:\([^()]{1,40}\))?(?P<noun>[一-鿿]{0,8})[，,](?P<who>[^，,。；;()\d]{0,24}?)(?:也|却|则|都)?(?:相当于|大约相当于)?(?:仅仅|只是|仅|只|才|不过|大约)?"
    r"(?:用|花|花费|花掉|投入|拿出|占|有|是|为|卖出|赚)?(?:到|了|其|它|后者|对方|的){0,2}"
)
#: Behind such a share: nothing, or what both figures are of.
_BEHIND = re.compile(r"(?:的(?P<noun>[一-鿿]{1,6}))?[，,。；;）)\s]|$")
#: ``, less than 1% of Oak's |$400 million``
_ENGLISH = re.compile(r" of [a-z’' .-]{1,30}[’']s? (?:[a-z-]+ ){0,2}(?:of )?")
_BEFORE_SHARE = re.compile(r"(?: [a-z’'-]+){0,6} ?(?:, ?(?:or|which is|which was|equal to|equivalent to)?| or| \(| equal to| equivalent to) ?(?:just|only|about|roughly|some)? ?")
#: ``, Birch spent |less than 1%``, with nothing behind it but "of that" or "as much".
_ENGLISH_LEAD = re.compile(
    r"(?: [a-z’'-]+){0,6}, (?P<who>[a-z0-9’' .-]{1,40}?) (?:has |have )?(?:spent|spends|used|uses|made|makes|earned|earns|raised|sold|sells|produced|produces|employed|employs|took in|had|has) "
    r"(?:just |only |about |roughly )?"
)
_ENGLISH_BEHIND = re.compile(r"(?: of (?:that|it)| as much)?(?:[.,;\n]|$)")
#: Who is told of where the share's own clause does not name its entity.
_PRONOUNS = frozenset({"", "公司", "该公司", "它", "其", "前者", "it", "the company"})
#: What makes a percentage a change.
_CHANGES = frozenset({"direction", "growth_of"})


def tie_against(doc: Document, own: Sequence[Draft], earlier: Sequence[Draft]) -> None:
    """Link percentages to the figure of somebody else that the words set them against, and to what they are part of.

    Args:
        doc: the document.
        own: the figures of a sentence, in order, tied by its words already.
        earlier: those of the sentences before it, in order.
    """
    for place, draft in enumerate(own):
        if draft.unit != "percent" or draft.entity is None or any(kind in ("part", "whole", "base", "current", "change") for kind, _ in draft.links):
            continue
        whole = _set_against(doc, own, place) or _told_behind(doc, own, place)
        if whole is None:
            continue
        part = _part(draft, whole, own[:place], earlier)
        if part is not None:
            draft.links += [("part", part), ("whole", whole)]


def _set_against(doc: Document, own: Sequence[Draft], place: int) -> Draft | None:
    """The figure before the share that the words "compared with" stand before."""
    draft = own[place]
    for whole in reversed(own[:place]):
        start, end = whole.mention.end, draft.mention.start
        if restates(whole) or end - start > _MOST or not _whole(whole, draft) or not _may_be_of(draft, whole):
            continue
        lead = doc.lowered[max(whole.sentence.start, whole.mention.start - _LEAD) : whole.mention.start]
        set_against = [m.end() for m in pattern("against", "set").finditer(lead)]
        if not set_against or _STOP.search(lead, set_against[-1]):
            continue
        english = _ENGLISH_LEAD.fullmatch(doc.lowered, start, end)
        if english is not None:
            return whole if _is_told(draft, english["who"]) and _ENGLISH_BEHIND.match(doc.lowered, draft.mention.end) else None
        match = _CHINESE.fullmatch(doc.lowered, start, end)
        if match is None or not _is_told(draft, match["who"]):
            return None
        behind = _BEHIND.match(doc.lowered, draft.mention.end)
        if behind is None:
            return None
        # "1% of the market" is of the market: what the share is of has to be called as the figure is.
        called = lead[set_against[-1] :] + match["noun"]
        return whole if not behind["noun"] or set(behind["noun"]) & set(called) else None
    return None


def _may_be_of(draft: Draft, whole: Draft) -> bool:
    """Whether a percentage may be a share of a figure: a margin, a rate or a change is only told beside it."""
    if draft.qualifiers.keys() & _CHANGES:
        return False
    return draft.known is None or whole.concept == draft.qualifiers.get("share_of") or draft.concept == f"{whole.concept}_share"


def _is_told(draft: Draft, who: str) -> bool:
    """Whether words are the name of a share's entity, in whole or in part, or stand for it."""
    name = fold(draft.entity.name).lower() if draft.entity is not None else ""
    return who.strip() in _PRONOUNS or (len(who) > 1 and who.strip() in name)


def _told_behind(doc: Document, own: Sequence[Draft], place: int) -> Draft | None:
    """The figure right behind a share and its "of"."""
    if place + 1 >= len(own) or not place:
        return None
    part, draft, whole = own[place - 1 : place + 2]
    fits = _whole(whole, draft) and _ENGLISH.fullmatch(doc.lowered, draft.mention.end, whole.mention.start)
    return whole if fits and _BEFORE_SHARE.fullmatch(undated_gap(doc, part, draft)) else None


def _whole(whole: Draft, draft: Draft) -> bool:
    usable = addable(whole) or whole.mention.value.hedge == "range"
    return usable and whole.entity is not None and draft.entity is not None and whole.entity.id != draft.entity.id


def _part(draft: Draft, whole: Draft, before: Sequence[Draft], earlier: Sequence[Draft]) -> Draft | None:
    """The last figure of the share's own entity that is of the same sort as the whole."""
    near = [d for d in earlier[-_BACK:] if d.sentence.block == draft.sentence.block]
    for part in reversed([*near, *before]):
        if part is whole or restates(part) or not addable(part) or not alike(part, whole):
            continue
        if part.entity is not None and draft.entity is not None and part.entity.id == draft.entity.id:
            return part if part.concept == whole.concept else None
    return None

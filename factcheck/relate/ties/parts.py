"""Parts that a sentence lists of a whole: ``總投資3,800萬元，其中補助1,200萬元……其餘1,300萬元``, ``88 matches: 46 wins, 21 draws and 19 defeats``."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from attrs import frozen

from factcheck.relate.document import Document
from factcheck.relate.draft import Draft
from factcheck.relate.qualify import evidence
from factcheck.relate.ties.figures import COUNTS, addable, alike, dated, gap, pattern, restates

#: Characters between a whole and its first part, and between two parts.
_AHEAD, _BETWEEN = 60, 40
#: Characters between the word that opens a list and its first figure.
_LEAD = 24
_MOST_PARTS = 12
#: No slip of the pen makes a part so many times its whole: it is something else.
_SLIP = 20
#: Figures back in the text among which the whole of a list by names is looked for, and how clear the list's concept must be.
_MOST, _CLEAR = 40, 0.5
#: What makes a figure one of a part, or no fact yet.
_APART = frozenset({"segment", "basis", "scope"})
#: What makes a figure one of everything told before it.
_IN_ALL = frozenset({"scope", "total"})
#: Characters between a whole and the colon behind which its parts are listed.
_NOUN = 30
#: The rest of a whole is named without its figure: what follows is no part, ``其餘為租金等，合計資不抵債3.55億元``.
_REST_UNTOLD = re.compile(r"(?:其余|余下|剩余|剩下)[^，,]{1,16}[，,]")
#: A share that is told beside a part.
#: ``612名受訪者中，有214人``; ``of the 1,240 runners who started, 1,178 finished``
_AMONG = re.compile(r"[^，,。；;\d]{0,12}(?<!其)(?<!当)中(?:[，,]?(?:有|共有|仅有|约有|只有)|[，,])")
_OF_THE = re.compile(r"(?<![a-z0-9] )(?<![a-z0-9])(?:of|out of|among) (?P<which>(?:the |its |their |all |these |those )*)$")
_HAS_VERB = re.compile(r"\b(?:has|have|had|own|owns|owned|keep|keeps|kept|run|runs|ran|make|makes|made|hold|holds|held|sold|sell|sells|bought|buy|use|uses|used|[a-z]+ed)\b")
#: ``of the 1,240 runners who started, |1,178``; but not ``a survey of 31,000 people, on Monday, put the total at |9.4m``.
_FIRST = re.compile(r",\s*(?:(?!(?:at|to|by|for|from|as|was|were|is|are|the|a|an|worth|with|in|on|over|against|than|valued|costing)\b)[a-z-]+ ){0,3}$")
#: ``14 practices, 12 of them in Australia, |where it now has| 39``: what has a verb of its own is told beside the list.
_NEW = re.compile(r"\b(?:where|when|so that|bringing|taking|making|leaving|giving)\b|\b(?:it|they|he|she|we) (?:now |already |also )?(?:has|have|had|owns?|owned|runs?|ran|employs?)\b")
_PICKED = re.compile(r"\b(?:one|first|last|latest|newest|none|each|either|neither|(?:most|least) [a-z-]+|(?!(?:rest|west|interest|forest)\b)[a-z]+est(?:-[a-z]+)?|worst)(?: [a-z-]+)? $")
_BEHIND = re.compile(r" of (?:that|this|it|the total|them|whom|which|these|those)(?![a-z])")
#: Words of a whole that may stand before it or behind it.
_HOLDING = ("includ", "包括", "包含")
_JOINED = re.compile(r"、|和|及|与|以及|,? and ")
_ASIDE = re.compile(r"[，,、(（]?\s*(?:占比?|约占|or|about|约|,)?[^，,。\d]{0,6}")


@frozen
class Opening:
    """What opens a list of parts.

    Args:
        kind: ``of`` (some parts of the whole), ``among`` (the same, the whole right before it), ``made`` (all of them), ``bare`` (a list right behind a whole called all), ``each`` (a list
            that goes by names: 分別).
        start: first character of the words.
        end: one past the last.
    """

    kind: str
    start: int
    end: int


def tie_parts(doc: Document, own: Sequence[Draft], before: Sequence[Draft], earlier: Sequence[Draft]) -> None:
    """Link wholes to the parts that are listed of them.

    Args:
        doc: the document.
        own: the figures of a sentence, in order.
        before: those of the sentence before it in the paragraph.
        earlier: those of all sentences before it.
    """
    done = -1
    for place, first in enumerate(own):
        if place <= done or not addable(first) or restates(first) or first.compared:
            continue
        opening = _opening(doc, own, place)
        if opening is None:
            continue
        whole = _told_whole(doc, own, place, earlier) if opening.kind == "each" else _whole(doc, own, place, before, opening)
        if whole is None or any(kind == "part" for kind, _ in whole.links):
            continue
        parts, complete, cut = _parts(doc, own, place, whole, ends=opening.kind != "bare", among=opening.kind == "among")
        done = place + len(parts) - 1
        if opening.kind in ("made", "bare") and not complete and any(_more(part, whole) for part in parts):
            continue
        if opening.kind in ("of", "among"):
            for part in parts:
                part.links.append(("whole", whole))
        if len(parts) >= 2:
            whole.links += [("part", part) for part in parts]
            complete = complete or (opening.kind == "made" and not cut and not _semicolon(doc, first))
            role = "complete" if complete and not _goes_on(doc, parts[-1]) else "listed" if _one_list(doc, parts) else "partial"
            whole.cues.append(evidence(doc, opening.start, opening.end, role))


def _semicolon(doc: Document, draft: Draft) -> bool:
    """Whether a list of parts may go on behind the semicolon that its sentence ends in."""
    return doc.lowered[draft.sentence.start : draft.sentence.end].rstrip().endswith((";", "；"))


def _opening(doc: Document, own: Sequence[Draft], place: int) -> Opening | None:
    """What stands between a figure and the one before it, if it opens a list of parts."""
    first = own[place]
    floor = own[place - 1].mention.end if place else first.sentence.start
    low = max(floor, first.mention.start - _AHEAD)
    lead = doc.lowered[low : first.mention.start]
    # Most of what stands before a figure holds none of the words: one search tells.
    worded = pattern("parts", "apart", "open", "made", "of", "each").search(lead) is not None
    if (worded and pattern("parts", "apart", "open").search(lead)) or _against(lead):
        return None
    for kind in ("made", "of") if worded else ():
        found = [m for m in pattern("parts", kind).finditer(lead) if not place or low > floor or _set_off(lead, m)]
        if found and _PICKED.search(lead, 0, found[-1].start()):
            return None  # "31 shows, the best of which sold 61,000 tickets": of one of them alone
        if found and len(lead) - found[-1].end() <= _LEAD:
            return Opening(kind, low + found[-1].start(), low + found[-1].end())
    if place and low == floor and (_AMONG.fullmatch(lead) or (_opens_of(doc, own[place - 1]) and _FIRST.search(lead))):
        return Opening("among", low, first.mention.start)
    behind = _BEHIND.match(doc.lowered, first.mention.end)
    if behind and place and _more(first, own[place - 1]) and _HAS_VERB.search(lead):
        return None  # "professional keepers, about 400, own 40,000 of them": not of those keepers
    if behind:
        return Opening("of", *behind.span())
    each = pattern("parts", "each").search(lead) if worded else None
    if each and len(lead) - each.end() <= _LEAD:
        return Opening("each", low + each.start(), low + each.end())
    if not place or dated(own[place - 1], first):
        return None
    colon = max(lead.rfind(":"), lead.rfind("："))
    if 0 <= colon <= _NOUN and len(lead) - colon <= _LEAD // 2:
        return Opening("made", low + colon, low + colon + 1)
    last = _last(own[:place], first)
    if last is not None and first.mention.start - last.mention.end <= _LEAD and _called_all(doc, last):
        return Opening("bare", last.mention.start, last.mention.end)
    return None


def _opens_of(doc: Document, whole: Draft) -> bool:
    """Whether a whole stands behind the ``of`` that a sentence opens with, or that points: not so in ``races, of 660, 680 and 740 km``."""
    found = _OF_THE.search(doc.lowered, whole.sentence.start, whole.mention.start)
    return found is not None and (bool(found["which"]) or not doc.lowered[whole.sentence.start : found.start()].strip(" “\"'"))


def _last(before: Sequence[Draft], first: Draft) -> Draft | None:
    """The figure before a list that counts with the same counter; a bare number between the two (``按2∶1``) is none of them."""
    noun = first.mention.noun
    return next((d for d in reversed(before) if noun and d.mention.noun == noun and not restates(d)), None)


def _set_off(lead: str, opener: re.Match[str]) -> bool:
    """Whether ``of that`` opens a clause: right behind a figure it says that this one is a part."""
    return not opener[0].startswith("of ") or bool(re.search(r"[,;:.(—–-]", lead[: opener.start()]))


def _called_all(doc: Document, whole: Draft) -> bool:
    """Whether the words right before a figure say that it is all there is: ``全橋84座``, ``共612例``."""
    head = doc.lowered[max(whole.sentence.start, whole.mention.start - 8) : whole.mention.start]
    return bool(pattern("parts", "every").search(head))


def _whole(doc: Document, own: Sequence[Draft], place: int, before: Sequence[Draft], opening: Opening) -> Draft | None:
    """The figure of which parts are listed: the last one before them that counts the same sort of thing."""
    first = own[place]
    if opening.kind == "bare":
        last = _last(own[:place], first)
        return last if last is not None and _fits(doc, last, first) else None
    if opening.kind != "of":
        near = next((d for d in reversed(own[:place]) if not restates(d) and not _counts_parts(d, first)), None)
        return near if near is not None and _fits(doc, near, first) else None
    here = [d for d in own[:place] if _fits(doc, d, first)]
    if here:
        # "300 in one and 200 in the other, of whom 260 are women": of both together.
        ambiguous = len(here) > 1 and _more(first, here[-1]) and here[-1].qualifiers.keys().isdisjoint(_IN_ALL)
        return here[-1] if not ambiguous and first.mention.start - here[-1].mention.end <= 2 * _AHEAD else None
    behind = opening.start >= first.mention.end
    if doc.lowered.startswith(_HOLDING, opening.start) and any(_fits(doc, d, first) for d in own[place + 1 :]):
        return None  # "Including debt of £310m, the deal is worth £2.2bn": the whole is yet to come
    if own[:place] or (not behind and opening.start - first.sentence.start > 4):
        return None
    told = [d for d in before if _fits(doc, d, first)]
    # Of several figures, it is open which one is the whole.
    return told[0] if len(told) == 1 else None


def _counts_parts(draft: Draft, part: Draft) -> bool:
    """Whether a small count only says how many parts there are: ``分兩項使用：``."""
    number = draft.mention.value.number
    return draft.unit in COUNTS and not alike(draft, part) and number is not None and number <= _MOST_PARTS


def _told_whole(doc: Document, own: Sequence[Draft], place: int, earlier: Sequence[Draft]) -> Draft | None:
    """The one figure before a list by names that is of its concept and time: what the names are parts of."""
    first = own[place]
    here = {d.mention.value.number: d for d in own[:place] if d.concept == first.concept and _fits(doc, d, first)}
    if here or first.period is None or first.concept_score < _CLEAR:
        return next(iter(here.values())) if len(here) == 1 else None
    told = {
        d.mention.value.number: d
        for d in earlier[-_MOST:]
        if d.concept == first.concept and _same_time(d, first) and not d.qualifiers.keys() & _APART and _fits(doc, d, first)
        # "第900萬個標箱": the one that makes so many is no whole.
        and doc.lowered[d.mention.start - 1 : d.mention.start] != "第"
    }
    return next(iter(told.values())) if len(told) == 1 else None


def _same_time(one: Draft, other: Draft) -> bool:
    a, b = one.period, other.period
    return a is not None and b is not None and (a.start, a.end) == (b.start, b.end)


def _fits(doc: Document, whole: Draft, part: Draft) -> bool:
    if not addable(whole) or restates(whole) or whole.compared or not alike(whole, part):
        return False
    concept = whole.concept.removeprefix("other:").replace("_", " ")
    head = doc.lowered[max(whole.sentence.start, whole.mention.start - 12) : whole.mention.start]
    return not pattern("parts", "net").search(concept) and not pattern("parts", "net").search(head)


def _parts(doc: Document, own: Sequence[Draft], place: int, whole: Draft, ends: bool, among: bool) -> tuple[list[Draft], bool, bool]:
    """The parts from a place on, whether the words say that nothing is left over, and whether more figures like them follow.

    ``另有`` ends a list of *some* parts, for what follows may come on top of the whole; a list of all goes on. ``9列中有2列`` opens none:
    what is more than the whole behind it is something else.
    """
    parts = [own[place]]
    last = own[place]
    for draft in own[place + 1 :]:
        between = _BEHIND.sub("", gap(doc, last, draft))
        if restates(draft) or (draft.mention.kind == "percent" and _ASIDE.fullmatch(between)):
            last = draft
            continue
        if not addable(draft) or not alike(whole, draft) or not alike(parts[0], draft):
            break
        if _made_up(parts, whole):
            return parts, True, False
        if draft.compared or len(between) > _BETWEEN or dated(last, draft) or len(parts) == _MOST_PARTS:
            return parts, False, True
        if pattern("parts", "apart", "of").search(between) or _against(between) or _NEW.search(between) or _REST_UNTOLD.search(between):
            return parts, False, True
        if _more(draft, whole, 1 if among else _SLIP):
            return parts, False, True  # "1,412 ran there, among them 12 of the founders, and 384,000 elsewhere"
        if pattern("parts", "besides").search(between) and (ends or len(parts) < 2):
            return parts, False, True
        parts.append(draft)
        last = draft
        if pattern("parts", "rest").search(between):
            return parts, True, False
    return parts, False, False


def _made_up(parts: Sequence[Draft], whole: Draft) -> bool:
    """Whether parts make their whole to the digit: what the sentence tells behind them is none of them."""
    numbers = [d.mention.value.number for d in parts]
    return len(parts) > 1 and None not in numbers and sum(n for n in numbers if n is not None) == whole.mention.value.number


def _against(between: str) -> bool:
    """Whether the words right before a figure set it against another one."""
    return bool(pattern("parts", "against").search(between, max(0, len(between) - 12)))


def _more(part: Draft, whole: Draft, times: int = 1) -> bool:
    a, b = part.mention.value.number, whole.mention.value.number
    return a is not None and b is not None and a > b * times


def _one_list(doc: Document, parts: Sequence[Draft]) -> bool:
    """Whether parts are items of one list (``設備0.9億、停工1.7億``) and so of one kind."""
    return all(_JOINED.match(gap(doc, one, other)) for one, other in pairwise(parts))


def _goes_on(doc: Document, last: Draft) -> bool:
    """Whether a list ends in words that leave it open: ``…5億元等``."""
    return bool(pattern("parts", "open").search(doc.lowered, last.mention.end, min(last.mention.end + 14, last.sentence.end)))

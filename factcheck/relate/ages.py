"""Ages that somebody had at another time than the text's: ``时年24岁``, ``创办餐厅时42岁``, ``15岁那年``, ``then 38``, ``joined at the age of 22``."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from factcheck.model import Entity, Mention
from factcheck.relate.dating import as_period
from factcheck.relate.document import Document, Sentence
from factcheck.relate.draft import Draft
from factcheck.relate.periods import usable
from factcheck.relate.qualify import evidence

_ALREADY = r"[已经才刚满只有仅不过还到是，,约近逾]{0,4}\s*$"
#: Words for the time just spoken of.
_THEN = re.compile(rf"(?:当时|时年|那时|彼时|那年|当年|年方|享年|终年|\bthen(?: just| only| aged)?){_ALREADY}")
_AT_THE_TIME = re.compile(r",?\s+at the time\b")
#: Words for the time of what their own clause tells: 创办餐厅时42岁, left school at 16, was 31 when she took over.
_AS = re.compile(rf"(?:(?<![小同现此临按])时|(?<!now )\bat(?: just| only)?){_ALREADY}")
#: ``A son was born when he was |31``
_WHEN_WAS = re.compile(r"\b(?:when|until|till|before|after|since|once|while) (?:he|she|(?:the |his |her )?[a-z]+(?: [a-z]+)?) was(?: just| only| still)? $")
_WHEN = re.compile(r",?\s+when (?:he|she)\b")
_THE_YEAR = re.compile(r"\s*(?:the (?:year|month|day|summer|winter|spring|autumn)|when|in which)\b")
#: ``at the age of 22`` is one figure.
_AT_THE_AGE = re.compile(r"at (?:the )?age\b|at \d")
#: ``15岁那年``, ``70岁退休以后``, ``23岁考入``: what happened at an age; who is 46 now is 46岁的 or 46岁 with nothing behind it.
_LIFE = re.compile(
    r"(?:那[年时]|时|(?:以|之)[前后]|[前后](?:就|便|已|才|[，,])|起|开始|就|便|才|即|退休|毕业|考[入上取]|进入|入[行学伍团队职]|参军|参加"
    r"|加入|当选|当上|出任|接[任手班]|离[开家任职]|结婚|嫁|丧|创[办业立]|成为|成名|拿[到下]|夺[得冠]|首[次夺]|第一次|随|跟|移[居民]|来到|到|去世|辞世|病逝|生下|学)"
)
#: What puts an age into the present whatever stands before it.
_NOW = re.compile(r"(?:现年|今年|现在|目前|如今|而今|年届|年近|现已)[已经才刚满只有仅约近逾]{0,4}\s*$")
#: Between a date that opens what is told and an age in it: ``1961年，30岁的他主持``.
_OPENED = re.compile(r"(?:[春夏秋冬][天季]?|[年月]?[初末底中间])?[，,]?(?:年仅|年方|刚满|才|已|仅|他|她|时){0,3}")
#: Before the years by which one is older than another: ``比他小三岁``, ``年长五岁``.
_OLDER = re.compile(r"(?:比[^，,。；;\d]{1,8}(?:小|大|长|年长|年轻|年幼)|年长|年轻|年幼|相差|相距)[了约近整]{0,2}$")
#: How far before a figure the words stand.
_REACH = 16


_YET = r"(?: now| nearly| almost| just| only| already| still| about to be)*"
#: Before a bare number that is an age: ``He is 58 now``, ``who was 44 at the time``, ``Now 66, he still chairs the board``.
_OF_A_PERSON = re.compile(rf"\b(?:he|she|who)(?:['’]s| is| was| turned| turns| will be| had turned){_YET}\s+$")
_OF_A_NAME = re.compile(rf"(?:['’]s| is| was| turned| turns),?{_YET}\s+$|,\s+(?:now|then|still only)\s+$")
_WAS = re.compile(r"\bwas(?: only| just)?\s+$")
_OPENING = re.compile(r"[\s“\"‘'(]*(?:and |but )?(?:(?:now|today|then) (?:aged )?|at )(?:just |only )?$")
_BEFORE_PRONOUN = re.compile(r",?\s+(?:he|she)\b")
_ENDS = re.compile(r"\s*(?:$|[,.;)”\"—–]|(?:and|but|or|when|now|then|this|next|last|at the time|years old|with|on)\b)")
_YOUNGEST, _OLDEST = 5, 110
#: ``Ms Oyelaren, 53, joined``; so set off, a smaller number is rather one of something else.
_BESIDE = re.compile(r"\s*[,，(]\s*(?:now |aged )?")
_SET_OFF = re.compile(r"\s*[,，)]|\s*$|\.(?:\s|$)")
_ADULT, _ELDEST = 15, 105


def bare_age(doc: Document, sentence: Sentence, mention: Mention) -> tuple[float, Entity | None]:
    """How sure a bare number is somebody's age (0 where it is none), and whose where a name stands beside it.

    Args:
        doc: the document.
        sentence: the figure's sentence.
        mention: the figure.
    """
    if mention.kind != "number" or not mention.quote.isdigit():
        return 0.0, None
    years = int(mention.quote)
    if _ADULT <= years <= _ELDEST and _SET_OFF.match(doc.lowered, mention.end, mention.end + 2):
        beside = next((n for n in sentence.names if _BESIDE.fullmatch(doc.lowered, n.end, mention.start)), None)
        if beside is not None and beside.entity.kind in ("person", ""):
            return 0.95, beside.entity
    if doc.source.lang != "en" or not _YOUNGEST <= years <= _OLDEST or not _ENDS.match(doc.lowered, mention.end):
        return 0.0, None
    low = max(sentence.start, mention.start - 40)
    told = _OF_A_PERSON.search(doc.lowered, low, mention.start) is not None
    told = told or (_WHEN.match(doc.lowered, mention.end) is not None and _WAS.search(doc.lowered, low, mention.start) is not None)
    told = told or (_OPENING.fullmatch(doc.lowered, sentence.start, mention.start) is not None and _BEFORE_PRONOUN.match(doc.lowered, mention.end) is not None)
    if told:
        return 0.9, None
    last = next((n for n in reversed(sentence.names) if n.end <= mention.start and n.entity.kind == "person"), None)
    if last is not None and _OF_A_NAME.fullmatch(doc.lowered, last.end, mention.start):
        return 0.9, last.entity
    return 0.0, None


def date_ages(doc: Document, drafts: Sequence[Draft]) -> None:
    """Give an age of another time the date that its sentence, or the one before it, tells of; none where no date is told.

    Args:
        doc: the document.
        drafts: the related figures; ages among them are changed.
    """
    before = {id(sentence): earlier for earlier, sentence in pairwise(doc.sentences) if earlier.block == sentence.block}
    for draft in drafts:
        if draft.concept != "age" or draft.mention.kind == "date":
            continue
        if _OLDER.search(doc.lowered, max(draft.sentence.start, draft.mention.start - _REACH), draft.mention.start):
            draft.concept, draft.known = "other:age difference", None
            draft.basis.append("concept: how much older or younger")
            continue
        if _now(doc, draft):
            continue
        found = _then(doc, draft)
        told = _opened(doc, draft) if found is None else found[1]
        place = found[0] if found is not None else _lived(doc, draft)
        if place is not None:
            draft.cues.append(evidence(doc, *place, "then"))
        elif told is None:
            continue
        if told is None and found is not None and (_THEN.match(doc.lowered, *found[0]) or _AT_THE_TIME.match(doc.lowered, *found[0])):
            told = _last(before.get(id(draft.sentence)))
        draft.period = as_period(told, doc.source.published) if told is not None else None
        draft.basis.append("period: an age of that time")


def _then(doc: Document, draft: Draft) -> tuple[tuple[int, int], Mention | None] | None:
    """The words that put an age into another time, and the date of that time if their sentence tells it."""
    mention, sentence = draft.mention, draft.sentence
    low = max(sentence.start, mention.start - _REACH)
    found = _THEN.search(doc.lowered, low, mention.start) or _AT_THE_TIME.match(doc.lowered, mention.end, sentence.end)
    if found is not None:
        return found.span(), _date(sentence, mention, sentence.start, sentence.end)
    found = _AS.search(doc.lowered, low, mention.start) or _AT_THE_AGE.match(doc.lowered, mention.start, mention.end)
    found = found or _WHEN.match(doc.lowered, mention.end, sentence.end) or _WHEN_WAS.search(doc.lowered, max(sentence.start, mention.start - 2 * _REACH), mention.start)
    if found is None:
        return None
    at = sentence.clause_of(mention.start)
    # "He died in May, at the age of 81", "in 1989, the year he left at 23": the words belong to the clause before theirs.
    opened = sentence.clauses[at].start
    goes_on = found.start() <= opened + 1 or _THE_YEAR.match(doc.lowered, opened) is not None
    first = sentence.clauses[max(0, at - 1) if goes_on else at]
    return found.span(), _date(sentence, mention, first.start, sentence.clauses[at].end)


def _now(doc: Document, draft: Draft) -> bool:
    """Whether the words before an age say that it is that of today."""
    low = max(draft.sentence.start, draft.mention.start - _REACH)
    return _NOW.search(doc.lowered, low, draft.mention.start) is not None


def _lived(doc: Document, draft: Draft) -> tuple[int, int] | None:
    """Where the words stand behind an age that tell what happened at it."""
    found = _LIFE.match(doc.lowered, draft.mention.end, draft.sentence.end)
    return found.span() if found is not None else None


def _opened(doc: Document, draft: Draft) -> Mention | None:
    """The date right before an age, as of which it is told."""
    start = draft.mention.start
    dates = [m for m in draft.sentence.dates if usable(m) and m.end <= start]
    if not dates or doc.source.lang == "en" or not _OPENED.fullmatch(doc.lowered, dates[-1].end, start):
        return None
    return dates[-1]


def _date(sentence: Sentence, mention: Mention, start: int, end: int) -> Mention | None:
    """The date next to a figure in a stretch of its sentence, one before it rather than one behind it."""
    dates = [m for m in sentence.dates if start <= m.start and m.end <= end and usable(m)]
    before = [d for d in dates if d.end <= mention.start]
    return before[-1] if before else next(iter(dates), None)


def _last(sentence: Sentence | None) -> Mention | None:
    """The last date of a sentence."""
    dates = [m for m in sentence.dates if usable(m)] if sentence is not None else []
    return dates[-1] if dates else None

"""Chinese dates of what is planned, of works that came out, and such as only set the scene."""

from __future__ import annotations

import re

from factcheck.model import Entity, Mention
from factcheck.relate.document import Document, Sentence

#: Times that the text has told before, or that are no more than part of a year.
_VAGUE = re.compile("同日|当[天日年]|當[天日年]|这个月|這個月|这一年|這一年|年[末底初中]|全年")
#: 2016年的处女作|《纸灯》: when a work came out.
_WORK_OF = re.compile(r"的[\u4e00-\u9fff]{0,8}(?=《)")


def work_of(doc: Document, sentence: Sentence, date: Mention) -> Entity | None:
    """The work that a year tells of as its own: ``2016年的|《纸灯》``.

    Args:
        doc: the document.
        sentence: the sentence.
        date: the year.
    """
    found = _WORK_OF.match(doc.folded, date.end) if date.value.precision in ("year", "month") else None
    if found is None:
        return None
    return next((n.entity for n in sentence.names if found.end() <= n.start <= found.end() + 1), None)


#: 预定今年第三季|投产, 预计2026年|通车: when something is to happen is a fact whatever else the time is of.
_PLANS = re.compile(r"(?:预定|预计|预期|计划|将于|将在|拟于|定于|可望|有望|料|料于|可于|争取|力争|最快|最早|目标|原定|改为|延至|推迟至|于)(?:[^，,。；;\d]{0,3})$")


def scheduled(doc: Document, sentence: Sentence, date: Mention, place: int | None) -> bool:
    """Whether a Chinese date is told as that of something planned, which stands right behind it.

    Args:
        doc: the document.
        sentence: the sentence.
        date: the date.
        place: where the word of the event stands, if a known one does.
    """
    if doc.source.lang == "en" or date.role in ("as_of", "since") or "止" in date.quote:
        return False
    span = sentence.clauses[sentence.clause_of(date.start)]
    if any(m.kind != "date" and date.end <= m.start < span.end for m in sentence.mentions):
        return False
    if _PLANS.search(doc.folded, max(span.start, date.start - 12), date.start) is None and not date.quote.startswith(("最快", "最早", "预计")):
        return False
    near = place is not None and 0 <= place - date.end <= 4
    return near or _VERBAL.match(doc.folded, date.end, span.end) is not None


#: What is to happen is told in two characters at least.
_VERBAL = re.compile("(?!前后|左右|以前|以后|的)[\u4e00-\u9fff]{2}")


def set_only(doc: Document, date: Mention) -> bool:
    """Whether a date without a known event only tells when things were as they were: ``上半年|票价仍有压力``.

    Args:
        doc: the document.
        date: the date.
    """
    if _VAGUE.fullmatch(date.quote):
        return True
    return date.value.precision in ("half", "quarter") and doc.folded[date.start - 1 : date.start] not in ("在", "于")

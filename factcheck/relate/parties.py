"""Whom an event happened to, or who did it: the party of a claim that is a date."""

from __future__ import annotations

import re

from factcheck.model import Entity, Mention
from factcheck.relate.document import Document, Sentence
from factcheck.relate.draft import Draft
from factcheck.relate.english.others import tells_of_another
from factcheck.relate.schedules import done_to
from factcheck.relate.topics import Candidate, Subjects, Topics

#: What an event happens to stands behind its verb: ``推出了河川AI``, ``創辦Corvane``.
_OBJECT = frozenset({"launched", "founded", "other:sued"})


def settle_party(doc: Document, draft: Draft, subjects: Subjects, before: Topics) -> None:
    """Settle whom a date tells of.

    Args:
        doc: the document.
        draft: the date, its concept settled.
        subjects: the subject of each clause of its sentence.
        before: the topics as they were before the sentence.
    """
    sentence, date = draft.sentence, draft.mention
    own = subjects.of(sentence, draft.clause, date.start)
    span = sentence.clauses[draft.clause]
    if doc.source.lang != "en" and draft.clause + 1 < len(subjects.clauses) and not doc.folded[span.start : date.start].strip() and span.end - date.end <= 1:
        own = subjects.clauses[draft.clause + 1] or own  # 6月，|青禾被爆出…: a date alone is told of what follows it
    if own is None and draft.clause + 1 < len(subjects.clauses):
        own = subjects.clauses[draft.clause + 1]
        if own is None and doc.source.lang != "en" and span.end - date.end <= 1:
            own = subjects.behind(draft.clause, 3.2)
    if draft.known is None and (patient := done_to(doc, sentence, date)) is not None:
        draft.entity, draft.entity_score = patient, 0.8
        draft.basis.append("entity: what the event happened to")
        return
    if draft.anchor >= 0 and (named := _attributed(doc, sentence, draft.anchor)) is not None:
        draft.entity, draft.entity_score = named, 0.85
        draft.basis.append("entity: what the event happened to")
        return
    if draft.concept == "launched" and (new := _coming_out(doc, sentence, draft.anchor)) is not None:
        draft.entity, draft.entity_score = new, 0.85
        draft.basis.append("entity: what the event happened to")
        return
    if doc.source.lang != "en" and (told := _elsewhere(doc, draft, own, before)) is not None:
        draft.entity, draft.entity_score = told, 0.75
        draft.basis.append("entity: what the event happened to")
        return
    if draft.concept in _OBJECT and draft.anchor >= 0:
        end = next((w.end for w in sentence.words if w.start == draft.anchor), draft.anchor)
        behind = next(
            (
                n
                for n in sentence.names
                if 0 <= n.start - end <= (40 if n.entity.kind == "product" else 8)
                and sentence.clause_of(n.start) == sentence.clause_of(draft.anchor)
            ),
            None,
        )
        fits = (
            ("product", "thing", "")
            if draft.concept == "launched"
            else ("organisation", "product", "thing", "fund", "group", "")
        )
        if (
            behind is not None
            and (behind.entity.kind in fits or draft.concept == "launched")
            and behind.entity.kind != "person"
        ):
            draft.entity, draft.entity_score = behind.entity, 0.85
            draft.basis.append("entity: what the event happened to")
            return
    if draft.concept == "born":
        if doc.source.lang == "en" and tells_of_another(doc, sentence, date.start):
            return
        person = _person(sentence, date, own, before)
        if person is not None:
            draft.entity, draft.entity_score = person, 0.85
            return
    if own is not None:
        entity = own.entity
        if draft.concept in ("founded", "listed") and entity.kind == "person" and before.company is not None:
            entity = before.company
        draft.entity, draft.entity_score = entity, min(0.9, own.score / 4.2)
        draft.basis.append(f"entity: {own.basis}")
        return
    carried = before.subject
    if carried is not None and carried.kind in ("person", "place") and carried != before.main:
        impersonal = draft.concept in ("founded", "listed") or doc.source.lang == "en"
        carried = before.company if impersonal else carried
    if carried is not None:
        draft.entity, draft.entity_score = carried, 0.55
        draft.basis.append("entity: carried on from before")


#: What happens to a house, whoever of it is the subject: 创办人|目标是今年11月开业.
_OF_HOUSES = frozenset(
    {"founded", "listed", "launched", "other:opened", "other:completed", "other:construction started", "other:production started", "other:delivered", "other:filed", "other:target date", "other:closed"}
)  # fmt: skip
#: A deal is the subject of its own end: 交易|预计第四季度完成.
_DEAL = re.compile(r"(?:此次|本次|上述|该|这项|这笔|整个|有关)?(?:交易|收购|并购)(?!所|价|额|日|量|员)")
_ENDS = re.compile(r"完成|交割")
#: 自2020年9月上任的|她
_OF_PERSON = re.compile(r"[^，,。；;\d]{0,6}的[他她]")


def _elsewhere(doc: Document, draft: Draft, own: Candidate | None, before: Topics) -> Entity | None:
    """Whom a Chinese event is of that its subject does not tell: the house of a person, the target of a deal, the person behind it."""
    sentence, date = draft.sentence, draft.mention
    if draft.known is not None and draft.known.id in _PERSONS and before.person is not None and _OF_PERSON.match(doc.folded, date.end, sentence.end):
        return before.person
    deal = before.held is not None and _DEAL.search(doc.folded, sentence.start, sentence.end) is not None
    if deal and _ENDS.search(doc.folded, sentence.clauses[draft.clause].start, sentence.end) is not None:
        return before.held
    if own is None or own.entity.kind != "person" or draft.concept not in _OF_HOUSES or own.entity in before.private:
        return None
    return before.houses.get(own.entity) or before.company


_PERSONS = frozenset({"other:appointed", "other:joined", "other:graduated", "other:resigned"})
_OF_ITS_OWN = re.compile(r"[”’》\"]?的(?:正式|首次|全球|全新|成功|公开)?")


def _coming_out(doc: Document, sentence: Sentence, anchor: int) -> Entity | None:
    """What comes out in a noun phrase: ``新车|云雀|的正式发布``."""
    return next((n.entity for n in sentence.names if n.end < anchor and n.entity.kind in ("product", "thing") and _OF_ITS_OWN.fullmatch(doc.folded, n.end, anchor)), None)


def _attributed(doc: Document, sentence: Sentence, anchor: int) -> Entity | None:
    """The name that an event is said of as an attribute: ``剛成立的|雲杉乳業``."""
    end = next((w.end for w in sentence.words if w.start == anchor), anchor)
    return next((n.entity for n in sentence.names if n.start == end + 1 and doc.lowered[end] == "的"), None)


def _person(sentence: Sentence, date: Mention, own: Candidate | None, before: Topics) -> Entity | None:
    people = [n for n in sentence.names if n.entity.kind == "person"]
    ahead = [n for n in people if n.end <= date.start]
    behind = [n for n in people if n.start >= date.end]
    if ahead:
        return ahead[-1].entity
    if behind and behind[0].start - date.end <= 12:
        return behind[0].entity
    if own is not None and own.entity.kind in ("person", ""):
        return own.entity
    return before.person

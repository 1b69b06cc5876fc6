"""Rounds of money in Chinese text: whom investors pay, and whether a sum is of one round, of all, or of a listing."""

from __future__ import annotations

import re
from collections.abc import Sequence

from factcheck.lexicon.fold import fold
from factcheck.model import Entity
from factcheck.relate.document import Document
from factcheck.relate.draft import Draft
from factcheck.relate.topics import Candidate, Topics

_CONCEPTS = frozenset({"investment", "funding_raised", "valuation", "funding_total", "funding_rounds", "other:invested", "other:financing"})
#: What investors are called, and what only they do.
_HOUSE = re.compile(r"(?:资本|创投|基金|投资|风投|产投|国投|城投|控股|私募|家族办公室|人寿|寿险)$")
_INVESTS = re.compile(r"领投|跟投|参投|联合投资|独家投资|给了|注资|认购|(?:天使|种子|[a-g]\+?)轮|天使投资")
#: The name of a round beside an amount: A轮8000万元, 600万元天使投资, C轮融资2亿美元.
_ROUND_BEFORE = re.compile(r"(?:天使|种子|pre-?[a-f]|[a-h]\+{0,2}\d?)轮(?:融资)?[^，,。；;：:]{0,4}$")
_ROUND_BEHIND = re.compile(r"(?:人民币|美元|港元)?的?(?:天使|种子|pre-?[a-f]|[a-h]\+{0,2}\d?)(?:轮|投资)")
_LISTING = re.compile(r"递表|上市|\bipo\b|招股|全球发售|公开发售|港交所|纳斯达克|纽交所|挂牌")
_SUMMED = re.compile(r"(?:[二两三四五六七八九十\d]年(?:半)?|[二两三四五六七八九十\d]轮|历次|各轮|以人民币计，?|以美元计，?)(?:融资|以来)?(?:合计|共计|总共|累计|一共|共)[^，,。；;：:]{0,6}$")
_RAISED = re.compile("融资|募|投资|增资")
_ROUNDS = re.compile(r"(?:[二两三四五六七八九十]|[2-9]|1\d)轮")


def funded(doc: Document, draft: Draft, own: Candidate | None, before: Topics) -> Entity | None:
    """The company that an investor pays: of ``远岸资本领投2亿美元`` in a text on another company, that company.

    Args:
        doc: the document.
        draft: the figure, with its concept.
        own: the subject of its clause.
        before: whom the text has been talking about.
    """
    company = before.main
    investor = own.entity if own is not None else before.subject
    if doc.source.lang == "en" or draft.concept not in _CONCEPTS or company is None or investor in (None, company) or investor is None:
        return None
    if company.kind != "organisation" or investor.kind not in ("organisation", "fund", "") or _HOUSE.search(fold(company.name)):
        return None
    place = own.name.start if own is not None and own.name is not None else draft.sentence.start
    if any(n.entity == company and n.start > place for n in draft.sentence.names):
        return None
    sentence = doc.lowered[draft.sentence.start : draft.sentence.end]
    house = _HOUSE.search(fold(investor.name)) is not None
    invests = _INVESTS.search(sentence) is not None and (house or (own is not None and "投" in sentence))
    return company if invests else None


def settle_funding(doc: Document, draft: Draft, made: Sequence[Draft]) -> None:
    """Tell a round from an investor's part in it, all rounds from one, and a listing from a round.

    Args:
        doc: the document.
        draft: the figure, with its concept; changed in place.
        made: the figures before it in its sentence.
    """
    if doc.source.lang == "en":
        return
    known = doc.lexicon.lexicon.by_id
    if draft.mention.quote.endswith(("轮", "輪")) and draft.concept.startswith("other:") and _RAISED.search(doc.folded, draft.sentence.start, draft.sentence.end):
        draft.concept, draft.known, draft.concept_score = "funding_rounds", known["funding_rounds"], 0.8
    if draft.mention.kind != "money":
        return
    clause = draft.sentence.clauses[draft.clause]
    before = doc.lowered[draft.sentence.start : draft.mention.start]
    summed = _SUMMED.search(before) is not None
    concept = draft.concept
    if concept == "investment" and (_ROUND_BEFORE.search(doc.lowered, clause.start, draft.mention.start) or _ROUND_BEHIND.match(doc.lowered, draft.mention.end)):
        concept = "funding_raised"
    rounds = _ROUNDS.search(before) is not None
    if concept == "funding_raised" and rounds and (summed or "total" in draft.qualifiers):
        concept = "funding_total"
    elif concept == "funding_raised" and "轮" not in doc.folded[draft.sentence.start : draft.sentence.end] and _LISTING.search(before):
        concept = "ipo_proceeds"
    elif concept == "net_loss" and summed:
        concept = "cumulative_loss"
    if concept != draft.concept and concept in known:
        draft.concept, draft.known = concept, known[concept]

"""Deals in English: a stake is of the company that is held, and so are its price and what it makes of the whole."""

from __future__ import annotations

import re

from factcheck.model import Entity
from factcheck.relate.document import Document, Sentence
from factcheck.relate.draft import Draft
from factcheck.relate.english.phrases import Clause, phrase
from factcheck.relate.topics import Subjects, Topics

_PART = re.compile(r"\s*(?:stake|holding|interest|shareholding|share)?\s*(?:of|in)\s+(?=[a-z])")
_IT = re.compile(r"(?:it|this|that)\b(?!['’])")
#: What is done with a part of a company.
_DEALT = re.compile(
    r"\b(?:stake|shareholding|buy|buys|bought|buying|sell|sells|sold|selling|acquir(?:e|es|ed|ing)|purchas(?:e|es|ed|ing)|takes?|took|taking|paid|pays?|paying|holds?|held|"
    r"holding|owns?|owned|hand|hands|handed|keeps?|kept|retain(?:s|ed)?|transfer(?:s|red)?|invest(?:s|ed)?|own(?:s|ed)?)\b"
)
_HOLDS = re.compile(r"\b(?:holds?|held|holding|owns?|owned|keeps?|kept|retains?|retained|hold)\b|\bleav(?:es|ing)\b.{0,30}\bwith\b")
_SOLD = re.compile(r"\b(?:sell|sells|sold|selling|dispos(?:e|es|ed|ing))\b")
_VALUES = re.compile(
    r"\b(?:valu(?:es|ed|ing)\s+(?:the\s+)?(?:whole|entire|company|business|firm|group|club|it\b)[^.;]{0,24}|put(?:s|ting)?\s+(?:its|the)\s+(?:worth|value)\s+)at\s+(?:[a-z]+\s+){0,2}$"
)
_ON_THE_WHOLE = re.compile(r"\s+on the (?:whole|entire)\b")
_PRICE = re.compile(r"\b(?:for|paid|pay|pays|paying|worth|invest|invests|invested|of|is|equal to|equals)\s+(?:about |roughly |some |nearly |around |a total of )?$")
#: How the phrase for a whole company or thing was read; what merely belongs to one is no company.
_WHOLES = frozenset({"subject of the clause", "what it is called", "what stands at a place", "pronoun or role"})
_ALONE = re.compile(r"\s*(?:[,.;:)\"”]|$|(?:in|for|from|to|and|at|on|by|a|last|this|after|before|with|which|while|but|is|was|as|under|outright)\b)")
_PRICED = frozenset({"investment", "price", "contract_value", "other:purchase price", "valuation"})


def paid(doc: Document, draft: Draft, *, person: bool) -> None:
    """What a person earns is pay, what a film or a ship does is takings, and neither is profit.

    Args:
        doc: the document.
        draft: a figure whose subject is a person or a thing.
        person: whether it is a person.
    """
    if draft.concept in ("net_profit", "revenue") and _EARNED.match(doc.lowered, max(draft.anchor, 0)):
        draft.concept = "other:pay" if person else "other:takings"
        draft.known = doc.lexicon.lexicon.by_id.get(draft.concept)


_EARNED = re.compile(r"(?:earn(?:s|ed|ing)?|made|makes?|took home)\b")


def settle_deals(doc: Document, sentence: Sentence, made: list[Draft], subjects: Subjects, topics: Topics, before: Topics) -> None:
    """Give the parts of companies in an English sentence, and their prices, to the companies.

    Args:
        doc: the document.
        sentence: the sentence.
        made: its figures, related already.
        subjects: its subjects.
        topics: what the text has been talking about, the sentence included.
    """
    for draft in made:
        if draft.concept == "other:offer price" and (aim := topics.target()) is not None and draft.mention.kind == "money":
            draft.entity = aim
        if draft.concept == _LEVERAGE and _OWED.search(doc.lowered, sentence.start, draft.mention.start) is None:
            draft.concept, draft.known = "other:EBITDA multiple", None  # "which values it at 12 times EBITDA"
    if any(d.concept in ("share_price", "share_price_change") for d in made):
        _capitalised(doc, made)
    for draft in made:
        _part_told(doc, sentence, draft)
    dealt = _DEALT.search(doc.lowered, sentence.start, sentence.end)
    target: Entity | None = None
    holder: Entity | None = None
    for draft in made:
        if draft.mention.unit != "percent" or "growth_of" in draft.qualifiers:
            continue
        if target is not None and (next_one := _next_holder(doc, sentence, draft, made)) is not None:
            _stake(doc, draft, target, next_one)
            continue
        own = subjects.of(sentence, draft.clause, draft.mention.start)
        subject = own.entity if own is not None else None
        held = _held(doc, sentence, draft, subject, topics, before) if dealt is not None or draft.concept == "stake" else None
        if held is None and (draft.concept == "stake" or (target is not None and draft.known is None)) and not _of_its_own(doc, sentence, draft):
            ahead = doc.lowered[sentence.start : draft.mention.start]
            held = target or (topics.held if _HOLDS.search(ahead) else None)
            if held is None and subject is not None and subject != topics.main and _HOLDS.search(ahead):
                held = topics.main
        if held is None and subject is not None and subject != topics.main and (_of_whole(doc, sentence, draft) or _has(doc, sentence, draft, subject)):
            held = topics.main
        if held is None:
            continue
        sold = _SOLD.search(doc.lowered, sentence.start, draft.mention.start) is not None
        holder = subject if subject != held and not sold else None
        _stake(doc, draft, held, holder)
        target = held
    if target is not None:
        topics.held = target
    valued = topics.held is not None and _VALUED.search(doc.lowered, sentence.start, sentence.end) is not None
    if valued and topics.held is not None:
        topics.turn_to(topics.held)
    if topics.held is not None and (target is not None or dealt is not None or valued):
        for draft in made:
            if valued and "entity: carried on from before" in draft.basis:
                draft.entity = topics.held
            if draft.mention.kind == "money":
                _price(doc, sentence, draft, target, holder, topics)


def _of_its_own(doc: Document, sentence: Sentence, draft: Draft) -> bool:
    """Whether a noun of its own right before a percentage tells that it is no part of a company: ``royalties of up to 18%``."""
    found = _NOUN_OF.search(doc.lowered, max(sentence.start, draft.mention.start - 40), draft.mention.start)
    return found is not None and found[1] not in _PARTS


_NOUN_OF = re.compile(r"\b([a-z]+) of (?:up to |about |some |nearly |around |at least |as much as |more than )?$")
_PARTS = frozenset(("stake", "stakes", "holding", "holdings", "interest", "share", "shares", "shareholding", "ownership", "part", "total", "remaining", "rest", "control"))
_LEVERAGE = "other:net debt to EBITDA"
_OWED = re.compile(r"\b(?:debt|debts|borrowings|leverage|indebtedness|gearing|owes|owed)\b")
#: What a stock did, and at what price: ``was last up 35.6% at``, ``closed on Tuesday at``.
_CLOSED = re.compile(r"\b(?:closed|ended|finished|opened|closing|ending|opening|traded|trading|changed hands)\b(?:[^.;$€£¥]|\.(?=\d)){0,30}? at (?:about |around |nearly |just )?$")
_LAST_CLOSE = re.compile(r"\b(?:last|previous|latest|[a-z]+day['’]s) clos(?:e|ing price) of (?:about )?$")
_MOVED = re.compile(r"\b(?:stock|shares?|ticker)\b[^.;]{0,80}?\b(?:up|down|higher|lower|rose|fell|jumped|slid|gained|lost|climbed|dropped|surged|slumped|tumbled)\b(?:[^.;$€£¥]|\.(?=\d)){0,24}? (?:at|to) (?:about |around |nearly |just )?$")
_RESULTS = frozenset(("net_profit", "net_loss", "adjusted_net_loss"))
_EARNINGS = re.compile(r"\b(?:earnings|profit|income|loss|losses)\b(?:(?: of| were| was| to| at)?(?: about| nearly)?|[^;]{0,90}, or(?: about| nearly)?) $")
#: How far before an amount a share the result stands that it is a part of.
_RESULT_AHEAD = 120


def _per_share(doc: Document, draft: Draft) -> None:
    """Take what a company earned or lost on one share for that, and not for what it earned in all."""
    lost = draft.concept.endswith("net_loss") or "loss" in doc.lowered[max(draft.sentence.start, draft.mention.start - _RESULT_AHEAD) : draft.mention.start]
    draft.concept = "other:loss per share" if lost else "other:earnings per share"
    draft.known = doc.lexicon.lexicon.by_id.get(draft.concept)
    draft.basis.append("concept: the result of one share")


#: What is bid for every share, and what some shares were sold at.
_FOR_EACH = re.compile(r" (?:in cash )?(?:for each of|for each|for every one of|for every) (?:the |its |their )?(?:[\d.,]+ ?(?:m|bn|million|billion)? )?(?:[a-z’'-]+ ){0,3}?shares?\b")
_OFFERED = re.compile(r" (?:a share |per share )?(?:that )?(?:the |its )?(?:[\w’'-]+ ){1,3}(?:had |has |first |originally )*(?:floated|offered|bid|proposed|tabled|put forward)\b")
_OF_SHARES_SOLD = re.compile(r"\bshares\b[^.;$€£¥]{0,40} (?:at|for) (?:about |just |only )?$")
_EACH = re.compile(r" (?:each|apiece|a piece|a share|per share)\b")
#: How far before an amount the words about a stock stand.
_AHEAD = 200
#: No share of a company costs as much.
_DEAR = 100_000


def quoted(doc: Document, draft: Draft) -> None:
    """Take an amount at which a stock closed, to which it moved or at which shares were sold one by one for its price.

    Args:
        doc: the document.
        draft: the amount, its concept chosen.
    """
    sentence = draft.sentence
    amount = draft.mention.value.number
    if draft.mention.unit.endswith("/share") and (draft.concept in _RESULTS or _EARNINGS.search(doc.lowered, max(sentence.start, draft.mention.start - _RESULT_AHEAD), draft.mention.start)):
        _per_share(doc, draft)
        return
    if draft.mention.kind != "money" or amount is None or amount > _DEAR or draft.mention.value.scaled or (draft.known is not None and draft.known.id not in ("price", "share_price")):
        return
    start = max(sentence.start, draft.mention.start - _AHEAD)
    ahead = doc.lowered[start : draft.mention.start]
    if draft.known is None and (last := _LAST_CLOSE.search(ahead)) is not None:
        draft.anchor = start + last.start()
    offered = _FOR_EACH.match(doc.lowered, draft.mention.end, sentence.end) or _OFFERED.match(doc.lowered, draft.mention.end, sentence.end)
    if offered is not None:
        draft.concept, draft.known = "other:offer price", doc.lexicon.lexicon.by_id["other:offer price"]
        draft.concept_score = max(draft.concept_score, 0.7)
        draft.basis.append("concept: the price of a share")
    elif draft.known is not None and draft.known.id == "share_price":
        return
    elif (draft.known is None and (_CLOSED.search(ahead) or _MOVED.search(ahead) or _LAST_CLOSE.search(ahead))) or (_OF_SHARES_SOLD.search(ahead) and _EACH.match(doc.lowered, draft.mention.end, sentence.end)):
        draft.concept, draft.known = "share_price", doc.lexicon.lexicon.by_id["share_price"]
        draft.concept_score = max(draft.concept_score, 0.8)
        draft.basis.append("concept: the price of a stock")


def _part_told(doc: Document, sentence: Sentence, draft: Draft) -> None:
    """Tell a part of the revenue by what brings it in, and a stake by who holds it, where no name does."""
    key = {"revenue_share": "segment", "stake": "holder"}.get(draft.concept)
    if key is None or key in draft.qualifiers:
        return
    start = sentence.clauses[draft.clause].start
    verb = (_BRINGS if key == "segment" else _KEEPS).search(doc.lowered, start, draft.mention.start)
    part = _OPENING.match(doc.folded, sentence.start if verb is not None and key == "segment" else start, verb.start()) if verb is not None else None
    if part is not None and part[1].split(" ")[0].lower() not in _PRONOUNS:
        draft.qualifiers[key] = part[1].strip()


_PRONOUNS = frozenset(("which", "who", "it", "they", "that", "he", "she", "this", "these", "both", "each", "we", "i"))


#: What brings in a part, and who has one.
_BRINGS = re.compile(r"\b(?:brings?|brought) in\b|\b(?:accounts?|accounted) for\b|\b(?:contribut|generat|represent|suppl|provid)(?:es?|ed|y|ied|ies)\b|\bmakes? up\b|\bmade up\b")
_KEEPS = re.compile(r"\b(?:holds?|held|owns?|owned|keeps?|kept|retains?|retained|has|had)\b")
_OPENING = re.compile(r"[\s“\"]*(?:and |but |while )?(?:[Tt]he |[Aa]n? |[Ii]ts |[Tt]heir )?([\w’'&-]+(?: [\w’'&-]+){0,5}?)(?=,| (?:still |now |will |would |together |alone |then |also )*$)")


def _next_holder(doc: Document, sentence: Sentence, draft: Draft, made: list[Draft]) -> Entity | None:
    """Who else holds a part, where only the name stands between two percentages."""
    before = next((d for d in reversed(made) if d.mention.end <= draft.mention.start), None)
    if before is None or before.concept != "stake":
        return None
    name = next((n for n in sentence.names if before.mention.end < n.start and n.end < draft.mention.start), None)
    if name is None or not _NEXT_HOLDER.fullmatch(doc.lowered, before.mention.end, name.start) or doc.lowered[name.end : draft.mention.start].strip():
        return None
    return name.entity


def _of_whole(doc: Document, sentence: Sentence, draft: Draft) -> bool:
    """Whether a percentage is somebody's part of whom the text is about: ``pays for 72% of the shares``, ``the biggest shareholder with 22%``."""
    if draft.concept == "stake" and _OF_SHARES.match(doc.lowered, draft.mention.end, sentence.end):
        return True
    return _SHAREHOLDER.search(doc.lowered, sentence.start, draft.mention.start) is not None


def _has(doc: Document, sentence: Sentence, draft: Draft, subject: Entity) -> bool:
    """Whether an investor has a percentage of nothing that is named: ``Marl Capital still has 14.1%``."""
    holds = " " in subject.name and subject.name.rsplit(" ", 1)[-1] in _INVESTORS
    if not holds and _HOLDERS.search(doc.lowered, max(doc.source.blocks[sentence.block].start, sentence.start - _AHEAD), draft.mention.start) is None:
        return False
    ahead = _HAS.search(doc.lowered, sentence.start, draft.mention.start)
    return ahead is not None and _ENDS.match(doc.lowered, draft.mention.end, sentence.end) is not None


_HAS = re.compile(r"\b(?:has|holds?|owns?|keeps?|retains?|controls?)\s+(?:about |some |roughly |nearly |just |over )?$")
_ENDS = re.compile(r"\s*(?:[,.;]|and\b|$)")
_HOLDERS = re.compile(r"\b(?:(?:share|stake|unit)?holders|stakes|share register)\b")
#: Between one holder's part and the next one's: ``has 19.4% |and Marl Management| 11.2%``.
_NEXT_HOLDER = re.compile(r",? (?:and |but |while )?(?:the )?")
#: How the names of those end who put money into others.
_INVESTORS = frozenset(("Capital", "Partners", "Ventures", "Equity", "Investments", "Investors", "Fund", "Holdings", "Trust", "Invest", "Pension", "Endowment"))
_OF_SHARES = re.compile(r"\s+of (?:the|its|their) (?:shares|equity|stock|capital|register|votes|voting rights|company|business|firm|group|club)\b")
_SHAREHOLDER = re.compile(r"\b(?:share|stake)holder,? (?:with|at|on|holding) (?:about |some |roughly |nearly )?$")
_VALUED = re.compile(r"\b(?:that|this|it|which|deal|offer|bid|price|sale|purchase) (?:would )?valu(?:es|ed|ing|e) (?:the )?(?:whole|entire|company|business|firm|group|club|equity)\b")


def _capitalised(doc: Document, made: list[Draft]) -> None:
    """What a price of shares values a company at is what the market does."""
    for draft in made:
        if draft.concept == "valuation":
            draft.concept, draft.known = "market_cap", doc.lexicon.lexicon.by_id["market_cap"]


def _held(doc: Document, sentence: Sentence, draft: Draft, subject: Entity | None, topics: Topics, before: Topics) -> Entity | None:
    """What a percentage is a part of, where that is a company or a thing with a name: ``8% of Brannoc``."""
    match = _PART.match(doc.lowered, draft.mention.end, sentence.end)
    if match is None:
        return None
    if _IT.match(doc.lowered, match.end()) is not None:
        meant = before.passing  # "Keld Air flies to the islands; the group holds 51% of it"
        return meant if meant is not None and meant.kind != "person" else None
    clause = sentence.clause_of(draft.mention.start)
    read = Clause(doc, sentence, clause, match.end(), sentence.clauses[clause].end)
    found = phrase(read, match.end(), topics)
    if found is None or found.basis not in _WHOLES or found.entity.kind == "person":
        return None
    if found.name is not None and not _ALONE.match(doc.lowered, found.name.end, sentence.end):
        return None  # "20% of Brannoc sales"
    if found.entity == subject:
        return topics.main if found.name is None and topics.main != subject else None
    return found.entity


def _stake(doc: Document, draft: Draft, held: Entity, holder: Entity | None) -> None:
    draft.known = doc.lexicon.lexicon.by_id["stake"]
    draft.concept, draft.concept_score = "stake", max(draft.concept_score, 0.8)
    draft.entity, draft.entity_score = held, max(draft.entity_score, 0.8)
    draft.qualifiers.pop("share_of", None)
    draft.qualifiers.pop("segment", None)
    if holder is not None:
        draft.qualifiers.setdefault("holder", holder.name)
    draft.basis.append("entity: of which a part is held")


def _price(
    doc: Document, sentence: Sentence, draft: Draft, target: Entity | None, holder: Entity | None, topics: Topics
) -> None:
    """What was paid for a part, or what that makes of the whole."""
    restated = next((other for kind, other in draft.links if kind == "restates"), None)
    if restated is not None:
        draft.concept, draft.known, draft.entity = restated.concept, restated.known, restated.entity
        return
    ahead = doc.lowered[max(sentence.start, draft.mention.start - 60) : draft.mention.start]
    lexicon = doc.lexicon.lexicon.by_id
    values = _VALUES.search(ahead) or _ON_THE_WHOLE.match(doc.lowered, draft.mention.end, sentence.end)
    if values is not None:
        draft.concept, draft.known = "valuation", lexicon["valuation"]
    elif target is None or not _PRICE.search(ahead) or not (draft.known is None or draft.concept in _PRICED):
        return
    else:
        draft.concept, draft.known = "investment", lexicon["investment"]
        if holder is not None:
            draft.qualifiers.setdefault("investor", holder.name)
    draft.entity, draft.entity_score = target or topics.held, 0.8
    draft.concept_score = max(draft.concept_score, 0.8)
    draft.basis.append("entity: of which a part is held")

"""Funding: what investors put in is raised by, and values, the company that they put it in; a round is no listing, nor all rounds.

``湖山资本领投A轮8000万元，投后估值6亿元``, ``Kestrel Partners led a $40m round that valued the firm at $300m``.
"""

from __future__ import annotations

import re
from collections.abc import Collection

from attrs import evolve

from factcheck.lexicon.fold import fold
from factcheck.model import Entity, Period
from factcheck.relate.document import Document, Sentence
from factcheck.relate.draft import Draft
from factcheck.relate.qualify import evidence
from factcheck.relate.topics import Topics

#: What only a sentence on funding says.
_FUNDING = re.compile(
    r"领投|跟投|参投|投后|投前|天使|种子轮|首轮|(?<![a-z])(?:pre-?)?[a-g]\d?\+?轮|轮(?:融资|合计|累计|共计|总共)|完成融资|橄榄枝|注资|创投|基石投资"
    r"|\b(?:series [a-g]|seed round|funding round|financing round|round of (?:funding|financing)|fundraising|post-money|pre-money|backers?|venture capital)\b"
    r"|\b(?:co-)?led (?:a|an|the|its) [^.;]{0,40}\bround\b|\$[\d.]+ ?(?:m|bn|million|billion) (?:[a-z-]+ ){0,2}round\b|\bin its last round\b"
    r"|\binvested (?:[a-z]+ ){0,2}(?:[a-z]{0,3}[$€£¥] ?)?\d"
)
#: How houses are called whose trade is to invest.
_HOUSE = re.compile(r"(?:资本|创投|基金|投资|产投|风投)$|\b(?:capital|ventures?|partners|equity|investments?|growth|fund)$", re.IGNORECASE)
_PUTS_IN = re.compile(
    r"[”’》\"]?(?:\([^()]{1,30}\))?(?:旗下[^，,。；;、\d]{0,8})?(?:等[^，,。；;、\d]{0,8})?[于在]?(?:[今去前]年)?(?:\d{4}年)?(?:\d{1,2}月)?(?:\d{1,2}日)?(?:联合|共同|独家|战略|持续|继续|再度|率先|也|又|则|再|各|分别|以[^，,。；;]{1,14})*(?:领投|跟投|参投|认购|注资|出资|加注|投了|投下|砸下|入股|向[^，,。；;]{1,16}?(?:[抛伸递]出?了?橄榄枝|注资|投资|追加))"
    r"|,?(?:[^.;]{0,40}?,)? (?:co-led|led|invested|backed|participated|wrote)\b"
)
#: Before or behind a name: it is the one that money is put in.
_PUT_IN = re.compile(r"(?:(?:投资|领投|入股|注资|加注|押注|看好)(?:了|于)?|[向对给]|\b(?:invested|put|ploughed|poured)\b[^.;]{0,40} in(?:to)?|\bround (?:for|in|of)|\bbacked|\bstakes? in)\s*(?:[a-z’'-]+ ){0,3}?$")
_RAISES = re.compile(
    r"[”’》\"]?(?:\([^()]{1,40}\))?(?:(?:昨日?|今日?|日前|近日|\d+日|再度|正式|也|已|至今|迄今|此前|先后|宣布|历史上)|共)*(?:完成|获得?|拿到|募得|融得|募集|筹得)"
    r"|(?:,[^.;]{0,40},)? (?:has |have |had |also |now |since )*(?:raised|secured|closed|completed|collected|landed)\b"
)
#: Right before an amount: the round that it is of.
_OF_ROUND = re.compile(r"(?:(?<![a-z])(?:pre-?)?[a-g]\d?\+?|天使|种子|战略|首)轮(?:融资|投资)?(?:了|共|约|近|超过?|逾|获|募得|金额|规模|为|融得|拿到|达|高达|:)*$")
_ALL_ROUNDS = re.compile(r"[\d一二两三四五六七八九十多几]+[轮次](?:融资|募资)?(?:累计|合计|共计|总计|总共|一共|共)(?:募资|募得|募集|融资|融得|获得|筹得|拿到|约|超过?|近|达|逾|了)*$|\bover (?:\w+ )?rounds?\b")
#: Between a count of rounds and what they brought together.
_ALL_OF_THEM = re.compile(r"(?:(?!分别|其中|最|单|每|首|本轮|该轮|这轮|[a-h]轮|估值)[^。；;\n]){0,12}[，,](?:(?!分别|其中|最|单|每|首|轮|估值)[^，,。；;\n]){0,10}")
_LISTING = re.compile(r"递表|上市|(?<![a-z])ipo(?![a-z])|招股|全球发售|公开发售|港交所|纳斯达克|纽交所|挂牌")
_YEARS_TOGETHER = re.compile(r"(?:(?P<years>[二两三四五六七八九十\d])年(?:半)?(?:净?亏损)?|以人民币计,?|以美元计,?)(?:以来)?(?:合计|共计|总共|累计|一共|共)[^，,。；;：:]{0,6}$")
_ROUND_BEHIND = re.compile(r"(?:人民币|美元|港元)?的?(?:(?:天使|种子|pre-?[a-f]|[a-h]\+{0,2}\d?)轮|天使投资)|[ -](?:(?:in|via|through|from) (?:a|an|its|the) )?(?:(?:series [a-g]\d?|seed|funding|financing|angel|private|new|latest|first|second|third|fourth|pre-[a-d]) )*(?:round|fundraising)\b")
_VALUED_AT = re.compile(r"\b(?:valu(?:ed|es|ing|e)\b[^.;]{0,40}\bat|price tag of|price of|be worth|is worth|now worth)\s+(?:about |some |around |roughly |nearly |over |more than )?$")
_LED = re.compile(r"(?:融资|投资)?的?领投")
#: How far before an amount its sentence is looked at.
_REACH = 160
_CHEQUE = re.compile(r"\bche(?:que|ck) (?:for|of) (?:about |some |around |roughly |nearly )?$")
_PAID = frozenset({"investment", "funding_raised"})
_MONEY = frozenset({"investment", "funding_raised", "funding_total", "funding_rounds", "valuation", "other:invested", "stake"})


def settle_funding(doc: Document, sentence: Sentence, made: Collection[Draft], topics: Topics) -> Entity | None:
    """Give what a sentence on funding tells to the company that is funded.

    Args:
        doc: the document.
        sentence: the sentence.
        made: its figures and dates, related already.
        topics: what the text has been talking about.

    Returns:
        The company that the text goes on about instead of who put money in it, where a sentence tells of both.
    """
    for draft in made:
        if doc.source.lang != "en" and draft.mention.kind == "money":
            _told_apart(doc, draft, made)
    if _FUNDING.search(doc.lowered, sentence.start, sentence.end) is None:
        return None
    investors = _investors(doc, sentence)
    funded = _funded(doc, sentence, investors, topics)
    for draft in made:
        if draft.mention.kind == "money":
            _name(doc, draft, investors)
            _note_day(doc, draft)
        elif draft.mention.quote.endswith(("轮", "輪")) and draft.concept.startswith("other:"):
            draft.concept, draft.known = "funding_rounds", doc.lexicon.lexicon.by_id["funding_rounds"]
        told = draft.concept in _MONEY or (draft.mention.kind == "date" and draft.concept.startswith("other:invest"))
        if funded is None or not told or draft.entity == funded:
            continue
        if draft.entity is None or draft.entity in investors or _LED.match(doc.lowered, draft.mention.end):
            draft.entity, draft.entity_score = funded, 0.8
            draft.basis.append("entity: the company that is funded")
    if funded is None or topics.subject not in investors:
        return None
    topics.see(funded)
    return funded


def _note_day(doc: Document, draft: Draft) -> None:
    """Keep where the date of a round stands: what came before or after something else rests on it."""
    date = next((d for d in draft.sentence.dates if draft.period is not None and d.quote == draft.period.text), None)
    if date is not None and draft.concept in _PAID:
        draft.cues.append(evidence(doc, date.start, date.end, "dated"))


#: Right before an amount that is told as that of another round than the one spoken of: 从A轮的|12亿美元.
_AT_ROUND = re.compile(r"(?<![a-z])((?:pre-?)?[a-g]\d?\+?)轮(?:融资)?(?:时|后)?的?(?:投后|投前)?(?:估值)?(?:约|近|的)?$")


def date_rounds(doc: Document, drafts: Collection[Draft]) -> None:
    """Give what a round brought or what it valued a company at the time that the text elsewhere tells of that round.

    Args:
        doc: the document.
        drafts: its figures, related already.
    """
    told: dict[tuple[Entity, str], set[Period]] = {}
    for draft in drafts:
        if draft.concept == "funding_raised" and draft.entity is not None and draft.period is not None and not draft.period.inherited and "round" in draft.qualifiers:
            told.setdefault((draft.entity, draft.qualifiers["round"].lower()), set()).add(draft.period)
    for draft in drafts if told else ():
        if draft.concept not in ("valuation", "funding_raised") or draft.entity is None or not (draft.period is None or draft.period.inherited):
            continue
        named = _AT_ROUND.search(doc.lowered, max(draft.sentence.start, draft.mention.start - 16), draft.mention.start)
        periods = told.get((draft.entity, named[1]), set()) if named is not None else set()
        if len(periods) == 1:
            draft.period = evolve(periods.pop(), inherited=True)
            draft.basis.append("period: of the round, told elsewhere")


def _told_apart(doc: Document, draft: Draft, made: Collection[Draft]) -> None:
    """What a listing brings from what a round does, what all rounds do from one, and the losses of years together from that of one."""
    ahead = doc.lowered[max(draft.sentence.start, draft.mention.start - _REACH) : draft.mention.start]
    concept = draft.concept
    if concept == "funding_raised" and "轮" not in ahead and _LISTING.search(ahead):
        concept = "ipo_proceeds"
    elif concept == "funding_raised" and _of_all(doc, draft, made):
        concept = "funding_total"
    elif concept in ("net_loss", "cumulative_loss") and (together := _YEARS_TOGETHER.search(ahead)) is not None:
        concept = "cumulative_loss"
        _lengthen(draft, together["years"])
    if concept != draft.concept:
        draft.concept, draft.known = concept, doc.lexicon.lexicon.by_id[concept]


_YEARS = {char: n for n, char in enumerate("二三四五六七八九十", 2)} | {"两": 2} | {str(n): n for n in range(2, 10)}


def _lengthen(draft: Draft, years: str | None) -> None:
    """Let a figure that was given the year just spoken of hold for all the years that it is said to be of: ``三年虧損合計``."""
    period = draft.period
    if years is None or period is None or years not in _YEARS:
        return
    start, end = period.start, period.end
    if (start.month, start.day, end.month, end.day) == (1, 1, 12, 31) and start.year == end.year:
        draft.period = evolve(period, start=start.replace(year=end.year + 1 - _YEARS[years]))
        draft.basis.append("period: the years that it is of together")


def _of_all(doc: Document, draft: Draft, made: Collection[Draft]) -> bool:
    """Whether an amount is what several rounds that were counted before it brought: ``完成三轮融资，总金额达数亿元``."""
    restated = next((other for kind, other in draft.links if kind == "restates"), None)
    if restated is not None:
        return restated.concept == "funding_total"
    end = max((d.mention.end for d in made if d.concept == "funding_rounds" and d.mention.amount not in (None, 1) and d.mention.end <= draft.mention.start), default=-1)
    return end >= 0 and _ALL_OF_THEM.fullmatch(doc.lowered, end, draft.mention.start) is not None


def _investors(doc: Document, sentence: Sentence) -> dict[Entity, int]:
    """Who puts money in, and where the name ends."""
    out: dict[Entity, int] = {}
    for name in sentence.names:
        if name.entity.kind in ("person", "place", "product", "thing"):
            continue
        if _PUTS_IN.match(doc.lowered, name.end, sentence.end) or _HOUSE.search(fold(name.entity.name)):
            out.setdefault(name.entity, name.end)
    return out


def _funded(doc: Document, sentence: Sentence, investors: Collection[Entity], topics: Topics) -> Entity | None:
    """The company that money is put in: as the sentence says, else the one that the text is about."""
    names = [n for n in sentence.names if n.entity not in investors and n.entity.kind in ("organisation", "group", "")]
    for name in names:
        low = max(sentence.start, name.start - 60)
        if _PUT_IN.search(doc.lowered, low, name.start) or _RAISES.match(doc.lowered, name.end, sentence.end):
            return name.entity
    around = (topics.company, topics.subject, topics.firm, topics.main)
    return next((e for e in around if e is not None and e not in investors and e.kind in ("organisation", "group", "")), None)


def _name(doc: Document, draft: Draft, investors: dict[Entity, int]) -> None:
    """What an amount of money is, by the words that touch it."""
    restated = next((other for kind, other in draft.links if kind == "restates"), None)
    if restated is not None:
        draft.concept, draft.known, draft.entity, draft.period = restated.concept, restated.known, restated.entity, restated.period
        return
    start, sentence = draft.mention.start, draft.sentence
    ahead = doc.lowered[max(sentence.start, start - 64) : start]
    concept = ""
    if _OF_ROUND.search(ahead) or _ROUND_BEHIND.match(doc.lowered, draft.mention.end, sentence.end):
        concept = "funding_raised"
        draft.qualifiers.pop("investor", None)
    elif _ALL_ROUNDS.search(ahead) or _ALL_ROUNDS.search(doc.lowered, draft.mention.end, min(sentence.end, draft.mention.end + 40)):
        concept = "funding_total"
    elif _VALUED_AT.search(ahead):
        concept = "valuation"
    elif _CHEQUE.search(ahead):
        concept = "investment"
    if concept and draft.concept != concept:
        draft.known = doc.lexicon.lexicon.by_id[concept]
        draft.concept, draft.concept_score = concept, max(draft.concept_score, 0.8)
        draft.basis.append("concept: what a round brings")
    if draft.concept == "investment" and "investor" not in draft.qualifiers:
        clause = sentence.clauses[draft.clause]
        who = next((e for e, end in investors.items() if clause.start <= end <= start), None)
        if who is not None:
            draft.qualifiers["investor"] = who.name

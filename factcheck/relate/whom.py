"""Whom a figure is about: the owner of what it states, the subject of its clause, or the subject carried on."""

from __future__ import annotations

import re

from factcheck.lexicon.fold import fold
from factcheck.model import Entity
from factcheck.relate.compared import compared_with
from factcheck.relate.deals import TRADED, traded
from factcheck.relate.document import Document, Sentence
from factcheck.relate.draft import Draft
from factcheck.relate.english.callings import described_kind
from factcheck.relate.english.clauses import adverbial
from factcheck.relate.english.deals import paid
from factcheck.relate.english.modifiers import belonging, beside, contributed, modified, raced, studied, there
from factcheck.relate.english.others import of_a_thing, tells_of_another
from factcheck.relate.heads import is_kind
from factcheck.relate.lists import Run
from factcheck.relate.names import NameSpan
from factcheck.relate.owners import described, owner_behind, owner_near
from factcheck.relate.speech import is_office
from factcheck.relate.subject import PERSONAL, is_item
from factcheck.relate.topics import Candidate, Subjects, Topics
from factcheck.relate.what import AGE_LIMIT
from factcheck.relate.wholes import BESIDE, OWNED, whole_of

#: How plain the subject of a clause is that is named there.
_PLAIN = 3.0
#: A clause that opens so is about a part of what the one before it tells.
_OF = re.compile("的")
_PART = re.compile(r"\s*(?:其中|当中|包括|包含)")


def choose_entity(
    doc: Document,
    draft: Draft,
    subjects: Subjects,
    before: Topics,
    run: Run | None,
    place: int,
    compared: bool,
    made: list[Draft],
) -> None:
    sentence, mention = draft.sentence, draft.mention
    if draft.entity is not None:
        return
    if run is not None and place < len(run.entities):
        if (held := _held_by(doc, draft, run, made, before)) is not None:
            draft.entity, draft.entity_score = held, 0.7
            draft.qualifiers.setdefault("holder", run.entities[place].name)
            draft.basis.append("entity: what the others hold")
            return
        draft.entity, draft.entity_score = run.entities[place], 0.95
        draft.basis.append("entity: of the list")
        return
    english = doc.source.lang == "en"
    own = subjects.of(sentence, draft.clause, mention.start)
    if english and mention.kind == "age" and described_kind(doc.lowered, mention.end) in ("company", "organisation"):
        house = own.entity if own is not None and own.entity.kind != "person" else before.company
        if house is not None:
            draft.entity, draft.entity_score = house, 0.75
            draft.basis.append("entity: the organisation that it describes")
            return
    if english and _english(doc, draft, made):
        return
    if mention.kind == "rank" and doc.source.lang != "en" and (first := described(doc, draft)) is not None:
        draft.entity, draft.entity_score = first.entity, 0.85
        draft.basis.append("entity: what the figure describes")
        return
    if mention.kind == "rank" and (product := _ranked_product(doc, draft, subjects)) is not None:
        draft.entity, draft.entity_score = product, 0.75
        draft.basis.append("entity: the product spoken of")
        return
    if own is None and draft.clause < 2 and (doc.source.lang != "en" or adverbial(doc, sentence)):
        # "成立仅9年，青禾已完成5轮融资": the subject may come after.
        own = subjects.behind(draft.clause, 3.2, _asides(doc, sentence, subjects))
        if own is not None and own.name is not None and _OF.match(doc.folded, own.name.end) and before.subject is not None:
            own = None  # 总股本为83亿股，甲基金的持股将摊薄至35%
    concept = draft.known.id if draft.known is not None else draft.concept
    if draft.concept == "age" and doc.source.lang != "en" and own is not None and own.entity.kind != "person" and _FOUNDED.search(doc.folded, sentence.start, mention.start):
        draft.entity, draft.entity_score = own.entity, 0.8
        draft.basis.append(f"entity: {own.basis}")
        return
    if doc.source.lang == "en" and concept == "age" and tells_of_another(doc, sentence, mention.start):
        draft.basis.append("entity: somebody else than those named")
        return
    if (concept in PERSONAL or (mention.kind == "age" and concept not in ("average_age", AGE_LIMIT))) and not (english and of_a_thing(doc, mention)):
        _personal(doc, draft, own, before)
        if draft.entity is not None or (not english and _of_another(doc, draft)):
            return
    if doc.source.lang != "en" and (person := _modified(doc, draft)) is not None:
        draft.entity, draft.entity_score = person, 0.9
        draft.basis.append("entity: the person that it tells of")
        return
    if doc.source.lang != "en" and (head := described(doc, draft)) is not None:
        draft.entity, draft.entity_score = head.entity, 0.85
        draft.basis.append("entity: what the figure describes")
        return
    if doc.source.lang != "en" and (item := _next_item(doc, draft, made)) is not None:
        draft.entity, draft.entity_score = item, 0.8
        draft.basis.append("entity: the item of the list")
        return
    if doc.source.lang != "en" and (target := traded(doc, draft, before)) is not None:
        draft.entity, draft.entity_score = target, 0.85
        draft.basis.append(TRADED)
        return
    if not english and (whole := whole_of(doc, draft, own.name if own is not None else None, before, made)) is not None:
        draft.entity, draft.entity_score = whole, 0.75
        draft.basis.append(BESIDE)
        return
    floor = max(
        [sentence.clauses[draft.clause].start]
        + [m.end for m in sentence.figures if m.end <= mention.start]
    )
    anchor = draft.anchor if floor <= draft.anchor < mention.start else mention.start
    owner = owner_near(doc, sentence, anchor, floor, draft.concept)
    if owner is None and mention.end <= draft.anchor:
        owner = owner_near(doc, sentence, mention.start, floor, draft.concept)
    if owner is None and floor <= draft.anchor < mention.start:
        word = next((w for w in sentence.words if w.start == draft.anchor), None)
        owner = owner_behind(doc, sentence, word.end, mention.start) if word is not None else None
    if owner is not None and english and _BY.search(doc.lowered, max(sentence.start, owner.start - 40), owner.start) is not None:
        owner = None  # "was bought by Keld Line for £18m": who does it is not what it is done to
    if owner is not None and (whole := _invested(draft, owner, made)) is not None:
        draft.entity, draft.entity_score = whole, 0.8
        draft.qualifiers.setdefault("investor" if draft.concept == "investment" else "holder", owner.entity.name)
        draft.basis.append("entity: what the others invest in as well")
        return
    if owner is not None and draft.concept == "other:price target" and is_office(owner.entity):
        owner = None  # 瀚林证券把目标价调低至14元: of whom it rates
    if owner is not None and mention.unit == "times" and _TIMES_AS.search(doc.folded, sentence.start, owner.start):
        owner = None  # 甲集团营收是乙公司的2.9倍: it is told of 甲集团
    if owner is not None and mention.unit == "percent" and doc.lowered[mention.start - 1] == "的":
        owner = None  # 同業開銷的1%: the owner of the whole is not whom the share is about
    if owner is not None:
        part = owner.entity.kind in ("product", "thing", "place")
        if part and ("share_of" in draft.qualifiers or (draft.concept in _IN_FLEETS and not english)) and before.company is not None:
            draft.qualifiers["segment"] = owner.entity.name  # 38架A320: of the airline
        elif owner.entity.kind != "person" and not (part and owner.entity.kind == "place" and own is not None):
            draft.entity, draft.entity_score = owner.entity, 0.9
            draft.basis.append(OWNED)
            return
    if compared and made:
        other = compared_with(mention, made)
        if other is not None and other.entity is not None:
            draft.entity, draft.entity_score = other.entity, 0.9 * other.entity_score
            draft.basis.append("entity: of what is compared")
            return
    if doc.source.lang != "en" and (new := _launched(doc, draft, subjects)) is not None:
        draft.entity, draft.entity_score = new, 0.75
        draft.basis.append("entity: what was brought out before it")
        return
    work = _work(draft, before) if draft.known is not None and draft.known.made else None
    if work is not None and (own is None or (own.entity.kind in ("organisation", "") and own.score < _PLAIN)):
        draft.entity, draft.entity_score = work, 0.7
        draft.basis.append("entity: the work spoken of")
        return
    if own is not None and english and contributed(doc, draft) and before.main is not None and before.main.kind != "person":
        draft.entity, draft.entity_score = before.main, 0.65
        draft.basis.append("entity: what is contributed to")
        return
    if own is not None:
        entity, score, basis = own.entity, own.score, own.basis
        if entity.kind in ("person", "product") and doc.source.lang == "en":
            paid(doc, draft, person=entity.kind == "person")
        house = before.houses.get(entity) or before.company
        if entity.kind == "person" and house is not None and entity not in before.private and not _of_himself(doc, draft) and _corporate(draft, doc.source.lang == "en"):
            entity, score, basis = house, 1.5, "company of the person"
        elif entity.kind in ("product", "thing") and "share_of" in draft.qualifiers and before.company is not None:
            draft.qualifiers.setdefault("segment", entity.name)
            entity = before.company
        draft.entity = entity
        own_clause = next((i for i in range(draft.clause, -1, -1) if subjects.clauses[i] is own), draft.clause)
        draft.entity_score = max(0.45, min(0.95, score / 4.2) - 0.05 * (draft.clause - own_clause))
        draft.basis.append(f"entity: {basis}")
        return
    if english and (study := before.study()) is not None and studied(doc, sentence):
        draft.entity, draft.entity_score = study, 0.6
        draft.basis.append("entity: the study spoken of")
        return
    if english and (contest := before.contest()) is not None and raced(doc, sentence):
        draft.entity, draft.entity_score = contest, 0.6
        draft.basis.append("entity: the contest spoken of")
        return
    carried = before.subject
    if (
        carried is not None
        and carried.kind in ("person", "place")
        and carried != before.main
        and carried not in before.private
        and mention.kind != "age"
    ):
        carried = before.houses.get(carried) or before.company or before.main or carried
    if carried is not None:
        draft.entity, draft.entity_score = carried, 0.6
        draft.basis.append("entity: carried on from before")


def _work(draft: Draft, before: Topics) -> Entity | None:
    """The work that a figure of works is of: the last one that its sentence names before it, else the one spoken of."""
    named = (n.entity for n in reversed(draft.sentence.names) if n.end <= draft.mention.start and n.entity.kind in ("product", "thing"))
    return next(named, before.thing)


#: Right before the years since something was founded: 成立短短|一年.
_FOUNDED = re.compile(r"(?:成立|创立|创办|创业|上市|上线|开业|建校|建院)(?:至今|到现在|以来)?(?:已|仅|刚|才|短短|不足|不到|将近|近|约|超过|逾|满|的?这|有)*$")
#: Before whom another one is a multiple of.
_TIMES_AS = re.compile(r"(?:是|为|达到?|相当于|等于|约为|几乎是|接近)$")
#: A factory, a branch or a station that goes on with a list of them.
_ITEM = re.compile(r"[、，,和及与](?:而)?([\u4e00-\u9fff]{2,8})")


def _next_item(doc: Document, draft: Draft, made: list[Draft]) -> Entity | None:
    """The next site of a list that nothing else names: ``其中松浦厂1,240人、|南湾厂|620人``."""
    previous = made[-1] if made else None
    if previous is None or previous.sentence is not draft.sentence or previous.entity is None or previous.unit != draft.mention.unit:
        return None
    item = _ITEM.fullmatch(doc.folded, previous.mention.end, draft.mention.start)
    known = fold(previous.entity.name)
    if item is None or known[-1] not in _SITES or item[1][-1] != known[-1] or not doc.folded.endswith(known, 0, previous.mention.start):
        return None
    written = doc.source.text[item.start(1) : item.end(1)]
    return Entity(item[1].lower(), written, "organisation")


_SITES = frozenset("厂馆店院校站港矿园库场")


#: Bringing out what the rest of the sentence goes on about: 推出了手机甲，|售价5999元.
_BRINGS_OUT = re.compile(r"(?:推出|上线|发布|发售|上市|研发|开发|打造|做出|创办|上架|首发|公映)了?[^，,。；;：:]{0,24}$")
#: What is told of a product rather than of its maker.
_OF_PRODUCTS = frozenset({"users", "mau", "dau", "paying_users", "downloads", "visits", "price", "sales_volume", "other:box office", "other:viewers"})


def _launched(doc: Document, draft: Draft, subjects: Subjects) -> Entity | None:
    """The product that a clause before brought out, with which the sentence goes on: ``上线了应用Glow，|四个月内吸引500万用户``."""
    if draft.clause == 0 or draft.known is None or draft.known.id not in _OF_PRODUCTS or subjects.clauses[draft.clause] is not None:
        return None
    span = draft.sentence.clauses[draft.clause - 1]
    last = next((n for n in reversed(draft.sentence.names) if span.start <= n.start and n.end <= span.end), None)
    if last is None or last.entity.kind not in ("product", "thing", "") or len(doc.folded[last.end : span.end].strip("”’》\"，, ")) > 0:
        return None
    return last.entity if _BRINGS_OUT.search(doc.folded, span.start, last.start) else None


def _modified(doc: Document, draft: Draft) -> Entity | None:
    """The person whom a time of years tells of that stands before the name: ``种稻40年的农民|吴进财``."""
    if draft.unit not in ("year", "month", "day") or (of := _OF.match(doc.folded, draft.mention.end)) is None:
        return None
    name = next((n for n in draft.sentence.names if of.end() <= n.start <= of.end() + 8), None)
    if name is None or name.entity.kind != "person":
        return None
    between = doc.folded[of.end() : name.start]
    return name.entity if not between or is_kind(between) else None


def _asides(doc: Document, sentence: Sentence, subjects: Subjects) -> list[bool]:
    """Which clauses only take apart what stands before them, or go on with a list."""
    pairs = zip(sentence.clauses, subjects.clauses, strict=True)
    return [bool(_PART.match(doc.folded, span.start)) or (c is not None and is_item(sentence, span, c)) for span, c in pairs]


#: Before their shares: the names are of those who hold, not of what is held.
_HOLD = re.compile(r"持股|持有|占股|各持|持股比例")


def _held_by(doc: Document, draft: Draft, run: Run, made: list[Draft], before: Topics) -> Entity | None:
    """What several hold shares in: ``甲家族和乙基金分别持股18%和12%`` tells of the company spoken of."""
    first = run.mentions[0].start
    if draft.known is None or draft.known.id != "stake" or not _HOLD.search(doc.folded, max(draft.sentence.start, first - 8), first):
        return None
    told = next((d.entity for d in reversed(made) if d.known is draft.known and d.entity is not None), None)
    held = told or before.company or before.main
    return held if held is not None and held not in run.entities else None


def _invested(draft: Draft, owner: NameSpan, made: list[Draft]) -> Entity | None:
    """What one of several investors puts money in: what all of them do, told before."""
    if draft.known is None or draft.known.id not in ("investment", "stake"):
        return None
    if draft.known.id == "stake" and draft.mention.start - owner.end > 1:
        return None
    before = next((d for d in reversed(made) if d.known is draft.known), None)
    if before is None or before.entity is None or before.entity == owner.entity:
        return None
    return before.entity


def _english(doc: Document, draft: Draft, made: list[Draft]) -> bool:
    """Whether the words right behind an English figure tell whose it is."""
    whole = belonging(doc, draft.sentence, draft, made)
    if whole is not None and whole.entity is not None:
        draft.entity, draft.entity_score = whole.entity, whole.entity_score
        draft.basis.append("entity: of what it is a part of")
        return True
    name = beside(doc, draft.sentence, draft)
    if name is not None:
        draft.entity, draft.entity_score = name.entity, 0.9
        draft.basis.append("entity: of the clause that shares its noun")
        return True
    place = there(doc, draft.sentence, draft)
    if place is not None:
        draft.entity, draft.entity_score = place, 0.8
        draft.basis.append("entity: the place told before")
        return True
    name = modified(doc, draft.sentence, draft)
    if name is not None:
        draft.entity, draft.entity_score = name.entity, 0.9
        draft.basis.append("entity: what has it or is described by it")
    return name is not None


def _ranked_product(doc: Document, draft: Draft, subjects: Subjects) -> Entity | None:
    """The product that a rank is of: the last one named before it, where the clause names nobody itself."""
    own = subjects.clauses[draft.clause]
    if own is not None and own.entity.kind not in ("organisation", ""):
        return None
    start = draft.sentence.clauses[draft.clause].start
    before = [n for n in draft.sentence.names if n.end <= draft.mention.start and n.entity.kind in ("product", "thing") and not _located(doc, n)]
    if not before:
        return None
    named_here = any(
        n.start >= start and n.entity.kind == "organisation" and n.end <= draft.mention.start
        for n in draft.sentence.names
    )
    return before[-1].entity if not named_here or before[-1].start >= start else None


_IN = re.compile(r"[在于][^，,。；;：:]{0,16}$")


def _located(doc: Document, name: NameSpan) -> bool:
    """Whether a name only tells where something is so: ``在聚合平台|Loom|上排名第一``."""
    return doc.folded[name.end : name.end + 1] in frozenset("上中里内") and _IN.search(doc.folded, max(0, name.start - 18), name.start) is not None


#: What companies have by the model.
_IN_FLEETS = frozenset({"other:fleet", "other:order book", "other:orders", "other:aircraft orders", "other:ship orders", "other:vehicles"})
#: What people have of their own, whatever house they head.
_HIS = frozenset(
    {
        "other:wage", "other:followers", "other:term of office", "other:experience", "other:matches", "other:wins", "other:goals", "other:assists", "other:points",
        "other:medals", "other:titles", "other:prize money", "other:transfer fee", "other:papers", "other:citations", "other:books", "other:films", "other:awards",
        "other:nominations", "other:score", "other:votes", "other:world record", "other:donations",
    }
)  # fmt: skip
#: Before the name of who does something.
_BY = re.compile(r"\b(?:was|were|been|being|is|are)\s+(?:[a-z]+ly\s+)?(?:[a-z]+ed|bought|sold|built|made|won|taken|paid|put up|given)\s+by\s+(?:the\s+)?(?:[a-z-]+\s+){0,3}$")
#: What a person may have as well as a company.
_ANYBODYS = frozenset(("price", "investment", "ranking", "contract_value", "visits", "countries", "sales_volume", "launched", "cumulative_spend", "patents", "developers", "capacity"))


#: What an analyst tells of a company.
_QUOTED = frozenset(("other:price target", "other:target price"))
#: Money that is a person's own, and years that he spent somewhere.
_HIS_OWN = re.compile(r"积蓄|存款|月薪|年薪|工资|薪水|薪酬|身家|房贷|奖金|片酬|退休金|养老金|学费|零花钱|房租|嫁妆|彩礼")


def _of_himself(doc: Document, draft: Draft) -> bool:
    """Whether a Chinese clause tells of money of a person's own: ``手里有41万元积蓄``."""
    span = draft.sentence.clauses[draft.clause]
    return doc.source.lang != "en" and draft.mention.kind == "money" and _HIS_OWN.search(doc.folded, span.start, span.end) is not None


def _corporate(draft: Draft, english: bool) -> bool:
    if english:
        # An English subject is one by its grammar: what a person has done is the person's, a company's results are not.
        return draft.concept in _QUOTED or (not draft.concept.startswith("other:") and draft.concept not in PERSONAL | _ANYBODYS)
    if draft.mention.kind in ("money", "percent"):
        return True
    known = draft.known
    return known is not None and known.id not in PERSONAL | _HIS and (not known.id.startswith("other:") or known.kind in ("stock", "flow", "ratio", "count"))


#: Who is told of by what he is to somebody else: 他的妻子, 最年长的徒弟.
_KIN = re.compile(
    r"妻子?|太太|丈夫|先生的|父亲|母亲|爸|妈|女儿|儿子|长子|长女|次子|次女|幼子|孙女?子?|哥哥|弟弟|姐姐|妹妹|兄长|爷爷|奶奶|祖父|祖母|外公|外婆|岳父|岳母|阿公|阿嬷|徒弟|学徒|弟子|学生|同事|搭档"
    r"|最(?:年长|年轻|年幼|老|大|小)的|平均"
)


def _of_another(doc: Document, draft: Draft) -> bool:
    """Whether the words before an age in its sentence bring in a relative or a pupil whose name is not known."""
    return _KIN.search(doc.folded, draft.sentence.start, draft.mention.start) is not None


def _personal(doc: Document, draft: Draft, own: Candidate | None, before: Topics) -> None:
    people = [n for n in draft.sentence.names if n.entity.kind == "person" and n.end <= draft.mention.start]
    if people:
        draft.entity, draft.entity_score = people[-1].entity, 0.9
        draft.basis.append("entity: the person named before it")
        return
    behind = next((n for n in draft.sentence.names if n.start >= draft.mention.end and n.entity.kind == "person"), None)
    if behind is not None and behind.start - draft.mention.end <= 10:
        draft.entity, draft.entity_score = behind.entity, 0.9
        draft.basis.append("entity: the person named behind it")
    elif doc.source.lang != "en" and _of_another(doc, draft):
        return
    elif draft.mention.kind == "age" and own is not None and own.entity.kind == "person":
        draft.entity, draft.entity_score = own.entity, 0.85
    elif draft.mention.kind == "age" and before.person is not None and draft.concept != "average_age":
        draft.entity, draft.entity_score = before.person, 0.75
        draft.basis.append("entity: the person spoken of")

"""Whom a figure is about: the name that governs it, or the subject carried on from before."""

from __future__ import annotations

import re
from itertools import pairwise

from factcheck.model import Entity, Mention, Span
from factcheck.recognize.first import gate
from factcheck.relate.document import Document, Sentence
from factcheck.relate.english.clauses import english_subjects
from factcheck.relate.heads import GOVERNS, aged, head_of, is_phrase
from factcheck.relate.names import NameSpan
from factcheck.relate.regions import KINDS
from factcheck.relate.roles import PHRASE, by_role, cleft, example, several
from factcheck.relate.speech import cited, is_office, office, tells
from factcheck.relate.topics import Candidate, Subjects, Topics
from factcheck.relate.wholes import is_customer

#: Words before a name that keep it from being the subject.
_OBLIQUE = re.compile(
    r"(?:由|被|向|对|给|从|自|据|比|较|于|在|至|到|获|获得|取得|投资了?|收购了?|起诉了?|来自|超过|像|如|相比|相较|用|将|把|使|让|为|成为|和|与|跟|同|及|"
    r"低于|高于|不及|领投了?|参投了?|跟投|加入|入股|选择了?|称为|名为|包括|以及|旗下|面对|引入|取代|超越|甩开|针对|依托|基于|通过|"
    r"\b(?:by|from|to|with|than|against|for|in|at|on|between|after|before|into|of|and|via|through|including|like|joined|bought|"
    r"acquired|sued|over|near|about|behind|under))\s*[“‘\"(《]?(?:the )?$"
)
#: What may stand before the subject at the start of a clause without taking its place.
_LEAD_WORD = (
    r"(?:同业|同行|竞争对手|对手|劲敌|其中|此外|同时|而|但|不过|然而|目前|如今|当时|随后|后来|另外|因此|截至|截止|按|早在|当年|现在|并且|并|且|也|还|又|再|对比|相比之下|"
    r"对于|整个|整家|就在|直到|今|每|由于|虽然|尽管|若|如果|while|but|and|meanwhile|however|also|by contrast|in contrast|separately|since|"
    r"at|in|on|as of|by|the|for|during|when|after|although|though|last|this|elsewhere|today|now|once|its rival|rival|smaller|larger)"
)
_LEAD = re.compile(rf"[\s“‘\"(《》)”’]*(?:{_LEAD_WORD}\s*)*[\s，,]*")
#: What it begins with: most clauses open with something else.
_LEAD_BEGINS = gate(rf"[\s“‘\"(《》)”’，,]|{_LEAD_WORD}")
_QUOTED = frozenset('“‘《"')
#: Before a name that is a subject although it does not open its clause: a connective or the end of an adverbial.
_OPENS = re.compile(
    r"(?:[，,：:（](?:同业|同行|对手|竞争对手|劲敌)?|先看|再看|来看|看看|看向|说回|说到|谈到|至于|反观|回到|聚焦|关于|对于|而|但|并|且|后|时|中|上|里|内|年|月|日|末|底|初|其中|如今|目前|期间|以来|之前|"
    r"\b(?:that|and|but|while|where|which|when|whereas|because|so|as|month|year|quarter|ago|earlier|meanwhile|said))\s*[“‘\"(《]?(?:the )?$"
)
_PHRASE_EN = re.compile(
    r"\s*(?:The |the )?(?!(?:The|A|An|This|That|These|In|On|At|It|Its|But|And|He|She|They|We|For|By|Of|As|Some|Most|All|Last|No)\b)((?:[A-Z][A-Za-z&.-]*)(?:\s+(?:of |and |& )?[A-Z][A-Za-z&.-]*){0,4})(?:'s|’s|'|\s|$)"
)
_PHRASE_ZH = re.compile(
    r"[\s“‘《]*(?!为期|[由在对据随经关日近昨今本目此如若虽当从自有最全每一这那该他她它其我你记不没也还就又都但而且并因所以与和及或按截受])([\u4e00-\u9fff]{2,10}?)(?:[”’》\s]*$|的|在|于|是|已|将|共|从|由)"
)
_OFFICE = re.compile(r"(?:的|'s|’s)?\s*(?:[^，,。；;：:\d\W]{2,14}|(?:[a-z-]+\s+){1,5})")
#: A name that opens a list of parts with a figure each is not what the figures are of: 东湾、北塘和石浦三个港区分别完成.
_ONE_OF = re.compile(r"[”’》]?、[^，,。；;：:\d]*(?:分别|依次)")
#: How somebody known is called: 老邵, 小林.
_FAMILIAR = re.compile(r"的[老小阿]([\u4e00-\u9fff])")
_ADJECTIVES = re.compile(r"\s*(?:the|a|an|its|their)\s+(?:[\w'-]+\s+){0,3}")
#: What the choice of a subject rests on that no name of the text names.
UNLISTED = "unknown name that opens the clause"
PERSONAL = frozenset({"age", "born"})
#: Roles of the words that stand for somebody named before.
_ROLES = frozenset({"company", "person", "thing", "own", "former", "latter", "parent", "it", "they"})
_POSSESSES = re.compile(r"'s |’s |的")
_OWNED = re.compile(
    r"[”’\"》)]?\s*(?:的|旗下的?|'s|’s|公司|集团)?\s*(?:新)?(?:产品|应用|模型|子公司|品牌|游戏|手游|影片|电影|剧集|小说|专辑|药|车型|车|手机|机型|作|书|app|unit|subsidiary)?\s*[“‘\"《]?"
)
_OFFICE_OF = r"(?:c[efmto]o|[^由于在对向与被是从将为\W\d_a-z]{2,12})"
_ROLE = re.compile(rf"{_OFFICE_OF}(?:(?:[、兼及]|以及){_OFFICE_OF}){{0,5}}")
#: Behind a person with several offices who is told of himself: 创始人、董事长兼CEO罗庭舟|今年36岁.
_HIMSELF = re.compile(r"(?:博士|先生|女士|教授)?(?:便|就|也|正|则)?(?:是|为|拥有|毕业|曾|今年|现年|出生|持有|持股|生于|年薪)")


def oblique(doc: Document, name: NameSpan) -> bool:
    """Whether the words before a name keep it from being a subject."""
    return bool(_OBLIQUE.search(doc.lowered, max(0, name.start - 16), name.start))


def leading(doc: Document, sentence: Sentence, clause: int) -> NameSpan | None:
    """The name that opens a clause, dates and connectives before it aside."""
    if not sentence.names:
        return None
    span = sentence.clauses[clause]
    at = span.start
    for _ in range(3):
        at = _led(doc, at, span.end)
        date = _date_at(sentence, at + 1)
        if date is None:
            break
        at = date.end
        if doc.lowered[at : at + 1] in "，,":
            at += 1
    quoted = doc.folded[at : at + 1] in _QUOTED
    for name in sentence.names:
        if name.start - quoted <= at < name.end and name.end <= span.end:
            return None if cited(doc, name) else name
    return None


def _led(doc: Document, at: int, end: int) -> int:
    """Where the connectives end that stand at a place."""
    if doc.lowered[at : at + 1] not in _LEAD_BEGINS:
        return at
    match = _LEAD.match(doc.lowered, at, end)
    return match.end() if match is not None else at


def _date_at(sentence: Sentence, place: int) -> Mention | None:
    for date in sentence.dates:
        if date.start <= place < date.end:
            return date
    return None


def clause_subjects(doc: Document, sentence: Sentence, topics: Topics) -> Subjects:
    """The subject of every clause of a sentence; ``None`` where it has none of its own.

    Moves ``topics`` on. A pronoun or a role (``该公司``, ``the airline``) at the start of a clause stands for what it means.
    """
    if doc.source.lang == "en":
        subjects = english_subjects(doc, sentence, topics)
        topics.follow(sentence, subjects)
        return subjects
    out: list[Candidate | None] = []
    for index, span in enumerate(sentence.clauses):
        found = _own_subject(doc, sentence, index, topics)
        # A part that is only brought in by whose it is does not become what the text goes on about.
        part = found is not None and index > 0 and found.entity.kind != "person" and _owned(doc, sentence, span)
        part = part or (found is not None and (is_item(sentence, span, found) or _aside(doc, sentence, found, topics)))
        if found is not None and not part and sentence.bracketed(span.start) is None:
            topics.see(found.entity, named=found.basis != PHRASE)
        out.append(found)
    pairs = zip(out, sentence.clauses, strict=True)
    main = next((c for c, span in pairs if c is not None and c.score >= 3.2 and not is_item(sentence, span, c)), None)
    if main is not None and not _aside(doc, sentence, main, topics):
        topics.see(main.entity, named=main.basis != PHRASE)  # what the sentence opened with is what the text goes on about
    return Subjects(tuple(out))


def _owned(doc: Document, sentence: Sentence, span: Span) -> bool:
    """Whether a clause opens with what a company owns: ``旗下…``."""
    return doc.folded.find("旗下", span.start, span.end + 2) >= 0 and doc.folded.startswith("旗下", _opening(doc, sentence, span))


#: Behind the name of somebody who holds shares: the text goes on about what is held.
_HOLDS = re.compile(r"[”’》\")]?(?:\([^()]{1,30}\))?(?:家族|方面|本人|个人|目前|现时|现|合计|直接|间接|共|分别|各|则|仍|上市前|发行前){0,3}(?:的?持股|持有(?:该?公司|其)?(?:约|逾|近|合计)?[0-9.]+%|(?:以[^，,。；;]{1,14})?(?:领投|跟投|参投|给了|投了|注资))")


def _aside(doc: Document, sentence: Sentence, found: Candidate, topics: Topics) -> bool:
    """Whether a clause does not make its subject what the text goes on about: an office that reports, a holder of shares."""
    if _reports(found.entity, topics) or (found.name is not None and found.entity != topics.main and is_customer(doc, found.name)):
        return True
    held = found.name is not None and topics.company not in (None, found.entity) and found.entity != topics.main
    return held and found.name is not None and _HOLDS.match(doc.folded, found.name.end, sentence.end) is not None


def _reports(entity: Entity, topics: Topics) -> bool:
    """Whether an office only tells of the place that a text is about: of ``市教育局公布…`` it is the city."""
    return topics.main is not None and topics.main.kind == "place" and entity != topics.main and is_office(entity)


def is_item(sentence: Sentence, span: Span, found: Candidate) -> bool:
    """Whether a clause only goes on with a list, a name and its figure: ``…持股11%，|家族信托6.1%``.

    Args:
        sentence: the sentence.
        span: the clause.
        found: its subject.
    """
    if found.name is None or span.start == sentence.start or found.name.start - span.start > 2:
        return False
    figure = next((m for m in sentence.mentions if m.start >= found.name.end), None)
    return figure is not None and figure.start - found.name.end <= 1 and span.end - figure.end <= 1 and figure.kind != "date"


def _own_subject(doc: Document, sentence: Sentence, index: int, topics: Topics) -> Candidate | None:
    span = sentence.clauses[index]
    name = leading(doc, sentence, index)
    if name is not None and index + 1 < len(sentence.clauses) and _SETS_TIME.search(doc.folded, name.end, span.end):
        return None
    if name is not None and _ONE_OF.match(doc.folded, name.end, span.end):
        return None
    if name is not None and name.entity != topics.main and office(doc, name, sentence.end):
        return None
    if name is not None and _reports(name.entity, topics) and (place := _house_of_speaker(doc, sentence, span, topics)) is not None:
        return place
    if name is not None and sentence.bracketed(name.start) is None:
        return _headed(doc, sentence, name, span.end)
    opening = _opening(doc, sentence, span)
    if (meant := by_role(doc, sentence, span, topics, opening) or several(doc, sentence, span, topics, opening)) is not None:
        return meant
    if (house := _house_of_speaker(doc, sentence, span, topics)) is not None:
        return house
    if (person := _by_age(doc, sentence, span, topics)) is not None:
        return person
    if (made := _made_to(doc, sentence, span)) is not None:
        return Candidate(made.entity, 3.6, "subject of the clause", made)
    if (told := example(doc, sentence, span) or cleft(doc, sentence, span)) is not None:
        return Candidate(told.entity, 3.8, "subject of the clause", told)
    behind = head_of(doc, sentence, span, opening)
    if behind is not None and not cited(doc, behind):
        part = doc.folded[max(span.start, behind.start - 8) : behind.start].startswith("旗下")
        return _headed(doc, sentence, behind, span.end, 3.1 if part else 3.8)
    word = next((w for w in sentence.words if w.roles and span.start <= w.start < span.end and not w.roles.isdisjoint(_ROLES)), None)
    inside = [n for n in sentence.names if span.start <= n.start < span.end]
    first = next((n for n in inside if not oblique(doc, n) and not cited(doc, n) and not _reports(n.entity, topics) and sentence.bracketed(n.start) is None), None)
    if word is not None and "person" in word.roles and tells(doc, word.end, span.end):
        # What somebody without an office tells is mostly of himself: 她说，客人少了三成.
        return Candidate(topics.person, 3.2, "pronoun or role") if topics.person in topics.private else None
    if word is not None and (first is None or word.start < first.start):
        whom = topics.group_meant() if doc.lowered[word.start : word.end].endswith("集团") else _meaning(word.roles, topics, _pair(sentence, word.start, topics))
        if "person" in word.roles:
            # 农民吴进财说，他的2.3公顷田: the person that the sentence has named.
            whom = next((n.entity for n in reversed(sentence.names) if n.end <= word.start and n.entity.kind == "person"), whom)
        lead = _LEAD.match(doc.lowered, span.start, span.end)
        at_start = lead is not None and word.start <= lead.end() + 1
        opens = at_start or bool(_OPENS.search(doc.lowered, max(span.start, word.start - 12), word.start))
        if whom is not None and (opens or "own" in word.roles):
            return Candidate(whom, 3.2 if at_start else 1.6, "pronoun or role")
    if first is not None:
        figure = next((m.start for m in sentence.figures if m.start >= span.start), span.end)
        between = doc.lowered[span.start : first.start]
        modified = (
            between.endswith("的")
            or bool(_ADJECTIVES.fullmatch(between))
            or (
                bool(re.search(r"的[^，,。；;]{0,4}$", between))
                and not any(span.start <= m.start < first.start for m in sentence.mentions)
            )
        )
        if first.entity.kind == "person" and first.role and first.start < figure and len(between) <= 24 and not _handed(doc, sentence, span, first) and not _agent(doc, opening, first):
            return _headed(doc, sentence, first, span.end, 3.6)
        object_of = first.end >= span.end - 1 and any(n.end <= span.start for n in sentence.names)
        if modified and first.start < figure and not (object_of and between[:1] > "\u2e80") and (
            between[:1] not in GOVERNS or first.entity.kind == "person"
        ):
            return _headed(doc, sentence, first, span.end, 3.6)
        if first.start < figure and _OPENS.search(doc.lowered, max(span.start, first.start - 12), first.start):
            return _headed(doc, sentence, first, span.end, 2.6)
    if topics.subject is None and first is None:
        return _unlisted(doc, sentence, span)
    return None


#: What has a person for its object: 找来同事|何淑芬.
_HANDS = re.compile(r"(?:找来|邀来|请来|拉来|挖来|聘请|聘来|邀请|任命|委任|带着|带领|联合|联手|携手|说服|介绍给|交给|打败|击败|力压|娶|嫁给)(?:了|曾任|前)?[\u4e00-\u9fff]{0,8}$")


def _handed(doc: Document, sentence: Sentence, span: Span, name: NameSpan) -> bool:
    """Whether a person is only the object of what the subject of the clause before does."""
    return span.start > sentence.start and _HANDS.search(doc.folded, span.start, name.start) is not None


#: What makes whom do something: 这让由林远带领的|青禾|，成为….
_MAKES = re.compile(r"(?:这|此举|也|更|自然|才|就|便|从而|进而|终于|最终|一度)*(?:让|使得?|令)(?:[^，,。；;]*的)?[“‘《\"]?")


def _made_to(doc: Document, sentence: Sentence, span: Span) -> NameSpan | None:
    """Whom something makes do what the next clause tells."""
    if doc.folded[span.end - 1] not in "，,":
        return None
    last = next((n for n in reversed(sentence.names) if span.start < n.start and span.end - 2 <= n.end <= span.end), None)
    return last if last is not None and _MAKES.fullmatch(doc.folded, span.start, last.start) else None


#: 就在甲集团上市前两周，: a clause that only tells how long before or after something.
_SETS_TIME = re.compile(r"[前后](?:的?第?[一二两三四五六七八九十半几数\d]{1,3}个?[天日周年月]|不久|没多久|夕)[，,]$")


def _agent(doc: Document, opening: int, name: NameSpan) -> bool:
    """Whether a clause opens with who did it and not with whom it was done to: ``2021年由商人罗庭舟在上海创立``."""
    return doc.folded[opening] in "由被" and "的" not in doc.folded[name.end : name.end + 12]


def _opening(doc: Document, sentence: Sentence, span: Span) -> int:
    """Where a clause starts behind connectives and dates."""
    at = span.start
    for _ in range(2):
        at = _led(doc, at, span.end)
        date = _date_at(sentence, at + 1)
        if date is None:
            break
        at = date.end
    return at


def _by_age(doc: Document, sentence: Sentence, span: Span, topics: Topics) -> Candidate | None:
    """A clause that opens with somebody's age: ``61岁的郑阿海``, ``58岁的他``."""
    found = aged(doc, sentence, span)
    if found is None:
        return None
    age, name, pronoun = found
    if name is not None:
        return Candidate(name.entity, 4.0, "subject of the clause", name) if not cited(doc, name) else None
    if (called := _FAMILIAR.match(doc.folded, age.end, span.end)) is not None:
        known = (n.entity for n in doc.names if n.entity.kind == "person" and doc.folded[n.start] == called[1])
        return next((Candidate(entity, 3.8, "subject of the clause") for entity in known), None)
    return Candidate(topics.person, 3.4, "pronoun or role") if pronoun and topics.person is not None else None


def _house_of_speaker(doc: Document, sentence: Sentence, span: Span, topics: Topics) -> Candidate | None:
    """The organisation of the person who speaks in a clause: of ``拾光影業總經理高維庭指出`` what follows is about 拾光影業."""
    names = [n for n in sentence.names if span.start <= n.start < span.end] if len(sentence.names) > 1 else []
    for house, person in pairwise(names):
        if house.entity.kind not in ("organisation", "") or person.entity.kind != "person" or not cited(doc, person):
            continue
        if _OFFICE.fullmatch(doc.lowered, house.end, person.start):
            whom = topics.main if topics.main is not None and _reports(house.entity, topics) else house.entity
            return Candidate(whom, 3.3, "company of the person who speaks", house)
    return None


def _unlisted(doc: Document, sentence: Sentence, span: Span) -> Candidate | None:
    """The noun phrase that opens a clause, where no name is known that could be its subject: ``青禾啤酒|2023年营收``."""
    stops = [m.start for m in sentence.mentions if m.start > span.start]
    stops += [w.start for w in sentence.words if w.start > span.start and (w.concepts or w.roles)]
    end = min([span.end, *stops])
    text = doc.folded[span.start : end]
    if (match := _PHRASE_EN.match(text)) or (match := _PHRASE_ZH.match(text)):
        name = match[1]
    else:
        return None
    if name[0] > "\u2e80" and (len(name) < 3 or not is_phrase(name, strict=True)):
        return None
    start = span.start + match.start(1)
    if any(m.start < start + len(name) and start < m.end for m in sentence.mentions):
        return None  # 去年, 上一年: a time or a figure is nobody.
    if any(w.start <= start and w.end >= start + len(name) and (w.roles or w.concepts) for w in sentence.words):
        return None  # 增长, 资产负债率: what happens or is measured is nobody either.
    if name.startswith(("集团", "公司", "股东", "撇除", "扣除", "剔除", "期内", "年内")) or any(n.start < start + len(name) and start < n.end for n in sentence.names):
        return None  # 集团截至…, 证期局副局长|高晶萍: whom it stands for is told elsewhere
    written = doc.source.text[start : start + len(name)]
    return Candidate(Entity(name.lower(), written, ""), 2.4, UNLISTED)


def _headed(doc: Document, sentence: Sentence, name: NameSpan, end: int, score: float = 4.0) -> Candidate:
    """A name, or the name that it owns: of ``A的B`` or ``A旗下B`` it is B that is spoken of when B is a name."""
    if name.entity.kind in ("place", "") and (own := _POSSESSES.match(doc.lowered, name.end, end)):
        other = next((n for n in sentence.names if n.start == own.end() and n.entity.kind != "place"), None)
        if other is not None:
            return Candidate(other.entity, score, "subject of the clause", other)
    behind = [n for n in sentence.names if n.start > name.start]
    if doc.folded[name.end - 1] in KINDS and behind and behind[0].start == name.end and behind[0].entity.kind == "place":
        return Candidate(behind[0].entity, score, "subject of the clause", behind[0])  # 临澳市|石塘湾镇
    owned = _OWNED.match(doc.lowered, name.end, end) if behind else None
    if owned:
        for other in behind:
            if owned.end() - 1 <= other.start <= owned.end():
                role_of_person = other.entity.kind == "person"
                if role_of_person or other.entity.kind in ("product", "thing"):
                    return Candidate(other.entity, score, "subject of the clause", other)
    # "Corvane创始人罗庭舟": a name with a role between is the person.
    role = _ROLE.match(doc.lowered, name.end, min(end, name.end + 36)) if behind and name.entity.kind != "person" else None
    if role:
        for other in behind:
            if name.end < other.start <= role.end() and other.entity.kind == "person" and other.role:
                if cited(doc, other) or ("、" in role[0] and _HIMSELF.match(doc.folded, other.end, end) is None):
                    break  # 鹤年堂书画部总经理沙其昌说: what follows is about 鹤年堂
                return Candidate(other.entity, score, "subject of the clause", other)
    return Candidate(name.entity, score, "subject of the clause", name)


def _pair(sentence: Sentence, at: int, topics: Topics) -> list[Entity]:
    """The last two that were named before a place in its sentence, else the last two spoken of."""
    named = [n.entity for n in sentence.names if n.end <= at and n.entity.kind != "place"]
    last = list(dict.fromkeys(reversed(named)))[:2]
    return last[::-1] if len(last) == 2 else topics.pair


def _meaning(roles: frozenset[str], topics: Topics, pair: list[Entity]) -> Entity | None:
    if "parent" in roles:
        return topics.main
    if "company" in roles or "they" in roles:
        return topics.company
    if "person" in roles:
        return topics.person
    if "thing" in roles:
        return topics.thing or topics.subject
    if "it" in roles:
        return topics.subject
    if "former" in roles:
        return pair[0] if len(pair) == 2 else None
    if "latter" in roles:
        return pair[1] if len(pair) == 2 else None
    return topics.subject

"""Dates that are facts themselves: something was founded, launched, signed then."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping

from factcheck.lexicon.fold import fold
from factcheck.model import Mention
from factcheck.relate.announced import announcing
from factcheck.relate.attach import Choice, candidates
from factcheck.relate.concepts import Concept
from factcheck.relate.dating import as_period, whole
from factcheck.relate.document import Document, Sentence
from factcheck.relate.draft import Draft
from factcheck.relate.english.beginnings import begun, unfounded
from factcheck.relate.english.nouns import english_event
from factcheck.relate.english.times import DEALS
from factcheck.relate.parties import settle_party
from factcheck.relate.periods import against
from factcheck.relate.phrase import predicate_of
from factcheck.relate.qualify import qualify
from factcheck.relate.schedules import done, is_generation, of_generation, scheduled, set_only, since_told, work_of
from factcheck.relate.topics import Subjects, Topics
from factcheck.relate.words import Word

#: What happened, where its word stands, and how well that stands to the date.
Event = tuple[Concept, int, float]

def event_drafts(
    doc: Document,
    sentence: Sentence,
    subjects: Subjects,
    before: Topics,
    topics: Topics,
    used: set[int],
    made: list[Draft],
    told: Mapping[int, Event | None],
) -> list[Draft]:
    """Claims of the dates in a sentence.

    Args:
        doc: the document.
        sentence: the sentence.
        subjects: the subject of each clause.
        before: the topics as they were before the sentence.
        topics: the topics after it.
        used: ids of the dates that are the period of some figure.
        made: the figures of the sentence.
        told: the events of the sentence by the ids of their dates (`events_of`).
    """
    out: list[Draft] = []
    for date in sentence.dates:
        if id(date) not in told or (doc.source.lang != "en" and _of_masthead(doc, date)):
            continue
        draft = Draft(date, sentence, sentence.clause_of(date.start), "date")
        choice = told[id(date)]
        if (work := work_of(doc, sentence, date)) is not None:
            draft.entity, draft.entity_score, draft.concept_score = work, 0.85, 0.7
            draft.concept, draft.known = "launched", doc.lexicon.lexicon.by_id.get("launched")
            draft.basis.append("concept: when the work came out")
        elif is_generation(date):
            if (born := of_generation(doc, sentence, date)) is None:
                continue
            draft.entity, draft.entity_score, draft.concept_score = born, 0.85, 0.8
            draft.concept, draft.known = "born", doc.lexicon.lexicon.by_id.get("born")
            draft.basis.append("concept: the years of a generation")
        elif doc.source.lang == "en" and (began := begun(doc, sentence, date)) is not None:
            draft.entity, draft.entity_score, draft.concept_score = began[1].entity, 0.85, 0.8
            draft.concept, draft.known = began[0], doc.lexicon.lexicon.by_id[began[0]]
            draft.basis.append("entity: what the event happened to")
        elif choice is None:
            if not (_states(doc, sentence, date, made, used) or scheduled(doc, sentence, date, None)):
                continue
            draft.concept = "other:" + _happened(doc, sentence, date)
            draft.concept_score = 0.5
            draft.basis.append("concept: what is said to have happened then")
        else:
            known, place, score = choice
            planned = scheduled(doc, sentence, date, place)
            told_then = planned or _eventful(date) or _alone(doc, sentence, date, used, known.id) or (doc.source.lang != "en" and done(doc, sentence, date))
            if known.id not in _LASTING and not told_then:
                continue
            if _REPORT.match(doc.lowered, date.end) or re.search("[季年]报$", fold(date.quote)):
                continue  # 发布2024年三季报: the quarter is what is reported on
            firm = known.id in _LASTING and date.value.precision in ("day", "month")
            if id(date) in used and not firm and not planned and _figure_between(sentence, date, place):
                continue
            draft.known, draft.concept, draft.anchor = known, known.id, place
            draft.concept_score = max(0.4, min(1.0, score / 5))
            draft.basis.append("concept: an event named beside the date")
        if draft.entity is None:
            settle_party(doc, draft, subjects, before)
        if draft.concept == "founded" and doc.source.lang == "en" and unfounded(doc, sentence, date, subjects):
            draft.concept, draft.known = "other:" + _happened(doc, sentence, date), None
        draft.period = (whole(date) if date.role == "since" else None) or as_period(date, doc.source.published)
        qualify(doc, draft, sentence.clauses[draft.clause].start)
        if draft.anchor >= 0 and (basis := _unsettled(sentence, date, draft.anchor)):
            draft.qualifiers.setdefault("basis", basis)
        for key in ("direction", "segment", "total", "scope"):
            draft.qualifiers.pop(key, None)
        if origin := _ORIGIN.search(doc.lowered, sentence.clauses[draft.clause].start, date.start):
            draft.qualifiers["segment"] = origin[0]
        out.append(draft)
    return out


#: What else stands in the line of a Chinese text that tells when and by whom it came out: 2025-07-11　交通周刊, 发布时间：2025-05-20.
_MASTHEAD = re.compile(
    r"[\s>*#·|/／｜:：()（）【】\[\]、,，-]*(?:[^，,。；;！!？?\d]{0,16}(?:报|网|社|刊|讯|台|观察|新闻|财经|记者|来源|作者|编辑|通讯|杂志|频道|在线|资讯|责编|撰文|发布|更新|时间|日期|文)[^，,。；;！!？?\d]{0,16}(?:\d{1,2}日)?[电讯]?)?[\s\d:：]*"
)


def _of_masthead(doc: Document, date: Mention) -> bool:
    """Whether a date stands in a line that only tells when, where and by whom the text came out."""
    start, end = doc.folded.rfind("\n", 0, date.start) + 1, doc.folded.find("\n", date.end)
    end = len(doc.folded) if end < 0 else end
    if end - start > 60:
        return False
    return _MASTHEAD.fullmatch(doc.folded[start : date.start] + " " + doc.folded[date.end : end]) is not None


#: A year of contracts or orders is that of the books, not of one of them.
_OF_YEARS = frozenset({"contract_value", "other:orders", "other:order book"})
#: 前身2007年推出: what came before an organisation did it, not itself.
_ORIGIN = re.compile("前身|(?<![a-z])(?:predecessor|forerunner)(?![a-z])")
#: Of these, a year is what is told of, not when it was told.
_TOLD = frozenset({"other:announced", "other:published"})
#: 12月22日，据路透社报道: the day of an article, and nothing that happened to anybody.
_PRESS = re.compile(r"[，,]?\s?据?[^，,。；;：:\d]{0,14}(?:报道|报导|电讯|消息称|消息)(?:称|指|引述|援引)?[，,：:。]")
_REPORT = re.compile(
    r"(?:上|下)?(?:年度|半年度?|季度|全年|度)?的?(?:业绩|财报|年报|季报|中报|报告|预算|annual report|results)"
)
#: Once and for all: the date of such an event is nobody's reporting period.
_LASTING = frozenset({"founded", "listed", "born", "launched", "other:opened", "other:appointed", "other:joined"})


def events_of(doc: Document, sentence: Sentence) -> dict[int, Event | None]:
    """The events named at the dates of a sentence, by the ids of the dates that lie anywhere on the calendar."""
    return {id(date): _event(doc, sentence, date) for date in sentence.dates if _dated(date)}


def lasting_events(doc: Document, sentence: Sentence, told: Mapping[int, Event | None]) -> frozenset[int]:
    """Ids of the dates of a sentence at which something was founded, listed, opened or born.

    Args:
        doc: the document.
        sentence: the sentence.
        told: its events (`events_of`).
    """
    dates = [date for date in sentence.dates if id(date) in told and date.role != "as_of" and not _REPORTED_ON.match(doc.folded, date.end)]
    found = ((id(date), told[id(date)]) for date in dates)
    lasting = {key for key, event in found if event is not None and event[0].id in _LASTING}
    return frozenset(lasting | {id(d) for d in dates if _attributive(doc, sentence, d)})


#: What comes out then is about that year: 2024年统计公报发布.
_REPORTED_ON = re.compile(r"[^，,。；;的\d]{0,12}(?:公报|报告|年报|季报|财报|业绩|统计数据|成绩单|预算|决算)")
#: A noun phrase behind 的 up to the end of its clause or to what is said of it.
_OF_WHICH = re.compile(r"(?=[\u4e00-\u9fff])[^，,。；;：:\d的]{2,12}的[^，,。；;：:\d的]{2,12}(?=[，,]|只?有|共有|全长|设)")


#: The year that a work came out: 2020年的处女作《逆潮》.
_WORK = re.compile(r"(?:推出|发行|上映|出版)?的[^，,。；;：:\d]{0,8}《")
_THIS = re.compile(r"[这那][家座所个支间艘条位名]$")


def _attributive(doc: Document, sentence: Sentence, date: Mention) -> bool:
    """Whether a year only tells which one is meant: ``这家1968年由街坊组成的球会，``, ``2004年通车的石屿大桥只有3.1公里``."""
    if date.value.precision not in ("year", "month", "day"):
        return False
    if _WORK.match(doc.folded, date.end, sentence.end):
        return True
    match = _OF_WHICH.match(doc.folded, date.end, sentence.end)
    if match is None:
        return False
    head = match.start() + match[0].rindex("的") + 1
    lead = doc.folded[sentence.clauses[sentence.clause_of(date.start)].start : date.start]
    return bool(_THIS.search(lead)) or any(n.start == head for n in sentence.names)


def _narrow(date: Mention) -> bool:
    """Whether a date is that of a day or a month, or of a part of one: ``7月初``."""
    return date.value.precision in ("day", "month") or (date.value.precision == "vague" and "月" in date.quote)


def _eventful(date: Mention) -> bool:
    """Whether a date is narrow enough to be the date of a passing event rather than the time of something else."""
    if date.role in ("as_of", "until", "since"):
        return False
    return date.value.precision in ("day", "month", "vague")


#: 2014年博士毕业后，: what happened then is told whatever else goes on from it.
_AFTER = re.compile(r"[^，,。；;\d]{2,12}(?:之?后|以后|之际|时)[，,]")


def _alone(doc: Document, sentence: Sentence, date: Mention, used: set[int], event: str) -> bool:
    """Whether a year or quarter is the time of no figure: ``the line closed in 2009``, ``2016年投产``."""
    after = doc.source.lang != "en" and _AFTER.fullmatch(doc.folded, date.end, sentence.clauses[sentence.clause_of(date.start)].end) is not None
    if event in _TOLD or (id(date) in used and not after) or date.value.precision not in ("year", "half", "quarter"):
        return False
    if date.role in ("as_of", "until") or "止" in date.quote:
        return False
    clause = sentence.clause_of(date.start)
    return not any(m.kind != "date" and sentence.clause_of(m.start) == clause for m in sentence.mentions)


def _dated(date: Mention) -> bool:
    return date.role not in ("recurring",) and (isinstance(date.low, dt.date) or isinstance(date.high, dt.date))


_BARE = re.compile(r"\W*(?:(?:and|but|then|in|on|at|by|since|during|from)\s+)*(?:the\s+)?")


#: Behind the word for an event: what is told of is its anniversary.
_ANNIVERSARY = re.compile(r"(?:的|第)?(?:(?:\d{1,3}|[一二两三四五六七八九十百]{1,5})(?:周年|年纪念|年庆|年校庆|年院庆)|百年)")


#: Listed and unlisted companies are kinds of companies, and what is published may be figures: 上市|公司, 发布的数据.
_KIND = re.compile(
    r"(?:上市|上柜|挂牌)(?=公司|企业|柜|银行|房企|车企|券商|险企|药企|酒企|航司|家数|平台|主体|地位|资格|规则|条例|条件|审核|委员会|类股|股)"
    r"|(?<=第一)上[市柜]|发布(?=的?(?:最新)?[\u4e00-\u9fff]{0,8}(?:数据|统计|公报|通报|消息|报告显示|快报|简报|预警))"
)


def _recalled(doc: Document, word: Word) -> bool:
    """Whether an event is only told of for its anniversary or for what it brought, or its word for what something is: ``新股东的|加入|，``."""
    brought = doc.folded.startswith("的加入", word.start - 1) and doc.folded[word.end : word.end + 1] in frozenset("，,让使")
    if brought or ((kind := _KIND.search(doc.folded, word.start, word.end + 16)) is not None and kind.start() < word.end):
        return True
    return _ANNIVERSARY.match(doc.folded, word.end) is not None


def _event(doc: Document, sentence: Sentence, date: Mention) -> Event | None:
    """The event concept named in the clause of a date, or in the next one where the date stands alone."""
    clause = sentence.clause_of(date.start)
    alone = len(doc.lowered[date.end : sentence.clauses[clause].end].strip(" ，,")) <= 1
    if doc.source.lang == "en":
        # "drew 400,000 visitors last year, the most since it opened": only a date that its clause begins with too is alone in it.
        alone = alone and _BARE.fullmatch(doc.lowered, sentence.clauses[clause].start, date.start) is not None
    best, last = None, -1
    for choice in candidates(doc, sentence, date, frozenset({"date"})):
        at = sentence.clause_of(choice.word.start)
        if (at != clause and not (alone and at == clause + 1)) or _recalled(doc, choice.word):
            continue
        lo, hi = sorted((date.end, choice.word.start))
        if any(m is not date and m.kind == "date" and lo <= m.start < hi for m in sentence.mentions):
            continue
        if choice.score >= 0.5 and (best is None or choice.score > best[2] or _goes_on_to(best, last, choice)):
            best, last = (choice.concept, choice.word.start, choice.score), choice.word.end
    if best is None and not alone:
        # candidates() only reaches back over clauses; an event behind the date, past other words, still is of the date.
        span = sentence.clauses[clause]
        for word in sentence.words:
            if not (date.end <= word.start < span.end) or _recalled(doc, word):
                continue
            for index, position in word.concepts:
                concept = doc.lexicon.lexicon.concepts[index]
                if "date" in concept.units and position in ("any", "before", "after"):
                    if any(
                        m is not date and m.kind == "date" and date.end <= m.start < word.start
                        for m in sentence.mentions
                    ):
                        continue
                    return concept, word.start, 3.0
    if best is None and alone and clause + 1 < len(sentence.clauses):
        span = sentence.clauses[clause + 1]
        for word in sentence.words:
            if not span.start <= word.start < span.end or _recalled(doc, word):
                continue
            if best is not None and word.start != last:
                break
            for index, _ in word.concepts:
                concept = doc.lexicon.lexicon.concepts[index]
                if "date" in concept.units and (best is None or concept.id in _LASTING):
                    best, last = (concept, word.start, 3.0), word.end
                    break
    return best


def _goes_on_to(best: Event, end: int, choice: Choice) -> bool:
    """Whether the word of an event that lasts stands right behind that of one in passing: ``离职|创办``, ``毕业|加入``."""
    return choice.word.start == end and choice.concept.id in _LASTING and best[0].id not in _LASTING


def _figure_between(sentence: Sentence, date: Mention, place: int) -> bool:
    lo, hi = sorted((date.end, place))
    return any(m.kind != "date" and lo <= m.start < hi for m in sentence.mentions)


#: Between an English figure and its time: ``up from 45,000 |in| 2024``.
_IN = re.compile(r" (?:in|during|over|for|of) (?:the )?")


def _states(doc: Document, sentence: Sentence, date: Mention, made: list[Draft], used: set[int]) -> bool:
    """Whether something is said to have happened at a date, rather than that the date only places a figure in time."""
    if date.role in ("as_of", "until", "after") or date.value.precision == "span" or against(doc, date):
        return False
    if doc.source.lang != "en" and set_only(doc, date):
        return False
    if sentence.bracketed(date.start) is not None:
        return False
    clause = sentence.clause_of(date.start)
    span = sentence.clauses[clause]
    if _PRESS.match(doc.folded, date.end) and not (date.value.precision == "month" and date.quote[:4].isdecimal()):
        return False
    if date.role == "since":
        return _held_since(doc, sentence, date)
    if doc.source.lang != "en" and done(doc, sentence, date):
        return True
    if date.value.precision == "day" and announcing(doc, sentence, date):
        # The day of a report is a fact besides the figures that it reports, that of a dateline is not.
        return not re.match(r"\s*[—–讯电]", doc.lowered[date.end : span.end + 2])
    rest = doc.lowered[date.end : span.end]
    ends = len(rest.strip(" ，,")) <= 1 and clause + 1 < len(sentence.clauses)
    alone = ends and len(doc.lowered[span.start : date.start].strip()) <= 3
    said = (clause, clause + 1) if alone else (clause,)
    figures = [d for d in made if d.clause == clause and d.mention.kind not in ("age", "rank")] if doc.source.lang == "en" else []
    timed = id(date) in used or any(_IN.fullmatch(doc.lowered, d.mention.end, date.start) for d in figures)
    if (ends or figures) and not alone and timed and date.value.precision not in ("day", "month"):
        return False
    dealt = [d for d in made if d.clause in said and d.concept in DEALS and not (date.value.precision == "year" and d.concept in _OF_YEARS)]
    deal = date.value.precision in ("day", "month", "year") and not date.role and not rest.startswith("的") and any(d.period is not None and d.period.text == date.quote for d in dealt)
    if deal:
        return True
    if any(
        d.clause in said and d.mention.kind != "age" and (d.known is not None or d.mention.kind in ("money", "percent"))
        for d in made
    ):
        return False
    if (
        not _narrow(date)
        and (alone or any(d.clause > clause for d in made))
        and date.value.precision != "year"
    ):
        return False
    if re.match(r"[^，,。；]{0,14}计[，,]", rest):  # 按2024年收入計
        return False
    if re.match(r"\s*(?:的|度|级|版|款|届|'s|’s|-)", rest) and not re.match(r"\s*的(?:时候|一天)", rest):
        return False
    if date.relative == "reference" and date.value.precision == "year":
        return False
    if alone:
        following = sentence.clauses[clause + 1]
        rest = doc.lowered[following.start : following.end]
    return bool(re.search(r"[一-鿿]{2}|[a-z]{3}", rest)) or bool(
        re.search(r"[一-鿿]{2}|[a-z]{3}", doc.lowered[span.start : date.start])
    )


def _happened(doc: Document, sentence: Sentence, date: Mention) -> str:
    """What happened at a date, in the text's own words: those behind it, or before it where it ends its clause."""
    if announcing(doc, sentence, date):
        return "announced"
    if doc.source.lang == "en":
        return english_event(doc, sentence, date) or predicate_of(doc, sentence, date)
    span = sentence.clauses[sentence.clause_of(date.start)]
    ahead = doc.folded[span.start : date.start].strip(" ，,")
    ahead = re.sub(r"^(?:which|who|that|and|but)\s+|\s*(?:\b(?:on|in|at|since|from)|于|在)$", "", ahead, flags=re.I)
    if doc.lowered[date.end : span.end].strip(" ，,.。") or not ahead or any(c.isdigit() for c in ahead):
        return predicate_of(doc, sentence, date)
    return ahead[-40:].lstrip()


def _held_since(doc: Document, sentence: Sentence, date: Mention) -> bool:
    """Whether somebody has been something since a year: ``its chief executive since 2021``."""
    clause = sentence.clause_of(date.start)
    if doc.source.lang != "en":
        return since_told(doc, sentence, date)
    if not date.quote[0].isascii() or date.value.precision not in ("year", "month"):
        return False
    if any(m.kind != "date" and sentence.clause_of(m.start) == clause for m in sentence.mentions):
        return False
    return bool(re.search(r"[a-z]{3}", doc.lowered[sentence.clauses[clause].start : date.start].replace("since", "")))


def _unsettled(sentence: Sentence, date: Mention, anchor: int) -> str:
    """Whether the words between a date and its event make it a plan or a rumour: ``6月，…被爆出最早今年上市``."""
    lo, hi = sorted((date.end, anchor))
    for word in sentence.words:
        if lo <= word.start < hi:
            for role in ("rumored", "planned", "projected"):
                if role in word.roles:
                    return role
    return ""

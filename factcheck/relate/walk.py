"""The walk through a text: figure after figure gets its concept, entity and period, and hands on what carries over."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from attrs import define, evolve, field

from factcheck.lexicon.fold import fold
from factcheck.model import Entity, Mention
from factcheck.relate.changes import taken_up
from factcheck.relate.compared import goes_on, is_compared, set_against, set_beside
from factcheck.relate.deals import TRADED
from factcheck.relate.document import Document, Sentence
from factcheck.relate.draft import Draft
from factcheck.relate.english.callings import callings, houses
from factcheck.relate.english.deals import settle_deals
from factcheck.relate.english.recalled import recalls
from factcheck.relate.english.times import DEALS, HOLDINGS, date_deals
from factcheck.relate.english.voices import voices
from factcheck.relate.events import event_drafts, events_of, lasting_events
from factcheck.relate.frames import settle, standing, year_before
from factcheck.relate.framing import news_day, note_frame, note_results
from factcheck.relate.funding import settle_funding
from factcheck.relate.kinds import agree
from factcheck.relate.lists import Run, runs
from factcheck.relate.periods import Found, Frame, against, find_period, times_of
from factcheck.relate.privates import privates
from factcheck.relate.qualify import qualify
from factcheck.relate.restated import like_before, restated, time_again
from factcheck.relate.subject import clause_subjects
from factcheck.relate.together import begin_before, companion, grown_to, tie_growth, total_of_list, year_after
from factcheck.relate.topics import Subjects, Topics
from factcheck.relate.trading import OFFERED
from factcheck.relate.units import counted_unit, is_article
from factcheck.relate.what import choose_concept
from factcheck.relate.whom import choose_entity

_ASIDE = re.compile(
    r"[\s“(（]*(?:相比之下|相较之下|对比之下|相对之下|隔壁|邻近|相邻|邻近的|隔壁的|规模较小|规模较大|竞争对手|对手|同业|同行|作为对比|作为比较|而同期|"
    r"by contrast|in contrast|by comparison|its (?:closest |main |bigger |smaller |larger )?rivals?|rivals?\b|neighbouring|nearby|elsewhere|the smaller|the larger|across the)"
)

#: What is to become something else is so today.
_TO_BE = re.compile(r"[将會会]由?|预计|计划|拟|\b(?:will|would|to (?:rise|grow|fall|shrink|increase|expand|go|be (?:raised|cut)))\b")


@define
class Walk:
    """What carries over from sentence to sentence.

    Args:
        topics: whom the text has been talking about.
        frame: the time that it is in.
        last: the last figure.
        drafts: all figures so far.
        block: the paragraph.
        led: the company that the last paragraph with one opened with.
        opened: what it opened with, product or company.
        fresh: whether the paragraph is at its first sentence.
        named: every entity that a name of the text names.
        titled: whether the title names whom the text is about.
        beside: subject and company to go back to behind a sentence that sets others beside them.
        work: the product, film or thing that the text is mostly about.
    """

    topics: Topics
    frame: Frame = field(factory=Frame)
    last: Draft | None = None
    drafts: list[Draft] = field(factory=list)
    block: int = -1
    led: Entity | None = None
    fresh: bool = True
    opened: Entity | None = None
    work: Entity | None = None
    titled: bool = False
    beside: tuple[Entity, Entity | None] | None = None
    named: frozenset[Entity] = frozenset()


def walk(doc: Document, opening: Entity | None) -> list[Draft]:
    """Relate every figure of a document.

    Args:
        doc: the document.
        opening: the organisation that the text is mostly about: the subject until one is named.
    """
    english = doc.source.lang == "en"
    nouns = callings(doc) if english else {}
    topics = Topics(nouns=nouns, houses=houses(doc, nouns), voices=voices(doc)) if english else Topics(private=privates(doc))
    state = Walk(topics, work=_work(doc, opening), named=frozenset(n.entity for n in doc.names))
    if opening is not None:
        state.topics.main = opening
        state.topics.see(opening)
        state.led = opening
        title = fold(doc.source.title)
        state.titled = any(n.entity == opening and doc.folded[n.start : n.end] in title for n in doc.names) or (
            opening.kind == "place" and opening.id in title.lower()
        )
    note_results(doc, state.frame)
    for sentence in doc.sentences:
        _sentence(doc, sentence, state)
    drafts = [d for d in state.drafts if not d.dropped]
    time_again(drafts)
    return drafts


def _work(doc: Document, opening: Entity | None) -> Entity | None:
    """The product, film or thing that a text is about, or that it names most and names early."""
    if opening is not None and opening.kind in ("product", "thing"):
        return opening
    counts = Counter(n.entity for n in doc.names if n.entity.kind in ("product", "thing"))
    early = {n.entity for n in doc.names if n.start <= max(300, len(doc.folded) // 4)}
    often = [e for e in counts if e in early and counts[e] > 1]
    return max(often, key=lambda e: (counts[e], e.id)) if often else None


def _sentence(doc: Document, sentence: Sentence, state: Walk) -> None:
    if state.block != sentence.block:
        # A new paragraph goes back to whom the last one opened with, or to whom the text is about.
        english = doc.source.lang == "en"
        back = (state.topics.main if english or state.titled else None) or state.led
        if english and back is not None:
            state.topics.turn_to(back)
            state.topics.passing = None
        if back is not None and state.block >= 0 and state.topics.company not in (None, back):
            state.topics.see(back)
        state.block, state.fresh = sentence.block, True
        if state.work is not None:
            state.topics.thing = state.work
        if state.titled and not english and (state.opened is None or state.opened != state.work):
            state.opened = state.topics.main
    carried = state.topics.subject
    if carried is not None and state.frame.block != sentence.block and doc.source.lang != "en":
        if carried.kind in ("product", "thing", "place") and carried not in (state.topics.main, state.opened):
            # A thing is spoken of within a paragraph; the next one goes back to whom the text is about.
            carried = state.topics.subject = state.topics.company or carried
        elif state.opened is not None and carried.kind != "organisation":
            carried = state.topics.subject = state.opened
        elif carried not in state.named and carried != state.topics.main:
            # So is what no name names: 主场馆, 大坝.
            carried = state.topics.subject = state.topics.company or state.topics.main or carried
    topics = state.topics
    company = topics.company
    before = topics.copy(subject=carried, pair=list(topics.pair)) if sentence.mentions else None
    subjects = clause_subjects(doc, sentence, topics)
    strong = [c.entity for c in subjects.clauses if c is not None and c.score >= 3.2]
    if topics.main in strong:
        state.led, state.fresh = topics.main, False
    if state.fresh:
        first = strong[0] if strong else None
        if first is not None and first != topics.main and _beside(doc, sentence, subjects):
            first = None  # 规模较小的乙银行: a paragraph on another one only sets it beside whom the text is about
        if first is not None and first.kind not in ("person", "place"):
            state.opened = first
        if first is not None and first.kind in ("organisation", "group", "fund", ""):
            state.led, state.fresh = first, False
    if doc.source.lang != "en":
        state.fresh = False
        topics.remember(sentence, doc.lowered)
    if _ASIDE.match(doc.lowered, sentence.start, sentence.end) and carried is not None:
        state.beside = carried, company
    if state.beside is not None and not doc.folded[sentence.start : sentence.end].endswith(("；", ";")):
        # A sentence that only sets another beside the subject does not change the subject.
        (topics.subject, topics.company), state.beside = state.beside, None
    if before is None:
        return
    grouped = runs(doc, sentence, state.frame)
    in_run: dict[int, tuple[Run, int]] = {}
    for each in grouped:
        for i, m in enumerate(each.mentions):
            in_run.setdefault(id(m), (each, i))  # 由1升至2，再升至3: what one change ends with, the next begins with
    floor = sentence.start
    used: set[int] = set()
    told = events_of(doc, sentence)
    events = lasting_events(doc, sentence, told)
    times = times_of(doc, sentence)
    made: list[Draft] = []
    for mention in sentence.mentions:
        if mention.kind == "date":
            continue
        if is_article(doc, sentence, mention):
            floor = mention.end
            continue
        draft = Draft(mention, sentence, sentence.clause_of(mention.start), mention.unit)
        compared = False
        run, place = in_run.get(id(mention), (None, 0))
        previous = made[-1] if made else state.last
        same = restated(doc, draft, previous, made)
        if same is not None:
            _copy(draft, same)
        elif doc.source.lang != "en" or not recalls(doc, draft, state.drafts, subjects):
            compared = bool(made) and not (run and run.leads(place)) and (is_compared(doc, sentence, mention) or goes_on(doc, mention, made[-1]))
            choose_concept(doc, draft, like_before(doc, draft, previous, state.drafts) if not made else previous, made, run, place, compared)
            choose_entity(doc, draft, subjects, before, run, place, compared, made)
            if TRADED in draft.basis and doc.source.lang != "en":
                topics.held = draft.entity
            agree(doc, draft, before.company)
            _period(doc, draft, state.frame, run, place, compared, used, previous, events, times)
            total_of_list(doc, draft, made)
            if compared and made:
                draft.compared = True
                set_against(doc, draft, made, state.frame.closing)
            elif set_beside(doc, mention):
                draft.compared = True
        if run is not None and run.became and place == 1 and made:
            start = next((d for d in reversed(made) if d.mention is run.mentions[0]), made[-1])
            draft.links.append(("base", start))
            begin_before(doc, sentence, run.mentions[0], start, draft)
        qualify(doc, draft, floor)
        if previous is not None and "concept: carried on" in draft.basis and "segment" in previous.qualifiers and _again(draft, previous):
            draft.qualifiers.setdefault("segment", previous.qualifiers["segment"])
        if run is not None and place < len(run.segments):
            draft.qualifiers["segment"] = run.segments[place]
        if run is not None and place:
            _inherit_in_list(draft, made, run)
        if run is not None and (taken := taken_up(doc, run, made)):
            _take_up(draft, taken[place], made, run)
        if draft.entity is not None and "segment" in draft.qualifiers and fold(draft.qualifiers["segment"]).lower() == draft.entity.id:
            del draft.qualifiers["segment"]  # Nobody is a part of himself.
        draft.unit = counted_unit(doc, draft, run, previous, compared)
        _specialise(draft)
        tie_growth(draft, made)
        made.append(draft)
        floor = mention.end
    grown_to(doc, made)
    if doc.source.lang == "en":
        settle_deals(doc, sentence, made, subjects, topics, before)
    day = news_day(sentence, doc.source.published) or state.frame.day_of(sentence.block)
    date_deals(sentence, made, day, DEALS if doc.source.lang == "en" else HOLDINGS)
    _attributes(doc, made)
    made += event_drafts(doc, sentence, subjects, before, state.topics, used, made, told)
    if (funded := settle_funding(doc, sentence, made, topics)) is not None:
        state.led = funded
    for draft in made:
        agree(doc, draft, before.company)
    made.sort(key=lambda d: d.mention.start)
    state.drafts += made
    figures = [d for d in made if d.mention.kind != "date"]
    if figures:
        state.last = figures[-1]
    note_frame(doc, sentence, state.frame, used, events, times)


def _beside(doc: Document, sentence: Sentence, subjects: Subjects) -> bool:
    """Whether the subject that a sentence opens with is told from another by what modifies it: ``规模较小的|乙银行``."""
    name = next((c.name for c in subjects.clauses if c is not None and c.score >= 3.2), None)
    if name is None or "，" in doc.folded[sentence.start : name.start]:
        return False
    return doc.folded[sentence.start : name.start].rstrip("《“\"").endswith("的")


def _attributes(doc: Document, made: list[Draft]) -> None:
    """A count that only tells where another one is counted is of that part: ``100個國家的|13萬家企業客戶``."""
    for one, other in pairwise(made):
        if one.known is None or other.known is None or one.known is other.known or one.mention.kind != "quantity":
            continue
        gap = doc.lowered[one.mention.end : other.mention.start]
        if gap.endswith("的") and 1 < len(gap) <= 8:
            one.qualifiers.setdefault("segment", other.concept)


def _specialise(draft: Draft) -> None:
    """Adjusted and cumulative values have concepts of their own where the lexicon has them."""
    known = draft.known
    if draft.concept == "age" and draft.qualifiers.get("scope") == "average":
        draft.concept = "average_age"
    if known is None or draft.concept != known.id:
        return
    if known.adjusted and draft.qualifiers.get("basis") == "adjusted":
        draft.concept = known.adjusted
    elif known.cumulative and draft.qualifiers.get("scope") == "cumulative":
        draft.concept = known.cumulative


def _again(draft: Draft, previous: Draft) -> bool:
    """Whether a figure is that of another time for what the one before it is of: ``年化新保费88亿元，上年为77亿元``."""
    lo, hi = previous.mention.end, draft.mention.start
    return previous.sentence is draft.sentence and any(m.kind == "date" and lo <= m.start < hi for m in draft.sentence.mentions)


def _copy(draft: Draft, previous: Draft) -> None:
    draft.entity, draft.concept, draft.known = previous.entity, previous.concept, previous.known
    draft.period, draft.anchor = previous.period, previous.anchor
    draft.entity_score, draft.concept_score = previous.entity_score, previous.concept_score
    draft.qualifiers.update({k: v for k, v in previous.qualifiers.items() if k not in ("direction", "total")})
    draft.links.append(("restates", previous))
    draft.basis.append("restates the figure before it")


def _period(
    doc: Document,
    draft: Draft,
    frame: Frame,
    run: Run | None,
    place: int,
    compared: bool,
    used: set[int],
    previous: Draft | None,
    events: frozenset[int],
    times: Sequence[Mention],
) -> None:
    if run is not None and place < len(run.periods):
        draft.period = run.periods[place]
        draft.basis.append("period: of the list")
        span = draft.sentence
        used.update(id(m) for m in span.mentions if m.kind == "date")
        return
    began = _began(doc, draft.sentence, run) if run is not None and run.became and place else frozenset()
    found = find_period(
        doc,
        draft.sentence,
        draft.mention,
        frame,
        times,
        compared=compared,
        growth="growth_of" in draft.qualifiers,
        standing=standing(draft),
        events=began if draft.concept in OFFERED else events | began,
    )
    if found.date is not None and not compared:
        used.add(id(found.date))
    if not compared and found.score < 0.95 and (together := companion(doc, draft, previous)) is not None:
        draft.period, draft.together = together.period, together
        draft.basis.append("period: of the figure that it is a part of")
        return
    # A figure joined to the one before it, without a date between, is of the same time.
    if found.period is None and run is not None and place and previous is not None and not run.became:
        draft.period = previous.period
        return
    start = run is not None and run.leads(place)
    if start and found.period and doc.source.published and found.period.start > doc.source.published:
        found = Found(None, 0.3, "", present=True)  # "from 9,000 to 15,000 by 2027": the first is of today
    elif start and found.date is not None and found.date.value.precision == "day" and _COMES_FROM.search(doc.lowered, found.date.end, draft.mention.start):
        found = Found(None, 0.3, "")  # 3月31日批复，总投资由118.5亿元调整为142.2亿元: the day is that of the change
    elif start and found.date is None and _TO_BE.search(doc.lowered, _since(draft, previous), draft.mention.start):
        found = Found(None, 0.3, "", present=True)  # 业务将由四个市场扩至五个
    # "从去年的96.8%提高到97.3%": the date of what something was before is not that of what it became.
    apart = run is not None and run.became and place == 1 and found.date is None
    found = settle(doc, draft, found, frame, None if apart else previous, compared)
    untold = found.period is None or (previous is not None and year_before(previous.period))
    if apart and untold and previous is not None and not standing(draft) and not found.present:
        found = evolve(found, period=year_after(previous, doc.source.published))
    draft.period = found.period
    if found.period is not None and found.basis:
        draft.basis.append(found.basis)


_COMES_FROM = re.compile(r"(?:由|从|自|\bfrom) ?(?:the |its |about )?$")


def _since(draft: Draft, previous: Draft | None) -> int:
    """Where the words begin that tell when a figure is: with its clause, or with the sentence where it goes on with one of today."""
    goes_on = previous is not None and previous.sentence is draft.sentence and previous.period is None
    return draft.sentence.start if goes_on else draft.sentence.clauses[draft.clause].start


def _began(doc: Document, sentence: Sentence, run: Run) -> frozenset[int]:
    """Ids of the dates of what a change started from: ``从|去年末|的84.1%降至81.6%``, ``1,840 in |January| to 1,395``."""
    first, second = run.mentions[0], run.mentions[1]
    return frozenset(
        id(d)
        for d in sentence.mentions
        if d.kind == "date"
        and (
            (d.end <= first.start and against(doc, d) and first.start - d.end <= 16)
            or (first.end <= d.start and d.end < second.start and doc.lowered[d.end : second.start].strip()[:1] not in ("", ",", "的"))
        )
    )


def _take_up(draft: Draft, other: Draft, made: list[Draft], run: Run) -> None:
    """Make a figure what another of its sentence was at the time that their list is of."""
    for each in made:
        each.links = [(kind, to) for kind, to in each.links if to is not draft]
    draft.entity, draft.concept, draft.known, draft.concept_score = other.entity, other.concept, other.known, other.concept_score
    draft.qualifiers.pop("segment", None)
    draft.qualifiers |= {key: other.qualifiers[key] for key in ("segment", "basis", "scope") if key in other.qualifiers}
    first = next((d for d in made if d.mention is run.mentions[0]), draft)
    draft.period, draft.compared = first.period, True
    other.links.append(("compare", draft))
    draft.basis.append("what it was of each in turn")


def _inherit_in_list(draft: Draft, made: list[Draft], run: Run) -> None:
    first = next((d for d in made if d.mention is run.mentions[0]), None)
    if first is None:
        return
    for key in ("basis", "scope", "stage", "round", "growth_of", "share_of", "direction"):
        if key in first.qualifiers:
            draft.qualifiers.setdefault(key, first.qualifiers[key])
    if not run.segments and "segment" in first.qualifiers and run.periods:
        draft.qualifiers.setdefault("segment", first.qualifiers["segment"])

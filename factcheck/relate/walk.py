"""The walk through a text: figure after figure gets its concept, entity and period, and hands on what carries over."""

from __future__ import annotations

import datetime as dt
import re
from itertools import pairwise

from attrs import define, evolve, field

from factcheck.model import Entity, Mention
from factcheck.relate.attach import Choice, candidates, classes_of, percent_mode
from factcheck.relate.document import Document, Sentence
from factcheck.relate.draft import Draft
from factcheck.relate.events import event_drafts, lasting_events
from factcheck.relate.lists import Run, runs
from factcheck.relate.periods import Frame, against, find_period, note_frame
from factcheck.relate.phrase import noun_after, noun_before, phrase_of
from factcheck.relate.qualify import evidence, qualify
from factcheck.relate.subject import PERSONAL, Candidate, Topics, clause_subjects, owner_behind, owner_near
from factcheck.relate.units import counted_unit, is_article

_AGAINST = re.compile(
    r"(?:较|(?<![占佔对])比|相比|对比|高于|低于|多于|少于|than|from|against|compared with|compared to|versus|vs\.?|up on|down on|over)\s*"
    r"(?:[^，,。；;\d]{0,14}(?:的|'s|’s))?\s*(?:the |a |an |those of |that of |its )?\s*(?:previous |prior )?(?:year's |year’s )?$"
)
_RESTATES = re.compile(
    r"[\s,，(]*(?:约合|折合|相当于|约等于|约为|约值|约|合|即|等于|or|roughly|about|equivalent to|some|approximately|nearly|around)?"
    r"(?:人民币|新台币|港币|港元|美元)?\s*"
)
_ADDED = re.compile(r"(?:合计|共计|总计|合共|累计|总共|一共|for a total of|in total|together)[^，,。；;]{0,6}$")
_ASIDE = re.compile(
    r"[\s“(（]*(?:相比之下|相较之下|对比之下|相对之下|隔壁|邻近|相邻|邻近的|隔壁的|规模较小|规模较大|竞争对手|对手|同业|同行|作为对比|作为比较|而同期|"
    r"by contrast|in contrast|by comparison|its (?:closest |main |bigger |smaller |larger )?rivals?|rivals?\b|neighbouring|nearby|elsewhere|the smaller|the larger|across the)"
)
_GROWTH_ONLY = frozenset({"percent", "percentage_point", "times"})


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
        fresh: whether the paragraph has not named one yet.
    """

    topics: Topics
    frame: Frame = field(factory=Frame)
    last: Draft | None = None
    drafts: list[Draft] = field(factory=list)
    block: int = -1
    led: Entity | None = None
    fresh: bool = True
    opened: Entity | None = None


def walk(doc: Document, opening: Entity | None) -> list[Draft]:
    """Relate every figure of a document.

    Args:
        doc: the document.
        opening: the organisation that the text is mostly about: the subject until one is named.
    """
    state = Walk(Topics())
    if opening is not None:
        state.topics.main = opening
        state.topics.see(opening)
        state.led = opening
    for sentence in doc.sentences:
        _sentence(doc, sentence, state)
    return [d for d in state.drafts if not d.dropped]


def _sentence(doc: Document, sentence: Sentence, state: Walk) -> None:
    if state.block != sentence.block:
        # A new paragraph goes back to whom the last one opened with, or to whom the text is about.
        back = state.led
        if back is not None and state.block >= 0 and state.topics.company not in (None, back):
            state.topics.see(back)
        state.block, state.fresh = sentence.block, True
    carried = state.topics.subject
    if carried is not None and state.frame.block != sentence.block:
        if carried.kind in ("product", "thing", "place") and carried not in (state.topics.main, state.opened):
            # A thing is spoken of within a paragraph; the next one goes back to whom the text is about.
            carried = state.topics.subject = state.topics.company or carried
        elif state.opened is not None and carried.kind != "organisation":
            carried = state.topics.subject = state.opened
    topics = state.topics
    before = Topics(carried, topics.company, topics.person, topics.thing, list(topics.pair), topics.main)
    subjects = clause_subjects(doc, sentence, topics)
    strong = [c.entity for c in subjects if c is not None and c.score >= 3.2]
    if topics.main in strong:
        state.led, state.fresh = topics.main, False
    if state.fresh:
        first = strong[0] if strong else None
        if first is not None and first.kind not in ("person", "place"):
            state.opened = first
        if first is not None and first.kind in ("organisation", "group", "fund", ""):
            state.led, state.fresh = first, False
    topics.remember(sentence)
    if _ASIDE.match(doc.lowered, sentence.start, sentence.end) and carried is not None:
        # A sentence that only sets another beside the subject does not change the subject.
        topics.subject, topics.company = before.subject, before.company
    if not sentence.mentions:
        return
    grouped = runs(doc, sentence, state.frame)
    in_run: dict[int, tuple[Run, int]] = {id(m): (run, i) for run in grouped for i, m in enumerate(run.mentions)}
    floor = sentence.start
    used: set[int] = set()
    events = lasting_events(doc, sentence)
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
        if _restates(doc, draft, previous):
            _copy(draft, previous)  # type: ignore[arg-type]
        else:
            compared = bool(made) and _is_compared(doc, sentence, mention)
            _concept(doc, draft, previous, made, run, place, compared)
            _entity(doc, draft, subjects, before, run, place, compared, made)
            _period(doc, draft, state.frame, run, place, compared, used, previous, events)
            if compared and made:
                _compare(draft, made)
        if run is not None and run.became and place == 1 and made:
            draft.links.append(("base", made[-1]))
        qualify(doc, draft, floor)
        if run is not None and place < len(run.segments):
            draft.qualifiers["segment"] = run.segments[place]
        if run is not None and place:
            _inherit_in_list(draft, made, run)
        draft.unit = counted_unit(doc, draft, run, previous, compared)
        _specialise(draft)
        _growth(draft, made)
        made.append(draft)
        floor = mention.end
    _attributes(doc, made)
    made += event_drafts(doc, sentence, subjects, before, state.topics, used, made)
    made.sort(key=lambda d: d.mention.start)
    state.drafts += made
    figures = [d for d in made if d.mention.kind != "date"]
    if figures:
        state.last = figures[-1]
    note_frame(doc, sentence, state.frame, used, events)


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
    if known is None or draft.concept != known.id:
        return
    if known.adjusted and draft.qualifiers.get("basis") == "adjusted":
        draft.concept = known.adjusted
    elif known.cumulative and draft.qualifiers.get("scope") == "cumulative":
        draft.concept = known.cumulative


def _restates(doc: Document, draft: Draft, previous: Draft | None) -> bool:
    """Whether a figure only says the one before it again, in other units."""
    if previous is None or previous.sentence is not draft.sentence:
        return False
    one, other = previous.mention, draft.mention
    gap = doc.lowered[one.end : other.start]
    if len(gap) > 18 or not _RESTATES.fullmatch(gap):
        return False
    if one.kind == other.kind == "money":
        return one.unit != other.unit and (
            "(" in gap or bool(gap.strip(" ,，")) or "约" in other.quote[:2] or "約" in other.quote[:2]
        )
    return (
        "(" in gap
        and one.kind == other.kind == "quantity"
        and one.unit != other.unit
        and bool(one.unit)
        and bool(other.unit)
    )


def _copy(draft: Draft, previous: Draft) -> None:
    draft.entity, draft.concept, draft.known = previous.entity, previous.concept, previous.known
    draft.period, draft.anchor = previous.period, previous.anchor
    draft.entity_score, draft.concept_score = previous.entity_score, previous.concept_score
    draft.qualifiers.update({k: v for k, v in previous.qualifiers.items() if k not in ("direction", "total")})
    draft.links.append(("restates", previous))
    draft.basis.append("restates the figure before it")


def _concept(
    doc: Document, draft: Draft, previous: Draft | None, made: list[Draft], run: Run | None, place: int, compared: bool
) -> None:
    mention, sentence = draft.mention, draft.sentence
    if run is not None and place and made and made[-1].mention in run.mentions:
        first = made[-1]
        own = candidates(doc, sentence, mention, classes_of(mention))
        own = [c for c in own if c.word.start >= made[-1].mention.end and c.score > 4.5]
        if not own or own[0].concept is first.known:
            draft.concept, draft.known, draft.anchor = first.concept, first.known, first.anchor
            draft.concept_score = first.concept_score
            draft.basis.append("concept: of the list")
            for key in ("growth_of", "share_of"):
                if key in first.qualifiers:
                    draft.qualifiers[key] = first.qualifiers[key]
            return
    person = _aged(doc, sentence, mention)
    if person is not None:
        draft.known = doc.lexicon.lexicon.by_id.get("age")
        draft.concept, draft.concept_score = "age", 0.95
        draft.entity, draft.entity_score = person, 0.95
        draft.basis.append("concept: an age beside a name")
        return
    if _enumerated(doc, sentence, mention, made):
        first = made[-1]
        draft.concept, draft.known, draft.anchor = first.concept, first.known, first.anchor
        draft.concept_score = 0.7 * first.concept_score + 0.2
        draft.qualifiers["segment"] = noun_before(doc, sentence, mention)
        draft.basis.append("concept: of the enumeration it goes on with")
        return
    if compared and (other := _compared_with(mention, made)) is not None:
        near = [c for c in candidates(doc, sentence, mention, classes_of(mention)) if c.word.start >= other.mention.end]
        if not near or near[0].score < 5 or near[0].concept is other.known:
            draft.concept, draft.known, draft.anchor = other.concept, other.known, other.anchor
            draft.concept_score = other.concept_score
            for key in ("growth_of", "share_of", "segment", "basis", "scope"):
                if key in other.qualifiers:
                    draft.qualifiers[key] = other.qualifiers[key]
            draft.basis.append("concept: of what is compared")
            return
    if mention.kind == "money" and re.search(r"每?\w{0,3}[一每][元块塊]钱?", doc.lowered[max(sentence.start, mention.start - 16) : mention.start]):
        draft.concept, draft.concept_score = "other:" + phrase_of(doc, sentence, mention), 0.4
        draft.basis.append("concept: an amount for each yuan")
        return
    mode, word = ("level", None)
    if mention.unit in _GROWTH_ONLY:
        mode, word = percent_mode(doc, sentence, mention)
        if mode == "growth" and run is not None and run.became:
            mode, word = "level", None
    like = (
        next((m for m in run.mentions if m.kind == "money"), mention)
        if run is not None and not mention.unit
        else mention
    )
    classes = classes_of(like)
    if mention.kind == "rank":
        _ranking(doc, draft)
        return
    if mode == "growth":
        _growth_concept(doc, draft, made, previous)
        if word is not None:
            draft.qualifiers["direction"] = "up" if "up" in word.roles else "down"
        return
    choices = candidates(doc, sentence, mention, classes)
    if mode == "share":
        _share_concept(doc, draft, choices, previous)
        return
    if mention.unit == "percent" and not (choices and choices[0].score >= 3.0):
        money = [
            c for c in candidates(doc, sentence, mention, frozenset({"money"})) if c.concept.share and c.score >= 3.0
        ]
        if money:
            _share_concept(doc, draft, choices, previous)
            return
    if choices and choices[0].score >= 2.0:
        _take(draft, choices[0], "concept: named beside the figure")
        _share_of(doc, draft)
        return
    if mention.kind == "age":
        average = re.search(r"平均|人均|average", doc.lowered[max(sentence.start, mention.start - 12) : mention.start])
        draft.known = doc.lexicon.lexicon.by_id.get("average_age" if average else "age")
        draft.concept, draft.concept_score = "average_age" if average else "age", 0.8
        draft.basis.append("concept: an age")
        return
    like_before = next((d for d in reversed(made) if d.unit == mention.unit and d.mention.kind == mention.kind), None)
    previous = like_before or previous
    if previous is not None and _continues(doc, draft, previous, classes):
        draft.known, draft.concept, draft.anchor = previous.known, previous.concept, previous.anchor
        draft.concept_score = 0.55
        draft.basis.append("concept: carried on")
        return
    if choices and choices[0].score >= 0.8:
        _take(draft, choices[0], "concept: named in the sentence")
        draft.concept_score = 0.45
        return
    draft.concept = "other:" + phrase_of(doc, sentence, mention)
    draft.concept_score = 0.5
    draft.basis.append("concept: the words beside the figure")


def _aged(doc: Document, sentence: Sentence, mention: Mention) -> Entity | None:
    """The person whose age a bare number beside the name tells: ``Ms Oyelaren, 53, joined``."""
    if mention.kind != "number" or not mention.quote.isdigit() or not 15 <= int(mention.quote) <= 105:
        return None
    if not re.match(r"\s*[,，)]|\s*$", doc.lowered[mention.end : mention.end + 2]):
        return None
    for name in sentence.names:
        if re.fullmatch(r"\s*[,，(]\s*(?:now |aged )?", doc.lowered[name.end : mention.start] or "-"):
            return name.entity if name.entity.kind in ("person", "") else None
    return None


def _enumerated(doc: Document, sentence: Sentence, mention: Mention, made: list[Draft]) -> bool:
    """Whether a bare number goes on with the figure before: ``wheat 820,000 tonnes, barley 390,000 and canola 210,000``."""
    if mention.kind != "number" or mention.unit or not made:
        return False
    previous = made[-1].mention
    if previous.kind not in ("quantity", "money", "number") or (made[-1].unit in ("", "count") and not made[-1].known):
        return False
    gap = doc.lowered[previous.end : mention.start]
    if not re.fullmatch(
        r"(?:,| and|, and|;)\s*(?:and )?(?:the )?[a-z][a-z' -]{2,24}?(?:\s(?:with|at|had|has|made up|took))?\s", gap
    ):
        return False
    return not noun_after(doc, mention, sentence.end)


def _is_compared(doc: Document, sentence: Sentence, mention: Mention) -> bool:
    """Whether a figure is what another is set against: ``較…的4490萬元``, ``from 6 million``, ``上年同期為2,100萬``."""
    if _AGAINST.search(doc.lowered, max(sentence.start, mention.start - 40), mention.start):
        return True
    date = next((d for d in reversed(sentence.mentions) if d.kind == "date" and d.end <= mention.start), None)
    if date is None or mention.start - date.end > 4 or date.relative != "anchor" or "同期" not in date.quote:
        # A date between the comparing word and the figure: "compared with 2023's 82.1%", "较2023年的82.1%".
        return date is not None and mention.start - date.end <= 4 and against(doc, date)
    return True


def _compared_with(mention: Mention, made: list[Draft]) -> Draft | None:
    """The figure that one is set against: the last before it that has its unit and is no rate of change."""
    for draft in reversed(made):
        change = "growth_of" in draft.qualifiers
        if draft.mention.kind == "date" or change:
            continue
        if draft.mention.unit == mention.unit or (not mention.unit and draft.mention.kind in ("quantity", "number")):
            return draft
        if not draft.mention.unit and mention.kind == "quantity":
            return draft
    return None


def _take(draft: Draft, choice: Choice, basis: str, concept: str = "") -> None:
    draft.known = choice.concept
    draft.concept = concept or choice.concept.id
    if choice.word is not None:
        draft.anchor = choice.word.start
    draft.concept_score = max(0.4, min(1.0, choice.score / 5.0))
    draft.basis.append(basis)


def _continues(doc: Document, draft: Draft, previous: Draft, classes: frozenset[str]) -> bool:
    """Whether a figure without a word of its own goes on with the concept before: a new time, the same unit."""
    if previous.mention.unit != draft.mention.unit or "growth_of" in previous.qualifiers:
        return False
    gap = doc.lowered[previous.mention.end : draft.mention.start]
    if previous.known is None:
        return previous.sentence is draft.sentence and bool(_ADDED.search(gap))
    if "any" not in previous.known.units and previous.known.units.isdisjoint(classes):
        return False
    if previous.sentence is not draft.sentence:
        # Over the end of a sentence only a new time carries a concept on: "2025年前三季度为5.12亿美元。"
        dates = [m for m in draft.sentence.mentions if m.kind == "date" and m.end <= draft.mention.start]
        return bool(dates) and draft.mention.start - dates[-1].end <= 6 and len(gap) <= 60
    return len(gap) <= 60 and previous.concept_score >= 0.4


def _ranking(doc: Document, draft: Draft) -> None:
    lexicon = doc.lexicon.lexicon
    draft.known = lexicon.by_id.get("ranking")
    draft.concept, draft.concept_score = "ranking", 0.9
    draft.basis.append("concept: an ordinal")
    choices = candidates(doc, draft.sentence, draft.mention, frozenset({"money", "count", "person", "any", "percent"}))
    phrase = (
        choices[0].concept.id
        if choices and choices[0].score > 2.5 and choices[0].concept.id != "ranking"
        else phrase_of(doc, draft.sentence, draft.mention)
    )
    if phrase:
        draft.qualifiers["segment"] = phrase.removeprefix("other:")


def _growth_concept(doc: Document, draft: Draft, made: list[Draft], previous: Draft | None) -> None:
    """A percentage of change: of the concept named, else of the figure before it."""
    sentence, mention = draft.sentence, draft.mention
    lexicon = doc.lexicon.lexicon
    direct = [c for c in candidates(doc, sentence, mention, frozenset({"percent"})) if c.concept.id.endswith("growth")]
    if direct and direct[0].score >= 3.0 and direct[0].concept.id in lexicon.by_id:
        _take(draft, direct[0], "concept: a rate of change")
        draft.qualifiers["growth_of"] = direct[0].concept.id.removesuffix("_growth")
        return
    wide = frozenset(
        {"money", "count", "person", "percent", "physical", "money_per", "number", "duration", "share", "any"}
    )
    wide = wide | {u for c in lexicon.concepts for u in c.units if u not in ("date", "rank", "age", "times")}
    choices = [
        c
        for c in candidates(doc, sentence, mention, wide)
        if c.concept.kind not in ("event", "attribute") and not c.concept.id.endswith("growth")
    ]
    levels = [
        d
        for d in made
        if d.mention.kind not in ("percent", "date", "rank", "duration") and not d.mention.unit.startswith("percentage")
    ]
    chosen: str = ""
    if levels and (not choices or choices[0].word.end <= levels[-1].mention.end or choices[0].score < 3.2):
        base = levels[-1]
        chosen, draft.known, draft.anchor = base.concept, base.known, base.anchor
        draft.concept_score = min(0.9, base.concept_score)
        draft.basis.append("concept: growth of the figure before it")
    elif choices and choices[0].score >= 1.2:
        chosen, draft.known, draft.anchor = choices[0].concept.id, choices[0].concept, choices[0].word.start
        draft.concept_score = max(0.4, min(1.0, choices[0].score / 5))
        draft.basis.append("concept: growth of what is named")
    elif previous is not None and previous.mention.kind != "rank":
        chosen, draft.known = previous.qualifiers.get("growth_of", previous.concept), previous.known
        draft.concept_score = 0.45
        draft.basis.append("concept: growth of the figure before it")
    else:
        chosen = "other:" + phrase_of(doc, sentence, mention)
        draft.concept_score = 0.4
    draft.qualifiers["growth_of"] = chosen
    growth = draft.known.growth if draft.known is not None and draft.known.id == chosen else ""
    phrase = chosen.removeprefix("other:").replace("_", " ")
    if mention.unit == "times":
        growth = f"other:{phrase} multiple"
    elif mention.unit == "percentage_point":
        growth = f"other:{phrase} change"
    draft.concept = growth or f"other:{phrase} growth"


def _share_of(doc: Document, draft: Draft) -> None:
    """Note of what a share by its own name (``收入佔比``) is a share."""
    whole = next((c.id for c in doc.lexicon.lexicon.concepts if c.share and c.share == draft.concept), "")
    if whole:
        draft.qualifiers["share_of"] = whole


def _share_concept(doc: Document, draft: Draft, choices: list[Choice], previous: Draft | None) -> None:
    """A percentage of a whole: of revenue where revenue is named, else by its own name."""
    named = [
        c for c in choices if "percent" in c.concept.units and not c.concept.id.endswith("growth") and c.score > 3.0
    ]
    if named and named[0].concept.id not in ("gross_margin",):
        _take(draft, named[0], "concept: a share by its own name")
        _share_of(doc, draft)
        return
    money = [
        c
        for c in candidates(doc, draft.sentence, draft.mention, frozenset({"money", "count", "person", "physical"}))
        if c.concept.kind != "event"
    ]
    for choice in money:
        if choice.concept.share and choice.score > 0.8:
            draft.known, draft.anchor = choice.concept, choice.word.start
            draft.concept = choice.concept.share
            draft.qualifiers["share_of"] = choice.concept.id
            draft.concept_score = max(0.4, min(1.0, choice.score / 5))
            draft.basis.append("concept: a share of what is named")
            return
    if (
        previous is not None
        and previous.known is not None
        and previous.known.share
        and previous.sentence is draft.sentence
    ):
        draft.known, draft.concept = previous.known, previous.known.share
        draft.qualifiers["share_of"] = previous.known.id
        draft.concept_score = 0.6
        return
    if (
        previous is not None
        and previous.mention.unit == "percent"
        and previous.concept_score >= 0.4
        and "share_of" in previous.qualifiers
    ):
        draft.known, draft.concept = previous.known, previous.concept
        draft.qualifiers["share_of"] = previous.qualifiers["share_of"]
        draft.concept_score = 0.5
        return
    if money and money[0].score > 2.0:
        draft.known = money[0].concept
        draft.concept = "other:share of " + money[0].concept.id.removeprefix("other:")
        draft.qualifiers["share_of"] = money[0].concept.id
        draft.concept_score = 0.5
        return
    draft.concept = "other:" + phrase_of(doc, draft.sentence, draft.mention) + " share"
    draft.concept_score = 0.4


def _entity(
    doc: Document,
    draft: Draft,
    subjects: list[Candidate | None],
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
        draft.entity, draft.entity_score = run.entities[place], 0.95
        draft.basis.append("entity: of the list")
        return
    own = next((s for s in reversed(subjects[: draft.clause + 1]) if s is not None), None)
    if mention.kind == "rank" and (product := _ranked_product(doc, draft, subjects)) is not None:
        draft.entity, draft.entity_score = product, 0.75
        draft.basis.append("entity: the product spoken of")
        return
    if own is None and draft.clause < 2:
        # "成立仅6年，智谱已完成17轮融资": the subject may come after.
        own = next((s for s in subjects[draft.clause + 1 : draft.clause + 3] if s is not None and s.score >= 3.2), None)
    concept = draft.known.id if draft.known is not None else draft.concept
    if concept in PERSONAL or mention.kind == "age":
        _personal(doc, draft, own, before)
        if draft.entity is not None:
            return
    floor = max(
        [sentence.clauses[draft.clause].start]
        + [m.end for m in sentence.mentions if m.end <= mention.start and m.kind != "date"]
    )
    anchor = draft.anchor if floor <= draft.anchor < mention.start else mention.start
    owner = owner_near(doc, sentence, anchor, floor)
    if owner is None and mention.end <= draft.anchor:
        owner = owner_near(doc, sentence, mention.start, floor)
    if owner is None and floor <= draft.anchor < mention.start:
        word = next((w for w in sentence.words if w.start == draft.anchor), None)
        owner = owner_behind(doc, sentence, word.end, mention.start) if word is not None else None
    if owner is not None and mention.unit == "percent" and doc.lowered[mention.start - 1] == "的":
        owner = None  # OpenAI開銷的1%: the owner of the whole is not whom the share is about
    if owner is not None:
        part = owner.entity.kind in ("product", "thing", "place")
        if part and "share_of" in draft.qualifiers and before.company is not None:
            draft.qualifiers["segment"] = owner.entity.name
        elif owner.entity.kind != "person" and not (part and owner.entity.kind == "place" and own is not None):
            draft.entity, draft.entity_score = owner.entity, 0.9
            draft.basis.append("entity: owns what is named")
            return
    if compared and made:
        other = _compared_with(mention, made)
        if other is not None and other.entity is not None:
            draft.entity, draft.entity_score = other.entity, 0.9 * other.entity_score
            draft.basis.append("entity: of what is compared")
            return
    if own is not None:
        entity, score, basis = own.entity, own.score, own.basis
        if entity.kind == "person" and before.company is not None and _corporate(draft):
            entity, score, basis = before.company, 1.5, "company of the person"
        elif entity.kind in ("product", "thing") and "share_of" in draft.qualifiers and before.company is not None:
            draft.qualifiers.setdefault("segment", entity.name)
            entity = before.company
        draft.entity = entity
        own_clause = next((i for i in range(draft.clause, -1, -1) if subjects[i] is own), draft.clause)
        draft.entity_score = max(0.45, min(0.95, score / 4.2) - 0.05 * (draft.clause - own_clause))
        draft.basis.append(f"entity: {basis}")
        return
    carried = before.subject
    if (
        carried is not None
        and carried.kind in ("person", "place")
        and before.company is not None
        and mention.kind != "age"
    ):
        carried = before.company
    if carried is not None:
        draft.entity, draft.entity_score = carried, 0.6
        draft.basis.append("entity: carried on from before")


def _ranked_product(doc: Document, draft: Draft, subjects: list[Candidate | None]) -> Entity | None:
    """The product that a rank is of: the last one named before it, where the clause names nobody itself."""
    if subjects[draft.clause] is not None and subjects[draft.clause].entity.kind not in ("organisation", ""):  # type: ignore[union-attr]
        return None
    start = draft.sentence.clauses[draft.clause].start
    before = [n for n in draft.sentence.names if n.end <= draft.mention.start and n.entity.kind in ("product", "thing")]
    if not before:
        return None
    named_here = any(
        n.start >= start and n.entity.kind == "organisation" and n.end <= draft.mention.start
        for n in draft.sentence.names
    )
    return before[-1].entity if not named_here or before[-1].start >= start else None


def _corporate(draft: Draft) -> bool:
    if draft.mention.kind in ("money", "percent"):
        return True
    return draft.known is not None and draft.known.id not in PERSONAL and not draft.known.id.startswith("other:")


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
    elif draft.mention.kind == "age" and own is not None and own.entity.kind == "person":
        draft.entity, draft.entity_score = own.entity, 0.85
    elif draft.mention.kind == "age" and before.person is not None and draft.concept != "average_age":
        draft.entity, draft.entity_score = before.person, 0.75
        draft.basis.append("entity: the person spoken of")


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
) -> None:
    if run is not None and place < len(run.periods):
        draft.period = run.periods[place]
        draft.basis.append("period: of the list")
        span = draft.sentence
        used.update(id(m) for m in span.mentions if m.kind == "date")
        return
    found = find_period(
        doc,
        draft.sentence,
        draft.mention,
        frame,
        compared=compared,
        growth="growth_of" in draft.qualifiers,
        events=events,
    )
    if found.date is not None and not compared:
        used.add(id(found.date))
    # A figure joined to the one before it, without a date between, is of the same time.
    if found.period is None and run is not None and place and previous is not None and not run.became:
        draft.period = previous.period
        return
    stock = draft.known is not None and draft.known.kind in ("stock", "attribute", "count")
    if found.period is not None and found.period.inherited and stock and not found.period.instant:
        # A stock is told as of the day that the accounts close, or of the source, unless the text says otherwise.
        draft.period = frame.closing if frame.closing is None else evolve(frame.closing, inherited=True)
        return
    if found.period is None and stock and not compared and frame.closing is not None:
        draft.period = evolve(frame.closing, inherited=True)
        return
    if found.period is None and not compared and not stock and draft.mention.kind in ("money", "percent"):
        draft.period = frame.reported if frame.reported is None else evolve(frame.reported, inherited=True)
        return
    draft.period = found.period
    if found.period is not None:
        draft.basis.append(found.basis)


def _compare(draft: Draft, made: list[Draft]) -> None:
    """What a figure is compared with stands where the text says so."""
    against = next(
        (d for d in reversed(made) if d.concept == draft.concept and d.mention.kind == draft.mention.kind), None
    )
    if against is None:
        return
    against.links.append(("compare", draft))
    if (
        draft.entity is not None
        and against.entity == draft.entity
        and draft.period is None
        and against.period is not None
    ):
        start, end = against.period.start, against.period.end
        try:
            draft.period = evolve(
                against.period,
                start=start.replace(year=start.year - 1),
                end=end.replace(year=end.year - 1),
                inherited=True,
            )
        except ValueError:  # 29 February
            draft.period = evolve(
                against.period, start=start - dt.timedelta(366), end=end - dt.timedelta(366), inherited=True
            )


def _inherit_in_list(draft: Draft, made: list[Draft], run: Run) -> None:
    first = next((d for d in made if d.mention is run.mentions[0]), None)
    if first is None:
        return
    for key in ("basis", "scope", "stage", "round", "growth_of", "share_of", "direction"):
        if key in first.qualifiers:
            draft.qualifiers.setdefault(key, first.qualifiers[key])
    if not run.segments and "segment" in first.qualifiers and run.periods:
        draft.qualifiers.setdefault("segment", first.qualifiers["segment"])


def _growth(draft: Draft, made: list[Draft]) -> None:
    """Tie a rate of change to the figures that the sentence states for both ends."""
    of = draft.qualifiers.get("growth_of")
    if not of or draft.mention.unit not in ("percent", "times", "percentage_point"):
        return
    levels = [d for d in made if d.concept == of and d.mention.kind != "date" and d.entity == draft.entity]
    if levels and "segment" in levels[-1].qualifiers:
        draft.qualifiers.setdefault("segment", levels[-1].qualifiers["segment"])
    if levels:
        current = max(levels, key=lambda d: (d.period.end if d.period else dt.date.min, d.mention.start))
        draft.links.append(("current", current))
        if current.period is not None:
            draft.period = current.period
        base = next(
            (
                d
                for d in levels
                if d is not current and d.period and current.period and d.period.end < current.period.end
            ),
            None,
        )
        if base is not None:
            draft.links.append(("base", base))


__all__ = ["Walk", "evidence", "walk"]

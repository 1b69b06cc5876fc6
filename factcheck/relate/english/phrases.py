"""English noun phrases: whom a name, a pronoun or a definite noun phrase at a place stands for."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from functools import cache

from attrs import frozen

from factcheck.model import Entity
from factcheck.relate.document import Document, Sentence
from factcheck.relate.english.callings import classes, listed, table
from factcheck.relate.english.takeovers import BIDDER
from factcheck.relate.names import NameSpan
from factcheck.relate.topics import NEW, Candidate, Topics

_PRONOUN = re.compile(r"(he|she|it)\b(?!-)")
_FIRST = re.compile(r"(i|we|my)\b")
_POSSESSIVE = re.compile(r"(his|her|its|their|our)\s+")
_DETERMINER = re.compile(r"(the|this|that|both|each|another|an?)\s+")
OWNED = re.compile(r"['’]s?\s+")
_WORD = re.compile(r"\d[\d,.]*\d(?:-[a-z]+)*|[\w’'-]+")
SPEECH = re.compile(
    r"\s*(?:[a-z]+ly\s+|also\s+|later\s+)?(?:said|says|told|added|adds|argued|argues|noted|warned|called|estimates?|estimated|expects?|hopes?|thinks|believes|reckons|"
    r"forecasts?|predicts?|predicted|insisted|explained|wrote|announced|declined|(?:kept|raised|lowered|cut|lifted|trimmed|maintained|reiterated|affirmed|reaffirmed|withdrew|scrapped) (?:the|its|their|her|his) (?:[a-z-]+ ){0,2}(?:forecast|guidance|outlook|target)|conceded|acknowledged|admitted|suggested|wants?|wanted|plans|aims|intends|is confident|guided|guides|projects|projected|pencils|pencilled|promises|promised|reported|budgeted|confirmed|revealed|disclosed)\b"
)
_GAP = 6
#: The basis of a subject that is called by where it stands.
AT_A_PLACE = "what stands at a place"


@frozen
class Clause:
    """A clause, and where it begins when its adverbials are left off."""

    doc: Document
    sentence: Sentence
    index: int
    start: int
    end: int

    @property
    def low(self) -> str:
        return self.doc.lowered


@cache
def verbs() -> re.Pattern[str]:
    forms = table()["verbs"]
    plain = "|".join(re.escape(w) for w in (forms["auxiliary"] + " " + forms["irregular"]).split())
    nouns = "|".join(forms["nouns"].split())
    adverb = r"(?:(?:[a-z]+ly|also|now|still|already|only|just|once|then|alone|both|each|all|itself|themselves|himself|herself|never|ever|soon|since|together|too|even|again|later|today|first|not)\s+){0,2}"
    return re.compile(rf"\s+{adverb}(?:(?:{plain})\b|(?!(?:{nouns})\b)[a-z]{{2,}}(?:ed|[^s\W]s)\b)")


def names_between(sentence: Sentence, start: int, end: int) -> tuple[NameSpan, ...]:
    """The names of a sentence that lie, if only in part, between two places.

    Args:
        sentence: the sentence.
        start: names that end here or before do not count.
        end: names that begin here or behind do not.
    """
    names = sentence.names
    first = bisect_right(names, start, key=lambda n: n.end)
    return names[first : bisect_left(names, end, lo=first, key=lambda n: n.start)]


def verb_behind(doc: Document, place: int, end: int) -> bool:
    """Whether a finite verb follows a noun phrase.

    Args:
        doc: the document.
        place: where the noun phrase ends.
        end: where the clause does.
    """
    return verbs().match(doc.lowered, place, end) is not None


def phrase(read: Clause, at: int, topics: Topics, *, verb: bool = False) -> Candidate | None:
    """Whom the noun phrase at a place stands for, ``None`` where that is not known.

    Args:
        read: the clause.
        at: where the noun phrase begins.
        topics: what the text has been talking about.
        verb: whether a finite verb must follow it.
    """
    if (name := _named(read, at)) is not None:
        return by_name(read, name, topics, verb)
    if (match := _PRONOUN.match(read.low, at, read.end)) is not None:
        whom = topics.pronoun(match[1])
        if whom is None or (verb and not verb_behind(read.doc, match.end(), read.end)):
            return None
        if whom.kind == "person" and SPEECH.match(read.low, match.end(), read.end):
            return speaker(whom, topics)
        return Candidate(whom, 3.3, "pronoun")
    if (match := _FIRST.match(read.low, at, read.end)) is not None:
        whom = topics.first_person(match[1], at)
        return Candidate(whom, 3.2, "who speaks of himself") if whom is not None else None
    if (match := _POSSESSIVE.match(read.low, at, read.end)) is not None:
        noun = noun_phrase(read, match.end())
        if noun is not None and (site := _sited(read, noun)) is not None and read.low[noun.end : noun.end + 4] == " at ":
            return site
        bound = topics.tails.get(noun.head) if noun is not None else None
        if noun is not None and bound is not None and noun.apart.isdisjoint(listed("apart")):
            return Candidate(bound, 3.3, "what it is called")
        owner = topics.pronoun(match[1])
        return Candidate(owner, 3.2, "possessive") if owner is not None and not verb else None
    if (match := _LISTED.match(read.low, at, read.end)) is not None and len(topics.pair) == 2:
        return Candidate(topics.pair[match[1] == "latter"], 3.3, "pronoun or role")
    if (match := _DETERMINER.match(read.low, at, read.end)) is not None:
        aged = _AGED.match(read.low, match.end(), read.end)
        if aged is not None and noun_phrase(read, match.end()) is None:
            whom = topics.aged(int(aged[1]))
            return Candidate(whom, 3.3, "the person spoken of") if whom is not None else None
        noun = noun_phrase(read, match.end())
        if noun is None or (verb and not verb_behind(read.doc, noun.end, read.end)):
            return None
        return _definite(read, match[1], noun, topics, new=not verb)
    return None


_LISTED = re.compile(r"the (former|latter)\b(?=['’]|\s+[a-z]+)")
_AGED = re.compile(r"(\d{1,3})-year-old\b")


def _named(read: Clause, at: int) -> NameSpan | None:
    """The name at a place, with nothing before it but what tells who or whose it is."""
    name = next(iter(names_between(read.sentence, at, read.end)), None)
    if name is None:
        return None
    gap = read.low[at : name.start].strip(" “‘\"(")
    words = _WORD.findall(gap)
    if len(words) > _GAP or (gap and re.search(r"[,.;:()\d]", gap)) or not listed("stop").isdisjoint(words):
        return None
    if words and words[0] not in ("the", "a", "an", "his", "her", "its", "their", "our") and _finite(words):
        return None
    return name


def _finite(words: list[str]) -> bool:
    """Whether one of some words is a finite verb: ``staff at``, ``sales to`` do not lead up to a name that is a subject."""
    text = " " + " ".join(words) + " "
    return any(verbs().match(text, m.start()) for m in re.finditer(" ", text[:-1])) or words[-1] in ("s", "'s")


def by_name(read: Clause, name: NameSpan, topics: Topics, verb: bool) -> Candidate | None:
    """A name as a subject: itself, what it owns where that has a name, the house of a person who speaks."""
    names = names_between(read.sentence, name.start, read.end)
    while (own := OWNED.match(read.low, name.end, read.end)) is not None:
        other = next((n for n in names if own.end() <= n.start < read.end), None)
        words = _WORD.findall(read.low[own.end() : other.start]) if other is not None else ["of"]
        if other is not None and len(words) <= 4 and listed("stop").isdisjoint(words) and not _finite(["x", *words]) and "," not in read.low[own.end() : other.start]:
            name = other
            continue
        if (apposed := _apposed(read, own.end())) is not None:
            name = apposed
            break
        noun = noun_phrase(read, own.end())
        if noun is not None and not verb and classes()[noun.head] == "facility" and not noun.apart.isdisjoint(_NEW):
            called = read.low[noun.start : noun.end]
            return Candidate(Entity(called, called, "thing"), 3.3, NEW)
        bound = topics.tails.get(noun.head) if noun is not None else None
        if noun is not None and bound is not None and bound != name.entity and noun.apart.isdisjoint(listed("apart")):
            return Candidate(bound, 3.4, "what it is called")
        state = noun is not None and noun.head in listed("nouns") and name.entity.kind == "place"
        return None if verb or state else Candidate(name.entity, 3.6, "possessor", name)
    if verb and not (verb_behind(read.doc, name.end, read.end) or _TO.match(read.doc.folded, name.end, read.end)):
        return None
    if name.entity.kind == "person" and SPEECH.match(read.low, name.end, read.end):
        return speaker(name.entity, topics)
    if name.entity != topics.main and _ASSESSES.match(read.low, name.end, read.end):
        return None
    if _CITED.match(read.low, name.end, read.end) or _HEARD.match(read.low, name.end, read.end) or (name.entity != topics.main and _foretells(read, name, topics)):
        return None
    return Candidate(name.entity, 4.0, "subject of the clause", name)


#: What is not there yet, or not what is known.
_NEW = frozenset(("new", "planned", "proposed", "next", "future"))


def _apposed(read: Clause, place: int) -> NameSpan | None:
    """The name of what a name owns, told behind a comma: ``Keld's owner, the shipping group Norvik Holdings, said``."""
    names = names_between(read.sentence, place, read.sentence.end)
    for name in names:
        match = _OWNED_BY_NAME.fullmatch(read.low, place, name.start)
        if match is not None and _ENDED.match(read.low, name.end):
            return name if listed("stop").isdisjoint(match[0].split()) else None
    return None


_OWNED_BY_NAME = re.compile(r"(?:[a-z-]+\s+){0,2}[a-z-]+,\s+(?:(?:the|an?)\s+(?:[a-z-]+\s+){0,4})?")
_ENDED = re.compile(r"\s*,")
#: Behind a name that is told to do something, alone or with what is its own.
_TO = re.compile(r"(?: and (?:its |the )?(?:[a-z]+ ){0,2}[A-Z][\w'’.&]*(?: [A-Z][\w'’.&]*){0,4})? to ")
_CITED = re.compile(r"(?:'s|’s)?\s+(?:data|figures|estimates|survey|poll|research)\b")


#: Who only says how much something is: "Keld Associates put the cost of the flood at £3m".
_ASSESSES = re.compile(
    r"\s+(?:has |have |had )?(?:puts?|valued|values|estimated|estimates|reckons|reckoned|calculates|calculated)\s+(?:the|that|total|losses|damages?|it)\s"
    r"|\s+(?:raised|raises|cut|cuts|lowered|lifted|trimmed|kept|has|have) (?:its|their|an?) (?:price target|target|forecast|estimate|rating|recommendation)\b"
)


def _foretells(read: Clause, name: NameSpan, topics: Topics) -> bool:
    """Whether a name is that of an analyst's house: what it expects is not of itself."""
    return not listed("sources").isdisjoint({*topics.nouns.get(name.entity, ()), *name.entity.name.lower().split(" ")})


#: A court is told of what figures are about.
_HEARD = re.compile(r"\s+(?:heard|was told|were told|ruled|found that)\b")


def speaker(person: Entity, topics: Topics) -> Candidate | None:
    """For whom a person speaks."""
    scene = topics.subject if topics.subject is not None and topics.subject.kind == "place" else None
    house = topics.houses.get(person) or scene or topics.main or topics.company
    if scene is not None:
        topics.houses.setdefault(person, scene)
    return Candidate(house, 3.0, "company of the person who speaks") if house is not None else None


@frozen
class Noun:
    """A noun phrase behind its determiner.

    Args:
        head: its class noun.
        apart: the words before that.
        start: where it begins.
        end: where the class noun ends.
        attribute: whether another noun follows that it only tells something of: ``the hospital staff``.
    """

    head: str
    apart: frozenset[str]
    start: int
    end: int
    attribute: bool = False


def noun_phrase(read: Clause, at: int) -> Noun | None:
    """The noun phrase at a place, where its head is a class noun in the singular."""
    words: list[tuple[str, int, int]] = []
    for match in _WORD.finditer(read.low, at, read.end):
        word = match[0]
        if (words and read.low[words[-1][2] : match.start()].strip()) or word in listed("stop") or len(words) > _GAP:
            break
        words.append((word, match.start(), match.end()))
    for i, (word, _, end) in enumerate(words):
        bare = re.sub(r"['’]s?$", "", word)
        kind = classes().get(bare)
        after = re.sub(r"['’]s?$", "", words[i + 1][0]) if i + 1 < len(words) else ""
        if kind is None or after in classes():
            if kind is None and i and verbs().match(read.low, words[i - 1][2], read.end):
                return None
            continue
        if after in listed("trades"):
            return None
        attribute = bool(after) and bare == word and words[i + 1][0].isalpha() and not verb_behind(read.doc, end, read.end)
        return Noun(bare, frozenset(w for w, _, _ in words[:i]), at, end, attribute)
    return None


def _sited(read: Clause, noun: Noun) -> Candidate | None:
    """What is built, called by where it stands: ``its stadium at Tanner's Wharf``."""
    placed = classes().get(noun.head) == "facility" or noun.head in listed("nouns") or noun.head in listed("sites")
    at = noun.head in listed("sites")
    if not placed or (match := _SITED.match(read.low, noun.end, read.end)) is None:
        return None
    place = next((n for n in names_between(read.sentence, match.end(), read.end) if n.start == match.end()), None)
    if at and " at " not in match[0]:
        return None  # a site at Lister Mills is Lister Mills, one in Leeds is not Leeds
    if place is None or place.entity.kind in ("person", "organisation") or OWNED.match(read.low, place.end, read.end):
        return None
    written = read.doc.source.text[place.start : place.end]
    bare = at or written.lower().endswith(noun.head)
    doing = _DOING.search(read.low, noun.start, noun.end)
    name = written if bare else f"{written} {doing[1] if doing is not None else ''}{noun.head}"
    return Candidate(Entity(name.lower(), name, "thing"), 3.3, AT_A_PLACE)


#: What a plant does, which tells it from others: a roasting plant.
_DOING = re.compile(r"\b([a-z]{3,}ing )[a-z-]+$")
_SITED = re.compile(r"(?:,?\s+at|\s+(?:in|near))\s+(?:the\s+)?")


def _definite(read: Clause, determiner: str, noun: Noun, topics: Topics, *, new: bool) -> Candidate | None:
    """Whom ``the airline``, ``the northern terminal``, ``the striker`` stands for."""
    kind = classes()[noun.head]
    if determiner in ("another", "both", "each"):
        return None
    if not (determiner in ("a", "an") and noun.head in listed("nouns")) and (site := _sited(read, noun)) is not None:
        return site
    if determiner in ("a", "an"):
        return None
    if _HEARD.match(read.low, noun.end, read.end):
        return None
    apart = noun.apart & listed("apart")
    bound = topics.tails.get(noun.head)
    if bound is not None and (not apart or any(w in bound.name.lower().split() for w in apart)):
        return Candidate(bound, 3.4, "what it is called")
    if noun.head == "owner" and "new" in noun.apart and (buyer := topics.tails.get(BIDDER[0])) is not None:
        return Candidate(buyer, 3.3, "what it is called")
    if noun.attribute:
        return None
    if kind == "deal":
        # What is offered for somebody is told of whom it is offered for.
        target = topics.target()
        return Candidate(target, 3.2, "what is bid for") if target is not None else None
    if kind == "person":
        if topics.person is None or re.match(r"\s+(?:of|at|for)\b", read.low[noun.end : noun.end + 8]):
            return None
        if SPEECH.match(read.low, noun.end, read.end):
            return speaker(topics.person, topics)
        return Candidate(topics.person, 3.2, "the person spoken of")
    if noun.head in listed("nouns") and _ATTRIBUTED.match(read.low, noun.end, read.end):
        name = read.low[noun.start : noun.end]
        topics.tails.setdefault(noun.head, Entity(name, name, "organisation"))
        return None
    if noun.head == "parent" and topics.main is not None:
        return Candidate(topics.main, 3.2, "pronoun or role")
    if noun.head in listed("parts"):
        return None
    if kind in ("company", "organisation") and not apart:
        whom = topics.company if topics.company not in topics.things else None
        whom = whom or topics.house or topics.main
        if kind == "company" and whom is not None and not topics.trades(whom):
            whom = topics.firm or whom
        if noun.head in listed("nouns") and not _may_be(whom, noun.head, topics):
            if not new:
                return None
            name = read.low[noun.start : noun.end]
            return Candidate(Entity(name, name, "organisation"), 3.3, NEW)
        return Candidate(whom, 3.2, "pronoun or role") if whom is not None else None
    if kind == "product" and not apart:
        unknown = topics.main is not None and topics.main.kind in ("", "thing")
        if topics.main is not None and unknown and topics.thing is None and noun.head in listed("wares"):
            topics.things.add(topics.main)  # "The ship, built in 1994": of a name that nothing told the kind of, it tells it
            return Candidate(topics.main, 3.2, "the thing spoken of")
        known = topics.thing is not None and topics.may_be_called(topics.thing, noun.head)
        return Candidate(topics.thing, 3.2, "the thing spoken of") if known and topics.thing is not None else None
    if kind == "event" and noun.head in listed("happenings") and new:
        place = topics.main if topics.main is not None and topics.main.kind == "place" else None
        name = f"{place.name} {noun.head}" if place is not None else noun.head
        return Candidate(Entity(name.lower(), name, "thing"), 3.3, NEW)
    if kind == "facility":
        thing = topics.thing
        if not apart and thing is not None and noun.head in listed("sites"):
            return Candidate(thing, 3.2, "the thing spoken of")
        if apart and new:
            name = read.low[noun.start : noun.end]
            return Candidate(Entity(name, name, "thing"), 3.3, NEW)
    return None


#: "…, the electoral commission said on Monday, …": who says it is not whom it is about.
_ATTRIBUTED = re.compile(r"\s+(?:said|says|announced|reported|estimates?|estimated)(?:\s+(?:on|in|late|early|last|this)\b[^,.]{0,24})?\s*[,.]")


def _may_be(entity: Entity | None, noun: str, topics: Topics) -> bool:
    """Whether an institution can be whom a text is about: a club is no council."""
    if entity is None:
        return False
    kinds = [n for n in topics.nouns.get(entity, ()) if classes().get(n) == "organisation"]
    return not kinds or noun in kinds



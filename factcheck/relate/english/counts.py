"""What English bare numbers count: people told by what they do, parts of a count, the noun right behind a number."""

from __future__ import annotations

import re

from factcheck.model import Mention
from factcheck.relate.document import Document, Sentence
from factcheck.relate.draft import Draft
from factcheck.relate.english.callings import classes, listed, singular
from factcheck.relate.english.phrases import verbs

_WHO = re.compile(r",?\s+(?:others? |more |of (?:them|whom) )?(?:(?:(?:were|was|are|is|being) )?(women|men|girls|boys|children|adults)\b|who\b)")
#: What only people do, right behind their number.
_DOES = re.compile(
    r"\s+(?:others? |more )?(?:(?:had |have |has |were |was |are |been )*(?:died|dead|hurt|injured|wounded|killed|drowned|rescued|evacuated|arrested|detained|hospitalised|"
    r"hospitalized|jailed|sacked|dismissed|hired|enrolled|applied|voted|signed up|took part|attended|finished|started|graduated|abstained|survived|missing)\b)"
)
_OF_THE = re.compile(r"\b(?:of|among|from) (?:the |its |those |all )?$")
_PARTITIVE = re.compile(r"\s+of (?:them|those|these|whom)\b")


def counts_people(doc: Document, draft: Draft, noun: str, previous: Draft | None) -> bool:
    """Whether an English bare number is one of people.

    Args:
        doc: the document.
        draft: the figure.
        noun: the noun phrase right behind it, ``""`` if none.
        previous: the figure before it.
    """
    mention = draft.mention
    last = noun.split(" of ")[0].split(" ")[-1] if noun else ""
    if last and (last in listed("people") or (last != singular(last) and classes().get(singular(last)) == "person")):
        return True
    end = draft.sentence.end
    if _WHO.match(doc.lowered, mention.end, end) or _DOES.match(doc.lowered, mention.end, end):
        return True
    if previous is None or previous.sentence is not draft.sentence or previous.unit != "person":
        return False
    if _PARTITIVE.match(doc.lowered, mention.end, end) or noun.split(" ", 1)[0] in listed("loose"):
        return True
    gap = doc.lowered[previous.mention.end : mention.start]
    # "Of the 856 people treated, 77 had an event": a part of those told before it.
    return "," in gap and _OF_THE.search(doc.lowered, max(draft.sentence.start, previous.mention.start - 12), previous.mention.start) is not None and verbs().match(doc.lowered, mention.end, end) is not None


#: Before a number that is a part of the figure before it: ``2.3 million hectares, of which 1.21 million lie in …``.
_OF_WHICH = re.compile(r",? (?:(?:and|but) )?of (?:which|them|those|these) (?:about |some |only |just |nearly |around )?$")
#: Behind one.
_A_PART = re.compile(r" of (?:them|those|these|which|it)\b")
#: Between one part and the next: what the one was of.
_NEXT_PART = re.compile(r"[^.;:]{2,60}?(?:,? and (?:the )?|, )(?:[a-z]+ )??$")
#: Behind a part that only a comma sets off: where it is, not what it counts.
_PLACE = re.compile(r" (?:in|at|on|to|for|from|by|with|near|under|over)\b|[,.;]")
#: Plurals that no ending tells.
_UNMARKED = frozenset(("fish", "sheep", "cattle", "aircraft", "deer", "salmon", "poultry", "livestock", "offspring", "series", "species", "spacecraft"))
_PLURAL = re.compile(r"[a-z'’-]+(?<![su'’])s")


def unit_of_whole(doc: Document, draft: Draft, previous: Draft | None, noun: str) -> str:
    """The unit of a bare number that is a part of a measured figure before it, or sets another against it; ``""`` if it is none.

    Args:
        doc: the document.
        draft: the number.
        previous: the figure before it.
        noun: the noun phrase right behind the number, ``""`` if none.
    """
    if previous is None or previous.sentence is not draft.sentence or previous.mention.kind not in ("quantity", "number", "duration") or previous.unit in ("", "count", "person", "times"):
        return ""
    mention, low = draft.mention, doc.lowered
    gap = low[previous.mention.end : mention.start]
    part = _OF_WHICH.search(gap) or _A_PART.match(low, mention.end, draft.sentence.end)
    goes_on = previous.mention.kind == "number" and _NEXT_PART.fullmatch(gap) is not None and not counts(noun)
    goes_on = goes_on and (" and " in gap or _PLACE.match(low, mention.end) is not None)
    instead = _INSTEAD.search(gap) is not None and not counts(noun)
    return previous.unit if part or goes_on or instead else ""


#: ``waits 9 hours, not 31``, ``took 31 months rather than 14``.
_INSTEAD = re.compile(r"(?:, not|,? rather than|,? instead of|,? not the|, down from|, up from|,? against|,? compared with) (?:the |about |some |only )?$")


def counts(noun: str) -> bool:
    """Whether what is told right behind an English number is a plural noun of its own: ``612 |vacant posts|``, ``16 |riders|``.

    Args:
        noun: the noun phrase right behind the number, ``""`` if none.
    """
    words = noun.split(" of ")[0].split(" ")
    last = words[-1]
    if not noun or words[0] in listed("loose") or not listed("stop").isdisjoint(words):
        return False
    return _PLURAL.fullmatch(last) is not None or last in _UNMARKED or last in listed("people")


def counts_things(noun: str) -> bool:
    """Whether what is told right behind an English number is a plural noun of its own, of no people.

    Args:
        noun: the noun phrase right behind the number, ``""`` if none.
    """
    last = noun.split(" of ")[0].split(" ")[-1]
    return counts(noun) and last not in listed("people") and classes().get(singular(last)) != "person"


#: Between a word and a number that tells where: ``patients at |37 hospitals``.
_PLACED = re.compile(r" (?:at|in|on|across|among|throughout) (?:about |some |nearly |more than |over )?")
#: How far before the end of a word the figure ends that it is the noun of.
_CLOSE = 24


def counts_another(doc: Document, sentence: Sentence, mention: Mention, word_end: int, noun: str) -> bool:
    """Whether a verb, a place or another figure parts a number that has a noun of its own from a word before it.

    The word then tells who did what or what the other figure counts: ``846 patients at 112 sites``; ``Volunteers in Keld counted 64 breeding pairs`` is not a number of volunteers; ``sales rose to 9,300 cars`` is one of sales.

    Args:
        doc: the document.
        sentence: the sentence.
        mention: the number.
        word_end: where the word ends.
        noun: the noun phrase right behind the number, ``""`` if none.
    """
    if not noun or noun.split(" ", 1)[0] in listed("loose") or mention.kind != "number" or mention.unit or word_end >= mention.start:
        return False
    gap = doc.lowered[word_end : mention.start]
    if counts_things(noun) and (_PLACED.fullmatch(gap) or any(word_end - _CLOSE <= f.end < word_end for f in sentence.figures if f is not mention)):
        return True
    for place in re.finditer(r"\s", gap):
        match = verbs().match(doc.lowered, word_end + place.start(), mention.start)
        if match is not None and match[0].split()[-1] not in listed("levels"):
            return True
    return False

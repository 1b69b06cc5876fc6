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


def counts_another(doc: Document, sentence: Sentence, mention: Mention, word_end: int, noun: str) -> bool:
    """Whether a verb parts a number that has a noun of its own from a word before it, which so tells who did what.

    ``Volunteers in Keld counted 64 breeding pairs`` is not a number of volunteers; ``sales rose to 9,300 cars`` is one of sales.

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
    for place in re.finditer(r"\s", gap):
        match = verbs().match(doc.lowered, word_end + place.start(), mention.start)
        if match is not None and match[0].split()[-1] not in listed("levels"):
            return True
    return False

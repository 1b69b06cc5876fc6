"""What the words of a sentence tie together: parts to their whole, shares to what they are of, changes to both their ends.

The words tie figures even where it is unsure whom they are about, so that these relations are the safest that a text states.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from factcheck.relate.document import Document
from factcheck.relate.draft import Draft
from factcheck.relate.ties.against import tie_against
from factcheck.relate.ties.amounts import tie_amounts
from factcheck.relate.ties.changes import each_its_own, tie_changes
from factcheck.relate.ties.holds import tie_sums, tie_what_holds
from factcheck.relate.ties.parts import tie_parts
from factcheck.relate.ties.portions import tie_portions
from factcheck.relate.ties.products import tie_products
from factcheck.relate.ties.repeats import tie_repeats
from factcheck.relate.ties.shares import tie_shares
from factcheck.relate.ties.totals import tie_totals

__all__ = ["tie"]

#: Figures back in the text that a sentence may be about.
_MOST = 40


def tie(doc: Document, drafts: Sequence[Draft]) -> None:
    """Add the links that the words between the figures state.

    Args:
        doc: the document.
        drafts: its related figures, tables left out; they are given links and cues.
    """
    told: dict[int, list[Draft]] = defaultdict(list)
    for draft in drafts:
        if draft.mention.kind != "date":
            told[id(draft.sentence)].append(draft)
    passages = list(_passages(doc, told))
    for own, before, earlier in passages:
        tie_parts(doc, own, before, earlier)
        tie_totals(doc, own, before)
        tie_shares(doc, own)
        tie_changes(doc, own, before)
        tie_amounts(doc, own)
        tie_sums(own, earlier)
    # What a share is of may be the whole of parts that are told after it.
    for own, before, earlier in passages:
        tie_portions(doc, own, earlier)
        tie_against(doc, own, earlier)
        tie_products(doc, own, before)
        tie_repeats(doc, own, earlier)
        tie_what_holds(doc, own, earlier)
        each_its_own(own)


def _passages(doc: Document, told: Mapping[int, Sequence[Draft]]) -> Iterator[tuple[list[Draft], list[Draft], list[Draft]]]:
    """The figures of each sentence in order, those of the sentence before it in the paragraph, and the last ones of all before it."""
    before: list[Draft] = []
    earlier: list[Draft] = []
    block = -1
    for sentence in doc.sentences:
        own = sorted(told.get(id(sentence), ()), key=lambda d: d.mention.start)
        if sentence.block != block:
            before, block = [], sentence.block
        if own:
            yield own, before, earlier[-_MOST:]
            before = own
            earlier += own

"""A folded text cut into ordinary words, and the stretches that no ordinary word covers."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from functools import cached_property

from attrs import frozen

from factcheck.relate.names.lexicon import Lexicon, lexicon

#: How far from a place the text is asked whether it has a string again.
_NEAR = 1500


def is_han(char: str) -> bool:
    """Whether a character is a Chinese ideograph."""
    return "\u3400" <= char <= "\u9fff" or char == "〇"


@frozen
class Tokens:
    """The ordinary words of a text, longest first from the left.

    Args:
        text: the folded text.
        starts: where each word starts.
        ends: where it ends.
        flags: what it can be to a name.
        by_end: number of the word that ends at a place.
        by_start: number of the word that starts at a place.
    """

    text: str
    starts: list[int]
    ends: list[int]
    flags: list[int]
    by_end: dict[int, int]
    by_start: dict[int, int]
    lexicon: Lexicon

    def ending(self, at: int) -> int:
        """Flags of the word that ends at a place, 0 if none does."""
        i = self.by_end.get(at)
        return 0 if i is None else self.flags[i]

    def starting(self, at: int) -> int:
        """Flags of the word that starts at a place, 0 if none does."""
        i = self.by_start.get(at)
        return 0 if i is None else self.flags[i]

    def flags_at(self, start: int, end: int) -> int:
        """Flags of a stretch as a word, 0 if it is none."""
        return self.lexicon.flags.get(self.text[start:end], 0)

    def begins_word(self, at: int) -> bool:
        """Whether an ordinary word, a function character, punctuation or the end follows."""
        text = self.text
        if at >= len(text) or not is_han(text[at]) or text[at] in self.lexicon.stop or at in self.by_start:
            return True
        flags = self.lexicon.flags
        return any(text[at : at + n] in flags for n in (2, 3, 4))

    def left_free(self, at: int) -> bool:
        """Whether what stands before a place is not part of a longer word with it."""
        return at == 0 or not is_han(self.text[at - 1]) or self.text[at - 1] in self.lexicon.stop or at in self.by_end

    def covering(self, start: int, end: int) -> bool:
        """Whether an ordinary word reaches into a span from the left, or covers more than all of it."""
        i = bisect_right(self.starts, start) - 1
        if i < 0:
            return False
        if self.starts[i] == start:
            return self.ends[i] > end
        return self.ends[i] > start

    def within(self, start: int, end: int) -> bool:
        """Whether a stretch is the end, or the inside, of a longer ordinary word: 公司 of 上市公司."""
        i = bisect_left(self.starts, start) - 1
        return i >= 0 and self.ends[i] >= end

    def parted(self, start: int, end: int) -> bool:
        """Whether ordinary words reach over both ends of a stretch, so that it is none: 总统 in 汇总|统计."""
        i = bisect_left(self.starts, start) - 1
        return i >= 0 and start < self.ends[i] < end and any(start < self.starts[k] < end < self.ends[k] for k in self.between(start, end))

    def splits(self, at: int) -> bool:
        """Whether an ordinary word reaches over a place."""
        i = bisect_left(self.starts, at) - 1
        if i >= 0 and self.ends[i] > at:
            return True
        # 锂业务 is no 锂业, for nothing starts with 务; but 银行业绩 is the bank's.
        words, text = self.lexicon.flags, self.text
        if text[at : at + 1] in self.lexicon.stop:
            return False  # 榆川创投|以6000万元
        return text[at - 1 : at + 1] in words and is_han(text[at : at + 1]) and text[at : at + 2] not in words and at not in self.by_start

    def oftener_without_last(self, start: int, end: int) -> bool:
        """Whether the text near a stretch has it more often without its last character, which then belongs to what follows."""
        near = slice(max(0, start - _NEAR), end + _NEAR)
        return self.text.count(self.text[start:end], near.start, near.stop) < self.text.count(self.text[start : end - 1], near.start, near.stop)

    @cached_property
    def pieces(self) -> tuple[tuple[int, int], ...]:
        """The stretches of Chinese characters that no word covers, cut at function characters."""
        text = self.text
        bare: list[str] = []
        at = 0
        for start, end in zip(self.starts, self.ends, strict=True):
            bare += text[at:start], " " * (end - start)
            at = end
        return tuple([match.span() for match in self.lexicon.strange.finditer("".join(bare) + text[at:])])

    def between(self, start: int, end: int) -> range:
        """Numbers of the words that start in a span."""
        return range(bisect_left(self.starts, start), bisect_left(self.starts, end))


def tokenise(folded: str) -> Tokens:
    """Cut a folded text into ordinary words.

    Args:
        folded: a text as `factcheck.lexicon.fold.fold` returns it.
    """
    lex = lexicon()
    found = lex.words.find_matches_as_indexes(folded)
    starts, ends = [start for _, start, _ in found], [end for _, _, end in found]
    order, numbers = lex.order, range(len(found))
    flags = [order[pattern] for pattern, _, _ in found]
    return Tokens(folded, starts, ends, flags, dict(zip(ends, numbers, strict=True)), dict(zip(starts, numbers, strict=True)), lex)

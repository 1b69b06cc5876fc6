"""A Chinese and a Latin name of one entity, where they sound alike, or begin alike and end in words of one meaning."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import cache, lru_cache, partial

from attrs import frozen

from factcheck.lexicon.fold import fold
from factcheck.lexicon.sound import romanised
from factcheck.lexicon.transcribe import on_taiwan, skeletons_of_chinese, skeletons_of_latin
from factcheck.relate.names.lexicon import table
from factcheck.relate.names.tokens import is_han

#: Pinyin of fewer letters than this is also an English word or a syllable of other names.
_SHORTEST_PINYIN = 5
#: Consonants that a transcribed name must share: beside an end of one meaning, and alone.
_CONSONANTS, _CONSONANTS_ALONE = 3, 5
_LATIN = re.compile(r"[a-z][a-z .'’-]*[a-z.]")

_SAINT = re.compile(r"^(?:saint|sankt|santa|santo|san|sint|sao|st)[. -]+")

PINYIN = "is the pinyin of"
WADE_GILES = "is the Wade-Giles spelling of"
TRANSCRIBED = "sounds like"
TRANSLATED = "is English for"


@frozen
class Tie:
    """Two names that are taken for one entity's.

    Args:
        chinese: root of the group with the Chinese name.
        latin: root of the group with the Latin one.
        why: what the Latin name is to the Chinese one.
    """

    chinese: str
    latin: str
    why: str


#: What two groups must share to be one entity: letters or consonants, the kind of their ends, and what was compared.
_Key = tuple[str, int, str]


def ties(forms: Mapping[str, list[str]], kinds: Mapping[str, set[str]]) -> Iterator[Tie]:
    """Find the groups of Chinese names that groups of Latin names stand for, by how they sound.

    Only where one Chinese and one Latin group of a kind share a key: homophones are several entities.

    Args:
        forms: the folded small-letter surface forms of each group.
        kinds: the kinds of each group.

    Yields:
        The ties, each Chinese and each Latin group once, in an order that does not depend on that of the groups.
    """
    tied: set[str] = set()
    for stage in (_sounds, partial(_translations, beginnings=_beginnings(forms)), _skeletons):
        chinese: dict[_Key, dict[str, None]] = defaultdict(dict)
        latin: dict[_Key, dict[str, None]] = defaultdict(dict)
        for root in forms:
            both = {is_han(form[0]) for form in forms[root]}
            if root in tied or len(both) == 2:
                continue
            for form in forms[root]:
                mine = chinese if is_han(form[0]) else latin
                for key in stage(form, kinds[root]):
                    mine[key][root] = None
        for key in sorted(chinese.keys() & latin.keys(), key=lambda k: (k[2] != PINYIN, k)):
            # Ends of one meaning say more than the kinds that the texts seem to give; a hall of the same sound is no rival of a person.
            pairs = [(a, b) for a in chinese[key] for b in latin[key] if key[1] >= 0 or _alike(kinds[a], kinds[b])][:2]
            if len(pairs) == 1 and tied.isdisjoint(pairs[0]):
                tied |= set(pairs[0])
                yield Tie(*pairs[0], key[2])


def _alike(one: set[str], other: set[str]) -> bool:
    return bool(one & other) or "" in one | other


def _sounds(form: str, kinds: set[str]) -> Iterator[_Key]:
    """Keys by pinyin and Wade-Giles: 海岚 and Hailan, 洲汇海运 and Zhouhui Shipping, 赖秉谦 and Lai Ping-chien."""
    if len(form) > 1 and all(map(is_han, form)):
        stem, ends = parted_chinese(form)
        # 洲汇海运 is Zhouhui: the industry is left out, or translated.
        for part in {form, form[:2]} if len(form) >= 4 and "organisation" in kinds else {form}:
            yield from ((sound, -1, PINYIN) for sound in romanised(part))
        if len(stem) > 1:
            yield from ((sound, end, PINYIN) for end in ends for sound in romanised(stem))
        if 2 < len(form) < 5 and kinds & {"person", ""}:
            yield from ((sound, -1, WADE_GILES) for sound in on_taiwan(form))
    elif _LATIN.fullmatch(form):
        letters = _letters(form)
        if len(letters) >= _SHORTEST_PINYIN:
            yield letters, -1, PINYIN
        stem, ends = parted_latin(form)
        if len(_letters(stem)) >= _SHORTEST_PINYIN:
            yield from ((_letters(stem), end, PINYIN) for end in ends)
        words = form.split()
        if len(words) == 2 and kinds & {"person", ""}:
            for letters in ("".join(map(_letters, words)), _letters(words[1]) + _letters(words[0])):
                yield letters, -1, WADE_GILES
                yield letters, -1, PINYIN


def _letters(form: str) -> str:
    return "".join(c for c in form if c.isalpha())


def _translations(form: str, _kinds: set[str], beginnings: Mapping[str, str]) -> Iterator[_Key]:
    """Keys by beginnings that a text says are one: 凯岭资源 (Kestrel Ridge Resources), so 凯岭铜矿 is the Kestrel Ridge copper mine."""
    if is_han(form[0]):
        stem, ends = parted_chinese(form)
        yield from ((beginnings[stem], end, TRANSLATED) for end in ends if stem in beginnings)
    else:
        stem, ends = parted_latin(form)
        yield from ((stem, end, TRANSLATED) for end in ends)


def _beginnings(forms: Mapping[str, list[str]]) -> dict[str, str]:
    """The Latin beginning of every Chinese one of which some entity has both with ends of one meaning."""
    known: dict[str, str] = {}
    for own in forms.values():
        latin = {end: stem for stem, ends in (parted_latin(f) for f in own if not is_han(f[0])) for end in ends}
        for stem, ends in (parted_chinese(f) for f in own if latin and is_han(f[0])):
            known.update((stem, latin[end]) for end in ends if end in latin and len(stem) > 1)
    return known


def _skeletons(form: str, kinds: set[str]) -> Iterator[_Key]:
    """Keys by consonants: 维尔莫拉国家公园 and Velmora National Park, 托雷曼斯 and Torremans."""
    if is_han(form[0]):
        if not all(map(is_han, form)):
            return
        (stem, ends), heard_as = parted_chinese(form), skeletons_of_chinese
    elif _LATIN.fullmatch(form):
        (stem, ends), heard_as = parted_latin(_SAINT.sub("shen ", form)), skeletons_of_latin  # 圣 is translated by its meaning
    else:
        return
    if ends:
        yield from ((heard, end, TRANSCRIBED) for end in ends for heard in heard_as(stem) if len(heard) >= _CONSONANTS)
    elif " " not in form:
        yield from ((heard, -1, TRANSCRIBED) for heard in heard_as(form) if len(heard) >= _CONSONANTS_ALONE)


@cache
def _ends() -> tuple[dict[str, tuple[int, ...]], dict[str, tuple[int, ...]]]:
    chinese: dict[str, tuple[int, ...]] = {}
    latin: dict[str, tuple[int, ...]] = {}
    for number, row in enumerate(table()["translated"]["ends"]):
        left, right = row.split("|")
        for end in fold(left).split():
            chinese[end] = (*chinese.get(end, ()), number)
        for end in map(str.strip, right.split(",")):
            latin[end] = (*latin.get(end, ()), number)
    return chinese, latin


@lru_cache(maxsize=16384)
def parted_chinese(name: str) -> tuple[str, tuple[int, ...]]:
    """A Chinese name's beginning, and the numbers of the rows of ends that it ends with; none and the whole name where it has none."""
    known = _ends()[0]
    for n in range(min(6, len(name) - 2), 0, -1):
        if name[-n:] in known:
            return name[:-n], known[name[-n:]]
    return name, ()


@lru_cache(maxsize=16384)
def parted_latin(name: str) -> tuple[str, tuple[int, ...]]:
    """The same of a name in small Latin letters."""
    known = _ends()[1]
    words = name.split()
    for n in range(min(3, len(words) - 1), 0, -1):
        ends = known.get(" ".join(words[-n:]))
        if ends is not None:
            return " ".join(words[:-n]), ends
    return name, ()

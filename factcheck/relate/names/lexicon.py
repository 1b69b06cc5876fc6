"""The words that names are found by, as tables: what they are made of and what stands beside them."""

from __future__ import annotations

import re
import tomllib
from functools import cache, cached_property
from importlib import resources
from itertools import pairwise
from typing import Any

from attrs import frozen

from factcheck.lexicon.automaton import Automaton, automaton
from factcheck.lexicon.fold import fold
from factcheck.relate.concepts import load

_HAN = re.compile(r"[\u3400-\u9fff]{2,8}")

# What a word can be to a name. A word may be several.
STOP = 1  # never part of one: a verb, an adverb, a number word
NOUN = 2  # may stand in one
PLACE = 4
SUFFIX = 8  # ends one
ROLE = 16  # says who a person is
SPEECH = 32  # has a person or an organisation as its subject
GENERIC = 64  # stands before a name, or makes none with a suffix
WEAK = 128  # a suffix that needs something out of the ordinary before it
LEGAL = 256
FUND = 512
FEEBLE = 2048  # an ordinary word that ends a name only where more speaks for it
AGENT = 1024  # follows a name that is its subject
MILD = 4096  # may follow a name as well as anything else
SITE = 8192  # ends the name of a place: 校区, 铁矿
INSIDE = 16384  # a generic word that stands inside names too
SEAT = 32768  # has the name of a place before it and nothing else: 政府


ADVERB = 65536  # follows a subject, whatever that is


TRADE = 131072  # a feeble suffix that is enough where it comes twice
WARE = 262144  # ends the name of a product: 注射液


FIRM = 524288  # what hardly anything but an organisation does or has


COMPANY = 1048576  # what only a company has


EVENT = 2097152  # ends the name of an event: 电影节


@frozen
class Lexicon:
    """Everything the passes look up.

    Args:
        flags: of a Chinese word, what it can be to a name.
        words: the automaton over those words.
        suffixes: the automaton over the ends of organisations' names alone.
        roles: the automaton over words for what someone is.
        order: flags of the words by pattern number; `suffix_order` those of the suffixes.
        surnames: family names of one character; `doubles` of two.
    """

    flags: dict[str, int]
    words: Automaton
    suffixes: Automaton
    roles: Automaton
    order: tuple[int, ...]
    suffix_order: tuple[int, ...]
    surnames: frozenset[str]
    doubles: frozenset[str]
    stop: frozenset[str]
    lead: frozenset[str]
    doer: frozenset[str]
    opening: frozenset[str]
    measure: frozenset[str]
    never_first: frozenset[str]
    never_last: frozenset[str]
    legal: tuple[str, ...]
    raw: dict[str, Any]

    @cached_property
    def strange(self) -> re.Pattern[str]:
        """Chinese characters, but for function characters."""
        # As ranges between the function characters: `re` takes long to read a set of so many.
        edges = [0x33FF, *sorted(ord(c) for c in self.stop if "\u3400" <= c <= "\u9fff"), 0xA000]
        ranges = [f"{chr(a + 1)}-{chr(b - 1)}" for a, b in pairwise(edges) if b - a > 1]
        return re.compile(f"[{''.join(ranges)}{'' if '〇' in self.stop else '〇'}]+")


def _split(text: str) -> list[str]:
    return fold(text).split()


@cache
def table() -> dict[str, Any]:
    """The lexicon file."""
    return tomllib.loads(resources.files("factcheck.lexicon").joinpath("names.toml").read_text("utf-8"))


def _flags(raw: dict[str, Any]) -> dict[str, int]:
    flags: dict[str, int] = {}

    def mark(words: list[str], flag: int) -> None:
        for word in words:
            flags[word] = flags.get(word, 0) | flag

    letters = {"x": STOP, "n": NOUN, "s": PLACE}
    for line in resources.files("factcheck.lexicon").joinpath("data/words_zh.txt").read_text("utf-8").splitlines():
        letter, *words = line.split(" ")
        mark(words, letters[letter])
    mark(_split(raw["place"]["zh"]), PLACE)
    suffix = raw["suffix"]["zh"]
    mark(_split(suffix["organisation_strong"]), SUFFIX)
    mark(_split(suffix["organisation_weak"]), SUFFIX | WEAK)
    mark(_split(suffix["organisation_feeble"]), SUFFIX | WEAK | FEEBLE)
    mark(_split(suffix["fund"]), SUFFIX | WEAK | FUND)
    mark(_split(raw["legal"]["zh"]), SUFFIX | WEAK | LEGAL)
    mark(_split(raw["role"]["zh"]), ROLE)
    mark(_split(raw["speech"]["zh"]), SPEECH)
    mark(_split(raw["generic"]["zh"]), GENERIC)
    mark(_split(suffix["organisation_trade"]), SUFFIX | WEAK | FEEBLE | TRADE)
    mark(_split(suffix["product"]), SUFFIX | WEAK | WARE)
    mark(_split(suffix["place"]), SUFFIX | SITE)
    mark(_split(raw["generic"]["inside"]), GENERIC | INSIDE)
    mark(_split(suffix["event"]), SUFFIX | WEAK | EVENT)
    mark(_split(suffix["seat"]), SUFFIX | SEAT)
    # What figures can be of is no name either; the dictionary lacks many of those words.
    mark([w for w in dict.fromkeys(fold(word) for word, _, _ in load().words) if len(w) > 1 and _HAN.fullmatch(w) and w not in flags], STOP)
    mark(_split(raw["agent"]["strong"]), AGENT)
    mark(_split(raw["agent"]["firm"]), AGENT | FIRM)
    mark(_split(raw["agent"]["company"]), COMPANY)
    mark(_split(raw["agent"]["weak"]), MILD)
    mark(_split(raw["agent"]["adverb"]), MILD | ADVERB)
    # 成立于, 年营收: what begins or ends with what a subject does or has says the same of its subject.
    for word, own in flags.items():
        if len(word) > 2 and not own & (NOUN | PLACE | SUFFIX):
            flags[word] = own | (flags.get(word[:2], 0) & (AGENT | FIRM | SPEECH)) | (flags.get(word[-2:], 0) & (AGENT | FIRM | COMPANY))
    return flags


@cache
def lexicon() -> Lexicon:
    """The tables, built once."""
    raw = table()
    flags = _flags(raw)
    long = [w for w in flags if len(w) > 1]
    ends = [w for w in long if flags[w] & SUFFIX]
    surname = raw["surname"]
    edge = raw["edge"]
    return Lexicon(
        flags=flags,
        words=automaton(long),
        roles=automaton([w for w in flags if flags[w] & ROLE and len(w) > 1]),
        order=tuple(flags[w] for w in long),
        suffixes=automaton(ends),
        suffix_order=tuple(flags[w] for w in ends),
        surnames=frozenset(fold(surname["single"])) - {" ", "\n"},
        doubles=frozenset(_split(surname["double"] + " " + surname["japanese"])),
        stop=frozenset(fold(edge["stop"])),
        opening=frozenset(fold(edge["opening"])),
        doer=frozenset(fold(edge["doer"])),
        lead=frozenset(fold(edge["lead"])),
        measure=frozenset(fold(raw["agent"]["measure"])),
        never_first=frozenset(fold(edge["never_first"])),
        never_last=frozenset(fold(edge["never_last"])),
        legal=tuple(sorted(_split(raw["legal"]["zh"]), key=lambda w: (-len(w), w))),
        raw=raw,
    )


@cache
def within() -> frozenset[str]:
    """Words of no name's own that stand inside the names of institutions: 加工, 慈善."""
    suffix = table()["suffix"]["zh"]
    return frozenset(_split(suffix["within"] + " " + suffix["trades"]))


@cache
def variants() -> frozenset[str]:
    """Latin words that belong to the product's name before them (Pro, Ultra)."""
    return frozenset(table()["latin"]["variants"].split())


@cache
def latin_refused() -> frozenset[str]:
    """Latin words in Chinese text that name nothing."""
    return frozenset(table()["latin"]["refused"].split())


@cache
def english() -> tuple[frozenset[str], frozenset[str], frozenset[str]]:
    """Capitalised words that are no names, adjectives of nations, and small words inside names."""
    latin = table()["latin"]
    return frozenset(latin["ordinary"].split()), frozenset(latin["nationalities"].split()), frozenset(latin["inside"].split())


@cache
def english_leading() -> frozenset[str]:
    """Ordinary adjectives that start the name of an organisation (International, Royal)."""
    return frozenset(table()["latin"]["leading"].split())


@cache
def english_openers() -> frozenset[str]:
    """Words that the name of an organisation begins with, before the part that is its own: ``Brouwerij``, ``Café``."""
    return frozenset(table()["latin"]["openers"].split())


@cache
def english_suffixes() -> dict[str, str]:
    """The last word of an English name, and the kind it shows."""
    suffix = table()["suffix"]["en"]
    out = dict.fromkeys(suffix["thing"].split(), "thing")
    out.update((w, "place") for w in suffix["place"].split())
    out.update((w, "organisation") for w in suffix["organisation"].split())
    out.update((w, "fund") for w in ("Fund", "ETF"))
    return out


@cache
def given_names() -> frozenset[str]:
    """English given names, and Chinese and other family names in Latin letters: a person's first word."""
    latin = table()["latin"]
    return frozenset(latin["given"].split()) | frozenset(latin["family"].split())


@cache
def women() -> frozenset[str]:
    """Given names that only women have."""
    return frozenset(table()["latin"]["female"].split())


@cache
def men() -> frozenset[str]:
    """Given names that only men have."""
    latin = table()["latin"]
    return frozenset(latin["given"].split()) - women() - frozenset(latin["either"].split()) - family_names()


@cache
def family_names() -> frozenset[str]:
    """Chinese and other family names in Latin letters, which stand first."""
    return frozenset(table()["latin"]["family"].split())


@cache
def geography() -> frozenset[str]:
    """Countries, regions and large cities in English; of a name of two words, both together and neither alone."""
    words = table()["latin"]["geography"].split()
    return frozenset(words) | frozenset(f"{a} {b}" for a, b in pairwise(words))


@cache
def english_common() -> frozenset[str]:
    """Nouns in small letters that end a name: index, terminal."""
    return frozenset(table()["latin"]["common"].split())


@cache
def english_legal() -> frozenset[str]:
    """Legal forms behind an English company's name."""
    return frozenset(table()["legal"]["en"].split())


@cache
def english_roles() -> re.Pattern[str]:
    """A role right before a name, at the end of what is searched."""
    words = sorted(table()["role"]["en"].split("|"), key=lambda w: (-len(w), w))
    return re.compile(r"(?i:\b(chief [a-z]+(?: [a-z]+)? officer|" + "|".join(map(re.escape, words)) + r")),? $")


@cache
def english_either() -> re.Pattern[str]:
    """A role right before a name that a company may have as well as a person."""
    return re.compile(r"(?i:\b(" + table()["role"]["either_en"] + r")),? $")


@cache
def head_roles() -> frozenset[str]:
    """Roles that stand right behind the name of the organisation they head."""
    return frozenset(_split(table()["role"]["head"]))


@cache
def public_ends() -> tuple[str, ...]:
    """Suffixes without which a name is rather that of a place (栖河博物馆)."""
    return tuple(_split(table()["suffix"]["zh"]["public"]))


@cache
def english_apposition() -> re.Pattern[str]:
    """A role right behind a name and a comma: ", the chief executive of"."""
    words = sorted(table()["role"]["en"].split("|"), key=lambda w: (-len(w), w))
    return re.compile(r", (?:[a-z'’-]+ ){0,4}?(chief [a-z]+(?: [a-z]+)? officer|" + "|".join(map(re.escape, words)) + r")\b")


@cache
def english_titles() -> frozenset[str]:
    """Mr, Ms, Dr."""
    return frozenset(table()["role"]["titles_en"].split())


@cache
def english_role_phrases() -> frozenset[str]:
    """Roles as they stand before a name, in small letters: ``chief executive``."""
    return frozenset(role.lower() for role in table()["role"]["en"].split("|"))


@cache
def english_role_words() -> frozenset[str]:
    """The words of roles, in small letters."""
    return frozenset(w.lower() for role in table()["role"]["en"].split("|") for w in role.split(" "))

"""The notations of days with a name: Christmas 2024, last Easter, Thanksgiving of this year, 2025年元旦."""

from __future__ import annotations

import re

from attrs import evolve

from factcheck.recognize.dates.counted import chinese_digits
from factcheck.recognize.dates.english_words import YEAR, year_number
from factcheck.recognize.dates.expression import Expression
from factcheck.recognize.dates.feast import Feast
from factcheck.recognize.dates.form import Form
from factcheck.recognize.dates.words import one_of, words

_W = words("feasts")
_NAMES = {**_W["date"], **_W["weekday"], **_W["easter"]}
_ENGLISH = [name for name in _NAMES if name.isascii() and name[0].isalpha()]
_CHINESE = [name for name in _NAMES if name not in _ENGLISH]


def _feast(name: str) -> Feast:
    if name in _W["date"]:
        month, day = _W["date"][name]
        return Feast(base="year", fixed=month, day=day)
    if name in _W["weekday"]:
        month, weekday, nth, plus = _W["weekday"][name]
        return Feast(base="year", fixed=month, weekday=weekday, nth=nth, plus=plus)
    return Feast(base="year", easter=_W["easter"][name])


def _english(match: re.Match[str]) -> Expression | None:
    name = match["name"].lower().replace("’", "'")
    feast = _feast(name)
    if match["year"]:
        year = year_number(match["year"])
        return evolve(feast, year=year, base="") if year else None
    lead = (match["lead"] or "").lower()
    side = 0 if not lead else -1 if lead in ("last", "previous") else 1
    return evolve(feast, side=side)


def _chinese(match: re.Match[str]) -> Expression | None:
    feast = _feast(match["name"])
    year = chinese_digits(match["year"]) if match["year"] else None
    return evolve(feast, year=year, base="") if year else feast


def _spelled(name: str) -> str:
    """A name in lower or title case, with either apostrophe."""
    return " ".join(f"[{word[0].upper()}{word[0]}]{word[1:]}" for word in name.split(" ")).replace("'", "['’]")


_ANY = "|".join(_spelled(name) for name in sorted(_ENGLISH, key=lambda n: (-len(n), n)))

FORMS: tuple[Form, ...] = (
    Form(
        "feast",
        ("latin",),
        rf"(?:(?P<lead>[Ll]ast|[Pp]revious|[Nn]ext|[Ff]ollowing|[Cc]oming|[Uu]pcoming) )?(?P<name>{_ANY})(?![A-Za-z])(?:,? (?:of |in )?(?P<year>{YEAR}))?",
        _english,
    ),
    Form("zhfeast", ("digit", "han"), rf"(?:(?P<year>(?:19|20)\d\d)年)?(?P<name>{one_of(_CHINESE)})", _chinese),
)

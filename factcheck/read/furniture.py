"""Page furniture: blocks that no fact is read from. They are marked, never dropped."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Sequence
from functools import cache
from importlib import resources

from attrs import frozen

from factcheck.lexicon.fold import fold
from factcheck.read.draft import Draft
from factcheck.read.markup import width

#: A paragraph of so many columns is text, not a button.
_LONG = 100
_SHORT = 120
_TAGS = re.compile(r"#[^\s#]+(?:\s+#[^\s#]+)*\s*")
_URL = re.compile(r"\S{0,20}https?://\S+|www\.\S+")


@frozen
class _Phrases:
    whole: frozenset[str]
    begins: tuple[str, ...]
    tail: tuple[str, ...]
    notices: tuple[str, ...]


@cache
def _phrases() -> _Phrases:
    data = tomllib.loads(resources.files("factcheck.read").joinpath("furniture.toml").read_text("utf-8"))
    lower = {key: [fold(phrase).lower() for phrase in phrases] for key, phrases in data.items()}
    return _Phrases(frozenset(lower["whole"]), tuple(lower["begins"]), tuple(lower["tail"]), tuple(lower["notices"]))


def is_furniture(text: str) -> bool:
    """Whether a block says nothing about the world.

    Args:
        text: the block, without markup.

    Returns:
        True for buttons and calls to follow or share, credits, link addresses, tags and lines of punctuation.
    """
    text = text.strip()
    if not text or len(text) > 400:
        return False
    if len(text) > _SHORT:
        return _key(text).startswith(_phrases().notices)
    if not any(char.isalnum() for char in text):
        return True
    key = _key(text)
    phrases = _phrases()
    return (
        key.strip(" .,:;!?。，：；！？·|>»›…") in phrases.whole
        or key.startswith(phrases.begins)
        or _TAGS.fullmatch(text) is not None
        or _URL.fullmatch(text) is not None
    )


def _key(text: str) -> str:
    return fold(text).lower().lstrip(" *·>»▲△◆■【[")


def mark(drafts: Sequence[Draft]) -> None:
    """Mark the furniture among the blocks of an article.

    Args:
        drafts: the blocks, in order; those that are furniture get that kind.
    """
    seen: set[str] = set()
    for draft in drafts:
        if draft.kind == "table":
            continue
        text = draft.text
        if draft.kind == "heading":
            # Exports repeat the title; once is enough.
            if text in seen or is_furniture(text):
                draft.kind = "furniture"
            seen.add(text)
        elif is_furniture(text):
            draft.kind = "furniture"
    _mark_tail(drafts)


def _mark_tail(drafts: Sequence[Draft]) -> None:
    """Mark everything after the last text where a page ends in calls to watch, follow and read on."""
    start = len(drafts)
    while start and drafts[start - 1].kind != "table" and width(drafts[start - 1].text[:_LONG]) < _LONG:
        start -= 1
    tail = _phrases().tail
    for number in range(start, len(drafts)):
        if _key(drafts[number].text).startswith(tail):
            for draft in drafts[number:]:
                draft.kind = "furniture"
            return

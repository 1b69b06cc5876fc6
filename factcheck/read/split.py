"""Files that hold several articles: where one ends and the next begins.

One article with sections must stay one, so nothing is split at a heading or a rule alone: a new article shows itself by
front matter, by a title with a dateline or a line of metadata under it, or by the publisher's name that ends each one.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from attrs import field, frozen

from factcheck.read import frontmatter
from factcheck.read.draft import Line
from factcheck.read.markup import heading_level, is_rule, is_titular
from factcheck.read.published import opening

#: Body. (Publisher) at the end of a line.
_SIGN_OFF = re.compile(
    r"(?:[。.!?！？…”」』\"）)]\s*|^)[(（](?:(?:文章)?[来來]源[:：]\s*|source: )?(?P<who>[^()（）。！？!?，,：:\d]{2,40})[)）]$", re.IGNORECASE
)
#: Source: Publisher, on a line of its own.
_SOURCE_LINE = re.compile(r"(?:(?:文章|稿件|信息)?[来來]源|source) ?[:：] ?(?P<who>[^()（）。！？!?，,：:\d]{2,30})", re.IGNORECASE)
_NO_PUBLISHER = re.compile(r"^[一二三四五六七八九十]+$|完|未完|待续|待續|图|圖|摄|攝|编辑|編輯|记者|記者|责编|責編|photo|image|applause|laughter", re.IGNORECASE)
_TAG_LINE = re.compile(r"#[^\s#]\S*(?:\s+#\S+)*")
_STRONG_RULE = re.compile(r"={4,}|#{7,}|(?:={2,}\s?){2,}")
_LOOK_AHEAD = 8
#: A source named after less text than this names that of the title, not the end of the article.
_SHORTEST = 20


@frozen
class Part:
    """The lines of one article.

    Args:
        lines: without its front matter and the rules around it.
        fields: its front matter, empty if none.
        publisher: the name that ends it, ``""`` if none.
        ruled: whether its front matter stands between rules, as in Markdown.
    """

    lines: tuple[Line, ...]
    fields: dict[str, str] = field(factory=dict)
    publisher: str = ""
    ruled: bool = False


def signed_off(text: str) -> re.Match[str] | None:
    """The publisher's name in brackets that ends an article, after the end of its last sentence."""
    if text.endswith((")", "）")):
        match = _SIGN_OFF.search(text) if len(text) <= 60 else _SIGN_OFF.search(text[-60:], 1)
    else:
        match = _SOURCE_LINE.fullmatch(text) if len(text) < 60 else None
    if not match or _NO_PUBLISHER.search(match["who"]):
        return None
    return match


def split(lines: Sequence[Line]) -> list[Part]:
    """Part the lines of a file into articles.

    Args:
        lines: all lines.

    Returns:
        One part for each article, at least one.
    """
    for starts in (_front_matters(lines), _bare_heads(lines), _signed(lines), _openings(lines)):
        if len(starts) > 1:
            return _parts(lines, starts)
    return [_part(lines)]


def _parts(lines: Sequence[Line], starts: list[int]) -> list[Part]:
    # What stands before the first article (a tag line, a title of the collection) goes with it.
    bounds = [0, *starts[1:], len(lines)]
    return [_part(lines[a:b]) for a, b in pairwise(bounds)]


def _part(lines: Sequence[Line]) -> Part:
    first = next((n for n, line in enumerate(lines) if line.text), None)
    fields: dict[str, str] = {}
    body = lines
    if first is not None:
        found = frontmatter.find(lines, first) or frontmatter.find_bare(lines, first)
        if found:
            fields, after = found
            body = [frontmatter.body_of(line) for line in lines[after : after + 1]] + list(lines[after + 1 :])
    content = [line for line in body if line.text and not is_rule(line.text)]
    match = signed_off(content[-1].text) if content else None
    ruled = bool(fields) and first is not None and lines[first].text == "---"
    return Part(tuple(body), fields, match["who"].strip() if match else "", ruled)


def _front_matters(lines: Sequence[Line]) -> list[int]:
    starts = []
    at = 0
    while at < len(lines):
        found = frontmatter.find(lines, at) if lines[at].text == "---" else None
        if found:
            starts.append(at)
            at = found[1]
        else:
            at += 1
    return starts


def _bare_heads(lines: Sequence[Line]) -> list[int]:
    return [n for n, line in enumerate(lines) if line.text and frontmatter.find_bare(lines, n)]


def _signed(lines: Sequence[Line]) -> list[int]:
    """Starts of articles that each end with their publisher's name."""
    content = [n for n, line in enumerate(lines) if line.text and not is_rule(line.text)]
    while content and _TAG_LINE.fullmatch(lines[content[-1]].text):
        content.pop()
    if not content or not signed_off(lines[content[-1]].text):
        return []
    starts = []
    begins = True
    length = 0
    for n in content:
        text = lines[n].text
        length += len(text)
        if begins:
            if _TAG_LINE.fullmatch(text):
                continue
            if not is_titular(text) and not heading_level(text):
                begins = False
                continue
            starts.append(n)
            begins = False
            length = 0
        elif length >= _SHORTEST and signed_off(text):
            begins = True
    return starts


def _openings(lines: Sequence[Line]) -> list[int]:
    """Starts of articles that begin with a title, and a rule before it or a dateline under it."""
    starts: list[int] = []
    titles: set[str] = set()
    after_rule = ""
    fresh = True
    evident = 0
    strong = 0
    for n, line in enumerate(lines):
        text = line.text
        if not text:
            fresh = True
            continue
        if is_rule(text):
            # A rule right under a title underlines it.
            after_rule = text if fresh or not is_titular(lines[n - 1].text) else ""
            continue
        level = heading_level(text)
        bare = text.lstrip("# ").strip()
        if (level == 1 or (not level and (fresh or after_rule)) or (level and after_rule)) and bare not in titles:
            if _opens(lines, n, bool(level == 1 or after_rule)):
                starts.append(n)
                titles.add(bare)
                evident += 1
            elif _STRONG_RULE.fullmatch(after_rule) and is_titular(bare) and _has_body(lines, n):
                starts.append(n)
                titles.add(bare)
                strong += 1
        fresh = False
        after_rule = ""
    first = next((n for n, line in enumerate(lines) if line.text and not is_rule(line.text)), 0)
    if strong and starts and starts[0] != first and is_titular(lines[first].text.lstrip("# ")):
        starts.insert(0, first)
    return starts if evident > 1 or strong else []


def _opens(lines: Sequence[Line], at: int, dates_alone: bool) -> bool:
    """Whether a title stands at ``at`` with a dateline or a line of metadata under it."""
    if not is_titular(lines[at].text.lstrip("# ")) or opening(lines[at].text):
        return False
    seen = 0
    for number, line in enumerate(lines[at + 1 : at + 1 + _LOOK_AHEAD]):
        if not line.text or (not number and is_rule(line.text)):
            continue
        if heading_level(line.text) or is_rule(line.text):
            return False
        found = opening(line.text)
        if found and (found.publisher or not found.metadata or dates_alone):
            return True
        seen += 1
        if seen > 1:
            return False
    return False


def _has_body(lines: Sequence[Line], at: int) -> bool:
    """Whether text follows a title before the next rule."""
    length = 0
    for line in lines[at + 1 : at + 400]:
        if _STRONG_RULE.fullmatch(line.text):
            break
        length += len(line.text)
        if length >= 80:
            return True
    return False

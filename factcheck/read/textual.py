"""Plain text and Markdown files: decoded text to sources."""

from __future__ import annotations

import re
from collections.abc import Sequence

from attrs import evolve

from factcheck.model.source import Source
from factcheck.read import frontmatter, furniture, guess, published
from factcheck.read.draft import Draft, Meta, assemble, lines_of, trimmed
from factcheck.read.markup import drafts_of, is_markdown, is_titular
from factcheck.read.split import Part, signed_off, split

_HEAD = 6
_LONGEST_HEADING = 40
_NUMBERED = re.compile(r"[一二三四五六七八九十]{1,3}、|([（(][一二三四五六七八九十]{1,3}[)）])|第[一二三四五六七八九十\d]{1,3}[章节節部]")


def read_text(raw: str, path: str, *, markdown: bool, encoding: str, guessed: bool) -> list[Source]:
    """Turn the text of a file into its articles.

    Args:
        raw: the decoded file.
        path: the file, as given by the user.
        markdown: whether it is Markdown by its name; a text file that has the marks of Markdown is read as such, too.
        encoding: how it was decoded.
        guessed: whether the encoding was inferred.

    Returns:
        The articles that have a text, in the order of the file; ids are numbered where there are several.
    """
    markdown = markdown or is_markdown(raw)
    articles = []
    for part in split(lines_of(raw)):
        marked = markdown or part.ruled
        drafts = drafts_of(raw, part.lines, markdown=marked)
        if any(draft.text.strip() for draft in drafts):
            articles.append((part, drafts))
    sources = []
    for number, (part, drafts) in enumerate(articles, 1):
        meta = describe(drafts, frontmatter.meta_of(part.fields), part)
        sources.append(
            assemble(
                raw,
                drafts,
                meta,
                id=path if len(articles) == 1 else f"{path}#{number}",
                path=path,
                kind="markdown" if markdown else "text",
                encoding=encoding,
                guessed=guessed,
            )
        )
    return sources


def describe(drafts: list[Draft], meta: Meta, part: Part | None = None) -> Meta:
    """Mark furniture, title and credits among the blocks of an article, and complete what is known about it.

    Args:
        drafts: its blocks; kinds are set, and the publisher's name at the end is parted from the last paragraph.
        meta: what the file says besides the text.
        part: the lines it was made from, where it is one of a text file.

    Returns:
        The metadata with title, publisher and date from the text where ``meta`` has none.
    """
    if part and part.publisher:
        _part_signature(drafts)
    furniture.mark(drafts)
    if not meta.title:
        meta = evolve(meta, title=_title(drafts))
    _number_headings(drafts)
    if part and part.publisher and not meta.publisher:
        meta = evolve(meta, publisher=part.publisher)
    return _dated(drafts, meta)


def _part_signature(drafts: list[Draft]) -> None:
    """Make a block of its own of the publisher's name that ends an article."""
    for number in range(len(drafts) - 1, -1, -1):
        draft = drafts[number]
        text = draft.text
        if draft.rows or not signed_off(text):
            continue
        at, last = draft.pieces[-1]
        cut = max(last.rfind("("), last.rfind("（"), 0)
        draft.pieces = trimmed([*draft.pieces[:-1], (at, last[:cut])])
        drafts.insert(number + 1, Draft("furniture", [(at + cut, last[cut:])]))
        return


def _title(drafts: Sequence[Draft]) -> str:
    """The first heading; in a text without headings its first line, if that could be a title."""
    content = [draft for draft in drafts if draft.kind != "furniture"]
    for draft in content[:_HEAD]:
        if draft.kind == "heading" and draft.level < 4:
            return draft.text
    if len(content) > 1 and content[0].kind in ("paragraph", "item") and content[1].kind != "item" and is_titular(content[0].text):
        content[0].kind = "heading"
        content[0].level = 1
        return content[0].text
    return ""


def _number_headings(drafts: Sequence[Draft]) -> None:
    """Take short lines that begin as Chinese headings do (一、…, （二）…, 第三章) for headings."""
    for draft in drafts:
        if draft.kind == "paragraph":
            match = _NUMBERED.match(draft.text[:_LONGEST_HEADING])
            if match and len(draft.text) < _LONGEST_HEADING and is_titular(draft.text):
                draft.kind = "heading"
                draft.level = 3 if match[1] else 2


def _dated(drafts: Sequence[Draft], meta: Meta) -> Meta:
    """Date and publisher from the head of the article, from its text, or from the footer of its host."""
    content = [draft for draft in drafts if draft.kind not in ("furniture", "table")]
    texts = [draft.text for draft in content]
    found = None
    for draft in [d for d in drafts if d.kind not in ("table", "heading")][:_HEAD]:
        found = published.opening(draft.text)
        if found and found.metadata:
            draft.kind = "furniture"
        if found:
            break
    if found and found.publisher and not meta.publisher:
        meta = evolve(meta, publisher=found.publisher)
    if meta.published:
        return meta
    if found and found.day:
        day = found.date or guess.completed(found, "\n".join(texts))
        if day:
            return evolve(meta, published=day, published_from="dateline", published_guessed=found.date is None)
    day = guess.guessed(texts)
    if day:
        return evolve(meta, published=day, published_from="text", published_guessed=True)
    day = guess.footer_date(draft.text for draft in drafts if draft.kind == "furniture")
    if day:
        return evolve(meta, published=day, published_from="footer", published_guessed=True)
    return meta

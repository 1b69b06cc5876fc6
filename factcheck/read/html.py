"""Web pages: the article's blocks with their places, the rest of the page marked as furniture."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from attrs import define, evolve, frozen

from factcheck.model.source import Source
from factcheck.read import html_meta, html_tables
from factcheck.read.draft import Draft, Piece, assemble, joined
from factcheck.read.html_tags import Tag, characters, tags_of
from factcheck.read.markup import is_wide
from factcheck.read.textual import describe


def _names(text: str) -> frozenset[str]:
    return frozenset(text.split())


_BLOCKS = _names(
    "address article aside blockquote body button caption center dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 "
    "h3 h4 h5 h6 header hr html li main menu nav ol option p pre section select summary table tbody td tfoot th thead tr ul video"
)
_VOID = _names("area base br col embed hr img input link meta param source track wbr")
_UNREAD = _names("script style noscript template textarea title svg math")
_FURNITURE = _names("nav aside footer header form button select dialog menu")
_ROLES = _names("navigation banner contentinfo complementary search dialog menu menubar toolbar")
#: Words in class names and ids of what is not the article.
_WORDS = _names(
    "nav navbar navigation menu breadcrumb breadcrumbs sidebar footer share sharing social comment comments related recommend recommended "
    "recommendation recommendations promo advert advertisement ads ad sponsor sponsored cookie cookies consent gdpr subscribe subscription "
    "newsletter pagination pager tags taglist login signin popup modal overlay copyright qrcode toolbar masthead "
    "toolbox skip banner"
)
_WORD = re.compile(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])")
_KINDS = {"li": "item", "blockquote": "quote", "figcaption": "caption", "caption": "caption"}
_BLANK = re.compile(r"[ \t\n\r\f\u200b\ufeff]+")
_STRETCH = re.compile(r"[ \t\n\r\f\u200b\ufeff]+|[^ \t\n\r\f\u200b\ufeff]+")
_RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
_REFERENCE = re.compile(r"\s*[\[［【(（]?\s*(?:\d{1,3}|[a-z*†‡]|note \d+|注\d*)\s*[\]］】)）]\s*", re.IGNORECASE)


def read_html(raw: str, path: str, *, encoding: str, guessed: bool) -> list[Source]:
    """Turn a web page into its article.

    Args:
        raw: the decoded page.
        path: the file, as given by the user.
        encoding: how it was decoded.
        guessed: whether the encoding was inferred.

    Returns:
        One source; none where the page has no text.
    """
    tags = list(tags_of(raw))
    meta = html_meta.meta_of(html_meta.head_of(raw, tags))
    drafts = _Page(raw, tags).read(meta.title)
    if not any(draft.text.strip() for draft in drafts):
        return []
    meta = describe(drafts, meta)
    if meta.publisher == meta.title:
        meta = evolve(meta, publisher="")
    return [assemble(raw, drafts, meta, id=path, path=path, kind="html", encoding=encoding, guessed=guessed)]


def read_fragment(raw: str, start: int, end: int) -> list[Draft]:
    """The blocks of HTML inside a Markdown file.

    Args:
        raw: the file.
        start: where the HTML begins.
        end: one past it.
    """
    return _Page(raw, list(tags_of(raw, start, end))).read("")


@frozen
class _Open:
    """An element that is open: what its text is, and which stretch of furniture it belongs to."""

    name: str
    kind: str
    level: int
    owner: int


@define
class _Owner:
    """A stretch of the page that looks like furniture, by its tag or its class; ``text`` counts what is no link."""

    parent: int
    text: int = 0


@define
class _Growing:
    """The block being read."""

    pieces: list[Piece]
    links: int = 0
    blank: int = -1


class _Page:
    """One walk over the tags of a page."""

    def __init__(self, raw: str, tags: Sequence[Tag]) -> None:
        self.raw = raw
        self.tags = tags
        self.tables = html_tables.data_tables(raw, tags)
        self.open: list[_Open] = [_Open("", "paragraph", 0, -1)]
        self.names: Counter[str] = Counter()
        # Elements that are open and not read: scripts, styles, templates.
        self.unread = 0
        self.owners: list[_Owner] = []
        self.drafts: list[tuple[Draft, int, float]] = []
        self.growing = _Growing([])
        self.table: html_tables.Table | None = None

    def read(self, title: str) -> list[Draft]:
        """The blocks of the page, furniture marked."""
        for number, tag in enumerate(self.tags):
            if not tag.name:
                self.text(tag)
            elif tag.closing:
                self.close(tag)
            else:
                self.start(tag, number)
        self.flush()
        if self.table:
            self.end_table()
        self.mark(title)
        return [draft for draft, _, _ in self.drafts]

    # Elements

    def start(self, tag: Tag, number: int) -> None:
        top = self.open[-1]
        if tag.name in _BLOCKS or tag.name == "br":
            self.separate(tag)
        if self.table:
            self.table.start(tag)
        elif number in self.tables:
            self.table = html_tables.Table()
        if tag.name in _VOID:
            return
        if tag.name in ("li", "p", "option", "dt", "dd", "td", "th", "tr") and top.name == tag.name:
            # Elements that the next of their kind closes.
            self.pop()
            top = self.open[-1]
        kind, level = _KINDS.get(tag.name, top.kind), top.level
        if len(tag.name) == 2 and tag.name[0] == "h" and tag.name[1].isdigit():
            kind, level = "heading", int(tag.name[1])
        elif tag.name in ("ul", "ol"):
            level = top.level + 1 if top.kind == "item" else 1
        elif tag.name == "table":
            kind, level = "paragraph", 0
        owner = top.owner
        if self.is_furniture(tag):
            self.owners.append(_Owner(owner))
            owner = len(self.owners) - 1
        self.open.append(_Open(tag.name, kind, level, owner))
        self.names[tag.name] += 1
        self.unread += tag.name in _UNREAD

    def is_furniture(self, tag: Tag) -> bool:
        if tag.name in ("html", "body", "main", "article", "h1", "h2", "h3", "h4", "td", "tr", "tbody"):
            return False
        if tag.name in _FURNITURE:
            # The head of the article is a header, too.
            return tag.name != "header" or not (self.names["article"] or self.names["main"])
        if not tag.attributes:
            return False
        if tag["role"].lower() in _ROLES or "hidden" in tag.attributes or tag["aria-hidden"] == "true":
            return True
        if "display:none" in tag["style"].replace(" ", ""):
            return True
        words = {word.lower() for word in _WORD.findall(tag["class"][:400])}
        name = [word.lower() for word in _WORD.findall(tag["id"][:100])]
        if len(name) < 3:
            # A longer id is made of a heading's words.
            words.update(name)
        return not words.isdisjoint(_WORDS) and not ("share" in words and words & {"price", "prices", "holder", "holders", "capital"})

    def close(self, tag: Tag) -> None:
        if tag.name in _BLOCKS:
            self.separate(tag)
        if self.table and self.table.close(tag):
            self.end_table()
        if not self.names[tag.name]:
            return
        while self.open[-1].name != tag.name:
            self.pop()
        self.pop()

    def pop(self) -> None:
        name = self.open.pop().name
        self.names[name] -= 1
        self.unread -= name in _UNREAD

    # Text

    def separate(self, tag: Tag) -> None:
        if self.table or (tag.name == "br" and self.open[-1].kind == "heading"):
            self.growing.blank = tag.start
            if self.table and tag.name in ("td", "th", "tr", "table", "caption"):
                self.end_cell()
        else:
            self.flush()

    def text(self, tag: Tag) -> None:
        if self.unread:
            return
        raised = self.names["sup"] > 0
        if raised and _REFERENCE.fullmatch(self.raw[tag.start : tag.end]):
            return
        kept = self.names["pre"] > 0 and not self.table
        for at, text in characters(self.raw, tag.start, tag.end):
            for match in _STRETCH.finditer(text.translate(_RAISED) if raised else text):
                stretch = match.group()
                if not _BLANK.match(stretch):
                    self.add(at + match.start(), stretch)
                elif kept and "\n" in stretch:
                    self.flush()
                elif self.growing.blank < 0 or "\n" in stretch:
                    self.growing.blank = at + match.start()

    def add(self, at: int, text: str) -> None:
        growing = self.growing
        if growing.blank >= 0 and growing.pieces:
            wrapped = self.raw[growing.blank] in "\n\r"
            # A line break in the file is no blank between two Chinese characters.
            if not (wrapped and is_wide(growing.pieces[-1][1][-1]) and is_wide(text[0])):
                growing.pieces.append((growing.blank, " "))
        growing.blank = -1
        growing.pieces.append((at, text))
        if self.names["a"]:
            growing.links += len(text)

    def flush(self) -> None:
        growing = self.growing
        if growing.pieces:
            top = self.open[-1]
            length = sum(len(text) for _, text in growing.pieces)
            level = top.level if top.kind in ("heading", "item") else 0
            self.keep(Draft(top.kind, growing.pieces, level), growing.links / length, length - growing.links)
        self.growing = _Growing([])

    def keep(self, draft: Draft, links: float, plain: int) -> None:
        owner = self.open[-1].owner
        if owner >= 0:
            self.owners[owner].text += plain
        self.drafts.append((draft, owner, links))

    # Tables

    def end_cell(self) -> None:
        if self.table and self.table.take(self.growing.pieces):
            self.growing = _Growing([])
        elif not self.table:
            self.flush()

    def end_table(self) -> None:
        table, self.table = self.table, None
        if not table:
            return
        if table.caption:
            self.keep(Draft("caption", table.caption), 0.0, 0)
        draft = table.draft()
        if draft:
            self.keep(draft, 0.0, len(draft.text))
        self.growing = _Growing([])

    # Furniture

    def mark(self, title: str) -> None:
        """Mark blocks inside furniture, unless it holds most of the page's text, and blocks that are links."""
        for owner in reversed(self.owners):
            if owner.parent >= 0:
                self.owners[owner.parent].text += owner.text
        total = sum(len(draft.text) for draft, _, links in self.drafts if links < 0.5)
        marked: list[bool] = []
        for owner in self.owners:
            inherited = owner.parent >= 0 and marked[owner.parent]
            marked.append(inherited or owner.text * 2 <= total)
        for draft, place, links in self.drafts:
            if draft.kind == "heading" and draft.text == title:
                continue
            inside = place >= 0 and marked[place]
            linked = links >= 0.6 and draft.kind not in ("table", "heading") and not joined(draft.pieces).endswith(("。", "."))
            if inside or linked:
                draft.kind = "furniture"

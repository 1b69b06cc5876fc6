"""Word documents: paragraphs, lists and tables in their order.

A document has no characters of its own to point into, so ``Source.raw`` is its text, a paragraph or a table row a line.
"""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator
from xml.etree import ElementTree

from attrs import evolve

from factcheck.model.source import Source
from factcheck.read.draft import Draft, Meta, Piece, assemble, trimmed
from factcheck.read.errors import ReadError
from factcheck.read.tables import header_rows
from factcheck.read.textual import describe

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_TITLE = "{http://purl.org/dc/elements/1.1/}title"
#: No document of words is larger; what is, was made to fill the memory.
_LARGEST = 200_000_000
_ITEM = re.compile(r"List (?:Bullet|Number)(?: (\d))?", re.IGNORECASE)
_HEADING = re.compile(r"(?:heading|标题|標題) ?(\d)|(title)", re.IGNORECASE)
_CHARACTERS = {f"{_W}tab": "\t", f"{_W}br": " ", f"{_W}cr": " ", f"{_W}noBreakHyphen": "-"}


def read_docx(data: bytes, path: str) -> list[Source]:
    """Turn a Word document into its article.

    Args:
        data: the file.
        path: the file, as given by the user.

    Returns:
        One source; none where the document has no text.

    Raises:
        ReadError: it is damaged, encrypted or no Word document.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            document = _parsed(archive, "word/document.xml", path)
            styles = _styles(_optional(archive, "word/styles.xml", path))
            properties = _optional(archive, "docProps/core.xml", path)
    # All that zipfile is documented or seen to raise for a damaged archive: a password is a RuntimeError, an unknown compression a
    # NotImplementedError, a place past the end an OSError or a ValueError.
    except (zipfile.BadZipFile, zipfile.LargeZipFile, RuntimeError, NotImplementedError, OSError, EOFError, ValueError) as error:
        raise ReadError(path, f"a damaged or encrypted Word document ({error})") from error
    body = document.find(f"{_W}body") if document is not None else None
    if body is None:
        raise ReadError(path, "no Word document: it has no body")
    content = _Document(styles)
    content.read(body)
    raw = "".join(content.parts)
    title = properties.findtext(_TITLE, "") if properties is not None else ""
    meta = describe(content.drafts, Meta())
    if not meta.title:
        meta = evolve(meta, title=" ".join(title.split()))
    if not raw.strip():
        return []
    return [assemble(raw, content.drafts, meta, id=path, path=path, kind="docx", encoding="utf-8", guessed=False)]


def _parsed(archive: zipfile.ZipFile, name: str, path: str) -> ElementTree.Element | None:
    try:
        info = archive.getinfo(name)
    except KeyError:
        raise ReadError(path, f"no Word document: it has no {name}") from None
    if info.file_size > _LARGEST:
        raise ReadError(path, "its text is larger than 200 MB")
    text = archive.read(info)
    if b"<!DOCTYPE" in text[:2000]:
        raise ReadError(path, "no Word document: it declares a document type")
    try:
        return ElementTree.fromstring(text)
    except ElementTree.ParseError as error:
        raise ReadError(path, f"a damaged Word document ({error})") from error


def _optional(archive: zipfile.ZipFile, name: str, path: str) -> ElementTree.Element | None:
    return _parsed(archive, name, path) if name in archive.namelist() else None


def _styles(styles: ElementTree.Element | None) -> dict[str, tuple[str, int]]:
    """Styles of headings and lists by their ids, with the kind and level of their blocks."""
    found: dict[str, tuple[str, int]] = {}
    for style in styles.iter(f"{_W}style") if styles is not None else ():
        element = style.find(f"{_W}name")
        name = element.get(f"{_W}val", "") if element is not None else ""
        heading, item = _HEADING.fullmatch(name), _ITEM.fullmatch(name)
        if heading:
            found[style.get(f"{_W}styleId", "")] = ("heading", int(heading[1] or 1))
        elif item:
            found[style.get(f"{_W}styleId", "")] = ("item", int(item[1] or 1))
    return found


class _Document:
    """The text of a document while it grows, and its blocks."""

    def __init__(self, styles: dict[str, tuple[str, int]]) -> None:
        self.styles = styles
        self.parts: list[str] = []
        self.drafts: list[Draft] = []
        self.length = 0

    def read(self, body: ElementTree.Element) -> None:
        for element in _flattened(body):
            if element.tag == f"{_W}p":
                self.paragraph(element)
            elif element.tag == f"{_W}tbl":
                self.table(element)

    def write(self, text: str, end: str) -> Piece:
        at = self.length
        self.parts += (text, end)
        self.length += len(text) + len(end)
        return at, text

    def paragraph(self, element: ElementTree.Element) -> None:
        text = _text(element)
        if not text.strip():
            return
        style = element.find(f"{_W}pPr/{_W}pStyle")
        kind, level = self.styles.get(style.get(f"{_W}val", ""), ("paragraph", 0)) if style is not None else ("paragraph", 0)
        depth = element.find(f"{_W}pPr/{_W}numPr/{_W}ilvl")
        if depth is not None and kind == "paragraph":
            step = depth.get(f"{_W}val", "0")
            kind, level = "item", 1 + (int(step) if step.isdigit() else 0)
        self.drafts.append(Draft(kind, [self.write(text, "\n")], level))

    def table(self, element: ElementTree.Element) -> None:
        rows: list[list[list[Piece]]] = []
        declared = 0
        for number, row in enumerate(r for r in _flattened(element) if r.tag == f"{_W}tr"):
            if declared == number and row.find(f"{_W}trPr/{_W}tblHeader") is not None:
                declared += 1
            rows.append(self.row(row, rows[-1] if rows else []))
        rows = [row for row in rows if any(row)]
        if rows:
            self.drafts.append(Draft("table", rows=rows, header_rows=declared or header_rows(rows)))

    def row(self, element: ElementTree.Element, above: list[list[Piece]]) -> list[list[Piece]]:
        cells: list[list[Piece]] = []
        for cell in (c for c in _flattened(element) if c.tag == f"{_W}tc"):
            merged = cell.find(f"{_W}tcPr/{_W}vMerge")
            if merged is not None and merged.get(f"{_W}val") != "restart" and len(cells) < len(above):
                pieces = above[len(cells)]
            else:
                text = " ".join(part for p in cell.iter(f"{_W}p") if (part := _text(p).strip()))
                pieces = trimmed([self.write(text, "\t")])
            span = cell.find(f"{_W}tcPr/{_W}gridSpan")
            across = span.get(f"{_W}val", "1") if span is not None else "1"
            cells += [pieces] * (min(int(across), 50) if across.isdigit() else 1)
        self.write("", "\n")
        return cells


def _flattened(element: ElementTree.Element) -> Iterator[ElementTree.Element]:
    """Children, those inside content controls and insertions included."""
    for child in element:
        if child.tag in (f"{_W}sdt", f"{_W}sdtContent", f"{_W}ins", f"{_W}customXml", f"{_W}smartTag"):
            yield from _flattened(child)
        else:
            yield child


def _text(element: ElementTree.Element) -> str:
    """The characters of a paragraph; deleted text has another tag, and a fallback repeats what stands before it."""
    parts: list[str] = []
    todo = [element]
    while todo:
        item = todo.pop()
        if item.tag == f"{_W}t":
            parts.append(item.text or "")
        elif item.tag in _CHARACTERS:
            parts.append(_CHARACTERS[item.tag])
        elif item.tag != _FALLBACK:
            todo.extend(reversed(item))
    return re.sub(r"[\n\r]", " ", "".join(parts))

"""PDF files: the text of their pages, lines joined to paragraphs, running heads and page numbers marked as furniture.

A PDF has no characters of its own to point into, so ``Source.raw`` is the text of its pages.
"""

from __future__ import annotations

import re
from collections import Counter

from attrs import evolve

from factcheck.model.source import Source
from factcheck.read.draft import Draft, Line, Meta, assemble, lines_of
from factcheck.read.errors import ReadError
from factcheck.read.markup import drafts_of
from factcheck.read.textual import describe

_PAGE = re.compile(r"(?:page |第 ?)?[-–— ]*\d{1,4}[-–— ]*(?:页|頁)?(?: ?(?:of|/) ?\d{1,4})?", re.IGNORECASE)
_DIGITS = re.compile(r"\d+")
#: Lines at the head and at the foot of a page that may repeat on every page.
_EDGE = 2


def read_pdf(data: bytes, path: str) -> list[Source]:
    """Turn a PDF into its article.

    Args:
        data: the file.
        path: the file, as given by the user.

    Returns:
        One source.

    Raises:
        ReadError: the library is not installed, the file is damaged or encrypted, or its pages are pictures.
    """
    pages, title = _pages(data, path)
    raw = "\n".join(pages)
    if not raw.strip():
        raise ReadError(path, "no text in the PDF: its pages are pictures (run it through OCR first)")
    drafts: list[Draft] = []
    body: list[Line] = []
    edges = _running([lines_of(page) for page in pages])
    at = 0
    for page in pages:
        lines = [_moved(line, at) for line in lines_of(page)]
        for number, line in enumerate(lines):
            if _at_edge(number, len(lines)) and (_shape(line.text) in edges or _PAGE.fullmatch(line.text)):
                drafts.append(Draft("furniture", [(line.start, line.text)]))
            else:
                body.append(line)
        at += len(page) + 1
    drafts = sorted(drafts + drafts_of(raw, body, markdown=False), key=lambda draft: draft.pieces[0][0])
    meta = describe(drafts, Meta())
    if not meta.title:
        meta = evolve(meta, title=title)
    return [assemble(raw, drafts, meta, id=path, path=path, kind="pdf", encoding="utf-8", guessed=False)]


def _pages(data: bytes, path: str) -> tuple[list[str], str]:
    """The text of each page, and the title that the file gives itself."""
    try:
        import pypdfium2  # type: ignore[import-untyped, unused-ignore]
    except ImportError:
        raise ReadError(path, "reading PDF needs the extra 'pdf': pip install 'factcheck-audit[pdf]'") from None
    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        reason = "it is encrypted" if "assword" in str(error) else f"a damaged PDF ({error})"
        raise ReadError(path, reason) from error
    try:
        pages = []
        for number in range(len(document)):
            page = document[number]
            text = page.get_textpage()
            pages.append(_clean(text.get_text_bounded()))
            text.close()
            page.close()
        title = str(document.get_metadata_dict().get("Title", "")).strip()
        return pages, title
    except pypdfium2.PdfiumError as error:
        raise ReadError(path, f"a damaged PDF ({error})") from error
    finally:
        document.close()


def _clean(text: str) -> str:
    """One kind of line break; words that pdfium shows as divided at a line's end made whole."""
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\x00", "")
    return re.sub(r"[\ufffe\x02]\n?", "", text)


def _moved(line: Line, by: int) -> Line:
    return evolve(line, start=line.start + by, end=line.end + by)


def _at_edge(number: int, count: int) -> bool:
    return number < _EDGE or number >= count - _EDGE


def _shape(text: str) -> str:
    """A line with every figure made equal, so that running heads with page numbers are the same on each page."""
    return _DIGITS.sub("0", text)


def _running(pages: list[list[Line]]) -> frozenset[str]:
    """Lines that stand at the edge of at least three pages, and of most of them or of every second."""
    counts: Counter[str] = Counter()
    for lines in pages:
        counts.update({_shape(line.text) for n, line in enumerate(lines) if line.text and _at_edge(n, len(lines))})
    least = max(3, len(pages) // 3)
    return frozenset(text for text, count in counts.items() if count >= least and len(text) < 120)

"""PDF files."""

from __future__ import annotations

import sys

import pytest

from factcheck.read import ReadError, read_bytes


def made(*pages: list[str]) -> bytes:
    """A PDF with lines of text in Helvetica."""
    objects = [b"<< /Type /Catalog /Pages 2 0 R >>", b"", b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"]
    kids = []
    for lines in pages:
        drawn = b" ".join(f"BT /F1 11 Tf 60 {760 - 16 * n} Td ({line}) Tj ET".encode() for n, line in enumerate(lines))
        objects.append(b"<< /Length %d >>\nstream\n%s\nendstream" % (len(drawn), drawn))
        objects.append(b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents %d 0 R /Resources << /Font << /F1 3 0 R >> >> >>" % len(objects))
        kids.append(len(objects))
    objects[1] = b"<< /Type /Pages /Count %d /Kids [%s] >>" % (len(kids), b" ".join(b"%d 0 R" % k for k in kids))
    data, places = b"%PDF-1.4\n", []
    for number, content in enumerate(objects, 1):
        places.append(len(data))
        data += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    xref = b"".join(b"%010d 00000 n \n" % place for place in places)
    size = len(objects) + 1
    return data + b"xref\n0 %d\n0000000000 65535 f \n%strailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (size, xref, size, len(data))


PROSE = ["The mine shipped 4,200 tonnes of tin in the year, up from", "3,900 tonnes in the year before that. Costs fell to $12",
         "million. The board was pleased with that, it said on", "Friday."]  # fmt: skip


def test_lines_become_paragraphs_and_running_heads_furniture() -> None:
    pytest.importorskip("pypdfium2")
    pages = [["Harbour Weekly", f"Title of part {n}", *PROSE, f"Page {n} of 3"] for n in (1, 2, 3)]
    (source,) = read_bytes(made(*pages), "mine.pdf")
    kinds = [(b.kind, source.text[b.start : b.end]) for b in source.blocks]
    assert kinds.count(("furniture", "Harbour Weekly")) == 3
    assert ("furniture", "Page 2 of 3") in kinds
    at = source.text.index("$12 million")
    assert source.quote(at, at + 11).split() == ["$12", "million"]
    assert (source.kind, source.lang) == ("pdf", "en")


def test_pages_without_text() -> None:
    pytest.importorskip("pypdfium2")
    with pytest.raises(ReadError, match="OCR"):
        read_bytes(made([]), "scan.pdf")
    with pytest.raises(ReadError, match="damaged"):
        read_bytes(b"%PDF-1.4 and nothing more", "broken.pdf")


def test_the_missing_library_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pypdfium2", None)
    with pytest.raises(ReadError, match=r"factcheck-audit\[pdf\]"):
        read_bytes(made(PROSE), "mine.pdf")

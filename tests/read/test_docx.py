"""Word documents."""

from __future__ import annotations

import io
import zipfile

import pytest

from factcheck.read import ReadError, read_bytes

docx = pytest.importorskip("docx", reason="python-docx makes the documents these tests read")


def made() -> bytes:
    document = docx.Document()
    document.core_properties.title = "Report of the mine"
    document.add_heading("Tin mine doubles its output", 1)
    paragraph = document.add_paragraph("PERTH, 3 March 2025 — The mine ")
    paragraph.add_run("shipped").bold = True
    paragraph.add_run(" 4,200\ttonnes.")
    document.add_paragraph("first: 30 tonnes", style="List Bullet")
    table = document.add_table(rows=3, cols=3)
    for r, row in enumerate([["Item", "2023", "2024"], ["Revenue", "10", "12"], ["Cost", "8", ""]]):
        for c, text in enumerate(row):
            table.cell(r, c).text = text
    table.cell(1, 0).merge(table.cell(2, 0))
    document.add_paragraph("End of the report.")
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


def test_paragraphs_lists_and_tables_in_their_order() -> None:
    (source,) = read_bytes(made(), "mine.docx")
    assert [b.kind for b in source.blocks] == ["heading", "paragraph", "item", "table", "paragraph"]
    assert (source.title, source.kind, source.lang) == ("Tin mine doubles its output", "docx", "en")
    assert str(source.published) == "2025-03-03"
    table = source.blocks[3]
    assert table.header_rows == 1
    assert [[source.quote(c.start, c.end) for c in row if c.end > c.start] for row in table.rows] == [
        ["Item", "2023", "2024"], ["Revenue Cost", "10", "12"], ["Revenue Cost", "8"]]  # fmt: skip
    at = source.text.index("4,200\ttonnes")
    assert source.quote(at, at + 12) == "4,200\ttonnes"


def rewritten(name: str, content: bytes) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(made())) as old, zipfile.ZipFile(stream, "w") as new:
        for info in old.infolist():
            new.writestr(info.filename, content if info.filename == name else old.read(info))
    return stream.getvalue()


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"<w:document", "damaged"),
        (b"<x/>", "no body"),
        (b'<!DOCTYPE x [<!ENTITY a "b">]><x>&a;</x>', "declares a document type"),
        (b'<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body/></w:document>', "no text"),
    ],
)
def test_documents_that_cannot_be_read(content: bytes, reason: str) -> None:
    with pytest.raises(ReadError, match=reason):
        read_bytes(rewritten("word/document.xml", content), "mine.docx")


def test_deleted_text_and_fallbacks_are_left_out() -> None:
    w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
    body = (
        "<w:p><w:r><w:t>Sold </w:t></w:r><w:del><w:r><w:delText>300</w:delText></w:r></w:del><w:ins><w:r><w:t>400</w:t></w:r></w:ins>"
        "<w:r><mc:AlternateContent><mc:Choice><w:t> tonnes</w:t></mc:Choice><mc:Fallback><w:t> tonnes</w:t></mc:Fallback></mc:AlternateContent></w:r></w:p>"
    )
    (source,) = read_bytes(rewritten("word/document.xml", f"<w:document {w}><w:body>{body}</w:body></w:document>".encode()), "x.docx")
    assert source.text == "Sold 400 tonnes"

"""Paths, folders, standard input."""

from __future__ import annotations

import io
import os
from pathlib import Path

import pytest

from factcheck.model import Source, Unreadable
from factcheck.read import ReadError, read, read_bytes


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "b").mkdir()
    (tmp_path / ".git").mkdir()
    (tmp_path / "b" / "two.md").write_text("# Two\n\nTwo tonnes.\n", "utf-8")
    (tmp_path / "one.txt").write_text("One tonne.", "utf-8")
    (tmp_path / "zero.html").write_text("<p>No tonnes.</p>", "utf-8")
    (tmp_path / ".hidden.txt").write_text("Hidden.", "utf-8")
    (tmp_path / ".git" / "x.txt").write_text("Hidden.", "utf-8")
    (tmp_path / "data.csv").write_text("a,b\n1,2\n", "utf-8")
    return tmp_path


def found(items: object) -> list[str]:
    return [item.path if isinstance(item, Unreadable) else item.id for item in items]  # type: ignore[attr-defined]


def test_a_folder_is_walked_in_the_order_of_names(folder: Path) -> None:
    names = [os.path.relpath(path, folder) for path in found(read([folder]))]
    assert names == ["one.txt", "zero.html", os.path.join("b", "two.md")]


def test_a_named_file_of_another_kind_is_read(folder: Path) -> None:
    (source,) = read([folder / "data.csv"])
    assert isinstance(source, Source)
    assert source.kind == "text"


def test_a_file_given_twice_is_read_once(folder: Path) -> None:
    one = str(folder / "one.txt")
    assert found(read([one, folder / "b" / ".." / "one.txt", one])) == [one]
    assert len(found(read([folder / "b", folder, folder]))) == 3


def test_standard_input() -> None:
    (source,) = read(["-", "-"], stdin=io.BytesIO("锡矿多产一成，共4200吨。".encode()))
    assert isinstance(source, Source)
    assert (source.id, source.path, source.lang) == ("-", "-", "zh-Hans")
    (failed,) = read(["-"], stdin=io.BytesIO(b""))
    assert failed == Unreadable("-", "the file is empty")


def test_what_cannot_be_read_is_reported_and_the_rest_is_read(folder: Path) -> None:
    (folder / "broken.txt").write_bytes(b"\x00\x01\x02")
    empty = folder / "nothing"
    empty.mkdir()
    results = list(read([folder, folder / "missing.txt", empty]))
    reasons = {Path(r.path).name: r.reason for r in results if isinstance(r, Unreadable)}
    assert reasons.keys() == {"broken.txt", "missing.txt", "nothing"}
    assert reasons["missing.txt"] == "no such file or folder"
    assert reasons["nothing"].startswith("no file to read in this folder")
    assert sum(isinstance(r, Source) for r in results) == 3


def test_reading_is_lazy(folder: Path) -> None:
    reading = read([folder / "one.txt", folder / "late.txt"])
    first = next(reading)
    (folder / "late.txt").write_text("Late tonnes.", "utf-8")
    assert [type(first), *map(type, reading)] == [Source, Source]


@pytest.mark.parametrize(
    ("data", "path", "reason"),
    [
        (b"hello world", "x.pdf", "not a PDF file"),
        (b"hello world", "x.docx", "not a DOCX file"),
        (b"PK\x03\x04" + bytes(30), "x.zip", "ZIP archive"),
        (b"PK\x03\x04" + bytes(30), "x.docx", "damaged"),
        (b"---\ntitle: x\n---\n", "x.md", "no text in it"),
        (b"![a](b.png)\n\n---\n", "x.md", "no text in it"),
        (b'<nav><a href="/">Home</a></nav>', "x.html", "page furniture"),
    ],
)
def test_reasons(data: bytes, path: str, reason: str) -> None:
    with pytest.raises(ReadError, match=reason):
        read_bytes(data, path)


def test_a_page_without_a_name_is_told_by_its_beginning() -> None:
    (source,) = read_bytes(b"<!DOCTYPE html><p>Two tonnes.</p>", "-")
    assert (source.kind, source.text) == ("html", "Two tonnes.")

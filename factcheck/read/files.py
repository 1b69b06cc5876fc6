"""Paths to files, and bytes to sources by what they are."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import BinaryIO

from factcheck.model.finding import Unreadable
from factcheck.model.source import Source
from factcheck.read.decode import decode
from factcheck.read.errors import ReadError
from factcheck.read.textual import read_text

#: What is read in a folder, by the ends of names.
KINDS = {
    ".txt": "text",
    ".text": "text",
    ".md": "markdown",
    ".markdown": "markdown",
    ".html": "html",
    ".htm": "html",
    ".xhtml": "html",
    ".pdf": "pdf",
    ".docx": "docx",
}
#: How files begin that are no articles.
_MAGIC = (
    (b"\x89PNG", "a PNG image"),
    (b"\xff\xd8\xff", "a JPEG image"),
    (b"GIF8", "a GIF image"),
    (b"PK\x03\x04", "a ZIP archive"),
    (b"PK\x05\x06", "an empty ZIP archive"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"BZh", "a bzip2 archive"),
    (b"\xfd7zXZ", "an xz archive"),
    (b"7z\xbc\xaf", "a 7z archive"),
    (b"Rar!", "a RAR archive"),
    (b"\xd0\xcf\x11\xe0", "an old Office file: save it as .docx or .pdf"),
    (b"\x7fELF", "a program"),
    (b"MZ\x90", "a program"),
    (b"RIFF", "a media file"),
    (b"OggS", "a media file"),
    (b"ID3", "a media file"),
    (b"SQLite format 3", "a database"),
)
#: How a page begins that has no name to tell it.
_HTML = ("<!doctype html", "<html", "<head", "<body", "<?xml", "<p>", "<p ", "<div", "<article", "<section", "<main", "<h1", "<table")
STDIN = "-"
Load = Callable[[], bytes]


def read(paths: Iterable[str | os.PathLike[str]], *, stdin: BinaryIO | None = None) -> Iterator[Source | Unreadable]:
    """Read articles.

    Args:
        paths: files, folders (walked with their subfolders, in the order of names; hidden files and files of other
            kinds are passed over), or ``-`` for standard input. A file that is given twice is read once.
        stdin: what ``-`` reads; standard input if ``None``.

    Yields:
        For each file, as it is reached, its articles in their order, or why it could not be read.
    """
    seen: set[str] = set()
    for given in paths:
        path = os.fspath(given)
        if path == STDIN:
            if path not in seen:
                seen.add(path)
                yield from _try(path, lambda: _standard_input(stdin))
            continue
        place = Path(path)
        if place.is_dir():
            yield from _folder(path, seen)
        else:
            yield from _file(path, seen)


def _folder(path: str, seen: set[str]) -> Iterator[Source | Unreadable]:
    empty = True
    for file in _walk(path):
        empty = False
        yield from _file(file, seen)
    if empty:
        kinds = " ".join(sorted(KINDS))
        yield Unreadable(_name(path), f"no file to read in this folder (it reads {kinds})")


def _walk(path: str) -> Iterator[str]:
    """Files of the kinds that are read, folder by folder, sorted; links to folders are not followed."""
    for folder, inner, names in os.walk(path):
        inner[:] = sorted(name for name in inner if not name.startswith("."))
        for name in sorted(names):
            if not name.startswith(".") and os.path.splitext(name)[1].lower() in KINDS:
                yield os.path.join(folder, name)


def _file(path: str, seen: set[str]) -> Iterator[Source | Unreadable]:
    real = os.path.realpath(path)
    if real in seen:
        return
    seen.add(real)
    # One name for one file, however it was reached and on any system: ids, baselines and ledgers rest on it.
    yield from _try(_name(path), lambda: Path(path).read_bytes())


def _name(path: str) -> str:
    name = Path(path).as_posix()
    try:
        name.encode()
    except UnicodeEncodeError:
        # The locale cannot say the name's bytes; most file names are UTF-8 all the same.
        return os.fsencode(name).decode("utf-8", "backslashreplace")
    return name


def _standard_input(stdin: BinaryIO | None) -> bytes:
    import sys

    return (stdin or sys.stdin.buffer).read()


def _try(path: str, load: Load) -> Iterator[Source | Unreadable]:
    try:
        yield from read_bytes(load(), path)
    except ReadError as error:
        yield Unreadable(path, error.reason)
    except FileNotFoundError:
        yield Unreadable(path, "no such file or folder")
    except PermissionError:
        yield Unreadable(path, "no permission to read it")
    except OSError as error:
        yield Unreadable(path, (error.strerror or str(error)).lower())


def read_bytes(data: bytes, path: str) -> tuple[Source, ...]:
    """Read the articles of one file.

    Args:
        data: its bytes.
        path: its name: the end tells how it is read, unless its first bytes tell better; it becomes ``Source.path``.

    Returns:
        Its articles, at least one, in the order of the file.

    Raises:
        ReadError: it is empty or binary, its encoding cannot be told, it holds no text, or the library for its format
            is not installed.
    """
    if not data:
        raise ReadError(path, "the file is empty")
    kind = _kind(data, path)
    if kind == "pdf":
        from factcheck.read.pdf import read_pdf

        sources = read_pdf(data, path)
    elif kind == "docx":
        from factcheck.read.docx import read_docx

        sources = read_docx(data, path)
    else:
        sources = _read_decoded(data, path, kind)
    if not sources:
        raise ReadError(path, "there is no text in it")
    if all(block.kind == "furniture" for source in sources for block in source.blocks):
        raise ReadError(path, "there is no text in it but page furniture")
    return tuple(sources)


def _kind(data: bytes, path: str) -> str:
    kind = KINDS.get(os.path.splitext(path)[1].lower(), "")
    if data[:1024].lstrip().startswith(b"%PDF-"):
        return "pdf"
    if data.startswith(b"PK\x03\x04") and (kind == "docx" or b"word/" in data):
        return "docx"
    for magic, what in _MAGIC:
        if data.startswith(magic):
            raise ReadError(path, f"a binary file: {what}")
    if kind in ("pdf", "docx"):
        raise ReadError(path, f"named {kind} but not a {kind.upper()} file")
    return kind


def _undecodable(data: bytes) -> str:
    try:
        data.decode("utf-8")
    except UnicodeDecodeError as error:
        if not data[: error.start].isascii():
            return f"damaged UTF-8 at byte {error.start}, and no other encoding fits"
    return "its encoding cannot be told (save it as UTF-8)"


def _read_decoded(data: bytes, path: str, kind: str) -> list[Source]:
    decoded = decode(data)
    if decoded is None:
        if b"\x00" in data:
            raise ReadError(path, "a binary file")
        raise ReadError(path, _undecodable(data))
    if not decoded.text.strip():
        raise ReadError(path, "there is nothing but blanks in it")
    if not kind:
        kind = "html" if decoded.text[:2000].lstrip().lower().startswith(_HTML) else "text"
    if kind == "html":
        from factcheck.read.html import read_html

        return read_html(decoded.text, path, encoding=decoded.encoding, guessed=decoded.guessed)
    return read_text(decoded.text, path, markdown=kind == "markdown", encoding=decoded.encoding, guessed=decoded.guessed)

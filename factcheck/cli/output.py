"""Writing: UTF-8 whatever the locale, quiet where the reader has gone."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TypeVar

import click

from factcheck.model import Unreadable

Item = TypeVar("Item")


class Unwritable(click.ClickException):
    """An output file that cannot be written."""

    exit_code = 2


def put(text: str, file: str = "") -> None:
    """Write text to a file, or to standard output.

    Args:
        text: what to write; a last line feed is added where it lacks one.
        file: ``""`` or ``-`` for standard output. Missing folders are made.

    Raises:
        Unwritable: the file cannot be written.
    """
    data = (text if text.endswith("\n") or not text else text + "\n").encode("utf-8", "backslashreplace")
    if file in ("", "-"):
        _to_stdout(data)
        return
    try:
        Path(file).parent.mkdir(parents=True, exist_ok=True)
        Path(file).write_bytes(data)
    except OSError as error:
        raise Unwritable(f"{file}: cannot be written: {error.strerror or error}") from error


def append(text: str, file: str) -> None:
    """Add text to the end of a file."""
    with open(file, "ab") as stream:
        stream.write((text.rstrip("\n") + "\n").encode("utf-8", "backslashreplace"))


def colored() -> bool:
    """Whether standard output is a terminal whose reader has not declined colour (https://no-color.org)."""
    return sys.stdout.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"


def _to_stdout(data: bytes) -> None:
    try:
        sys.stdout.flush()
        sys.stdout.buffer.write(data)
        sys.stdout.buffer.flush()
    except BrokenPipeError:
        # Whoever read has had enough. What is still to come, the interpreter's last flush included, goes nowhere.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def complain(unreadable: Iterable[Unreadable]) -> bool:
    """Say of every unreadable input why, one line each, on standard error.

    Returns:
        Whether there was one.
    """
    any_ = False
    for item in unreadable:
        any_ = True
        note(f"factcheck: {item.path}: {item.reason}")
    return any_


def note(line: str) -> None:
    """A line on standard error."""
    sys.stderr.flush()
    sys.stderr.buffer.write((line + "\n").encode("utf-8", "backslashreplace"))
    sys.stderr.buffer.flush()


@contextmanager
def progress(what: str) -> Iterator[Progress]:
    """Show how far the work is, on standard error, if that is a terminal."""
    if not sys.stderr.isatty():
        yield Progress()
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, TextColumn, TimeElapsedColumn
    from rich.progress import Progress as Bar

    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
    with Bar(*columns, console=Console(stderr=True), transient=True) as bar:
        yield Progress(bar, bar.add_task(what, total=None))


class Progress:
    """Counts what passes through it."""

    def __init__(self, bar: object = None, task: object = None) -> None:
        self._bar = bar
        self._task = task

    def of(self, items: Iterable[Item], total: int | None = None) -> Iterator[Item]:
        """The items, counted as they pass."""
        if self._bar is None:
            yield from items
            return
        self._bar.update(self._task, total=total)  # type: ignore[attr-defined]
        for item in items:
            yield item
            self._bar.advance(self._task)  # type: ignore[attr-defined]

"""How the tests of dates read a text."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

import pytest

from factcheck import recognize
from factcheck.model import Mention

REFERENCE = dt.date(2025, 12, 22)
Read = Callable[..., list[Mention]]


@pytest.fixture(scope="session")
def read() -> Read:
    """The dates of a text, read on 22 December 2025 unless told otherwise."""

    def of(text: str, reference: dt.date | None = REFERENCE) -> list[Mention]:
        return [mention for mention in recognize(text, reference=reference) if mention.unit == "date"]

    return of

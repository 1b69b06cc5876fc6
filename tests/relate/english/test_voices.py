"""Who says "I" and "we"."""

from __future__ import annotations

import pytest

from tests.relate.whom import whom


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        # Of himself somebody tells what is his own, the name before the verb or behind it, or the office standing for it.
        ('Keldon Ferries is for sale. "I served on the boats for 31 years," said Ada Pell.', ["31 years | Ada Pell"]),
        ('Keldon Ferries is for sale. "I served on the boats for 31 years," Ada Pell says.', ["31 years | Ada Pell"]),
        ('Ada Pell is leaving Keldon Ferries. "I served on the boats for 31 years," the retired mate said.', ["31 years | Ada Pell"]),
        # Whoever speaks for a house tells of the house, in what she goes on to say as well.
        (
            'Keldon County is slow. "I have 14 inspectors and 2,700 files," said Ada Pell, who runs the office. "We close 90 files a week." The Building Office is in Keld.',
            ["2,700 | Building Office", "90 | Building Office"],
        ),
        # Who is quoted nobody tells.
        ('Keldon Ferries is for sale. "I paid £40 for the ticket."', ["£40 | Keldon Ferries"]),
    ],
)
def test_voices(text: str, lines: list[str]) -> None:
    whom(text, lines)

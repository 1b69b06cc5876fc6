"""Make factcheck/lexicon/data/lunar.txt, the months of the Chinese lunar calendar from 1900 to 2100.

Run `python tools/make_lunar.py` with borax installed. A year is five hexadecimal digits: how long its leap month is (1: thirty
days), which of the twelve months have thirty days (from the first on, a bit each), and behind which month the leap month stands
(0: there is none). The first year begins on 31 January 1900.
"""

from __future__ import annotations

from pathlib import Path

from borax.calendars.lunardate import LCalendars

TARGET = Path(__file__).parents[1] / "factcheck" / "lexicon" / "data" / "lunar.txt"


def main() -> None:
    """Write the table, ten years a line."""
    codes = []
    for year in range(1900, 2101):
        leap = LCalendars.leap_month(year)
        code = leap | (leap > 0 and LCalendars.ndays(year, leap, 1) == 30) << 16
        for month in range(1, 13):
            code |= (LCalendars.ndays(year, month, 0) == 30) << 16 - month
        codes.append(f"{code:05x}")
    TARGET.write_text("".join(" ".join(codes[at : at + 10]) + "\n" for at in range(0, len(codes), 10)), "utf-8")


if __name__ == "__main__":
    main()

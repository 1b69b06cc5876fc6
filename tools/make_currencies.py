"""Make factcheck/lexicon/data/currencies.txt: every currency of CLDR by code, name and symbol, in the three scripts.

Run `python tools/make_currencies.py` (Babel is a dependency). A line is an ISO 4217 code and what a text may call it, split by
tabs: Chinese names folded, English ones in lower case. What CLDR leaves out (元, 美金, RMB) stands in ``lexicon/currencies.toml``.
"""

from __future__ import annotations

from collections import defaultdict
from pathlib import Path

from babel import Locale

from factcheck.lexicon.fold import fold

TARGET = Path(__file__).parents[1] / "factcheck" / "lexicon" / "data" / "currencies.txt"
LOCALES = ("zh_Hans", "zh_Hans_HK", "zh_Hant", "zh_Hant_HK", "zh_Hant_MO", "en", "en_HK")
# Symbols that several currencies share: the document decides (lexicon/currencies.toml), not the locale.
SHARED = {"$", "¥", "£", "kr", "元", "R", "F", "K", "L", "Rs", "₨", "fr", "Fr"}
# Tests, metals and units of account.
LEFT_OUT = {"XXX", "XTS", "XAU", "XAG", "XPT", "XPD", "XBA", "XBB", "XBC", "XBD", "XFU", "XRE", "XSU", "XUA"}


def names() -> dict[str, set[str]]:
    """Code -> what it is called; a name that several codes in use share is left out."""
    out: dict[str, set[str]] = defaultdict(set)
    for code_of_locale in LOCALES:
        locale = Locale.parse(code_of_locale)
        table = locale._data
        for code, name in table["currency_names"].items():
            out[code].add(name)
        for code, plurals in table["currency_names_plural"].items():
            out[code].update(plurals.values())
        for code, symbol in table["currency_symbols"].items():
            if (symbol not in SHARED and symbol != code and not symbol.isascii()) or ("$" in symbol and len(symbol) > 1):
                out[code].add(symbol)
    return {code: {fold(n).lower() if fold(n).isascii() or "$" not in n else fold(n) for n in ns} for code, ns in out.items()}


def main() -> None:
    table = {code: ns for code, ns in names().items() if code not in LEFT_OUT}
    owners: dict[str, list[str]] = defaultdict(list)
    for code, called in table.items():
        for name in called:
            owners[name].append(code)
    lines = []
    for code, called in sorted(table.items()):
        # An obsolete currency gives a name up to its successor, which CLDR writes without years.
        keep = sorted(n for n in called if "(" not in n and (owners[n] == [code] or code == _current(owners[n])))
        lines.append("\t".join([code, *keep]))
    TARGET.write_text("\n".join(lines) + "\n", "utf-8")
    print(f"{len(lines)} currencies -> {TARGET}")


def _current(codes: list[str]) -> str:
    english = Locale("en").currencies
    return min(codes, key=lambda c: ("(" in english.get(c, "("), c))


if __name__ == "__main__":
    main()

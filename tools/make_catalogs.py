"""Bring the message catalogs in step with the source.

    python tools/make_catalogs.py            writes factcheck/locale/*/LC_MESSAGES/factcheck.po and its compiled form, factcheck.mo
    python tools/make_catalogs.py --check    changes nothing; fails if a catalog is out of step or lacks a translation

Sentences are collected from the Python files and the templates; ids that are no sentences (units, rules, keys of the arithmetic)
are those that the English catalog lists under a context. A concept is named by the labels of the lexicon; it stands here only
where a report should say it otherwise. Translations that exist are kept; sentences that are gone are dropped. Translate what is
reported as missing in the ``.po`` files, by hand.
"""

from __future__ import annotations

import datetime as dt
import io
import string
import sys
from pathlib import Path

from babel.messages import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

ROOT = Path(__file__).parents[1]
LOCALES = ("en", "zh_Hans", "zh_Hant")
KEYWORDS = {"_": None, "t": None}
METHODS = [("**.py", "python"), ("**/templates/**.html", "jinja2")]

#: The catalogs carry no time: the same source gives the same files.
_UNDATED = dt.datetime(2026, 1, 1, tzinfo=dt.UTC)

#: Header lines that carry nothing but placeholders, or the version of the tool.
_UNWANTED = (b'"Project-Id', b'"Report-Msgid', b'"POT-Creation', b'"PO-Revision', b'"Last-Trans', b'"Language-Team', b'"Generated-By')


def path_of(locale: str) -> Path:
    """The file of a locale's catalog."""
    return ROOT / "factcheck" / "locale" / locale / "LC_MESSAGES" / "factcheck.po"


def load(locale: str) -> Catalog:
    """A catalog as it stands."""
    with path_of(locale).open("rb") as file:
        return read_po(file, locale=locale)


def sentences() -> list[str]:
    """Every sentence of the source."""
    extracted = extract_from_dir(str(ROOT / "factcheck"), METHODS, keywords=KEYWORDS)
    return sorted({message for _file, _line, message, *_rest in extracted if isinstance(message, str) and message})


def ids() -> list[tuple[str, str]]:
    """Context and id of everything that is named but no sentence."""
    return sorted((str(m.context), str(m.id)) for m in load("en") if m.id and m.context)


def updated(locale: str) -> Catalog:
    """A locale's catalog as the source wants it, with the translations that exist."""
    old = load(locale)
    new = Catalog(locale=locale, project="factcheck", version="", creation_date=_UNDATED, revision_date=_UNDATED, fuzzy=False)
    new.header_comment = "# The words of factcheck's reports. See tools/make_catalogs.py."
    if locale != "en":
        for message in sentences():
            known = old.get(message)
            new.add(message, known.string if known else "")
    for context, name in ids():
        known = old.get(name, context)
        new.add(name, known.string if known else "", context=context)
    return new


def written(catalog: Catalog) -> bytes:
    """A catalog as its file's bytes."""
    out = io.BytesIO()
    # Flags such as python-format are guesses about % signs; the places of these sentences are {named}.
    for message in catalog:
        message.flags.clear()
    write_po(out, catalog, width=120)
    return b"".join(line for line in out.getvalue().splitlines(keepends=True) if not line.startswith(_UNWANTED))


def compiled(catalog: Catalog) -> bytes:
    """A catalog as the bytes of what the program reads."""
    out = io.BytesIO()
    write_mo(out, catalog)
    return out.getvalue()


def places(sentence: str) -> set[str]:
    """The ``{named}`` places of a sentence."""
    return {name for _text, name, _spec, _conversion in string.Formatter().parse(sentence) if name}


def faults(catalog: Catalog) -> list[str]:
    """What is not translated, or translated with other places than the original has."""
    wrong = [f"{catalog.locale}: not translated: {m.context or ''} {m.id}" for m in catalog if m.id and not m.string]
    wrong += [
        f"{catalog.locale}: other places than the original: {m.id} / {m.string}"
        for m in catalog
        if m.id and m.string and not m.context and places(str(m.id)) != places(str(m.string))
    ]
    return wrong


def main(arguments: list[str]) -> int:
    """Write or check the catalogs; the exit code."""
    failed = False
    for locale in LOCALES:
        catalog = updated(locale)
        told = faults(catalog)
        for path, content in ((path_of(locale), written(catalog)), (path_of(locale).with_suffix(".mo"), compiled(catalog))):
            if "--check" not in arguments:
                path.write_bytes(content)
            elif not path.exists() or content != path.read_bytes():
                told.append(f"{locale}: {path.name} is out of step with the source; run tools/make_catalogs.py")
        print("\n".join(told), end="\n" if told else "")
        failed = failed or bool(told)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

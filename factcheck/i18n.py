"""The reader's language: English, Simplified or Traditional Chinese.

Sentences are written in English where they arise, marked with `_`, and translated when a report is made. The catalogs are
the ``.po`` files in ``factcheck/locale``; what is read is their compiled form beside them, which costs an eighth of the time and
stands in the repository, so that a checkout, an editable install and a wheel all speak the same languages.
``tools/make_catalogs.py`` keeps both in step with the source.

Entries with a context translate what is not a sentence: ``unit``, ``rule`` (names of the rules), ``computed`` (keys of the
arithmetic), ``qualifier``, and ``concept`` where a report says it otherwise than the lexicon's ``labels``. English has a catalog
for these alone.
"""

from __future__ import annotations

import difflib
from collections.abc import Mapping
from functools import cache
from gettext import GNUTranslations, NullTranslations
from importlib import resources

from attrs import frozen

#: The languages of the reports, as BCP 47 tags.
LANGUAGES = ("en", "zh-Hans", "zh-Hant")


def _(message: str) -> str:
    """Mark an English sentence for translation, and leave it as it is."""
    return message


def language(tag: str) -> str:
    """The language of `LANGUAGES` that serves a reader best.

    Args:
        tag: ``en``, ``zh-Hant``, ``zh_TW``, ``zh-HK``, ``zh_CN.UTF-8`` ...; case, ``-`` or ``_`` and an encoding do not matter.

    Returns:
        One of `LANGUAGES`; Chinese by its script, which a region implies (Taiwan, Hong Kong, Macao: Traditional).

    Raises:
        ValueError: no catalog serves it; the message names the nearest that does.
    """
    wanted = tag.split(".")[0].split("@")[0].replace("_", "-").strip()
    for known in LANGUAGES:
        if wanted.lower() == known.lower():
            return known
    from babel import Locale, UnknownLocaleError

    try:
        locale = Locale.parse(wanted, sep="-")
    except (ValueError, UnknownLocaleError):
        near = difflib.get_close_matches(wanted, LANGUAGES, n=1, cutoff=0.3) or ["en"]
        raise ValueError(f"unknown language {tag!r}: did you mean {near[0]!r}? (known: {', '.join(LANGUAGES)})") from None
    if locale.language == "en":
        return "en"
    if locale.language == "zh":
        return "zh-Hant" if locale.script == "Hant" or locale.territory in ("TW", "HK", "MO") else "zh-Hans"
    raise ValueError(f"no reports in {tag!r}: the languages are {', '.join(LANGUAGES)}")


@frozen
class Translator:
    """Says things in one language.

    Args:
        lang: one of `LANGUAGES`.
        texts: its catalog; ``""`` for what it lacks.
    """

    lang: str
    texts: GNUTranslations

    def __call__(self, message: str, **params: object) -> str:
        """A sentence in the reader's language, its ``{named}`` places filled."""
        text = self.texts.gettext(message) or message
        return text.format_map(params) if params else text

    def label(self, context: str, key: str) -> str:
        """What the reader calls a concept, unit, rule or key; where neither catalog nor lexicon knows it, the id made readable."""
        text: str | None = self.texts.pgettext(context, key)
        if not text and context == "concept":
            text = _concepts().get(key, {}).get(self.lang)
        return text or _catalog("en").pgettext(context, key) or key.partition(":")[2] or key.replace("_", " ")


@cache
def translator(lang: str = "en") -> Translator:
    """The translator for a language.

    Args:
        lang: any tag that `language` takes.

    Raises:
        ValueError: the language is unknown.
    """
    known = language(lang)
    return Translator(known, _catalog(known))


@cache
def _catalog(lang: str) -> GNUTranslations:
    path = resources.files("factcheck") / "locale" / lang.replace("-", "_") / "LC_MESSAGES" / "factcheck.mo"
    with path.open("rb") as file:
        catalog = GNUTranslations(file)
    catalog.add_fallback(_Untranslated())
    return catalog


class _Untranslated(NullTranslations):
    """Says of what a catalog lacks that it does, where gettext would give the key back."""

    def gettext(self, message: str) -> str:
        return ""

    def pgettext(self, context: str, message: str) -> str:
        return ""


@cache
def _concepts() -> Mapping[str, Mapping[str, str]]:
    """The labels that the lexicon gives its concepts."""
    import tomllib

    folder = resources.files("factcheck.lexicon") / "concepts"
    files = sorted((file for file in folder.iterdir() if file.name.endswith(".toml")), key=lambda file: file.name)
    tables = (tomllib.loads(file.read_text(encoding="utf-8")).get("concept", ()) for file in files)
    return {str(concept["id"]): concept.get("labels", {}) for table in tables for concept in table}

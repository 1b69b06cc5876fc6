from __future__ import annotations

import subprocess
import sys
from decimal import Decimal

import pytest

from factcheck.i18n import LANGUAGES, language, translator
from factcheck.model import Message
from factcheck.report.wording import message_text


@pytest.mark.parametrize(
    ("tag", "known"),
    [
        ("en", "en"), ("en_GB.UTF-8", "en"), ("EN-us", "en"),
        ("zh", "zh-Hans"), ("zh_CN", "zh-Hans"), ("zh-SG", "zh-Hans"), ("zh_CN.GB18030", "zh-Hans"), ("ZH-hans", "zh-Hans"),
        ("zh_TW", "zh-Hant"), ("zh-HK", "zh-Hant"), ("zh_MO", "zh-Hant"), ("zh-Hant", "zh-Hant"), ("zh_Hant_HK", "zh-Hant"),
        ("zh_TW.UTF-8@radical", "zh-Hant"),
    ],
)  # fmt: skip
def test_a_tag_means_the_language_of_its_script(tag: str, known: str) -> None:
    assert language(tag) == known


@pytest.mark.parametrize("tag", ["fr", "de_DE", "zz", "", "klingon!", "C"])
def test_other_languages_are_refused_by_name(tag: str) -> None:
    with pytest.raises(ValueError, match=r"zh-Hans, zh-Hant"):
        language(tag)


def test_sentences_are_translated_and_filled() -> None:
    assert translator("zh-Hant")("claims: {count}", count=3) == "數據：3"
    assert translator("zh-Hans")("claims: {count}", count=3) == "数据：3"
    assert translator("en")("claims: {count}", count=3) == "claims: 3"


def test_a_sentence_without_translation_stays_english() -> None:
    assert translator("zh-Hans")("nobody has translated {this}", this="yet") == "nobody has translated yet"


@pytest.mark.parametrize("lang", LANGUAGES)
def test_unknown_concepts_read_as_their_words(lang: str) -> None:
    t = translator(lang)
    assert t.label("concept", "other:门店 数") == "门店 数"
    assert t.label("concept", "berth_occupancy") == "berth occupancy"


def test_a_message_puts_its_parameters_into_words() -> None:
    message = Message("{entity}: {concept} is {a}, but {b}.", {"entity": "青山啤酒", "concept": "revenue", "a": Decimal("1.24E+9"), "b": "124000000"})
    assert message_text(translator("en"), message) == "青山啤酒: revenue is 1.24 billion, but 124 million."
    assert message_text(translator("zh-TW"), message) == "青山啤酒的營收：一說12.4億，一說1.24億。"


def test_braces_in_a_source_are_not_places() -> None:
    message = Message("{entity}: {concept} is {a}, but {b}.", {"entity": "{b}", "concept": "revenue", "a": "{0}", "b": "{x!r}"})
    assert message_text(translator("en"), message) == "{b}: revenue is {0}, but {x!r}."


def test_english_sentences_need_no_babel() -> None:
    program = "import factcheck.i18n as i, sys; i.language('en'); i._('x'); assert 'babel' not in sys.modules"
    subprocess.run([sys.executable, "-c", program], check=True)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_concept_of_the_lexicon_has_a_name(lang: str) -> None:
    from factcheck.i18n import _concepts

    assert [name for name, labels in _concepts().items() if not labels.get(lang)] == []
    assert len(_concepts()) > 50


def test_a_concept_is_named_by_the_lexicon_unless_a_report_says_it_otherwise() -> None:
    assert translator("zh-Hant").label("concept", "other:load factor") == "客座率"
    assert translator("zh-Hant").label("concept", "founded") == "成立時間"

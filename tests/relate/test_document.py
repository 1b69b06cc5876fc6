"""Sentences, clauses and what stands in them."""

from __future__ import annotations

from itertools import pairwise

import pytest

from factcheck.lexicon.fold import fold
from factcheck.model import Source
from factcheck.recognize import mentions_of
from factcheck.relate import extract
from factcheck.relate.document import Document, prepare
from factcheck.relate.names import find_names
from factcheck.relate.phrase import noun_after, noun_before, phrase_of, predicate_of
from factcheck.relate.words import words
from tests.clock import seconds


def document(text: str) -> Document:
    source = Source.from_text(text)
    mentions = mentions_of(source)
    return prepare(source, mentions, find_names(source, fold(text), mentions), words())


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("营收增长。利润下滑！员工不变？", ["营收增长。", "利润下滑！", "员工不变？"]),
        ("營收增長；利潤下滑。", ["營收增長；", "利潤下滑。"]),
        ("Mr. Hale paid $3.5 million. Dr. Moss left.", ["Mr. Hale paid $3.5 million.", " Dr. Moss left."]),
        ("他說：「好。」然後走了。", ["他說：「好。」", "然後走了。"]),
        ("第一行\n第二行", ["第一行", "第二行"]),
        ("Revenue at Alder Inc. rose; costs fell.", ["Revenue at Alder Inc. rose;", " costs fell."]),
    ],
)
def test_sentences(text: str, sentences: list[str]) -> None:
    assert [text[s.start : s.end] for s in document(text).sentences] == sentences


@pytest.mark.parametrize(
    ("text", "clauses"),
    [
        ("营收1,250万元，利润为3亿元。", ["营收1,250万元，", "利润为3亿元。"]),
        ("Sales were 1,250 tonnes, profit fell.", ["Sales were 1,250 tonnes,", " profit fell."]),
        ("三項：甲，乙", ["三項：", "甲，", "乙"]),
    ],
)
def test_clauses(text: str, clauses: list[str]) -> None:
    (sentence,) = document(text).sentences
    assert [text[c.start : c.end] for c in sentence.clauses] == clauses
    assert [sentence.clause_of(c.start) for c in sentence.clauses] == list(range(len(clauses)))


def test_brackets() -> None:
    text = "估值40亿美元（约合282亿元），员工500人。"
    (sentence,) = document(text).sentences
    inside, outside = text.index("282"), text.index("500")
    span = sentence.bracketed(inside)
    assert span is not None
    assert text[span.start : span.end] == "（约合282亿元）"
    assert sentence.bracketed(outside) is None


def test_tables_and_datelines_are_no_sentences_of_names() -> None:
    found = document("PORT ARDEN, 30 July — Alder Shipping opened a berth.")
    assert {n.entity.name for n in found.names} == {"Alder Shipping"}


@pytest.mark.parametrize(
    ("text", "after", "before"),
    [
        ("新馆收藏古籍3.2万册。", "", "新馆收藏古籍"),
        ("The museum holds 32,000 manuscripts in two halls.", "manuscripts", "museum holds"),
        ("工廠設備故障率為0.8%。", "", "工厂设备故障率"),
    ],
)
def test_noun_phrases_beside_a_figure(text: str, after: str, before: str) -> None:
    doc = document(text)
    sentence = doc.sentences[0]
    mention = next(m for m in sentence.mentions if m.kind != "date")
    assert noun_after(doc, mention, sentence.end) == after
    assert noun_before(doc, sentence, mention).endswith(before[-8:])
    assert phrase_of(doc, sentence, mention)


def test_what_happened_at_a_date() -> None:
    doc = document("2019年5月，大桥建成通车。")
    sentence = doc.sentences[0]
    assert predicate_of(doc, sentence, sentence.mentions[0]) == "大桥建成通车"


def test_what_goes_on_without_end_is_taken_in_pieces_of_bounded_size() -> None:
    text = "亏损3元" * 500
    doc = document(text)
    assert max(len(s.figures) for s in doc.sentences) <= 64
    assert max(c.end - c.start for s in doc.sentences for c in s.clauses) <= 80
    assert "".join(text[s.start : s.end] for s in doc.sentences) == text
    assert all(c.start == b.end for s in doc.sentences for b, c in pairwise(s.clauses))


@pytest.mark.parametrize("text", ["亏损3元", "shares up at $3 ", "He is 38 and 38 when he ", "由3亿元增长3倍至3亿元", "A轮3亿元", "当时38岁时38岁"])
def test_a_sentence_without_end_costs_what_its_length_does(text: str) -> None:
    extract(Source.from_text(text * 9))
    once, twice = (seconds(lambda n=n: extract(Source.from_text(text * n))) for n in (300, 600))
    assert twice < 3.5 * once + 0.2

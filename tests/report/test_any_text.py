"""Whatever a source holds, every report is whole."""

from __future__ import annotations

import csv
import io
import json
from xml.etree import ElementTree as Xml

import sample
from attrs import evolve
from hypothesis import given, settings
from hypothesis import strategies as st
from test_html import Page

from factcheck.model import Agreement, Audit, Claim, Entity, Evidence, Finding, Message, Source, Span, Unreadable
from factcheck.report import FORMATS, render
from factcheck.report.record import COLUMNS

anything = st.text(st.characters() | st.sampled_from("<>&'\"`|[](){}%$\\\n\r\t\x00\x1b\u2028\u202e\ufeff縣县𠮷"), max_size=30)


@st.composite
def audits(draw: st.DrawFn) -> Audit:
    text = draw(anything) + "12" + draw(anything)
    source = Source.from_text(text, id=draw(anything) or "x")
    source = evolve(source, title=draw(anything), publisher=draw(anything))
    start = draw(st.integers(0, len(text) - 1))
    end = draw(st.integers(start + 1, len(text)))
    entity = Entity(draw(anything), draw(anything))
    claim = Claim(
        "c:1", source.ref, start, end, text[start:end], entity, draw(anything), sample.number("12", draw(anything)),
        qualifiers={draw(anything): draw(anything)}, sentence=Span(0, len(text)),
    )  # fmt: skip
    other = evolve(claim, id="c:2", value=sample.number("13", claim.value.unit))
    message = Message(draw(st.sampled_from(["{entity}: {concept} is {a}, but {b}.", "plain"])), dict.fromkeys(("entity", "concept", "a", "b"), draw(anything)))
    evidence = (Evidence(source.path, start, end, text[start:end], draw(anything), source.id),)
    finding = Finding(
        "f:1", "D101", "value-conflict", draw(st.sampled_from(["error", "warning", "info"])), entity.name, claim.concept, message,
        claims=("c:1", "c:2"), evidence=evidence, groups=(("c:1",), ("c:2",)), computed={draw(anything): draw(anything), "expected": draw(anything)},
        suppressed=draw(st.just("") | anything), baseline=draw(st.sampled_from(["", "new", "known"])),
    )  # fmt: skip
    agreement = Agreement("S201", entity.name, claim.concept, ("c:1",), {}, message, evidence)
    return Audit((source,), (claim, other), (finding,), (agreement,), (Unreadable(draw(anything), draw(anything)),))


@given(audits(), st.sampled_from(["en", "zh-Hans", "zh-Hant"]))
@settings(deadline=None, max_examples=150)
def test_every_format_stays_whole(audit: Audit, lang: str) -> None:
    told = {format: render(audit, format, lang=lang) for format in FORMATS}
    assert json.loads(told["json"])["claims"][0]["quote"] == audit.claims[0].quote
    assert len(told["jsonl"].rstrip("\n").split("\n")) == 1
    assert json.loads(told["sarif"])["runs"][0]["results"][0]["ruleId"] == "D101"
    assert Xml.fromstring(told["junit"].encode()).tag == "testsuites"
    assert all(line.startswith("::") for line in told["github"].rstrip("\n").split("\n"))
    assert {len(row) for row in csv.reader(io.StringIO(told["csv"]))} == {len(COLUMNS)}
    page = Page(told["html"])
    assert (page.wrong, page.open) == ([], [])
    assert [tag for tag, _ in page.tags].count("script") == 1
    assert "\x1b" not in told["text"]
    assert "\x00" not in told["html"] + told["text"] + told["markdown"]

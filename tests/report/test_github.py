from __future__ import annotations

import re

import sample
from attrs import evolve

from factcheck.model import Audit
from factcheck.report import render

COMMAND = re.compile(r"::(error|warning|notice) ((?:[a-z]+=[^,:\n]*)(?:,[a-zA-Z]+=[^,:\n]*)*)::([^\n]*)")


def test_every_line_is_a_command(audit: Audit) -> None:
    lines = render(audit, "github").splitlines()
    assert len(lines) == 6
    assert all(COMMAND.fullmatch(line) for line in lines)


def test_an_annotation_points_at_the_quote(audit: Audit) -> None:
    first = render(audit, "github").splitlines()[0]
    assert first.startswith("::error file=ferry/annual.txt,line=2,col=78,title=D101 figures disagree%3A Harbour Ferries · revenue::")
    assert "%0AUS$45 million (ferry/profile.txt:2:52)" in first


def test_no_more_than_ten_and_the_gravest_first(audit: Audit) -> None:
    findings = [evolve(sample.FINDINGS[n % 5], id=f"f:{n}") for n in range(40)]
    lines = render(evolve(audit, findings=tuple(reversed(findings))), "github").splitlines()
    assert len(lines) == 11
    assert all(line.startswith("::error ") for line in lines[:10])
    assert lines[10].startswith("::notice title=factcheck::10 of 40 findings are annotated")


def test_a_source_cannot_give_commands(audit: Audit) -> None:
    finding = evolve(sample.FINDINGS[0], entity="x::y,file=z\n::set-env name=A::B\r\n%0A")
    finding = evolve(finding, message=evolve(finding.message, params={"entity": "\n::stop-commands::x\n", "concept": "", "a": "", "b": ""}))
    lines = render(evolve(audit, findings=(finding,)), "github").splitlines()
    assert len(lines) == 2
    match = COMMAND.fullmatch(lines[0])
    assert match is not None
    assert "%250A" in match[2]


def test_a_place_that_is_unknown_is_left_out(audit: Audit) -> None:
    first = render(evolve(audit, sources=()), "github").splitlines()[0]
    assert first.startswith("::error file=ferry/annual.txt,title=")


def test_an_annotation_stands_in_the_file_that_is_new(audit: Audit) -> None:
    new = tuple(source for source in audit.sources if source.path != "ferry/annual.txt")
    first = render(evolve(audit, sources=new), "github").splitlines()[0]
    assert first.startswith("::error file=ferry/profile.txt,line=2,col=52,")

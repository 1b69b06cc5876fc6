from __future__ import annotations

import pytest
import sample
from attrs import evolve
from junitparser import JUnitXml

from factcheck.model import Audit, Evidence, Message
from factcheck.report import render


def read(text: str) -> JUnitXml:
    return JUnitXml.fromstring(text.encode())


def cases(text: str) -> dict[str, object]:
    return {f"{case.classname} {case.name}": case for suite in read(text) for case in suite}


def test_it_is_read_back_with_the_same_counts(audit: Audit) -> None:
    (suite,) = list(read(render(audit, "junit", fail_on="warning")))
    assert (suite.tests, suite.failures, suite.errors, suite.skipped) == (8, 5, 1, 2)


@pytest.mark.parametrize(("fail_on", "failures"), [("error", 3), ("warning", 5), ("info", 5)])
def test_only_what_is_grave_enough_fails(audit: Audit, fail_on: str, failures: int) -> None:
    (suite,) = list(read(render(audit, "junit", fail_on=fail_on)))
    assert suite.failures == failures


def test_an_unknown_severity_is_refused(audit: Audit) -> None:
    with pytest.raises(ValueError, match="fatal"):
        render(audit, "junit", fail_on="fatal")


def test_a_failure_tells_the_sides_and_places(audit: Audit) -> None:
    (suite,) = list(read(render(audit, "junit")))
    failure = next(iter(suite)).result[0]
    assert "US$48.2 million" in failure.text
    assert "ferry/profile.txt:2:52" in failure.text


def test_a_source_without_findings_passes(audit: Audit) -> None:
    quiet = evolve(audit, findings=audit.findings[:1], unreadable=())
    (suite,) = list(read(render(quiet, "junit")))
    passed = [case.name for case in suite if case.is_passed]
    assert passed == ["brewery/blog.txt", "brewery/news.txt", "evil.txt", "museum/review.txt"]


def test_names_are_unique_and_stable(audit: Audit) -> None:
    names = list(cases(render(audit, "junit")))
    assert len(names) == len(set(names))
    assert names[:3] == list(cases(render(evolve(audit, findings=audit.findings[:3]), "junit")))[:3]


def test_what_xml_cannot_hold_is_dropped(audit: Audit) -> None:
    wild = "a\x00b\x1bc\ufffed\ud800e]]>&<"
    finding = evolve(
        sample.FINDINGS[0],
        entity=wild,
        message=Message("{entity}", {"entity": wild}),
        evidence=(Evidence("evil.txt", 0, 5, wild, wild),),
    )
    (suite,) = list(read(render(evolve(audit, findings=(finding,)), "junit")))
    assert "abcde]]>&<" in next(iter(suite)).result[0].message

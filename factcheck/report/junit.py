"""JUnit XML: every finding is a test, for the CI systems that show tests."""

from __future__ import annotations

import re
from xml.etree import ElementTree as Xml

from factcheck.i18n import Translator, _, translator
from factcheck.model import Audit, Finding
from factcheck.model.finding import SEVERITIES
from factcheck.report.arithmetic import computed_lines
from factcheck.report.text import clean, severity_text, subject_text
from factcheck.report.view import Case, View
from factcheck.report.wording import message_text, value_text

#: What XML 1.0 cannot hold, not even escaped.
_ILLEGAL = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def render(audit: Audit, *, lang: str = "en", fail_on: str = "error") -> str:
    """The audit as JUnit XML.

    Args:
        audit: the audit.
        lang: the reader's language.
        fail_on: findings of this severity and graver ones are failures; milder ones pass, with the finding as their output.

    Returns:
        One test a finding, skipped where a suppression or the baseline covers it; one passing test for every source without
        findings; an error for every input that could not be read.

    Raises:
        ValueError: ``fail_on`` is no severity.
    """
    if fail_on not in SEVERITIES:
        raise ValueError(f"unknown severity {fail_on!r}: it must be one of {', '.join(SEVERITIES)}")
    t, view = translator(lang), View(audit)
    worst = SEVERITIES.index(fail_on)
    cases = [_finding(t, view.case(f), SEVERITIES.index(f.severity) <= worst) for f in view.open]
    cases += [_skipped(t, finding) for finding in view.accepted]
    busy = {e.source for f in audit.findings for e in f.evidence}
    cases += [_test("factcheck.sources", source.id) for source in audit.sources if source.id not in busy]
    for unreadable in audit.unreadable:
        case = _test("factcheck.sources", unreadable.path)
        Xml.SubElement(case, "error", type="unreadable", message=_legal(unreadable.reason))
        cases.append(case)
    suite = Xml.Element("testsuite", _counts(cases))
    suite.extend(cases)
    suites = Xml.Element("testsuites", _counts(cases))
    suites.append(suite)
    Xml.indent(suites)
    return '<?xml version="1.0" encoding="utf-8"?>\n' + Xml.tostring(suites, encoding="unicode") + "\n"


def _counts(cases: list[Xml.Element]) -> dict[str, str]:
    kinds = {"failures": "failure", "errors": "error", "skipped": "skipped"}
    counted = {name: str(sum(case.find(tag) is not None for case in cases)) for name, tag in kinds.items()}
    return {"name": "factcheck", "tests": str(len(cases)), **counted}


def _test(classname: str, name: str) -> Xml.Element:
    return Xml.Element("testcase", classname=_legal(classname), name=_legal(name), time="0")


def _named(t: Translator, finding: Finding) -> Xml.Element:
    # The fingerprint keeps two findings about the same thing apart, and the name the same from run to run.
    subject = subject_text(t, finding.entity, finding.concept)
    return _test(f"factcheck.{finding.rule}", f"{t.label('rule', finding.name)}: {subject} [{finding.id.removeprefix('f:')}]")


def _finding(t: Translator, case: Case, fails: bool) -> Xml.Element:
    test = _named(t, case.finding)
    message = message_text(t, case.finding.message)
    if fails:
        failure = Xml.SubElement(test, "failure", type=case.finding.severity, message=_legal(message))
        failure.text = _legal(_told(t, case))
    else:
        lead = f"{severity_text(t, case.finding.severity)}: {message}"
        Xml.SubElement(test, "system-out").text = _legal(f"{lead}\n{_told(t, case)}")
    return test


def _skipped(t: Translator, finding: Finding) -> Xml.Element:
    test = _named(t, finding)
    reason = t(_("suppressed: {reason}"), reason=finding.suppressed) if finding.suppressed else t(_("known to the baseline"))
    Xml.SubElement(test, "skipped", message=_legal(reason))
    return test


def _told(t: Translator, case: Case) -> str:
    lines = []
    for side in case.sides:
        for cite in side.cites:
            value = value_text(t, cite.claim.value) if cite.claim else ""
            lines.append(f"{side.letter}  {value}  “{cite.excerpt.mark}”  {cite.who}  {cite.place}")
    lines += [f"   “{cite.excerpt.mark}”  {cite.who}  {cite.place}" for cite in case.others]
    lines += [f"   {key}: {value}" for key, value in computed_lines(t, case.finding.computed, case.unit)]
    return "\n".join(clean(line) for line in lines)


def _legal(text: str) -> str:
    return _ILLEGAL.sub("", text)

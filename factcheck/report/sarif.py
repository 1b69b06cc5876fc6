"""SARIF 2.1.0: findings for code scanning, with every place they rest on."""

from __future__ import annotations

import json
from pathlib import PurePosixPath, PureWindowsPath
from typing import Any
from urllib.parse import quote

from attrs import frozen

from factcheck import __version__
from factcheck.i18n import Translator, _, translator
from factcheck.model import Audit, Finding
from factcheck.report.record import plain
from factcheck.report.text import claim_facts, clean
from factcheck.report.view import Cite, View, at_hand
from factcheck.report.wording import message_text

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"

_LEVELS = {"error": "error", "warning": "warning", "info": "note"}

#: SARIF knows languages by country only.
_LANGUAGES = {"en": "en-US", "zh-Hans": "zh-CN", "zh-Hant": "zh-TW"}

JSON = dict[str, Any]


@frozen
class RuleHelp:
    """What a viewer shows of a rule.

    Args:
        code: e.g. ``D101``.
        name: e.g. ``value-conflict``.
        severity: severity of its findings by default.
        summary: one line.
        definition: what is compared with what.
    """

    code: str
    name: str
    severity: str
    summary: str
    definition: str


def render(audit: Audit, *, lang: str = "en") -> str:
    """The audit as a SARIF log.

    Args:
        audit: the audit.
        lang: the reader's language.

    Returns:
        One run. A result's ``locations`` are the places of the first side, or the first of a source that was checked, ``relatedLocations`` all others. Suppressed and
        known findings stay in it, marked: leaving them out would make code scanning close and reopen its alerts.
    """
    t, view = translator(lang), View(audit)
    rules = _rules(audit)
    index = {rule.code: number for number, rule in enumerate(rules)}
    compared = any(finding.baseline for finding in audit.findings)
    run: JSON = {
        "tool": {"driver": _driver(t, rules)},
        "language": _LANGUAGES[t.lang],
        "columnKind": "unicodeCodePoints",
        "invocations": [_invocation(t, audit)],
        "artifacts": [{"location": _artifact(path)} for path in dict.fromkeys(s.path for s in audit.sources)],
        "results": [_result(t, view, finding, index[finding.rule], compared) for finding in audit.findings],
    }
    return json.dumps({"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}, ensure_ascii=False, indent=2) + "\n"


def _rules(audit: Audit) -> list[RuleHelp]:
    """The rules that have findings, with the help of the catalogue where it knows them."""
    from factcheck.rules.catalogue import RULES

    known = {rule.code: RuleHelp(rule.code, rule.name, rule.severity, rule.summary, rule.definition.strip()) for rule in RULES}
    used = {finding.rule: finding for finding in audit.findings}
    return [
        known.get(code) or RuleHelp(code, finding.name, finding.severity, finding.name.replace("-", " "), "")
        for code, finding in sorted(used.items())
    ]


def _driver(t: Translator, rules: list[RuleHelp]) -> JSON:
    described = []
    for rule in rules:
        help_text = rule.definition or rule.summary
        described.append(
            {
                "id": rule.code,
                "name": "".join(part.capitalize() for part in rule.name.split("-")) or rule.code,
                "shortDescription": {"text": t.label("rule", rule.name)},
                "fullDescription": {"text": rule.summary},
                "help": {"text": help_text, "markdown": help_text},
                "defaultConfiguration": {"level": _LEVELS[rule.severity]},
            }
        )
    return {"name": "factcheck", "semanticVersion": __version__, "rules": described}


def _invocation(t: Translator, audit: Audit) -> JSON:
    notes = [
        {
            "level": "error",
            "message": {"text": t(_("not read: {path}: {reason}"), path=clean(item.path), reason=clean(item.reason))},
            "locations": [{"physicalLocation": {"artifactLocation": _artifact(item.path)}}],
        }
        for item in audit.unreadable
    ]
    return {"executionSuccessful": not notes, "toolExecutionNotifications": notes}


def _result(t: Translator, view: View, finding: Finding, rule: int, compared: bool) -> JSON:
    case = view.case(finding)
    cites = [(side.letter, cite) for side in case.sides for cite in side.cites] + [("", cite) for cite in case.evidence]
    first = [cite for letter, cite in cites if letter == "A"]
    checked = view.audit.checked
    if cites and (not any(cite.place.line for cite in first) or (checked and not any(cite.source in checked for cite in first))):
        first = [at_hand([cite for _letter, cite in cites], checked)]
    related = [(letter, cite) for letter, cite in cites if cite not in first]
    links = [f"[{_escaped(cite.excerpt.mark)}]({number})" for number, (_letter, cite) in enumerate(related, 1)]
    text = _escaped(message_text(t, finding.message)) + "".join(f" {link}" for link in links[:3])
    result: JSON = {
        "ruleId": finding.rule,
        "ruleIndex": rule,
        "level": _LEVELS[finding.severity],
        "message": {"text": text},
        "locations": [_location(t, view, cite) for cite in first],
        "relatedLocations": [{"id": n, **_location(t, view, cite, letter)} for n, (letter, cite) in enumerate(related, 1)],
        "partialFingerprints": {"factcheck/v1": finding.id.removeprefix("f:")},
        "rank": round(finding.confidence * 100, 2),
    }
    if compared:
        result["baselineState"] = "unchanged" if finding.baseline == "known" else "new"
    if finding.suppressed:
        result["suppressions"] = [{"kind": "external", "status": "accepted", "justification": finding.suppressed}]
    result["properties"] = {
        "entity": finding.entity,
        "concept": finding.concept,
        "groups": [list(group) for group in finding.groups],
        "computed": plain(finding.computed),
    }
    return result


def _location(t: Translator, view: View, cite: Cite, letter: str = "") -> JSON:
    place, end = cite.place, view.places.place(cite.place.path, cite.end)
    region: JSON = {"charOffset": place.start, "charLength": cite.end - place.start}
    if place.line and end.line:
        lines = {"startLine": place.line, "startColumn": place.column, "endLine": end.line, "endColumn": end.column}
        region = {**lines, **region}
    region["snippet"] = {"text": cite.excerpt.mark}
    facts = " · ".join(claim_facts(t, cite.claim)) if cite.claim else cite.role
    told = " ".join(part for part in (letter, f"{cite.publisher}:" if cite.publisher else "", facts) if part)
    return {
        "physicalLocation": {"artifactLocation": _artifact(place.path), "region": region},
        "message": {"text": _escaped(told)},
    }


def _artifact(path: str) -> JSON:
    """A path as a URI: below the root of the repository where it is relative."""
    posix = PureWindowsPath(path).as_posix() if "\\" in path else path
    uri = quote(_bytes(posix), safe="/:" if PureWindowsPath(path).drive else "/")
    if PurePosixPath(posix).is_absolute():
        return {"uri": f"file://{uri}"}
    return {"uri": f"file:///{uri}"} if PureWindowsPath(path).drive else {"uri": uri, "uriBaseId": "%SRCROOT%"}


def _bytes(path: str) -> bytes:
    """The bytes of a file's name, those that are not UTF-8 as they were."""
    try:
        return path.encode("utf-8", "surrogateescape")
    except UnicodeEncodeError:
        return path.encode("utf-8", "surrogatepass")


def _escaped(text: str) -> str:
    """Text in a message, where brackets make links."""
    return clean(text).replace("\\", "\\\\").replace("[", "\\[").replace("]", "\\]")

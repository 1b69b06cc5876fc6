"""Run the rules over what was extracted."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from attrs import evolve

from factcheck.model import Agreement, Extraction, Finding
from factcheck.model.finding import SEVERITIES
from factcheck.rules.catalogue import RULES
from factcheck.rules.rule import Rule, RuleOptions, find, matching, severities
from factcheck.rules.view import View


def run(
    extractions: Iterable[Extraction], options: RuleOptions | None = None
) -> tuple[tuple[Finding, ...], tuple[Agreement, ...]]:
    """Audit what was read out of any number of sources.

    Args:
        extractions: in any order; the result does not depend on it.
        options: which rules run, with which severity, options and rates.

    Returns:
        The findings, by severity, entity, concept, rule and place; the checks that held, by entity, concept and place.

    Raises:
        KeyError: the options name a rule or an option that does not exist.
        ValueError: a severity does not exist.
    """
    options = options or RuleOptions()
    view = View.of(extractions, options.rates, options.min_confidence)
    chosen = _chosen(options)
    told = severities(RULES, options)
    set_by_user = _options(options)
    findings: list[Finding] = []
    agreements: list[Agreement] = []
    for rule in RULES:
        if rule.code not in chosen:
            continue
        view.options = {**rule.options, **set_by_user.get(rule.code, {})}
        for found in rule.check(view):
            if isinstance(found, Finding):
                severity = "info" if found.confidence < rule.sure else told.get(rule.code, found.severity)
                findings.append(evolve(found, name=rule.name, severity=severity))
            else:
                agreements.append(found)
    spoken = _most_specific(findings)
    return _sorted(spoken, view), _sorted_agreements(agreements, view)


def _chosen(options: RuleOptions) -> frozenset[str]:
    wanted = matching(RULES, options.select) if options.select else frozenset(r.code for r in RULES)
    return wanted - matching(RULES, options.ignore)


def _options(options: RuleOptions) -> dict[str, dict[str, object]]:
    out: dict[str, dict[str, object]] = {}
    for entry, values in options.options.items():
        rule = find(RULES, entry)
        for name in values:
            if name not in rule.options:
                known = ", ".join(rule.options) or "none"
                raise KeyError(f"rule {rule.code} ({rule.name}) has no option {name!r}; it has: {known}")
        out[rule.code] = dict(values)
    return out


_BY_CODE: dict[str, Rule] = {r.code: r for r in RULES}


#: Rules that say which figure is wrong, and how: what else that figure breaks is the same mistake.
_SLIPS = frozenset({"U501", "U502"})


def _most_specific(findings: list[Finding]) -> list[Finding]:
    """Where several rules see one mistake, keep what the most specific one says.

    Two findings are about one mistake if they share two claims, or all claims of one of them, and no other entity.
    """
    ranked = sorted(findings, key=lambda f: (_unsure(f), -_BY_CODE[f.rule].speaks, SEVERITIES.index(f.severity), f.id))
    kept: list[Finding] = []
    holding: dict[str, list[int]] = defaultdict(list)
    slipped: set[str] = set()
    ids: set[str] = set()
    for each in ranked:
        if each.id in ids or (each.rule not in _SLIPS and slipped.intersection(each.claims)):
            continue
        shared: dict[int, int] = defaultdict(int)
        for claim in each.claims:
            for at in holding[claim]:
                shared[at] += 1
        enough = min(2, len(each.claims))
        if each.claims and any(n >= enough and _same(kept[at], each) for at, n in shared.items()):
            continue
        ids.add(each.id)
        if each.rule in _SLIPS and each.severity != "info":
            slipped.update(c for side in each.groups[1:] for c in side)
        for claim in each.claims:
            # A claim in hundreds of findings is looked up in the first hundred only: the cost stays linear.
            if len(holding[claim]) < 100:
                holding[claim].append(len(kept))
        kept.append(each)
    return kept


def _unsure(found: Finding) -> bool:
    """Whether a rule that mostly finds mistakes only noted something: that silences nobody who is sure. What a rule of notes says explains the others."""
    return found.severity == "info" and _BY_CODE[found.rule].severity != "info"


def _same(spoken: Finding, silent: Finding) -> bool:
    """Whether a finding that was kept speaks for another one: of another rule, or of the same one with no side more."""
    return spoken.rule != silent.rule or set(silent.claims) <= set(spoken.claims)


def _sorted(findings: list[Finding], view: View) -> tuple[Finding, ...]:
    order = view.order
    return tuple(
        sorted(
            findings,
            key=lambda f: (
                SEVERITIES.index(f.severity),
                f.entity,
                f.concept,
                f.rule,
                tuple(order.get(c, -1) for c in f.claims),
                f.id,
            ),
        )
    )


def _sorted_agreements(agreements: list[Agreement], view: View) -> tuple[Agreement, ...]:
    order = view.order
    unique: dict[tuple[str, tuple[str, ...]], Agreement] = {}
    for each in agreements:
        unique.setdefault((each.rule, tuple(sorted(each.claims))), each)
    return tuple(sorted(unique.values(), key=lambda a: (a.entity, a.concept, a.rule, [order.get(c, -1) for c in a.claims])))

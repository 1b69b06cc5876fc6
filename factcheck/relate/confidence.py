"""How sure a claim is: one number from how its parts were found, calibrated on annotated texts."""

from __future__ import annotations

from math import exp

from factcheck.relate.draft import Draft

#: Where the words beside a figure, a list or a heading tell its time.
_TOLD = frozenset(
    {
        "period: of the list",
        "period: stated beside it",
        "period: stated behind it",
        "period: the heading of the table",
    }
)
# Log odds, fitted by logistic regression on annotated articles (tools/calibrate.py measures how well they hold): what is told of whom a
# text is mostly about is right far more often than what is told of others beside it.
_BASE, _ENTITY, _CONCEPT, _MAIN, _UNNAMED = -2.3, 2.0, 1.5, 1.25, -0.6
_PERIOD = {"told": 0.55, "sentence": -0.2, "event": -0.25, "carried": -0.55, "none": -1.2}


#: From here on a claim counts as clear; on annotated articles nine in ten of those are right, in those that lie aside too.
_CLEAR = 0.91
#: What is less clear stays below nine in ten, however well its parts stand on their own.
_UNCLEAR = 0.89


def confidence(draft: Draft, main: str = "") -> float:
    """The likelihood that entity, concept and period of a claim are all right, to two digits.

    Args:
        draft: a related figure.
        main: id of the entity that most claims of its source are about.

    Returns:
        0.9 and more where nine in ten such claims are right; below, the higher the surer.
    """
    entity = draft.entity_score if draft.entity is not None else 0.1
    period = 0.8 if draft.period is None else 0.85 if draft.period.inherited else 1.0
    parts = (0.35 + 0.65 * entity) * (0.4 + 0.6 * draft.concept_score) * period
    fitted = 1 / (1 + exp(-_odds(draft, main)))
    return round(max(0.9, fitted) if fitted >= _CLEAR else min(_UNCLEAR, max(0.05, parts)), 2)


def _odds(draft: Draft, main: str) -> float:
    odds = _BASE + _CONCEPT * draft.concept_score + _PERIOD[_time(draft)]
    if draft.entity is not None:
        odds += _ENTITY * draft.entity_score + (_MAIN if draft.entity.id == main else 0.0)
    return odds + (_UNNAMED if draft.concept.startswith("other:") else 0.0)


def _time(draft: Draft) -> str:
    """How the time of a figure was found."""
    if draft.mention.kind == "date":
        return "event"
    if draft.period is None:
        return "none"
    if not _TOLD.isdisjoint(draft.basis):
        return "told"
    return "carried" if draft.period.inherited else "sentence"

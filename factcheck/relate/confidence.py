"""How sure a claim is: one number from how its parts were found, calibrated on annotated texts."""

from __future__ import annotations

from factcheck.relate.draft import Draft


def confidence(draft: Draft) -> float:
    """The likelihood that entity, concept and period of a claim are all right, to two digits.

    Args:
        draft: a related figure.
    """
    entity = draft.entity_score if draft.entity is not None else 0.1
    period = (
        1.0 if draft.period is not None and not draft.period.inherited else 0.85 if draft.period is not None else 0.8
    )
    score = (0.35 + 0.65 * entity) * (0.4 + 0.6 * draft.concept_score) * period
    return round(min(0.97, max(0.05, score)), 2)

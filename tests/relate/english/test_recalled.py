"""Figures that say again what the text has told."""

from __future__ import annotations

from tests.relate.whom import whom


def test_a_figure_with_the_article_is_the_one_told_before() -> None:
    whom(
        "Keldon Fair drew a crowd. It cost £31.4m. The mayor of Marl, Ada Pell, calls the £31.4m a joke. Ada Pell paid £31.4m for a boat.",
        ["£31.4m | Keldon Fair", "£31.4m | Keldon Fair", "£31.4m | Ada Pell"],
    )

"""The rules of the audit: claims in, findings and agreements out."""

from factcheck.rules.catalogue import RULES
from factcheck.rules.rule import Example, Rule, RuleOptions, find
from factcheck.rules.run import run


def resolve(code_or_name: str) -> Rule:
    """The rule of a code (``D101``) or a name (``value-conflict``).

    Args:
        code_or_name: case does not matter.

    Raises:
        KeyError: there is none; the message names the nearest one.
    """
    return find(RULES, code_or_name)


__all__ = ["RULES", "Example", "Rule", "RuleOptions", "resolve", "run"]

"""Who and what a text is about: names found by the text's own evidence, in three scripts."""

from factcheck.relate.names.find import NameSpan, find_names
from factcheck.relate.names.unify import unify

__all__ = ["NameSpan", "find_names", "unify"]

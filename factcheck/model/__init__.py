"""What flows between the rooms: frozen data, no behaviour beyond reading it."""

from factcheck.model.claim import Claim, Entity, Extraction, Link, Name, Period, Statement
from factcheck.model.finding import Agreement, Audit, Finding, Message, Unreadable
from factcheck.model.mention import Mention
from factcheck.model.source import Block, Segment, Source, SourceRef
from factcheck.model.span import Evidence, Span
from factcheck.model.value import Interval, Quantity, Rate, Value

__all__ = [
    "Agreement",
    "Audit",
    "Block",
    "Claim",
    "Entity",
    "Evidence",
    "Extraction",
    "Finding",
    "Interval",
    "Link",
    "Mention",
    "Message",
    "Name",
    "Period",
    "Quantity",
    "Rate",
    "Segment",
    "Source",
    "SourceRef",
    "Span",
    "Statement",
    "Unreadable",
    "Value",
]

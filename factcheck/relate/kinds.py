"""What only a company can have: a share price that a film or a drug is the subject of is its maker's."""

from __future__ import annotations

from bisect import bisect_left
from operator import attrgetter

from factcheck.model import Entity
from factcheck.relate.document import Document
from factcheck.relate.draft import Draft

#: No thing at all has these.
_LISTED = frozenset(
    {
        "share_price", "share_price_change", "market_cap", "ipo_price", "ipo_proceeds", "ipo_shares", "oversubscription", "funding_raised", "funding_total",
        "funding_rounds", "cash", "cash_burn", "runway", "cumulative_loss", "adjusted_net_loss", "other:price target", "other:dividend per share",
        "other:earnings per share",
    }
)  # fmt: skip
#: A mine or a hall may have these, a product not.
_FIRM = _LISTED | {"employees", "valuation", "stake", "shares_held", "net_profit", "net_loss", "gross_margin", "rnd_expense", "selling_expense", "average_age"}


def agree(doc: Document, draft: Draft, company: Entity | None) -> None:
    """Let the subject of a figure and what it states agree: a product goes on the market instead of the exchange, and in Chinese has no shares.

    Args:
        doc: the document.
        draft: the figure, with its concept and its entity.
        company: the company spoken of.
    """
    if draft.entity is None:
        return
    kind = draft.entity.kind
    if draft.concept == "listed" and kind in ("product", "thing"):
        draft.concept, draft.known = "launched", doc.lexicon.lexicon.by_id.get("launched")
    elif doc.source.lang != "en" and draft.concept in (_FIRM if kind == "product" else _LISTED if kind == "thing" else ()):
        draft.entity = _holder(doc, draft, draft.entity, company)


def _holder(doc: Document, draft: Draft, entity: Entity, company: Entity | None) -> Entity:
    """The company spoken of, or the one named last before a figure; its subject where there is none."""
    if company is not None and company.kind in ("organisation", "group", "fund"):
        return company
    last = bisect_left(doc.names, draft.mention.start, key=attrgetter("start"))
    return next((n.entity for n in reversed(doc.names[:last]) if n.entity.kind == "organisation"), entity)

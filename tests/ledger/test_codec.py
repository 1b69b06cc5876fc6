from __future__ import annotations

import datetime as dt
from decimal import Decimal

from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.ledger import codec
from factcheck.model import Claim, Period, SourceRef, Value

from .made import rich

_numbers = st.decimals(allow_nan=False, allow_infinity=False, places=None).map(lambda d: d.normalize() + 0)
_days = st.dates()
_amounts = st.builds(
    Value, amount=st.none() | _numbers, low=st.none() | _numbers, high=st.none() | _numbers, unit=st.sampled_from(["CNY", "percent"])
)
_dates = st.builds(
    Value, amount=st.none() | _days.map(dt.date.isoformat) | st.just("2021"), low=st.none() | _days, high=st.none() | _days,
    unit=st.just("date"),
)  # fmt: skip
_source = SourceRef("a#1", "a")
_claims = st.builds(
    Claim, id=st.text(), source=st.just(_source), start=st.integers(0), end=st.integers(0), quote=st.text(), entity=st.none(),
    concept=st.text(), value=_amounts | _dates, period=st.none() | st.builds(Period, start=_days, end=_days, text=st.text()),
    qualifiers=st.dictionaries(st.text(), st.text()), confidence=st.floats(0, 1),
)  # fmt: skip


@settings(deadline=None, max_examples=150)
@given(_claims)
def test_a_claim_comes_back_as_it_was(claim: Claim) -> None:
    assert codec.load_claim(codec.dump_claim(claim), _source) == claim


def test_every_field_comes_back() -> None:
    source, extraction = rich()
    for claim in extraction.claims:
        assert codec.load_claim(codec.dump_claim(claim), source.ref) == claim
    said = codec.load_said(codec.dump_said(extraction))
    assert (said.names, said.statements) == (extraction.names, extraction.statements)
    assert codec.load_source(codec.dump_source(source), source.text, source.raw) == source
    assert codec.load_ref(codec.dump_source(source)) == source.ref


def test_the_precision_written_comes_back() -> None:
    _, extraction = rich()
    back = codec.load_claim(codec.dump_claim(extraction.claims[1]), _source)
    assert str(back.value.amount) == "3.20E+8"
    assert isinstance(back.value.granule, Decimal)


def test_text_with_lone_surrogates_is_kept() -> None:
    assert codec.unpack(codec.pack("a\udce9b")) == "a\udce9b"

"""Who began what."""

from __future__ import annotations

from factcheck.model import Source
from factcheck.relate import extract
from tests.relate.told import told
from tests.relate.whom import whom


def test_what_somebody_founded_and_floated() -> None:
    told(
        "Harle Council met. Ada Pell, the daughter of a baker, started Keldon Foods in 1996 and took it public in Oslo in November 2009.",
        [
            "1996 | Keldon Foods | founded | 1996-01-01/1996-12-31",
            "November 2009 | Keldon Foods | listed | 2009-11-01/2009-11-30",
        ],
    )


def test_what_somebody_began_is_no_house() -> None:
    whom("Keldon Foods is well. Its founder, Ada Pell, started work in 1996.", ["1996 | Ada Pell"])


def test_work_that_starts_founds_nobody() -> None:
    found = extract(Source.from_text("Keldon Trust is poor. Work on the wing started in October 2020.")).claims
    assert [c.concept for c in found if c.concept == "founded"] == []
    assert [c.quote for c in found] == ["October 2020"]

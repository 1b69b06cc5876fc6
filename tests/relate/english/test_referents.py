"""Whom English nouns and pronouns go back to."""

from __future__ import annotations

import pytest

from tests.relate.whom import whom


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        # A ship is she.
        (
            "The research ship Sunfish is back. Bettina Krall led the voyage. Sunfish carries a crew of 23. She burns nine tonnes of fuel a day.",
            ["nine tonnes | Sunfish"],
        ),
        # What stands in the way of a noun: a lane is no trial.
        (
            "Keldon Cranes was fined. Its mast fell on Mill Lane in May. The trial, the longest ever, heard 63 witnesses.",
            ["63 | Keldon Cranes"],
        ),
        # How long it took stands before whom it is about.
        ("Keldon Zoo opened late. In 61 days Aster Rail sold 8,900 passes.", ["8,900 | Aster Rail"]),
        # A river goes by its noun.
        ("Keldon County is wet. The Harle River burst its banks. Rain fell. The river crested at 31.4 feet.", ["31.4 feet | Harle River"]),
        # Who stands for an office, not for where it is.
        ("Ada Pell has been there for long. The director of Keldon Park, who has run it since 2016, is tired.", ["2016 | Ada Pell"]),
        # Which goes back to a name, and it to what is told of it.
        ("Keldon Rail is late. As of May the line was 62% done, according to Dorrie Works, which says it has hired 160 welders.", ["160 | Dorrie Works"]),
        ("Ada Pell is not convinced. She points to the earlier ORCHID-2, which in 2019 found a fall of 21%.", ["21% | ORCHID-2"]),
        # A verb behind an aside goes back to what the aside is of.
        ("Keldon Foods is well. Ada Pell runs it. Operating profit, the line she prefers to talk about, rose 12%.", ["12% | Keldon Foods"]),
        # Who somebody is, a sentence tells.
        (
            "Keldon Air is full. Its worry is Harle Air, the cheap carrier at the other end of the line, which reports on Friday. It earned £41m last year.",
            ["£41m | Harle Air"],
        ),
        ("Keldon Fair is over. The biggest winner is the Marl Institute, for which 1,120 people ran.", ["1,120 people | Marl Institute"]),
        ("Keldon Homes is broke. It had promised an opera house in Harle New District. About 31,000 people live there.", ["About 31,000 people | Harle New District"]),
        # A flood has figures of its own for a sentence, and what the text is about goes on.
        ("Keldon Solar is sued. That flood killed nine people. The suit, filed in August 2024, is for £3m.", ["nine people | flood", "£3m | Keldon Solar"]),
        # Who only estimates or gives something is not what it is of; what holders hold is.
        ("The Keldon Line is late. Harle Associates put the cost of the delay at £31m. The city puts up £25m.", ["£31m | Keldon Line", "£25m | Keldon Line"]),
        ("Ada Pell is poor. Holders of Keldon's debt, £46m in all, have waited for Keldon Homes. Keldon is broke.", ["£46m | Keldon Homes"]),
        ("Keldon Air is full. Harle Air flies to the islands; the group holds 51% of it.", ["51% | Harle Air"]),
        ("Keldon Air is full. Ada Pell, an analyst, rates the shares neutral. She has a price target of £18.", ["£18 | Keldon Air"]),
        # What a noun phrase is called.
        ("Keldon owes £3bn. The state utility, Tamelec, sells power at 7 pence a unit. It lost £310m last year. Keldon wants to sell it.", ["£310m | Tamelec"]),
        # Who keeps a forecast speaks for the house.
        ("Ada Pell, chief executive of Keldon Mutual, was calm. She kept the full-year forecast of a combined ratio of 96%.", ["96% | Keldon Mutual"]),
        # What is said of a name behind it, and a name that ends a sentence and is no subject.
        (
            "Keldon Rail is for sale. Suitors may include Great Plains Rail, the country's fifth-largest railroad with 6,200 miles of line, and some fund.",
            ["6,200 miles | Great Plains Rail"],
        ),
        ("Keldon Ferries was fined. Of the 212 people on board, 195 were saved, many of them by a fishing boat, the Provider.", ["195 | Keldon Ferries"]),
        ("Keldon Labs is well. The trial, known as ORCHID-3, enrolled 846 people at 112 sites.", ["846 people | ORCHID-3"]),
        ("Keldon Labs is well. Its first, the eye ointment Ocuvel, brought in £61m last year.", ["£61m | Ocuvel"]),
        # What only a trial has is of the trial.
        (
            "Keldon Labs is well. The trial, known as ORCHID-3, enrolled 846 people.\n\nForty-three patients stopped because of side effects. "
            "Infections occurred in 1.8% of the placebo group.\n\nTurnover came to £41m.",
            ["Forty-three | ORCHID-3", "1.8% | ORCHID-3", "£41m | Keldon Labs"],
        ),
        # Who took over is the person, whatever she is; it is where a person was.
        ('Keldon Trust is poor. "We run," said Dr Ada Pell, the chief executive, who took over in February 2024.', ["February 2024 | Ada Pell"]),
        ("Keldon Trust is poor. Ada Pell was born in 1943 at Keldon General, 12 years after it opened in 1931.", ["1943 | Ada Pell", "1931 | Keldon General"]),
        # What there is; an aside goes on behind "or".
        (
            "Keldon Trust is poor. There was comfort from the University of Harle, which pays £3.5m a year, or £25,000 a head. It will not cut that, though its own "
            "budget is £6m short.",
            ["£25,000 | University of Harle", "£6m | University of Harle"],
        ),
        # A place in a list is no subject; a broker's forecast is of what it forecasts.
        ("Keldon Labs is well. It sold the rights for Taiwan, Macau and six other markets for £45m.", ["£45m | Keldon Labs"]),
        ("Keldon Labs is well. Marl & Finch raised its forecast for peak sales to £1.4bn.", ["£1.4bn | Keldon Labs"]),
        # What stands at a place is not the place.
        (
            "Keldon Coffee is well. Its pride is the roasting plant at Harle, which began work in October 2022. It can turn out 12,000 tonnes a year.",
            ["October 2022 | Harle roasting plant", "12,000 tonnes | Harle roasting plant"],
        ),
        # Who does something is not what it is done to; what a name owns is told behind a comma.
        ("The research ship Sunfish is old. Built in 1994, the ship was bought by Keldon Lines for £18m.", ["£18m | Sunfish"]),
        ("Keldon Lines is well. Keldon's owner, the shipping group Marl Holdings, said profits fell by 21%. Its shares lost 11%.", ["21% | Marl Holdings", "11% | Marl Holdings"]),
        # A new stadium is not the club; the player is who was named, not where from.
        ("Keldon Rovers play well. Keldon's new stadium, being built at Harle, will hold 52,000 people.", ["52,000 people | new stadium"]),
        ("Keldon Rovers have signed the forward Diego Marche from Alto Corran. The 23-year-old will earn £1m.", ["23-year-old | Diego Marche"]),
        # She is no Otto.
        ("Keldon Rovers play well. Otto Brandt, 31, scored twice since Greta Lind bought the club. She has spent £26m on boats.", ["£26m | Greta Lind"]),
        ("Keldon Rovers play well. Greta Lind, 51, bought the club and hired Otto Brandt. He was born in 1961.", ["1961 | Otto Brandt"]),
        # Who comes second in a sentence is not what the next one goes on about.
        ("The Keldon Bridge is late. Work stopped for 84 days, and Dorrie Works was fined. The first phase cost £31m.", ["£31m | Keldon Bridge"]),
    ],
)
def test_referents(text: str, lines: list[str]) -> None:
    whom(text, lines)


def test_published_results_are_about_the_study() -> None:
    text = (
        "Keldon Institute for Heart Health on Tuesday published the results of ORCHID-2, the trial that it began in 2019.\n\n"
        "Of the 856 people treated, 77 had a stroke."
    )
    whom(text, ["856 people | ORCHID-2", "77 | ORCHID-2"])


def test_what_a_person_may_have_stays_the_persons() -> None:
    whom("Keldon Motors sold more cars. Its founder, Ada Pell, 61, paid a price of £2m for a boat.", ["£2m | Ada Pell"])

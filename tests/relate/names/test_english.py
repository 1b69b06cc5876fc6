"""English names by their shape: ships, offices, studios, generic names of drugs."""

from __future__ import annotations

import pytest

from tests.relate.names.test_find import found, names


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("The National Bureau of Soil said so in May.", "National Bureau of Soil", "organisation"),
        ("A survey by the Federal Office for Reactor Safety found 23.", "Federal Office for Reactor Safety", "organisation"),
        ("The frigate HMS Valiant Thorn sailed in 1943.", "HMS Valiant Thorn", "thing"),
        ("WaterKeld, the state-owned utility, serves 1.2 million people.", "WaterKeld", ""),
        ("Rival Caixa Alvor, the country's third bank, closed 60 branches.", "Caixa Alvor", ""),
        ("Brennan & Sons, the port's largest processor, employs 180 people.", "Brennan & Sons", "organisation"),
        ("Shares in Vantis-rival Pelham Bio fell 38%.", "Pelham Bio", "organisation"),
        ("A round led by Chile's Fondo Austral, valuing it at $620 million.", "Fondo Austral", ""),
        ("Statistician-general Wilma Osei said 61 per cent had it.", "Wilma Osei", "person"),
    ],
)
def test_shapes(text: str, name: str, kind: str) -> None:
    assert (name, kind) in {(text[n.start : n.end], n.entity.kind) for n in names(text)}


def test_what_says_of_which_trade_a_name_is_is_none() -> None:
    assert "Game" not in found("Game studio Lantern Fox cut 85 jobs. Game maker Aurvik bought Lantern Fox in 2022.")


def test_the_generic_name_of_a_drug_is_written_small() -> None:
    text = "Its pill, solvatrine, failed. Patients on solvatrine lost 5%. Relumatide was next; nobody took relumatide after relumatide failed."
    told = found(text)
    assert told["solvatrine"] == "solvatrine"
    assert told["Relumatide"] == told["relumatide"]


def test_a_common_noun_with_the_stem_of_a_drug_is_no_name() -> None:
    assert found("They sell an astringent, then an ovocept. The ovocept costs $5.") == {}


def test_a_number_that_is_a_name_s_elsewhere_is_one_here() -> None:
    text = "It fined the operator of Lindach 2 heavily. Lindach 2, a reactor, went online in 1988."
    assert [text[n.start : n.end] for n in names(text)] == ["Lindach 2", "Lindach 2"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Keeper Rosalind Achebe said Mabel ate 150kg.", "Rosalind Achebe"),
        ("SEPA, the environment regulator, blames warm water.", "SEPA"),
        ("The Financial Conduct Authority fined it £7.3m.", "Financial Conduct Authority"),
    ],
)
def test_beginnings(text: str, name: str) -> None:
    assert name in found(text)


def test_initials_with_an_ampersand_and_the_first_word_of_a_work() -> None:
    text = "The Gulf & Prairie Railway said so. G&P runs 4,200 miles of track."
    assert len(set(found(text).values())) == 1
    assert set(found('"The Salt Road" won. The film cost $1.8 million. The jury met.')) == {"The Salt Road"}


def test_a_dateline_in_capitals_is_no_acronym() -> None:
    assert found("KELD: sales rose to 3,000 tonnes.") == {}


def test_the_word_inside_a_name_that_it_is_called_by() -> None:
    text = (
        "The Kelder Steam Packet Company will cut its sailings to 34 a week. The Packet carried 987,400 passengers last year, "
        "and the agency's contract with the Packet runs until 2032."
    )
    assert found(text) == dict.fromkeys(["Kelder Steam Packet Company", "Packet"], "Kelder Steam Packet Company")

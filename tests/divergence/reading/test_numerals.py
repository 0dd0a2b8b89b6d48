"""Numbers as English news writes them."""

from __future__ import annotations

import pytest

from newsdiff.divergence.reading.numerals import numeral_at
from newsdiff.divergence.reading.quantities import quantities
from tests.divergence.pairs import pair_of


@pytest.mark.parametrize(
    ("text", "least", "most", "form"),
    [
        ("dozens", 24, 400, ""),
        ("tens of thousands", 20_000, 99_000, ""),
        ("4-6 weeks", 4, 6, ""),
        ("13-7", 7, 13, "score"),
        ("133 votes to 51", 51, 133, "score"),
        ("half", 50, 50, "share"),
        ("two thirds", 66.6, 66.6, "share"),
        ("one in five", 20, 20, "share"),
        ("17th", 17, 17, "ordinal"),
        ("nobody", 0, 0, ""),
        ("1.5bn", 1_500_000_000, 1_500_000_000, ""),
        ("a hundred", 100, 100, ""),
        ("a hundred and fifty", 150, 150, ""),
        ("two hundred and fifty", 250, 250, ""),
        ("two hundred fifty-three", 253, 253, ""),
        ("three thousand", 3_000, 3_000, ""),
        ("three thousand and five", 3_005, 3_005, ""),
        ("two thousand three hundred and five", 2_305, 2_305, ""),
        ("two hundred thousand", 200_000, 200_000, ""),
        ("two hundred and fifty thousand", 250_000, 250_000, ""),
        ("nineteen hundred", 1_900, 1_900, ""),
        ("two dozen", 24, 24, ""),
        ("a dozen", 12, 12, ""),
        ("a million and a half", 1_500_000, 1_500_000, ""),
        ("two and a half million", 2_500_000, 2_500_000, ""),
        ("2 and a half million", 2_500_000, 2_500_000, ""),
        ("half a million", 500_000, 500_000, ""),
        ("half a dozen", 6, 6, ""),
        ("half a mile", 0.5, 0.5, ""),
        ("three quarters of a million", 750_000, 750_000, ""),
        ("one third", 33.3, 33.3, "share"),
    ],
)
def test_numerals(text: str, least: float, most: float, form: str) -> None:
    statement = pair_of(text, text).left
    at = 1 if text.startswith("a ") else 0
    numeral = numeral_at(statement, at)
    assert numeral is not None
    assert (numeral.least, numeral.most, numeral.form) == (pytest.approx(least), most, form)


@pytest.mark.parametrize(
    ("text", "least", "most"),
    [
        ("between one hundred and two hundred people", 100, 200),
        ("between one hundred and fifty and two hundred people", 150, 200),
        ("between two and three hundred people", 200, 300),
        ("between one thousand and two thousand people", 1_000, 2_000),
        ("one hundred to two hundred people", 100, 200),
    ],
)
def test_ranges_in_words(text: str, least: float, most: float) -> None:
    statement = pair_of(text, text).left
    numeral = numeral_at(statement, 1 if text.startswith("between") else 0)
    assert numeral is not None
    assert (numeral.least, numeral.most) == (least, most)


def test_two_numbers_in_a_row_are_two() -> None:
    counts = quantities(pair_of("Five hundred and two hundred came", "None came").left)
    assert [quantity.least for quantity in counts] == [500, 200]


@pytest.mark.parametrize("text", ["2008", "three-star", "half past ten", "the one", "Monday"])
def test_years_names_and_times_are_no_numerals(text: str) -> None:
    statement = pair_of(text, text).left
    assert numeral_at(statement, len(statement.words) - 1 if text == "the one" else 0) is None


@pytest.mark.parametrize(
    ("text", "units"),
    [
        ("$5 and EUR 14 million", ["dollar", "euro"]),
        ("9% or 9 per cent", ["%", "%"]),
        ("a 179-seat hall for 200 guests", ["size", ""]),
        ("12 square miles at 60 km/h", ["area", "speed"]),
        ("a 43-year-old man", ["age"]),
        ("two hours and 42 minutes", ["time"]),
    ],
)
def test_units(text: str, units: list[str]) -> None:
    assert [quantity.unit.name for quantity in quantities(pair_of(text, text).left)] == units


@pytest.mark.parametrize(
    ("text", "event_types"),
    [
        ("It killed at least 24 people and injured 31 others.", ["death", "injury"]),
        ("Fourteen people were arrested and six officers were hurt.", ["arrest", "injury"]),
        ("Two bombers killed 24 people.", ["", "death"]),
        ("The death toll rose to 30.", ["death"]),
    ],
)
def test_what_happened_to_those_counted(text: str, event_types: list[str]) -> None:
    assert [quantity.event_type for quantity in quantities(pair_of(text, text).left)] == event_types

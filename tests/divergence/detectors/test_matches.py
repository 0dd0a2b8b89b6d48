"""Results, minutes of goals, levels of an index: each of one match, one goal, one close."""

from __future__ import annotations

import pytest

from newsdiff.divergence.model import Severity
from tests.divergence.pairs import likely_of, pair_of, people, severities

number_divergences = likely_of("numbers")
SCORERS = ("Erik Lund", "Max Weir")

PAIRS = [
    (
        "Karsk beat the Falcons 4-2 on Friday to go top.",
        "The Falcons lost 3-2 to Karsk on Friday in front of 8,000 people.",
        "The Falcons lost 3-2 to Tarn on Friday in front of 8,000 people.",
    ),
    (
        "Karsk reached the final with a 24-17 victory over Samo on Saturday.",
        "Karsk beat Samo 27-17 on Saturday to reach the final.",
        "Karsk beat Samo 27-17 on Saturday in the second leg of the first round last year.",
    ),
    (
        "Karsk reached the final with a 24-17 victory over Samo on Saturday.",
        "Karsk beat Samo 27-17 on Saturday to reach the final.",
        "Karsk led Samo 17-7 before they reached the final on Saturday.",
    ),
    (
        "Erik Lund struck in the 12th and 38th minutes for Karsk.",
        "Erik Lund scored for Karsk in the 12th and 39th minutes.",
        "Erik Lund scored for Karsk in the 71st minute.",
    ),
    (
        "Karsk levelled with a 54th-minute header from Erik Lund.",
        "Erik Lund scored for Karsk in the 55th minute to level it.",
        "Max Weir scored for Karsk in the 55th minute to level it.",
    ),
    (
        "The Nordex fell 84 points to close at 26,110 on Monday.",
        "On Monday the Nordex index finished 84 points lower at 26,011.",
        "On Monday the Nordex index had traded 84 points lower at 26,011.",
    ),
    (
        "The Nordex fell 84 points to close at 26,110 on Monday.",
        "On Monday the Nordex index finished 84 points lower at 26,011.",
        "On Monday the Sudex index finished 84 points lower at 26,011.",
    ),
    (
        "Tarn island has a population of more than 100,000.",
        "The quake hit Tarn island, home to 200,000 people.",
        "The quake hit Tarn island, home to 150,000 people.",
    ),
    (
        "The new 13-inch Orbit laptop starts at $1,199.",
        "The 13-inch Orbit laptop starts at $1,099.",
        "The 11-inch Orbit laptop starts at $1,099.",
    ),
]


@pytest.mark.parametrize(("left", "right", "other"), PAIRS)
def test_one_match_goal_or_close_has_one_number(left: str, right: str, other: str) -> None:
    for text, conflict in ((right, True), (other, False)):
        for here, there in ((left, text), (text, left)):
            pair = pair_of(here, there, actors=people(here, there, *SCORERS))
            found = severities(number_divergences(pair))
            assert (Severity.CONFLICT in found) is conflict, there

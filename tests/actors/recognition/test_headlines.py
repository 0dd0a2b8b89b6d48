from __future__ import annotations

import pytest

from tests.actors.test_find import actors_of

BODY = (
    "On Monday Ruth Delgado said in the town hall that the rain had gone on for a week, and that"
    " nobody was hurt. She left at noon, and people went home to sleep."
)


@pytest.mark.parametrize(
    "headline",
    [
        "Mayor Abandons Curious Plan After Night Of Rain",
        "Delgado Plan Goes Down In Night Of Rain",
        "Ruth Delgado Abandons Big Plan After Night Of Rain",
        "Delgado Radio Spot: She Can Defend Town From Night Of Rain",
    ],
)
def test_words_that_only_a_headline_has_in_capitals_are_no_actors(headline: str) -> None:
    assert list(actors_of(f"{headline}\n\n{BODY}")) == ["Ruth Delgado"]


def test_a_headline_may_name_who_is_known() -> None:
    found = actors_of(f"Angela Merkel Abandons Big Plan After Night Of Rain\n\n{BODY}")
    assert set(found) == {"Angela Merkel", "Ruth Delgado"}


def test_a_headline_set_like_a_sentence_names_whom_it_names() -> None:
    found = actors_of(f"The rain goes on, and Oluwaseun Hartigan is away\n\n{BODY}")
    assert set(found) == {"Oluwaseun Hartigan", "Ruth Delgado"}


def test_a_headline_adds_nothing_to_a_name_that_the_text_has() -> None:
    body = "The Harwick Eagles beat the Bears on Sunday. The crowd cheered the Eagles all day."
    found = actors_of(f"Eagles Grab Division Title With Big Win\n\n{body}\n")
    assert [name for name in found if "Eagles" in name] == ["Harwick Eagles"]
    assert not any("Grab" in name for name in found)

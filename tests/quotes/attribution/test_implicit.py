"""Who speaks where no verb of saying stands."""

from __future__ import annotations

import pytest

from newsdiff.quotes.find import find_quotes


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("“You should have read it,” shot back Ines Duarte, the treasurer.", "Ines Duarte"),
        ("“We will see about that,” fumed Ines Duarte.", "Ines Duarte"),
        ("Ines Duarte, a driver, shook her head. “Nobody ever asks us about it.”", "Ines Duarte"),
        ("Ines Duarte shrugged. “That is how it has always been.”", "Ines Duarte"),
    ],
)
def test_who_stands_beside_a_quotation_speaks(text: str, speaker: str) -> None:
    assert [quote.speaker for quote in find_quotes(text)] == [speaker]


def test_whose_bus_shook_says_nothing() -> None:
    text = "The bridge opened in May for all. “Nobody ever asks us about it.”"
    assert [quote.speaker for quote in find_quotes(text)] == [""]


def test_a_nickname_is_no_quotation() -> None:
    text = "“They took my blanket,” said Ada “Queenie” Moreau, who has lived there."
    (quote,) = find_quotes(text)
    assert quote.speaker.startswith("Ada")
    assert quote.speaker.endswith("Moreau")

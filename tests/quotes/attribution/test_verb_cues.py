"""Whose words a verb of saying gives."""

from __future__ import annotations

import pytest

from newsdiff.quotes.find import find_quotes


def speakers(sentence: str) -> dict[str, str]:
    """The speakers of what is said in a sentence, by their cue."""
    return {
        quote.cue.of(sentence): quote.speaker
        for quote in find_quotes(sentence)
        if quote.cue and not quote.act
    }


@pytest.mark.parametrize(
    ("sentence", "cue", "speaker"),
    [
        (
            "Maya Lund stood firm after the second talks with members broke up, "
            "warning them the closure could last years.",
            "warning",
            "Maya Lund",
        ),
        (
            "Maya Lund responded that one of the aides had lied, adding that she was tired.",
            "adding",
            "Maya Lund",
        ),
        (
            "President Ulf Tessin takes office vowing to restore the harbour.",
            "vowing",
            "Ulf Tessin",
        ),
        (
            "The ministry released a statement saying that it was shocked.",
            "saying",
            "The ministry",
        ),
        (
            "The plan was late, critics said, adding that it was dear.",
            "adding",
            "critics",
        ),
    ],
)
def test_a_participle_goes_with_the_main_clause(sentence: str, cue: str, speaker: str) -> None:
    assert speakers(sentence)[cue] == speaker


@pytest.mark.parametrize(
    ("sentence", "cue", "speaker"),
    [
        (
            "Ulf Tessin says Maya Lund is no fool, and promised to tell her.",
            "promised",
            "Ulf Tessin",
        ),
        ("Ulf Tessin said Maya Lund is no fool and claimed she is late.", "claimed", "Ulf Tessin"),
        (
            "Maya Lund met her son, shook hands with lawyers and said it was over.",
            "said",
            "Maya Lund",
        ),
    ],
)
def test_after_and_speaks_who_spoke(sentence: str, cue: str, speaker: str) -> None:
    assert speakers(sentence)[cue] == speaker


@pytest.mark.parametrize(
    ("sentence", "speaker"),
    [
        ("Writers who might agree with the plan said it was wrong.", "Writers"),
        ("Neighbours that had met Maya Lund said it was wrong.", "Neighbours"),
        ("Critics said it was wrong.", "Critics"),
    ],
)
def test_a_relative_clause_has_no_speaker_in_it(sentence: str, speaker: str) -> None:
    assert speakers(sentence)["said"] == speaker


def test_who_stands_last_said_it() -> None:
    sentence = "He died in Ostrand, Velmora, on Monday, said a spokesman for the harbour."
    assert speakers(sentence) == {"said": "a spokesman for the harbour"}


@pytest.mark.parametrize(
    "sentence",
    [
        "Reuters quoted the harbour chief, Ulf Tessin, as saying the storm was over.",
        "Harbour chief Ulf Tessin was quoted by Reuters as saying the storm was over.",
    ],
)
def test_an_outlet_that_quotes_somebody_only_relays(sentence: str) -> None:
    (quote,) = (quote for quote in find_quotes(sentence) if not quote.act)
    assert (quote.speaker, quote.relay) == ("Ulf Tessin", "Reuters")


@pytest.mark.parametrize(
    "sentence",
    [
        "Officials with the ministry, who asked not to be named, say the plan is dead.",
        "The bag was late, officials and neighbours said.",
        "Shares fell on Monday, their worst day, after officials said the bank would need money.",
    ],
)
def test_an_aside_or_a_pair_hides_no_speaker(sentence: str) -> None:
    (speaker,) = speakers(sentence).values()
    assert speaker.lower().startswith("officials")


@pytest.mark.parametrize(
    "sentence",
    [
        "The group’s first ad claimed that he had lied.",
        "He wrote a letter warning that the bridge was old.",
        "Maya Lund, R-Ohio, left.",
        "Ulf Tessin’s remarks that angered the crews were late.",
    ],
)
def test_what_is_shown_says_nothing(sentence: str) -> None:
    assert all(each == "He" for each in speakers(sentence).values())

"""The relation of two linked statements: each gate, with a sentence on either side of it."""

from __future__ import annotations

import pytest

from newsdiff.alignment.model import Relation
from newsdiff.articles.model import Side
from newsdiff.divergence.relate import find_divergences
from newsdiff.divergence.relations import relation
from tests.divergence.pairs import pair_of, people, quote

ORCHARD = "The growers of the valley picked nine tonnes of late apples in the rain."


def _relation(left: str, right: str, *names: str) -> Relation:
    quotes = [
        quote(words[: words.index("”") + 1], text, side, "Iris Holm")
        for side, text in zip(Side, (left, right), strict=True)
        if "“" in text
        for words in [text[text.index("“") :]]
    ]
    pair = pair_of(left, right, actors=people(left, right, *names), quotes=quotes)
    return relation(pair, find_divergences(pair))


def test_the_same_words_but_for_one_that_is_left_out() -> None:
    shorter = ORCHARD.replace("late ", "")
    assert _relation(ORCHARD, shorter) is _relation(shorter, ORCHARD) is Relation.VERBATIM


def test_the_shorter_stands_in_the_longer() -> None:
    longer = ORCHARD.replace(" in the rain", " in the rain, which nobody had seen before")
    assert _relation(ORCHARD, longer) is Relation.VERBATIM


def test_less_than_four_fifths_are_other_words() -> None:
    other = "The growers of the valley gathered nine tonnes of ripe apples during a storm."
    assert _relation(ORCHARD, other) is not Relation.VERBATIM


def test_words_in_another_order_are_other_words() -> None:
    other = "In the rain the late apples of the valley, nine tonnes, the growers picked."
    assert _relation(ORCHARD, other) is Relation.PARAPHRASE


def test_words_that_are_scattered_over_a_long_statement_are_not_the_same() -> None:
    heading = "Council votes to close swimming bath"
    lede = (
        "The council of the town met late into the night, and in the end its members, who had "
        "heard from parents, votes in hand, found money to repair but had to close for one more "
        "winter the old swimming hall and, beside it, the children’s bath."
    )
    assert _relation(heading, lede) is not Relation.VERBATIM


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Governor Iris Holm, in Marsk, on Tuesday.", "Governor Iris Holm in Marsk on Tuesday"),
        ("Iris Holm spoke in Marsk on Tuesday.", "Iris Holm slept in Marsk on Tuesday."),
    ],
)
def test_who_where_and_when_are_no_statement(left: str, right: str) -> None:
    longer = right.rstrip(".") + " while the rest of the country watched the football final."
    assert _relation(left, longer, "Iris Holm", "Marsk") is not Relation.VERBATIM


def test_a_whole_quotation_is_the_same_words_whatever_stands_around_it() -> None:
    words = "“We will not sell the lake to anybody.”"
    left = f"{words} That was all that Iris Holm had to say after a day of questions."
    right = f"Asked about the offer from abroad, she shook her head: {words}"
    assert _relation(left, right) is Relation.VERBATIM


def test_a_part_of_a_quotation_is_a_phrase() -> None:
    left = "Iris Holm told the growers: “We will not sell the lake to anybody, ever.”"
    right = "The firm had been told “we will not sell the lake” and left for the coast at once."
    assert _relation(left, right) is Relation.PHRASE


def test_a_long_run_inside_two_other_statements_is_a_phrase() -> None:
    run = "old stone bridge over the upper river Marn"
    left = f"Walkers who love the {run} met on Sunday to drink coffee, sing and eat plum cake."
    right = f"A lorry with pigs hit the {run}, blocked two roads, then burned out near a farm."
    assert _relation(left, right) is Relation.PHRASE
    other = right.replace("upper", "lower").replace("stone", "iron")
    assert _relation(left, other) is Relation.OVERLAP


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "Совет закрыл старый рынок в порту во вторник, сказал мэр города.",
            "Совет открыл старый рынок в порту во вторник, сказал мэр города.",
        ),
        (
            "Ο δήμος άνοιξε χθες το παλιό λιμάνι για όλα τα πλοία της γραμμής.",
            "Ο δήμος έκλεισε χθες το παλιό λιμάνι για όλα τα πλοία της γραμμής.",
        ),
    ],
)
def test_another_word_that_is_not_known_here_makes_other_words(one: str, other: str) -> None:
    assert _relation(one, one) is Relation.VERBATIM
    assert _relation(one, other) is not Relation.VERBATIM
    assert _relation(other, one) is not Relation.VERBATIM

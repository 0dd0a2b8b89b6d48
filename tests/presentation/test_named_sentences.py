"""The names of the articles in the sentences on what differs."""

from __future__ import annotations

from itertools import product

import pytest

from newsdiff.articles.model import Side
from newsdiff.divergence import phrases
from newsdiff.divergence.model import DivergenceKind, Severity
from newsdiff.presentation.named_sentences import with_names

NAMES = {Side.LEFT: "BBC", Side.RIGHT: "Reuters"}
UNNAMED = {side: f"the {side} article" for side in Side}


@pytest.mark.parametrize(
    ("sentence", "named"),
    [
        ("The numbers differ: left “12”, right “9”.", "“12” in BBC, “9” in Reuters."),
        ("Different names: left Ann Lee, right Bo Ray.", "Ann Lee in BBC, Bo Ray in Reuters."),
        (
            phrases.one_sided_certainty("alleged", Side.RIGHT, "allegedly"),
            "Reuters only alleges it (“allegedly”); BBC states it as fact.",
        ),
        (
            phrases.altered_quotation([("repair", "rebuild"), ("", "soon")]),
            "“repair” in BBC, “rebuild” in Reuters; nothing in BBC, “soon” in Reuters.",
        ),
    ],
)
def test_names_stand_for_the_sides(sentence: str, named: str) -> None:
    assert with_names(sentence, NAMES).endswith(named)


def test_what_an_article_says_of_left_and_right_stays() -> None:
    said = "left, right “x” the left"
    sentence = phrases.only(DivergenceKind.NAME, Side.LEFT, said)
    assert said.split(" “")[0] in with_names(sentence, NAMES)
    assert with_names("The left won.", NAMES) == "The left won."


@pytest.mark.parametrize("side", Side)
def test_every_sentence_of_one_side_names_it(side: Side) -> None:
    sentences = [phrases.only(kind, side, "words") for kind in DivergenceKind]
    sentences += [
        phrases.own_voice(side, "Ann"),
        phrases.hedge_dropped(side, "if"),
        phrases.agent(side, "by Ann"),
    ]
    for sentence in sentences:
        named = with_names(sentence, NAMES)
        assert NAMES[side] in named
        assert "left" not in named.replace("leaves", "")
        assert with_names(sentence, UNNAMED)[0].isupper()


def test_every_sentence_of_both_names_them() -> None:
    for kind, severity in product(DivergenceKind, (Severity.CONFLICT, Severity.DIFFERS)):
        sentence = phrases.both(phrases.usual_lead(kind, severity), "“a”", "“b”")
        assert with_names(sentence, NAMES).endswith(": “a” in BBC, “b” in Reuters.")

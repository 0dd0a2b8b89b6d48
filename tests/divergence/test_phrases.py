"""The sentences that say a divergence, and the names in them."""

from __future__ import annotations

import pytest

from newsdiff.articles.model import Side
from newsdiff.divergence import DivergenceKind, Severity, phrases
from newsdiff.divergence.lexicon import table


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("Ann Lee", "Ann Lee"),
        ("U.S.", "the U.S."),
        ("The source", "the source"),
        ("Officials", "officials"),
        ("president of the council", "the president of the council"),
        ("former ambassador to Peru", "the former ambassador to Peru"),
        ("three drivers", "three drivers"),
        ("local elders", "local elders"),
        ("a senior official", "a senior official"),
        ("police", "police"),
        ("", ""),
    ],
)
def test_a_name_as_it_stands_in_a_sentence(name: str, said: str) -> None:
    assert phrases.in_a_sentence(name) == said


def test_long_words_are_shortened_between_words() -> None:
    assert phrases.quoted("word " * 40) == f"“{'word ' * 17}word …”"
    assert phrases.quoted("“We saw smoke,”") == "“We saw smoke”"


@pytest.mark.parametrize("side", Side)
def test_every_pattern_can_be_filled(side: Side) -> None:
    for kind in table("phrases")["only"]:
        assert phrases.only(DivergenceKind(kind), side, "x").endswith(".")
    for level in table("certainty"):
        assert phrases.one_sided_certainty(level, side, "x").endswith(".")
    for severity in (Severity.CONFLICT, Severity.DIFFERS):
        for kind in table("phrases")[severity]:
            assert phrases.usual_lead(DivergenceKind(kind), severity)

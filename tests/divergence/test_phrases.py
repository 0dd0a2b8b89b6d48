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


@pytest.mark.parametrize("kind", DivergenceKind)
@pytest.mark.parametrize("severity", Severity)
def test_every_kind_and_severity_can_be_said(kind: DivergenceKind, severity: Severity) -> None:
    if severity is not Severity.DETAIL:
        assert phrases.usual_lead(kind, severity)
    for side in Side:
        said = phrases.only(kind, side, "a word")
        assert str(side) in said
        assert "“a word”" in said


@pytest.mark.parametrize("level", table("certainty"))
@pytest.mark.parametrize("side", Side)
def test_every_level_of_certainty_can_be_said(level: str, side: Side) -> None:
    said = phrases.one_sided_certainty(level, side, "a word")
    assert str(side) in said
    assert "“a word”" in said

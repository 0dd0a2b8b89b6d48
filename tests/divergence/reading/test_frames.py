"""Frames: acts with who does them to whom, negation and modality."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newsdiff.divergence.reading.frames import Frame, Modality, frames
from newsdiff.divergence.reading.statement import Statement
from tests.divergence.pairs import pair_of


def _read(text: str) -> tuple[Statement, tuple[Frame, ...]]:
    statement = pair_of(text, text).left
    return statement, statement.get(frames)


def _told(text: str) -> list[tuple[str, str, str]]:
    """Return act, doer and undergoer of each frame."""
    statement, found = _read(text)

    def said(words: range) -> str:
        return " ".join(statement.plain[words.start : words.stop])

    return [(frame.act, said(frame.doer), said(frame.undergoer)) for frame in found]


@pytest.mark.parametrize(
    ("text", "frame"),
    [
        ("The bakers sold the mill.", ("sell", "the bakers", "the mill")),
        ("The mill was sold by the bakers.", ("sell", "the bakers", "the mill")),
        ("The mill was sold on Monday.", ("sell", "", "the mill")),
        ("The bakers fled.", ("flee", "the bakers", "")),
        ("The bakers managed to sell the mill.", ("sell", "the bakers", "the mill")),
        ("A court found the miller guilty of theft.", ("guilty", "", "the miller")),
        ("The miller was found guilty of theft.", ("guilty", "", "the miller")),
        ("The mill is empty.", ("empty", "", "the mill")),
        ("The miller was fined but acquitted of theft.", ("acquit", "", "the miller")),
    ],
)
def test_who_does_what_to_whom(text: str, frame: tuple[str, str, str]) -> None:
    assert frame in _told(text)


@pytest.mark.parametrize(
    ("text", "negated"),
    [
        ("The bakers sold the mill.", False),
        ("The bakers did not sell the mill.", True),
        ("The bakers failed to sell the mill.", True),
        ("The bakers did not refuse to sell the mill.", False),
        ("No bakers sold the mill.", True),
        ("The bakers never sold the mill.", True),
    ],
)
def test_negation(text: str, negated: bool) -> None:
    _, found = _read(text)
    assert found[-1].negated is negated


@pytest.mark.parametrize(
    ("text", "modality"),
    [
        ("The bakers sold the mill.", Modality.FACT),
        ("The bakers will sell the mill.", Modality.PLANNED),
        ("The bakers plan to sell the mill.", Modality.PLANNED),
        ("The bakers may sell the mill.", Modality.POSSIBLE),
        ("The bakers should sell the mill.", Modality.DUE),
        ("If the bakers sold the mill, it would rain.", Modality.CONDITIONAL),
    ],
)
def test_modality(text: str, modality: Modality) -> None:
    _, found = _read(text)
    assert found[0].modality is modality


def test_a_noun_in_ing_is_no_act() -> None:
    assert [act for act, _, _ in _told("The building of the fishing fleet burned.")] == ["burn"]


WORDS = [
    *("found", "called", "left", "was", "will", "not", "to", "Ann Lee", ",", "guilty", "the", "a"),
    *("mill", "by", "and", "who", "“no”", ".", "failed", "it", "Monday", "no", "said", "(", ")"),
]


@settings(max_examples=300, deadline=None)
@given(st.lists(st.sampled_from(WORDS), min_size=1, max_size=14).map(" ".join))
def test_any_words_are_read(text: str) -> None:
    statement, found = _read(text)
    for frame in found:
        assert frame.words
        assert frame.words.stop <= len(statement.words)
        assert set(frame.words) <= set(frame.clause) | set(frame.words)

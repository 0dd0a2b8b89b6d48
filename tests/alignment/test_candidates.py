"""Which pairs are proposed, in short and in long texts."""

from __future__ import annotations

import random
from collections.abc import Sequence

import pytest

from newsdiff.alignment import candidates
from newsdiff.alignment.profile import Texts
from newsdiff.alignment.profile import profile_texts as profile_statements
from newsdiff.alignment.tokens import statement

WORDS = [
    f"{first}{second}{last}o"
    for first in "bdfgklmnprst"
    for second in "aeiou"
    for last in "bdgklmnrst"
]


def profile_texts(left: Sequence[str], right: Sequence[str]) -> Texts:
    return profile_statements([*map(statement, left)], [*map(statement, right)])


def invented(count: int, seed: int) -> list[str]:
    """Return sentences of invented words."""
    chance = random.Random(seed)
    return [" ".join(chance.sample(WORDS, 9)) for _ in range(count)]


def test_sentences_without_a_common_term_are_not_proposed() -> None:
    assert not candidates.propose(profile_texts(["Jets bombed Homs."], ["Prices fell."]))


def test_the_proposals_of_a_sentence_are_bounded() -> None:
    left, right = invented(60, 1), invented(60, 2)
    found = candidates.propose(profile_texts(left, right))
    assert 0 < len(found) <= 2 * 60 * candidates.BEST_OF


def test_equal_partners_are_all_proposed() -> None:
    same = ["Jets bombed Homs."] * 7
    assert len(candidates.propose(profile_texts(same, same))) == 49


def test_a_long_text_finds_the_partners_and_their_full_cosine(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    left = invented(120, 3)
    right = [*invented(60, 4), *left[:60]]
    texts = profile_texts(left, right)
    short = candidates.propose(texts)
    monkeypatch.setattr(candidates, "USUAL_LENGTH", 50)
    long = candidates.propose(texts)
    assert {(at, at + 60) for at in range(60)} <= long.keys()
    for pair in long.keys() & short.keys():
        assert long[pair] == pytest.approx(short[pair])

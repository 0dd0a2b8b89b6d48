"""What a word is said of."""

from __future__ import annotations

import pytest

from newsdiff.divergence.reading.arguments import arguments
from tests.divergence.pairs import pair_of


@pytest.mark.parametrize(
    ("text", "word", "done_to", "before"),
    [
        ("The board approved the deal in May.", "approved", {"deal"}, {"board"}),
        ("The deal was approved in May.", "approved", {"deal"}, {"deal"}),
        ("Shares rose 4 percent in May.", "rose", set(), {"shares"}),
        ("They agreed on a deal.", "agreed", set(), set()),
    ],
)
def test_arguments(text: str, word: str, done_to: set[str], before: set[str]) -> None:
    statement = pair_of(text, text).left
    at = statement.plain.index(word)
    found = arguments(statement, range(at, at + 1))
    assert {statement.plain[i] for i in found.done_to} == done_to
    assert {statement.plain[i] for i in found.before} == before

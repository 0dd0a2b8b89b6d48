"""Comparing many pairs: alike in one process and in several, whatever becomes of one of them."""

from __future__ import annotations

import json
import os
import pickle
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from newsdiff import compare, read_article
from newsdiff.articles.limits import DEFAULT_LIMITS
from newsdiff.batch import Pair, Recipe, compare_pair, outcomes
from newsdiff.comparison import Analysis
from newsdiff.export import Format


class Deadly(str):
    """A file name that ends the process which unpickles it."""

    __slots__ = ()

    def __reduce__(self) -> tuple[Callable[[int], object], tuple[int]]:
        return os._exit, (9,)


def test_a_pair_becomes_one_line_of_json(pairs: list[Pair]) -> None:
    [line] = compare_pair(pairs[0], Recipe()).documents
    assert line.endswith("}\n")
    assert line.count("\n") == 1
    found = json.loads(line)
    assert (found["id"], found["articles"]["right"]["title"]) == ("a", "Port a")


def test_a_pair_becomes_documents(pairs: list[Pair]) -> None:
    recipe = Recipe(formats=(Format.MARKDOWN, Format.JSON))
    markdown, record = compare_pair(pairs[0], recipe).documents
    assert markdown.startswith("# Fire a")
    assert json.loads(record)["version"] == 2


def test_an_error_is_an_outcome(pairs: list[Pair]) -> None:
    outcome = compare_pair(pairs[1], Recipe())
    assert outcome.documents == ()
    assert "b2-right.txt" in outcome.error


def test_everything_that_travels_can_be_pickled(pairs: list[Pair]) -> None:
    outcome = compare_pair(pairs[0], Recipe())
    comparison = compare(read_article(pairs[0].left), read_article(pairs[0].right))
    for each in (pairs[0], Recipe(), outcome, compare_pair, compare, comparison):
        assert pickle.loads(pickle.dumps(each)) == each


def test_several_processes_find_the_same_in_the_same_order(pairs: list[Pair]) -> None:
    alone = list(outcomes(pairs, Recipe(), jobs=1))
    assert [outcome.pair.id for outcome in alone] == ["a", "b/2", "c", "d", "e"]
    assert list(outcomes(pairs, Recipe(), jobs=2)) == alone


def test_a_process_that_dies_takes_only_its_pair_along(pairs: list[Pair]) -> None:
    pairs[3] = replace(pairs[3], left=Deadly(Path(pairs[3].left)))
    found = list(outcomes(pairs, Recipe(), jobs=2))
    assert [outcome.pair.id for outcome in found] == ["a", "b/2", "c", "d", "e"]
    assert [bool(outcome.error) for outcome in found] == [False, True, False, True, False]
    assert "ended unexpectedly" in found[3].error


def test_a_pair_that_takes_too_long_is_told(pairs: list[Pair]) -> None:
    recipe = Recipe(limits=replace(DEFAULT_LIMITS, analysis_seconds=1e-9))
    outcome = compare_pair(pairs[0], recipe)
    assert outcome.documents == ()
    assert outcome.error == "took more than 1e-09 seconds (analysis_seconds)"


@pytest.mark.skipif(sys.platform != "linux", reason="other systems do not hold memory to it")
def test_a_pair_that_takes_too_much_memory_is_told(
    pairs: list[Pair], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Analysis, "_links", lambda self: bytearray(16_000_000_000))
    outcome = compare_pair(
        pairs[0], Recipe(limits=replace(DEFAULT_LIMITS, analysis_memory=8 * 10**9))
    )
    assert outcome.error == "took more than 8,000,000,000 bytes of memory (analysis_memory)"
    monkeypatch.undo()
    assert compare_pair(pairs[0], Recipe()).documents

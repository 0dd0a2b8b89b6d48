from __future__ import annotations

from newsdiff.articles.model import Side
from newsdiff.reader.state.filters import Filter, Shown
from newsdiff.reader.state.navigation import Stop, step, stops
from newsdiff.reader.viewmodel.pairing import Pairing
from tests.reader.long_pair import LENGTH, comparison


def shown(choice: Filter = Filter.ALL) -> Shown:
    found = comparison()
    pair = {Side.LEFT: found.left, Side.RIGHT: found.right}
    return Shown(pair, Pairing(found), (), choice)


def test_every_passage_is_a_stop() -> None:
    assert stops(Stop.PASSAGE, shown(), Side.RIGHT) == list(range(LENGTH))


def test_linked_passages_of_a_side() -> None:
    found = stops(Stop.LINK, shown(), Side.RIGHT)
    assert found[:4] == [0, 3, 9, 12]
    assert 31 in found


def test_divergences_and_what_stands_alone() -> None:
    found = stops(Stop.DIFFERENCE, shown(), Side.LEFT)
    assert found[:6] == [1, 2, 4, 5, 7, 8]
    assert 9 in found
    assert 3 not in found


def test_the_filter_takes_stops_away() -> None:
    assert stops(Stop.DIFFERENCE, shown(Filter.LINKS), Side.LEFT) == [9, 21, 33, 45, 57]
    assert stops(Stop.LINK, shown(Filter.ONLY_HERE), Side.LEFT) == []


def test_before_the_analysis_there_are_no_links_to_stop_at() -> None:
    found = comparison()
    plain = Shown({Side.LEFT: found.left, Side.RIGHT: found.right})
    assert stops(Stop.LINK, plain, Side.LEFT) == stops(Stop.DIFFERENCE, plain, Side.LEFT) == []
    assert stops(Stop.PASSAGE, plain, Side.LEFT) == list(range(LENGTH))


def test_steps() -> None:
    places = [2, 5, 9]
    assert step(places, 5, forward=True, inclusive=False) == 9
    assert step(places, 5, forward=True, inclusive=True) == 5
    assert step(places, 5, forward=False, inclusive=False) == 2
    assert step(places, 7, forward=False, inclusive=True) == 5
    assert step(places, 9, forward=True, inclusive=False) is None
    assert step([], 0, forward=True, inclusive=True) is None

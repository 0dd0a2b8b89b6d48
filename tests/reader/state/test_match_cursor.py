from __future__ import annotations

from newsdiff.articles.model import Side, Span
from newsdiff.reader.state.match_cursor import MarkLayer, MatchCursor

A, B, C = Span(0, 5), Span(20, 25), Span(3, 9)


def walk() -> MatchCursor:
    return MatchCursor.through(MarkLayer.ACTOR, "Putin", {Side.RIGHT: [C], Side.LEFT: [B, A]})


def test_stops_follow_the_left_text_then_the_right() -> None:
    assert walk().stops == ((Side.LEFT, A), (Side.LEFT, B), (Side.RIGHT, C))
    assert walk().marks == {Side.LEFT: [A, B], Side.RIGHT: [C]}


def test_steps_go_round_both_ways() -> None:
    assert walk().moved(1).current == (Side.LEFT, B)
    assert walk().moved(-1).current == (Side.RIGHT, C)
    assert walk().moved(3).current == walk().current
    assert walk().moved(2).progress == "3 of 3"


def test_a_walk_starts_where_the_reader_is() -> None:
    assert walk().starting_at(Side.LEFT, 4).current == (Side.LEFT, A)
    assert walk().starting_at(Side.LEFT, 5).current == (Side.LEFT, B)
    assert walk().starting_at(Side.LEFT, 99).current == (Side.RIGHT, C)
    assert walk().starting_at(Side.RIGHT, 99).current == (Side.LEFT, A)


def test_an_empty_walk_stands_still() -> None:
    empty = MatchCursor.through(MarkLayer.SEARCH, "zzq", {})
    assert not empty
    assert empty.moved(1).current is None

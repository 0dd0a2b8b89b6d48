from __future__ import annotations

from itertools import combinations, pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsdiff.alignment.model import Link
from newsdiff.articles.model import Side
from newsdiff.reader.geometry.sync import RowMap, SyncMap, in_order_chain, sync_point

LINKS = st.lists(
    st.builds(Link, st.integers(0, 9), st.integers(0, 9), st.sampled_from([0.5, 0.7, 0.9])),
    max_size=7,
    unique_by=lambda link: (link.left, link.right),
)


def weight(links: list[Link]) -> float:
    return sum(link.score for link in links)


def in_order(links: tuple[Link, ...] | list[Link]) -> bool:
    ordered = sorted(links, key=lambda link: link.left)
    return all(a.left < b.left and a.right < b.right for a, b in pairwise(ordered))


@given(LINKS)
def test_the_chain_is_the_heaviest_in_order(links: list[Link]) -> None:
    chain = in_order_chain(links)
    assert in_order(chain)
    best = max(
        weight(list(some))
        for size in range(len(links) + 1)
        for some in combinations(links, size)
        if in_order(some)
    )
    assert weight(chain) == pytest.approx(best)


def rows(
    *anchors: tuple[int, int], left: float = 100, right: float = 50
) -> RowMap[tuple[int, int]]:
    return RowMap(anchors, lambda anchor: anchor, left, right)


def test_without_anchors_rows_are_in_proportion() -> None:
    assert rows().across(Side.LEFT, 40) == 20
    assert rows().across(Side.RIGHT, 20) == 40


def test_anchors_meet_and_rows_between_them_are_in_proportion() -> None:
    found = rows((10, 30), (20, 40))
    assert found.across(Side.LEFT, 10) == 30
    assert found.across(Side.LEFT, 15) == 35
    assert found.across(Side.RIGHT, 35) == 15
    assert found.across(Side.LEFT, 60) == 45


def test_two_anchors_in_one_row_make_no_jump() -> None:
    found = rows((10, 20), (10, 26), (20, 30))
    assert found.across(Side.LEFT, 9.99) == pytest.approx(20, abs=0.1)
    assert found.across(Side.LEFT, 10) == 20
    assert found.across(Side.LEFT, 10.01) == pytest.approx(20, abs=0.1)


@given(
    st.lists(st.tuples(st.integers(0, 90), st.integers(0, 45)), max_size=6),
    st.floats(0, 99),
)
def test_rows_follow_one_another(anchors: list[tuple[int, int]], row: float) -> None:
    anchors = list(zip(*map(sorted, zip(*anchors, strict=True)), strict=True)) if anchors else []
    found = rows(*anchors)
    here, further = found.across(Side.LEFT, row), found.across(Side.LEFT, row + 0.5)
    assert here <= further + 1e-9
    assert 0 <= here <= 50 + 1e-9


def test_the_level_line_slides_from_the_top_over_the_middle_to_the_bottom() -> None:
    page, height = 20, 100
    assert sync_point(0, page, height) == 0
    assert sync_point(5, page, height) == 0.25
    assert sync_point(10, page, height) == 0.5
    assert sync_point(60, page, height) == 0.5
    assert sync_point(height - page, page, height) == 1


def test_both_ends_are_reached_together() -> None:
    sync = SyncMap(rows())
    assert sync.follow(Side.LEFT, 0, 20, 100) == 0
    assert sync.follow(Side.LEFT, 80, 20, 100) == 30


def test_columns_keep_their_offset_while_the_pivot_is_in_view() -> None:
    sync = SyncMap(rows(left=1000, right=1000))
    sync.settle(Side.LEFT, 500, 100, 20, 1000, pivot=510)
    assert sync.follow(Side.LEFT, 500, 20, 1000) == pytest.approx(100)
    assert sync.follow(Side.LEFT, 505, 20, 1000) == pytest.approx(105)


def test_the_offset_is_lost_over_the_page_that_follows() -> None:
    sync = SyncMap(rows(left=1000, right=1000))
    sync.settle(Side.LEFT, 500, 100, 20, 1000, pivot=510)
    tops = [sync.follow(Side.LEFT, 500 + step, 20, 1000) for step in range(40)]
    assert all(0 <= b - a <= 25 for a, b in pairwise(tops))
    assert tops[-1] == pytest.approx(539)

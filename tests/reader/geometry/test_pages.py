from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newsdiff.alignment.model import Link
from newsdiff.articles.build import article_from_sentences
from newsdiff.articles.model import Side
from newsdiff.comparison import Comparison, Options
from newsdiff.reader.geometry.layout import Layout
from newsdiff.reader.geometry.pages import Mode, arrange
from newsdiff.reader.geometry.sync import in_order_chain
from newsdiff.reader.state.filters import Filter, Shown
from newsdiff.reader.viewmodel.pairing import Pairing
from tests.reader import made_up
from tests.reader.long_pair import LENGTH, MOVED, TWICE, articles, comparison

WIDTHS = {Side.LEFT: 30, Side.RIGHT: 24}


def shown(choice: Filter = Filter.ALL, found: Comparison | None = None) -> Shown:
    found = found or comparison()
    pair = dict(zip(Side, (found.left, found.right), strict=True))
    return Shown(pair, Pairing(found), in_order_chain(found.links), choice)


def row_of(layout: Layout, what: Shown, side: Side, passage: int) -> int:
    return layout.row_of(side, what.articles[side].passages[passage].span.start)


def notes(layout: Layout) -> list[str]:
    return [block.note for block in layout.blocks if block.note]


def told(layout: Layout, side: Side) -> list[int]:
    """The passages of a side that are shown, in the order of the rows."""
    mine = (block for block in layout.blocks if block.side is side and not block.note)
    return [passage for block in mine for passage in block.passages]


def test_flow_shows_each_article_in_its_own_order() -> None:
    layouts = arrange(Mode.FLOW, shown())(WIDTHS)
    assert told(layouts[Side.LEFT], Side.LEFT) == list(range(LENGTH))
    assert told(layouts[Side.RIGHT], Side.RIGHT) == list(range(LENGTH))


def test_before_the_analysis_everything_is_shown_in_each_mode() -> None:
    pair = dict(zip(Side, articles(), strict=True))
    for mode in Mode:
        layouts = arrange(mode, Shown(pair, filter=Filter.LINKS))(WIDTHS)
        for side in Side:
            assert told(layouts.get(side, layouts[Side.LEFT]), side) == list(range(LENGTH))


def test_aligned_passages_stand_on_the_same_row() -> None:
    what = shown()
    layouts = arrange(Mode.ALIGNED, what)(WIDTHS)
    assert len(what.chain) > 10
    for link in what.chain:
        assert row_of(layouts[Side.LEFT], what, Side.LEFT, link.left) == row_of(
            layouts[Side.RIGHT], what, Side.RIGHT, link.right
        )
    assert layouts[Side.LEFT].height == layouts[Side.RIGHT].height


def test_aligned_nothing_is_lost() -> None:
    layouts = arrange(Mode.ALIGNED, shown())(WIDTHS)
    for side in Side:
        assert told(layouts[side], side) == list(range(LENGTH))


def test_a_moved_passage_leaves_a_note_that_says_where_it_went() -> None:
    layouts = arrange(Mode.ALIGNED, shown())(WIDTHS)
    left, right = MOVED
    assert f"≈ ↓ ¶{right + 1} Right sentence {right}" in " ".join(notes(layouts[Side.RIGHT]))
    assert f"≈ ↑ ¶{left + 1} Left sentence {left}" in " ".join(notes(layouts[Side.LEFT]))


def test_a_note_stands_on_the_row_of_the_passage_it_is_about() -> None:
    what = shown()
    layouts = arrange(Mode.ALIGNED, what)(WIDTHS)
    note = next(b for b in layouts[Side.RIGHT].blocks if b.note and MOVED[1] in b.passages)
    top = layouts[Side.RIGHT].tops[layouts[Side.RIGHT].blocks.index(note)]
    assert top == row_of(layouts[Side.LEFT], what, Side.LEFT, MOVED[0])


def test_one_column_tells_both_articles() -> None:
    layouts = arrange(Mode.SINGLE, shown())(WIDTHS)
    assert list(layouts) == [Side.LEFT]
    assert told(layouts[Side.LEFT], Side.LEFT) == list(range(LENGTH))
    assert sorted(told(layouts[Side.LEFT], Side.RIGHT)) == list(range(LENGTH))


def test_one_column_puts_the_partner_below_its_passage() -> None:
    what = shown()
    layout = arrange(Mode.SINGLE, what)(WIDTHS)[Side.LEFT]
    for left, right in (MOVED, (TWICE, TWICE), (TWICE, TWICE + 1)):
        number = next(
            n for n, b in enumerate(layout.blocks) if b.side is Side.LEFT and left in b.passages
        )
        below = layout.blocks[number + 1 : number + 3]
        assert any(b.side is Side.RIGHT and right in b.passages for b in below)


def test_one_column_puts_headline_below_headline() -> None:
    found = made_up.comparison()
    linked = replace(found.links[1], left=0, right=1)
    what = shown(found=replace(found, links=(*found.links, linked)))
    blocks = arrange(Mode.SINGLE, what)(WIDTHS)[Side.LEFT].blocks
    assert [(block.side, block.passages) for block in blocks[:3]] == [
        (Side.LEFT, range(1)),
        (Side.RIGHT, range(1)),
        (Side.RIGHT, range(1, 2)),
    ]


@pytest.mark.parametrize("mode", list(Mode))
def test_matches_only(mode: Mode) -> None:
    what = shown(Filter.LINKS)
    assert what.pairing is not None
    layouts = arrange(mode, what)(WIDTHS)
    for side in Side:
        layout = layouts.get(side, layouts[Side.LEFT])
        assert sorted(told(layout, side)) == what.pairing.linked(side)
    assert "⋯ 2 sentences" in notes(layouts[Side.LEFT])


@pytest.mark.parametrize("choice", [Filter.DIFFERENCES, Filter.ONLY_HERE])
def test_other_filters_show_what_they_say(choice: Filter) -> None:
    what = shown(choice)
    pairing = what.pairing
    assert pairing is not None
    layouts = arrange(Mode.FLOW, what)(WIDTHS)
    wanted = {
        Filter.DIFFERENCES: [p for p in range(LENGTH) if pairing.diverges(Side.LEFT, p)],
        Filter.ONLY_HERE: sorted(pairing.only_here[Side.LEFT]),
    }
    assert told(layouts[Side.LEFT], Side.LEFT) == wanted[choice] != []


MIXED = st.text(st.sampled_from("ab 漢字é👍🏽e\u0301ש한 "), min_size=1, max_size=80).map(
    lambda text: f"x{text}x"
)


@settings(max_examples=40)
@given(
    st.lists(st.tuples(MIXED, MIXED), min_size=1, max_size=8),
    st.integers(4, 40),
    st.integers(4, 40),
)
def test_rows_stay_aligned_whatever_the_characters(
    pairs: list[tuple[str, str]], left_width: int, right_width: int
) -> None:
    left, right = (article_from_sentences(list(texts)) for texts in zip(*pairs, strict=True))
    links = tuple(Link(n, n, 0.9) for n in range(len(pairs)))
    found = Comparison(left, right, Options(), links, links, (), (), (), (), (), (), ())
    what = shown(found=found)
    layouts = arrange(Mode.ALIGNED, what)({Side.LEFT: left_width, Side.RIGHT: right_width})
    tops = [list(layouts[side].tops) for side in Side]
    assert tops[0] == tops[1]
    assert layouts[Side.LEFT].height == layouts[Side.RIGHT].height

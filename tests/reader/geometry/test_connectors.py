from __future__ import annotations

from newsdiff.alignment.model import Link, Relation
from newsdiff.presentation.relations import RELATIONS, relation_sign
from newsdiff.reader.geometry.connectors import Connector, connector_for, draw
from newsdiff.reader.theme.lines import LINES

WIDTH, HEIGHT = 7, 6


def connector(
    left: int, right: int, relation: Relation = Relation.VERBATIM, focused: bool = False
) -> Connector:
    return connector_for(Link(0, 0, 0.9, relation), relation_sign(relation), left, right, focused)


def drawn(*connectors: Connector) -> list[str]:
    canvas = draw(connectors, WIDTH, HEIGHT)
    return [
        "".join(row[column].character if column in row else " " for column in range(WIDTH))
        for row in canvas
    ]


def test_passages_on_one_row_are_joined_straight() -> None:
    assert drawn(connector(1, 1))[1] == "───────"


def test_a_line_goes_down() -> None:
    assert drawn(connector(0, 2))[:3] == ["───╮   ", "   │   ", "   ╰───"]


def test_a_line_goes_up() -> None:
    assert drawn(connector(2, 0))[:3] == ["   ╭───", "   │   ", "───╯   "]


def test_each_relation_has_a_line_of_its_own() -> None:
    drawings = {tuple(drawn(connector(0, 2, relation))) for relation in Relation}
    assert len(drawings) == len(Relation)
    assert drawn(connector(0, 2, Relation.CONFLICT))[:3] == ["═══╗   ", "   ║   ", "   ╚═══"]


def test_the_focused_line_is_heavier() -> None:
    assert drawn(connector(0, 2, focused=True))[:3] == ["━━━┓   ", "   ┃   ", "   ┗━━━"]


def test_lines_that_cross_keep_apart() -> None:
    rows = drawn(connector(0, 3), connector(3, 0))
    assert rows[1].count("│") == rows[2].count("│") == 2


def test_a_line_down_is_not_broken_by_one_that_crosses() -> None:
    rows = drawn(connector(0, 4), connector(2, 2))
    assert rows[2] == "───│───"


def test_the_focused_line_is_never_broken() -> None:
    rows = drawn(connector(0, 4), connector(2, 2, focused=True))
    assert rows[2] == "━━━━━━━"


def test_lines_with_one_end_in_common_are_joined() -> None:
    rows = drawn(connector(0, 2), connector(0, 4))
    assert rows[0].count("╮") + rows[0].count("┬") == 2


def test_an_end_out_of_view_is_an_arrow() -> None:
    rows = drawn(connector(1, 40), connector(-9, 3))
    assert rows[1] == "─▼     "
    assert rows[3] == "     ▲─"


def test_the_focused_line_leads_to_the_edge() -> None:
    rows = drawn(connector(1, 40, focused=True))
    assert rows[1] == "━━━┓   "
    assert rows[-1] == "   ▼   "
    above = drawn(connector(-5, 2, focused=True))
    assert above[0] == "   ▲   "
    assert above[2] == "   ┗━━━"


def test_lines_without_a_lane_are_arrows_at_both_ends() -> None:
    rows = drawn(*(connector(n, n + 1) for n in range(2)), *(connector(0, 5) for _ in range(4)))
    assert all(row.count("│") <= WIDTH - 4 for row in rows)
    many = drawn(connector(0, 5), connector(1, 4), connector(2, 3), connector(3, 2))
    assert "─▲" in many[3] or "─▼" in many[0]


def test_weighty_lines_get_their_lanes_first() -> None:
    lines = [connector(n, 5 - n) for n in range(3)]
    rows = drawn(*lines, connector(5, 0, Relation.CONFLICT))
    assert any("║" in row for row in rows)


def test_nothing_is_drawn_outside_the_page() -> None:
    for relation in RELATIONS:
        for focused in (True, False):
            canvas = draw([connector(-3, 99, relation, focused)], WIDTH, HEIGHT)
            assert canvas == [{} for _ in range(HEIGHT)]
    assert draw([connector(0, 0)], WIDTH, 0) == []


def test_stubs_stand_for_all_lines_but_the_focused_and_the_level_ones() -> None:
    level, focused, other = (
        Connector(left, right, LINES["verbatim"].usual, "verbatim", focused=focus)
        for left, right, focus in ((0, 0, False), (2, 5, True), (4, 7, False))
    )
    canvas = draw([level, focused, other], 7, 9, stubs=True)
    assert len(canvas[0]) == 7
    assert {
        row for row, cells in enumerate(canvas) for c in cells.values() if c.connector is focused
    }
    drawn = [
        (row, cell.character)
        for row, cells in enumerate(canvas)
        for cell in cells.values()
        if cell.connector is other
    ]
    assert drawn == [(4, "─"), (4, "▼"), (7, "▲"), (7, "─")] or drawn == [
        (4, "─"),
        (4, "▼"),
        (7, "─"),
        (7, "▲"),
    ]

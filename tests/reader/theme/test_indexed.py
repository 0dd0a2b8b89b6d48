"""What a terminal of 256 colours shows of each theme: calm cells, each relation its own."""

from __future__ import annotations

import pytest
from rich.color import Color, ColorSystem
from textual.theme import Theme

from newsdiff.reader.theme.indexed import INDEXED, indexed
from newsdiff.reader.theme.themes import PLAIN_THEME, THEMES, Colours, colours_of

RELATIONS = ("verbatim", "paraphrase", "overlap", "conflict")
GROUNDS = [f"{name}-{kind}" for name in (*RELATIONS, "only-here") for kind in ("tint", "focus")]
ONES = [pytest.param(theme, id=theme.name) for theme in INDEXED.values()]


def number(colour: str) -> int:
    """The colour of the palette that a terminal of 256 colours gets for one of a theme."""
    found = Color.parse(colour).downgrade(ColorSystem.EIGHT_BIT).number
    assert found is not None
    return found


def calm(colour: int, dark: bool) -> bool:
    """Whether a colour is none of the loud ones: a grey, or far from full and from its opposite."""
    if colour >= 232:
        return True
    levels = [(colour - 16) // 36, (colour - 16) // 6 % 6, (colour - 16) % 6]
    return max(levels) <= 2 if dark else min(levels) >= 3


@pytest.mark.parametrize("wanted", range(16, 256))
def test_a_colour_of_the_palette_is_found_again(wanted: int) -> None:
    colour = indexed(wanted)
    grey_in_the_cube = wanted < 232 and colour[1:3] == colour[3:5] == colour[5:7]
    assert number(colour) == wanted or grey_in_the_cube


def test_every_theme_of_true_colour_has_one() -> None:
    assert set(INDEXED) == {theme.name for theme in THEMES} - {PLAIN_THEME}


@pytest.mark.parametrize("theme", ONES)
def test_relations_lie_on_grounds_of_their_own(theme: Theme) -> None:
    grounds = {name: number(theme.variables[name]) for name in GROUNDS}
    page = number(str(theme.background))
    tints = [grounds[f"{name}-tint"] for name in RELATIONS]
    focus = [grounds[f"{name}-focus"] for name in (*RELATIONS, "only-here")]
    assert len({*tints, *focus, page}) == len(tints) + len(focus) + 1


@pytest.mark.parametrize("theme", ONES)
def test_no_ground_is_loud(theme: Theme) -> None:
    others = ("actor-tint", "search-tint")
    loud = [n for n in (*GROUNDS, *others) if not calm(number(theme.variables[n]), theme.dark)]
    assert loud == []


@pytest.mark.parametrize("theme", ONES)
def test_nothing_is_mixed_but_the_dimming_of_the_page(theme: Theme) -> None:
    mixed = [name for name, colour in theme.variables.items() if len(colour) > 7]
    assert mixed == ["dim"]


@pytest.mark.parametrize(
    ("environment", "colours"),
    [
        ({"TERM": "xterm-256color", "COLORTERM": "truecolor"}, Colours.TRUE),
        ({"TERM": "xterm-256color"}, Colours.INDEXED),
        ({"TERM": "screen-256color"}, Colours.INDEXED),
        ({"TERM": "xterm"}, Colours.FEW),
        ({"TERM": "screen"}, Colours.FEW),
        ({"TERM": "linux"}, Colours.FEW),
        ({}, Colours.FEW),
    ],
)
def test_terminals_say_how_many_colours_they_have(
    environment: dict[str, str], colours: Colours
) -> None:
    assert colours_of(environment) is colours

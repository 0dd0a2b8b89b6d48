"""Every style can be read on every ground it may lie on, in every theme with colours of its own."""

from __future__ import annotations

import pytest
from textual.color import Color
from textual.style import Style
from textual.theme import Theme

from newsdiff.reader.theme.indexed import INDEXED
from newsdiff.reader.theme.styles import STYLES
from newsdiff.reader.theme.themes import PLAIN_THEME, THEMES

LEAST = 4.5
"""The least contrast of text (Web Content Accessibility Guidelines 2.2, level AA)."""

RELATIONS = ("verbatim", "paraphrase", "overlap", "conflict", "unsure")
COLOURED = [
    *(pytest.param(t, id=t.name) for t in THEMES if t.name != PLAIN_THEME),
    *(pytest.param(t, id=f"{t.name} of 256") for t in INDEXED.values()),
]
LAYERS = ("search", "search-current", "actor", "actor-current")


def luminance(colour: Color) -> float:
    def linear(value: float) -> float:
        return value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4

    red, green, blue = map(linear, colour.normalized)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(style: Style) -> float:
    assert style.foreground is not None
    assert style.background is not None
    dark, light = sorted((luminance(style.foreground), luminance(style.background)))
    return (light + 0.05) / (dark + 0.05)


def mixes() -> list[tuple[str, ...]]:
    """The styles that lie over one another on a page."""
    found: list[tuple[str, ...]] = [
        ("aside",),
        ("note",),
        ("only-here-sign",),
        ("selected",),
        *((x,) for x in LAYERS),
    ]
    for relation in RELATIONS:
        found.append((f"{relation}-sign",))
        found += [("track", f"{relation}-sign"), ("track", "view", f"{relation}-sign")]
        for ground in (relation, f"{relation}-focused"):
            found += [(ground,), (ground, f"{relation}-shared"), (ground, "divergence")]
            found.append((ground, "differently"))
            found += [(ground, f"{relation}-shared", layer) for layer in LAYERS]
    found.append(("track", "view", "only-here-sign"))
    return [*found, ("only-here-focused",), ("only-here-focused", "search")]


@pytest.mark.parametrize("theme", COLOURED)
def test_every_mix_of_styles_can_be_read(theme: Theme) -> None:
    colours = theme.variables | {
        "foreground": str(theme.foreground),
        "background": str(theme.background),
        "secondary": str(theme.secondary),
        "primary": str(theme.primary),
        "surface": str(theme.surface),
        "panel": str(theme.panel),
    }
    page = Style.parse("$foreground on $background", colours)
    for styles in mixes():
        style = page
        for name in styles:
            style += Style.parse(STYLES[name], colours)
        assert contrast(style) >= LEAST, styles


@pytest.mark.parametrize("theme", COLOURED)
def test_quiet_words_can_be_read_around_the_articles(theme: Theme) -> None:
    for ground in (theme.background, theme.surface, theme.panel):
        style = Style.parse(f"{theme.variables['quiet']} on {ground}")
        assert contrast(style) >= LEAST, ground

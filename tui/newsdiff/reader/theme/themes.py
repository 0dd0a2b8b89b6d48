"""The reader's themes.

Relations are told apart by blue and orange, which people with red-green blindness see apart, and
by lightness; `newsdiff-safe` uses the palette of Okabe and Ito (Color Universal Design, 2008).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from enum import StrEnum

from textual.theme import BUILTIN_THEMES, Theme

_RELATIONS = ("verbatim", "paraphrase", "overlap", "conflict", "only-here")


def with_tints(strength: int, primary: str, background: str, **colours: str) -> dict[str, str]:
    """Return theme variables: the colours, and for each a faint one to lay under a passage.

    `strength` is in percent; under the passage in focus lies twice as much.
    """
    variables = {name.replace("_", "-"): colour for name, colour in colours.items()}
    variables["unsure"] = variables["quiet"]
    tints = {f"{name}-tint": _faint(variables[name], strength) for name in _RELATIONS}
    focus = {f"{name}-focus": _faint(variables[name], 2 * strength) for name in _RELATIONS}
    grounds = {
        "actor-tint": _faint(variables["actor"], 15),
        "actor-focus": _faint(variables["actor"], 30),
        "search-tint": _faint(variables["search"], 20),
        "selection": _faint(primary, 50),
        "cursor": _faint(primary, 35),
        "dim": _faint(background, 60),
    }
    return variables | tints | focus | grounds


def _faint(colour: str, strength: int) -> str:
    """Return #rrggbb with an alpha of `strength` percent: #rrggbbaa."""
    return f"{colour}{round(255 * strength / 100):02x}"


DEFAULT_THEME = "newsdiff-dark"
PLAIN_THEME = "newsdiff-16"
"""The theme for NO_COLOR and TERM=dumb: it leaves the terminal's own colours alone."""

DARK = Theme(
    name="newsdiff-dark",
    primary="#7aa2d8",
    secondary="#56708f",
    accent="#e8b15a",
    warning="#e8a13c",
    error="#f0883e",
    success="#7aa2d8",
    foreground="#dedbd3",
    background="#16181c",
    surface="#1b1e23",
    panel="#23272e",
    dark=True,
    variables=with_tints(
        12,
        primary="#7aa2d8",
        background="#16181c",
        verbatim="#7cc0ff",
        paraphrase="#69aaec",
        overlap="#9fb0c8",
        conflict="#ff9d3c",
        only_here="#938e80",
        quiet="#928f87",
        search="#f5e27a",
        scrollbar_background="#1b1e23",
        actor="#b8a6e8",
    ),
)

LIGHT = Theme(
    name="newsdiff-light",
    primary="#1f5fa8",
    secondary="#5b7594",
    accent="#9a5a00",
    warning="#9a5a00",
    error="#b04a00",
    success="#1f5fa8",
    foreground="#24231f",
    background="#faf8f3",
    surface="#f3f0e8",
    panel="#e8e4d9",
    dark=False,
    variables=with_tints(
        10,
        primary="#1f5fa8",
        background="#faf8f3",
        verbatim="#0b559f",
        paraphrase="#235f98",
        overlap="#4b5d73",
        conflict="#964000",
        only_here="#68635a",
        quiet="#67635a",
        search="#8a6500",
        scrollbar_background="#f3f0e8",
        actor="#6a4fb0",
    ),
)

CONTRAST = Theme(
    name="newsdiff-contrast",
    primary="#66ccff",
    secondary="#ffffff",
    accent="#ffd000",
    warning="#ffb000",
    error="#ff9000",
    success="#66ccff",
    foreground="#ffffff",
    background="#000000",
    surface="#000000",
    panel="#1a1a1a",
    dark=True,
    variables=with_tints(
        10,
        primary="#66ccff",
        background="#000000",
        verbatim="#66ccff",
        paraphrase="#3f9fff",
        overlap="#c8d4e6",
        conflict="#ffa000",
        only_here="#c0c0c0",
        quiet="#b8b8b8",
        search="#ffff00",
        scrollbar_background="#000000",
        actor="#e0b0ff",
    ),
)

SAFE = Theme(
    name="newsdiff-safe",
    primary="#56b4e9",
    secondary="#0072b2",
    accent="#f0e442",
    warning="#e69f00",
    error="#d55e00",
    success="#009e73",
    foreground="#e6e6e6",
    background="#121212",
    surface="#191919",
    panel="#242424",
    dark=True,
    variables=with_tints(
        16,
        primary="#56b4e9",
        background="#121212",
        verbatim="#6cc1f2",
        paraphrase="#3cc79d",
        overlap="#e0a3c5",
        conflict="#eeaa17",
        only_here="#999999",
        quiet="#8c8c8c",
        search="#f0e442",
        scrollbar_background="#191919",
        actor="#cc79a7",
    ),
)

_SIXTEEN = Theme(
    name=PLAIN_THEME,
    primary="ansi_blue",
    secondary="ansi_cyan",
    accent="ansi_bright_yellow",
    warning="ansi_yellow",
    error="ansi_red",
    success="ansi_cyan",
    foreground="ansi_default",
    background="ansi_default",
    surface="ansi_default",
    panel="ansi_default",
    boost="ansi_default",
    dark=True,
    ansi=True,
    variables={
        "verbatim": "ansi_bright_blue",
        "paraphrase": "ansi_cyan",
        "overlap": "ansi_blue",
        "conflict": "ansi_yellow",
        "only-here": "ansi_default",
        "quiet": "ansi_bright_black",
        "unsure": "ansi_bright_black",
        "search": "ansi_yellow",
        "actor": "ansi_magenta",
        "cursor": "ansi_default",
        "dim": "ansi_default",
        "scrollbar-background": "ansi_default",
        "scrollbar-background-hover": "ansi_default",
        "scrollbar-background-active": "ansi_default",
        "ansi-background": "ansi_black",
        "ansi-foreground": "ansi_white",
        "border-blurred": "ansi_black",
        "block-cursor-foreground": "ansi_black",
        "block-cursor-background": "ansi_white",
        "input-cursor-background": "ansi_black",
        "input-cursor-foreground": "ansi_bright_white",
        "input-cursor-text-style": "none",
        "input-selection-background": "ansi_bright_blue",
        "input-selection-foreground": "ansi_black",
        "screen-selection-background": "ansi_bright_blue",
        "screen-selection-foreground": "ansi_black",
    },
)

THEMES = (DARK, LIGHT, CONTRAST, SAFE, _SIXTEEN)


def theme_called(name: str, own: Sequence[Theme] = ()) -> str | None:
    """Return the full name of a theme; "light" is "newsdiff-light".

    Textual's themes are known, and the user's `own`.
    """
    known = {theme.name for theme in (*THEMES, *own)} | set(BUILTIN_THEMES)
    return next((each for each in (name, f"newsdiff-{name}") if each in known), None)


def unknown_theme(name: str, own: Sequence[Theme] = ()) -> str:
    """Say that there is no theme of this name, and which there are."""
    names = ", ".join(theme.name.removeprefix("newsdiff-") for theme in (*THEMES, *own))
    return f"unknown theme: {name} (there are {names}, auto)"


class Colours(StrEnum):
    """How many colours a terminal has."""

    TRUE = "truecolor"
    INDEXED = "256"
    FEW = "16"


def colours_of(environment: Mapping[str, str]) -> Colours:
    """Return how many colours the terminal says it has, as rich reads TERM and COLORTERM."""
    from rich.console import Console

    wanted = environment.get("TEXTUAL_COLOR_SYSTEM", "auto")
    console = Console(
        color_system=wanted,  # type: ignore[arg-type]
        force_terminal=True,
        _environ=dict(environment),
    )
    found = {"truecolor": Colours.TRUE, "256": Colours.INDEXED}
    return found.get(console.color_system or "", Colours.FEW)


def without_colour(environment: Mapping[str, str]) -> bool:
    """Whether the terminal has no colours, or its user wants none (no-color.org)."""
    return bool(environment.get("NO_COLOR")) or environment.get("TERM") == "dumb"


def next_theme(name: str, own: Sequence[Theme] = ()) -> str:
    """Return the name of the theme after `name`; the first where it is none of these."""
    names = [theme.name for theme in (*THEMES, *own)]
    return names[(names.index(name) + 1) % len(names)] if name in names else names[0]


def variable_defaults() -> dict[str, str]:
    """Return the colours of relations for themes that are not ours: those of the dark theme."""
    return dict(DARK.variables)

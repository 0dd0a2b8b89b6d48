"""What the articles, their signs and their lines are painted in.

Each is written as Textual writes styles, in the colours of the theme. The files in styles/ say
where things stand and how frames look; text is not styled there, for of the many looks a passage
may have, few are on a page, and only those are worked out.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from rich.style import Style as RichStyle
from textual.app import App
from textual.style import Style
from textual.widget import Widget

_RELATIONS = ("verbatim", "paraphrase", "overlap", "conflict")


def _styles_of(relation: str) -> dict[str, str]:
    colour = f"${relation}"
    # The colour of conflicts is for the words that differ; what both say is blue there, too.
    shared = "$verbatim" if relation == "conflict" else colour
    return {
        relation: f"on {colour}-tint",
        f"{relation}-focused": f"on {colour}-focus",
        f"{relation}-shared": f"bold {shared}",
        f"{relation}-sign": f"bold {colour}",
        f"{relation}-line": colour,
        f"{relation}-line-focused": f"bold {colour}",
    }


STYLES = {
    "headline": "bold",
    "heading": "bold",
    "quotation": "italic",
    "aside": "$quiet",
    "note": "italic $quiet",
    "only-here": "",
    "only-here-sign": "$only-here",
    "differs": "underline",
    "differently": "bold underline",
    "divergence": "bold underline $conflict",
    "only-here-focused": "on $only-here-focus",
    "focus-bar": "$foreground",
    "actor": "$foreground on $actor-tint",
    "actor-current": "$foreground on $actor-focus",
    "search": "$foreground on $search-tint",
    "search-current": "$background on $search",
    "selected": "$foreground on $selection",
    "track": "on $surface",
    "view": "$secondary on $panel",
}
for _relation in _RELATIONS:
    STYLES |= _styles_of(_relation)
STYLES |= _styles_of("unsure") | {
    # Nothing but its sign calls for a look: it lies on the ground of what says more.
    "unsure": "on $overlap-tint",
    "unsure-focused": "on $overlap-focus",
    "unsure-shared": "bold $overlap",
}

PLAIN_STYLES = (
    STYLES
    | dict.fromkeys((*_RELATIONS, "unsure"), "")
    | {f"{style}-focused": "underline" for style in (*_RELATIONS, "unsure", "only-here")}
    | {
        "differently": "bold italic",
        "differs": "italic",
        "divergence": "bold reverse $conflict",
        "actor": "bold underline $actor",
        "actor-current": "bold reverse $actor",
        "search": "reverse $search",
        "search-current": "bold reverse underline $search",
        "selected": "reverse",
        "track": "",
        "view": "$secondary",
    }
)
"""Sixteen colours have no faint ones, and NO_COLOR has none: weight and lines tell instead."""


def styles_for(app: App[Any]) -> Mapping[str, str]:
    """Return the styles for the theme that an app wears."""
    return PLAIN_STYLES if app.native_ansi_color else STYLES


class WidgetStyles:
    """The styles as they look on one widget, in the theme of the moment."""

    def __init__(self, widget: Widget) -> None:
        self._widget = widget
        self._mixed: dict[tuple[str, ...], RichStyle] = {}

    def __call__(self, *names: str) -> RichStyle:
        """Return the style of some styles, the later over the earlier; that of blanks for none."""
        if names not in self._mixed:
            self._mixed[names] = self._mix(names).rich_style
        return self._mixed[names]

    def _mix(self, names: tuple[str, ...]) -> Style:
        app = self._widget.app
        styles = styles_for(app)
        style = self._widget.visual_style
        for name in names:
            style += Style.parse(styles[name], app.theme_variables)
        return style

    def forget(self) -> None:
        """Mix anew: the widget has another theme, or stands on another ground."""
        self._mixed.clear()

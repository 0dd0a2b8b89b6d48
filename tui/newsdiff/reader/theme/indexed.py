"""The themes for terminals of 256 colours: hand-picked, for what is mixed for true colour breaks.

A faint brown under a conflict would come out as dark red, a faint blue as navy: the cube of 6 by 6
by 6 has no faint colours. So passages lie on greys, each relation on its own, and the passage in
focus on the calmest hues there are. Colours are numbers of the palette (xterm's 16 to 255).
"""

from __future__ import annotations

from collections.abc import Mapping

from textual.theme import Theme

from newsdiff.reader.theme.themes import CONTRAST, DARK, LIGHT, SAFE

_GREYS = range(232, 256)
_LEVELS = (0, 95, 135, 175, 215, 255)


def indexed(number: int) -> str:
    """Return a colour of the palette as #rrggbb, such that rich finds this very number for it.

    Rich (15) takes a grey for the number its lightness says, which is not always the nearest.
    """
    if number in _GREYS:
        level = round(255 * (number - 231) / 25)
        return f"#{level:02x}{level:02x}{level:02x}"
    red, rest = divmod(number - 16, 36)
    green, blue = divmod(rest, 6)
    return "#" + "".join(f"{_LEVELS[each]:02x}" for each in (red, green, blue))


def _table(**numbers: int) -> dict[str, int]:
    return numbers


def _variant(theme: Theme, base: Mapping[str, int], colours: Mapping[str, int]) -> Theme:
    """Return a theme of the same name in colours of the palette."""
    variables = {name.replace("_", "-"): indexed(number) for name, number in colours.items()}
    variables["unsure"] = variables["quiet"]
    return Theme(
        name=theme.name,
        dark=theme.dark,
        variables=dict(theme.variables) | variables | {"dim": "#00000000"},
        **{name: indexed(number) for name, number in base.items()},  # type: ignore[arg-type]
    )


_DARK = _variant(
    DARK,
    _table(primary=110, secondary=67, accent=179, warning=215, error=209, success=110,
         foreground=253, background=233, surface=234, panel=235),
    _table(verbatim=159, paraphrase=117, overlap=189, conflict=222, only_here=246, quiet=246,
         search=228, actor=183, scrollbar_background=234,
         verbatim_tint=236, paraphrase_tint=235, overlap_tint=234, conflict_tint=237,
         only_here_tint=233, verbatim_focus=24, paraphrase_focus=23, overlap_focus=239,
         conflict_focus=240, only_here_focus=238,
         actor_tint=60, actor_focus=54, search_tint=58, selection=25, cursor=24),
)  # fmt: skip

_LIGHT = _variant(
    LIGHT,
    _table(primary=25, secondary=67, accent=94, warning=94, error=130, success=25,
         foreground=235, background=231, surface=255, panel=254),
    _table(verbatim=25, paraphrase=24, overlap=240, conflict=88, only_here=240, quiet=240,
         search=94, actor=54, scrollbar_background=255,
         verbatim_tint=253, paraphrase_tint=254, overlap_tint=255, conflict_tint=224,
         only_here_tint=255, verbatim_focus=189, paraphrase_focus=195, overlap_focus=252,
         conflict_focus=223, only_here_focus=251,
         actor_tint=225, actor_focus=183, search_tint=229, selection=153, cursor=153),
)  # fmt: skip

_CONTRAST = _variant(
    CONTRAST,
    _table(primary=81, secondary=231, accent=220, warning=214, error=208, success=81,
         foreground=231, background=16, surface=16, panel=234),
    _table(verbatim=123, paraphrase=117, overlap=189, conflict=222, only_here=250, quiet=250,
         search=226, actor=183, scrollbar_background=16,
         verbatim_tint=235, paraphrase_tint=234, overlap_tint=233, conflict_tint=236,
         only_here_tint=232, verbatim_focus=24, paraphrase_focus=23, overlap_focus=238,
         conflict_focus=239, only_here_focus=237,
         actor_tint=53, actor_focus=60, search_tint=240, selection=25, cursor=24),
)  # fmt: skip

_SAFE = _variant(
    SAFE,
    _table(primary=74, secondary=25, accent=227, warning=214, error=202, success=36,
         foreground=254, background=233, surface=234, panel=235),
    _table(verbatim=159, paraphrase=121, overlap=225, conflict=222, only_here=246, quiet=246,
         search=227, actor=175, scrollbar_background=234,
         verbatim_tint=236, paraphrase_tint=235, overlap_tint=234, conflict_tint=237,
         only_here_tint=233, verbatim_focus=24, paraphrase_focus=23, overlap_focus=239,
         conflict_focus=240, only_here_focus=238,
         actor_tint=53, actor_focus=54, search_tint=58, selection=25, cursor=24),
)  # fmt: skip

INDEXED: Mapping[str, Theme] = {theme.name: theme for theme in (_DARK, _LIGHT, _CONTRAST, _SAFE)}
"""The theme to wear in the place of each that is mixed for true colour."""

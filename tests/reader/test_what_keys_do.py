"""What each key of the table does: one case for each action, tried with every key it has."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

import pytest

from newsdiff.actors.model import Actor, ActorKind, Mention
from newsdiff.annotations.model import Verdict
from newsdiff.articles import read_article
from newsdiff.articles.model import Article, Side, Span
from newsdiff.reader.geometry.pages import Mode
from newsdiff.reader.keys import ACTIONS, Action
from newsdiff.reader.state.filters import Filter
from newsdiff.reader.theme.themes import THEMES
from tests.reader import long_pair
from tests.reader.long_pair import LENGTH, TWICE
from tests.reader.opened import MIDDLE, Reader, reader

PAGE = MIDDLE[1] - 3
"""Rows of text: all but the line above, the status line and the keys."""
TO_MOVED, TO_TWICE = ("]",) * 3, ("]",) * 11
SEARCH = ("/", *"5", "space", *"and", "enter")


ACTOR = Actor("Left", ActorKind.PERSON, (Mention(Span(0, 4), "Left", ActorKind.PERSON, Side.LEFT),))


class Case(NamedTuple):
    """What `see` says is `after` once the key is pressed, and was something else before.

    `before` are the keys that lead to where the key has something to do.
    """

    see: Callable[[Reader], object]
    after: object
    before: tuple[str, ...] = ()


def screen(opened: Reader) -> str:
    return type(opened.app.screen).__name__


def focused(opened: Reader) -> str:
    widget = opened.app.focused
    return (widget.id or type(widget).__name__) if widget else ""


def focus(opened: Reader) -> object:
    return opened.main.focus_at


def top(opened: Reader) -> int:
    return opened.main.panes.top(Side.LEFT)


def progress(opened: Reader) -> str:
    return opened.main.finding.cursor.progress if opened.main.finding.cursor else ""


def set_aside(opened: Reader) -> int:
    return len(opened.main.articles[Side.LEFT].set_aside)


CASES = {
    "help": Case(screen, "HelpScreen"),
    "quit": Case(lambda r: r.app.return_code, 0),
    "next_link": Case(focus, (Side.LEFT, 3), ("]",)),
    "previous_link": Case(focus, (Side.LEFT, 0), ("]", "]")),
    "next_difference": Case(focus, (Side.LEFT, 2), ("}",)),
    "previous_difference": Case(focus, (Side.LEFT, 1), ("}", "}")),
    "details": Case(lambda r: r.main.drawer.display, True),
    "search": Case(focused, "query"),
    "actors": Case(focused, "actors"),
    "sources": Case(focused, "sources"),
    "next_filter": Case(lambda r: r.main.panes.filter, Filter.LINKS),
    "next_mode": Case(lambda r: r.main.panes.mode, Mode.ALIGNED),
    "export": Case(screen, "ExportScreen"),
    "next_passage": Case(focus, (Side.LEFT, 1), ("J",)),
    "previous_passage": Case(focus, (Side.LEFT, 0), ("J", "J")),
    "next_partner": Case(lambda r: r.main.panes.marks.focused[Side.RIGHT], TWICE + 1, TO_TWICE),
    "bring_partner": Case(
        lambda r: r.main.panes.partner_distance(),
        0,
        (*TO_MOVED, "=", "tab", "space", "space", "tab"),
    ),
    "line_down": Case(top, 1),
    "line_up": Case(top, 1, ("j", "j")),
    "page_down": Case(top, PAGE - 2),
    "page_up": Case(top, 1, ("j", "space")),
    "half_page_down": Case(top, PAGE // 2),
    "half_page_up": Case(top, 1, ("j", "ctrl+d")),
    "go_to_start": Case(top, 0, ("space",)),
    "go_to_end": Case(lambda r: r.main.panes.passages_in_view(Side.LEFT)[-1], LENGTH),
    "other_side": Case(lambda r: r.main.panes.active_side, Side.RIGHT),
    "left_article": Case(lambda r: r.main.panes.active_side, Side.LEFT, ("2",)),
    "right_article": Case(lambda r: r.main.panes.active_side, Side.RIGHT),
    "interrupt": Case(lambda r: "q quits" in r.text(), True),
    "suspend": Case(lambda r: r.told(), ["The terminal cannot be given back here: q quits."]),
    "toggle_lock": Case(lambda r: r.main.panes.scroll_sync.locked, False),
    "next_match": Case(progress, "2 of 12", SEARCH),
    "previous_match": Case(progress, "12 of 12", SEARCH),
    "sort_lists": Case(lambda r: r.text().count("by kind"), 2),
    "card": Case(screen, "CardScreen", ("a",)),
    "filter_lists": Case(focused, "filter", ("a",)),
    "toggle_sidebar": Case(lambda r: r.main.sidebar.display, False),
    "copy": Case(lambda r: r.app.clipboard.split(" and")[0], "Left sentence 0", ("]",)),
    "leave": Case(lambda r: r.main.drawer.display, False, ("d",)),
    "fewer_links": Case(lambda r: r.main.analysis.options.threshold, 0.55),
    "more_links": Case(lambda r: r.main.analysis.options.threshold, 0.45),
    "divider_left": Case(lambda r: round(r.main.panes.share, 2), 0.45),
    "divider_right": Case(lambda r: round(r.main.panes.share, 2), 0.55),
    "next_theme": Case(lambda r: r.app.theme, THEMES[1].name),
    "swap_sides": Case(lambda r: r.main.articles[Side.LEFT].text[:5], "Right"),
    "keep_furniture": Case(set_aside, 0),
    "stop_analysis": Case(lambda r: "nothing to stop" in r.text(), True),
    "changes": Case(lambda r: "not two versions of one" in r.text(), True),
    "sentences": Case(lambda r: r.main.panes.sentences, True),
    "lines": Case(lambda r: r.main.panes.all_lines, True),
    "open": Case(screen, "OpenScreen"),
    "reload": Case(lambda r: r.told(), ["Neither article has changed."]),
    "choose_theme": Case(screen, "ThemeScreen"),
    "command_palette": Case(screen, "Palette"),
    "close": Case(screen, "MainScreen", ("T",)),
    "points": Case(screen, "PointsScreen"),
    "next_point": Case(focus, (Side.LEFT, 9)),
    "previous_point": Case(focus, (Side.LEFT, 45), ("G", "J")),
    "verdict": Case(
        lambda r: [each.verdict for each in r.main.by_hand.annotations.verdicts],
        [Verdict.TRUE],
        (")",),
    ),
    "correct": Case(screen, "PickScreen", ("]",)),
    "undo": Case(lambda r: len(r.main.shown.links), 21, ("]", "C", "enter")),
    "note": Case(screen, "NoteScreen"),
    "notes": Case(screen, "PickScreen", ("semicolon", "x", "enter")),
    "overview": Case(screen, "OverviewScreen"),
    "close_overview": Case(screen, "MainScreen", ("0",)),
    "close_help": Case(screen, "MainScreen", ("?",)),
}


@pytest.fixture
def pair(tmp_path: Path) -> tuple[Article, Article]:
    """The long pair, read from files, with a line of page furniture in each."""
    for side, article in zip(Side, long_pair.articles(), strict=True):
        sentences = [article.passage_text(passage.index) for passage in article.passages]
        text = "\n\n".join([*sentences, "[Photo by A. Quill/Arlow Pictures]"])
        (tmp_path / f"{side}.txt").write_text(text, encoding="utf-8")
    left, right = (read_article(str(tmp_path / f"{side}.txt")) for side in Side)
    return left, right


@pytest.mark.parametrize(
    ("action", "key"),
    [pytest.param(each, key, id=f"{each.id}-{key}") for each in ACTIONS for key in each.keys],
)
async def test_a_key_does_what_the_table_says(
    action: Action, key: str, pair: tuple[Article, Article]
) -> None:
    case = CASES[action.id]
    async with reader(pair=pair) as opened:
        left, right = pair
        found = replace(long_pair.comparison(), left=left, right=right, actors=(ACTOR,))
        opened.main.comparison = found
        await opened.press(*case.before)
        assert case.see(opened) != case.after
        await opened.press(key)
        assert case.see(opened) == case.after

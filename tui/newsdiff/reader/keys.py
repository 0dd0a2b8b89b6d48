"""The one table of keys: bindings, footer, help and palette are made from it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from enum import StrEnum
from typing import NamedTuple

from textual.binding import Binding


class Scope(StrEnum):
    """Where the key of an action works, there and in everything inside."""

    APP = "app"
    """On the main screen as well; but it is the application that acts."""
    MAIN = "main"
    SIDEBAR = "sidebar"
    DIALOG = "dialog"
    HELP = "help"
    OVERVIEW = "overview"


class Group(StrEnum):
    """Under which heading the help shows an action."""

    READING = "Reading"
    PASSAGES = "Passages"
    FINDING = "Finding"
    VIEW = "View"
    ARTICLES = "Articles"
    BY_HAND = "By hand"
    PROGRAM = "Program"


class Action(NamedTuple):
    """Something a key does: `id` is the name of the action method and of the key in the config.

    `footer` is the word shown in the bottom line, "" to leave the action out; neighbours that share
    a word are shown together. A narrow line shows those that come first in the table. `both` is
    what the help says of an action and the one that follows it, on one line. `also` are other words
    that one may look for in the palette.
    """

    id: str
    keys: tuple[str, ...]
    description: str
    group: Group
    scope: Scope = Scope.MAIN
    footer: str = ""
    both: str = ""
    also: str = ""


ACTIONS = (
    Action("help", ("question_mark",), "Help: signs, marks, keys", Group.PROGRAM, scope=Scope.APP,
           footer="help"),
    Action("quit", ("q",), "Quit", Group.PROGRAM, scope=Scope.APP, footer="quit"),
    Action("next_link", ("right_square_bracket",), "Next linked passage", Group.PASSAGES,
           footer="links", both="Next, previous linked passage"),
    Action("previous_link", ("left_square_bracket",), "Previous linked passage", Group.PASSAGES,
           footer="links"),
    Action("next_difference", ("right_curly_bracket",), "Next difference or only-here passage",
           Group.PASSAGES, footer="differences",
           both="Next, previous difference or only here"),
    Action("previous_difference", ("left_curly_bracket",),
           "Previous difference or only-here passage", Group.PASSAGES, footer="differences"),
    Action("next_point", ("right_parenthesis",), "Next point to check", Group.PASSAGES,
           both="Next, previous point to check"),
    Action("previous_point", ("left_parenthesis",), "Previous point to check", Group.PASSAGES),
    Action("details", ("d", "enter"), "Everything about the pair in focus", Group.PASSAGES,
           footer="details"),
    Action("sources", ("s",), "Who is quoted", Group.FINDING, footer="quoted",
           also="officials sources speakers statements said"),
    Action("search", ("slash",), "Search both articles", Group.FINDING, footer="search"),
    Action("points", ("exclamation_mark",), "List the points to check", Group.FINDING,
           footer="check", also="contradictions conflicts disagree verdicts"),
    Action("changes", ("V",), "List the changes between two versions", Group.FINDING,
           also="revisions edits moved corrections headline versions"),
    Action("next_filter", ("f",), "Filter: links, differences, only here", Group.VIEW,
           footer="filter", also="matches divergences changes fold"),
    Action("export", ("e",), "Export to Markdown, HTML, JSON, text", Group.ARTICLES,
           footer="export"),
    Action("actors", ("a",), "Who is in the articles", Group.FINDING, footer="actors",
           also="people persons organisations places names"),
    Action("next_mode", ("m",), "Mode: flow, aligned rows, one column", Group.VIEW, footer="mode"),
    Action("overview", ("0",), "Overview: both articles at a glance", Group.VIEW,
           also="summary start statistics coverage"),
    Action("next_passage", ("J", "shift+down"), "Next passage", Group.PASSAGES),
    Action("previous_passage", ("K", "shift+up"), "Previous passage", Group.PASSAGES),
    Action("next_partner", ("c",), "Next of several partners", Group.PASSAGES),
    Action("bring_partner", ("b",), "Bring the partner beside the passage", Group.PASSAGES),
    Action("line_down", ("down", "j"), "One row down", Group.READING, both="One row down, up"),
    Action("line_up", ("up", "k"), "One row up", Group.READING),
    Action("page_down", ("space", "pagedown", "ctrl+f"), "One page down", Group.READING),
    Action("page_up", ("backspace", "pageup", "ctrl+b"), "One page up", Group.READING),
    Action("half_page_down", ("ctrl+d",), "Half a page down", Group.READING,
           both="Half a page down, up"),
    Action("half_page_up", ("ctrl+u",), "Half a page up", Group.READING),
    Action("go_to_start", ("home", "g"), "To the beginning", Group.READING,
           both="To the beginning, to the end"),
    Action("go_to_end", ("end", "G"), "To the end", Group.READING),
    Action("other_side", ("tab",), "To the other article, to long details", Group.READING),
    Action("left_article", ("1",), "To the left article", Group.READING,
           both="To the left, to the right article"),
    Action("right_article", ("2",), "To the right article", Group.READING),
    Action("toggle_lock", ("equals_sign",), "Scroll both together, or each alone", Group.READING),
    Action("next_match", ("n",), "Next match, mention or quote", Group.FINDING,
           both="Next, previous match, mention or quote"),
    Action("previous_match", ("N",), "Previous match, mention or quote", Group.FINDING),
    Action("sort_lists", ("S",), "Sort lists by count, kind, name, place", Group.FINDING),
    Action("filter_lists", ("slash",), "In the lists: type to filter", Group.FINDING,
           scope=Scope.SIDEBAR),
    Action("card", ("d",), "In the lists: all about the entry", Group.FINDING,
           scope=Scope.SIDEBAR),
    Action("toggle_sidebar", ("h",), "Hide or show the lists", Group.VIEW),
    Action("copy", ("y",), "Copy passage or pair, with its source", Group.PASSAGES),
    Action("correct", ("C",), "Correct an entry, a link, a speaker", Group.BY_HAND),
    Action("note", ("semicolon",), "Note something on the passage", Group.BY_HAND),
    Action("notes", ("apostrophe",), "List the notes", Group.BY_HAND),
    Action("verdict", ("v",), "Point: true, false alarm, to call", Group.BY_HAND),
    Action("undo", ("u",), "Take back the last correction", Group.BY_HAND),
    Action("interrupt", ("ctrl+c",), "Copy what is selected", Group.PROGRAM),
    Action("suspend", ("ctrl+z",), "Back to the shell, fg returns", Group.PROGRAM,
           scope=Scope.APP),
    Action("leave", ("escape",), "Leave lists, details, marks", Group.PROGRAM),
    Action("sentences", ("i",), "Sentences on rows of their own", Group.VIEW,
           also="inline signs paragraphs"),
    Action("lines", ("L",), "Lines of the focused link, or all", Group.VIEW,
           also="gutter connectors"),
    Action("fewer_links", ("plus",), "Only surer links", Group.VIEW,
           both="Only surer links, also less sure ones"),
    Action("more_links", ("minus",), "Also less sure links", Group.VIEW),
    Action("divider_left", ("less_than_sign",), "Make the left pane narrower", Group.VIEW,
           both="Make the left pane narrower, wider"),
    Action("divider_right", ("greater_than_sign",), "Make the left pane wider", Group.VIEW),
    Action("next_theme", ("t",), "Next theme", Group.VIEW, scope=Scope.APP,
           also="colours dark light"),
    Action("swap_sides", ("x",), "Swap the two articles", Group.ARTICLES),
    Action("keep_furniture", ("F",), "Count captions and furniture, or not",
           Group.ARTICLES),
    Action("stop_analysis", ("X",), "Stop a long analysis, or compare anew", Group.ARTICLES,
           also="cancel abort percentage progress"),
    Action("open", ("o",), "Open other articles", Group.ARTICLES),
    Action("reload", ("r",), "Read both articles again", Group.ARTICLES),
    Action("choose_theme", ("T",), "Choose a theme", Group.VIEW, scope=Scope.APP),
    Action("command_palette", ("ctrl+p",), "All commands", Group.PROGRAM, scope=Scope.APP),
    Action("close", ("escape",), "Leave a dialog", Group.PROGRAM, scope=Scope.DIALOG),
    Action("close_help", ("question_mark", "q"), "Close the help", Group.PROGRAM,
           scope=Scope.HELP),
    Action("close_overview", ("escape", "0"), "Close the overview", Group.PROGRAM,
           scope=Scope.OVERVIEW),
)  # fmt: skip


FOOTERS: Mapping[str, tuple[tuple[str, str], ...]] = {
    "lists": (
        ("card", "all about it"),
        ("filter_lists", "filter"),
        ("sort_lists", "sort"),
        ("correct", "correct"),
        ("leave", "back"),
    ),
    "drawer": (("line_down", "scroll"), ("other_side", "articles"), ("leave", "close")),
}
"""What the footer shows while something else than the articles has the focus: actions and words."""


def bindings(scope: Scope) -> Iterator[Binding]:
    """Yield the bindings of a scope, in the order of the table: that of the footer."""
    for action in ACTIONS:
        by_app = scope is Scope.MAIN and action.scope is Scope.APP
        if action.scope is scope or by_app:
            yield Binding(
                ",".join(action.keys),
                f"app.{action.id}" if by_app else action.id,
                action.footer or action.description,
                show=bool(action.footer),
                id=action.id,
                tooltip=action.description,
            )

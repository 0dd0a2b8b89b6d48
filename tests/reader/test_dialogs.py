from __future__ import annotations

import os
from itertools import pairwise
from pathlib import Path

import pytest
from textual.command import CommandList, CommandPalette
from textual.containers import VerticalScroll
from textual.widgets import Input, OptionList, RadioSet, Static

from newsdiff.articles import read_article
from newsdiff.articles.model import Article, Side
from newsdiff.export import ExportOptions, Format, Section, render
from newsdiff.export.formats import Table
from newsdiff.reader.keys import ACTIONS
from newsdiff.reader.screens.confirm import ConfirmScreen
from newsdiff.reader.screens.export import ExportScreen, suggested_name
from newsdiff.reader.screens.help import HelpScreen
from newsdiff.reader.screens.open import OpenScreen
from newsdiff.reader.screens.palette import palette_commands
from newsdiff.reader.screens.theme import ThemeScreen
from newsdiff.reader.state.chosen_theme import ChosenTheme
from newsdiff.reader.state.settings import Settings
from newsdiff.reader.theme.themes import DEFAULT_THEME, THEMES
from newsdiff.reader.widgets.toggles import Choice, Tick
from tests.reader import made_up
from tests.reader.opened import MIDDLE, NARROW, WIDE, Reader, reader


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder to work in, that holds the made-up articles."""
    (tmp_path / "arlow-left.txt").write_text(made_up.LEFT, encoding="utf-8")
    (tmp_path / "arlow-right.txt").write_text(made_up.RIGHT, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def read_pair(folder: Path) -> tuple[Article, Article]:
    return (
        read_article(str(folder / "arlow-left.txt")),
        read_article(str(folder / "arlow-right.txt")),
    )


# -- help and palette -------------------------------------------------------------------------


async def see_all(opened: Reader) -> str:
    """Scroll through a dialog and return everything it showed."""
    seen = opened.text()
    for _ in range(10):
        await opened.press("pagedown")
        seen += opened.text()
    return seen


@pytest.mark.parametrize("size", [NARROW, MIDDLE, WIDE])
async def test_help_shows_every_action(size: tuple[int, int]) -> None:
    async with reader(size) as opened:
        await opened.press("question_mark")
        assert isinstance(opened.app.screen, HelpScreen)
        seen = await see_all(opened)
        together = {after.id for before, after in pairwise(ACTIONS) if before.both}
        told = {each.id: each.both or each.description for each in ACTIONS}
        assert [
            one for one, words in told.items() if one not in together and words not in seen
        ] == []
        for words in ("they do not agree", "both say it", "★ official", "Scroll; the other"):
            assert words in seen


@pytest.mark.parametrize("key", ["escape", "question_mark", "q"])
async def test_help_is_left_by_several_keys(key: str) -> None:
    async with reader() as opened:
        await opened.press("question_mark", key)
        assert opened.app.screen is opened.main


async def test_help_shows_the_users_own_keys() -> None:
    settings = Settings(keys={"next_link": ("ctrl+n",), "swap_sides": ("j",)})
    async with reader(settings=settings) as opened:
        await opened.press("question_mark")
        lines = (await see_all(opened)).splitlines()
        assert any("^n [ " in line and "Next, previous linked" in line for line in lines)
        row_down = next(line for line in lines if "One row down" in line)
        assert "↓ ↑ k" in row_down


async def test_help_is_read_with_the_keys_that_scroll_the_articles() -> None:
    async with reader(NARROW) as opened:
        await opened.press("question_mark")
        text = opened.see(VerticalScroll)
        await opened.press("j")
        assert text.scroll_target_y == 1
        await opened.press("space", "backspace", "k")
        assert text.scroll_target_y == 0


async def test_the_palette_holds_every_command() -> None:
    async with reader() as opened:
        await opened.press("ctrl+p")
        assert isinstance(opened.app.screen, CommandPalette)
        lines = [line.split("│")[1].split() for line in opened.text().splitlines() if "│ " in line]
        assert ["]", "Next", "linked", "passage"] in lines
        await opened.press("escape")
        titles = {command.title for command in palette_commands(opened.main, {})}
        wanted = {each.description for each in ACTIONS if each.scope in ("app", "main")}
        wanted.remove("All commands")
        assert titles == wanted


async def test_a_command_of_the_palette_runs() -> None:
    async with reader() as opened:
        await opened.press("ctrl+p")
        await opened.type("everything about")
        await opened.press("enter")
        assert opened.main.drawer.display


@pytest.mark.parametrize("key", ["pageup", "pagedown"])
async def test_page_keys_do_nothing_in_a_palette_without_room(key: str) -> None:
    async with reader() as opened:
        await opened.press("ctrl+p", "down", "down")
        commands = opened.see(CommandList)
        before = commands.highlighted
        await opened.pilot.resize_terminal(1, 1)
        await opened.press(key)
        assert not commands.scrollable_content_region
        assert commands.highlighted == before is not None


async def test_a_dialog_is_left_once() -> None:
    async with reader() as opened:
        for keys in (("ctrl+p",), ("e",)):
            await opened.press(*keys)
            top = opened.app.screen
            assert top is not opened.main
            top.dismiss(None)
            top.dismiss(None)
            await opened.settle()
            assert opened.app.screen is opened.main


# -- themes -----------------------------------------------------------------------------------


async def test_a_theme_is_shown_while_one_chooses_and_escape_brings_the_old_one_back() -> None:
    async with reader() as opened:
        await opened.press("T", "down")
        assert isinstance(opened.app.screen, ThemeScreen)
        assert opened.app.theme == THEMES[1].name
        await opened.press("escape")
        assert opened.app.theme == DEFAULT_THEME
        await opened.press("T", "down", "down", "enter")
        assert opened.app.theme == THEMES[2].name
        assert opened.app.screen is opened.main


async def test_the_chosen_theme_is_kept_and_one_that_was_only_tried_is_not(tmp_path: Path) -> None:
    chosen = ChosenTheme(tmp_path / "state" / "theme.txt")
    async with reader(chosen_theme=chosen) as opened:
        await opened.press("T", "down", "escape")
        assert chosen.in_place_of(None) is None
        await opened.press("t")
        assert chosen.in_place_of(None) == THEMES[1].name
        await opened.press("T", "down", "enter")
        assert chosen.in_place_of(None) == THEMES[2].name == opened.app.theme


# -- settings ---------------------------------------------------------------------------------


async def test_keys_theme_and_complaints_come_from_the_settings() -> None:
    settings = Settings(
        theme="newsdiff-light", keys={"details": ("v",)}, unknown=(made_up.HOSTILE,)
    )
    async with reader(settings=settings) as opened:
        assert opened.app.theme == "newsdiff-light"
        assert opened.told() == [f"unknown setting: {made_up.HOSTILE}"]
        await opened.press("d")
        assert not opened.main.drawer.display
        await opened.press("v")
        assert opened.main.drawer.display


# -- export -----------------------------------------------------------------------------------


def test_the_suggested_name_says_what_is_compared() -> None:
    assert suggested_name(made_up.comparison()) == "arlow-left-vs-arlow-right"


@pytest.mark.parametrize(
    ("form", "name", "begins"),
    [
        (Format.DOCX, "arlow-left-vs-arlow-right.docx", b"PK"),
        (Format.CSV, "arlow-left-vs-arlow-right-links.csv", b"\xef\xbb\xbfnumber,relation"),
    ],
)
async def test_every_format_is_offered_and_written(
    folder: Path, form: Format, name: str, begins: bytes
) -> None:
    async with reader(NARROW) as opened:
        await opened.press("e")
        offered = [each for each in Format if each is not Format.ANNOTATIONS]
        assert all(f") {each}" in opened.text() for each in offered)
        formats = opened.app.screen.query_one(RadioSet)
        formats.query(Choice)[list(Format).index(form)].value = True
        await opened.press()
        opened.app.screen.set_focus(opened.app.screen.query_one("#file"))
        await opened.press("enter")
        assert (folder / name).read_bytes().startswith(begins)


@pytest.mark.parametrize("size", [NARROW, MIDDLE])
async def test_export_writes_the_file_and_says_where(folder: Path, size: tuple[int, int]) -> None:
    async with reader(size) as opened:
        await opened.press("e")
        assert isinstance(opened.app.screen, ExportScreen)
        for words in ("markdown", "only-here", "sources", "Preview", "Mill burns", "Cancel"):
            assert words in opened.text()
        await opened.press("enter")
        written = folder / "arlow-left-vs-arlow-right.md"
        assert written.read_text(encoding="utf-8") == render(made_up.comparison(), Format.MARKDOWN)
        assert opened.told() == ["Written to arlow-left-vs-arlow-right.md"]


async def test_another_format_changes_extension_and_preview(folder: Path) -> None:
    async with reader() as opened:
        await opened.press("e", "shift+tab", "right", "right", "space")
        assert opened.see(Input, "#file").value == "arlow-left-vs-arlow-right.json"
        assert '"version"' in str(opened.see(Static, "#document").content)
        opened.see(Input, "#file").value = "mine.txt"
        opened.see(RadioSet).query("Choice").first().value = True  # type: ignore[attr-defined]
        await opened.settle()
        assert opened.see(Input, "#file").value == "mine.txt"


async def test_what_is_not_included_is_left_out(folder: Path) -> None:
    async with reader() as opened:
        await opened.press("e", "tab", "tab", "tab", "space")
        assert not opened.see(Tick).value
        await opened.press("shift+tab", "enter")
        document = (folder / "arlow-left-vs-arlow-right.md").read_text(encoding="utf-8")
        included = frozenset(Section) - {Section.LINKS}
        assert document == render(
            made_up.comparison(), Format.MARKDOWN, ExportOptions(frozenset(included))
        )


@pytest.mark.parametrize(("answer", "replaced"), [("y", True), ("n", False), ("enter", False)])
async def test_a_file_is_replaced_only_after_a_yes(
    folder: Path, answer: str, replaced: bool
) -> None:
    there = folder / "arlow-left-vs-arlow-right.md"
    there.write_text("old", encoding="utf-8")
    async with reader() as opened:
        await opened.press("e", "enter")
        assert isinstance(opened.app.screen, ConfirmScreen)
        await opened.press(answer)
        assert (there.read_text(encoding="utf-8") != "old") is replaced
        assert isinstance(opened.app.screen, ExportScreen) is not replaced


async def test_a_name_that_cannot_be_written_is_told_and_shown_literally(folder: Path) -> None:
    async with reader() as opened:
        await opened.press("e")
        opened.see(Input, "#file").value = f"{made_up.HOSTILE}/out.md"
        await opened.press("enter")
        assert isinstance(opened.app.screen, ExportScreen)
        assert made_up.HOSTILE in str(opened.see(Static, "#problem").content)


async def test_export_is_left_without_a_file(folder: Path) -> None:
    async with reader() as opened:
        await opened.press("e", "escape")
        assert opened.app.screen is opened.main
        await opened.press("e")
        await opened.pilot.click("#cancel")
        await opened.settle()
        assert opened.app.screen is opened.main
        assert sorted(os.listdir(folder)) == ["arlow-left.txt", "arlow-right.txt"]


# -- open, reload, watch, history -------------------------------------------------------------


@pytest.mark.parametrize("size", [NARROW, MIDDLE])
async def test_open_completes_names_and_reads_both(folder: Path, size: tuple[int, int]) -> None:
    async with reader(size) as opened:
        await opened.press("o")
        assert isinstance(opened.app.screen, OpenScreen)
        assert "arlow-left.txt" in opened.text()
        await opened.type("ar")
        await opened.press("tab")
        assert opened.see(Input, "#left-path").value == "arlow-"
        await opened.type("r")
        await opened.press("tab", "enter")
        assert opened.app.focused is opened.see(Input, "#right-path")
        await opened.type("arlow-l")
        await opened.press("tab", "enter")
        assert opened.app.screen is opened.main
        assert opened.main.articles[Side.LEFT].title == "Fire at Arlow mill"
        assert opened.main.comparison is not None
        assert opened.main.comparison.left is opened.main.articles[Side.LEFT]


async def test_files_can_be_picked_from_the_list(folder: Path) -> None:
    (folder / "more").mkdir()
    (folder / "more" / "third.txt").write_text("A third report\n\nIt says so.", encoding="utf-8")
    async with reader() as opened:
        await opened.press("o", "down", "enter")
        assert opened.see(Input, "#left-path").value == "more" + os.sep
        await opened.press("enter")
        assert opened.app.focused is opened.see(Input, "#right-path")
        await opened.press("down", "down", "enter")
        assert opened.app.screen is opened.main
        assert opened.main.articles[Side.LEFT].title == "A third report"
        assert opened.main.articles[Side.RIGHT].title == "Mill burns down in Arlow"


async def test_what_cannot_be_read_is_told_in_the_dialog(folder: Path) -> None:
    async with reader() as opened:
        await opened.press("o")
        opened.see(Input, "#left-path").value = f"{made_up.HOSTILE}.txt"
        opened.see(Input, "#right-path").value = "arlow-left.txt"
        await opened.press("enter")
        assert isinstance(opened.app.screen, OpenScreen)
        assert made_up.HOSTILE in str(opened.see(Static, "#problem").content)


async def test_hostile_file_names_are_shown_harmlessly(folder: Path) -> None:
    (folder / "[@click=app.quit]x[").write_text("", encoding="utf-8")
    async with reader() as opened:
        await opened.press("o")
        assert "[@click=app.quit]x[" in opened.text()


@pytest.mark.skipif(os.name == "nt", reason="such names do not exist there")
async def test_no_file_name_drives_the_terminal(folder: Path) -> None:
    (folder / "\x1b]0;title.txt").write_text("A title", encoding="utf-8")
    async with reader() as opened:
        await opened.press("o")
        assert "\x1b" not in opened.text()
        assert "␛]0;title.txt" in opened.text()


async def test_a_pair_read_before_can_be_opened_again(folder: Path) -> None:
    state = folder / "history.json"
    pair = read_pair(folder)
    async with reader(pair=pair, history=state) as opened:
        opened.main.show_passage(Side.RIGHT, 2)
        await opened.press("q")
    async with reader(history=state) as opened:
        await opened.press("o")
        recent = opened.see(OptionList, "#recent")
        assert recent.option_count == 1
        assert "Mill burns down in Arlow" in opened.text()
        recent.focus()
        await opened.press("enter")
        assert opened.app.screen is opened.main
        assert opened.main.articles[Side.LEFT].origin == pair[0].origin
        assert opened.main.focus_at == (Side.RIGHT, 2)


async def test_furniture_counts_when_wanted_and_is_set_aside_again(folder: Path) -> None:
    with_credit = made_up.LEFT + "\n[Photo by A. Quill/Arlow Pictures]\n"
    (folder / "arlow-left.txt").write_text(with_credit, encoding="utf-8")
    async with reader(pair=read_pair(folder)) as opened:
        opened.main.show_passage(Side.LEFT, 2)
        await opened.press("F")
        assert opened.main.articles[Side.LEFT].set_aside == ()
        assert opened.main.focus_at == (Side.LEFT, 2)
        await opened.press("r")
        assert opened.main.articles[Side.LEFT].set_aside == ()
        await opened.press("F")
        assert len(opened.main.articles[Side.LEFT].set_aside) == 1
        assert opened.told() == [
            "Captions and page furniture (1 line) now count for the story.",
            "Neither article has changed.",
            "Captions and page furniture (1 line) are set aside.",
        ]


async def test_where_there_is_no_furniture_it_is_said(folder: Path) -> None:
    async with reader(pair=read_pair(folder)) as opened:
        found = opened.main.comparison
        await opened.press("F")
        assert "Neither article has captions or page furniture." in opened.text()
        assert opened.main.comparison is found


async def test_r_says_what_has_changed(folder: Path) -> None:
    async with reader(pair=read_pair(folder)) as opened:
        found = opened.main.comparison
        await opened.press("r")
        assert opened.told() == ["Neither article has changed."]
        assert opened.main.comparison is found
        for side, words in (("left", made_up.LEFT), ("right", made_up.RIGHT)):
            (folder / f"arlow-{side}.txt").write_text(f"{words}\nMore.\n", encoding="utf-8")
        await opened.press("r")
        assert opened.told()[-1] == "Both articles have changed, and were read again."


async def test_r_reads_again_and_stays_in_place(folder: Path) -> None:
    async with reader(pair=read_pair(folder)) as opened:
        opened.main.show_passage(Side.LEFT, 2)
        opened.main.files.tell_changes()
        (folder / "arlow-left.txt").write_text(made_up.LEFT + "\nNews at ten.\n", encoding="utf-8")
        opened.main.files.tell_changes()
        opened.main.files.tell_changes()
        await opened.settle()
        assert opened.told() == ["arlow-left.txt has changed on disk: r reads it again."]
        assert "News at ten" not in opened.main.articles[Side.LEFT].text
        await opened.press("r")
        assert opened.told()[-1] == "arlow-left.txt has changed, and was read again."
        assert "News at ten" in opened.main.articles[Side.LEFT].text
        assert opened.main.focus_at == (Side.LEFT, 2)
        (folder / "arlow-left.txt").unlink()
        await opened.press("r")
        assert "arlow-left.txt" in opened.told()[-1]
        assert "News at ten" in opened.main.articles[Side.LEFT].text


async def test_the_place_of_a_pair_is_remembered(folder: Path) -> None:
    state, pair = folder / "history.json", read_pair(folder)
    async with reader(pair=pair, history=state) as opened:
        opened.main.show_passage(Side.LEFT, 3)
        await opened.press("q")
    async with reader(pair=pair, history=state) as opened:
        assert opened.main.focus_at == (Side.LEFT, 3)


async def test_an_export_takes_names_and_can_be_brief(folder: Path) -> None:
    async with reader(pair=read_pair(folder)) as opened:
        await opened.press("e")
        screen = opened.app.screen
        assert isinstance(screen, ExportScreen)
        assert screen.query_one("#name-left", Input).placeholder == "arlow-left"
        screen.query_one("#name-left", Input).value = "The Herald"
        await opened.settle()
        whole = str(screen.query_one("#document", Static).content)
        assert "The Herald" in whole
        screen.query_one("#brief", Tick).value = True
        await opened.settle()
        brief = str(screen.query_one("#document", Static).content)
        assert "The Herald" in brief
        assert brief != whole
        path = folder / "found-points.csv"
        screen.query_one("#file", Input).value = str(path)
        screen._format = Format.CSV
        assert not screen.options.brief
        assert screen.options.table is Table.POINTS
        screen.query_one("#file").focus()
        await opened.press("enter")
        assert path.read_text(encoding="utf-8").count("\n") > 0

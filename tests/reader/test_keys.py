from __future__ import annotations

from collections import Counter
from typing import Any

import pytest
from textual.screen import Screen

from newsdiff.reader.app import NewsdiffApp
from newsdiff.reader.controllers.base import Controller
from newsdiff.reader.keys import ACTIONS, Action, Scope
from newsdiff.reader.screens.confirm import ConfirmScreen
from newsdiff.reader.screens.dialog import Dialog
from newsdiff.reader.screens.help import HelpScreen
from newsdiff.reader.screens.main import MainScreen
from newsdiff.reader.screens.overview import OverviewScreen
from newsdiff.reader.widgets.sidebar import Sidebar
from newsdiff.reader.widgets.sidebar.lists import ActorList
from tests.reader import made_up
from tests.reader.opened import MIDDLE, NARROW, reader

HOMES: dict[Scope, type] = {
    Scope.APP: NewsdiffApp,
    Scope.MAIN: MainScreen,
    Scope.SIDEBAR: Sidebar,
    Scope.DIALOG: Dialog,
    Scope.HELP: HelpScreen,
    Scope.OVERVIEW: OverviewScreen,
}
KEYS = {scope: [(each, key) for each in ACTIONS for key in each.keys if each.scope is scope]
        for scope in Scope}  # fmt: skip


def home_of(action: Action) -> type:
    """Return the class that carries out an action: for the main screen, one of its controllers."""
    controllers = Controller.__subclasses__() if action.scope is Scope.MAIN else []
    able = [each for each in controllers if hasattr(each, f"action_{action.id}")]
    assert len(able) <= 1, action.id
    return able[0] if able else HOMES[action.scope]


@pytest.fixture
def done(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Put a recorder in the place of every action; return what it records."""
    record: list[str] = []
    for action in ACTIONS:

        def note(self: object, name: str = action.id) -> None:
            record.append(name)

        monkeypatch.setattr(home_of(action), f"action_{action.id}", note)
    return record


def test_every_action_has_a_name_of_its_own_a_method_and_a_docstring() -> None:
    assert [name for name, times in Counter(each.id for each in ACTIONS).items() if times > 1] == []
    for action in ACTIONS:
        method = getattr(home_of(action), f"action_{action.id}")
        assert method.__doc__, action.id


@pytest.mark.parametrize("scopes", [(Scope.APP, Scope.MAIN), (Scope.DIALOG, Scope.HELP)])
def test_no_key_does_two_things_in_one_place(scopes: tuple[Scope, ...]) -> None:
    keys = Counter(key for scope in scopes for _, key in KEYS[scope])
    assert [key for key, times in keys.items() if times > 1] == []


@pytest.mark.parametrize("size", [NARROW, MIDDLE])
async def test_every_key_of_the_table_reaches_its_action(
    done: list[str], size: tuple[int, int]
) -> None:
    async with reader(size) as opened:
        for scope in (Scope.APP, Scope.MAIN):
            for action, key in KEYS[scope]:
                done.clear()
                await opened.pilot.press(key)
                assert done == [action.id], key
        opened.main.sidebar.display = True
        opened.see(ActorList).focus()
        await opened.settle()
        for action, key in KEYS[Scope.SIDEBAR]:
            done.clear()
            await opened.pilot.press(key)
            assert done == [action.id], key
        screens: list[tuple[Screen[Any], Scope]] = [
            (ConfirmScreen("Well?"), Scope.DIALOG),
            (HelpScreen({}), Scope.HELP),
            (OverviewScreen(made_up.comparison(), str), Scope.OVERVIEW),
        ]
        for screen, scope in screens:
            await opened.app.push_screen(screen)
            for action, key in KEYS[scope]:
                done.clear()
                await opened.pilot.press(key)
                assert done == [action.id], key


async def test_in_the_lists_the_keys_of_the_page_still_work(done: list[str]) -> None:
    """All but those that move the cursor in the list, and the key that filters there."""
    async with reader() as opened:
        opened.see(ActorList).focus()
        await opened.settle()
        for action in ACTIONS:
            if action.id in ("next_link", "next_match", "help", "export", "quit", "copy"):
                done.clear()
                await opened.pilot.press(action.keys[0])
                assert done == [action.id]


async def test_keys_typed_into_a_field_are_letters(done: list[str]) -> None:
    async with reader() as opened:
        opened.main.find_bar.begin()
        await opened.settle()
        await opened.type("nqdht?")
        assert done == []
        assert opened.main.find_bar.query_one("#query").value == "nqdht?"  # type: ignore[attr-defined]

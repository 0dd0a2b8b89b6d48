"""Notes on passages: made, changed, listed."""

from __future__ import annotations

from dataclasses import replace

from newsdiff.articles.model import Side
from newsdiff.reader.controllers.base import Controller
from newsdiff.reader.dialogue import ask, converse
from newsdiff.reader.viewmodel.status import STILL_COMPARING, shortened


class NotesController(Controller):
    """Keeps notes on passages beside the pair."""

    async def action_note(self) -> None:
        """Note something on the passage in focus."""
        if self.screen.comparison is None:
            self.status.remark(STILL_COMPARING)
            return
        if self.panes.focus_at is None:
            self.panes.focus_on(self.panes.active_side, self.panes.passage_read())
        from newsdiff.annotations.model import plain

        assert self.panes.focus_at is not None
        side, passage = self.panes.focus_at
        words = plain(self.panes.articles[side].passage_text(passage))
        from newsdiff.reader.screens.note import NoteScreen

        def keep(text: str | None) -> None:
            if text is not None:
                self._keep(side, words, text)

        screen = NoteScreen(f"Note on {shortened(words)}", self._text_on(side, words))
        await self.screen.app.push_screen(screen, keep)

    def _text_on(self, side: Side, words: str) -> str:
        from newsdiff.annotations.model import plain

        notes = self.screen.by_hand.annotations.notes
        found = (note.text for note in notes if (note.side, plain(note.words)) == (side, words))
        return next(found, "")

    def _keep(self, side: Side, words: str, text: str) -> None:
        from newsdiff.annotations.model import Note, plain

        annotations = self.screen.by_hand.annotations
        notes = [
            note for note in annotations.notes if (note.side, plain(note.words)) != (side, words)
        ]
        if text:
            notes.append(Note(side, words, text))
        self.screen.by_hand.change(replace(annotations, notes=tuple(notes)))

    def action_notes(self) -> None:
        """List the notes, and go to one."""
        shown = self.screen.shown
        if shown is None or not shown.by_hand.notes:
            key = self.screen.key_of("note")
            self.status.remark(f"There is no note yet: {key} makes one on the passage in focus.")
            return
        converse(self._list())

    async def _list(self) -> None:
        from newsdiff.annotations.model import plain
        from newsdiff.reader.screens.pick import PickScreen

        shown = self.screen.shown
        assert shown is not None
        order = {side: at for at, side in enumerate(Side)}
        notes = sorted(shown.by_hand.notes, key=lambda note: (order[note.side], note.passage))
        told = {
            f"{note.text}  —  {plain(shown.article(note.side).passage_text(note.passage))}": note
            for note in notes
        }
        chosen = await ask(self.screen.app, PickScreen("Notes", list(told)))
        if chosen is not None:
            self.screen.show_passage(told[chosen].side, told[chosen].passage)

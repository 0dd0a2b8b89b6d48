"""Two versions of one article: the list of what was changed between them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsdiff.articles.model import Side
from newsdiff.reader.controllers.base import Controller
from newsdiff.reader.viewmodel.status import STILL_COMPARING

if TYPE_CHECKING:
    from newsdiff.divergence.revision.model import Change


class ChangesController(Controller):
    """Lists changes and goes to them."""

    async def action_changes(self) -> None:
        """List the changes between two versions, or say why there are none."""
        comparison = self.screen.shown
        if comparison is None:
            self.status.remark(STILL_COMPARING)
        elif comparison.revision is None:
            self.status.remark("These are two articles, and not two versions of one.")
        elif not comparison.revision.changes:
            from newsdiff.presentation.changes import revision_sentences

            self.status.remark(" ".join(revision_sentences(comparison)))
        else:
            from newsdiff.reader.screens.changes import ChangesScreen

            at = self._in_focus(comparison.revision.changes)
            await self.screen.app.push_screen(ChangesScreen(comparison, at), self._go)

    def _in_focus(self, changes: tuple[Change, ...]) -> int:
        """Return the number of the change in focus, or of the first one."""
        focused = self.panes.marks.focused
        ends = focused.get(Side.LEFT), focused.get(Side.RIGHT)
        return next((at for at, each in enumerate(changes) if (each.left, each.right) == ends), 0)

    def _go(self, change: Change | None) -> None:
        if change is None:
            return
        if change.left is None or change.right is None:
            side = Side.RIGHT if change.left is None else Side.LEFT
            passage = change.right if change.left is None else change.left
            assert passage is not None
            self.panes.show_passage(side, passage)
        else:
            links = self.panes.pairing.links_between(change.left, change.right)  # type: ignore[union-attr]
            self.panes.show_passage(Side.LEFT, change.left, link=next(iter(links), None))

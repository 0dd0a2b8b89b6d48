"""Correcting by hand what the cursor is on: an entry of the lists, or passages and their words."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence
from typing import TYPE_CHECKING

from newsdiff.articles.model import Side
from newsdiff.reader.controllers.base import Controller
from newsdiff.reader.dialogue import ask, converse
from newsdiff.reader.viewmodel.status import STILL_COMPARING, shortened

if TYPE_CHECKING:
    from newsdiff.actors.model import Actor
    from newsdiff.annotations.model import Correction
    from newsdiff.comparison import Comparison
    from newsdiff.quotes.model import Quote, Source

Asking = Callable[[], Awaitable["Correction | None"]]
"""Asks what is still to be known of a correction; None where that was left."""


class CorrectingController(Controller):
    """Asks what is wrong with what the cursor is on, and has it corrected."""

    def action_correct(self) -> None:
        """Correct what the cursor is on: an entry, a link, a speaker."""
        if self.screen.shown is None:
            self.status.remark(STILL_COMPARING)
        else:
            converse(self._correct(self.screen.shown))

    async def _correct(self, comparison: Comparison) -> None:
        entry = self.screen.lists.entry
        if entry is not None:
            title, kinds = entry.name, self._of_entry(comparison, entry)
        elif self.panes.focus_at is not None:
            title, kinds = "Passage in focus", self._of_passage(comparison, *self.panes.focus_at)
        else:
            self.status.remark(self.screen.nothing_in_focus)
            return
        chosen = await self._pick(f"Correct: {title}", list(kinds))
        correction = await kinds[chosen]() if chosen is not None else None
        if correction is not None:
            self.screen.by_hand.correct(correction)

    async def _pick(
        self, title: str, choices: Sequence[str], *, typed: bool = False, value: str = ""
    ) -> str | None:
        from newsdiff.reader.screens.pick import PickScreen

        screen = PickScreen(title, choices, typed=typed, value=value)
        return await ask(self.screen.app, screen)

    # -- entries of the lists ---------------------------------------------------------------

    def _of_entry(self, comparison: Comparison, entry: Actor | Source) -> dict[str, Asking]:
        """Return what can be wrong with an entry."""
        from newsdiff.actors.model import Actor
        from newsdiff.annotations.model import Drop, Merge, Office, Rename, Split, plain
        from newsdiff.quotes.model import SourceKind

        name = entry.name
        names = [each for each in _names(comparison) if each != name]

        async def same() -> Correction | None:
            other = await self._pick(f"{name} is the same as", names)
            return Merge(other, name) if other else None

        async def called() -> Correction | None:
            new = await self._pick(f"{name} is called", (), typed=True, value=name)
            return Rename(name, new) if new and new != name else None

        async def dropped() -> Correction:
            return Drop(name)

        kinds: dict[str, Asking] = {"is the same as …": same, "is called …": called}
        if isinstance(entry, Actor):
            written = list(dict.fromkeys(plain(mention.text) for mention in entry.mentions))

            async def apart() -> Correction | None:
                alias = await self._pick(f"Not {name} is", written)
                return Split(name, alias) if alias else None

            if len(written) > 1:
                kinds["is somebody else where it is written …"] = apart
        else:
            official = entry.kind is SourceKind.OFFICIAL

            async def office() -> Correction:
                return Office(name, not official)

            kinds["is no official" if official else "is an official"] = office
        kinds["is not in the story"] = dropped
        return kinds

    # -- passages ---------------------------------------------------------------------------

    def _of_passage(self, comparison: Comparison, side: Side, passage: int) -> dict[str, Asking]:
        """Return what can be wrong with a passage, its link in focus, and what is said in it."""
        from newsdiff.annotations.model import LinkChange, plain

        kinds: dict[str, Asking] = {}
        link = self.panes.marks.link
        if link is not None:
            ends = [comparison.article(each).passage_text(link.passage(each)) for each in Side]

            async def unlinked() -> Correction:
                return LinkChange(plain(ends[0]), plain(ends[1]), False)

            kinds["does not report the same as its partner"] = unlinked

        async def linked() -> Correction | None:
            return await self._linked(comparison, side, passage)

        kinds["reports the same as …"] = linked
        span = comparison.article(side).passages[passage].span
        for quote in comparison.quotes:
            if quote.article is side and quote.span.overlaps(span):
                words = plain(quote.span.of(comparison.article(side).text))
                kinds[f"{shortened(words)} is said by …"] = self._asking_who(
                    comparison, quote, words
                )
        return kinds

    async def _linked(self, comparison: Comparison, side: Side, passage: int) -> Correction | None:
        from newsdiff.annotations.model import LinkChange, plain

        words = plain(comparison.article(side).passage_text(passage))
        other = comparison.article(side.other)
        linked = {link.passage(side.other) for link in self.panes.partners}
        texts = [
            plain(other.passage_text(each.index)) for each in other.body if each.index not in linked
        ]
        chosen = await self._pick(f"{shortened(words)} reports the same as", texts)
        if chosen is None:
            return None
        return LinkChange(*side.in_order(words, chosen), True)

    def _asking_who(self, comparison: Comparison, quote: Quote, words: str) -> Asking:
        from newsdiff.annotations.model import SpokenBy

        async def asked() -> Correction | None:
            title = f"{shortened(words)} is said by"
            speaker = await self._pick(title, _names(comparison), typed=True)
            return SpokenBy(quote.article, words, speaker) if speaker else None

        return asked


def _names(comparison: Comparison) -> list[str]:
    """Return the names in both lists, those who are heard first."""
    heard = [source.name for source in comparison.sources]
    return list(dict.fromkeys((*heard, *(actor.name for actor in comparison.actors))))

"""Articles from files, and findings to files: export, open, reload, watch, remember."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from newsdiff.articles import ReadError, read_article, with_furniture
from newsdiff.articles.limits import DEFAULT_LIMITS, Limits
from newsdiff.articles.model import Article, Side
from newsdiff.articles.sources import STANDARD_INPUT, file_of
from newsdiff.reader.controllers.base import Controller
from newsdiff.reader.messages import PairOpened
from newsdiff.reader.state.history import History, Place
from newsdiff.reader.state.watch import FileWatch
from newsdiff.reader.threads import run_in_thread
from newsdiff.reader.viewmodel.metadata_line import source_name
from newsdiff.reader.viewmodel.status import STILL_COMPARING, count
from newsdiff.resources import sample_articles

WATCH_SECONDS = 2.0


class FilesController(Controller):
    """Opens and reads articles again, writes exports, and remembers where reading stopped.

    `limits` say how much of an article is read.
    """

    limits = DEFAULT_LIMITS
    history = History()
    _watch = FileWatch(())

    def begin(self) -> None:
        """Go to where reading stopped the last time; then keep an eye on the files."""
        self.screen.call_after_refresh(self.go_to_place)
        self.screen.set_interval(WATCH_SECONDS, self.tell_changes)

    @property
    def _folder(self) -> Path:
        """Where files are looked for and put."""
        from newsdiff.reader.state.paths import start_folder

        return start_folder(self.pair[0].origin, sample_articles()[0].parent)

    def remember_place(self) -> None:
        """Note which pair was read, and where reading stopped."""
        self.history.remember(*self.pair, self.place)

    @property
    def place(self) -> Place:
        """Where reading is now."""
        return Place(self.panes.active_side, self.panes.passage_read())

    def go_to_place(self, place: Place | None = None) -> None:
        """Go to a place in a pair just opened: where reading of it stopped, if none is given."""
        self._watch = FileWatch(article.origin for article in self.pair)
        place = place or self.history.place_in(*self.pair)
        if place is not None and place.passage > 0:
            self.panes.show_passage(place.side, place.passage)

    def tell_changes(self) -> None:
        """Say when a file that is being read has changed; it is not read again unasked."""
        for origin in self._watch.changed():
            name, key = Path(origin).name, self.screen.key_of("reload")
            self.screen.notify(f"{name} has changed on disk: {key} reads it again.")

    async def action_export(self) -> None:
        """Ask what to export, and where to."""
        from newsdiff.reader.screens.export import ExportScreen

        pairing = self.panes.pairing
        if pairing is None:
            self.status.remark(STILL_COMPARING)
            return
        await self.screen.app.push_screen(
            ExportScreen(pairing.comparison, self._folder), self._tell_export
        )

    def _tell_export(self, path: Path | None) -> None:
        if path is not None:
            from newsdiff.reader.state.paths import brief_path

            self.screen.notify(f"Written to {brief_path(path)}")

    async def action_open(self) -> None:
        """Ask for two other articles."""
        await self._ask_for_pair()

    async def _ask_for_pair(self, typed: Sequence[str] = ()) -> None:
        from newsdiff.reader.screens.open import OpenScreen

        screen = OpenScreen(self._folder, self.history.pairs, self.limits, typed)
        await self.screen.app.push_screen(screen, self._take_pair)

    async def pasted(self, text: str) -> None:
        """Offer to open what was pasted, or dropped on the terminal: files and addresses."""
        names = [line.strip().strip("'\"") for line in text.splitlines() if line.strip()][:2]
        if names and all("://" in name or self._is_file(name) for name in names):
            await self._ask_for_pair(names)
        else:
            self.status.remark("What was pasted is no file and no address that could be opened.")

    def _is_file(self, name: str) -> bool:
        from newsdiff.reader.state.paths import resolve

        try:
            return Path(resolve(name, self._folder)).is_file()
        except (OSError, ValueError):
            return False

    def _take_pair(self, articles: tuple[Article, Article] | None) -> None:
        if articles is not None:
            self.screen.post_message(PairOpened(*articles))

    def action_reload(self) -> None:
        """Read both articles again; what is being read stays in place."""
        self.screen.run_worker(self._reload(*self.pair), exclusive=True, group="read")

    def action_keep_furniture(self) -> None:
        """Count captions and page furniture for the story, or set them aside again."""
        lines = sum(p.kind.set_aside for article in self.pair for p in article.passages)
        if not lines:
            self.status.remark("Neither article has captions or page furniture.")
            return
        kept = not any(map(_keeps_furniture, self.pair))
        self._replace(*(with_furniture(article, kept=kept) for article in self.pair))
        told = "now count for the story" if kept else "are set aside"
        self.screen.notify(f"Captions and page furniture ({count(lines, 'line')}) {told}.")

    async def _reload(self, left: Article, right: Article) -> None:
        try:
            articles = [
                await run_in_thread(_read_again, each, self.limits) for each in (left, right)
            ]
        except ReadError as error:
            self.screen.notify(str(error), severity="error")
            return
        pairs = zip((left, right), articles, strict=True)
        changed = [after for before, after in pairs if not _same(before, after)]
        if changed:
            self._replace(*articles)
        self.screen.notify(_told_again(changed))

    def _replace(self, left: Article, right: Article) -> None:
        side, passage = self.place.side, self.place.passage
        before, after = self.panes.articles[side], left if side is Side.LEFT else right
        place = Place(side, _found_again(passage, before, after))
        self.screen.post_message(PairOpened(left, right, place))


def _read_again(article: Article, limits: Limits) -> Article:
    """Read an article anew; standard input has nothing more to give and stays as it is."""
    if file_of(article.origin) == STANDARD_INPUT:
        return article
    kept = _keeps_furniture(article)
    return read_article(article.origin, keep_furniture=kept, limits=limits)


def _same(before: Article, after: Article) -> bool:
    return replace(after, fetched=before.fetched) == before


def _told_again(changed: Sequence[Article]) -> str:
    """Say which articles were other ones when they were read again."""
    if not changed:
        return "Neither article has changed."
    if len(changed) > 1:
        return "Both articles have changed, and were read again."
    return f"{source_name(changed[0])} has changed, and was read again."


def _keeps_furniture(article: Article) -> bool:
    return any(passage.kept for passage in article.passages)


def _found_again(passage: int, before: Article, after: Article) -> int:
    """Return where the words of a passage stand in the article's new version, or nearly so."""
    words = before.passage_text(passage)
    same = [each.index for each in after.passages if after.passage_text(each.index) == words]
    last = len(after.passages) - 1
    return min(same, key=lambda index: abs(index - passage), default=min(passage, last))

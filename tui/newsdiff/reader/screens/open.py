"""Opening other articles: two fields that complete file names, files to pick, recent pairs."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import ClassVar

from textual import on, work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal
from textual.content import Content
from textual.message import Message
from textual.widgets import Input, Label, OptionList, Static
from textual.widgets.option_list import Option

from newsdiff.articles import ReadError, read_article
from newsdiff.articles.limits import DEFAULT_LIMITS, Limits
from newsdiff.articles.model import Article
from newsdiff.articles.sanitise import sanitise_line
from newsdiff.reader.screens.dialog import Dialog
from newsdiff.reader.state.history import ReadPair
from newsdiff.reader.state.paths import Entry, brief_path, completed, entries_for, resolve
from newsdiff.reader.threads import run_in_thread
from newsdiff.reader.viewmodel.lines import Lines
from newsdiff.reader.widgets.field import Field
from newsdiff.reader.workarounds.option_list import Options


class PathField(Field):
    """A field for a file name or an address; Tab completes, Down goes to the files that fit."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("tab", "complete", "Complete", show=False),
        Binding("down", "to_list", "To the files", show=False),
    ]

    class WantsList(Message):
        """The user goes on in the list of files."""

    def __init__(self, start: Path, *, id: str) -> None:  # noqa: A002
        super().__init__(id=id, compact=True, placeholder="a file or an address")
        self._start = start

    def action_complete(self) -> None:
        """Complete the name; go to the next field when there is nothing to add."""
        longer = completed(self.value, self._start) if self.value else self.value
        if longer == self.value:
            self.screen.focus_next()
        else:
            self.value = longer
            self.cursor_position = len(longer)

    def action_to_list(self) -> None:
        """Go to the list of files."""
        self.post_message(self.WantsList())


class FileOption(Option):
    """A file or a folder to pick."""

    def __init__(self, entry: Entry) -> None:
        name = sanitise_line(entry.name).text
        super().__init__(Content.styled(f"{name}/", "bold") if entry.is_folder else Content(name))
        self.entry = entry


class PairOption(Option):
    """Two articles that were read together before."""

    def __init__(self, pair: ReadPair) -> None:
        super().__init__(PairLines(pair))
        self.pair = pair


class PairLines(Lines):
    """The titles of a pair, and quietly where the articles lie; what is too long is cut short."""

    def __init__(self, pair: ReadPair) -> None:
        self._articles = ((pair.left_title, pair.left), (pair.right_title, pair.right))

    def lines(self, width: int) -> list[Content]:
        """Return a line for each title, and one for each place."""
        found: list[Content] = []
        for title, origin in self._articles:
            place = sanitise_line(origin if "://" in origin else brief_path(Path(origin))).text
            if title:
                found.append(Content(sanitise_line(title).text).truncate(width, ellipsis=True))
            found.append(_end_of(Content.styled(place, "$quiet"), width))
        return found


class OpenScreen(Dialog[tuple[Article, Article]]):
    """Asks for two articles and reads them; the result is the two, read.

    `start` is the folder that the files are looked for in, `recent` what was read before, `typed`
    what stands in the fields from the start.
    """

    TITLE = "Open two articles"
    HINT = "Tab completes · ↓ goes to the files"

    def __init__(
        self,
        start: Path,
        recent: Sequence[ReadPair],
        limits: Limits = DEFAULT_LIMITS,
        typed: Sequence[str] = (),
    ) -> None:
        super().__init__()
        self._typed = typed
        self._limits = limits
        self._start = start
        self._recent = [pair for pair in recent if pair.can_be_opened]

    def content(self) -> ComposeResult:
        """The fields, then the files beside the recent pairs, then what went wrong."""
        for name in ("left", "right"):
            with Horizontal(classes="field"):
                yield Label(name.capitalize())
                yield PathField(self._start, id=f"{name}-path")
        with Horizontal(id="choices"):
            yield Options(id="files", markup=False)
            yield Options(id="recent", markup=False)
        yield Static(id="problem", markup=False)

    def on_mount(self) -> None:
        """Begin in the left field."""
        self.query_one("#files").border_title = "Files"
        recent = self.query_one("#recent", OptionList)
        recent.border_title = "Read before"
        for pair in self._recent:
            recent.add_options((PairOption(pair), None))
        recent.action_first()
        recent.display = bool(self._recent)
        fields = [self.query_one(f"#{side}-path", PathField) for side in ("left", "right")]
        for field, words in zip(fields, self._typed, strict=False):
            field.value = words
        self._field = fields[min(len(self._typed), 1)]
        self.set_focus(self._field)
        self._list_files()

    @on(Input.Changed)
    def _list_files(self) -> None:
        files = self.query_one("#files", OptionList)
        files.set_options(map(FileOption, entries_for(self._field.value, self._start)))
        files.highlighted = 0 if files.option_count else None

    def on_descendant_focus(self) -> None:
        """List the files for the field that the cursor is in."""
        if isinstance(self.focused, PathField) and self.focused is not self._field:
            self._field = self.focused
            self._list_files()

    @on(PathField.WantsList)
    def _go_to_files(self) -> None:
        self.query_one("#files").focus()

    @on(OptionList.OptionSelected, "#files")
    def _pick(self, event: OptionList.OptionSelected) -> None:
        assert isinstance(event.option, FileOption)
        entry = event.option.entry
        self._field.value = entry.typed
        self._field.cursor_position = len(entry.typed)
        if not entry.is_folder:
            self._field.focus()
            self._submit()

    @on(OptionList.OptionSelected, "#recent")
    def _open_again(self, event: OptionList.OptionSelected) -> None:
        assert isinstance(event.option, PairOption)
        self._read(event.option.pair.left, event.option.pair.right)

    @on(Input.Submitted)
    def _submit(self) -> None:
        """Open both when both are named, else go to the field that is empty."""
        fields = list(self.query(PathField))
        empty = next((field for field in fields if not field.value.strip()), None)
        if empty is not None:
            empty.focus()
        else:
            self._read(*(resolve(field.value.strip(), self._start) for field in fields))

    def _read(self, left: str, right: str) -> None:
        self._say("Reading …")
        self._read_away(left, right)

    @work(exclusive=True, group="read")
    async def _read_away(self, left: str, right: str) -> None:
        """Read away from the screen: an address may take its time."""
        read = partial(read_article, limits=self._limits)
        try:
            articles = await run_in_thread(read, left), await run_in_thread(read, right)
        except ReadError as error:
            self._say(str(error))
        else:
            self.dismiss(articles)

    def _say(self, words: str) -> None:
        self.query_one("#problem", Static).update(Content(words))


def _end_of(line: Content, width: int) -> Content:
    """Return a line cut at its beginning: the end of a path tells more."""
    if line.cell_length <= width:
        return line
    room = max(width - 1, 0)
    start = next(at for at in range(len(line) + 1) if line[at:].cell_length <= room)
    return Content.styled("…", "$quiet") + line[start:]

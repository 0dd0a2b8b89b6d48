"""Exporting what was found: format, file name, what to include, and how it will look."""

from __future__ import annotations

import os
import re
from pathlib import Path

from textual import on, work
from textual.app import ComposeResult
from textual.containers import Horizontal, VerticalScroll
from textual.content import Content
from textual.widgets import Button, Checkbox, Input, Label, RadioSet, Static

from newsdiff.articles.model import Article, Side
from newsdiff.articles.sanitise import sanitise_line
from newsdiff.comparison import Comparison
from newsdiff.export import (
    ExportOptions,
    Format,
    MissingLibraryError,
    Section,
    Table,
    WriteError,
    render,
    table_of,
    write_whole,
)
from newsdiff.export.formats import DOCUMENTS
from newsdiff.presentation.side_names import side_names
from newsdiff.reader.screens.confirm import ConfirmScreen
from newsdiff.reader.screens.dialog import Dialog
from newsdiff.reader.state.paths import brief_path
from newsdiff.reader.threads import run_in_thread
from newsdiff.reader.widgets.field import Field
from newsdiff.reader.widgets.toggles import Choice, Tick

PREVIEW_LINES = 200
NAME_LENGTH = 40
"""How much of each article's name goes into the suggested file name, in characters."""


class ExportScreen(Dialog[Path]):
    """Writes the comparison to a file; the result is where it went.

    `folder` is where the file goes unless the user names another place.
    """

    TITLE = "Export"
    HINT = "Enter exports · Tab goes on"

    def __init__(self, comparison: Comparison, folder: Path) -> None:
        super().__init__()
        self._comparison = comparison
        self._folder = folder
        self._format = Format.MARKDOWN

    def content(self) -> ComposeResult:
        """The choices above the preview."""
        with Horizontal(classes="field"):
            yield Label("Format")
            with RadioSet(id="format", compact=True):
                for each in self._formats():
                    yield Choice(each, value=each is self._format, name=each, compact=True)
        with Horizontal(classes="field"):
            yield Label("File")
            yield Field(self._suggestion(), id="file", compact=True)
        usual = side_names(self._comparison.left, self._comparison.right)
        with Horizontal(classes="field", id="names"):
            yield Label("Names")
            for side, chosen in zip(Side, self._comparison.options.names, strict=True):
                yield Field(chosen, placeholder=usual[side], id=f"name-{side}", compact=True)
        with Horizontal(classes="field", id="sections"):
            yield Label("Include")
            for section in self._offered():
                yield Tick(section, value=True, name=section, classes="section", compact=True)
        with VerticalScroll(id="preview") as preview:
            preview.border_title = "Preview"
            yield Static(id="document", markup=False)
        yield Static(id="problem", markup=False)
        with Horizontal(classes="buttons"):
            yield Button("Export", id="export", variant="primary", compact=True)
            yield Button("Cancel", id="cancel", compact=True)
            yield Tick("brief: one page", id="brief", compact=True)

    def on_mount(self) -> None:
        """Begin in the field of the file name: Enter exports at once."""
        self.set_focus(self.query_one("#file"))
        self._preview()

    def _formats(self) -> list[Format]:
        """Return the formats to choose from: annotations where something was noted or checked."""
        said = self._comparison.by_hand.notes or self._comparison.by_hand.checked
        return [form for form in Format if said or form is not Format.ANNOTATIONS]

    def _offered(self) -> list[Section]:
        """Return the sections to choose from: changes there are between versions only."""
        revised = self._comparison.revision is not None
        return [section for section in Section if revised or section is not Section.CHANGES]

    @property
    def sections(self) -> frozenset[Section]:
        """What the user wants in the export."""
        ticks = self.query(".section").results(Tick)
        return frozenset(Section(str(box.name)) for box in ticks if box.value)

    @property
    def options(self) -> ExportOptions:
        """What stands in the document: sections, names, whether it is brief, which table."""
        left, right = (self.query_one(f"#name-{side}", Input).value for side in Side)
        return ExportOptions(
            self.sections,
            names=(_clean(left), _clean(right)),
            brief=self.query_one("#brief", Tick).value and self._format in DOCUMENTS,
            table=table_of(self._path()) or Table.LINKS,
        )

    @on(RadioSet.Changed)
    def _change_format(self, event: RadioSet.Changed) -> None:
        """Take the other format, and its extension while the name is still the suggested one."""
        field = self.query_one("#file", Input)
        suggested = field.value == self._suggestion()
        self._format = Format(str(event.pressed.name))
        if suggested:
            field.value = self._suggestion()
        self.query_one("#brief").disabled = self._format not in DOCUMENTS
        self._preview()

    @on(Checkbox.Changed)
    @on(Input.Changed)
    def _preview(self) -> None:
        self._show_document(self._format, self.options)

    @work(exclusive=True, group="preview")
    async def _show_document(self, form: Format, options: ExportOptions) -> None:
        # What is no text is shown as text: a DOCX file says the same.
        shown = Format.TEXT if form is Format.DOCX else form
        lines = str(await run_in_thread(render, self._comparison, shown, options)).splitlines()
        document = Content("\n".join(lines[:PREVIEW_LINES]))
        self.query_one("#document", Static).update(document)

    @on(Input.Submitted)
    @on(Button.Pressed, "#export")
    def _export(self) -> None:
        """Write the file; ask first when that would replace another."""
        path = self._path()
        if path.is_file():
            question = ConfirmScreen(f"{path} exists. Overwrite it?", "Overwrite")
            self.app.push_screen(question, lambda yes: self._write(path) if yes else None)
        else:
            self._write(path)

    @on(Button.Pressed, "#cancel")
    def _cancel(self) -> None:
        self.dismiss(None)

    def _write(self, path: Path) -> None:
        try:
            document = render(self._comparison, self._format, self.options)
            self.dismiss(write_whole(path, document, force=True))
        except (WriteError, MissingLibraryError) as error:
            self.query_one("#problem", Static).update(Content(str(error)))

    def _path(self) -> Path:
        return Path(os.path.expanduser(self.query_one("#file", Input).value.strip()))

    def _suggestion(self) -> str:
        table = f"-{Table.LINKS}" if self._format is Format.CSV else ""
        name = f"{suggested_name(self._comparison)}{table}{self._format.suffix}"
        return brief_path(self._folder / name)


def _clean(name: str) -> str:
    """Return a name as it may be shown, on one line."""
    return " ".join(sanitise_line(name).text.split())


def suggested_name(comparison: Comparison) -> str:
    """Return a file name without extension that says which two articles were compared."""
    names = (_name_of(comparison.left), _name_of(comparison.right))
    return "-vs-".join(name or "article" for name in names)


def _name_of(article: Article) -> str:
    """Return the beginning of a file's name, or of a title, in letters that fit any file system."""
    is_file = article.origin and "://" not in article.origin
    words = Path(article.origin).stem if is_file else article.title
    return "-".join(re.findall(r"\w+", words.lower()))[:NAME_LENGTH].strip("-")

"""What is said by hand: it is applied to what was found, and kept beside the pair."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from newsdiff.articles.model import Article
from newsdiff.comparison import Comparison
from newsdiff.reader.controllers.base import Controller
from newsdiff.reader.viewmodel.status import STILL_COMPARING

if TYPE_CHECKING:
    from newsdiff.annotations.model import Annotations, Checked, Correction

PathOf = Callable[[Article, Article], Path]


class ByHandController(Controller):
    """Keeps the annotations of the pair on the screen, in the file that `path_of` names.

    Without it they live as long as the reader.
    """

    path_of: PathOf | None = None
    _annotations: Annotations | None = None
    _told: Sequence[str] = ()

    def pair_opened(self) -> None:
        """Other articles are on the screen: what was said of them is read when it is wanted."""
        self._annotations, self._told = None, ()

    @property
    def annotations(self) -> Annotations:
        """Everything that was said by hand about the two articles."""
        if self._annotations is None:
            self._annotations = self._load()
        return self._annotations

    def _load(self) -> Annotations:
        # It is not needed before the articles are painted, and costs as much as half the widgets.
        from newsdiff.annotations.model import Annotations

        if self.path_of is None:
            return Annotations()
        from newsdiff.annotations.store import AnnotationsError, load

        try:
            return load(self.path_of(*self.pair), *self.pair)
        except AnnotationsError as error:
            self.screen.notify(str(error), title="Corrections by hand", severity="warning")
            self.path_of = None  # what cannot be read is not to be overwritten
            return Annotations()

    def applied(self, comparison: Comparison) -> Comparison:
        """Return what was found as it was corrected."""
        if not self.annotations:
            return comparison
        from newsdiff.corrections.apply import annotated

        return annotated(comparison, self.annotations)

    async def comparison_changed(self) -> None:
        """Tell once what no longer fits."""
        shown = self.screen.shown
        misfits = shown.by_hand.misfits if shown else ()
        if misfits and misfits != self._told:
            self._told = misfits
            self.screen.notify(
                "\n".join(misfits), title="Said by hand, and no longer fits", severity="warning"
            )

    def change(self, annotations: Annotations) -> Comparison:
        """Keep other annotations, show what they make of the comparison, and return it."""
        self._annotations = annotations
        self.screen.show_found()
        shown = self.screen.shown
        assert shown is not None
        self._told = shown.by_hand.misfits
        self._save()
        return shown

    def correct(self, correction: Correction) -> None:
        """Add a correction, and say how it is taken back."""
        from newsdiff.corrections.apply import in_words

        corrections = (*self.annotations.corrections, correction)
        self.change(replace(self.annotations, corrections=corrections))
        undo = self.screen.key_of("undo")
        self.screen.notify(f"{in_words(correction)}. {undo} takes it back.")

    def action_undo(self) -> None:
        """Take back the last correction."""
        if not self.annotations.corrections:
            self.status.remark("There is no correction to take back.")
            return
        from newsdiff.corrections.apply import in_words

        *others, last = self.annotations.corrections
        if self.screen.comparison is None:
            self.status.remark(STILL_COMPARING)
            return
        self.change(replace(self.annotations, corrections=tuple(others)))
        self.screen.notify(f"Taken back: {in_words(last)}.")

    def with_verdict(self, checked: Checked | None, before: Checked | None) -> Comparison:
        """Keep a verdict on a point in place of the one before; None for none."""
        verdicts = [each for each in self.annotations.verdicts if each != before]
        if checked is not None:
            verdicts.append(checked)
        return self.change(replace(self.annotations, verdicts=tuple(verdicts)))

    def _save(self) -> None:
        if self.path_of is None:
            return
        from newsdiff.annotations.store import AnnotationsError, save

        try:
            save(self.path_of(*self.pair), *self.pair, self.annotations)
        except AnnotationsError as error:
            self.screen.notify(str(error), title="Corrections by hand", severity="warning")

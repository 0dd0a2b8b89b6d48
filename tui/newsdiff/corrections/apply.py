"""Everything that was said by hand, applied to a comparison; what no longer fits is told."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from newsdiff.annotations.model import (
    Annotations,
    Checked,
    Correction,
    Drop,
    LinkChange,
    Merge,
    Office,
    Rename,
    Split,
    SpokenBy,
    Verdict,
    plain,
)
from newsdiff.annotations.store import default_path, load
from newsdiff.articles.model import Side
from newsdiff.comparison import ByHand, Comparison, PassageNote
from newsdiff.corrections.entries import dropped, merged, renamed, split, with_office
from newsdiff.corrections.passages import linked, passage_with, spoken_by, without_false_alarm
from newsdiff.divergence.model import Divergence


def as_kept(comparison: Comparison, path: Path | None = None) -> Comparison:
    """Return a comparison as its reader corrected it, by the file at `path` or the pair's own.

    Raises AnnotationsError when the file cannot be used.
    """
    left, right = comparison.left, comparison.right
    annotations = load(path or default_path(left, right), left, right)
    return annotated(comparison, annotations) if annotations else comparison


def annotated(comparison: Comparison, annotations: Annotations) -> Comparison:
    """Return a comparison as it was corrected, with verdicts and notes in `by_hand`.

    The annotations are not changed: what does not fit today is kept, and told in `misfits`.
    """
    misfits: list[str] = []
    done: list[str] = []
    for correction in annotations.corrections:
        corrected = _corrected(comparison, correction)
        if corrected is None:
            misfits.append(in_words(correction))
        else:
            comparison = corrected
            done.append(in_words(correction))
    checked: list[tuple[Divergence, Verdict]] = []
    for verdict in annotations.verdicts:
        index = _divergence(comparison, verdict)
        if index is None:
            misfits.append(f"{verdict.verdict}: {_short(verdict.left)} / {_short(verdict.right)}")
            continue
        checked.append((comparison.divergences[index], verdict.verdict))
        if verdict.verdict is Verdict.FALSE_ALARM:
            comparison = without_false_alarm(comparison, index)
    notes: list[PassageNote] = []
    for note in annotations.notes:
        passage = passage_with(comparison, note.side, note.words)
        if passage is None:
            misfits.append(f"note on {_short(note.words)}")
        else:
            notes.append(PassageNote(note.side, passage, note.text))
    by_hand = ByHand(len(done), tuple(checked), tuple(notes), tuple(misfits), tuple(done))
    return replace(comparison, by_hand=by_hand)


def _corrected(comparison: Comparison, correction: Correction) -> Comparison | None:
    match correction:
        case Merge(name, other):
            return merged(comparison, name, other)
        case Split(name, alias):
            return split(comparison, name, alias)
        case Rename(name, new):
            return renamed(comparison, name, new)
        case Office(name, official):
            return with_office(comparison, name, official)
        case Drop(name):
            return dropped(comparison, name)
        case LinkChange(left, right, wanted):
            return linked(comparison, left, right, wanted)
        case SpokenBy(side, words, speaker):
            return spoken_by(comparison, side, words, speaker)


def in_words(correction: Correction) -> str:
    """Say what a correction does, in a few words."""
    match correction:
        case Merge(name, other):
            return f"{other} is {name}"
        case Split(name, alias):
            return f"{alias} is not {name}"
        case Rename(name, new):
            return f"{name} is called {new}"
        case Office(name, official):
            return f"{name} is {'an' if official else 'no'} official"
        case Drop(name):
            return f"{name} is not in the story"
        case LinkChange(left, right, wanted):
            what = "the same" if wanted else "not the same"
            return f"{what}: {_short(left)} / {_short(right)}"
        case SpokenBy(_, words, speaker):
            return f"{_short(words)} is said by {speaker or 'nobody named'}"


def checked_as(comparison: Comparison, divergence: Divergence, verdict: Verdict) -> Checked:
    """Return the verdict on a divergence in words that outlive the analysis."""
    return Checked(
        kind=divergence.kind.value,
        left=plain(comparison.left.passage_text(divergence.left)),
        right=plain(comparison.right.passage_text(divergence.right)),
        left_words=_words(comparison, divergence, Side.LEFT),
        right_words=_words(comparison, divergence, Side.RIGHT),
        verdict=verdict,
    )


def _divergence(comparison: Comparison, checked: Checked) -> int | None:
    """Return the divergence that was checked: of the kind, in the passages, best in the words."""
    ends = (
        passage_with(comparison, Side.LEFT, checked.left),
        passage_with(comparison, Side.RIGHT, checked.right),
    )
    alike = [
        (index, each)
        for index, each in enumerate(comparison.divergences)
        if (each.left, each.right) == ends and each.kind == checked.kind
    ]
    same = [
        index
        for index, each in alike
        if _words(comparison, each, Side.LEFT) == checked.left_words
        and _words(comparison, each, Side.RIGHT) == checked.right_words
    ]
    return next(iter(same), alike[0][0] if len(alike) == 1 else None)


def _words(comparison: Comparison, divergence: Divergence, side: Side) -> str:
    span = divergence.span(side)
    return plain(span.of(comparison.article(side).text)) if span else ""


def _short(words: str, most: int = 40) -> str:
    words = plain(words)
    return f"“{words}”" if len(words) <= most else f"“{words[:most].rsplit(' ', 1)[0]} …”"

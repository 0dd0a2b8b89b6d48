"""What became of an article between two versions, as a list of changes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from newsdiff.alignment.model import Link
from newsdiff.articles.model import Article, PassageKind, Side, Span
from newsdiff.divergence.model import Coverage, OnlyHere
from newsdiff.divergence.pairing.pair import pair_up
from newsdiff.divergence.reading.article import Reading
from newsdiff.divergence.revision.edits import text_edits
from newsdiff.divergence.revision.model import Change, ChangeKind, Revision
from newsdiff.divergence.revision.versions import SURE, Versions, side_of
from newsdiff.language.words import split

Readings = tuple[Reading, Reading]

NOTE = "correction note"
"""What articles call such a line that is set aside."""
LINKED = 0.5
"""A link of this score joins a passage without a counterpart to the rest of its sentence."""
MOST_WORDS = 12
"""A change of more words is told as such: the wording was changed."""


def describe(left: Reading, right: Reading, versions: Versions, links: Sequence[Link]) -> Revision:
    """List the changes between two versions; `links` are those between them."""
    apart = [*_cut_and_added(left, right, versions, links)]
    split_off = [change for change in apart if change.kind is ChangeKind.SPLIT]
    changed = (change for place in versions.changed for change in _changed(left, right, place))
    found = [
        *_moved(left, right, versions),
        *(change for change in changed if not _stands_apart(change, split_off, (left, right))),
        *apart,
    ]
    found.sort(key=_in_order)
    texts = [[p.span.of(r.article.text) for p in r.article.body] for r in (left, right)]
    notes = [*_notes(left.article, Side.LEFT, found, (left, right))]
    notes += _notes(right.article, Side.RIGHT, found, (left, right))
    return Revision(texts[0] == texts[1], len(versions.same), (*found, *notes))


def _in_order(change: Change) -> tuple[bool, int, int, int]:
    """Sort by place in the left text; what only the right has comes after."""
    span = change.left_span or change.right_span
    passage = change.left if change.left is not None else change.right or 0
    return change.left is None, passage, span.start if span else 0, change.right or 0


def _moved(left: Reading, right: Reading, versions: Versions) -> Iterator[Change]:
    """Yield what stands in another place, neighbours that moved together as one."""
    runs: list[list[tuple[int, int]]] = []
    for place in sorted(versions.moved):
        last = runs[-1][-1] if runs else None
        if last is not None and place == (last[0] + 1, last[1] + 1):
            runs[-1].append(place)
        else:
            runs.append([place])
    for run in runs:
        (one, other), (last_one, last_other) = run[0], run[-1]
        yield Change(
            ChangeKind.MOVED,
            one,
            other,
            _stretch(left.article, one, last_one),
            _stretch(right.article, other, last_other),
        )


def _stretch(article: Article, first: int, last: int) -> Span:
    return Span(article.passages[first].span.start, article.passages[last].span.end)


def _changed(left: Reading, right: Reading, place: tuple[int, int]) -> Iterator[Change]:
    one, other = place
    spans = left.article.passages[one].span, right.article.passages[other].span
    if left.article.passages[one].kind is PassageKind.HEADLINE:
        yield Change(ChangeKind.HEADLINE, one, other, *spans)
        return
    pair = pair_up(left, right, place)
    edits = text_edits(pair)
    if sum(max(len(edit.left), len(edit.right)) for edit in edits) > MOST_WORDS:
        edits = tuple(edit for edit in edits if edit.kind not in _MERE_WORDS)
        yield Change(ChangeKind.WORDING, one, other, *spans)
    for edit in edits:
        yield Change(
            edit.kind,
            one,
            other,
            pair.left.stretch(edit.left) if edit.left else None,
            pair.right.stretch(edit.right) if edit.right else None,
        )


_MERE_WORDS = (ChangeKind.WORDING, ChangeKind.WORDS_CUT, ChangeKind.WORDS_ADDED)


def _cut_and_added(
    left: Reading, right: Reading, versions: Versions, links: Sequence[Link]
) -> Iterator[Change]:
    """Yield the passages without a counterpart; one that a changed one covers was split off."""
    for side, reading, kind in (
        (Side.LEFT, left, ChangeKind.CUT),
        (Side.RIGHT, right, ChangeKind.ADDED),
    ):
        matched = {side_of(place, side) for place in versions.matched}
        sure = sorted((link for link in links if link.score >= LINKED), key=lambda k: k.score)
        partners = {link.passage(side): link for link in sure}
        for passage in reading.article.body:
            if passage.index in matched:
                continue
            link = partners.get(passage.index)
            if link is None:
                one, other = side.in_order(passage.index, None)
                yield Change(kind, one, other, *side.in_order(passage.span, None))
            else:
                spans = (
                    left.article.passages[link.left].span,
                    right.article.passages[link.right].span,
                )
                yield Change(ChangeKind.SPLIT, link.left, link.right, *spans)


def _stands_apart(change: Change, split_off: Sequence[Change], readings: Readings) -> bool:
    """Whether words that one version lacks in a sentence stand there in one of their own."""
    if change.kind not in (ChangeKind.WORDS_CUT, ChangeKind.WORDS_ADDED):
        return False
    side = Side.LEFT if change.left_span else Side.RIGHT
    words = _stems(readings, change, side)
    return any(
        2 * len(words & _stems(readings, other, side.other)) >= len(words)
        for other in split_off
        if (other.left == change.left if side is Side.LEFT else other.right == change.right)
    )


def _stems(readings: Readings, change: Change, side: Side) -> set[str]:
    span = change.span(side)
    text = readings[side is Side.RIGHT].article.text
    return {word.stem for word in split(text, span) if word.content} if span else set()


def _notes(
    article: Article, side: Side, changes: Sequence[Change], readings: Readings
) -> Iterator[Change]:
    """Yield the notes of correction on `side`, each with the change that it tells of."""
    for passage in article.set_aside:
        if passage.furniture == NOTE:
            words = {word.plain for word in split(article.text, passage.span)}
            told = (
                number
                for number, change in enumerate(changes)
                if change.left_span and change.right_span and _names(words, change, readings)
            )
            one, other = side.in_order(passage.index, None)
            span, other_span = side.in_order(passage.span, None)
            about = next(told, None)
            yield Change(ChangeKind.CORRECTION, one, other, span, other_span, about)


def _names(note: set[str], change: Change, readings: Readings) -> bool:
    """Whether a note has the words of a change, as they were or as they are."""
    for side, reading in zip(Side, readings, strict=True):
        span = change.span(side)
        words = {word.plain for word in split(reading.article.text, span)} if span else set()
        if words and words <= note:
            return True
    return False


def cut_or_added(
    entries: Sequence[OnlyHere], side: Side, versions: Versions
) -> tuple[OnlyHere, ...]:
    """Return ranked passages of a version: one without a counterpart surely stands only there."""
    matched = {side_of(place, side) for place in versions.matched}
    return tuple(
        entry
        if entry.passage in matched
        else replace(entry, coverage=Coverage.NONE, probability=SURE, matched=None, partner=None)
        for entry in entries
    )

"""Two versions of somebody's words, compared word by word."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from rapidfuzz.distance import Indel, LCSseq

from newsdiff.divergence.model import EditKind
from newsdiff.language.words import Word

SAME_QUOTATION = 0.6
"""Share of the shorter quotation's words that the longer one must have in the same order."""
SAME_CONTENT = 0.5
"""The same of its words of content alone: "we will" and "of the" make no quotation."""
SHORT = 4
"""Quotations of fewer words must stand whole in the other, with this many words between at most."""
LONG, STRETCH = 12, 2
"""Those of fewer words must stand in a stretch of the other at most so many times as long: over a
long speech any few words are scattered."""
LONG_RUN = 6
"""So many words of content in a row make one quotation, however much either goes on."""
SHORTEST_LONE_WORD = 6
"""A single quoted word is a quotation of its own only if it is longer than the everyday ones."""
LONGEST_READ = 1_000
CHANCE = 2
"""So many words without content between two changes are the same by chance."""


@dataclass(frozen=True, slots=True)
class Edit:
    """What happened to a run of words, by the indices of the words; one range may be empty."""

    kind: EditKind
    left: range
    right: range


def likeness(left: Sequence[Word], right: Sequence[Word]) -> float:
    """Return how much of the shorter quotation stands in the longer one, in order, 0..1.

    0 where the two are not versions of one quotation: too little is shared, or only everyday words.
    """
    shorter, longer = (left, right) if len(left) <= len(right) else (right, left)
    if not _content(shorter):
        return 0.0
    if len(shorter) < SHORT:
        told = len(_content(shorter)) > 1 or len(_content(shorter)[0].plain) >= SHORTEST_LONE_WORD
        return float(told and _stands_in(shorter, longer))
    if len(shorter) < LONG:
        stretches = _stretches(longer, STRETCH * len(shorter))
        longer = max(stretches, key=lambda stretch: _in_common(shorter, stretch))
    least = min(len(_content(shorter)), len(_content(longer)))
    share = _in_common(shorter, longer) / len(shorter)
    content = _in_common(_content(shorter), _content(longer))
    enough = share >= SAME_QUOTATION and content >= SAME_CONTENT * least
    return share if enough or _share_a_run(shorter, longer) else 0.0


def _share_a_run(shorter: Sequence[Word], longer: Sequence[Word]) -> bool:
    """Whether both have a long run of the same words: each may go on in its own way."""
    plain, other_plain = [word.plain for word in shorter], [word.plain for word in longer]
    run = SequenceMatcher(None, plain, other_plain, autojunk=False).find_longest_match()
    return len(_content(shorter[run.a : run.a + run.size])) >= LONG_RUN


def edits(left: Sequence[Word], right: Sequence[Word]) -> list[Edit]:
    """Return what became of the left words, in order; together the edits cover both versions."""
    plain, other_plain = [word.plain for word in left], [word.plain for word in right]
    if other_plain < plain:
        # One order for both directions: ties fall the same way when the sides are swapped.
        return [_mirrored(edit) for edit in edits(right, left)]
    found: list[Edit] = []
    for tag, start, stop, other, other_stop in _steps(plain, other_plain):
        here, there = range(start, stop), range(other, other_stop)
        if tag == "equal":
            found.append(Edit(EditKind.SAME, here, there))
        else:
            _add_change(found, here, there)
    return _without_chance(found, left)


def _steps(left: list[str], right: list[str]) -> Iterable[tuple[str, int, int, int, int]]:
    """Return the steps from one version to the other: by the longest common runs, as readers go.

    Very long texts are compared by edit distance, which picks up stray words but stays quick.
    """
    if max(len(left), len(right)) > LONGEST_READ:
        steps = Indel.opcodes(left, right)
        return [(s.tag, s.src_start, s.src_end, s.dest_start, s.dest_end) for s in steps]
    return SequenceMatcher(None, left, right, autojunk=False).get_opcodes()


def _mirrored(edit: Edit) -> Edit:
    return Edit(_kind(edit.right, edit.left, edit.kind), edit.right, edit.left)


def _kind(left: range, right: range, kind: EditKind = EditKind.CHANGED) -> EditKind:
    """Return what happened to words, by which of the ranges is empty."""
    if kind is EditKind.SAME or (left and right):
        return kind
    return EditKind.CUT if left else EditKind.ADDED


def _content(words: Sequence[Word]) -> list[Word]:
    return [word for word in words if word.content]


def _in_common(one: Sequence[Word], other: Sequence[Word]) -> int:
    """Return how many words two sequences have in common in the same order."""
    return int(LCSseq.similarity([word.stem for word in one], [word.stem for word in other]))


def _stands_in(shorter: Sequence[Word], longer: Sequence[Word]) -> bool:
    """Whether a short quotation stands in one stretch of the longer, few words put in between."""
    wanted = [word.plain for word in _content(shorter)]
    length = len(shorter) + SHORT if len(wanted) > 1 else len(shorter)
    return any(
        LCSseq.similarity(wanted, [word.plain for word in stretch]) == len(wanted)
        for stretch in _stretches(longer, length)
    )


def _stretches(words: Sequence[Word], length: int) -> Iterator[Sequence[Word]]:
    """Yield every stretch of so many words, or all of them where there are fewer."""
    for start in range(max(1, len(words) - length + 1)):
        yield words[start : start + length]


def _add_change(found: list[Edit], here: range, there: range) -> None:
    """Add changed words, as one edit with changed words right before them."""
    if found and found[-1].kind is not EditKind.SAME:
        before = found.pop()
        here = range(before.left.start, here.stop)
        there = range(before.right.start, there.stop)
    found.append(Edit(_kind(here, there), here, there))


def _without_chance(found: Sequence[Edit], left: Sequence[Word]) -> list[Edit]:
    """Take words that are the same by chance into the changes around them."""
    cleaned: list[Edit] = []
    for number, edit in enumerate(found):
        inside = 0 < number < len(found) - 1
        words = left[edit.left.start : edit.left.stop]
        by_chance = inside and len(words) <= CHANCE and not _content(words)
        if edit.kind is not EditKind.SAME or by_chance:
            _add_change(cleaned, edit.left, edit.right)
        else:
            cleaned.append(edit)
    return cleaned

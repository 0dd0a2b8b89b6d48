"""What was changed between two versions of one article, in sentences."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping

from newsdiff.articles.model import Side
from newsdiff.comparison import Comparison
from newsdiff.divergence.phrases import counted, listed, quoted
from newsdiff.divergence.revision.model import Change, ChangeKind, Revision
from newsdiff.presentation.named_sentences import starting
from newsdiff.presentation.side_names import names_in_sentences

_LEADS: Mapping[ChangeKind, str] = {
    ChangeKind.TYPO: "A slip in spelling",
    ChangeKind.SPELLING: "A name is spelled differently",
    ChangeKind.NAME: "Another name is given",
    ChangeKind.NUMBER: "The number was changed",
    ChangeKind.BOUND: "The number is bounded differently",
    ChangeKind.UNIT: "The currency or unit was changed",
    ChangeKind.DATE: "The time was changed",
    ChangeKind.ATTRIBUTION: "The attribution was changed",
    ChangeKind.HEDGE: "The certainty was changed",
    ChangeKind.DENIAL: "One version denies what the other says",
    ChangeKind.AGENT: "Only one version says who did it",
    ChangeKind.QUOTATION: "A quotation was changed",
    ChangeKind.WORDING: "The wording was changed",
    ChangeKind.HEADLINE: "The headlines differ",
    ChangeKind.SPLIT: "A sentence was divided or joined",
}
"""What leads to the words of both versions."""

_ONE_SIDED: Mapping[ChangeKind, str] = {
    ChangeKind.ATTRIBUTION: "Only {version} names a source here",
    ChangeKind.HEDGE: "Only {version} is hedged here",
    ChangeKind.DENIAL: "Only {version} denies it",
    ChangeKind.AGENT: "Only {version} says who did it",
    ChangeKind.CORRECTION: "{version} has a correction note",
    ChangeKind.CUT: "Only {version} has this passage",
    ChangeKind.ADDED: "Only {version} has this passage",
}
"""What leads to the words of the one version that has them."""
_ADDED = "Only {version} has these words"

_COUNTED: Mapping[ChangeKind, str] = {
    ChangeKind.TYPO: "slip in spelling",
    ChangeKind.SPELLING: "spelling of a name",
    ChangeKind.UNIT: "currency or unit",
    ChangeKind.AGENT: "doer",
    ChangeKind.WORDING: "change of wording",
    ChangeKind.WORDS_CUT: "cut of a few words",
    ChangeKind.WORDS_ADDED: "addition of a few words",
    ChangeKind.MOVED: "moved passage",
    ChangeKind.SPLIT: "divided or joined sentence",
    ChangeKind.CUT: "passage in the left version only",
    ChangeKind.ADDED: "passage in the right version only",
}
"""What changes are called where they are counted; else by their kind."""
_PLURALS = {
    "slip in spelling": "slips in spelling",
    "spelling of a name": "spellings of names",
    "currency or unit": "currencies or units",
    "change of wording": "changes of wording",
    "cut of a few words": "cuts of a few words",
    "addition of a few words": "additions of a few words",
    "passage in the left version only": "passages in the left version only",
    "passage in the right version only": "passages in the right version only",
}


def change_sentence(comparison: Comparison, number: int) -> str:
    """Return what the change of this index in the revision's list is, in one sentence."""
    revision = comparison.revision
    if revision is None:
        raise ValueError("the two articles are no versions of one")
    change = revision.changes[number]
    left, right = (_words(comparison, change, side) for side in Side)
    if change.kind is ChangeKind.MOVED:
        return f"The passage was moved to another place: {left}."
    if change.kind is ChangeKind.CORRECTION:
        about = _about(comparison, revision, change)
        return f"{_one_sided(comparison, change)}: {left or right}.{about}"
    if left and right:
        told = _both(comparison, left, right)
        return f"{_LEADS.get(change.kind, 'The wording was changed')}: {told}."
    return f"{_one_sided(comparison, change)}: {left or right}."


def _one_sided(comparison: Comparison, change: Change) -> str:
    side = Side.LEFT if change.left_span is not None else Side.RIGHT
    said = _ONE_SIDED.get(change.kind, _ADDED).format(version=_version(comparison, side))
    return starting(said)


def _version(comparison: Comparison, side: Side) -> str:
    """Return what a version is called: outlets do not tell two of one article apart."""
    if any(comparison.options.names):
        return names_in_sentences(comparison)[side]
    return f"the {side} version"


def _both(comparison: Comparison, left: str, right: str) -> str:
    if any(comparison.options.names):
        names = names_in_sentences(comparison)
        return f"{left} in {names[Side.LEFT]}, {right} in {names[Side.RIGHT]}"
    return f"left {left}, right {right}"


def _words(comparison: Comparison, change: Change, side: Side) -> str:
    """Return the changed words on `side` in quotation marks, without the full stop at their end."""
    span = change.span(side)
    return (
        quoted(" ".join(span.of(comparison.article(side).text).split()).rstrip(".")) if span else ""
    )


def _about(comparison: Comparison, revision: Revision, note: Change) -> str:
    """Say which change a correction note tells of, "" where none is known."""
    if note.about is None:
        return ""
    told = revision.changes[note.about]
    left, right = (_words(comparison, told, side) for side in Side)
    return f" It tells of {left} and {right}."


def revision_sentences(comparison: Comparison) -> Iterator[str]:
    """Yield what stands at the head of two versions: how much is the same, and what was changed."""
    revision = comparison.revision
    if revision is None:
        return
    if not revision.changes:
        if revision.identical:
            yield "The two texts are identical: there is no difference."
        else:
            yield "The two texts have the same words; only signs or spacing differ."
        return
    total = max(len(comparison.left.body), len(comparison.right.body))
    yield (
        f"These are two versions of one article: {revision.same} of {counted(total, 'passage')} "
        "have the same words."
    )
    kinds = Counter(change.kind for change in revision.changes)
    if len(revision.changes) == 1:
        yield f"One thing was changed: {_noun(revision.changes[0].kind)}."
        return
    parts = [_counted(count, kind) for kind, count in kinds.items()]
    yield f"{len(revision.changes):,} changes: {listed(parts)}."


def _noun(kind: ChangeKind) -> str:
    return _COUNTED.get(kind, kind)


def _counted(count: int, kind: ChangeKind) -> str:
    noun = _noun(kind)
    if count != 1 and noun in _PLURALS:
        return f"{count} {_PLURALS[noun]}"
    return counted(count, noun)

"""Everything there is to say about the focused passage and its partners, as text to show."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from textual.content import Content

from newsdiff.alignment.model import Link
from newsdiff.articles.model import Side, Span
from newsdiff.comparison import Comparison
from newsdiff.divergence.model import EditKind, QuoteEdit, QuotePair, Severity
from newsdiff.reader.looks import ONLY_HERE, look
from newsdiff.reader.pairing import Pairing, end_of

SEVERITY_SIGNS = {Severity.DETAIL: "+", Severity.DIFFERS: "~", Severity.CONFLICT: "≠"}

NAME_WIDTH = 8

_BLANK = Content("")


def detail(pairing: Pairing, side: Side, passage: int, link: Link | None) -> Content:
    """Describe a passage: the pair in full, what differs, quotes word by word, other partners.

    `link` is the one of its links to describe, None where the passage has none.
    """
    if link is None:
        lines = _alone(pairing, side, passage)
    else:
        others = [each for each in pairing.links(side, passage) if each != link]
        lines = _paired(pairing, link, side, others)
    return Content("\n").join(lines)


def _paired(pairing: Pairing, link: Link, side: Side, others: Sequence[Link]) -> Iterator[Content]:
    comparison = pairing.comparison
    appearance = look(link.relation)
    yield Content.assemble(
        (f"{appearance.sign} {link.relation}", f"bold ${appearance.style}"),
        (f"  {appearance.words}  ·  score {link.score:.2f}", "$quiet"),
    )
    yield _BLANK
    yield _passage(comparison, Side.LEFT, link)
    yield _passage(comparison, Side.RIGHT, link)
    yield from _shared_words(comparison, link)
    yield from _divergences(pairing, link)
    yield from _quotes(comparison, link)
    yield from _other_partners(comparison, others, side)


def _alone(pairing: Pairing, side: Side, passage: int) -> Iterator[Content]:
    comparison = pairing.comparison
    article = comparison.article(side)
    if article.passages[passage].set_aside:
        yield Content.styled(
            f"{article.passages[passage].kind}: set aside, not compared", "bold $quiet"
        )
    else:
        yield Content.styled(
            f"{ONLY_HERE.sign} only in the {side} article", f"bold ${ONLY_HERE.style}"
        )
    yield _BLANK
    yield _fact(side, Content(article.passage_text(passage)))
    only = pairing.only_here[side].get(passage)
    if only is not None and only.reason:
        yield _fact("carries", Content(only.reason))
    closest = _closest_candidate(comparison, side, passage)
    if closest is not None:
        yield from _heading(f"Closest in the other article, score {closest.score:.2f}")
        yield _partner(comparison, closest, side)


def _passage(comparison: Comparison, side: Side, link: Link) -> Content:
    article = comparison.article(side)
    span = article.passages[end_of(link, side)].span
    shared = link.left_shared if side is Side.LEFT else link.right_shared
    differs = link.left_differs if side is Side.LEFT else link.right_differs
    text = Content(span.of(article.text))
    text = _marked(text, span, shared, f"${look(link.relation).style}")
    return _fact(side, _marked(text, span, differs, "bold underline $conflict"))


def _marked(text: Content, whole: Span, spans: Iterable[Span], style: str) -> Content:
    for span in spans:
        text = text.stylize(style, span.start - whole.start, span.end - whole.start)
    return text


def _shared_words(comparison: Comparison, link: Link) -> Iterator[Content]:
    words = [" ".join(span.of(comparison.left.text).split()) for span in link.left_shared]
    if words:
        yield _fact("shared", Content(" · ".join(words)))


def _divergences(pairing: Pairing, link: Link) -> Iterator[Content]:
    divergences = pairing.divergences(link)
    if divergences:
        yield from _heading("What differs")
    for divergence in divergences:
        conflict = divergence.severity is Severity.CONFLICT
        yield Content.assemble(
            (f"{SEVERITY_SIGNS[divergence.severity]} ", "$conflict" if conflict else "$quiet"),
            (f"{divergence.kind}: ", "bold"),
            divergence.sentence,
        )


def _quotes(comparison: Comparison, link: Link) -> Iterator[Content]:
    pairs = [pair for pair in comparison.quote_pairs if _lies_in(comparison, pair, link)]
    if pairs:
        yield from _heading("Quoted in both, word by word")
        yield Content.styled("−left only−  +right only+", "$quiet")
    for pair in pairs:
        yield Content(" ").join(_edited(comparison, edit) for edit in pair.edits)
        if pair.same_speaker is False:
            left, right = comparison.quotes[pair.left], comparison.quotes[pair.right]
            yield Content.styled(
                f"≠ said by {left.speaker or 'nobody named'} on the left, "
                f"{right.speaker or 'nobody named'} on the right",
                "$conflict",
            )


def _lies_in(comparison: Comparison, pair: QuotePair, link: Link) -> bool:
    left, right = comparison.quotes[pair.left].span, comparison.quotes[pair.right].span
    return left.overlaps(comparison.left.passages[link.left].span) and right.overlaps(
        comparison.right.passages[link.right].span
    )


def _edited(comparison: Comparison, edit: QuoteEdit) -> Content:
    left = edit.left.of(comparison.left.text) if edit.left else ""
    right = edit.right.of(comparison.right.text) if edit.right else ""
    if edit.kind is EditKind.SAME:
        return Content(left)
    cut = Content.styled(f"−{left}−" if left else "", "strike $conflict")
    added = Content.styled(f"+{right}+" if right else "", "underline $verbatim")
    return Content(" ").join(part for part in (cut, added) if part)


def _other_partners(
    comparison: Comparison, others: Sequence[Link], side: Side
) -> Iterator[Content]:
    if others:
        yield from _heading("Other partners")
    for link in others:
        yield _partner(comparison, link, side)


def _partner(comparison: Comparison, link: Link, side: Side) -> Content:
    """Return the passage that `link` joins to one on `side`."""
    appearance = look(link.relation)
    text = comparison.article(side.other).passage_text(end_of(link, side.other))
    return Content.assemble(
        (f"{appearance.sign} ", f"${appearance.style}"), (f"{link.score:.2f}  ", "$quiet"), text
    )


def _closest_candidate(comparison: Comparison, side: Side, passage: int) -> Link | None:
    candidates = (link for link in comparison.candidates if end_of(link, side) == passage)
    return max(candidates, key=lambda link: link.score, default=None)


def _fact(name: str, text: Content) -> Content:
    return Content.styled(f"{name:<{NAME_WIDTH}}", "$quiet") + text


def _heading(words: str) -> Iterator[Content]:
    yield _BLANK
    yield Content.styled(words, "bold")

"""The one door to this room: sentences or articles in, links out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from newsdiff.alignment.candidates import propose
from newsdiff.alignment.features import measure
from newsdiff.alignment.model import Link
from newsdiff.alignment.profile import profile_texts
from newsdiff.alignment.scorer import probabilities
from newsdiff.alignment.tokens import Statement, statement, statement_in
from newsdiff.articles.model import Article, Passage, Span
from newsdiff.language.doc import Doc, read_article

FLOOR = 0.1
"""Links below this probability are of no use to anybody and are not returned."""
LONGEST_LABEL = 8
"""Words of a line with a colon at its end that says nothing by itself."""


def align(left: Sequence[str], right: Sequence[str]) -> tuple[Link, ...]:
    """Link sentences that report the same; many-to-many, in the order of `left`.

    `Link.left` and `Link.right` are indices into the two sequences; `score` is the probability,
    0..1, that a careful reader would link the two. Swapping the sides gives the same links.
    """
    return align_statements([*map(statement, left)], [*map(statement, right)])


def align_statements(left: Sequence[Statement], right: Sequence[Statement]) -> tuple[Link, ...]:
    """Link sentences that have been read, as `align` does.

    A sentence that a text repeats is judged once, and its first time is linked with the first time
    of its partner, its second with the second: otherwise the links of a text that says one thing
    over and over would be as many as the square of its sentences.
    """
    lefts, rights = _places(left), _places(right)
    texts = profile_texts([*lefts], [*rights])
    scored = probabilities(measure(propose(texts), texts))
    at_left, at_right = [*lefts.values()], [*rights.values()]
    found = (
        Link(one, other, score)
        for (i, j), score in scored.items()
        if score >= FLOOR
        for one, other in _in_order(at_left[i], at_right[j])
    )
    return tuple(sorted(found, key=lambda link: (link.left, link.right)))


def _places(statements: Sequence[Statement]) -> dict[Statement, list[int]]:
    """Return where each sentence stands, in the order of their first times."""
    places: dict[Statement, list[int]] = {}
    for at, each in enumerate(statements):
        places.setdefault(each, []).append(at)
    return places


def _in_order(left: Sequence[int], right: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Pair the places of two sentences in order; what is left of one goes with the other's last."""
    for number in range(max(len(left), len(right))):
        yield left[min(number, len(left) - 1)], right[min(number, len(right) - 1)]


def align_articles(left: Article, right: Article, docs: Sequence[Doc] = ()) -> tuple[Link, ...]:
    """Link the body passages of two articles; indices are those of their `passages`.

    What was set aside takes no part, and a dateline is no part of what its passage says. `docs`
    are the two articles as they are read, where that has been done.
    """
    one, other = docs or (read_article(left), read_article(right))
    lefts, rights = _telling(left), _telling(right)
    found = align_statements(_statements(one, lefts), _statements(other, rights))
    return tuple(Link(lefts[k.left].index, rights[k.right].index, k.score) for k in found)


def _telling(article: Article) -> list[Passage]:
    """Return the body passages but those that only lead to what follows: "The main changes:"."""
    return [
        passage for passage in article.body if not _is_label(article.passage_text(passage.index))
    ]


def _is_label(text: str) -> bool:
    return text.rstrip().endswith(":") and len(text.split()) <= LONGEST_LABEL


def _statements(doc: Doc, passages: Sequence[Passage]) -> list[Statement]:
    """Return what the passages say, without their datelines."""
    starts = (p.dateline.end if p.dateline else p.span.start for p in passages)
    spans = (Span(start, p.span.end) for start, p in zip(starts, passages, strict=True))
    return [statement_in(doc, span) for span in spans]

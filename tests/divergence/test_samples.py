"""What a careful reader calls a conflict in the two sample articles, and what is found of it.

A conflict is looked for in the links that the reader draws, so that this test depends on the
divergences alone, whatever the alignment finds.
"""

from __future__ import annotations

import pytest

from newsdiff.actors.find import find_actors
from newsdiff.alignment.model import Link, Relation
from newsdiff.articles import read_article
from newsdiff.articles.model import Article, Side
from newsdiff.divergence import Divergence, Severity
from newsdiff.divergence.reading.article import read
from newsdiff.divergence.relate import relate
from newsdiff.quotes.find import find_quotes
from newsdiff.resources import sample_articles

LEFT, RIGHT = (read_article(path) for path in sample_articles())
ACTORS = find_actors(LEFT, RIGHT)
QUOTES = find_quotes(LEFT.text, Side.LEFT) + find_quotes(RIGHT.text, Side.RIGHT)
READINGS = read(LEFT, Side.LEFT, ACTORS, QUOTES), read(RIGHT, Side.RIGHT, ACTORS, QUOTES)

CONFLICTS = {
    "who set up deconfliction": ("The anonymous U.S. senior", "A day after the Pentagon", "name"),
    "where the strikes fell": ("In a development first", "Syrian rebels and opposition", "place"),
    "certainty of the quote": ("“If you have forces", "“If you have forces", "certainty"),
}
DIFFERENCES = {
    "whose words": ("He further requested", "A day after the Pentagon", "attribution"),
}
NOT_FOUND = {
    # A report stands against "activists said": neither is said to be sure.
    "who says they happened": ("According to a report", "Syrian rebels and"),
    # "terrorists" and "rebels" are who is hit, and no act.
    "who was hit": ("“…Russia has started", "Officials are saying that"),
    # What was asked, and who answered how, stand in clauses with other doers.
    "the U.S. answer": ("In a development first", "US officials rejected"),
    "request or demand": ("In a development first", "US officials rejected"),
    # "until Assad's offensive ended" and "of uncertain duration" have no word in common that tells
    # that both speak of the same time.
    "duration": ("The Russian President also said", "A day after the Pentagon"),
    # Who approved what is told at other lengths; no side says anything against the other.
    "what parliament approved": ("Russia launched the airstrikes", "Russian lawmakers also"),
    # An awkward photo-op, an effort to de-escalate: a frame, not a statement.
    "what the UN meeting was": ("Experts feel Russia", "Putin and Obama met"),
}
"""These are the conflicts that a reader sees and newsdiff does not."""
AGREEMENTS = [
    ("The U.S. did not honor", "But Coalition forces"),
    ("The source indicates", "So they believe the Russian"),
    ("The source indicates", "Homs and Hama do not have"),
    ("“The U.S.-led coalition will", "But the U.S. ignored"),
    ("“The U.S.-led coalition will", "But Coalition forces"),
    ("In a speech on the same day", "Russian airstrikes have"),
    ("In a development first", "But the U.S. ignored"),
    ("Russia and U.S. relations have", "Russian airstrikes have"),
    ("Russia launched the airstrikes", "Russian lawmakers also"),
]


def _passage(article: Article, start: str) -> int:
    """Return the last passage that starts with these words, white space aside."""
    return next(
        passage.index
        for passage in reversed(article.passages)
        if " ".join(passage.span.of(article.text).split()).startswith(start)
    )


def _related(left: str, right: str) -> tuple[Link, tuple[Divergence, ...]]:
    link = Link(_passage(LEFT, left), _passage(RIGHT, right), 0.9)
    links, found = relate(*READINGS, [link])
    places = link.left, link.right
    (related,) = (each for each in links if (each.left, each.right) == places)
    return related, tuple(each for each in found if (each.left, each.right) == places)


@pytest.mark.parametrize("topic", CONFLICTS)
def test_conflicts_of_the_samples(topic: str) -> None:
    left, right, kind = CONFLICTS[topic]
    link, found = _related(left, right)
    assert link.relation is Relation.CONFLICT
    assert (kind, Severity.CONFLICT) in [(d.kind, d.severity) for d in found]


@pytest.mark.parametrize("topic", DIFFERENCES)
def test_differences_of_the_samples(topic: str) -> None:
    left, right, kind = DIFFERENCES[topic]
    _, found = _related(left, right)
    assert (kind, Severity.DIFFERS) in [(d.kind, d.severity) for d in found]


@pytest.mark.xfail(strict=True, reason="see NOT_FOUND")
@pytest.mark.parametrize("topic", NOT_FOUND)
def test_conflicts_that_are_not_found(topic: str) -> None:
    _, found = _related(*NOT_FOUND[topic])
    assert any(each.severity is not Severity.DETAIL for each in found)


@pytest.mark.parametrize(("left", "right"), AGREEMENTS)
def test_what_both_samples_report_is_no_conflict(left: str, right: str) -> None:
    link, found = _related(left, right)
    assert link.relation is not Relation.CONFLICT, [d.sentence for d in found]


@pytest.mark.parametrize("article", [LEFT, RIGHT])
def test_a_sample_against_itself_is_all_verbatim(article: Article) -> None:
    actors = find_actors(article, article)
    quotes = find_quotes(article.text, Side.LEFT) + find_quotes(article.text, Side.RIGHT)
    links = [Link(passage.index, passage.index, 1.0) for passage in article.body]
    related, found = relate(*(read(article, side, actors, quotes) for side in Side), links)
    assert {link.relation for link in related} == {Relation.VERBATIM}
    assert found == ()

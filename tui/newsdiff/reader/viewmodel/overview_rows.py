"""The overview as rows for the screen: each is drawn for the width it gets, and leads somewhere."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import partial

from textual.content import Content

from newsdiff.alignment.model import Relation
from newsdiff.articles.model import Side
from newsdiff.comparison import Comparison
from newsdiff.presentation.changes import revision_sentences
from newsdiff.presentation.overview import ArticleOverview, Overview, bar
from newsdiff.presentation.points import checked_in_words
from newsdiff.presentation.relations import ONLY_HERE, RELATIONS, relation_sign
from newsdiff.reader.viewmodel.lines import Drawn, Lines
from newsdiff.reader.viewmodel.status import count

LONGEST_BAR = 60
LABEL_WIDTH = 15
"""Cells for the kinds of sources, before their numbers."""
COVER_CELLS = (("█", "$verbatim"), ("▒", "$overlap"), ("░", "$quiet"))
"""What the bar of an article is made of: matched, partly, not matched. Told apart by shape, too."""


class Lead(StrEnum):
    """Where a row of the overview leads when it is chosen."""

    NOWHERE = "nowhere"
    MATCHES = "matches"
    POINTS = "points"
    CHANGES = "changes"
    KIND = "kind"
    """To the sources of a kind, or who is named."""
    ONLY_HERE = "only here"
    PASSAGE = "passage"


@dataclass(frozen=True, slots=True)
class OverviewRow:
    """A row, and where it leads: for a passage, `side` and `passage`; for sources, `query`."""

    lines: Lines
    lead: Lead = Lead.NOWHERE
    side: Side = Side.LEFT
    passage: int = 0
    query: str = ""


def overview_rows(comparison: Comparison, found: Overview) -> Iterator[OverviewRow]:
    """Yield the rows from top to bottom."""
    for side in Side:
        yield OverviewRow(Drawn(partial(_article, found, side)), Lead.MATCHES, side)
    yield _gap()
    if comparison.revision is not None:
        yield from _changes(comparison)
    yield _points(found)
    yield _links(found)
    yield _gap()
    yield from _quoted(found)
    for side in Side:
        yield from _only_here(comparison, found.on(side), side)


def _gap() -> OverviewRow:
    return OverviewRow(_line(Content("")))


def _line(line: Content) -> Lines:
    return Drawn(lambda _: [line])


# -- the two articles -------------------------------------------------------------------------


def _article(found: Overview, side: Side, width: int) -> list[Content]:
    article = found.on(side)
    known = " · ".join(filter(None, (article.date, count(article.words, "word"))))
    head = Content.assemble((article.name, "bold"), (f"  {known}", "$quiet"))
    title = [Content(article.title)] if article.title else []
    both = [_cover_in_words(found, each, width) for each in Side]
    room = min(LONGEST_BAR, max(width - max(map(len, both)), 4))
    return [head, *title, _cover(article, _cover_in_words(found, side, width), room)]


def _cover_in_words(found: Overview, side: Side, width: int) -> str:
    """Say what the parts of a bar are, the other article by its name where there is room."""
    matched, partly, unmatched = found.on(side).cover.shares
    full = f"  {matched:.0%} also in {found.on(side.other).name}, {partly:.0%} in part, "
    brief = f"  {matched:.0%} in both, {partly:.0%} in part, "
    return (full if width >= len(full) + LONGEST_BAR else brief) + f"{unmatched:.0%} not"


def _cover(article: ArticleOverview, words: str, room: int) -> Content:
    cells = zip(bar(article.cover.shares, room), COVER_CELLS, strict=True)
    drawn = [(character * number, style) for number, (character, style) in cells]
    return Content.assemble(*drawn, (words, "$quiet"))


# -- what joins them, and what parts them -----------------------------------------------------


def _changes(comparison: Comparison) -> Iterator[OverviewRow]:
    """Yield what was changed between two versions of one article."""
    for number, sentence in enumerate(revision_sentences(comparison)):
        line = Content.styled(sentence, "bold" if number == 0 else "")
        yield OverviewRow(Drawn(line.wrap), Lead.CHANGES)


def _points(found: Overview) -> OverviewRow:
    if not found.points:
        line = Content.styled("No point to check was found.", "$quiet")
        return OverviewRow(_line(line))
    sign = relation_sign(Relation.CONFLICT)
    likely = sum(point.likely for point in found.points)
    sure = "" if likely == len(found.points) else f", {likely} of them likely"
    checked = checked_in_words(found.points)
    told = f", {checked}" if checked else sure
    line = Content.assemble(
        (f"{sign.sign} ", f"bold ${sign.name}"),
        (count(len(found.points), "point") + " to check", "bold"),
        (told, "$quiet"),
    )
    return OverviewRow(_line(line), Lead.POINTS)


def _links(found: Overview) -> OverviewRow:
    parts = [
        Content.assemble((sign.sign, f"bold ${sign.name}"), f" {number} {sign.brief}")
        for relation, sign in RELATIONS.items()
        if (number := found.relations.get(Relation(relation), 0)) and relation != Relation.CONFLICT
    ]
    line = Content.styled(" · ", "$quiet").join(parts) or Content.styled(
        "No passage of one is linked to a passage of the other.", "$quiet"
    )
    return OverviewRow(_line(line), Lead.MATCHES if parts else Lead.NOWHERE)


def _quoted(found: Overview) -> Iterator[OverviewRow]:
    """Yield how many words of each kind of source are quoted, and who is heard in one only."""
    if found.kinds:
        head = Content.assemble(
            (f"{'Words quoted':<{LABEL_WIDTH}}", "bold"),
            (f"{found.left.name} │ {found.right.name}", "$quiet"),
        )
        yield OverviewRow(_line(head))
    most = max(
        (max(found.on(side).quoted.get(kind, 0) for side in Side) for kind in found.kinds),
        default=0,
    )
    for kind in found.kinds:
        counts = [found.on(side).quoted.get(kind, 0) for side in Side]
        yield OverviewRow(
            Drawn(partial(_counts, kind, counts, most)),
            Lead.KIND,
            query=kind.value,
        )
    for side in Side:
        names = [source.name for source in found.on(side).only_sources]
        if names:
            line = Content.assemble(
                (f"Heard only in {found.on(side).name}: ", "bold"), ", ".join(names)
            )
            yield OverviewRow(_line(line), Lead.KIND, side)
    if found.kinds:
        yield _gap()


def _counts(kind: str, counts: Sequence[int], most: int, width: int) -> list[Content]:
    room = max((min(width, LONGEST_BAR) - LABEL_WIDTH - 11) // 2, 1)
    left, right = (round(room * each / most) if most else 0 for each in counts)
    line = Content.assemble(
        f"{kind:<{LABEL_WIDTH}}",
        " " * (room - left),
        ("█" * left, "$primary"),
        f" {counts[0]:>4} │ {counts[1]:<4}",
        ("█" * right, "$primary"),
    )
    return [line]


# -- what one has alone -----------------------------------------------------------------------


def _only_here(
    comparison: Comparison, article: ArticleOverview, side: Side
) -> Iterator[OverviewRow]:
    if not article.only_here:
        return
    head = Content.assemble(
        (f"{ONLY_HERE.sign} ", f"bold ${ONLY_HERE.name}"),
        (f"Only in {article.name}: ", "bold"),
        count(article.unmatched, "passage"),
    )
    yield OverviewRow(_line(head), Lead.ONLY_HERE, side)
    for only in article.only_here:
        line = Content("  " + " ".join(comparison.article(side).passage_text(only.passage).split()))
        yield OverviewRow(_line(line), Lead.PASSAGE, side, only.passage)

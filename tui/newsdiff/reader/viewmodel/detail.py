"""Everything there is to say about the focused passage and its partners, as text to show."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, NamedTuple

from textual.content import Content

from newsdiff.articles.model import Side
from newsdiff.comparison import Comparison
from newsdiff.divergence.model import Divergence, EditKind, OnlyHere, QuotePair, Severity
from newsdiff.presentation.coverages import about_coverage, coverage_sign
from newsdiff.presentation.quote_diff import Piece, pieces
from newsdiff.presentation.relations import ONLY_HERE, relation_sign, sureness
from newsdiff.reader.theme.styles import STYLES
from newsdiff.reader.viewmodel.lines import Hanging
from newsdiff.reader.viewmodel.marks import word_marks
from newsdiff.reader.viewmodel.pairing import Pairing
from newsdiff.reader.viewmodel.status import NOTE_SIGN

if TYPE_CHECKING:
    from newsdiff.alignment.model import Link

SEVERITY_SIGNS = {Severity.DETAIL: "+", Severity.DIFFERS: "~", Severity.CONFLICT: "≠"}

NAME_WIDTH = 8
"""How wide the column of names ("differs", "left", "right", "shared") is, in cells."""


Entry = tuple[Content, Content]
"""A label, and the text that hangs from it."""

NOTHING = Content("")


class Detail(NamedTuple):
    """What the drawer tells: what differs and the pair in full, and what else was found."""

    pair: Hanging
    findings: Hanging = Hanging()


def detail(
    pairing: Pairing,
    side: Side,
    passage: int,
    link: Link | None,
    styles: Mapping[str, str] = STYLES,
) -> Detail:
    """Describe a passage: what differs, the pair in full, quotes word by word, other partners.

    `link` is the one of its links to describe, None where the passage has none; words are marked
    with `styles` as they are in the text.
    """
    comparison = pairing.comparison
    if link is None:
        pair = _alone(pairing, side, passage)
        sections = [_closest(comparison, side, passage)]
    else:
        pair = _pair(pairing, link, styles)
        others = [each for each in pairing.links(side, passage) if each != link]
        sections = [
            _section("Quoted in both", _quotes(comparison, link)),
            _section("Other partners", (_partner(comparison, each, side) for each in others)),
        ]
    sections.insert(0, _section("Notes", _notes(pairing, side, passage, link)))
    findings: list[Entry] = []
    for section in filter(None, sections):
        findings += [(NOTHING, NOTHING), *section] if findings else section
    return Detail(Hanging(list(pair)), Hanging(findings))


# -- the pair ---------------------------------------------------------------------------------


def _pair(pairing: Pairing, link: Link, styles: Mapping[str, str]) -> Iterator[Entry]:
    appearance = pairing.sign_of(link)
    yield (
        NOTHING,
        Content.assemble(
            (f"{appearance.sign} {appearance.words}", f"bold ${appearance.name}"),
            (f"  {sureness(pairing.sureness_of(link))}", "$quiet"),
        ),
    )
    for number, divergence in enumerate(pairing.divergences(link)):
        yield _divergence(divergence, "" if number else "differs")
    for side in Side:
        yield _named(side, _marked_passage(pairing, side, link, styles))
    left = pairing.comparison.left
    words = [" ".join(span.of(left.text).split()) for span in link.left_shared]
    if words:
        yield _named("shared", Content(" · ".join(words)))


def _alone(pairing: Pairing, side: Side, passage: int) -> Iterator[Entry]:
    article = pairing.comparison.article(side)
    found = article.passages[passage]
    only: OnlyHere | None = None
    if found.set_aside:
        yield NOTHING, Content.styled(f"{found.kind}: set aside, not compared", "bold $quiet")
    else:
        only = pairing.without_link(side, passage)
        sign = coverage_sign(only)
        words = f"only in the {side} article" if sign is ONLY_HERE else sign.words
        yield NOTHING, Content.styled(f"{sign.sign} {words}", f"bold ${sign.name}")
    yield _named(side, Content(article.passage_text(passage)))
    if only is not None and (about := about_coverage(only, article)):
        yield _named("carries" if only.matched is None else "partly", Content(about))


def _divergence(divergence: Divergence, name: str) -> Entry:
    label, _ = _named(name, NOTHING)
    conflict = divergence.severity is Severity.CONFLICT
    sign = Content.styled(
        f"{SEVERITY_SIGNS[divergence.severity]} ", "$conflict" if conflict else "$quiet"
    )
    return label + sign, Content.assemble((f"{divergence.kind}: ", "bold"), divergence.sentence)


def _marked_passage(pairing: Pairing, side: Side, link: Link, styles: Mapping[str, str]) -> Content:
    article = pairing.comparison.article(side)
    whole = article.passages[link.passage(side)].span
    text = Content(whole.of(article.text))
    for span, style in word_marks(pairing, link, side):
        text = text.stylize(styles[style], span.start - whole.start, span.end - whole.start)
    return text


def _named(name: str, text: Content) -> Entry:
    return Content.styled(f"{name:<{NAME_WIDTH}}", "$quiet"), text


# -- what was found about it ------------------------------------------------------------------


def _section(title: str, entries: Iterable[Entry]) -> list[Entry]:
    """Return the entries under their title; nothing where there are none."""
    entries = list(entries)
    return [(NOTHING, Content.styled(title, "bold")), *entries] if entries else []


def _notes(pairing: Pairing, side: Side, passage: int, link: Link | None) -> Iterator[Entry]:
    """Yield what was noted on the passage, and on its partner."""
    ends = [(side, passage)]
    if link is not None:
        ends.append((side.other, link.passage(side.other)))
    for each, index in ends:
        for text in pairing.notes_on(each, index):
            yield Content.styled(f"{NOTE_SIGN} {each}  ", "$quiet"), Content(text)


def _quotes(comparison: Comparison, link: Link) -> Iterator[Entry]:
    for pair in comparison.quote_pairs:
        if not _lies_in(comparison, pair, link):
            continue
        words = Content(" ").join(map(_shown, pieces(comparison, pair)))
        yield Content("“"), words + "”"
        if any(edit.kind is not EditKind.SAME for edit in pair.edits):
            yield NOTHING, Content.styled("−left only− +right only+", "$quiet")
        if pair.same_speaker is False:
            left, right = (comparison.quotes[index].speaker for index in (pair.left, pair.right))
            words = Content.styled(
                f"said by {left or 'nobody named'} on the left, "
                f"{right or 'nobody named'} on the right",
                "$conflict",
            )
            yield Content.styled("≠ ", "$conflict"), words


def _lies_in(comparison: Comparison, pair: QuotePair, link: Link) -> bool:
    left, right = comparison.quotes[pair.left].span, comparison.quotes[pair.right].span
    return left.overlaps(comparison.left.passages[link.left].span) and right.overlaps(
        comparison.right.passages[link.right].span
    )


def _shown(piece: Piece) -> Content:
    if piece.both:
        return Content(piece.both)
    cut = Content.styled(f"−{piece.left}−" if piece.left else "", "strike $conflict")
    added = Content.styled(f"+{piece.right}+" if piece.right else "", "underline $verbatim")
    return Content(" ").join(part for part in (cut, added) if part)


def _closest(comparison: Comparison, side: Side, passage: int) -> list[Entry]:
    """Return the best partner that the threshold leaves out."""
    candidates = [link for link in comparison.candidates if link.passage(side) == passage]
    best = sorted(candidates, key=lambda link: -link.score)[:1]
    return _section(
        "Closest in the other article", (_partner(comparison, link, side) for link in best)
    )


def _partner(comparison: Comparison, link: Link, side: Side) -> Entry:
    """Return the passage that `link` joins to one on `side`."""
    appearance = relation_sign(link.relation)
    label = Content.assemble(
        (f"{appearance.sign} ", f"${appearance.name}"), (f"{sureness(link.score)}  ", "$quiet")
    )
    text = comparison.article(side.other).passage_text(link.passage(side.other))
    return label, Content(text)

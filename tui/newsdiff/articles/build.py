"""From text to an `Article`: the one place where passages and paragraphs are made."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import islice

from newsdiff.articles.blocks import Block, Part, join_parts, split_lines, unwrap
from newsdiff.articles.bylines import byline_of
from newsdiff.articles.datelines import find_dateline
from newsdiff.articles.errors import ReadError
from newsdiff.articles.furniture import Furniture
from newsdiff.articles.kinds import classify
from newsdiff.articles.language import DEFAULT, language_of
from newsdiff.articles.limits import DEFAULT_LIMITS, Limits
from newsdiff.articles.lines import Line
from newsdiff.articles.lookalikes import as_seen
from newsdiff.articles.metadata import Metadata, date_in, same_words
from newsdiff.articles.model import Article, Paragraph, Passage, PassageKind, Span
from newsdiff.articles.sanitise import sanitise, sanitise_line
from newsdiff.articles.segment import sentence_spans
from newsdiff.articles.spacing import closed_up

_ONE_PASSAGE = (
    PassageKind.HEADLINE,
    PassageKind.HEADING,
    PassageKind.PULL_QUOTE,
    PassageKind.CAPTION,
    PassageKind.FURNITURE,
)
"""Kinds whose lines are not cut into sentences."""


def article_from_text(
    text: str,
    *,
    title: str = "",
    origin: str = "",
    metadata: Metadata | None = None,
    keep_furniture: bool = False,
    limits: Limits = DEFAULT_LIMITS,
) -> Article:
    """Build an article from plain text: each line is a paragraph, the first one the title.

    Hard-wrapped lines are joined. Raises ReadError if there are more passages than `limits` allow.
    """
    known = metadata or Metadata(title=title, origin=origin)
    clean = sanitise(text)
    body = unwrap(closed_up(clean.text).strip("\n"))
    known = known._replace(replaced=known.replaced + clean.replaced)
    return _article(body, split_lines(body), known, keep_furniture, limits)


def article_from_parts(
    parts: Sequence[Part],
    metadata: Metadata,
    *,
    keep_furniture: bool = False,
    limits: Limits = DEFAULT_LIMITS,
) -> Article:
    """Build an article from paragraphs whose kind the source may give (HTML, Markdown, DOCX)."""
    clean = [(sanitise_line(part), kind) for part, kind in parts]
    replaced = sum(part.replaced for part, _ in clean)
    text, blocks = join_parts((part.text, kind) for part, kind in clean if part.text)
    known = metadata._replace(replaced=metadata.replaced + replaced)
    return _article(text, blocks, known, keep_furniture, limits)


def article_from_sentences(sentences: Sequence[str]) -> Article:
    """Build an article whose passage i is sentence i, each a paragraph of its own."""
    paragraphs, passages, at = [], [], 0
    for index, sentence in enumerate(sentences):
        span = Span(at, at + len(sentence))
        passages.append(Passage(index, span, index))
        paragraphs.append(Paragraph(index, span, index, index + 1))
        at = span.end + 1
    return Article("\n".join(sentences), tuple(paragraphs), tuple(passages))


def with_furniture(article: Article, *, kept: bool) -> Article:
    """Return the article with captions and furniture counted for the story, or set aside."""
    passages = tuple(
        replace(passage, kept=kept) if passage.kind.set_aside else passage
        for passage in article.passages
    )
    return replace(article, passages=passages)


def _article(
    text: str, blocks: list[Block], known: Metadata, keep_furniture: bool, limits: Limits
) -> Article:
    said = [sanitise_line(field) for field in (known.title, known.outlet, known.byline)]
    title, outlet, byline = (as_seen(field.text).text for field in said)
    seen = as_seen(text)
    text, blocks = _with_title_on_top(seen.text, blocks, title)
    language = _language(text, known)
    lines = classify(text, blocks, title=title, language=language)
    paragraphs, passages = _passages(text, lines, language, known.origin, limits)
    headline = next((line.text for line in lines if line.kind is PassageKind.HEADLINE), "")
    article = Article(
        text=text,
        paragraphs=tuple(paragraphs),
        passages=tuple(passages),
        title=headline,
        outlet=outlet,
        byline=byline or byline_of(_furniture(lines, Furniture.BYLINE), outlet),
        date=known.date
        or next(filter(None, map(date_in, _furniture(lines, Furniture.DATE))), None),
        origin=sanitise_line(known.origin).text,
        address=sanitise_line(known.address).text,
        fetched=known.fetched,
        language=language,
        notes=(*known.notes, *filter(None, [seen.note])),
        replaced=known.replaced + sum(field.replaced for field in said),
    )
    return with_furniture(article, kept=True) if keep_furniture else article


def _with_title_on_top(text: str, blocks: list[Block], title: str) -> tuple[str, list[Block]]:
    """Put a title that the source gives apart above the text, if the text does not start so."""
    if not title or any(same_words(block.span.of(text), title) for block in blocks[:3]):
        return text, blocks
    by = len(title) + 2
    moved = [block._replace(span=block.span.shifted(by)) for block in blocks]
    return f"{title}\n\n{text}", [Block(Span(0, len(title)), PassageKind.HEADLINE), *moved]


def _language(text: str, known: Metadata) -> str:
    """Return the language of the text; a source's word counts only where the text tells nothing.

    Many pages say that they are in English and are not.
    """
    told = language_of(text)
    return told if told != DEFAULT else known.language or DEFAULT


def _passages(
    text: str, lines: Sequence[Line], language: str, origin: str, limits: Limits
) -> tuple[list[Paragraph], list[Passage]]:
    """Cut the lines into passages; each line is a paragraph."""
    paragraphs: list[Paragraph] = []
    passages: list[Passage] = []
    for line in lines:
        index, first = len(paragraphs), len(passages)
        kind, furniture = line.kind or PassageKind.BODY, line.furniture or ""
        for span in _spans(text, line, language, limits):
            passages.append(Passage(len(passages), span, index, kind, furniture=str(furniture)))
        paragraphs.append(Paragraph(index, line.span, first, len(passages)))
        if len(passages) > limits.passages:
            raise ReadError(origin, f"more than {limits.passages:,} passages")
    _note_dateline(text, passages)
    return paragraphs, passages


def _spans(text: str, line: Line, language: str, limits: Limits) -> Iterable[Span]:
    if line.kind in _ONE_PASSAGE and len(line.span) <= limits.passage_chars:
        return (line.span,)
    return sentence_spans(text, line.span, language, limits.passage_chars)


def _note_dateline(text: str, passages: list[Passage]) -> None:
    """Note the dateline in one of the first passages of the story."""
    story = (passage for passage in passages if passage.kind is PassageKind.BODY)
    for passage in islice(story, 3):
        if dateline := find_dateline(text, passage.span):
            passages[passage.index] = replace(passage, dateline=dateline)
            return


def _furniture(lines: Sequence[Line], furniture: Furniture) -> list[str]:
    """Return the lines of such furniture."""
    return [line.text for line in lines if line.furniture is furniture]

"""From text to an `Article`: the one place where passages and paragraphs are made."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from newsdiff.articles.blocks import Block, Part, join_parts, split_lines, unwrap
from newsdiff.articles.datelines import find_dateline
from newsdiff.articles.errors import ReadError
from newsdiff.articles.kinds import Classified, classify
from newsdiff.articles.language import language_of
from newsdiff.articles.limits import DEFAULT_LIMITS, Limits
from newsdiff.articles.model import Article, Paragraph, Passage, PassageKind, Span
from newsdiff.articles.particulars import Particulars
from newsdiff.articles.sanitise import sanitise, sanitise_line
from newsdiff.articles.segment import sentence_spans

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
    particulars: Particulars | None = None,
    keep_furniture: bool = False,
    limits: Limits = DEFAULT_LIMITS,
) -> Article:
    """Build an article from plain text: each line is a paragraph, the first one the title.

    Hard-wrapped lines are joined. Raises ReadError if there are more passages than `limits` allow.
    """
    known = particulars or Particulars(title=title, origin=origin)
    clean = sanitise(text)
    body = unwrap(clean.text.strip("\n"))
    known = replace(known, replaced=known.replaced + clean.replaced)
    return _article(body, split_lines(body), known, keep_furniture, limits)


def article_from_parts(
    parts: Sequence[Part],
    particulars: Particulars,
    *,
    keep_furniture: bool = False,
    limits: Limits = DEFAULT_LIMITS,
) -> Article:
    """Build an article from paragraphs whose kind the source may give (HTML, Markdown, DOCX)."""
    clean = [(sanitise_line(part), kind) for part, kind in parts]
    replaced = sum(part.replaced for part, _ in clean)
    text, blocks = join_parts((part.text, kind) for part, kind in clean if part.text)
    known = replace(particulars, replaced=particulars.replaced + replaced)
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


def with_furniture_kept(article: Article) -> Article:
    """Return the article with captions and furniture taken for passages of the story."""
    passages = tuple(
        replace(passage, kind=PassageKind.BODY) if passage.set_aside else passage
        for passage in article.passages
    )
    return replace(article, passages=passages)


@dataclass(slots=True)
class _Passages:
    """Paragraphs and passages in the making."""

    paragraphs: list[Paragraph] = field(default_factory=list)
    passages: list[Passage] = field(default_factory=list)

    def add(self, span: Span, sentences: Iterator[Span], item: Classified) -> None:
        paragraph, first = len(self.paragraphs), len(self.passages)
        for sentence in sentences:
            furniture = str(item.furniture or "")
            self.passages.append(
                Passage(len(self.passages), sentence, paragraph, item.kind, furniture=furniture)
            )
        self.paragraphs.append(Paragraph(paragraph, span, first, len(self.passages)))


def _article(
    text: str, blocks: list[Block], known: Particulars, keep_furniture: bool, limits: Limits
) -> Article:
    said = [sanitise_line(field) for field in (known.title, known.outlet, known.byline)]
    title, outlet, byline = (field.text for field in said)
    text, blocks = _with_title_on_top(text, blocks, title)
    language = known.language or language_of(text)
    classified = classify(text, blocks, title=title, language=language)
    made = _Passages()
    for item in classified:
        made.add(item.block.span, _sentences(text, item, language, limits), item)
        if len(made.passages) > limits.passages:
            raise ReadError(known.origin, f"more than {limits.passages:,} passages")
    headline = next((p for p in made.passages if p.kind is PassageKind.HEADLINE), None)
    article = Article(
        text=text,
        paragraphs=tuple(made.paragraphs),
        passages=_with_dateline(text, made.passages),
        title=headline.span.of(text) if headline else "",
        outlet=outlet,
        byline=byline,
        date=known.date,
        origin=sanitise_line(known.origin).text,
        address=sanitise_line(known.address).text,
        fetched=known.fetched,
        language=language,
        replaced=known.replaced + sum(field.replaced for field in said),
    )
    return with_furniture_kept(article) if keep_furniture else article


def _with_title_on_top(text: str, blocks: list[Block], title: str) -> tuple[str, list[Block]]:
    """Put a title that the source gives apart above the text, if the text does not start so."""
    first_lines = (_letters(block.span.of(text)) for block in blocks[:3])
    if not title or _letters(title) in first_lines:
        return text, blocks
    by = len(title) + 2
    moved = [replace(block, span=block.span.shifted(by)) for block in blocks]
    return f"{title}\n\n{text}", [Block(Span(0, len(title)), PassageKind.HEADLINE), *moved]


def _letters(line: str) -> str:
    return re.sub(r"\W+", "", line.casefold())


def _sentences(text: str, item: Classified, language: str, limits: Limits) -> Iterator[Span]:
    span = item.block.span
    if item.kind in _ONE_PASSAGE and len(span) <= limits.passage_chars:
        return iter((span,))
    return sentence_spans(text, span, language, limits.passage_chars)


def _with_dateline(text: str, passages: list[Passage]) -> tuple[Passage, ...]:
    """Note the dateline of the first passages of the story."""
    story = [p.index for p in passages if p.kind is PassageKind.BODY][:3]
    for index in story:
        if dateline := find_dateline(text, passages[index].span):
            passages[index] = replace(passages[index], dateline=dateline)
            break
    return tuple(passages)

"""FIRST VERSION, to be replaced by the articles room: text to an Article."""

from __future__ import annotations

import re
from collections.abc import Sequence

from newsdiff.articles.model import Article, Paragraph, Passage, PassageKind, Span


def article_from_text(text: str, *, title: str = "", origin: str = "") -> Article:
    """Build an article from sanitised text whose first line is the title."""
    paragraphs: list[Paragraph] = []
    passages: list[Passage] = []
    for line in re.finditer(r"\S[^\n]*\S|\S", text):
        first = len(passages)
        kind = PassageKind.BODY if paragraphs else PassageKind.HEADLINE
        for part in re.finditer(r"\S.*?(?:(?<=[a-z][.!?])[”\"’]?(?=\s+[A-Z“\"])|$)", line.group()):
            span = Span(line.start() + part.start(), line.start() + part.end())
            passages.append(Passage(len(passages), span, len(paragraphs), kind))
        paragraphs.append(Paragraph(len(paragraphs), Span(*line.span()), first, len(passages)))
    headline = passages[0].span.of(text) if passages else ""
    return Article(text, tuple(paragraphs), tuple(passages), title or headline, origin=origin)


def article_from_sentences(sentences: Sequence[str]) -> Article:
    """Build an article whose passage i is sentence i, each a paragraph of its own."""
    paragraphs, passages, at = [], [], 0
    for index, sentence in enumerate(sentences):
        span = Span(at, at + len(sentence))
        passages.append(Passage(index, span, index))
        paragraphs.append(Paragraph(index, span, index, index + 1))
        at = span.end + 1
    return Article("\n".join(sentences), tuple(paragraphs), tuple(passages))

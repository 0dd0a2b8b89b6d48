"""What part a text gives those whom it mentions: who acts, who is in headline and lede."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Sequence

from newsdiff.actors.model import Mention
from newsdiff.articles.model import Article, PassageKind, Side, Span
from newsdiff.language.doc import Doc
from newsdiff.language.lexicon import word_class
from newsdiff.language.noun_phrases import Range, head_range
from newsdiff.language.subjects import subject_before
from newsdiff.language.tokens import LINE_BREAK, Tag, Token, token_at
from newsdiff.language.verbs import group_start, is_finite, is_passive

_HEADLINES = (PassageKind.HEADLINE, PassageKind.HEADING)
_VERBS = frozenset({Tag.AUXILIARY, Tag.CLITIC, Tag.PAST, Tag.THIRD, Tag.BASE})
_JOINS = frozenset((",", "and", "or"))
_OPENING = frozenset("\"'“‘«")
_CLOSING = frozenset("\"'”’»,")
_MAIN = (Tag.PAST, Tag.BASE, Tag.THIRD, Tag.GERUND)
_IN_GROUP = (Tag.ADVERB, Tag.AUXILIARY, Tag.CLITIC)
_DASHES = frozenset(("—", "–", "―", "-", "--", "("))

Predicate = tuple[str, bool]
"""The form of a main verb, "be" or "have" where there is no other; whether it is passive."""


class Text:
    """One article as its actors stand in it."""

    def __init__(self, article: Article, doc: Doc, side: Side) -> None:
        self.side = side
        self.doc = doc
        passages = article.passages
        self._headlines = [p.span for p in passages if p.kind in _HEADLINES]
        body = [p for p in passages if not p.set_aside and p.kind not in _HEADLINES]
        self._lede = [p.span for p in body if p.paragraph == body[0].paragraph]
        self._datelines = [p.dateline for p in passages if p.dateline]
        self._verbs = _verbs_of_subjects(doc)
        self._starts = [token.start for token in doc.tokens]

    def is_headline(self, span: Span) -> bool:
        """Whether a span lies in a headline."""
        return _overlap(self._headlines, span)

    def is_lede(self, span: Span) -> bool:
        """Whether a span lies in the first paragraph, and in no dateline."""
        return _overlap(self._lede, span) and not self.is_dateline(span)

    def is_dateline(self, span: Span) -> bool:
        """Whether a span lies in the dateline, which tells where an article was written."""
        if _overlap(self._datelines, span):
            return True
        at = bisect_right(self._starts, span.start) - 1
        opens = at == 0 or token_at(self.doc.tokens, at - 1).text[:1] == LINE_BREAK
        return opens and span.of(self.doc.text).isupper() and self.after(span).text in _DASHES

    def acts(self, span: Span) -> bool:
        """Whether what stands in a span is the subject of a finite verb."""
        return any(token.start in self._verbs for token in self.doc.tokens_in(span))

    def verbs_of(self, span: Span) -> Iterator[Predicate]:
        """Yield the verbs that what stands in a span is the subject of."""
        for token in self.doc.tokens_in(span):
            yield from self._verbs.get(token.start, ())

    def is_modifier(self, span: Span) -> bool:
        """Whether a noun, or what belongs to somebody, follows: "Texas law", "Peru's coast"."""
        following = self.after(span)
        return following.low in ("'s", "’s", "'", "’") or following.tag in (Tag.WORD, Tag.BASE)

    def is_quoted(self, span: Span) -> bool:
        """Whether a span is all that stands in quotation marks, as the title of a work does."""
        at = bisect_right(self._starts, span.start) - 1
        opens = token_at(self.doc.tokens, at - 1).text in _OPENING
        return opens and self.after(span).text[:1] in _CLOSING

    def before(self, span: Span) -> Token:
        """Return the token before a span, past articles."""
        at = bisect_right(self._starts, span.start) - 2
        while token_at(self.doc.tokens, at).tag is Tag.DETERMINER:
            at -= 1
        return token_at(self.doc.tokens, at)

    def after(self, span: Span) -> Token:
        """Return the token after a span."""
        return token_at(self.doc.tokens, bisect_right(self._starts, span.end - 1))

    def tokens_of(self, span: Span) -> tuple[int, int]:
        """Return the first token of a span, and the one after its last."""
        return bisect_right(self._starts, span.start) - 1, bisect_right(self._starts, span.end - 1)


def _overlap(lines: Sequence[Span], span: Span) -> bool:
    """Whether one of the lines, which come in order, overlaps a span."""
    at = bisect_right(lines, span.start, key=_end_of)
    return at < len(lines) and lines[at].overlaps(span)


def _end_of(span: Span) -> int:
    return span.end


def of_side(texts: Sequence[Text], mention: Mention) -> Text:
    """Return the text that a mention is in."""
    return next(text for text in texts if text.side is mention.article)


def _verbs_of_subjects(doc: Doc) -> dict[int, list[Predicate]]:
    """Return by where the head word of a subject starts what its finite verbs are."""
    found: dict[int, list[Predicate]] = defaultdict(list)
    for sentence in doc.sentences:
        if sentence.aside:
            continue
        tokens = sentence.tokens
        for at, token in enumerate(tokens):
            if token.tag in _VERBS and is_finite(tokens, at):
                subject = subject_before(tokens, group_start(tokens, at))
                if subject is not None:
                    for head in _heads(tokens, subject):
                        found[head].append(_predicate(tokens, at))
    return found


def _predicate(tokens: Sequence[Token], at: int) -> Predicate:
    """Return the main verb of the group whose finite verb stands at `at`, and if it is passive."""
    last = at
    while token_at(tokens, last).tag in _IN_GROUP:
        last += 1
    main = token_at(tokens, last)
    if main.tag not in _MAIN:
        return ("be" if tokens[at].low in word_class("be") else "have"), False
    return main.low, is_passive(tokens, last)


def _heads(tokens: Sequence[Token], subject: Range) -> Iterator[int]:
    """Yield where the head, and what is joined with it by "and", start."""
    _, end = head_range(tokens, subject)
    yield tokens[end - 1].start
    for at in range(end, subject[1]):
        joined = token_at(tokens, at + 1).low in _JOINS or at + 1 == subject[1]
        if tokens[at].tag is Tag.NAME and joined and tokens[end].low in _JOINS:
            yield tokens[at].start

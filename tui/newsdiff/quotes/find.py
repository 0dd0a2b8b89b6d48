"""Find who says what in a text: the quotations in marks and the statements without."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from newsdiff.actors.model import Actor
from newsdiff.articles.model import Passage, PassageKind, Side, Span
from newsdiff.quotes.attributions import (
    Attribution,
    find_attributions,
    is_only_reported,
    nearest,
    relays_others,
)
from newsdiff.quotes.blocks import Block, block_after
from newsdiff.quotes.cues import Order
from newsdiff.quotes.frames import Frame, split_frames
from newsdiff.quotes.identity import ActorIndex
from newsdiff.quotes.known import KnownNames, known_names
from newsdiff.quotes.marks import Quotation, find_quotations
from newsdiff.quotes.model import Quote, QuoteStyle
from newsdiff.quotes.names import NameBook
from newsdiff.quotes.orphans import Orphan, first_subject, speaker_without_cue
from newsdiff.quotes.relays import is_outlet
from newsdiff.quotes.roles import RoleBook
from newsdiff.quotes.speakers import Memory
from newsdiff.quotes.titles import follows_word, is_title
from newsdiff.quotes.tokens import Tag

LONGEST_PARTIAL = 3
"""Words of a quotation that counts as a partial one."""


def find_quotes(
    text: str,
    article: Side = Side.LEFT,
    passages: Sequence[Passage] = (),
    actors: Sequence[Actor] = (),
    language: str = "en",
) -> tuple[Quote, ...]:
    """Find who says what in a text.

    `passages` are those of the article, where they are known: what stands in captions and page
    furniture is left out, and block and pull quotes are taken from their kind. With `actors`,
    those of both articles, a speaker bears the name that their actor has.

    The rules are made for English: in a text of another `language` only the quotations in marks
    are found, without speakers.

    Returns the quotes in the order of the text: quotations in marks, block quotes and indirect
    statements. A statement with quoted words in it stands beside the partial quotes it holds.
    """
    if language != "en":
        return _marked(text, article, passages)
    known = known_names(text, article, actors)
    quotes = _Reading(text, article, passages, known).quotes()
    if not actors:
        return quotes
    index = ActorIndex(actors)
    return tuple(_by_actor(quote, index) for quote in quotes)


def _by_actor(quote: Quote, actors: ActorIndex) -> Quote:
    found = actors.find(quote.speaker, quote.article, quote.attribution) if quote.speaker else None
    if found is None or quote.speaker.lower() == f"the {actors.actors[found].name.lower()}":
        return quote
    return replace(quote, speaker=actors.actors[found].name)


def _marked(text: str, article: Side, passages: Sequence[Passage]) -> tuple[Quote, ...]:
    """The quotations in marks of a text in a language that the rules do not know."""
    aside = [passage.span for passage in passages if passage.set_aside]
    return tuple(
        Quote(quotation.span, QuoteStyle.DIRECT, article)
        for quotation in find_quotations(text)
        if len(quotation.inner.of(text).split()) > LONGEST_PARTIAL
        and not any(span.contains(quotation.span) for span in aside)
    )


class _Reading:
    """One walk through a text, frame by frame, remembering who spoke."""

    def __init__(
        self, text: str, article: Side, passages: Sequence[Passage], known: KnownNames
    ) -> None:
        self.text = text
        self.article = article
        self.passages = passages
        quotations = find_quotations(text)
        self.by_start = {quotation.span.start: quotation for quotation in quotations}
        aside = [passage.span for passage in passages if passage.set_aside]
        self.frames = split_frames(text, quotations, aside, known)
        names = NameBook(text, self.frames, known)
        self.memory = Memory(self.frames, names, RoleBook(text, self.frames, names), known)
        self.pull_quotes = [p.span for p in passages if p.kind is PassageKind.PULL_QUOTE]
        self.block: Block | None = None
        self.block_relay = ""

    def quotes(self) -> tuple[Quote, ...]:
        """Return all quotes of the text, in order."""
        found: list[Quote] = []
        for frame in self.frames:
            if frame.aside:
                continue
            attributions = find_attributions(self.text, frame, self.memory)
            found += self._in_marks(frame, attributions)
            found += self._indirect(attributions)
            self._remember(frame, attributions)
            found += self._block(frame, attributions)
        return tuple(sorted(found, key=lambda quote: (quote.span.start, -quote.span.end)))

    def _in_marks(self, frame: Frame, attributions: Sequence[Attribution]) -> list[Quote]:
        quotes = (
            self._quotation(frame, index, self.by_start[token.start], attributions)
            for index, token in enumerate(frame.tokens)
            if token.tag is Tag.QUOTE
        )
        return [quote for quote in quotes if quote is not None]

    def _quotation(
        self, frame: Frame, index: int, quotation: Quotation, attributions: Sequence[Attribution]
    ) -> Quote | None:
        words = len(quotation.inner.of(self.text).split())
        short = words < LONGEST_PARTIAL and not follows_word(frame.tokens, index)
        attribution = nearest(quotation, attributions, short)
        cued = attribution is not None
        if is_title(self.text, self.frames, frame, index, quotation, cued):
            return None
        style = self._style(quotation.span, words)
        if attribution is not None:
            return self._by(attribution, quotation.span, style)
        orphan = speaker_without_cue(self.text, self.frames, frame, index, quotation, self.memory)
        if self._is_scare_quote(quotation, words, orphan):
            return None
        self._remember_orphan(frame, orphan)
        return self._by_orphan(orphan, quotation.span, style)

    def _is_scare_quote(self, quotation: Quotation, words: int, orphan: Orphan | None) -> bool:
        """Whether a word or two without a cue are not anybody's words: "so-called"."""
        if words > LONGEST_PARTIAL or (orphan is not None and not orphan.guessed):
            return False
        return words < LONGEST_PARTIAL or quotation.inner.of(self.text)[-1] not in ".!?"

    def _style(self, span: Span, words: int) -> QuoteStyle:
        if any(pull.contains(span) for pull in self.pull_quotes):
            return QuoteStyle.PULL
        return QuoteStyle.PARTIAL if words <= LONGEST_PARTIAL else QuoteStyle.DIRECT

    def _indirect(self, attributions: Sequence[Attribution]) -> list[Quote]:
        return [
            self._by(attribution, attribution.content, QuoteStyle.INDIRECT)
            for attribution in attributions
            if attribution.content is not None
            and not is_only_reported(attribution, attributions)
            and not self._is_quotation(attribution.content)
        ]

    def _is_quotation(self, content: Span) -> bool:
        """Whether a content is one quotation in marks, which stands for itself."""
        quotation = self.by_start.get(content.start)
        return quotation is not None and len(quotation.span) > 0.8 * len(content)

    def _block(self, frame: Frame, attributions: Sequence[Attribution]) -> list[Quote]:
        """The block quote that the frame introduces; what it holds is relayed by its writer."""
        if self.block and frame.index >= self.block.last:
            self.block, self.block_relay = None, ""
        found = block_after(self.frames, frame, attributions, self.passages)
        if found is None:
            return []
        self.block, attribution = found
        quote = self._by(attribution, self.block.span, QuoteStyle.BLOCK)
        self.block_relay = attribution.speaker.name
        return [quote]

    def _by(self, attribution: Attribution, span: Span, style: QuoteStyle) -> Quote:
        """A quote with the speaker, the cue and the relay of an attribution."""
        return Quote(
            span=span,
            style=style,
            article=self.article,
            speaker=attribution.speaker.name,
            attribution=attribution.speaker.span,
            cue=attribution.span,
            relay=attribution.relay or self._outer_relay(attribution.speaker.name),
            stance=attribution.cue.stance and style is QuoteStyle.INDIRECT,
        )

    def _by_orphan(self, orphan: Orphan | None, span: Span, style: QuoteStyle) -> Quote:
        """A quote without a cue, and perhaps without a speaker."""
        if orphan is None:
            return Quote(span, style, self.article, relay=self.block_relay)
        relay = self.memory.last_relay if orphan.followed else ""
        return Quote(
            span=span,
            style=QuoteStyle.PULL if orphan.pull else style,
            article=self.article,
            speaker=orphan.speaker.name,
            attribution=orphan.speaker.span,
            relay=relay or self._outer_relay(orphan.speaker.name),
        )

    def _outer_relay(self, speaker: str) -> str:
        """Who wrote the block quote that the reading is in, unless they speak themselves."""
        return "" if speaker == self.block_relay else self.block_relay

    def _remember(self, frame: Frame, attributions: Sequence[Attribution]) -> None:
        open_end = frame.tokens[-1].low in (":", ",")
        said = [each for each in attributions if not each.cue.stance and (each.content or open_end)]
        for attribution in said:
            outlet = is_outlet(attribution.speaker.name) and (
                attribution.cue.order is Order.ACCORDING or relays_others(attribution, said)
            )
            if outlet:
                self.memory.note_unnamed(frame, attribution.cue.subject, attribution.speaker)
            else:
                self.memory.heard_from(
                    frame, attribution.cue.subject, attribution.speaker, attribution.relay
                )
        if not said:
            self._note_subject(frame)

    def _remember_orphan(self, frame: Frame, orphan: Orphan | None) -> None:
        if orphan and not orphan.followed and orphan.phrase:
            self.memory.heard_from(frame, orphan.phrase, orphan.speaker)
        if self.memory.last:
            self.memory.keep_on(frame)

    def _note_subject(self, frame: Frame) -> None:
        """Remember whom a sentence is about; a colon at its end lets them speak next."""
        subject = first_subject(frame.tokens)
        if subject is None:
            return
        speaker = self.memory.resolve(self.text, frame, subject)
        if frame.tokens[-1].low == ":":
            self.memory.heard_from(frame, subject, speaker)
        elif speaker.person and speaker.name[0].isupper():
            self.memory.mention(frame, speaker)

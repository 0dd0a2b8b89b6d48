"""One walk through a text, sentence by sentence, that finds the quotes and remembers who spoke."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from newsdiff.articles.model import Passage, PassageKind, Side, Span
from newsdiff.language.quotations import Quotation
from newsdiff.language.sentences import Sentence
from newsdiff.language.tokens import Tag
from newsdiff.quotes.attribution.attributions import (
    Attribution,
    find_attributions,
    is_in_doubt,
    is_only_reported,
    nearest,
    relays_others,
)
from newsdiff.quotes.attribution.blocks import BlockQuote, block_after
from newsdiff.quotes.attribution.cue import Order
from newsdiff.quotes.attribution.implicit import (
    ImplicitSpeaker,
    first_subject,
    speaker_without_cue,
)
from newsdiff.quotes.attribution.nested import statements_inside
from newsdiff.quotes.attribution.titles import follows_word, is_title_of_work
from newsdiff.quotes.coreference.background import Background
from newsdiff.quotes.coreference.discourse import DiscourseState
from newsdiff.quotes.coreference.outlets import is_outlet
from newsdiff.quotes.coreference.resolve import Resolver
from newsdiff.quotes.model import Quote, QuoteStyle

LONGEST_PARTIAL = 3
"""Words of a quotation that counts as a partial one."""
SAME = 0.8
"""The share of a statement that a quotation at its head must fill to be all of it."""


class QuoteReader:
    """The quotes of one text, whose names and roles are read; `passages` as for `find_quotes`."""

    def __init__(self, background: Background, article: Side, passages: Sequence[Passage]) -> None:
        self._background = background
        self._article = article
        self._passages = passages
        self._quotations = {quotation.span.start: quotation for quotation in background.quotations}
        self._pull_quotes = [p.span for p in passages if p.kind is PassageKind.PULL_QUOTE]
        self._discourse = DiscourseState()
        self._resolver = Resolver(background, self._discourse)
        self._block: BlockQuote | None = None

    def quotes(self) -> tuple[Quote, ...]:
        """Return all quotes of the text, in order."""
        found: list[Quote] = []
        for sentence in self._background.sentences:
            if sentence.aside:
                continue
            attributions = find_attributions(sentence, self._resolver)
            found += self._in_marks(sentence, attributions)
            found += self._indirect(sentence, attributions)
            self._remember(sentence, attributions)
            found += self._blocks(sentence, attributions)
        found.sort(key=lambda quote: (quote.span.start, -quote.span.end))
        return tuple(self._continued(found))

    def _continued(self, quotes: Sequence[Quote]) -> Sequence[Quote]:
        """Give a quotation that no mark closes to whoever speaks what goes on right behind it."""
        done = list(quotes)
        for at in range(len(done) - 2, -1, -1):
            quote, following = done[at], done[at + 1]
            quotation = self._quotations.get(quote.span.start)
            open_end = quotation is not None and not quotation.closed
            behind = self._background.text[quote.span.end : following.span.start]
            if open_end and quote.cue is None and following.cue is not None and behind.isspace():
                done[at] = replace(
                    quote, speaker=following.speaker, attribution=following.attribution
                )
        return done

    def _in_marks(self, sentence: Sentence, attributions: Sequence[Attribution]) -> list[Quote]:
        quotes: list[Quote] = []
        for index, token in enumerate(sentence.tokens):
            if token.tag is not Tag.QUOTE:
                continue
            quote = self._quotation(sentence, index, attributions)
            if quote is not None:
                quotes += (quote, *self._passed_on(quote))
        return quotes

    def _passed_on(self, quote: Quote) -> list[Quote]:
        """The statements of others that the speaker of a quotation passes on."""
        return [
            replace(self._by(told, told.content, QuoteStyle.INDIRECT), relay=quote.speaker)
            for told in statements_inside(self._quotations[quote.span.start], self._background)
            if told.content is not None and told.speaker.name != quote.speaker
        ]

    def _quotation(
        self, sentence: Sentence, index: int, attributions: Sequence[Attribution]
    ) -> Quote | None:
        """The quote in marks at a token, None where the marks quote nobody."""
        text = self._background.text
        quotation = self._quotations[sentence.tokens[index].start]
        words = len(quotation.inner.of(text).split())
        short = words < LONGEST_PARTIAL and not follows_word(sentence.tokens, index)
        attribution = nearest(quotation, attributions, short)
        if is_title_of_work(text, sentence, index, quotation, cued=attribution is not None):
            return None
        style = self._style(quotation.span, words)
        if attribution is not None:
            return self._by(attribution, quotation.span, style)
        implicit = speaker_without_cue(sentence, index, quotation, self._resolver)
        if self._is_scare_quote(quotation, words, implicit):
            return None
        self._remember_implicit(sentence, implicit)
        return self._by_implicit(implicit, quotation.span, style)

    def _is_scare_quote(
        self, quotation: Quotation, words: int, implicit: ImplicitSpeaker | None
    ) -> bool:
        """Whether a word or two without a cue are not anybody's words: "so-called"."""
        if words > LONGEST_PARTIAL or (implicit is not None and not implicit.guessed):
            return False
        return words < LONGEST_PARTIAL or quotation.inner.of(self._background.text)[-1] not in ".!?"

    def _style(self, span: Span, words: int) -> QuoteStyle:
        if any(pull.contains(span) for pull in self._pull_quotes):
            return QuoteStyle.PULL
        return QuoteStyle.PARTIAL if words <= LONGEST_PARTIAL else QuoteStyle.DIRECT

    def _indirect(self, sentence: Sentence, attributions: Sequence[Attribution]) -> list[Quote]:
        return [
            self._by(attribution, attribution.content, QuoteStyle.INDIRECT)
            for attribution in attributions
            if attribution.content is not None
            and not is_only_reported(attribution, attributions)
            and not is_in_doubt(sentence.tokens, attribution, attributions)
            and not self._is_quotation(attribution.content)
        ]

    def _is_quotation(self, content: Span) -> bool:
        """Whether a statement is one quotation in marks, which stands for itself."""
        quotation = self._quotations.get(content.start)
        return quotation is not None and len(quotation.span) > SAME * len(content)

    def _blocks(self, sentence: Sentence, attributions: Sequence[Attribution]) -> list[Quote]:
        """The block quote that the sentence introduces; what it holds is relayed by its writer."""
        if self._block and sentence.index >= self._block.last:
            self._block = None
        block = block_after(self._background.sentences, sentence, attributions, self._passages)
        if block is None:
            return []
        quote = self._by(block.introduction, block.span, QuoteStyle.BLOCK)
        self._block = block
        return [quote]

    def _by(self, attribution: Attribution, span: Span, style: QuoteStyle) -> Quote:
        """A quote with the speaker, the cue and the relay of an attribution."""
        return Quote(
            span=span,
            style=style,
            article=self._article,
            speaker=attribution.speaker.name,
            attribution=attribution.speaker.span,
            cue=attribution.span,
            relay=attribution.relay or self._writer_beside(attribution.speaker.name),
            stance=attribution.cue.stance and style is QuoteStyle.INDIRECT,
            act=attribution.act and style is QuoteStyle.INDIRECT,
        )

    def _by_implicit(
        self, implicit: ImplicitSpeaker | None, span: Span, style: QuoteStyle
    ) -> Quote:
        """A quote without a cue, and perhaps without a speaker."""
        if implicit is None:
            return Quote(span, style, self._article, relay=self._writer_beside(""))
        relay = self._discourse.last_relay if implicit.followed else ""
        return Quote(
            span=span,
            style=QuoteStyle.PULL if implicit.pull else style,
            article=self._article,
            speaker=implicit.speaker.name,
            attribution=implicit.speaker.span,
            relay=relay or self._writer_beside(implicit.speaker.name),
        )

    def _writer_beside(self, speaker: str) -> str:
        """Who wrote the block quote that the reading is in, "" if it is in none, or the speaker."""
        writer = self._block.introduction.speaker.name if self._block else ""
        return "" if writer == speaker else writer

    def _remember(self, sentence: Sentence, attributions: Sequence[Attribution]) -> None:
        """Note who spoke; outlets that only pass words on are no speakers for "he" to mean."""
        open_end = sentence.tokens[-1].low in (":", ",")
        said = [each for each in attributions if not each.cue.stance and (each.content or open_end)]
        for attribution in said:
            phrase, speaker = attribution.cue.subject, attribution.speaker
            passes_on = attribution.cue.order is Order.ACCORDING or relays_others(attribution, said)
            if passes_on and is_outlet(speaker.name):
                self._discourse.note_unnamed(sentence, phrase, speaker)
            else:
                self._discourse.record_speaker(sentence, phrase, speaker, attribution.relay)
        if not said:
            self._note_subject(sentence)

    def _remember_implicit(self, sentence: Sentence, implicit: ImplicitSpeaker | None) -> None:
        if implicit and not implicit.followed and implicit.phrase:
            self._discourse.record_speaker(sentence, implicit.phrase, implicit.speaker)
        if self._discourse.last:
            self._discourse.keep_on(sentence)

    def _note_subject(self, sentence: Sentence) -> None:
        """Remember whom a sentence is about; a colon at its end lets them speak next."""
        subject = first_subject(sentence.tokens)
        if subject is None:
            return
        speaker = self._resolver.resolve(sentence, subject)
        if sentence.tokens[-1].low == ":":
            self._discourse.record_speaker(sentence, subject, speaker)
        elif speaker.person and speaker.name[0].isupper():
            self._discourse.mention(sentence, speaker)

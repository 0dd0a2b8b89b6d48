"""Who spoke so far in a text, so that "he" and "the official" can be led back to them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from newsdiff.language.lexicon import noun_forms, role_nouns, word_class
from newsdiff.language.noun_phrases import Range, head_of
from newsdiff.language.sentences import Sentence
from newsdiff.language.tokens import Tag
from newsdiff.language.verbs import is_plural
from newsdiff.quotes.coreference.outlets import is_outlet
from newsdiff.quotes.coreference.speaker import Speaker

RECENT = 8
"""Speakers that are remembered for pronouns."""

_NOWHERE = -9
"""Before the text, and so far from its first sentence."""


@dataclass(slots=True)
class DiscourseState:
    """Who spoke so far, as the reading goes on sentence by sentence.

    `last` spoke last, through `last_relay` if that is not ""; `last_sentence` and `last_paragraph`
    tell where. `unnamed` holds by their noun the speakers without a name.
    """

    last: Speaker | None = None
    last_relay: str = ""
    last_sentence: int = _NOWHERE
    last_paragraph: int = _NOWHERE
    unnamed: dict[str, str] = field(default_factory=dict)
    _heard: list[tuple[int, Speaker]] = field(default_factory=list)

    def recent(self, sentence: Sentence, farthest: int) -> Iterator[Speaker]:
        """Yield who was heard or spoken of at most `farthest` sentences before, the last first."""
        for index, speaker in self._heard[: -RECENT - 1 : -1]:
            if sentence.index - index <= farthest:
                yield speaker

    def about_since(self) -> Speaker | None:
        """Return the person whom the text has turned to since somebody spoke last, if any."""
        index, speaker = self._heard[-1] if self._heard else (_NOWHERE, None)
        return speaker if index > self.last_sentence else None

    def mention(self, sentence: Sentence, speaker: Speaker) -> None:
        """Note somebody whom a pronoun may stand for although nothing is quoted of them yet."""
        self._heard.append((sentence.index, speaker))

    def record_speaker(
        self, sentence: Sentence, phrase: Range, speaker: Speaker, relay: str = ""
    ) -> None:
        """Note that `speaker`, named by `phrase`, spoke in a sentence, perhaps through `relay`."""
        if speaker.name.lower() in word_class("vague_subject"):
            return
        self.last, self.last_relay = speaker, relay
        self.keep_on(sentence)
        self.mention(sentence, speaker)
        self.note_unnamed(sentence, phrase, speaker)

    def keep_on(self, sentence: Sentence) -> None:
        """Note that the last speaker still speaks in a sentence."""
        self.last_sentence, self.last_paragraph = sentence.index, sentence.paragraph

    def note_unnamed(self, sentence: Sentence, phrase: Range, speaker: Speaker) -> None:
        """Remember a speaker without a name, so that "the official" can be led back to them."""
        head = head_of(sentence.tokens, phrase)
        if is_outlet(speaker.name):
            self.unnamed["outlet"] = self.unnamed["source"] = speaker.name
            if head.low in noun_forms("document"):
                self.unnamed[head.low] = speaker.name
            return
        new = sentence.tokens[phrase[0]].low in word_class("introducing") or is_plural(head)
        described = phrase[1] - phrase[0] > 2
        if head.tag is not Tag.NAME and head.low in role_nouns() and (new or described):
            self.unnamed[head.low] = speaker.name
            if head.low == "official":
                self.unnamed["source"] = speaker.name

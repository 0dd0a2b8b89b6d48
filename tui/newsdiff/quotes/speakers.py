"""Who is meant: names in their fullest form, pronouns and "the official" led back to a name."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from newsdiff.actors.gazetteer import Known, lookup
from newsdiff.articles.model import Span
from newsdiff.quotes.frames import Frame
from newsdiff.quotes.grammar import is_plural
from newsdiff.quotes.lexicon import role_nouns, word_class
from newsdiff.quotes.names import (
    NameBook,
    fits,
    head_range,
    name_runs,
    person_in,
    plain_text,
    without_titles,
)
from newsdiff.quotes.phrases import Range, head_of
from newsdiff.quotes.relays import is_document, is_media_phrase, is_outlet, outlet_behind
from newsdiff.quotes.roles import RoleBook
from newsdiff.quotes.tokens import Tag, Token

NEAREST = 1
FARTHEST_PRONOUN = 6
"""Frames between a pronoun and the speaker that it stands for."""
RECENT = 8
"""Speakers that are remembered for pronouns."""

_NO_PERSON = frozenset({Known.COUNTRY, Known.ORGANISATION, Known.PLACE, Known.GROUP})


@dataclass(frozen=True, slots=True)
class Speaker:
    """A mention of a speaker and the name it was resolved to."""

    span: Span
    name: str

    @property
    def plural(self) -> bool:
        """Whether several are meant: "Pentagon officials", "Smith and Jones"."""
        words = self.name.split()
        named = len(words) >= 2 and words[-1][:1].isupper() and words[-2][:1].isupper()
        last = words[-1].lower()
        return " and " in self.name or (not named and last.endswith(("s", "people", "police")))

    @property
    def person(self) -> bool:
        """Whether one person may be meant."""
        last = self.name.split()[-1].lower().rstrip(".")
        if self.plural or last in word_class("body") or is_outlet(self.name):
            return False
        known = lookup(self.name) if " " not in self.name else None
        return (known is None or known.known not in _NO_PERSON) and not is_document(self.name)


@dataclass(slots=True)
class Memory:
    """Who spoke so far, as the text goes on frame by frame."""

    frames: Sequence[Frame]
    names: NameBook
    roles: RoleBook
    last: Speaker | None = None
    last_relay: str = ""
    last_frame: int = -9
    last_paragraph: int = -9
    heard: list[tuple[int, Speaker]] = field(default_factory=list)
    unnamed: dict[str, str] = field(default_factory=dict)

    def resolve(
        self, text: str, frame: Frame, phrase: Range, here: Sequence[Speaker] = ()
    ) -> Speaker:
        """Return the speaker that a noun phrase of a frame means.

        `here` are the speakers named before in the same frame, whom a pronoun means first.
        """
        tokens = frame.tokens
        span = Span(tokens[phrase[0]].start, tokens[phrase[1] - 1].end)
        if phrase[1] - phrase[0] == 1 and tokens[phrase[0]].tag in (Tag.PRONOUN, Tag.DETERMINER):
            return Speaker(span, self._pronoun(tokens[phrase[0]], frame, here))
        return Speaker(span, self._name(text, tokens, phrase))

    def _pronoun(self, token: Token, frame: Frame, here: Sequence[Speaker]) -> str:
        low = token.low
        if low in ("he", "she", "his", "her", "they", "their"):
            return next(self._meant_by(low, frame, here), "") or token.text
        if low == "it":
            bodies = [each for each in here if not self._is_person(each) and not each.plural]
            last = bodies[-1] if bodies else self.last
            return last.name if last and not self._is_person(last) else token.text
        return token.text

    def _meant_by(self, pronoun: str, frame: Frame, here: Sequence[Speaker]) -> Iterator[str]:
        """Yield whom a pronoun may stand for, the likeliest first.

        Who speaks in the same frame, then in the frame before, then who is named there, then who
        spoke earlier.
        """
        person = pronoun not in ("they", "their")
        recent = self.heard[: -RECENT - 1 : -1]
        near = [speaker for index, speaker in recent if frame.index - index <= NEAREST]
        far = [speaker for index, speaker in recent if frame.index - index <= FARTHEST_PRONOUN]
        named = self._named_before(frame, pronoun)
        earlier = [*far, self.last] if self.last else far
        for group in ([*reversed(here), *near], named, earlier):
            for speaker in group:
                if self._is_person(speaker) is person and fits(pronoun, speaker.name):
                    yield speaker.name

    def _named_before(self, frame: Frame, pronoun: str) -> Iterator[Speaker]:
        """The full names in the sentence before a "he" or "she", the last one first."""
        if pronoun in ("they", "their") or frame.index == 0:
            return
        tokens = self.frames[frame.index - 1].tokens
        for run in reversed(list(name_runs(tokens))):
            begin, end = without_titles(tokens, run)
            name = self.names.fullest(" ".join(token.text for token in tokens[begin:end]))
            if " " in name:
                yield Speaker(Span(tokens[begin].start, tokens[end - 1].end), name)

    def _name(self, text: str, tokens: Sequence[Token], phrase: Range) -> str:
        person = person_in(tokens, phrase)
        if person:
            return self.names.fullest(plain_text(text, tokens, person))
        outlet = outlet_behind(text, tokens, phrase)
        if outlet:
            titled = tokens[phrase[0]].text == "The" and not outlet.isupper()
            return f"The {outlet}" if titled and " " not in outlet else outlet
        return self._by_role(text, tokens, phrase) or self._as_written(text, tokens, phrase)

    def _by_role(self, text: str, tokens: Sequence[Token], phrase: Range) -> str:
        """Whom "the Russian President" or "the official" stands for, "" if unknown."""
        begin, end = phrase
        definite = tokens[begin].low in word_class("demonstrative")
        if not definite or begin + 1 == end:
            return ""
        holder = self.roles.holder(plain_text(text, tokens, (begin + 1, end)).lower())
        if holder:
            return holder
        named = any(token.tag is Tag.NAME for token in tokens[begin + 1 : end])
        if is_media_phrase(tokens, phrase):
            return self.unnamed.get("outlet", "")
        return "" if named else self.unnamed.get(head_of(tokens, phrase).low, "")

    def _as_written(self, text: str, tokens: Sequence[Token], phrase: Range) -> str:
        begin, end = phrase
        head = head_range(tokens, phrase)
        named = all(token.tag is Tag.NAME for token in tokens[begin + 1 : head[1]])
        article = tokens[begin].low == "the" and begin + 1 < end and named
        return plain_text(text, tokens, (begin + 1, end) if article else phrase)

    def _is_person(self, speaker: Speaker) -> bool:
        """Whether one person is meant: the text gives them a role, or nothing speaks against it."""
        return speaker.person or self.roles.is_holder(speaker.name)

    def mention(self, frame: Frame, speaker: Speaker) -> None:
        """Note somebody whom a pronoun may stand for although nothing is quoted of them yet."""
        self.heard.append((frame.index, speaker))

    def heard_from(self, frame: Frame, phrase: Range, speaker: Speaker, relay: str = "") -> None:
        """Note that `speaker` spoke in `frame`, perhaps through `relay`."""
        if speaker.name.lower() in ("i", "we", "you", "it", "who"):
            return
        self.last, self.last_relay = speaker, relay
        self.keep_on(frame)
        self.heard.append((frame.index, speaker))
        self.note_unnamed(frame, phrase, speaker)

    def keep_on(self, frame: Frame) -> None:
        """Note that the last speaker still speaks in `frame`."""
        self.last_frame, self.last_paragraph = frame.index, frame.paragraph

    def note_unnamed(self, frame: Frame, phrase: Range, speaker: Speaker) -> None:
        """Remember a speaker without a name, so that "the official" can be led back to them."""
        head = head_of(frame.tokens, phrase)
        if is_outlet(speaker.name):
            self.unnamed["outlet"] = self.unnamed["source"] = speaker.name
            if head.low in word_class("document"):
                self.unnamed[head.low] = speaker.name
            return
        opener = frame.tokens[phrase[0]].low
        new = opener in ("a", "an", "one", "another") or is_plural(head)
        described = phrase[1] - phrase[0] > 2
        if head.tag is not Tag.NAME and head.low in role_nouns() and (new or described):
            self.unnamed[head.low] = speaker.name
            if head.low == "official":
                self.unnamed["source"] = speaker.name

"""Who is meant: names in their fullest form, pronouns and "the official" led back to a name."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from newsdiff.actors.gazetteer import Known, lookup
from newsdiff.actors.lexicons import words as actor_words
from newsdiff.actors.model import ActorKind
from newsdiff.articles.model import Span
from newsdiff.quotes.anaphora import name_meant
from newsdiff.quotes.documents import voice_of
from newsdiff.quotes.frames import Frame
from newsdiff.quotes.grammar import is_plural
from newsdiff.quotes.holders import known_head, named_holder
from newsdiff.quotes.known import KnownNames
from newsdiff.quotes.lexicon import role_nouns, word_class
from newsdiff.quotes.names import (
    NameBook,
    fits,
    head_range,
    name_runs,
    person_in,
    plain_text,
    whole_name,
    without_titles,
)
from newsdiff.quotes.phrases import Range, head_of
from newsdiff.quotes.relays import is_document, is_media_phrase, is_outlet, outlet_behind
from newsdiff.quotes.roles import Role, RoleBook
from newsdiff.quotes.tokens import Tag, Token
from newsdiff.quotes.unnamed import core_words

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
    kind: ActorKind | None = None
    """What the name means, as far as the text's names are known."""
    thing: bool = False
    """Whether a "which" follows the name, and so no person is meant."""

    @property
    def plural(self) -> bool:
        """Whether several are meant: "Pentagon officials", "Smith and Jones"."""
        words = core_words(self.name)
        named = len(words) >= 2 and words[-1][:1].isupper() and words[-2][:1].isupper()
        last = words[-1].lower()
        if last in word_class("speaking_quantifier"):
            return last != "one"
        return " and " in self.name or (not named and last.endswith(("s", "people", "police")))

    @property
    def person(self) -> bool:
        """Whether one person may be meant."""
        last = self.name.split()[-1].lower().rstrip(".")
        if self.plural or last in word_class("body") or is_outlet(self.name):
            return False
        known = lookup(self.name) if " " not in self.name else None
        return (known is None or known.known not in _NO_PERSON) and not is_document(self.name)


def _is_thing(tokens: Sequence[Token], end: int) -> bool:
    """Whether what a noun phrase means is a "which": that phrase ends at `end`."""
    at = end + (end < len(tokens) and tokens[end].tag is Tag.COMMA)
    return at < len(tokens) and tokens[at].low == "which"


def _may_be_person(name: str) -> bool:
    """Whether a name that was taken for no person's may be one: unknown, and of plain words."""
    words = name.split()
    telling = actor_words("organisation_words") | actor_words("place_words")
    return len(words) > 1 and lookup(name) is None and telling.isdisjoint(words)


@dataclass(slots=True)
class Memory:
    """Who spoke so far, as the text goes on frame by frame."""

    frames: Sequence[Frame]
    names: NameBook
    roles: RoleBook
    known: KnownNames
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
            meant = self._pronoun(tokens[phrase[0]], frame, here)
            return replace(meant, span=span) if meant else Speaker(span, tokens[phrase[0]].text)
        voice = voice_of(tokens, phrase)
        if voice:
            issuer = self.resolve(text, frame, voice, here)
            return replace(issuer, span=span)
        name = self._name(text, frame, phrase)
        kind = self.known.kind_of(name) or tokens[head_range(tokens, phrase)[1] - 1].kind
        return Speaker(span, name, kind, _is_thing(tokens, phrase[1]))

    def _pronoun(self, token: Token, frame: Frame, here: Sequence[Speaker]) -> Speaker | None:
        low = token.low
        if low in ("he", "she", "his", "her", "they", "their"):
            return next(self._meant_by(low, frame, here), None)
        if low == "it":
            bodies = [each for each in here if not self._is_person(each) and not each.plural]
            last = bodies[-1] if bodies else self.last
            return last if last and not self._is_person(last) else None
        return None

    def _meant_by(self, pronoun: str, frame: Frame, here: Sequence[Speaker]) -> Iterator[Speaker]:
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
                    yield speaker

    def _named_before(self, frame: Frame, pronoun: str) -> Iterator[Speaker]:
        """The full names in the sentence before a "he" or "she", the last one first."""
        if pronoun in ("they", "their") or frame.index == 0:
            return
        before = self.frames[frame.index - 1]
        tokens = [] if before.title_case else before.tokens
        for run in reversed(list(name_runs(tokens))):
            begin, end = whole_name(tokens, without_titles(tokens, run), self.known)
            name = self.names.fullest(" ".join(token.text for token in tokens[begin:end]))
            if " " in name and self.known.kind_of(name) is ActorKind.PERSON:
                span = Span(tokens[begin].start, tokens[end - 1].end)
                yield Speaker(span, name, self.known.kind_of(name))

    def _name(self, text: str, frame: Frame, phrase: Range) -> str:
        tokens = frame.tokens
        person = person_in(tokens, phrase)
        if person:
            person = whole_name(tokens, person, self.known)
        else:
            person = named_holder(tokens, phrase, self.known)
        if person:
            return self.names.fullest(plain_text(text, tokens, person))
        known = known_head(tokens, phrase, self.known)
        if known:
            return self.names.fullest(plain_text(text, tokens, known))
        outlet = outlet_behind(text, tokens, phrase)
        if outlet:
            titled = tokens[phrase[0]].text == "The" and not outlet.isupper()
            return f"The {outlet}" if titled and " " not in outlet else outlet
        return self._by_role(text, frame, phrase) or self._as_written(text, tokens, phrase)

    def _by_role(self, text: str, frame: Frame, phrase: Range) -> str:
        """Whom "the Russian President" or "the official" stands for, "" if unknown."""
        tokens = frame.tokens
        begin, end = phrase
        holder = self.known.holders.get(Span(tokens[begin].start, tokens[end - 1].end))
        if holder:
            return holder
        definite = tokens[begin].low in word_class("demonstrative")
        if not definite or begin + 1 == end:
            return ""
        holder = self.roles.holder(plain_text(text, tokens, (begin + 1, end)).lower())
        if holder:
            return holder
        head = head_of(tokens, phrase)
        if head.low in word_class("utterance"):
            near = frame.paragraph - self.last_paragraph <= NEAREST
            return self.last.name if self.last is not None and near else ""
        named = any(token.tag is Tag.NAME for token in tokens[begin + 1 : end])
        if is_media_phrase(tokens, phrase):
            return self.unnamed.get("outlet", "")
        if tokens[begin].low != "the":
            return "" if named else self.unnamed.get(head.low, "")
        if begin + 2 == end:
            meant = name_meant(text, self.known, tokens[begin].start, head.low)
            if meant:
                return meant
        before = "" if named else self.unnamed.get(head.low, "")
        return before or self._known_as(frame, head.low)

    def _known_as(self, frame: Frame, noun: str) -> str:
        """The person in focus whom "the activist" can mean: one of whom no other role is known."""
        if noun not in word_class("epithet"):
            return ""
        recent = (each for at, each in reversed(self.heard) if frame.index - at <= FARTHEST_PRONOUN)
        person = next((each.name for each in recent if each.kind is ActorKind.PERSON), "")
        return "" if self.roles.role_of(person) != Role() else person

    def _as_written(self, text: str, tokens: Sequence[Token], phrase: Range) -> str:
        begin, end = phrase
        head = head_range(tokens, phrase)
        last = tokens[head[1] - 1]
        several = last.low == "police" or is_plural(last)
        if tokens[begin].low in ("a", "an") and several and last.low in role_nouns():
            return last.text
        named = all(token.tag is Tag.NAME for token in tokens[begin + 1 : head[1]])
        article = tokens[begin].low == "the" and begin + 1 < end and named
        return plain_text(text, tokens, (begin + 1, end) if article else phrase)

    def _is_person(self, speaker: Speaker) -> bool:
        """Whether one person is meant: the text gives them a role, or nothing speaks against it."""
        if speaker.thing:
            return False
        if self.roles.is_holder(speaker.name):
            return True
        if speaker.kind is ActorKind.PERSON:
            return " and " not in speaker.name
        return speaker.person and (speaker.kind is None or _may_be_person(speaker.name))

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

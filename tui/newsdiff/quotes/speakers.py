"""Who is meant: names in their fullest form, pronouns and "the official" led back to a name."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from newsdiff.articles.model import Span
from newsdiff.quotes.frames import Frame, Tag, Token
from newsdiff.quotes.grammar import is_plural
from newsdiff.quotes.lexicon import role_nouns, word_class, words
from newsdiff.quotes.subjects import Range, head_of

FARTHEST_PRONOUN = 6
"""Frames between a pronoun and the speaker that it stands for."""
LONGEST_NAME = 5


@dataclass(frozen=True, slots=True)
class Speaker:
    """A mention of a speaker and the name it was resolved to."""

    span: Span
    name: str

    @property
    def person(self) -> bool:
        """Whether one person may be meant."""
        return not self.plural and self.name.split()[-1].lower().rstrip(".") not in word_class(
            "body"
        )

    @property
    def plural(self) -> bool:
        """Whether several are meant: "Pentagon officials", "Smith and Jones"."""
        words_ = self.name.split()
        named = len(words_) >= 2 and words_[-1][:1].isupper() and words_[-2][:1].isupper()
        last = words_[-1].lower() if words_ else ""
        return " and " in self.name or (not named and last.endswith(("s", "people", "police")))


class NameBook:
    """The full names of a text, by their last word."""

    def __init__(self, frames: Sequence[Frame]) -> None:
        self._full: dict[str, Counter[str]] = defaultdict(Counter)
        for frame in frames:
            if frame.title_case:
                continue
            for name in _full_names(frame.tokens):
                self._full[name.split()[-1]][name] += 1

    def fullest(self, name: str) -> str:
        """Return the full name most often used for a lone surname, or the name itself."""
        if " " in name or name not in self._full:
            return name
        return self._full[name].most_common(1)[0][0]


def _full_names(tokens: Sequence[Token]) -> Iterator[str]:
    """Names of two to five capitalised words, without titles."""
    run: list[str] = []
    for token in tokens:
        if token.tag is Tag.NAME:
            run.append(token.text)
            continue
        yield from _as_name(run)
        run = []
    yield from _as_name(run)


def _as_name(run: list[str]) -> Iterator[str]:
    while run and run[0].lower() in words("titles.txt"):
        run = run[1:]
    if 2 <= len(run) <= LONGEST_NAME and run[-1].lower() not in role_nouns():
        yield " ".join(run)


def name_of(text: str, tokens: Sequence[Token], phrase: Range, book: NameBook) -> str:
    """Return the name that a noun phrase gives: the person after a role, else the phrase itself."""
    begin, end = phrase
    head = _head_range(tokens, phrase)
    first = head[1]
    while first > head[0] and tokens[first - 1].tag is Tag.NAME:
        first -= 1
    run = tokens[first : head[1]]
    while run and run[0].low in words("titles.txt") and len(run) > 1:
        run = run[1:]
        first += 1
    role_before = first > begin and (
        tokens[first - 1].low in role_nouns() or tokens[first - 1].low in words("titles.txt")
    )
    if run and (role_before or (len(run) == head[1] - head[0])):
        return book.fullest(_plain(text, run[0].start, run[-1].end))
    after_comma = [i for i in range(begin, end) if tokens[i].tag is Tag.COMMA]
    if after_comma and tokens[end - 1].tag is Tag.NAME:
        return book.fullest(_plain(text, tokens[after_comma[-1] + 1].start, tokens[end - 1].end))
    if tokens[begin].text == "the" and len(head) and begin + 1 < end:
        named = all(token.tag is Tag.NAME for token in tokens[begin + 1 : head[1]])
        begin += named
    return _plain(text, tokens[begin].start, tokens[end - 1].end)


def _plain(text: str, start: int, end: int) -> str:
    return " ".join(text[start:end].split())


def _head_range(tokens: Sequence[Token], phrase: Range) -> Range:
    """The noun phrase up to its first comma or preposition."""
    begin, end = phrase
    for index in range(begin + 1, end):
        if tokens[index].tag in (Tag.COMMA, Tag.BREAK, Tag.PREPOSITION):
            return (begin, index)
    return (begin, end)


@dataclass(slots=True)
class Memory:
    """Who spoke so far, as the text goes on frame by frame."""

    book: NameBook
    last: Speaker | None = None
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
        low = span.of(text).lower()
        if low in ("he", "she", "his", "her", "they", "their"):
            person = low not in ("they", "their")
            near = [speaker.name for speaker in here if speaker.person is person]
            recent = near[-1] if near else self._recent(frame.index, person)
            return Speaker(span, recent or span.of(text))
        if low == "it" and self.last and not self.last.person:
            return Speaker(span, self.last.name)
        if low in ("i", "we", "it", "who", "you"):
            return Speaker(span, span.of(text))
        head = head_of(tokens, phrase)
        definite = tokens[phrase[0]].low in ("the", "that", "this")
        named = any(token.tag is Tag.NAME for token in tokens[phrase[0] + 1 : phrase[1]])
        if definite and not named and head.low in self.unnamed:
            return Speaker(span, self.unnamed[head.low])
        return Speaker(span, name_of(text, tokens, phrase, self.book))

    def _recent(self, frame: int, person: bool) -> str:
        for index, speaker in reversed(self.heard[-8:]):
            if frame - index <= FARTHEST_PRONOUN and speaker.person is person:
                return speaker.name
        return self.last.name if self.last and self.last.person is person else ""

    def mention(self, frame: Frame, speaker: Speaker) -> None:
        """Note somebody whom a pronoun may stand for although nothing is quoted of them yet."""
        self.heard.append((frame.index, speaker))

    def heard_from(self, text: str, frame: Frame, phrase: Range, speaker: Speaker) -> None:
        """Note that `speaker` spoke in `frame`."""
        if speaker.name.lower() in ("i", "we", "you", "it", "who"):
            return
        self.last = speaker
        self.last_frame = frame.index
        self.last_paragraph = frame.paragraph
        self.heard.append((frame.index, speaker))
        head = head_of(frame.tokens, phrase)
        indefinite = frame.tokens[phrase[0]].low in ("a", "an", "one", "another")
        if (
            head.low in role_nouns()
            and head.tag is not Tag.NAME
            and (indefinite or is_plural(head) or phrase[1] - phrase[0] > 2)
        ):
            self.unnamed[head.low] = speaker.name
            if head.low == "official":
                self.unnamed["source"] = speaker.name

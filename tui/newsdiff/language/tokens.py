"""Tokens: the words and signs of a text, each with the word class that its form suggests."""

from __future__ import annotations

import re
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum, auto
from functools import cache, lru_cache

from newsdiff.language.entities import EntityKind
from newsdiff.language.lexicon import is_abbreviation, role_nouns, verb_forms, word_class


class Tag(Enum):
    """The word class of a token, as far as its form alone gives it away."""

    QUOTE = auto()
    STOP = auto()
    COMMA = auto()
    BREAK = auto()
    """A semicolon, colon, dash or bracket."""
    MARK = auto()
    """Any other sign."""
    CLITIC = auto()
    """The ending 's, 're, 'll, 'd, 've or 'm."""
    DETERMINER = auto()
    PRONOUN = auto()
    PREPOSITION = auto()
    SUBORDINATOR = auto()
    COORDINATOR = auto()
    AUXILIARY = auto()
    ADVERB = auto()
    NUMBER = auto()
    NAME = auto()
    """A capitalised word that is none of the above."""
    BASE = auto()
    """A known verb's base form: a verb or a noun."""
    THIRD = auto()
    """A known verb's third person: a verb or a plural noun."""
    PAST = auto()
    """A past form or past participle."""
    GERUND = auto()
    WORD = auto()
    """A noun, an adjective or anything else."""
    LINE = auto()
    """One or several line breaks."""
    EDGE = auto()
    """No token: what stands beyond either end of a sentence."""


@dataclass(slots=True)
class Token:
    """A word, a sign, a line break or a whole quotation; `low` is its text in lower case.

    Nothing changes a token once it is made: `tagged` makes another.

    `kind` is what the name means that the word is part of, as far as the text's names are known.
    """

    start: int
    end: int
    text: str
    low: str
    tag: Tag
    kind: EntityKind | None = None

    def tagged(self, tag: Tag, kind: EntityKind | None = None) -> Token:
        """Return the token with another word class, and the kind of the name it belongs to."""
        return Token(self.start, self.end, self.text, self.low, tag, kind)

    @property
    def is_time(self) -> bool:
        """Whether this is a word of time, and no part of a name such as "Theresa May"."""
        return self.kind is None and self.low in word_class("time")


LINE_BREAK = "\n"
_EDGE = Token(-1, -1, "", "", Tag.EDGE)


def token_at(tokens: Sequence[Token], at: int) -> Token:
    """Return the token at an index, or one with the tag `Tag.EDGE` and no text beyond the ends."""
    return tokens[at] if 0 <= at < len(tokens) else _EDGE


_TOKEN = re.compile(
    r"""
      \n+
    | (?:[^\W\d_]\.){2,}                          # U.S., a.m.
    | (?<=[\w.”"])[’'](?:[sS]|re|ll|d|ve|m)(?!\w)     # an ending that is a word of its own
    | [^\W\d_] (?: [^\W_]
        | [’'](?=[^\W\d_]{2})(?!(?:re|ll|ve)\b)       # O'Neill
        | [-‑](?=[^\W_]) | –(?=[^\W_a-z])             # an en dash joins names, and parts clauses
        | &(?=[A-Z]) | \.(?=[a-z0-9]|[A-Z](?![a-z]))   # AT&T, example.com; not "to leave.The"
      )* \.?
    | \d+ (?:[.,:/]\d+)* (?: % | (?:st|nd|rd|th)\b )? (?:[-‑]\w+)*    # 1,200.5 9th 60-mile
    | \.{2,} | -{2,}
    | \S
    """,
    re.VERBOSE,
)
_COMPOUND = re.compile(r"((?:[A-Z]\.)+|[^\W\d_]{2,}(?:['’][^\W\d_]+)?)[-–‑](.+)", re.DOTALL)
_INITIALS = re.compile(r"(?:[A-Z]\.)+|(?:[^\W\d_]\.){2,}")
_BREAKS = frozenset({";", ":", "—", "–", "―", "-", "--", "---", "(", ")", "[", "]", "|", "/", "•"})
_STOPS = frozenset({".", "!", "?", "…"})
_CURRENCIES = frozenset("$£€¥₹")
_APOSTROPHES = frozenset("'’")


@lru_cache(maxsize=20_000)
def tag_of(word: str) -> Tag:
    """Return the word class that the form of a word suggests."""
    low = word.lower().replace("’", "'")
    if word[:1].isupper() and word[1:].isupper() and len(word) > 1:
        return Tag.NAME
    closed = _closed_classes().get(low)
    if closed is not None:
        return closed
    if word[:1].isupper():
        return Tag.NAME
    forms = verb_forms()
    for name, tag in (("past", Tag.PAST), ("base", Tag.BASE), ("third", Tag.THIRD)):
        if low in forms[name]:
            return tag
    if low.endswith("ing") and len(low) > 4:
        noun = low in role_nouns() or low in word_class("no_gerund")
        return Tag.WORD if noun else Tag.GERUND
    if low.endswith("ed") and len(low) > 4 and not low.endswith("eed"):
        return Tag.PAST
    if low.endswith("ly") and len(low) > 4:
        return Tag.WORD if low in role_nouns() or low in word_class("no_adverb") else Tag.ADVERB
    return Tag.WORD


@cache
def _closed_classes() -> dict[str, Tag]:
    """The class of every word of a closed class; where two have a word, the later one has it."""
    classes: dict[str, Tag] = {}
    for tag in (
        Tag.ADVERB,
        Tag.PREPOSITION,
        Tag.SUBORDINATOR,
        Tag.DETERMINER,
        Tag.PRONOUN,
        Tag.COORDINATOR,
        Tag.AUXILIARY,
    ):
        classes.update(dict.fromkeys(word_class(tag.name.lower()), tag))
    return classes


def tokenise(text: str, start: int = 0, end: int = sys.maxsize) -> list[Token]:
    """Cut a text, or a stretch of it, into tokens; of white space only line breaks are left.

    A name never shares a token with what is no part of it: "Putin's" is two tokens, "U.S.-led" and
    "anti-Assad" are cut as well, other compounds ("re-elect", "60-mile") are not. "don't" is "do"
    and "n't", as in the Penn Treebank; an abbreviation and an initial keep their full stop.
    """
    tokens: list[Token] = []
    done = 0
    for match in _TOKEN.finditer(text, start, end):
        begin, stop = match.span()
        if begin < done:
            continue
        word = match.group()
        first = word[0]
        if first.isalpha():
            if len(word) > 1 and word[-1] == "n" and _is_negated(text, stop):
                done = stop + len("'t")
                tokens += (
                    _word(word[:-1], begin),
                    _token(text[stop - 1 : done], stop - 1, Tag.ADVERB),
                )
            elif word.isalpha():
                tokens.append(_word(word, begin))
            else:
                tokens += _parted(word, begin)
        elif first.isnumeric() or first in _CURRENCIES:
            tokens.append(Token(begin, stop, word, word, Tag.NUMBER))
        else:
            tokens.append(_token(word, begin, _sign(text, word, begin)))
    return tokens


def _token(word: str, start: int, tag: Tag) -> Token:
    return Token(start, start + len(word), word, word.lower(), tag)


def _word(word: str, start: int) -> Token:
    return Token(start, start + len(word), word, word.lower(), tag_of(word))


def _is_negated(text: str, end: int) -> bool:
    """Whether "'t" follows the n of "don't"."""
    return (
        text[end : end + 1] in _APOSTROPHES
        and text[end + 1 : end + 2] == "t"
        and not (text[end + 2 : end + 3].isalnum())
    )


def _parted(word: str, start: int) -> list[Token]:
    """Part a word from a full stop, and from the other half of a compound."""
    if word[-1] == "." and not _keeps_stop(word):
        last = start + len(word) - 1
        return [*_parted(word[:-1], start), Token(last, last + 1, ".", ".", Tag.STOP)]
    compound = None
    if not {"-", "–", "‑"}.isdisjoint(word):
        compound = _COMPOUND.fullmatch(word)
    return [_word(word, start)] if compound is None else _split_compound(word, start, compound)


def _keeps_stop(word: str) -> bool:
    if word[0] in "DRI" and word[1:2] in ("-", "–", "‑") and word[2:3].isupper():
        return True  # "D-N.Y.", "R-Ky."
    return (word != "I." and bool(_INITIALS.fullmatch(word))) or is_abbreviation(word[:-1])


def _split_compound(word: str, start: int, compound: re.Match[str]) -> list[Token]:
    """Part "U.S.-led" and "anti-Assad" where one half may be a name; keep other compounds."""
    head, tail = compound.group(1), compound.group(2)
    cut = len(head)
    if word[0].isupper() and tail.split("-")[0] in word_class("compound_tail"):
        return [_word(head, start), _word(word[cut:], start + cut)]
    if head.lower() in word_class("compound_head") and tail[0].isupper():
        return [_word(word[: cut + 1], start), *_parted(tail, start + cut + 1)]
    return [_word(word, start)]


def _sign(text: str, word: str, start: int) -> Tag:
    first = word[0]
    if first == ",":
        return Tag.COMMA
    if first in _STOPS:
        return Tag.STOP
    if first == LINE_BREAK:
        return Tag.LINE
    if word in _BREAKS or first == "-":
        return Tag.BREAK
    if first in _APOSTROPHES and (len(word) > 1 or text[start - 1 : start] in tuple("sS")):
        return Tag.CLITIC
    return Tag.MARK


def plain_text(text: str, tokens: Sequence[Token], span: tuple[int, int]) -> str:
    """Return the text of a token range with white space made single."""
    return " ".join(text[tokens[span[0]].start : tokens[span[1] - 1].end].split())

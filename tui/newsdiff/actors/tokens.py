"""Words of a text, cut so that a name never shares a word with what is not part of it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from newsdiff.actors.lexicon import words
from newsdiff.actors.wordclass import is_plain
from newsdiff.language import tokens as language

ARABIC_ARTICLE = re.compile(
    r"^(?:al|el|as|ash|an|ar|at|ad|ul|bin)[-–‑](?=[A-ZÀ-Þʿ])", re.IGNORECASE
)
"""What may stand before an Arabic surname, which is then known without it too."""

_PREFIXED = re.compile(r"(?:al|el|as|ash|an|ar|at|ad|ul|bin|d|l)[-–‑'’][A-ZÀ-Þʿ]")

_SENTENCE_ENDS = frozenset(".!?:;")
_TRANSPARENT = frozenset("\"“”‘’'()[]—–-…*•")
LONGEST_HEADLINE = 40
"""Tokens of a line that may be set like a headline."""
LINE_BREAK = "\n"
POSSESSIVE = "'s"


@dataclass(slots=True)
class Token:
    """A word, a sign or a line break.

    `opens` says that it opens a sentence, `headline` that its line is set like a headline (most
    words in capitals), where a capital letter means little.
    """

    text: str
    start: int
    end: int
    capital: bool = False
    opens: bool = False
    headline: bool = False


def tokenise(text: str) -> list[Token]:
    """Cut a text into tokens; white space other than line breaks is left out."""
    return recognised(language.tokenise(text))


def recognised(words: Iterable[language.Token]) -> list[Token]:
    """Return the tokens of a text with what their capitals tell of names."""
    tokens = [Token(_form(word), word.start, word.end) for word in words]
    _mark_openings(tokens)
    _mark_headlines(tokens)
    return tokens


def _form(word: language.Token) -> str:
    if word.tag is language.Tag.LINE:
        return LINE_BREAK
    return POSSESSIVE if word.low in ("'s", "’s") else word.text


def _mark_openings(tokens: list[Token]) -> None:
    opening = True
    for token in tokens:
        word = token.text
        token.opens = opening
        token.capital = word[0].isupper() or (not word.islower() and _has_small_prefix(word))
        if word == LINE_BREAK or word[0] in _SENTENCE_ENDS:
            opening = True
        elif word[0] not in _TRANSPARENT:
            opening = False


def _has_small_prefix(word: str) -> bool:
    """Whether a word that opens small is a name's: "al-Assad", "d'Alema", "sub-Saharan"."""
    if len(word) < 3:
        return False
    head, _, tail = word.partition("-")
    return bool(_PREFIXED.match(word)) or (head in words("name_prefixes") and tail[:1].isupper())


def _mark_headlines(tokens: list[Token]) -> None:
    first = 0
    for index, token in enumerate(tokens):
        if token.text == LINE_BREAK or token.text[0] in _SENTENCE_ENDS:
            if token.text != ".":  # a headline ends in no full stop
                _mark_if_headline(tokens[first:index])
            first = index + 1
    _mark_if_headline(tokens[first:])
    _lower_headlines(tokens)


def _mark_if_headline(line: list[Token]) -> None:
    """Mark a line in which most words are in capitals, also words that are no names."""
    if len(line) > LONGEST_HEADLINE:
        return
    long = [t for t in line if t.text[0].isalpha() and (len(t.text) > 3 or t.capital)]
    capital = [t for t in long if t.capital]
    if len(long) < 4 or len(capital) < 0.75 * len(long):
        return
    plain = sum(t.text.lower() in words("function_words") or is_plain(t.text) for t in capital)
    if plain >= max(2, 0.25 * len(capital)):
        for token in line:
            token.headline = True


def _lower_headlines(tokens: list[Token]) -> None:
    """Take the capital from headline words that the rest of the text writes small."""
    headlines = [token for token in tokens if token.headline]
    if not headlines:
        return
    small = {token.text for token in tokens if token.text[0].islower()}
    capital = {token.text for token in tokens if token.capital and not token.headline}
    for token in headlines:
        if token.text.lower() in small and token.text not in capital:
            token.capital = False

"""Words of a text, cut so that a name never shares a word with what is not part of it."""

from __future__ import annotations

import re
from dataclasses import dataclass

from newsdiff.actors.lexicons import words
from newsdiff.actors.wordclass import is_plain

_WORD = r"[^\W\d_](?:[^\W_]|['’](?=[^\W\d_]{2})|[-‑](?=[^\W_])|–(?=[^\W_a-z]))*\.?"
"""An en dash joins names ("McCain–Feingold"); before a small letter it parts clauses."""
_INITIALS = r"(?:[A-Z]\.){2,}"
_NUMBER = r"\d[\d.,:%]*"
_POSSESSIVE = r"(?<=[\w.])['’][sS](?!\w)"
_TOKEN = re.compile(rf"{_POSSESSIVE}|{_INITIALS}|{_WORD}|{_NUMBER}|\n+|[^\w\s]|_")
_SINGLE_INITIALS = re.compile(r"(?:[A-Z]\.)+")
_COMPOUND = re.compile(r"((?:[A-Z]\.)+|[^\W\d_]{2,}(?:['’][^\W\d_]+)?)[-–‑](.+)", re.DOTALL)
ARABIC_ARTICLE = re.compile(
    r"^(?:al|el|as|ash|an|ar|at|ad|ul|bin)[-–‑](?=[A-ZÀ-Þʿ])", re.IGNORECASE
)
"""What may stand before an Arabic surname, which is then known without it too."""

_PREFIXED = re.compile(r"(?:al|el|as|ash|an|ar|at|ad|ul|bin|d|l)[-–‑'’][A-ZÀ-Þʿ]")

_SENTENCE_ENDS = frozenset(".!?:;")
_TRANSPARENT = frozenset("\"“”‘’'()[]—–-…*•")
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
    tokens: list[Token] = []
    for match in _TOKEN.finditer(text):
        word = match.group()
        start, end = match.span()
        if word.isalpha():
            tokens.append(Token(word, start, end))
        elif word[0] == LINE_BREAK:
            tokens.append(Token(LINE_BREAK, start, end))
        elif word[0] in "'’" and len(word) > 1:
            tokens.append(Token(POSSESSIVE, start, end))
        elif len(word) == 1 or not word[0].isalpha():
            tokens.append(Token(word, start, end))
        else:
            tokens.extend(_split(word, start))
    _mark_openings(tokens)
    _mark_headlines(tokens)
    return tokens


def _split(word: str, start: int) -> list[Token]:
    """Part a word from a full stop, a possessive ending and the other half of a compound."""
    end = start + len(word)
    if word[-1] == "." and not (_SINGLE_INITIALS.fullmatch(word) or _is_abbreviation(word)):
        return [*_split(word[:-1], start), Token(".", end - 1, end)]
    if "-" in word or "–" in word or "‑" in word:
        compound = _COMPOUND.fullmatch(word)
        if compound:
            return _split_compound(word, start, compound)
    return [Token(word, start, end)]


def _is_abbreviation(word: str) -> bool:
    return word[:-1] in words("abbreviations")


def _split_compound(word: str, start: int, compound: re.Match[str]) -> list[Token]:
    """Part "U.S.-led" and "anti-Assad" where one half may be a name; keep other compounds."""
    end, head, tail = start + len(word), compound.group(1), compound.group(2)
    cut = start + len(head)
    if word[0].isupper() and tail.split("-")[0] in words("compound_tails"):
        return [Token(head, start, cut), Token(word[len(head) :], cut, end)]
    if head.lower() in words("compound_heads") and tail[0].isupper():
        return [Token(word[: len(head) + 1], start, cut + 1), *_split(tail, cut + 1)]
    return [Token(word, start, end)]


def _mark_openings(tokens: list[Token]) -> None:
    opening = True
    for token in tokens:
        word = token.text
        token.opens = opening
        token.capital = word[0].isupper() or (not word.islower() and _has_small_prefix(word))
        if word == LINE_BREAK or word in _SENTENCE_ENDS:
            opening = True
        elif word not in _TRANSPARENT:
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
        if token.text == LINE_BREAK or token.text in _SENTENCE_ENDS:
            _mark_if_headline(tokens[first:index])
            first = index + 1
    _mark_if_headline(tokens[first:])
    _lower_headlines(tokens)


def _mark_if_headline(line: list[Token]) -> None:
    """Mark a line in which most words are in capitals, also words that are no names."""
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

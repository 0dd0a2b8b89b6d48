"""What stands before and after the words of a text, as classes the tagger has weights for."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from functools import lru_cache

from newsdiff.actors.lexicon import words
from newsdiff.actors.recognition.runs import Run
from newsdiff.actors.tokens import LINE_BREAK, Token
from newsdiff.actors.wordclass import classes
from newsdiff.language.lexicon import nouns

_DASHES = frozenset(("—", "–", "―", "-", "--"))
_SHORTEST_DATELINE = 4
FOR_NOW = frozenset(("Tem", "Tempore"))
"""What ends an office, and no name: "Senate President Pro Tem Karl Olsen"."""

Contexts = dict[str, dict[str, None]]
"""Classes of context by word, each once, in the order of the text."""


@dataclass(slots=True)
class Evidence:
    """What surrounds each word anywhere in one text: one mention explains another."""

    before: Contexts = field(default_factory=lambda: defaultdict(dict))
    after: Contexts = field(default_factory=lambda: defaultdict(dict))
    part_of: Contexts = field(default_factory=lambda: defaultdict(dict))
    """Which places a word has in the names of several words: "first of person", ..."""
    small: set[str] = field(default_factory=set)
    """The words that the text also has in small letters."""
    governing: set[str] = field(default_factory=set)
    """The words that stand before "administration" and the like, as who governs does."""
    aged: set[str] = field(default_factory=set)
    """The words that an age follows, as in "Victoria, 7,"."""
    datelines: set[str] = field(default_factory=set)
    """The words that open a paragraph in capitals before a dash: where an article was written."""


def gather(tokens: list[Token], runs: list[Run]) -> Evidence:
    """Gather what stands around the capitalised words of all runs of a text."""
    evidence = Evidence(small={t.text for t in tokens if t.text[0].islower()})
    governed = words("persons_belongings")
    for run in runs:
        if tokens[run.first].headline:
            continue
        for index in range(run.first, run.last):
            word = tokens[index].text
            if tokens[index].capital:
                evidence.before[word][before(tokens, index)] = None
                evidence.after[word][after(tokens, index + 1)] = None
                if index + 1 < len(tokens) and tokens[index + 1].text in governed:
                    evidence.governing.add(word)
                if _is_aged(tokens, index):
                    evidence.aged.add(word)
                if _is_dateline(tokens, index):
                    evidence.datelines.update((word, word.title()))
    return evidence


def _is_aged(tokens: list[Token], index: int) -> bool:
    """Whether an age between commas follows: "Victoria, 7, found"."""
    behind = [token.text for token in tokens[index + 1 : index + 4]]
    return len(behind) == 3 and behind[0] == behind[2] == "," and behind[1].isdigit()


def _is_dateline(tokens: list[Token], index: int) -> bool:
    """Whether a word in capitals opens a line and a dash follows: "TILBURY — The council"."""
    word = tokens[index].text
    if len(word) < _SHORTEST_DATELINE or not word.isupper() or index + 1 >= len(tokens):
        return False
    opens = index == 0 or tokens[index - 1].text == LINE_BREAK
    return opens and tokens[index + 1].text in _DASHES


def before(tokens: list[Token], index: int) -> str:
    """Return the class of what stands before the token at `index`."""
    if index == 0:
        return "break"
    word = tokens[index - 1].text
    if tokens[index - 1].capital:
        return "title" if word in FOR_NOW else classes(word)[0]
    lower = word.lower()
    if lower == "the" and index > 1 and tokens[index - 2].text.lower() in words("words_before"):
        return f"{tokens[index - 2].text.lower()} the"
    return _class_of_small(lower, words("words_before"))


def after(tokens: list[Token], index: int) -> str:
    """Return the class of the token at `index`, which follows a name."""
    if index >= len(tokens):
        return "break"
    word = tokens[index].text
    if tokens[index].capital:
        return classes(word)[0]
    return _class_of_small(word, words("words_after"))


@lru_cache(maxsize=20_000)
def _class_of_small(word: str, telling: frozenset[str]) -> str:
    if word == LINE_BREAK:
        return "break"
    if not word[0].isalpha():
        return "number" if word[0].isdigit() else word[:1] if word != "'s" else word
    if word in telling:
        return word
    if word in words("say_verbs"):
        return "say"
    if word in nouns("role"):
        return "role"
    if word in words("belongings"):
        return "holder"
    if word.endswith(("ing", "ed")):
        return "verb"
    return "small"

"""Sentences and token ranges of small texts, for tests."""

from __future__ import annotations

from newsdiff.language.noun_phrases import Range
from newsdiff.language.quotations import find_quotations
from newsdiff.language.sentences import Sentence, split_sentences
from newsdiff.language.tokens import tokenise


def sentences_of(text: str) -> list[Sentence]:
    return split_sentences(text, tokenise(text), find_quotations(text))


def sentence_of(text: str) -> Sentence:
    (sentence,) = sentences_of(text)
    return sentence


def words_of(text: str, sentence: Sentence, span: Range | None) -> str | None:
    """The characters of a token range."""
    if span is None:
        return None
    return text[sentence.tokens[span[0]].start : sentence.tokens[span[1] - 1].end]


def index_of(sentence: Sentence, word: str) -> int:
    return next(i for i, token in enumerate(sentence.tokens) if token.text == word)

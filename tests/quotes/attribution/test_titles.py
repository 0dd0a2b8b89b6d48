from __future__ import annotations

import pytest

from newsdiff.language.quotations import find_quotations
from newsdiff.language.tokens import Tag
from newsdiff.quotes.attribution.titles import follows_word, is_title_of_work
from tests.quotes.sentences import sentences_of


def title(text: str, cued: bool = False) -> bool:
    """Whether the first quotation of a text is a title."""
    sentences = sentences_of(text)
    (quotation, *_) = find_quotations(text)
    sentence = next(each for each in sentences if quotation.span.start < each.end)
    index = next(i for i, token in enumerate(sentence.tokens) if token.tag is Tag.QUOTE)
    return is_title_of_work(text, sentence, index, quotation, cued=cued)


@pytest.mark.parametrize(
    "text",
    [
        "He sang “A Change Is Gonna Come” for her.",
        "She spoke on CNN's “State of the Union” again.",
        "The film titled “safe at last” opened.",
        "He left.\n\n“Coal Isn't the Villain.”\n\nShe stayed.",
        "It is a shame, he told “Morning.”",
        "“Today” show host Ann Olsen left.",
        "Sixty wrote on the survey's “Did you feel it?” page.",
        "They signed its “Save our pitch” petition.",
    ],
)
def test_titles(text: str) -> None:
    assert title(text)


@pytest.mark.parametrize(
    "text",
    [
        "He called it “a disgrace for all” again.",
        "“Will Kirby Leave?” she asked.",
        "Obama Calls New Plan “A Great Disgrace For Us”",
    ],
)
def test_what_is_no_title(text: str) -> None:
    assert not title(text)


def test_words_named_as_words() -> None:
    (sentence,) = sentences_of("He used the word, “please” again.")
    assert follows_word(sentence.tokens, 5)
    (sentence,) = sentences_of("He said, “please” again.")
    assert not follows_word(sentence.tokens, 3)

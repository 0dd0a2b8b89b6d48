from __future__ import annotations

import pytest

from newsdiff.quotes.marks import find_quotations
from newsdiff.quotes.titles import follows_word, is_title
from newsdiff.quotes.tokens import Tag
from tests.quotes.frames import frames_of


def title(text: str, cued: bool = False) -> bool:
    """Whether the first quotation of a text is a title."""
    frames = frames_of(text)
    (quotation, *_) = find_quotations(text)
    frame = next(f for f in frames if f.start <= quotation.span.start < f.end)
    index = next(i for i, token in enumerate(frame.tokens) if token.tag is Tag.QUOTE)
    return is_title(text, frames, frame, index, quotation, cued)


@pytest.mark.parametrize(
    "text",
    [
        "He sang “A Change Is Gonna Come” for her.",
        "She spoke on CNN's “State of the Union” again.",
        "The film titled “safe at last” opened.",
        "Robert “Bobby” Scott left.",
        "He left.\n\n“Coal Isn't the Villain.”\n\nShe stayed.",
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
    (frame,) = frames_of("He used the word, “please” again.")
    assert follows_word(frame.tokens, 5)
    (frame,) = frames_of("He said, “please” again.")
    assert not follows_word(frame.tokens, 3)

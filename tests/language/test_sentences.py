from __future__ import annotations

from newsdiff.articles import Span
from newsdiff.language.quotations import find_quotations
from newsdiff.language.sentences import LONGEST_SENTENCE, split_sentences
from newsdiff.language.tokens import Tag, tag_of, tokenise
from tests.quotes.sentences import sentence_of, sentences_of


def sentences(text: str) -> list[str]:
    return [text[sentence.start : sentence.end] for sentence in sentences_of(text)]


def test_a_sentence_never_breaks_inside_a_quotation() -> None:
    text = "“We go. We stay,” he said. Then he left."
    assert sentences(text) == ["“We go. We stay,” he said.", "Then he left."]


def test_a_quotation_is_one_token() -> None:
    tokens = sentence_of("He said “we go. We stay” again.").tokens
    assert [token.tag for token in tokens].count(Tag.QUOTE) == 1


def test_a_question_may_be_followed_by_its_attribution() -> None:
    assert sentences("“Why?” Kirby asked. “No.” They left.") == [
        "“Why?” Kirby asked.",
        "“No.”",
        "They left.",
    ]


def test_a_sentence_after_a_quotation_is_no_attribution() -> None:
    text = "“Everyone saw it.” The club said it would appeal."
    assert sentences(text) == ["“Everyone saw it.”", "The club said it would appeal."]


def test_abbreviations_do_not_end_a_sentence() -> None:
    assert sentences("Mr. Obama met Gen. J. Smith of the U.S. Army.") == [
        "Mr. Obama met Gen. J. Smith of the U.S. Army."
    ]
    assert len(sentences("He lives in the U.S. The army left.")) == 2


def test_tags() -> None:
    assert tag_of("said") is Tag.PAST
    assert tag_of("US") is Tag.NAME
    assert tag_of("us") is Tag.PRONOUN
    assert tag_of("ruling") is Tag.WORD
    assert tag_of("saying") is Tag.GERUND


def test_capitals_tell_nothing_in_a_headline() -> None:
    sentence = sentence_of("Obama Says New Museum Will Tell a Story")
    assert sentence.title_case
    assert sentence.tokens[1].tag is Tag.THIRD


def test_an_adverb_that_opens_a_sentence_is_no_name() -> None:
    assert sentence_of("Likely Putin’s forces will target both.").tokens[0].tag is Tag.ADVERB


def test_what_is_set_aside_is_marked_and_not_counted() -> None:
    text = "He left.\nPhoto by Kirby\nShe stayed."
    sentences = split_sentences(text, tokenise(text), find_quotations(text), [Span(9, 23)])
    assert [(sentence.aside, sentence.paragraph) for sentence in sentences] == [
        (False, 0),
        (True, 1),
        (False, 1),
    ]


def test_a_sentence_ends_come_what_may() -> None:
    sentences = sentences_of("word " * (3 * LONGEST_SENTENCE))
    assert max(len(sentence.tokens) for sentence in sentences) <= LONGEST_SENTENCE + 1

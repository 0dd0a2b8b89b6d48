"""Quotes of small texts, whole: style, speaker, relay."""

from __future__ import annotations

import pytest

from newsdiff.actors.model import Actor, ActorKind, Mention
from newsdiff.articles import Passage, PassageKind, Side, Span, article_from_text
from newsdiff.quotes import Quote, QuoteStyle
from newsdiff.quotes.find import find_quotes


def one(text: str, part: str) -> Quote:
    """The quote of a text that begins with some words."""
    quotes = find_quotes(text, passages=article_from_text(text).passages)
    found = [quote for quote in quotes if quote.span.of(text).startswith(part)]
    assert found, quotes
    return found[0]


def said(text: str, part: str) -> tuple[str, QuoteStyle]:
    quote = one(text, part)
    return quote.speaker, quote.style


@pytest.mark.parametrize(
    "text",
    [
        "“We will not stop,” John Kirby said.",
        "“We will not stop,” said John Kirby, a spokesman.",
        "John Kirby said: “We will not stop.”",
        "John Kirby: “We will not stop.”",
        "John Kirby told reporters, “We will not stop.”",
        "John Kirby made the following comment:\n\n“We will not stop.”",
        "John Kirby said Russia lied.\n\n“We will not stop.”",
        "“We will not stop,” John Kirby shrugged.",
        "Asked about Russia, John Kirby had an answer. “We will not stop,” he said.",
        "“We will not stop,” the spokesman said. That was John Kirby, the spokesman.",
        "Transcript follows.\n\n“JOHN KIRBY: We will not stop.”",
        "“We will not stop,” explained newly-elected Mayor John Kirby to the Gazette.",
        "“We will not stop,” explained the newly elected mayor, John Kirby.",
        "Host Anna Berg asked John Kirby, “Will you stop?” His reply: “We will not stop.”",
        "Host Anna Berg asked John Kirby about it. His answer: “We will not stop.”",
        "“We will not stop,” Rep. John Kirby, D-N.Y., the former head of the House panel on "
        "roads, tolls and taxes, told The Dover Post.",
        "“We will not stop,” John Kirby, a Tory trying to unseat Representative Nick Rowe, a "
        "Democrat, in Dover’s Third District, said in a letter.",
        "But John Kirby, one of the bill's leading friends, said, “We will not stop.”",
    ],
)
def test_the_speaker_of_a_direct_quote(text: str) -> None:
    assert any(
        quote.style is QuoteStyle.DIRECT and quote.speaker == "John Kirby"
        for quote in find_quotes(text)
    )


def test_a_quotation_interrupted_by_its_speaker() -> None:
    text = "“We will go on,” Kirby said, “and we will not stop.”"
    assert said(text, "“We will go")[0] == said(text, "“and we")[0] == "Kirby"


def test_a_quotation_over_several_paragraphs() -> None:
    text = "“We will go on,” Kirby said.\n\n“We will not stop.\n\n“Never will we stop.”"
    assert {quote.speaker for quote in find_quotes(text)} == {"Kirby"}


def test_a_pull_quote() -> None:
    text = "“If you have forces in the area, we request they leave.” Russian General"
    assert said(text, "“If") == ("Russian General", QuoteStyle.PULL)


def test_a_partial_quote_stands_beside_its_statement() -> None:
    text = "Kirby said the plan would “deconflict” the area."
    assert said(text, "the plan") == ("Kirby", QuoteStyle.INDIRECT)
    assert said(text, "“deconflict”") == ("Kirby", QuoteStyle.PARTIAL)


def test_a_word_that_is_announced_as_one() -> None:
    text = "“We request they leave,” the general said and used the word, “please.”"
    assert said(text, "“please") == ("the general", QuoteStyle.PARTIAL)


def test_a_headline_may_put_a_colon_after_the_speaker() -> None:
    text = "Kirby: Russia has lied to us\n\nJohn Kirby met Putin.\n\nCorrection: It was Monday."
    assert [quote.speaker for quote in find_quotes(text)] == ["John Kirby"]


def test_titles_and_scare_quotes_are_nobodys_words() -> None:
    text = "Robert “Bobby” Scott read the novel “War and Peace” in a so-called “safe zone” there."
    assert find_quotes(text) == ()


def test_outlets_are_relays() -> None:
    text = "Putin promised it was “not a long-term involvement,” according to BuzzFeed."
    assert one(text, "“not a long").relay == "BuzzFeed"
    assert one(text, "Putin promised").speaker == "BuzzFeed"


def test_a_relay_does_not_speak_the_next_quotation() -> None:
    text = "Putin said he would stay, according to BuzzFeed.\n\n“We will not go away from here.”"
    quote = one(text, "“We will")
    assert (quote.speaker, quote.relay) == ("Putin", "BuzzFeed")


BLOCK = """Headline here

The Guardian wrote,

At the Pentagon, US officials said the strikes had failed.

Russian officials told diplomats that they should “avoid Syrian airspace” for now.

Who’s targeting who?

Putin left on Monday and nobody said why he did."""


def test_a_block_quote_and_what_it_holds() -> None:
    block = one(BLOCK, "At the Pentagon")
    assert (block.style, block.speaker) == (QuoteStyle.BLOCK, "The Guardian")
    assert block.span.of(BLOCK).endswith("for now.")
    assert one(BLOCK, "the strikes").relay == "The Guardian"
    assert one(BLOCK, "“avoid").speaker == "Russian officials"
    assert one(BLOCK, "“avoid").relay == "The Guardian"


def test_stance_is_marked() -> None:
    text = "Kirby criticised the plan. Kirby said it failed."
    assert one(text, "criticised the plan").stance
    assert not one(text, "it failed").stance


def test_pronouns_and_descriptions_lead_back() -> None:
    text = (
        "A senior U.S. official said the planes had left. “It is a pity,” the official said.\n\n"
        "Hillary Clinton met John Kirby. He said Russia lied. She said it was sad."
    )
    assert one(text, "“It is").speaker == "A senior U.S. official"
    assert one(text, "Russia lied").speaker == "John Kirby"
    assert one(text, "it was sad").speaker == "Hillary Clinton"


def test_captions_quote_nobody() -> None:
    text = "Kirby said it failed.\nKirby said it worked."
    caption = Passage(1, Span(22, 43), 1, PassageKind.CAPTION)
    assert len(find_quotes(text)) == 2
    assert len(find_quotes(text, passages=[caption])) == 1


def test_speakers_bear_the_names_of_actors() -> None:
    text = "Putin said it failed."
    mention = Mention(Span(0, 5), "Putin", ActorKind.PERSON, Side.LEFT)
    actor = Actor("Vladimir Putin", ActorKind.PERSON, (mention,), aliases=("Putin",))
    (quote,) = find_quotes(text, actors=[actor])
    assert quote.speaker == "Vladimir Putin"


def test_other_languages_give_marks_only() -> None:
    text = "„Wir hören nicht damit auf“, sagte Kirby said the minister."
    (quote,) = find_quotes(text, language="de")
    assert (quote.style, quote.speaker) == (QuoteStyle.DIRECT, "")


def test_kinds_of_passages_are_used() -> None:
    article = article_from_text(BLOCK)
    quotes = find_quotes(article.text, Side.RIGHT, article.passages)
    assert all(quote.article is Side.RIGHT for quote in quotes)
    assert QuoteStyle.BLOCK in {quote.style for quote in quotes}

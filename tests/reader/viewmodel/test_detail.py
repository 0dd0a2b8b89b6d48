from __future__ import annotations

from dataclasses import replace

from newsdiff.articles.model import Side
from newsdiff.comparison import Comparison
from newsdiff.reader.theme.styles import STYLES
from newsdiff.reader.viewmodel.detail import Detail, detail
from newsdiff.reader.viewmodel.pairing import Pairing
from tests.reader import made_up


def told(text: Detail) -> str:
    return f"{text.pair.plain}\n{text.findings.plain}"


def described(comparison: Comparison, side: Side, words: str) -> str:
    pairing = Pairing(comparison)
    passage = made_up.passage_at(comparison.article(side), words)
    link = next(iter(pairing.links(side, passage)), None)
    return told(detail(pairing, side, passage, link))


def test_a_conflict_is_told_in_full() -> None:
    text = described(made_up.comparison(), Side.LEFT, "killing")
    assert text.startswith("≠ they do not agree")
    assert "90% sure" in text
    assert "left    A fire destroyed the old mill in Arlow, killing 12 people." in text
    assert "right   Ten people died" in text
    assert "shared  destroyed the · in Arlow" in text
    assert "≠ number: Left counts 12 people, right ten." in text


def test_words_are_marked_as_in_the_text() -> None:
    pairing = Pairing(made_up.comparison())
    link = pairing.comparison.links[0]
    lines = detail(pairing, Side.LEFT, link.left, link, STYLES).pair.lines(99)
    told = next(line for line in lines if line.plain.startswith("left"))
    marked = {told.plain[span.start : span.end]: span.style for span in told.spans}
    assert marked["destroyed the"] == STYLES["conflict-shared"]
    assert marked["12 people"] == STYLES["divergence"]


def test_quotes_are_compared_word_by_word() -> None:
    text = described(made_up.comparison(), Side.RIGHT, "the smoke")
    assert "“We +all+ saw the smoke at noon”" in text


def test_a_quote_with_two_speakers_says_so() -> None:
    comparison = made_up.comparison()
    pair = replace(comparison.quote_pairs[0], same_speaker=False)
    text = described(replace(comparison, quote_pairs=(pair,)), Side.LEFT, "the smoke")
    assert "≠ said by Ada Quill on the left, Ada Quill on the right" in text


def test_a_passage_that_stands_alone_says_why_it_matters_and_what_comes_closest() -> None:
    comparison = made_up.comparison()
    text = described(comparison, Side.LEFT, "second wall")
    assert text.startswith("+ only in the left article")
    assert "carries Monday" in text
    higher = comparison.with_threshold(0.95)
    assert "Closest in the other article\n≠ 90% sure  Ten" in described(
        higher, Side.LEFT, "killing"
    )


def test_other_partners_are_listed_and_can_be_chosen() -> None:
    comparison = made_up.comparison()
    fire, smoke = comparison.links
    second = replace(smoke, left=fire.left, score=0.6)
    pairing = Pairing(replace(comparison, links=(fire, smoke, second)))
    text = told(detail(pairing, Side.LEFT, fire.left, fire))
    assert "Other partners\n= 60% sure  Ada Quill, the mayor, said" in text
    assert told(detail(pairing, Side.LEFT, fire.left, second)).startswith("= the same words")


def test_hostile_words_stay_words() -> None:
    assert made_up.HOSTILE in described(made_up.comparison(), Side.LEFT, "[/oops]")

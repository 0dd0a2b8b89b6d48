"""Quotations that both articles carry, compared word by word."""

from __future__ import annotations

import pytest

from newsdiff.articles.build import article_from_sentences
from newsdiff.articles.model import Side
from newsdiff.divergence.model import EditKind, QuoteChange, QuotePair
from newsdiff.divergence.quotations import pair_quotes
from tests.divergence.pairs import quote

LONG = "“We will rebuild the bridge, and we will pay for it ourselves,” the mayor said."


def _pairs(left: str, right: str, quoted: str, requoted: str, who: str = "") -> list[QuotePair]:
    quotes = [
        quote(quoted, left, Side.LEFT, "Anne Hill"),
        quote(requoted, right, Side.RIGHT, who),
    ]
    lefts, rights = article_from_sentences([left]), article_from_sentences([right])
    return list(pair_quotes(lefts, rights, quotes))


def _words(pair: QuotePair, left: str, right: str) -> list[tuple[str, str, str]]:
    return [
        (
            str(edit.kind),
            edit.left.of(left) if edit.left else "",
            edit.right.of(right) if edit.right else "",
        )
        for edit in pair.edits
    ]


def test_a_cut_quotation_is_matched_and_the_cut_named() -> None:
    right = "She promised: “We will rebuild the bridge.”"
    (pair,) = _pairs(
        LONG,
        right,
        "“We will rebuild the bridge, and we will pay for it ourselves,”",
        "“We will rebuild the bridge.”",
        "Hill",
    )
    assert pair.same_speaker is True
    assert _words(pair, LONG, right) == [
        ("same", "We will rebuild the bridge", "We will rebuild the bridge"),
        ("cut", "and we will pay for it ourselves", ""),
    ]


def test_an_altered_quotation_says_what_changed() -> None:
    right = "“We will repair the bridge, and we will pay for it,” the mayor said."
    (pair,) = _pairs(
        LONG,
        right,
        "“We will rebuild the bridge, and we will pay for it ourselves,”",
        "“We will repair the bridge, and we will pay for it,”",
        "Bob Ross",
    )
    assert pair.same_speaker is False
    assert ("changed", "rebuild", "repair") in _words(pair, LONG, right)
    assert ("cut", "ourselves", "") in _words(pair, LONG, right)


def test_an_extended_quotation() -> None:
    left, right = "He said: “I will stay in office.”", "He said: “I will stay in office until May.”"
    (pair,) = _pairs(left, right, "“I will stay in office.”", "“I will stay in office until May.”")
    assert pair.same_speaker is None
    assert [edit.kind for edit in pair.edits] == [EditKind.SAME, EditKind.ADDED]


def test_two_quotations_of_one_speaker_are_not_one() -> None:
    right = "“The new school opens in May, and every child will have a desk,” she said."
    assert not _pairs(
        LONG,
        right,
        "“We will rebuild the bridge, and we will pay for it ourselves,”",
        "“The new school opens in May, and every child will have a desk,”",
    )


def test_everyday_words_are_no_quotation() -> None:
    left, right = "It was “fun” for all.", "They had “fun” with the dog, “really.”"
    assert not _pairs(left, right, "“fun”", "“fun”")


def test_indirect_statements_are_not_compared_word_by_word() -> None:
    text = "The mayor said the bridge will be rebuilt."
    said = "the bridge will be rebuilt"
    quotes = [
        quote(said, text, Side.LEFT, direct=False),
        quote(said, text, Side.RIGHT, direct=False),
    ]
    article = article_from_sentences([text])
    assert pair_quotes(article, article, quotes) == ()


def test_a_quotation_inside_a_block_quote_stands_for_itself() -> None:
    left = "The paper wrote: Planes should “avoid Syrian airspace” from now on."
    right = "They must “avoid Syrian airspace” today."
    quotes = [
        quote(left[len("The paper wrote: ") :], left, Side.LEFT, "The paper"),
        quote("“avoid Syrian airspace”", left, Side.LEFT, "officials"),
        quote("“avoid Syrian airspace”", right, Side.RIGHT, "officials"),
    ]
    lefts, rights = article_from_sentences([left]), article_from_sentences([right])
    assert [(pair.left, pair.right) for pair in pair_quotes(lefts, rights, quotes)] == [(1, 2)]


def test_a_quotation_that_one_side_splits_is_not_cut() -> None:
    left = "“The plan has failed, and the mayor knows it,” Hill said."
    right = "“The plan has failed,” Hill said, “and the mayor knows it.”"
    quotes = [
        quote("“The plan has failed, and the mayor knows it,”", left, Side.LEFT, "Hill"),
        quote("“The plan has failed,”", right, Side.RIGHT, "Hill"),
        quote("“and the mayor knows it.”", right, Side.RIGHT, "Hill"),
    ]
    pairs = pair_quotes(article_from_sentences([left]), article_from_sentences([right]), quotes)
    assert [(pair.left, pair.right) for pair in pairs] == [(0, 1), (0, 2)]
    assert {edit.kind for pair in pairs for edit in pair.edits} == {EditKind.SAME}


def test_a_few_words_scattered_over_a_speech_are_not_a_quotation() -> None:
    left = (
        "“Mayor Hill cannot hear what the people of this old town have told her for years. "
        "The council's war on trees must end,” he said."
    )
    right = "He will end “Mayor Hill's war on cars.”"
    assert not _pairs(left, right, left.removesuffix(" he said."), "“Mayor Hill's war on cars.”")


def test_a_piece_with_another_word_is_not_cut_either() -> None:
    left = "“The plan has failed, and the mayor of this town knows it well,” Hill said."
    right = "“The plan has failed,” Hill said. “And the mayor of this city knows it well.”"
    quotes = [
        quote("“The plan has failed, and the mayor of this town knows it well,”", left, Side.LEFT),
        quote("“The plan has failed,”", right, Side.RIGHT),
        quote("“And the mayor of this city knows it well.”", right, Side.RIGHT),
    ]
    pairs = pair_quotes(article_from_sentences([left]), article_from_sentences([right]), quotes)
    assert [_words(pair, left, right) for pair in pairs] == [
        [("same", "The plan has failed", "The plan has failed")],
        [
            ("same", "and the mayor of this", "And the mayor of this"),
            ("changed", "town", "city"),
            ("same", "knows it well", "knows it well"),
        ],
    ]


def test_two_quotations_that_each_go_on_in_their_own_way_share_a_long_run() -> None:
    shared = "spending public money on stone bridges that nobody crosses is wrong"
    left = f"“The people of this valley were never asked what they think, and {shared}.”"
    right = f"“I have said it before, {shared}. The next council will close every one of them.”"
    (pair,) = _pairs(left, right, left, right)
    kinds = [edit.kind for edit in pair.edits]
    assert kinds == [EditKind.CHANGED, EditKind.SAME, EditKind.ADDED]


def test_many_men_are_not_a_man() -> None:
    left, right = "“man of faith”", "“money that many people of great faith gave”"
    assert not _pairs(left, right, left, right)


def test_what_is_cut_between_two_pieces_is_told_once() -> None:
    left = (
        "“The plan has failed. We said so in May. The mayor of this town knows it well,” Hill said."
    )
    right = "“The plan has failed,” Hill said. “The mayor of this town knows it well.”"
    quotes = [
        quote(left.removesuffix(" Hill said."), left, Side.LEFT),
        quote("“The plan has failed,”", right, Side.RIGHT),
        quote("“The mayor of this town knows it well.”", right, Side.RIGHT),
    ]
    pairs = pair_quotes(article_from_sentences([left]), article_from_sentences([right]), quotes)
    said = [_words(pair, left, right) for pair in pairs]
    assert said == [
        [
            ("same", "The plan has failed", "The plan has failed"),
            ("cut", "We said so in May", ""),
        ],
        [("same", "The mayor of this town knows it well", "The mayor of this town knows it well")],
    ]


def _change(left: str, right: str, lead: str = "said Anne Hill.") -> QuoteChange:
    texts = f"“{left}” {lead}", f"“{right}” said Anne Hill."
    (pair,) = _pairs(*texts, f"“{left}”", f"“{right}”", "Anne Hill")
    return pair.change


@pytest.mark.parametrize(
    ("right", "change"),
    [
        ("We’re going to tell Mama that the mill can’t be saved,", QuoteChange.SAME),
        ("We're gonna tell Momma that the mill cannot be saved,", QuoteChange.VARIANT),
        ("We’re going to tell Mama that the mill,", QuoteChange.CUT),
        ("We’re going to tell Mama that the school can’t be saved,", QuoteChange.ALTERED),
    ],
)
def test_what_became_of_the_whole(right: str, change: QuoteChange) -> None:
    assert _change("We’re going to tell Mama that the mill can’t be saved,", right) is change


def test_two_translations_of_one_remark() -> None:
    left, right = (
        "I was sent here to listen, not to preach,",
        "I was sent here to hear, not to lecture,",
    )
    said = "said Anne Hill in words translated by an agency."
    assert _change(left, right, said) is QuoteChange.TRANSLATED
    assert not _pairs(
        f"“{left}” said Anne Hill.", f"“{right}” said Anne Hill.", f"“{left}”", f"“{right}”"
    )


def test_the_best_partner_over_both_articles() -> None:
    whole = "“We will rebuild the bridge, and we will pay for it ourselves,”"
    part = "“we will pay for the school”"
    left = f"{whole} the mayor said. She added: {part}."
    right = f"Ms. Hill: {whole}"
    quotes = [
        quote(whole, left, Side.LEFT, "Anne Hill"),
        quote(part, left, Side.LEFT, "Anne Hill"),
        quote(whole, right, Side.RIGHT, "Anne Hill"),
    ]
    lefts, rights = article_from_sentences([left]), article_from_sentences([right])
    assert (0, 2) in {(pair.left, pair.right) for pair in pair_quotes(lefts, rights, quotes)}

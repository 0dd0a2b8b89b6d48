"""Words, stems and beginnings of sentences."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsdiff.alignment import tokens
from newsdiff.language.words import stem_of


def words(text: str) -> list[str]:
    return list(tokens.statement(text).words)


def test_words_are_plain_lower_case() -> None:
    assert words("Putin’s 1,200 troops — 40% of them") == [
        "putin", "1200", "troops", "40%", "of", "them",
    ]  # fmt: skip


def test_a_script_without_spaces_gives_pairs_of_signs() -> None:
    assert words("空爆開始 Syria") == ["空爆", "爆開", "開始", "syria"]


def test_content_leaves_out_words_that_state_nothing() -> None:
    assert list(tokens.content(["he", "said", "the", "airspace", "airspace"])) == ["airspace"]


def test_content_keeps_a_sentence_of_idle_words() -> None:
    assert list(tokens.content(["who", "is", "it"])) == ["who", "is", "it"]


@pytest.mark.parametrize(
    "forms",
    [
        ("vote", "votes", "voted", "voting"),
        ("drop", "drops", "dropped", "dropping"),
        ("strike", "strikes", "striking"),
        ("attack", "attacks", "attacked", "attacking"),
    ],
)
def test_forms_of_a_word_share_the_stem(forms: tuple[str, ...]) -> None:
    assert len({stem_of(form) for form in forms}) == 1


@pytest.mark.parametrize("word", ["us", "is", "sing", "red", "yes"])
def test_short_words_keep_their_ending(word: str) -> None:
    assert stem_of(word) == word


def test_numbers_are_in_figures() -> None:
    assert words("Twenty-four of thirty, twenty or five") == [
        "24", "of", "30", "20", "or", "5",
    ]  # fmt: skip
    assert words("20 5, ten four") == ["20", "5", "10", "4"]


def test_abbreviations_have_one_spelling() -> None:
    for name in ("U.S.", "US", "USA", "United States"):
        assert words(f"the {name} said") == ["the", "usa", "said"]
    assert words("U.N.") == words("United Nations") == ["un"]
    assert words("Tell us") == ["tell", "us"]


@pytest.mark.parametrize(
    ("one", "other"), [("american", "usa"), ("british", "uk"), ("syrian", "syria")]
)
def test_a_nationality_has_the_stem_of_its_country(one: str, other: str) -> None:
    assert tokens.terms(one)[1:] == tokens.terms(other)[1:]


def test_quotations_are_told_apart() -> None:
    text = "It would “deconflict” operations, he said: “Stay out of our way.”"
    assert tokens.statement(text).quotations == (
        ("deconflict",),
        ("stay", "out", "of", "our", "way"),
    )


def test_a_number_stands_for_itself_only() -> None:
    assert set(tokens.terms("2015")) == {"2015"}


@given(st.text())
def test_any_text_gives_words_with_terms(text: str) -> None:
    for word in words(text):
        assert word
        assert len(tokens.terms(word)) == 3


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("oversight", "oversimplified"),
        ("international", "internet"),
        ("undertake", "underground"),
        ("president", "pressure"),
    ],
)
def test_words_that_only_begin_alike_share_nothing(one: str, other: str) -> None:
    assert set(tokens.terms(one)).isdisjoint(tokens.terms(other))


@pytest.mark.parametrize(
    ("one", "other"), [("interview", "interviewed"), ("overrule", "overruled"), ("super", "supers")]
)
def test_forms_behind_a_combining_prefix_share_the_stem(one: str, other: str) -> None:
    assert tokens.terms(one)[1] == tokens.terms(other)[1]


def test_clauses_are_cut_where_one_may_begin() -> None:
    found = tokens.statement(
        "Jets bombed Homs, officials said, and the rebels who live there fled."
    )
    assert found.clauses == (
        ("jets", "bombed", "homs"),
        ("officials", "said"),
        ("and", "the", "rebels"),
        ("who", "live", "there", "fled"),
    )
    assert [word for clause in found.clauses for word in clause] == list(found.words)


def test_capitals_are_told() -> None:
    assert tokens.statement("The jets bombed Homs.").capitals == {"the", "homs"}

from __future__ import annotations

import pytest

from newsdiff.quotes.coreference.descriptions import (
    is_nobody,
    is_proper,
    is_unnamed,
    profile,
    role_and_affiliation,
    with_article,
)


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("a Russian three-star general", "Russian General", True),
        ("US officials", "U.S. Pentagon officials", True),
        ("a senior U.S. defense official", "US officials", False),
        ("Russian officials", "US officials", False),
        ("officials", "Russian officials", False),
        ("a spokesman for Moen", "a spokesman for Thorne", False),
        ("Syrian rebels", "the rebels of Syria", True),
    ],
)
def test_which_descriptions_mean_the_same(one: str, other: str, same: bool) -> None:
    assert profile(one).same_as(profile(other)) is same
    assert profile(other).same_as(profile(one)) is same


@pytest.mark.parametrize(
    ("name", "unnamed"),
    [
        ("Pentagon officials", True),
        ("a WHO official", True),
        ("the source", True),
        ("Kirby", False),
        ("the ministry", False),
        ("the report", False),
        ("", False),
    ],
)
def test_who_is_unnamed(name: str, unnamed: bool) -> None:
    assert is_unnamed(name) is unnamed


def test_role_and_affiliation_of_a_description() -> None:
    assert role_and_affiliation("a senior U.S. defense official") == ("official", "U.S. defense")
    assert role_and_affiliation("a spokesman for Moen") == ("spokesman", "Moen")
    assert role_and_affiliation("officials") == ("officials", "")


@pytest.mark.parametrize(
    ("name", "nobody"),
    [
        ("63 percent", True),
        ("a majority of voters", True),
        ("others", True),
        ("none of the three", True),
        ("few experts", True),
        ("neither team", True),
        ("one of the officials", False),
        ("three officials", False),
        ("some experts", False),
        ("Kirby", False),
    ],
)
def test_who_is_only_counted(name: str, nobody: bool) -> None:
    assert is_nobody(name) is nobody


def test_words_that_keep_their_capital() -> None:
    assert is_proper("Republicans")
    assert is_proper("Russian")
    assert not is_proper("Officials")
    assert not is_proper("Police")


@pytest.mark.parametrize(
    ("description", "worded"),
    [
        ("Russian general", "a Russian general"),
        ("opposition candidate", "an opposition candidate"),
        ("Prime Minister", "the Prime Minister"),
        ("Texas governor", "the Texas governor"),
        ("U.S. Pentagon officials", "U.S. Pentagon officials"),
        ("a senior official", "a senior official"),
        ("Obama's lawyer", "Obama's lawyer"),
        ("police", "police"),
    ],
)
def test_an_article_goes_before_one_person(description: str, worded: str) -> None:
    assert with_article(description) == worded

"""The table of nouns that all rooms ask."""

from __future__ import annotations

import pytest

from newsdiff.language import lexicon
from newsdiff.language.lexicon import (
    is_body,
    is_title,
    noun_forms,
    nouns,
    plural,
    role_nouns,
)
from newsdiff.lexicon import Lexicon
from newsdiff.quotes.find import find_quotes

CLASSES = ("person", "role", "kin", "body", "outlet", "document", "speaker")


def rows() -> list[list[str]]:
    return [list(row) for row in Lexicon(lexicon.__file__).rows("nouns")]


def test_each_noun_stands_once_in_order_and_in_known_classes() -> None:
    names = [noun for noun, _ in rows()]
    assert names == sorted(set(names))
    assert {name for _, classes in rows() for name in classes.split()} == set(CLASSES)


@pytest.mark.parametrize("name", CLASSES)
def test_no_class_is_empty(name: str) -> None:
    assert nouns(name)


def test_roles_and_kin_are_persons() -> None:
    assert nouns("role") <= nouns("person")
    assert nouns("kin") <= nouns("person")


def test_plurals_belong_to_the_class_as_well() -> None:
    assert {"ministries", "ministry"} <= noun_forms("body")
    assert plural("spokesman") in role_nouns()
    assert is_body("agencies")
    assert is_title("president")
    assert not is_title("agency")


@pytest.mark.parametrize("noun", ["cleric", "accountant", "bodyguard", "hostage", "dentist"])
def test_whoever_is_a_person_can_be_quoted(noun: str) -> None:
    quotes = find_quotes(f"The {noun} said the plan had failed.")
    assert [quote.speaker for quote in quotes] == [f"The {noun}"]

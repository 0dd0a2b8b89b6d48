"""The lists that several rooms ask: verbs and their forms, nouns and their classes."""

from __future__ import annotations

import pytest

from newsdiff.language import lexicon
from newsdiff.language.lexicon import (
    cue_verbs,
    inflect,
    is_body,
    is_title,
    noun_forms,
    nouns,
    plural,
    role_nouns,
    word_class,
)
from newsdiff.lexicon import Lexicon
from newsdiff.quotes.find import find_quotes

CLASSES = ("person", "role", "kin", "body", "outlet", "document", "speaker")


@pytest.mark.parametrize(
    ("lemma", "third", "past", "gerund"),
    [
        ("claim", "claims", "claimed", "claiming"),
        ("argue", "argues", "argued", "arguing"),
        ("deny", "denies", "denied", "denying"),
        ("stress", "stresses", "stressed", "stressing"),
        ("plan", "plans", "planned", "planning"),
        ("agree", "agrees", "agreed", "agreeing"),
    ],
)
def test_regular_forms(lemma: str, third: str, past: str, gerund: str) -> None:
    assert inflect(lemma).all == {lemma, third, past, gerund}


def test_irregular_forms_replace_those_by_rule() -> None:
    forms = inflect("write", "writes wrote written writing")
    assert forms.past == {"wrote", "written"}
    assert "writed" not in forms.all


def test_stance_is_a_class_apart() -> None:
    verbs = cue_verbs()
    assert not verbs["said"].stance
    assert verbs["criticised"].stance
    assert verbs["believes"].stance


def test_every_cue_verb_takes_something() -> None:
    assert all(verb.takes for verb in cue_verbs().values())


def test_plurals() -> None:
    assert [plural(noun) for noun in ("spokesman", "salesperson", "agency", "witness", "aide")] == [
        "spokesmen",
        "salespeople",
        "agencies",
        "witnesses",
        "aides",
    ]
    assert "officials" in role_nouns()


def test_an_unknown_class_of_words_is_an_error() -> None:
    with pytest.raises(KeyError):
        word_class("no such class")


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

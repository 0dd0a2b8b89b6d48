from __future__ import annotations

import pytest

from newsdiff.language.lexicon import cue_verbs, inflect, plural, role_nouns, word_class


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

from __future__ import annotations

import pytest

from newsdiff.language.names import name_runs, person_in, without_titles
from tests.quotes.sentences import sentence_of, words_of


def test_runs_of_capitals() -> None:
    text = "Mayor Bill de Blasio met Bashar al-Assad in Paris."
    sentence = sentence_of(text)
    runs = [words_of(text, sentence, run) for run in name_runs(sentence.tokens)]
    assert runs[0] == "Mayor Bill de Blasio"
    assert runs[-1] == "Paris"


@pytest.mark.parametrize(
    ("run", "name"),
    [
        ("Judge Miriam Okonjo", "Miriam Okonjo"),
        ("Russian Defense Ministry Major General Igor Konashenkov", "Igor Konashenkov"),
        ("Mr. King", "King"),
        ("Howard Dean", "Howard Dean"),
        ("Chicago Police Department", "Chicago Police Department"),
        ("Trade Union Confederation", "Trade Union Confederation"),
    ],
)
def test_titles_are_no_part_of_a_name(run: str, name: str) -> None:
    sentence = sentence_of(run)
    whole = (0, len(sentence.tokens))
    assert words_of(run, sentence, without_titles(sentence.tokens, whole)) == name


@pytest.mark.parametrize(
    ("phrase", "person"),
    [
        ("US defence chief Ashton Carter", "Ashton Carter"),
        ("U.S. State Department Spokesman, John Kirby", "John Kirby"),
        ("one of the family's attorneys, Justin Bamberg", "Justin Bamberg"),
        ("Colonel Hernán Rojas of the Civil Defence Agency", "Hernán Rojas"),
        ("the Russian general", None),
        ("Pentagon officials", None),
        ("Police in Norrby", None),
    ],
)
def test_the_person_in_a_phrase(phrase: str, person: str | None) -> None:
    sentence = sentence_of(phrase)
    whole = (0, len(sentence.tokens))
    assert words_of(phrase, sentence, person_in(sentence.tokens, whole)) == person

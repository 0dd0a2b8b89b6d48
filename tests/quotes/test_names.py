from __future__ import annotations

import pytest

from newsdiff.quotes.names import NameBook, fits, name_runs, person_in, without_titles
from tests.quotes.frames import frame_of, frames_of, words_of


def test_runs_of_capitals() -> None:
    text = "Mayor Bill de Blasio met Bashar al-Assad in Paris."
    frame = frame_of(text)
    runs = [words_of(text, frame, run) for run in name_runs(frame.tokens)]
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
    frame = frame_of(run)
    assert words_of(run, frame, without_titles(frame.tokens, (0, len(frame.tokens)))) == name


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
    frame = frame_of(phrase)
    assert words_of(phrase, frame, person_in(frame.tokens, (0, len(frame.tokens)))) == person


def test_a_surname_stands_for_the_full_name() -> None:
    text = "John Kirby left. Kirby said so. Then Putin spoke."
    book = NameBook(text, frames_of(text))
    assert book.fullest("Kirby") == "John Kirby"
    assert book.fullest("Putin") == "Putin"


def test_the_address_tells_two_people_apart() -> None:
    text = "Michelle Obama left. Mr. Obama stayed."
    assert NameBook(text, frames_of(text)).fullest("Obama") == "Obama"


def test_pronouns_fit_first_names() -> None:
    assert fits("she", "Hillary Clinton")
    assert not fits("he", "Hillary Clinton")
    assert not fits("she", "John Kirby")
    assert fits("he", "Alex Smith")
    assert fits("she", "Alex Smith")

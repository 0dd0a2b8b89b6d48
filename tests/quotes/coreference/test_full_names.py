from __future__ import annotations

from newsdiff.actors.entities import entities_of
from newsdiff.articles.model import Side
from newsdiff.quotes.coreference.full_names import FullNames, fits


def full_names(text: str) -> FullNames:
    return FullNames(text, entities_of(text, Side.LEFT, ()))


def test_a_surname_stands_for_the_full_name() -> None:
    text = "John Kirby left. Kirby said so. Then Putin spoke."
    book = full_names(text)
    assert book.fullest("Kirby") == book.fullest("Kirby", text.index("Kirby said")) == "John Kirby"
    assert book.fullest("Putin") == book.fullest("Putin", text.index("Putin")) == "Putin"


def test_the_address_tells_two_people_apart() -> None:
    text = "Michelle Obama left. Mr. Obama stayed."
    assert full_names(text).fullest("Obama", text.index("Obama stayed")) == "Obama"


def test_pronouns_fit_first_names() -> None:
    assert fits("she", "Hillary Clinton")
    assert not fits("he", "Hillary Clinton")
    assert not fits("she", "John Kirby")
    assert fits("he", "Alex Smith")
    assert fits("she", "Alex Smith")


def test_of_two_with_a_surname_the_one_named_last_is_meant() -> None:
    text = "Milo Verrell fished. Milo Verrell ran to Tomas Verrell. Verrell laughed."
    names = full_names(text)
    assert names.fullest("Verrell", text.index("Verrell laughed")) == "Tomas Verrell"
    assert names.fullest("Verrell", 20) == "Milo Verrell"


def test_a_son_is_not_taken_for_his_mother() -> None:
    text = "Susan Verrell fished. Susan Verrell ran to Thomas Verrell. Mrs. Verrell laughed."
    names = full_names(text)
    assert names.fullest("Verrell", text.index("Verrell laughed")) == "Susan Verrell"

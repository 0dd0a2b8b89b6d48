from __future__ import annotations

import pytest

from newsdiff.actors.entities import entities_of
from newsdiff.actors.roles import Role
from newsdiff.articles.model import Side
from newsdiff.language.doc import read
from newsdiff.language.entities import NONE
from newsdiff.quotes.coreference.background import read_background
from newsdiff.quotes.coreference.roles import RoleBook


def book(text: str) -> RoleBook:
    return read_background(read(text).with_entities(NONE)).roles


@pytest.mark.parametrize(
    ("text", "name", "role", "affiliation"),
    [
        ("Judge Miriam Okonjo left.", "Miriam Okonjo", "Judge", ""),
        (
            "Russian Defense Ministry Major General Igor Konashenkov left.",
            "Igor Konashenkov",
            "Major General",
            "Russian Defense Ministry",
        ),
        (
            "U.S. State Department Spokesman, John Kirby, said so.",
            "John Kirby",
            "Spokesman",
            "U.S. State Department",
        ),
        ("Kirby, a spokesman for the court, said so.", "Kirby", "spokesman", "the court"),
        ("Its spokesman, Mark Ellison, said so.", "Mark Ellison", "spokesman", ""),
        ("Finance Minister Aksel Moen left.", "Aksel Moen", "Finance Minister", ""),
        ("Castleford manager Rob Stannard left.", "Rob Stannard", "manager", "Castleford"),
    ],
)
def test_roles(text: str, name: str, role: str, affiliation: str) -> None:
    assert book(text).role_of(name) == Role(role, affiliation)


def test_the_holder_of_a_role() -> None:
    text = "Russian President Putin left. Vladimir Putin met Prime Minister May."
    roles = read_background(read(text).with_entities(entities_of(text, Side.LEFT, ()))).roles
    assert roles.holder("russian president") == "Vladimir Putin"
    assert roles.holder("president") == "Vladimir Putin"
    assert roles.holder("king") == ""


def test_a_role_that_two_hold_stands_for_none() -> None:
    assert book("President Putin met President Obama.").holder("president") == ""


def test_a_body_is_named_by_its_apposition() -> None:
    roles = book("Norcobre, a company based in Canada, denied it.")
    assert roles.holder("company") == "Norcobre"


def test_who_has_no_role() -> None:
    assert book("Kirby left.").role_of("Kirby") == Role()


def test_a_party_label_tells_of_a_legislator() -> None:
    assert Role("Democrat", "Ohio") in book("Ada Quill (D-Ohio) said it failed.").roles_of(
        "Ada Quill"
    )


def test_a_title_in_the_plural_is_for_all_of_a_list() -> None:
    found = book("Reps. Ada Quill (Ohio), Bo Lund (Iowa) and Cy Feld left.")
    assert [found.role_of(name).role for name in ("Ada Quill", "Bo Lund", "Cy Feld")] == [
        "Rep."
    ] * 3
    assert found.role_of("Iowa") == Role()

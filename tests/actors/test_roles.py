from __future__ import annotations

import pytest

from newsdiff.actors import ActorKind
from newsdiff.actors.office_holders import (
    OfficeHolders,
    is_office,
    is_over,
    is_relation,
    office_name,
)
from newsdiff.actors.recognition.mentions import find_mentions
from newsdiff.actors.roles import Role, RoleReader
from newsdiff.actors.tokens import tokenise


def role_in(text: str) -> tuple[str, str] | None:
    mentions = find_mentions(text)
    reader = RoleReader(text, tokenise(text), mentions)
    person = next(m for m in mentions if m.kind is ActorKind.PERSON)
    role = reader.role_of(person)
    return (role.role, role.affiliation) if role else None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Later that day Russian Defense Ministry Major General Igor Konashenkov said so.",
            ("Major General", "Russian Defense Ministry"),
        ),
        ("US defence chief Ashton Carter said", ("defence chief", "US")),
        (
            "U.S. State Department Spokesman, John Kirby, said",
            ("Spokesman", "U.S. State Department"),
        ),
        ("Kenya's health minister, Peter Mwangi, said", ("health minister", "Kenya")),
        ("Peter Mwangi, Kenya's health minister, said", ("health minister", "Kenya")),
        ("John Carter, the mayor of Lyon, said", ("mayor", "Lyon")),
        ("Anne Hidalgo, 45, mayor of Paris, said", ("mayor", "Paris")),
        (
            "The geologist Daniel Quiroga of Stanford University said",
            ("geologist", "Stanford University"),
        ),
        (
            "Yesterday Assistant House Majority Leader Sara Gibbs said",
            ("Assistant House Majority Leader", ""),
        ),
        (
            "Brook County Deputy Prosecuting Attorney Jacob Hall said",
            ("Deputy Prosecuting Attorney", "Brook County"),
        ),
        ("former transport minister Peter Mwangi said", ("former transport minister", "")),
        ("former Massachusetts Governor Mitt Romney said", ("former Governor", "Massachusetts")),
        (
            "Mitt Romney, a former Massachusetts governor, said",
            ("former governor", "Massachusetts"),
        ),
        ("Secretary of State John Kerry said", ("Secretary of State", "")),
        (
            "Leon Panetta, a former chief of staff to Bill Clinton, said",
            ("former chief of staff", ""),
        ),
        (
            "Ana Ruiz, the head of the provincial emergency service in Navarre, said",
            ("head of the provincial emergency service", "Navarre"),
        ),
        ("Ana Ruiz, a professor of marine law at Yale, said", ("professor of marine law", "Yale")),
        ("Ana Ruiz, the owner of Delta Foods, said", ("owner", "Delta Foods")),
        ("Ana Ruiz, an owner of holiday homes, said", ("owner of holiday homes", "")),
        ("Ana Ruiz, the leader of those who left, said", ("leader", "")),
        ("According to Ruth Delgado, Mayor Tom Reed lied.", None),
        ("Senate Majority Leader Ann Lee spoke.", ("Majority Leader", "Senate")),
        ("White House Press Secretary Ann Lee spoke.", ("Press Secretary", "White House")),
        ("Secretary of State Mike Reed spoke.", ("Secretary of State", "")),
        ("White House Chief of Staff Ruth Delgado spoke.", ("Chief of Staff", "White House")),
        ("Senate President Pro Tem Ann Lee spoke.", ("President Pro Tem", "Senate")),
        ("Ann Lee, the Berlin director of Greenpeace, said", ("director", "Greenpeace")),
        ("Ann Lee, Kenya's director of the World Bank, said", ("director", "Kenya")),
        ("Attorney General spokeswoman Ann Lee said", ("spokeswoman", "")),
        ("Pentagon spokeswoman Ann Lee said", ("spokeswoman", "Pentagon")),
        ("Carlos Slim, a major shareholder of the paper, said", None),
        ("David Axelrod, the president's friend, said", None),
        ("Mr. Peter Mwangi said", None),
        ("Yesterday Peter Mwangi said it rained.", None),
        ("Ruth Delgado, whose son died, said", None),
    ],
)
def test_roles_around_a_name(text: str, expected: tuple[str, str] | None) -> None:
    assert role_in(text) == expected


def test_offices_by_several_names_are_one() -> None:
    assert office_name("defence chief") == office_name("Defense Minister")
    assert office_name("former president") == ""
    assert office_name("Gov.") == office_name("governor")
    assert office_name("outgoing Sen.") == office_name("Senator")


def test_what_only_relates_to_others_is_told_from_roles() -> None:
    assert is_relation("Russian counterpart")
    assert not is_relation("governor")
    assert is_over("Former President")
    assert not is_over("president")
    assert is_office("Gov.")
    assert not is_office("presidential candidate")


def test_a_role_stands_for_a_person_only_if_one_person_has_it() -> None:
    holders = OfficeHolders()
    holders.add(1, Role("President", "Russian"))
    assert holders.holder("president", "Russia") == 1
    assert holders.holder("president", "") == 1
    assert holders.holder("president", "French") is None
    holders.add(2, Role("President", "Syrian"))
    assert holders.holder("president", "") is None
    assert holders.holder("president", "Syrian") == 2

from __future__ import annotations

import pytest

from newsdiff.actors import Actor, ActorKind
from newsdiff.articles.model import Side
from newsdiff.articles.read import article_from_text
from newsdiff.comparison import Comparison, compare

OTHER = "Council votes\n\nThe council met on Monday evening and went home after an hour of talk."


def comparison_of(left: str, right: str = OTHER) -> Comparison:
    return compare(article_from_text(left), article_from_text(right))


def actors_of(left: str, right: str = OTHER) -> dict[str, Actor]:
    return {actor.name: actor for actor in comparison_of(left, right).actors}


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("Mayor Ruth Delgado of Vermont said on CNN that the bridge was safe.", "CNN"),
        ("Mayor Ruth Delgado of Vermont said on CNN that the bridge was safe.", "Vermont"),
        ("A law called the Clean Rivers Act says so, Ruth Delgado wrote.", "Clean Rivers Act"),
        ("Hurricane Petra kept Ruth Delgado at home.", "Hurricane Petra"),
        ("Ruth Delgado wrote “Northern Lights” when she was young.", "Northern Lights"),
        ("Ruth Delgado says that the RAM is soldered to the board.", "RAM"),
        ("Ruth Delgado says that Medicare pays for the drugs.", "Medicare"),
        ("Ruth Delgado says that the Lending Programme pays for it.", "Lending Programme"),
        ("Ruth Delgado ate at a Mexican restaurant on her way home.", "Mexican"),
        ("Ruth Delgado met a Mexican there. The Mexican was tall and left early.", "Mexican"),
        (
            "Ruth Delgado was hit by a grey 2013 Toyota Camry and again by a Toyota Camry.",
            "Toyota Camry",
        ),
        ("Ruth Delgado says that US-Israel ties are strong.", "US-Israel"),
        (
            "Ruth Delgado met Democratic voters, Democratic mayors and a Democratic judge.",
            "Democratic",
        ),
    ],
)
def test_what_only_stands_by_is_no_actor(sentence: str, name: str) -> None:
    found = actors_of(f"Bridge is safe\n\nThe bridge was opened on Monday. {sentence}")
    assert "Ruth Delgado" in found
    assert name not in found


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("Ruth Delgado told CNN that she would not go there again.", "CNN"),
        ("CNN dismissed two editors on Monday, and the police searched its rooms.", "CNN"),
        ("The flood reached Vermont on Monday and broke two bridges.", "Vermont"),
        ("NATO sent two ships on Monday and two more on Friday.", "NATO"),
        ("The flood reached Kharvat on Monday. In Kharvat it broke two bridges.", "Kharvat"),
        ("The Mexicans crossed the bridge on Monday and were stopped.", "Mexicans"),
    ],
)
def test_who_does_something_is_an_actor(sentence: str, name: str) -> None:
    assert name in actors_of(f"A day on the bridge\n\nIt was a long day. {sentence}")


def test_a_body_that_people_are_of_is_no_ware() -> None:
    text = (
        "Firm is sold\n\nThe deal is done. Corvolux chief executive Ruth Delgado was glad. "
        "It sells Corvolux servers. Corvolux servers are small, and each Corvolux server is cheap."
    )
    assert "Corvolux" in actors_of(text)


def test_a_party_and_its_members_are_one() -> None:
    text = (
        "House votes\n\nThe Republicans left the house on Monday. The GOP will not vote again, and "
        "the Republican Party said nothing of it."
    )
    found = actors_of(text)
    assert len({name for name in found if name in ("GOP", "Republicans", "Republican Party")}) == 1


def test_a_dateline_is_no_actor() -> None:
    text = "Bridge is safe\n\nOSLO (AP) — Ruth Delgado opened the bridge. She was proud of it."
    assert set(actors_of(text)) == {"Ruth Delgado"}


def test_who_acts_in_both_articles_goes_first() -> None:
    left = (
        "Harbour to close\n\nTom Reed praised Norway, Norway and Norway again, and everybody in"
        " Norway. Ruth Delgado closed the harbour on Monday. Delgado then left."
    )
    right = "Harbour shut\n\nThe harbour was shut by Ruth Delgado. Delgado gave no reason for it."
    first, *_ = comparison_of(left, right).actors
    assert first.name == "Ruth Delgado"


def test_a_crowd_that_acts_in_both_articles_is_an_actor() -> None:
    left = "A march\n\nProtesters blocked the bridge for an hour. Police cleared it by noon."
    right = "Bridge blocked\n\nPolice said that protesters had thrown stones. The protesters left."
    found = actors_of(left, right)
    assert found["protesters"].kind is ActorKind.GROUP
    assert found["police"].kind is ActorKind.ORGANISATION
    assert found["protesters"].count(Side.RIGHT) == 2


def test_a_crowd_of_one_article_and_people_at_large_are_none() -> None:
    left = "A march\n\nProtesters blocked the bridge. People watched. Officials shrugged."
    right = "A race\n\nPeople ran over the bridge. Officials cheered, and people went home."
    assert actors_of(left, right) == {}


def test_a_source_keeps_its_actor() -> None:
    left = (
        "Harbour to close\n\n“The harbour is closed,” Ruth Delgado said. Tom Reed, Ann Marsh and"
        " Karl Olsen disagreed with her. “It is open,” Karl Olsen told Reuters."
    )
    comparison = comparison_of(left)
    for source in comparison.sources:
        assert source.actor is not None
        assert comparison.actors[source.actor].name == source.name


def test_a_body_is_told_by_the_name_before_it() -> None:
    left = (
        "Border shut\n\nThe Peruvian government shut the border on Monday. Lima gave no reason, and"
        " the Peruvian government has not said when it will open."
    )
    found = actors_of(left)
    assert found["Peruvian government"].kind is ActorKind.ORGANISATION
    assert found["Peruvian government"].count(Side.LEFT) == 2


def test_crowds_with_different_names_before_them_are_not_one() -> None:
    left = (
        "Clash\n\nPeruvian soldiers crossed the river on Monday. Chilean soldiers met them. Then"
        " Peruvian soldiers withdrew, and Chilean soldiers followed."
    )
    assert {"Peruvian soldiers", "Chilean soldiers"} <= set(actors_of(left))


@pytest.mark.parametrize(
    ("sentences", "name"),
    [
        ("The firm showed its new browser, Corvo. Corvo comes with a map.", "Corvo"),
        ("Users of the Corvo browser should wait. The Corvo browser is slow.", "Corvo"),
        ("Each Corvo has 8 GB RAM, and Delgado drove a Tessin through Leeds.", "Tessin"),
        ("She is the star of the film Harbour Watch. Harbour Watch costs a lot.", "Harbour Watch"),
        ("She wrote the novel Orrin Departs, which sold well.", "Orrin Departs"),
        ("The Fishing Act of Congress was praised.", "Fishing Act of Congress"),
        ("Headquartered in Leeds, the firm has ten people.", "Headquartered"),
        ("Nice of you to come, she said.", "Nice"),
        ("It has the price of a Bentley.", "Bentley"),
    ],
)
def test_works_goods_and_words_with_a_capital_are_no_actors(sentences: str, name: str) -> None:
    found = actors_of(f"A day at the fair\n\nRuth Delgado opened the fair. {sentences}")
    assert "Ruth Delgado" in found
    assert name not in found


@pytest.mark.parametrize(
    ("sentences", "name"),
    [
        ("Corvo unveiled a browser. It said that Corvo would sell it.", "Corvo"),
        ("Delgado sued Corvo over the map, and a Corvo spokesman said no more.", "Corvo"),
        ("The head of Tessin Trafo, Jon Marsh, said so.", "Tessin Trafo"),
        ("Police released Karl Olsen on Friday, and nobody used Karl Olsen again.", "Karl Olsen"),
        ("She came with her husband, Orrin.", "Orrin"),
        ("In Nice, the rain broke two bridges.", "Nice"),
        ("Rebels hold Kharvat, Orlesh and the village of Dunmar.", "Dunmar"),
        ("The Navy sent a ship, and the Navy did not say where to.", "Navy"),
        ("The Corvo County Council met at noon.", "Corvo County Council"),
    ],
)
def test_a_name_that_something_speaks_for_stays(sentences: str, name: str) -> None:
    found = actors_of(f"A day at the fair\n\nRuth Delgado opened the fair. {sentences}")
    assert name in found

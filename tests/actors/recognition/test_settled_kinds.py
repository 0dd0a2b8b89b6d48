from __future__ import annotations

from newsdiff.actors.model import ActorKind
from newsdiff.actors.recognition.mentions import find_mentions
from newsdiff.actors.recognition.settled_kinds import settle_persons
from newsdiff.articles.model import Side
from tests.actors.test_find import actors_of


def kinds(text: str, name: str) -> set[ActorKind]:
    return {mention.kind for mention in find_mentions(text) if mention.text == name}


def test_initials_in_brackets_are_those_of_a_body() -> None:
    text = (
        "Nonviolent Guardforce (NG) said that its team was safe and would stay.\n\n"
        "Nobody knew why Nonviolent Guardforce had left the camp on that day."
    )
    assert kinds(text, "Nonviolent Guardforce") == {ActorKind.ORGANISATION}


def test_a_family_by_its_surname() -> None:
    text = "The Olsens earned a lot. Karl Olsen and Ann Olsen gave speeches for the Olsens."
    assert kinds(text, "Olsens") == {ActorKind.GROUP}


def test_what_is_said_to_be_a_body_is_no_person() -> None:
    text = "Dakota Rising, a liberal action committee that looks at farms, left. Dakota Rising won."
    assert kinds(text, "Dakota Rising") == {ActorKind.ORGANISATION}


def test_who_works_for_a_body_is_a_person() -> None:
    text = "Dora Rising, a senior researcher at the Lanby Institute, left. Dora Rising won."
    assert kinds(text, "Dora Rising") == {ActorKind.PERSON}


def test_a_surname_after_an_address_is_a_person_s_in_both_articles() -> None:
    left = "Mr. Romney spoke in the hall on Monday, and people went home."
    right = "Romney's favour grew. They met Mitt Romney over it, and a claim Romney rejected."
    kinds_found = {actor.name: actor.kind for actor in actors_of(left, right).values()}
    assert kinds_found == {"Mitt Romney": ActorKind.PERSON}


def test_a_town_stays_one_where_somebody_is_in_it() -> None:
    left, right = "Mr. Dover spoke.", "It rained in Dover, and the ferry to Dover was late."
    found = [*find_mentions(left), *find_mentions(right, Side.RIGHT)]
    settled = settle_persons(found, {Side.LEFT: left, Side.RIGHT: right})
    assert [mention.kind for mention in settled] == [mention.kind for mention in found]
    assert ActorKind.PERSON not in {mention.kind for mention in settled[1:]}


def test_who_is_beaten_by_points_is_a_team_and_by_sets_a_person() -> None:
    team = "Olaf Brun was glad as they defeated Drake 65-53 on Friday. Drake had led until then."
    assert kinds(team, "Drake") == {ActorKind.ORGANISATION}
    person = "Olaf Brun was glad as he defeated Moss 6-4 on Friday. Moss had led until then."
    assert ActorKind.ORGANISATION not in kinds(person, "Moss")

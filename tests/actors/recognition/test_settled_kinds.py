from __future__ import annotations

from newsdiff.actors.model import ActorKind
from newsdiff.actors.recognition.mentions import find_mentions


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

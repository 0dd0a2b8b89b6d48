"""Speakers whose names are known: whole, alone, and never where they cannot be meant."""

from __future__ import annotations

import pytest

from newsdiff.actors.entities import entities_of
from newsdiff.actors.model import Actor, ActorKind, Mention
from newsdiff.articles import Side, Span
from newsdiff.language.entities import Entities, Entity
from newsdiff.quotes.find import find_quotes

PERSON, ORGANISATION, PLACE = ActorKind.PERSON, ActorKind.ORGANISATION, ActorKind.PLACE


def speakers(text: str) -> list[str]:
    return [quote.speaker for quote in find_quotes(text)]


def names_of(text: str, **kinds: ActorKind) -> Entities:
    """The places in a text of names given with "_" for a blank."""
    found = []
    for name, kind in kinds.items():
        start = text.index(name.replace("_", " "))
        found.append(Entity(Span(start, start + len(name)), kind))
    return Entities(text, found)


def test_names_are_found_by_place_and_by_form() -> None:
    text = "Angela Merkel went to Paris."
    known = names_of(text, Paris=PLACE, Angela_Merkel=PERSON)
    assert [name.span.of(text) for name in known.names] == ["Angela Merkel", "Paris"]
    assert known.over(9) == Entity(Span(0, 13), PERSON)
    assert known.over(13) is known.over(14) is None
    assert [name.kind for name in known.between(5, 28)] == [PLACE]
    assert known.kind_of("the Paris") is PLACE
    assert known.kind_of("Paris’s") is PLACE
    assert known.kind_of("Berlin") is None


def test_a_name_is_what_its_actor_is() -> None:
    text = "Washington said so."
    mention = Mention(Span(0, 10), "Washington", PLACE, Side.LEFT)
    actor = Actor("Denzel Washington", PERSON, (mention,))
    assert entities_of(text, Side.LEFT, [actor]).kind_of("Washington") is PERSON
    assert entities_of(text, Side.LEFT, []).kind_of("Washington") is PLACE


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("The Securities and Exchange Commission said it would sue.",
         "Securities and Exchange Commission"),
        ("It rained, according to the Sydney Morning Herald.", "Sydney Morning Herald"),
        ("The Republican National Committee said it would sue.", "Republican National Committee"),
        ("Syria's official news agency SANA said the town fell.", "SANA"),
        ("He sold the plan Angela Merkel called “a dead one.”", "Angela Merkel"),
        ("Twitter's counsel Hillary Clinton said the firm won.", "Hillary Clinton"),
        ("The minister of finance Wolfgang Schäuble said it would pass.", "Wolfgang Schäuble"),
    ],
)  # fmt: skip
def test_a_speaker_has_their_whole_name_and_no_more(text: str, speaker: str) -> None:
    assert set(speakers(text)) == {speaker}


@pytest.mark.parametrize(
    "text",
    [
        "The minister of finance, Wolfgang Schäuble, said the vote would pass.",
        "Wolfgang Schäuble, the minister of finance, said the vote would pass.",
        "Wolfgang Schäuble, the minister of finance said the vote would pass.",
        "“The vote will pass,” said Wolfgang Schäuble, a minister for Germany.",
    ],
)
def test_a_role_beside_a_name_means_who_bears_it(text: str) -> None:
    assert set(speakers(text)) == {"Wolfgang Schäuble"}


@pytest.mark.parametrize(
    "text",
    [
        "An aide to Wolfgang Schäuble said the vote would pass.",
        "Lawyers for both Angela Merkel and Wolfgang Schäuble said the vote would pass.",
        "After a call with Angela Merkel, a spokesman said the vote would pass.",
        "The party would vote for Angela Merkel, a source said.",
    ],
)
def test_whom_somebody_serves_does_not_speak(text: str) -> None:
    assert not {"Angela Merkel", "Wolfgang Schäuble"} & set(speakers(text))


@pytest.mark.parametrize(
    "text",
    [
        "Barack Obama said the storm moved to South Asia. South Asia suffered. "
        "Then he said rain would come.",
        "Barack Obama said the firm grew. Deutsche Bank denied that. Later he said it would fall.",
        "Barack Obama said yes. A book, which said no, was sold. He said it was bad.",
    ],
)
def test_he_is_no_place_no_body_and_no_thing(text: str) -> None:
    assert speakers(text)[0] == speakers(text)[-1] == "Barack Obama"


@pytest.mark.parametrize(
    "text",
    [
        "Thirteen said nothing would change.",
        "Safety said rules must hold, it seems.",
        "Close to ten members said no.",
    ],
)
def test_an_ordinary_word_is_no_name_because_it_opens_a_sentence(text: str) -> None:
    assert not {"Thirteen", "Safety", "Close"} & set(speakers(text))


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Eyewitnesses said smoke rose.", "Eyewitnesses"),
        ("Reports say smoke rose.", "Reports"),
        ("Supporters in Congress say it would pass.", "Supporters in Congress"),
        ("Obama's family said he was well.", "Obama's family"),
    ],
)
def test_nouns_for_people_speak_where_they_open_a_sentence(text: str, speaker: str) -> None:
    assert speakers(text) == [speaker]


def test_who_comes_from_a_place_is_not_the_place() -> None:
    text = "Barack Obama, 55, of Chicago, who said it would pass, left."
    assert speakers(text) == ["Barack Obama"]


def test_a_headline_with_a_quotation_has_no_signature() -> None:
    text = "'America's Next President' Endorses Barack Obama\n\nBarack Obama said so."
    assert set(speakers(text)) <= {"Barack Obama", ""}

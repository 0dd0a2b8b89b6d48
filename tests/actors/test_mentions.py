from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsdiff.actors import ActorKind
from newsdiff.actors.mentions import find_mentions
from newsdiff.articles.model import Side

PERSON, ORGANISATION = ActorKind.PERSON, ActorKind.ORGANISATION
PLACE, GROUP = ActorKind.PLACE, ActorKind.GROUP


def names(text: str) -> list[tuple[str, ActorKind]]:
    return [(mention.text, mention.kind) for mention in find_mentions(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Today Russian Defense Ministry Major General Igor Konashenkov told reporters so.",
            [("Russian Defense Ministry", ORGANISATION), ("Igor Konashenkov", PERSON)],
        ),
        (
            "US defence chief Ashton Carter met his Russian counterpart, Sergei Shoygu.",
            [
                ("US", PLACE),
                ("Ashton Carter", PERSON),
                ("Russian", GROUP),
                ("Sergei Shoygu", PERSON),
            ],
        ),
        (
            "U.S. State Department Spokesman, John Kirby, said in a statement",
            [("U.S. State Department", ORGANISATION), ("John Kirby", PERSON)],
        ),
        ("President Bashar al-Assad of Syria", [("Bashar al-Assad", PERSON), ("Syria", PLACE)]),
        ("Yesterday officials said that rain fell.", []),
        (
            "The International Monetary Fund (IMF) lent Kenya money.",
            [
                ("International Monetary Fund", ORGANISATION),
                ("IMF", ORGANISATION),
                ("Kenya", PLACE),
            ],
        ),
        (
            "Vladimir Putin and Angela Merkel met.",
            [("Vladimir Putin", PERSON), ("Angela Merkel", PERSON)],
        ),
        ("in New York on Monday", [("New York", PLACE)]),
    ],
)
def test_names_and_their_kinds(text: str, expected: list[tuple[str, ActorKind]]) -> None:
    assert names(text) == expected


def test_a_full_name_tells_what_its_surname_alone_means() -> None:
    alone = dict(names("Rose spoke. A crowd cheered for Rose."))
    told = names("Emily Rose came in. A crowd cheered for Rose.")
    assert told == [("Emily Rose", PERSON), ("Rose", PERSON)]
    assert set(alone) <= {"Rose"}


@pytest.mark.parametrize(
    "text",
    [
        "Mr. Obama and Mr. Biden met. Mr. Obama’s base left Mr. Obama.",
        "Mr Obama and Mrs. Biden Left Town Early This Week",
    ],
)
def test_an_address_goes_before_a_person(text: str) -> None:
    assert set(names(text)) == {("Obama", PERSON), ("Biden", PERSON)}


def test_a_party_before_a_name_is_no_part_of_it() -> None:
    assert ("Donald Trump", PERSON) in names("She said Republican Donald Trump favors a wall.")
    assert ("Peggy Whitson", PERSON) in names("The crew of American Peggy Whitson landed.")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("On Monday, Secretary of State John Kerry said no.", "John Kerry"),
        ("On Monday, Secretary of State Kerry said no.", "Kerry"),
        ("Former Speaker of the House Newt Gingrich left.", "Newt Gingrich"),
        ("British Prime Minister Theresa May said no.", "Theresa May"),
    ],
)
def test_an_office_is_no_part_of_the_name_of_who_has_it(text: str, name: str) -> None:
    assert (name, PERSON) in names(text)


def test_a_month_is_no_surname_where_a_date_follows() -> None:
    assert "Florence May" not in {name for name, _ in names("It rained in Florence May 5.")}


@pytest.mark.parametrize(
    "text",
    [
        "Yesterday Ehud Barak spoke.",
        "Liu Xiaobo, a former professor, spoke.",
        "The businessman Carlos Slim spoke.",
    ],
)
def test_what_stands_around_a_name_tells_that_it_is_a_person(text: str) -> None:
    assert {kind for _, kind in names(text)} == {PERSON}


def test_an_en_dash_before_a_small_letter_ends_a_name() -> None:
    text = "The text–published by The Washington Post–shows that Clinton won."
    assert "Washington Post" in {name for name, _ in names(text)}


def test_who_speaks_is_no_town_of_that_name() -> None:
    assert names("“No,” Clinton said. The crowd cheered Clinton.") == [("Clinton", PERSON)] * 2
    assert ("Clinton", PLACE) in names("Rain fell in Clinton, officials said. Clinton said so.")


def test_white_space_inside_a_name_is_made_single() -> None:
    assert names("He met Barack  Obama.") == [("Barack Obama", PERSON)]
    assert all("  " not in text for text, _ in names("in New  York and in  Saudi Arabia"))


def test_mentions_carry_the_side_they_were_asked_for() -> None:
    assert {m.article for m in find_mentions("Obama met Putin.", Side.RIGHT)} == {Side.RIGHT}


HOSTILE = st.text(
    alphabet=st.one_of(
        st.characters(), st.sampled_from("ABCdef '’-–.\n\t\"“”()U.S.[]&ʿéŁß中文аБ0123\u202e\u200b")
    ),
    max_size=200,
)


@given(HOSTILE)
def test_mentions_of_any_text_lie_in_order_inside_it(text: str) -> None:
    at = 0
    for mention in find_mentions(text):
        assert at <= mention.span.start < mention.span.end <= len(text)
        assert mention.text == " ".join(mention.span.of(text).split())
        assert not mention.by_role
        at = mention.span.end


@given(HOSTILE)
def test_the_same_text_gives_the_same_mentions(text: str) -> None:
    assert find_mentions(text) == find_mentions(text)

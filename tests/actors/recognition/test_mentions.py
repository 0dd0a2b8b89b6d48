from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsdiff.actors import ActorKind
from newsdiff.actors.recognition.mentions import find_mentions
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


@pytest.mark.parametrize(
    ("field", "name"),
    [
        ("Foreign", "Tarik Olsen"),
        ("Veterans", "Karl Olsen"),
        ("Labour and Social", "Karl Olsen"),
    ],
)
def test_the_affairs_of_an_office_are_no_part_of_a_name(field: str, name: str) -> None:
    found = names(f"On Monday the Minister of {field} Affairs {name} left the town again.")
    assert (name, PERSON) in found


def test_a_committee_has_affairs_in_its_name() -> None:
    assert ("Foreign Affairs Committee", ORGANISATION) in names(
        "The Foreign Affairs Committee met."
    )


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


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Yesterday the Alaskan Ruth Delgado said no.", ["Ruth Delgado"]),
        ("Yesterday Arizonan Ruth Delgado said no.", ["Ruth Delgado"]),
        ("It rained. Eight-year-old Ruth Delgado said no.", ["Ruth Delgado"]),
    ],
)
def test_what_describes_somebody_is_no_part_of_the_name(text: str, expected: list[str]) -> None:
    assert [name for name, _ in names(text)] == expected


@pytest.mark.parametrize(
    "text",
    [
        "“We’ve seen it all, and I’ve told them so,” he said. “You’re next.”",
        "Twenty-nine people were hurt. Medium-term plans were put off.",
        "He was seen by the lawmaker (D-Norvia), who left.",
        "He lives in the old mill town, Wis., and she in the next one, Okla., by the river.",
    ],
)
def test_words_in_capitals_that_name_nobody(text: str) -> None:
    assert names(text) == []


def test_a_name_after_a_comma_may_open_like_a_state() -> None:
    found = names("They met in Lima, La Paz and Quito.")
    assert [name for name, _ in found] == ["Lima", "La Paz", "Quito"]


def test_a_party_and_its_district_are_no_part_of_what_else_a_text_names() -> None:
    found = names("On Monday Ruth Delgado (R-S.C.), of Georgia, spoke in Paris, France.")
    assert [name for name, _ in found] == ["Ruth Delgado", "Georgia", "Paris", "France"]


@pytest.mark.parametrize("owned", ["administration", "tax cuts", "presidency"])
def test_who_governs_is_a_person_and_no_town_of_that_name(owned: str) -> None:
    assert names(f"They praised the Obama {owned} again.") == [("Obama", PERSON)]


def test_who_has_a_title_anywhere_is_no_town_of_that_name() -> None:
    found = names("It rained on Monday. President Obama left. The plan was Obama’s own.")
    assert found == [("Obama", PERSON), ("Obama", PERSON)]


@pytest.mark.parametrize(
    "opening", ["Unsurprisingly, it", "Heartbreakingly, it", "Amplifying its echo, it"]
)
def test_an_ordinary_word_with_an_ending_that_opens_a_sentence_is_no_name(opening: str) -> None:
    assert names(f"The horn was loud. {opening} woke the harbour.") == []


@pytest.mark.parametrize("name", ["Boeing", "Reading", "Wyoming", "Kimberly", "Kipling"])
def test_a_name_that_ends_like_an_adverb_or_participle_stays(name: str) -> None:
    assert [each for each, _ in names(f"It rained. {name} said no.")] == [name]


def test_what_has_a_capital_inside_a_sentence_may_open_one() -> None:
    assert "Amplifying" in [name for name, _ in names("They met Amplifying. Amplifying said no.")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("White House Chief of Staff Rahm Emanuel left.", ["White House", "Rahm Emanuel"]),
        ("The Office of Special Counsel Ann Lee shut.", ["Office of Special Counsel", "Ann Lee"]),
        ("The Office of Special Education shut.", ["Office of Special Education"]),
        ("Senate President Pro Tem Karl Olsen left.", ["Senate", "Karl Olsen"]),
        ("They met Reid and Olsen on the Senate floor.", ["Reid", "Olsen", "Senate"]),
        ("The Committee on Oversight and Reform met.", ["Committee on Oversight and Reform"]),
    ],
)
def test_an_office_and_what_happens_on_a_floor_join_no_names(
    text: str, expected: list[str]
) -> None:
    assert [name for name, _ in names(text)] == expected


def test_a_rare_adverb_that_opens_a_sentence_is_no_name() -> None:
    assert names("Conversely, nobody left. Emily stayed.") == [("Emily", PERSON)]
    assert ("Ottly", PERSON) in names("Ruth Ottly left. Ottly said she had been ill.")


@pytest.mark.parametrize("word", ["Proponents", "Claimants", "Environmentalists"])
def test_a_rare_word_for_people_that_opens_a_sentence_is_no_name(word: str) -> None:
    assert names(f"It rained. {word} said that it was bad.") == []


def test_what_a_text_places_somebody_in_is_no_person_for_its_campaign() -> None:
    found = names("It rained in Clinton all day. The Clinton campaign went on.")
    assert [kind for _, kind in found] == [PLACE, PLACE]


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


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The former Corvo CFO Ann Reed quit her post on Monday after a long dispute.",
            [("Ann Reed", PERSON)],
        ),
        (
            "On Monday the Senate President Pro Tem David Long said that they would wait.",
            [("Senate", ORGANISATION), ("David Long", PERSON)],
        ),
        (
            "Reporters Without Borders welcomed the decision of the court on Monday.",
            [("Reporters Without Borders", ORGANISATION)],
        ),
        (
            "Most of the money went to Save the Children and to nobody else.",
            [("Save the Children", ORGANISATION)],
        ),
        (
            "“We go,” Lena Moss of Doctors Without Borders said to those who had come.",
            [("Lena Moss", PERSON), ("Doctors Without Borders", ORGANISATION)],
        ),
    ],
)
def test_offices_in_initials_and_known_names_with_small_words(
    text: str, expected: list[tuple[str, ActorKind]]
) -> None:
    assert [name for name in names(text) if name in expected] == expected
    assert not any("of" in name.split() or "CFO" in name for name, _ in names(text))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Purportedly Hansen was angry, and nobody knew why.", [("Hansen", PERSON)]),
        ("Rep. Earl Blom left the hall on Monday.", [("Earl Blom", PERSON)]),
        ("Former Spartan Peter Hollis caught the ball.", [("Peter Hollis", PERSON)]),
        ("On Sunday QB Tom Brann threw the ball.", [("Tom Brann", PERSON)]),
        (
            "Assistant House Majority Leader Sara Gibbs left.",
            [("House", ORGANISATION), ("Sara Gibbs", PERSON)],
        ),
        (
            "The House voted. A leader of the House administration panel left.",
            [("House", ORGANISATION)] * 2,
        ),
        ("The Lomond Fault lies north of the town.", [("Lomond Fault", PLACE)]),
    ],
)
def test_words_around_a_name_that_are_no_part_of_it(
    text: str, expected: list[tuple[str, ActorKind]]
) -> None:
    assert names(text) == expected

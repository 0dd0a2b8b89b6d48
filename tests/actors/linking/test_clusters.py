from __future__ import annotations

import sys
from dataclasses import dataclass, field

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsdiff.actors import ActorKind
from newsdiff.actors.find import group_mentions
from newsdiff.actors.linking.clusters import cluster
from newsdiff.actors.linking.disjoint_set import DisjointSet
from newsdiff.actors.linking.names import clean, without_country
from newsdiff.actors.linking.persons import parts_of
from newsdiff.actors.linking.transliteration import one_edit_apart, sound_alike
from newsdiff.actors.recognition.mentions import find_mentions
from newsdiff.articles.model import Side, Span


@dataclass
class Named:
    """A mention of no particular class: merging takes any object with these fields."""

    text: str
    kind: str = "person"
    article: object = "one"
    address: str = ""
    span: Span = field(default_factory=lambda: Span(0, 1))


def sets_of(*mentions: Named, demonyms: bool = False) -> list[list[str]]:
    return [[mentions[i].text for i in places] for places in cluster(mentions, demonyms=demonyms)]


def one_actor(*names: str, kind: str = "person") -> bool:
    return len(sets_of(*(Named(name, kind) for name in names))) == 1


@pytest.mark.parametrize(
    "names",
    [
        ("Vladimir Putin", "Putin", "President Putin"),
        ("Sergei Shoygu", "Sergey Shoigu", "Shoigu"),
        ("Muammar Gaddafi", "Moammar Gadhafi"),
        ("Bashar al-Assad", "Assad", "Syrian President Bashar al-Assad"),
        ("William Hague", "Bill Hague"),
        ("George W. Bush", "George Bush", "Mr. Bush"),
        ("J. Edgar Hoover", "John Edgar Hoover"),
        ("Volodymyr Zelensky", "Volodymyr Zelenskyy (Володимир Зеленський)"),
        ("Vladimir Zelensky", "Volodymyr Zelensky"),
        ("Ana Roth", "d(ə)-ˈrɒt"),
    ],
)
def test_forms_of_one_person(names: tuple[str, ...]) -> None:
    assert one_actor(*names)


@pytest.mark.parametrize(
    "names",
    [
        ("Hillary Clinton", "Bill Clinton"),
        ("John Smith", "Mary Smith"),
        ("Anna Lee", "Anna Leigh Brown"),
        ("George W.", "George H. W."),
        ("Chao", "Rulan Chao Pian"),
        ("Nobel", "Nobel Prize"),
        ("Senate Democrats", "Democrats"),
    ],
)
def test_persons_who_are_not_one(names: tuple[str, ...]) -> None:
    assert not one_actor(*names)


@pytest.mark.parametrize(
    "names",
    [
        ("ISIS", "Isis", "IS", "Islamic State", "ISIL", "Daesh"),
        ("Free Syrian Army", "Syrian Free Army"),
        ("United Nations", "U.N.", "UN"),
        ("Ministry of Mines", "Mines Ministry"),
        ("International Maritime Bureau", "IMB"),
        ("Sarvam Biologics", "Sarvam"),
        ("Brandt AG", "Brandt"),
        ("Defence Ministry", "Defense Ministry"),
        ("Pittsburgh Pirates", "Pirates"),
        ("Altoona Curve", "Altoona"),
        ("LibriVox", "LV"),
        ("Housing Board of Norvia", "Housing Board"),
    ],
)
def test_forms_of_one_organisation(names: tuple[str, ...]) -> None:
    assert one_actor(*names, kind="organisation")


def test_organisations_that_are_not_one() -> None:
    assert not one_actor("Ministry of Mines", "Ministry of Health", kind="organisation")
    assert not one_actor("Bank of Norvia", "Bank of Estmark", kind="organisation")
    assert not one_actor("Air Force", "Air Force Academy", kind="organisation")
    assert not one_actor("Trinity College", "College", kind="organisation")
    assert not one_actor("Cambridge", "Cambridge Chess Club", kind="organisation")


def test_countries_by_all_their_names() -> None:
    assert one_actor("U.S.", "US", "United States", "America", kind="place")
    assert one_actor("Calif.", "California", kind="place")
    assert not one_actor("South Korea", "North Korea", kind="place")


def test_words_for_a_people_are_the_country_when_asked() -> None:
    given_mentions = Named("Russia", "place"), Named("Russian", "group"), Named("Russians", "group")
    assert len(sets_of(*given_mentions, demonyms=True)) == 1
    assert len(sets_of(*given_mentions)) == 2


def test_a_lone_surname_means_who_is_named_most() -> None:
    found = sets_of(
        Named("Matthew Goode"),
        Named("Matthew Goode"),
        Named("Ralph Goode"),
        Named("Goode"),
    )
    assert found == [["Matthew Goode", "Matthew Goode", "Goode"], ["Ralph Goode"]]


def test_a_lone_surname_with_a_title_means_who_has_that_sex() -> None:
    found = sets_of(
        Named("Mr. Paul Reed"), Named("Mr. Paul Reed"), Named("Ms. Ann Reed"), Named("Ms. Reed")
    )
    assert ["Ms. Ann Reed", "Ms. Reed"] in found


def test_a_lone_surname_finds_its_person_in_the_other_article() -> None:
    found = sets_of(Named("Okonjo", article="b"), Named("Miriam Okonjo", article="a"))
    assert len(found) == 1


def test_a_surname_taken_for_an_organisation() -> None:
    assert len(sets_of(Named("Igor Konashenkov"), Named("Konashenkov", "organisation"))) == 1


def test_a_lone_title_means_whom_its_article_calls_so() -> None:
    found = sets_of(
        Named("Emperor Norton"), Named("Anna Roth"), Named("Anna Roth"), Named("Emperor")
    )
    assert ["Emperor Norton", "Emperor"] in found


def test_a_surname_that_is_a_title_too_means_who_has_it() -> None:
    found = sets_of(Named("Ruth Dean"), Named("Karl Olsen"), Named("Olsen"), Named("Dean"))
    assert found == [["Ruth Dean", "Dean"], ["Karl Olsen", "Olsen"]]


def test_a_lone_title_does_not_mean_who_is_called_so_later() -> None:
    found = sets_of(Named("President"), Named("Ana Roth"), Named("Ana Roth"), Named("President Li"))
    assert ["President"] in found


@pytest.mark.parametrize("title", ["Team Manager", "Keeper of the Rolls", "Mayor"])
def test_a_lone_title_means_whom_its_article_is_about(title: str) -> None:
    assert one_actor("Ana Roth", "Roth", title)


def test_group_mentions_keeps_the_objects_it_was_given() -> None:
    mentions = [Named("Barack Obama", article=3), Named("Obama", article=("x", 4))]
    (actor,) = group_mentions(mentions)  # type: ignore[arg-type]
    assert all(a is b for a, b in zip(actor.mentions, mentions, strict=True))
    assert actor.name == "Barack Obama"
    assert actor.aliases == ("Obama",)


def test_nothing_gives_nothing() -> None:
    assert group_mentions([]) == ()


@pytest.mark.parametrize(
    ("text", "expected"),
    [("the Pentagon’s", "Pentagon"), ("“Putin,”", "Putin"), ("U.N.", "U.N."), ("Inc.", "Inc")],
)
def test_clean(text: str, expected: str) -> None:
    assert clean(text) == expected


def test_parts_of_a_name() -> None:
    assert parts_of("Russian President Vladimir Putin") == ("vladimir", "putin")
    assert parts_of("Mr. van der Berg") == ("berg",)
    assert parts_of("President") == ()
    assert without_country("Russian Navy") == ("Russia", "Navy")
    assert without_country("Russia") == ("", "Russia")


def test_spellings() -> None:
    assert sound_alike("shoygu", "shoigu")
    assert not sound_alike("kirby", "carter")
    assert one_edit_apart("centre", "centrs")
    assert not one_edit_apart("abc", "abcde")


def test_union_keeps_the_lowest_number() -> None:
    same = DisjointSet(5)
    same.join(4, 2)
    same.join_all([2, 1])
    assert same.root(4) == 1
    assert same.sets() == [[0], [1, 2, 4], [3]]


NAMES = st.sampled_from(
    ["Vladimir Putin", "Putin", "Anna Roth", "Roth", "Paul Roth", "U.S.", "America", "American"]
)
OTHER_NAMES = st.sampled_from(
    ["IMF", "International Monetary Fund", "President", "Real Valmora", "Valmora", "", ".", "’s"]
)
MENTIONS = st.lists(
    st.builds(
        Named,
        st.one_of(NAMES, OTHER_NAMES, st.text(max_size=12)),
        st.sampled_from([str(kind) for kind in ActorKind]),
        st.sampled_from(["a", "b", "c"]),
    ),
    max_size=25,
)


@given(MENTIONS)
def test_every_mention_is_in_exactly_one_actor(mentions: list[Named]) -> None:
    actors = group_mentions(mentions)  # type: ignore[arg-type]
    grouped = [id(mention) for actor in actors for mention in actor.mentions]
    assert sorted(grouped) == sorted(id(mention) for mention in mentions)


@given(MENTIONS)
def test_the_order_of_the_articles_does_not_matter(mentions: list[Named]) -> None:
    def partition(order: str) -> set[frozenset[int]]:
        ordered = [m for article in order for m in mentions if m.article == article]
        return {frozenset(id(ordered[i]) for i in places) for places in cluster(ordered)}

    assert partition("abc") == partition("cab")


def calls_to_cluster(size: int) -> int:
    """Return how many functions are called to link `size` people of one surname, named again."""
    letters = "abcdefghij"
    given = ["Ka" + "".join(letters[int(digit)] for digit in f"{i:04d}") for i in range(size)]
    mentions = [Named(f"{name} Olsen") for name in given] + [Named("Olsen")] * size
    mentions += [Named(f"Office of {name.title()}", "organisation") for name in given]
    calls = 0

    def count(_frame: object, event: str, _value: object) -> None:
        nonlocal calls
        calls += event in ("call", "c_call")

    cluster(mentions)  # what is looked up once is known then
    sys.setprofile(count)
    try:
        cluster(mentions)
    finally:
        sys.setprofile(None)
    return calls


def test_people_of_one_surname_are_not_compared_by_pairs() -> None:
    assert calls_to_cluster(1000) < 2.4 * calls_to_cluster(500)


def test_mentions_of_a_text_can_be_grouped() -> None:
    mentions = find_mentions("Ruth Delgado spoke. Delgado left Norway.", Side.LEFT)
    assert [actor.name for actor in group_mentions(mentions)] == ["Ruth Delgado", "Norway"]


def test_one_mrs_says_nothing_of_the_same_word_without_a_title() -> None:
    mentions = [
        Named("Karl Olsen"),
        *[Named("Olsen") for _ in range(4)],
        Named("Petra Olsen"),
        Named("Olsen", address="Mrs."),
    ]
    assert sets_of(*mentions) == [["Karl Olsen", *["Olsen"] * 4], ["Petra Olsen", "Olsen"]]


def test_a_surname_before_a_namesake_means_whom_the_other_article_names_more() -> None:
    mentions = [
        *[Named("Karl Olsen", article="left") for _ in range(3)],
        Named("Olsen", article="right"),
        Named("Petra Olsen", article="right"),
        Named("Olsen", article="right"),
    ]
    assert sets_of(*mentions)[1] == ["Petra Olsen"]


@pytest.mark.parametrize(
    ("names", "actors"),
    [
        (("Karl Olsen Jr.", "Karl Olsen", "Olsen Jr."), 2),
        (("Karl B. Olsen Jr.", "Karl Olsen Jr."), 1),
        (("Karl H.W. Olsen", "Karl W. Olsen"), 2),
        (("Heydar Alishbandi", "Heidar Alishvandi"), 1),
        (("Karl Olsen", "Mad Dog Olsen"), 1),
        (('Karl "the Fox" Olsen', "Olsen", "Karl Olsen"), 1),
    ],
)
def test_forms_of_a_name(names: tuple[str, ...], actors: int) -> None:
    assert len(sets_of(*(Named(name) for name in names))) == actors


def test_generations_that_no_article_parts_are_one() -> None:
    found = sets_of(
        Named("Karl B. Olsen Jr.", article="left"), Named("Karl Olsen", article="right")
    )
    assert len(found) == 1


@pytest.mark.parametrize(
    ("names", "kinds", "actors"),
    [
        (("CBP", "Customs and Border Protection", "Border Protection"), "ooo", 1),
        (("VRB", "Valmora River Basin"), "op", 2),
        (("VRB", "Valmora River Board"), "oo", 1),
        (("Lundey", "Lundey Island"), "pp", 1),
        (("Washington", "Washington State"), "pp", 2),
        (("Senate Democrats", "Democrats"), "gg", 1),
        (("Senate Democrats", "House Democrats", "Democrats"), "ggg", 3),
        (("House", "U.S. House of Representatives"), "oo", 1),
        (("Marnby", "Marnby United"), "ro", 1),
        (("Karl Marnby", "Marnby", "Marnby United"), "rro", 2),
        (("Jonas", "Jonas Fund"), "ro", 2),
        (("Parish of Tilbrook", "Tilbrook"), "oo", 2),
    ],
)
def test_forms_of_a_body(names: tuple[str, ...], kinds: str, actors: int) -> None:
    full = {"o": "organisation", "p": "place", "g": "group", "r": "person"}
    mentions = [Named(name, full[kind]) for name, kind in zip(names, kinds, strict=True)]
    assert len(sets_of(*mentions)) == actors


def test_a_son_takes_nothing_from_whom_the_text_has_before_him() -> None:
    names = ("Hoff", "Hoff", "Ronald Hoff Jr.", "Hoff")
    assert sets_of(*map(Named, names)) == [["Hoff", "Hoff", "Hoff"], ["Ronald Hoff Jr."]]


def test_a_son_of_whom_a_headline_and_the_text_tell_keeps_his_surname() -> None:
    assert one_actor("Hoff", "Ronald Hoff Jr.", "Hoff")

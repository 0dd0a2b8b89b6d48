"""Names, places and offices of what two linked statements share."""

from __future__ import annotations

from newsdiff.actors.model import ActorKind
from newsdiff.articles.model import Side
from newsdiff.divergence.model import Severity
from newsdiff.quotes.model import Quote, QuoteStyle
from tests.divergence.pairs import likely_of, pair_of, people, quote, severities, span_of

name_divergences = likely_of("names")
place_divergences = likely_of("places")
role_divergences = likely_of("roles")


def test_another_person_in_the_same_part_is_a_conflict() -> None:
    left = "On Friday Ann Lee signed the treaty with the miners."
    right = "Bo Ray signed the treaty with the miners."
    actors = people(left, right, "Ann Lee", "Bo Ray")
    (found,) = name_divergences(pair_of(left, right, actors=actors))
    assert found.severity is Severity.CONFLICT
    assert found.sentence == "The same is told of different people: left “Ann Lee”, right “Bo Ray”."


def test_people_who_do_different_things_are_no_conflict() -> None:
    left = "Ann Lee praised the treaty with the miners."
    right = "The treaty with the miners was signed after Bo Ray left."
    actors = people(left, right, "Ann Lee", "Bo Ray")
    assert Severity.CONFLICT not in severities(
        name_divergences(pair_of(left, right, actors=actors))
    )


def test_somebody_named_on_both_sides_is_no_other_name() -> None:
    left = "Ann Lee signed the treaty with the miners of Bo Ray."
    right = "Bo Ray signed the treaty with the miners."
    actors = people(left, right, "Ann Lee", "Bo Ray")
    assert Severity.CONFLICT not in severities(
        name_divergences(pair_of(left, right, actors=actors))
    )


def test_the_same_quoted_word_told_of_other_people() -> None:
    left = "Ann Lee and Bo Ray agreed on rules to “deconflict” flights."
    right = "Cy Day set up a line to “deconflict” flights."
    word = "“deconflict”"
    quotes = [
        Quote(quote(word, text, side).span, QuoteStyle.PARTIAL, side)
        for text, side in ((left, Side.LEFT), (right, Side.RIGHT))
    ]
    actors = people(left, right, "Ann Lee", "Bo Ray", "Cy Day")
    (found,) = name_divergences(pair_of(left, right, actors=actors, quotes=quotes))
    assert found.severity is Severity.CONFLICT
    assert found.sentence == (
        "The same is told of different people: left Ann Lee and Bo Ray, right Cy Day."
    )


def test_other_parts_of_a_region_conflict() -> None:
    left, right = "The strikes fell in northern Syria.", "The strikes hit central provinces."
    (found,) = place_divergences(pair_of(left, right))
    assert found.severity is Severity.CONFLICT


def test_the_southwest_is_in_the_south() -> None:
    left, right = "The wall guards the southern border.", "The wall guards the southwest border."
    assert severities(place_divergences(pair_of(left, right))) == []


def test_bearings_from_other_points_do_not() -> None:
    left = "It struck 260 miles west-southwest of Tampa at a depth of ten miles."
    right = "It struck 300 miles southeast (145°) of Lyon at a depth of ten miles."
    assert severities(place_divergences(pair_of(left, right))) == []


def test_another_place_differs_and_an_added_one_is_a_detail() -> None:
    left, right = "Ministers met in Rome for talks.", "Ministers met in Italy for talks."
    actors = people(left, right, "Rome", "Italy", kind=ActorKind.PLACE)
    found = severities(place_divergences(pair_of(left, right, actors=actors)))
    assert found == [Severity.DIFFERS]
    right = "Ministers met for talks."
    actors = people(left, right, "Rome", kind=ActorKind.PLACE)
    found = severities(place_divergences(pair_of(left, right, actors=actors)))
    assert found == [Severity.DETAIL]


def test_two_names_for_the_office_that_somebody_leaves_conflict() -> None:
    left = "The outgoing senior adviser Ann Lee spoke of the risk."
    right = "Ann Lee, the outgoing chairman of the council, spoke of the risk."
    actors = people(left, right, "Ann Lee")
    assert severities(role_divergences(pair_of(left, right, actors=actors))) == [Severity.CONFLICT]


def test_the_head_of_something_holds_any_office() -> None:
    left = "Ann Lee, head of the chamber of commerce, spoke of the risk."
    right = "Ann Lee, president of the chamber of commerce, spoke of the risk."
    actors = people(left, right, "Ann Lee")
    assert severities(role_divergences(pair_of(left, right, actors=actors))) == []


def test_two_offices_may_be_held_at_once() -> None:
    left = "Governor Ann Lee spoke of the risk."
    right = "Ann Lee, a candidate for president, spoke of the risk."
    actors = people(left, right, "Ann Lee")
    assert severities(role_divergences(pair_of(left, right, actors=actors))) == []


def test_whose_the_words_are_is_not_of_whom_they_are_told() -> None:
    left = "To the rescue of Carl Roth, Ada Fox told them it was “malarkey”."
    right = "Ada Fox was quick to tell them that it was “malarkey”."
    quotes = [
        Quote(span_of("“malarkey”", text), QuoteStyle.PARTIAL, side, "Ada Fox")
        for text, side in ((left, Side.LEFT), (right, Side.RIGHT))
    ]
    pair = pair_of(left, right, actors=people(left, right, "Carl Roth", "Ada Fox"), quotes=quotes)
    assert Severity.CONFLICT not in severities(name_divergences(pair))

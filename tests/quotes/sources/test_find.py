from __future__ import annotations

import pytest

from newsdiff.articles import Side, article_from_text
from newsdiff.comparison import compare
from newsdiff.quotes import Quote, Source, SourceKind


def sources(left: str, right: str) -> tuple[dict[str, Source], tuple[Quote, ...]]:
    first, second = article_from_text(f"One\n\n{left}"), article_from_text(f"Two\n\n{right}")
    found = compare(first, second)
    return {source.name: source for source in found.sources}, found.quotes


def test_each_speaker_stands_once() -> None:
    found, quotes = sources(
        "John Kirby, a spokesman for the State Department, said it failed. Kirby said it was bad.",
        "“It was bad,” Mr. Kirby said.",
    )
    kirby = found["John Kirby"]
    assert list(found) == ["John Kirby"]
    assert (kirby.kind, kirby.role) == (SourceKind.OFFICIAL, "spokesman")
    assert [quotes[at].article for at in kirby.quotes].count(Side.LEFT) == 2
    assert [quotes[at].article for at in kirby.quotes].count(Side.RIGHT) == 1
    assert kirby.actor is not None


def test_who_is_called_like_a_role_has_a_name() -> None:
    found, _ = sources(
        "On Monday Martin Dean arrived. “It failed,” Martin Dean said. Dean said it was bad.",
        "Nothing.",
    )
    (only,) = found.values()
    assert (only.name, only.anonymous, len(only.quotes)) == ("Martin Dean", False, 2)


def test_unnamed_sources_are_merged_by_role_and_nation() -> None:
    found, quotes = sources(
        "A Russian three-star general met them. “Go away now,” the Russian general said.",
        "“Go away now please.” Russian General",
    )
    (only,) = found.values()
    assert only.anonymous
    assert {quotes[index].article for index in only.quotes} == {Side.LEFT, Side.RIGHT}


def test_two_who_speak_together_are_two_sources() -> None:
    found, _ = sources("Syrian rebels and opposition leaders alleged that it failed.", "Nothing.")
    assert set(found) == {"Syrian rebels", "opposition leaders"}


def test_relays_are_kept() -> None:
    found, _ = sources("Vladimir Putin said it failed, according to BuzzFeed.", "Nothing.")
    assert found["Vladimir Putin"].via == ("BuzzFeed",)
    assert found["BuzzFeed"].kind is SourceKind.OUTLET


def test_named_here_and_anonymous_there() -> None:
    found, _ = sources(
        "“The planes will come back next week,” a Russian general said.",
        "“The planes will come back next week,” said Russian General Igor Konashenkov.",
    )
    assert found["Igor Konashenkov"].possible_matches == ("a Russian general",)
    assert found["a Russian general"].possible_matches == ("Igor Konashenkov",)


def test_most_quoted_first_and_beliefs_weigh_less() -> None:
    found, _ = sources(
        "Kirby hopes it will work. Kirby thinks it is good. Putin said it failed.", "Nothing."
    )
    assert [name.split()[-1] for name in found] == ["Putin", "Kirby"]


def test_a_pronoun_that_means_nobody_is_no_source() -> None:
    found, quotes = sources("They said it failed.", "Nothing.")
    assert len(quotes) == 1
    assert found == {}


def test_one_document_stands_once() -> None:
    found, _ = sources(
        "A new lawsuit says it failed. The suit said it would fail. The study found it works.",
        "The lawsuit says it failed. A Gallup poll showed that it works. A CNN poll showed that "
        "it would fail.",
    )
    assert set(found) == {"a new lawsuit", "the study", "a Gallup poll", "a CNN poll"}
    assert len(found["a new lawsuit"].quotes) == 3
    assert found["a new lawsuit"].kind is SourceKind.DOCUMENT


def test_who_is_counted_and_who_only_acted_is_no_source() -> None:
    found, _ = sources(
        "63 percent said it failed. Others said it works. The ministry declined to comment. "
        "Senators voted to leave. Kirby said it failed.",
        "Nothing.",
    )
    assert list(found) == ["Kirby"]


def test_names_keep_their_capitals() -> None:
    found, _ = sources(
        "Republicans said it failed. Officials said it works. Police said it failed. "
        "Minister of Finance aides said it works. Senate aides said it failed.",
        "Nothing.",
    )
    assert {"Republicans", "officials", "police", "Senate aides"} <= set(found)


def test_what_somebody_calls_himself_leads_back_to_who_has_that_role() -> None:
    found, _ = sources(
        "Sheriff Karl Olsen endorsed Governor Ruth Delgado on Monday. The self-styled"
        " sheriff said that she had done more than anybody.",
        "Nothing.",
    )
    assert list(found) == ["Karl Olsen"]


@pytest.mark.parametrize(
    ("text", "name", "role", "affiliation"),
    [
        (
            "Two sources familiar with the matter",
            "two sources familiar with the matter",
            "sources",
            "",
        ),
        ("Two aides close to the minister", "two aides close to the minister", "aides", ""),
        ("A number of crop experts", "a number of crop experts", "crop experts", ""),
        ("One of the drivers", "one of the drivers", "drivers", ""),
        ("Some 20 residents of the town", "some 20 residents of the town", "residents", "the town"),
        ("A 41-year-old mother", "a 41-year-old mother", "mother", ""),
        ("Multiple lawmakers", "multiple lawmakers", "lawmakers", ""),
    ],
)
def test_numbers_ages_and_what_is_known_are_no_affiliation(
    text: str, name: str, role: str, affiliation: str
) -> None:
    found, _ = sources(f"{text} said on Monday that it had failed.", "Nothing.")
    (only,) = found.values()
    assert (only.name, only.role, only.affiliation) == (name, role, affiliation)
    assert only.anonymous


def test_a_pronoun_is_no_affiliation() -> None:
    found, _ = sources(
        "On Monday Karl Olsen and his partner Ruth Delgado were married. “It rained,” Delgado"
        " said.",
        "Nothing.",
    )
    (only,) = found.values()
    assert (only.name, only.role, only.affiliation) == ("Ruth Delgado", "partner", "")


def test_who_only_declared_bankruptcy_is_no_source() -> None:
    found, _ = sources("Two companies declared bankruptcy on Monday, and one closed.", "Nothing.")
    assert found == {}


def test_a_document_is_one_source_in_both_articles_however_it_is_brought_in() -> None:
    text = "The study says it failed. A 2019 study by the Olsen Institute found that it failed."
    found, quotes = sources(text, text)
    (only,) = found.values()
    assert len(only.quotes) == len(quotes)


def test_a_source_is_not_its_own_relay() -> None:
    found, _ = sources(
        "A second memo shows that he left. He had left at noon, a second memo says.",
        "Nothing.",
    )
    assert all(not source.via for source in found.values())


def test_a_newspaper_called_like_a_role_has_a_name() -> None:
    found, _ = sources(
        "The Leeds Observer reported on Monday that it had failed. It rained in Leeds.",
        "The Leeds Observer was sold.",
    )
    (only,) = found.values()
    assert only.name == "Leeds Observer"
    assert not only.anonymous


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("Deputy Prime Minister Karl Olsen", "Karl Olsen"),
        ("Former Deputy Mayor Ruth Anne Delgado", "Ruth Anne Delgado"),
        ("State Department Press Office", "State Department Press Office"),
    ],
)
def test_who_stands_in_capitals_before_a_colon_speaks(line: str, name: str) -> None:
    found, _ = sources(f"{line}: “It failed.”", "Nothing.")
    assert list(found) == [name]


def test_a_heading_before_a_colon_is_no_source() -> None:
    found, _ = sources(
        "Late Rain Hits Village Fairs: The season of “soft mud” is one that many people know.",
        "Nothing.",
    )
    assert found == {}


def test_his_lawyer_is_called_by_whose_he_is() -> None:
    found, _ = sources(
        "Ulf Tessin came to the court on Monday. His lawyer said that it was late.", "Nothing."
    )
    assert list(found) == ["Tessin’s lawyer"]


def test_officials_of_two_bodies_stay_apart() -> None:
    found, _ = sources(
        "Other officials said it was late. Harbour officials said it was good. "
        "Local officials said it was bad.",
        "Nothing.",
    )
    assert len(found) == 3


def test_two_descriptions_that_may_be_one_are_offered_as_such() -> None:
    found, _ = sources(
        "A harbour official said it was late.",
        "A senior harbour official in Ostrand said that it would rain.",
    )
    (one, other) = found.values()
    assert one.possible_matches == (other.name,)
    assert other.possible_matches == (one.name,)


def test_who_testifies_and_has_no_role_is_a_witness() -> None:
    text = "Anna Lund testified that she saw a man. An army surgeon testified that he was ill."
    found, _ = sources(text, "A man told them that it rained. A DNA expert said it was his.")
    assert found["Anna Lund"].kind is SourceKind.WITNESS
    assert found["an army surgeon"].kind is not SourceKind.WITNESS


def test_that_somebody_is_human_is_no_role_and_letters_are_no_affiliation() -> None:
    found, _ = sources("A man told them that it rained.", "A DNA expert said it was his.")
    assert found["a man"].role == ""
    assert (found["a DNA expert"].role, found["a DNA expert"].affiliation) == ("DNA expert", "")


def test_the_holder_of_a_post_is_who_was_told_to_hold_it() -> None:
    text = (
        "Ed Roth, chairman of the Lanby Ports Committee, was there. “They should withdraw it,”"
        " the committee chairman said. “This is wrong,” Roth added."
    )
    found, _ = sources(text, "It rained on Monday.")
    assert list(found) == ["Ed Roth"]

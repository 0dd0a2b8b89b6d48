"""Who is given which words, in sentences in which several could have said them."""

from __future__ import annotations

import pytest

from newsdiff.quotes.find import find_quotes


def said(text: str) -> list[tuple[str, str]]:
    return [(quote.speaker, quote.span.of(text)) for quote in find_quotes(text) if not quote.act]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Mark Heller told a judge that Ada Lind was in and argued that she should stay.",
            [
                ("Mark Heller", "that Ada Lind was in"),
                ("Mark Heller", "that she should stay"),
            ],
        ),
        ("Karl Fox was sad that Bo Lind did well on Tuesday and called on them to look.", []),
        (
            "Karl Fox called on Bo Lind to apologise.",
            [("Karl Fox", "called on Bo Lind to apologise")],
        ),
        ("Ann Hill called police to tell them what she had done.", []),
        (
            "Karl Fox said the men took watches worth two million euros (£1.7 million).",
            [("Karl Fox", "the men took watches worth two million euros (£1.7 million)")],
        ),
        ("Karl Fox has said little about the plan, two presidents have a message for him.", []),
        (
            "Karl Fox asked Ann Hill to turn over that server to a third party, so it would rest.",
            [],
        ),
        ("He left his car, which police wrote had a dented hood.", []),
        ("Karl Fox scolded them for asking questions at what was a dinner.", []),
        (
            "Karl Fox lamented the rates, the debt and other woes and said these are his issues.",
            [("Karl Fox", "these are his issues")],
        ),
        (
            "Karl Fox afterward struck a mild tone, saying he would meet them.",
            [("Karl Fox", "he would meet them")],
        ),
        (
            "“We will win,” Karl Fox said on Fox News' “On the Record with Greta Olsen.”",
            [("Karl Fox", "“We will win,”")],
        ),
        (
            "Another former candidate, ex-Norvia Gov. Martin Hale, left, saying “it is time now.”",
            [("Martin Hale", "“it is time now.”")],
        ),
        (
            "Nobody was hurt, District Attorney Richard Brown said. He ran a light, the DA said.",
            [("Richard Brown", "Nobody was hurt"), ("Richard Brown", "He ran a light")],
        ),
        (
            "Cpl. Janice Leed told reporters that Ivo Hill called 911, saying “I am the one.”",
            [
                ("Janice Leed", "that Ivo Hill called 911"),
                ("Ivo Hill", "“I am the one.”"),
            ],
        ),
        (
            "According to Inge Hale, Executive Director of the fund, this is the biggest deal.",
            [("Inge Hale", "this is the biggest deal")],
        ),
        (
            "Secretary General of the Presidency Giorgio Hale said it was fine.",
            [("Giorgio Hale", "it was fine")],
        ),
        (
            "The Special Rapporteur on housing, Christof Hale, said they were wrong.",
            [("Christof Hale", "they were wrong")],
        ),
        (
            "The Harbour Affairs Bureau on June 5 said that the pier was closed.",
            [("Harbour Affairs Bureau", "that the pier was closed")],
        ),
    ],
)
def test_the_words_of_a_sentence(text: str, expected: list[tuple[str, str]]) -> None:
    assert said(text) == expected


def test_a_quotation_goes_on_in_the_next_paragraph() -> None:
    text = (
        "“We are glad,” said Karl Fox.\n\n“I am so excited to host the show.\n\n"
        "You know what they say, the third time counts,” said Ellen Hale."
    )
    assert [speaker for speaker, _ in said(text)] == ["Karl Fox", "Ellen Hale", "Ellen Hale"]


def test_a_quotation_without_a_cue_is_that_of_whom_the_text_has_turned_to() -> None:
    text = (
        "Karl Fox said: “Delete your account.”\n\n"
        "Meanwhile, Joe Boden gave his support to Ada Lind on Thursday evening.\n\n"
        "“Anybody who thinks that it will be easy is wrong.”"
    )
    assert [speaker for speaker, _ in said(text)] == ["Karl Fox", "Joe Boden"]


def test_her_is_a_woman_where_one_is_named() -> None:
    text = "Trey Gowd said Hillary Lind had left, and her lawyer said that the disk was clean."
    assert [speaker for speaker, _ in said(text)] == ["Trey Gowd", "Lind’s lawyer"]


def test_the_source_of_an_outlet_is_not_the_outlet() -> None:
    text = "CNN reported that she had left. “We will keep her there,” the source told us."
    assert [speaker for speaker, _ in said(text)] == ["CNN", "the source"]


def test_a_surname_may_be_a_title() -> None:
    text = "Shannon Chief said that the elders knew. “It is good,” Chief said."
    assert [speaker for speaker, _ in said(text)] == ["Shannon Chief", "Shannon Chief"]


def test_a_surname_counts_for_a_pronoun_as_the_full_name_does() -> None:
    text = (
        "Hillary Lind wrote on Monday. Trey Gowd read it.\n\n"
        "Last week, Gowd said Lind had left, and her lawyer said that the disk was clean."
    )
    assert [speaker for speaker, _ in said(text)] == ["Trey Gowd", "Lind’s lawyer"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The panel recommended the largest fine, the Harwick Times Record reported.",
            [("Harwick Times Record", "The panel recommended the largest fine")],
        ),
        (
            "He was late twice, and according to a local sheriff, he had left his car there.",
            [("a local sheriff", "he had left his car there")],
        ),
        (
            "Karl Fox said he was ill, and made one vow: “I will not speak again,” he said.",
            [
                ("Karl Fox", "he was ill, and made one vow"),
                ("Karl Fox", "“I will not speak again,”"),
            ],
        ),
        (
            "Ann Hill said that she knew “no reason for it,” while the actor Bo Lind sang.",
            [
                ("Ann Hill", "that she knew “no reason for it,”"),
                ("Ann Hill", "“no reason for it,”"),
            ],
        ),
        ("Karl Fox was upset as he believed Ann Hill heard it and called him a liar.", []),
        (
            "Ann Hill denied that she ever called Karl Fox a liar.",
            [("Ann Hill", "denied that she ever called Karl Fox a liar")],
        ),
        (
            "A woman running for council in Dover said she saw smoke.",
            [("A woman", "she saw smoke")],
        ),
        (
            "The port official who first told them that it had sunk, and so began a row, left.",
            [("The port official", "that it had sunk")],
        ),
        (
            "After she refused to come, despite pleas by Karl Fox to, Ann Hill tried to go.",
            [],
        ),
        (
            "Karl Fox argued that she had waived her right, a contention Ann Hill disputed.",
            [("Karl Fox", "that she had waived her right")],
        ),
        ("Karl Fox brought records that he said indicated Ann Hill had been there.", []),
        (
            "She is of interest to council investigators, who insist that she is, at best, ill.",
            [("council investigators", "that she is, at best, ill")],
        ),
        ("They found ropes, all of which confirmed their plan to rob the ship.", []),
        (
            "Karl Fox said that he would resign — a step that could split the town.",
            [("Karl Fox", "that he would resign")],
        ),
        (
            "Karl Fox said the bridge — a steel one — was safe.",
            [("Karl Fox", "the bridge — a steel one — was safe")],
        ),
        ("Bo Lind, who allegedly instructed Ann Hill to take care of them, is on trial.", []),
        (
            "The Norvia Fish Office said nobody fished. Hunters left. “It helps,” the agency said.",
            [("Norvia Fish Office", "nobody fished"), ("Norvia Fish Office", "“It helps,”")],
        ),
        (
            "Hunters International sued them in May. “It is not over,” the group said.",
            [("Hunters International", "“It is not over,”")],
        ),
    ],
)
def test_where_words_end_and_whose_they_are(text: str, expected: list[tuple[str, str]]) -> None:
    assert [
        (quote.speaker, quote.span.of(text))
        for quote in find_quotes(text)
        if not quote.act and not quote.stance
    ] == expected


def test_what_is_said_of_whom_a_passive_names_is_no_statement() -> None:
    assert said("His ties have been cited by local leaders who question his fairness.") == []

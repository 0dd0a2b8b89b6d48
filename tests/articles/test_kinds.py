"""What a line is follows from its words and its neighbours."""

from __future__ import annotations

from datetime import date

import pytest

from newsdiff.articles import PassageKind, article_from_text

LEDE = "The ferry line to Oster reopened on Friday after two months, the harbour office said."
MORE = "The repairs cost a third more than planned, according to the engineer of the port."
LAST = "The town council will meet on Monday to discuss who pays for the delay of the work."
TITLE = "Ferry line to Oster reopens"


def kinds(*lines: str, title: str = "") -> list[str]:
    """The kind of each line of a text whose paragraphs are parted by blank lines."""
    article = article_from_text("\n\n".join(lines), title=title)
    return [str(article.passages[p.first].kind) for p in article.paragraphs]


def test_headline_and_body() -> None:
    assert kinds(TITLE, LEDE, MORE) == ["headline", "body", "body"]


def test_a_text_without_a_headline_has_none() -> None:
    article = article_from_text(f"{LEDE}\n\n{MORE}\n\n{LAST}")
    assert article.title == ""
    assert {p.kind for p in article.passages} == {PassageKind.BODY}


def test_a_short_headline_may_end_with_a_full_stop() -> None:
    assert kinds("Ferry Line to Oster Reopens.", LEDE + " " + MORE, LAST)[0] == "headline"


def test_one_line_is_no_headline_of_nothing() -> None:
    assert kinds(TITLE) == ["body"]


def test_section_byline_and_date_above_the_story() -> None:
    found = kinds("Home > News", TITLE, "By Mira Tolvane", "May 6, 2022 | 3 min read", LEDE, MORE)
    assert found == ["furniture", "headline", "furniture", "furniture", "body", "body"]


def test_a_known_title_is_put_on_top_or_found() -> None:
    assert kinds(LEDE, MORE, title=TITLE) == ["headline", "body", "body"]
    assert kinds("NEWS", TITLE, LEDE, MORE, title=TITLE)[1] == "headline"


def test_headings() -> None:
    assert kinds(TITLE, LEDE, "Who pays?", MORE, LAST)[2] == "heading"
    assert kinds(TITLE, LEDE, "What comes next", MORE, LAST)[2] == "heading"


def test_a_question_to_the_reader_is_body() -> None:
    question = "Do you think the ferry line has suffered in recent years?"
    assert kinds(TITLE, LEDE, MORE, question) == ["headline", "body", "body", "body"]
    assert kinds(TITLE, LEDE, "But who is going to pay for all of it?", MORE)[2] == "body"


def test_pull_quote_with_its_speaker() -> None:
    for speaker in ("A baker from Oster", "Harbour Engineer", "— Mira Tolvane"):
        quote = f"“We waited a long time for this day.” {speaker}"
        assert kinds(TITLE, LEDE, quote, MORE)[2] == "pull quote"


def test_a_quotation_with_a_verb_is_body() -> None:
    assert kinds(TITLE, LEDE, "“We waited long for this,” she said", MORE)[2] == "body"
    assert (
        kinds(TITLE, LEDE, "“We waited long for this.” Tolvane said it twice.", MORE)[2] == "body"
    )


def test_a_repeated_quotation_is_a_pull_quote() -> None:
    told = "A baker said: “We waited a long time for this day.” She was the first on board."
    assert kinds(TITLE, LEDE, "“We waited a long time for this day.”", told)[2] == "pull quote"
    assert kinds(TITLE, LEDE, "“We waited a long time for this day.”", MORE)[2] == "body"


def test_block_quote_after_its_introduction() -> None:
    intro = "The Tarn Valley Herald wrote,"
    assert kinds(TITLE, intro, LEDE, MORE, "Who pays?", LAST) == [
        "headline",
        "body",
        "block quote",
        "block quote",
        "heading",
        "body",
    ]
    assert kinds(TITLE, intro, LEDE, MORE, LAST)[2:] == ["block quote", "body", "body"]


def test_captions_and_their_titles() -> None:
    title = "Passengers at the pier of Oster"
    caption = f"{title} (Photo by Getty Images)"
    assert kinds(TITLE, LEDE, title, caption, MORE)[2:4] == ["caption", "caption"]
    article = article_from_text(f"{TITLE}\n\n{LEDE}\n\nAt the pier\n{caption}\n\n{MORE}\n\n{LAST}")
    assert [p.kind for p in article.passages][2:4] == [PassageKind.CAPTION, PassageKind.CAPTION]


def test_a_line_that_comes_twice_is_set_aside_the_second_time() -> None:
    assert kinds(TITLE, LEDE, MORE, LEDE, LAST)[3] == "furniture"
    assert kinds(TITLE, LEDE, "“No.”", MORE, "“No.”", LAST)[4] == "body"
    assert kinds(TITLE, LEDE, MORE, LAST, TITLE)[4] == "furniture"


def test_set_aside_is_never_lost() -> None:
    lines = [TITLE, LEDE, "Advertisement", MORE, "Share this article", LAST]
    article = article_from_text("\n\n".join(lines))
    assert [p.furniture for p in article.set_aside] == ["advert placeholder", "share line"]
    assert all(line in article.text for line in lines)


def test_byline_and_date_of_a_text_become_particulars() -> None:
    lines = [
        TITLE,
        "By Mira Tolvane and Pell Havers | Harbour Post",
        "Updated 6 May 2022, 10:15",
        LEDE,
    ]
    article = article_from_text("\n\n".join([*lines, MORE]))
    assert article.byline == "Mira Tolvane and Pell Havers"
    assert article.date == date(2022, 5, 6)


@pytest.mark.parametrize(
    "title",
    [
        "Harbour Board Pays For Longer Pier",
        "Doctors Find Remedy for Reed Fever",
        "Floods Hit Oster, Thousands Flee",
        "By the Sea, a Town Fights Back",
        "Lessons Learned by Coastal Towns",
        "Mayor Attacks Political Editor",
        "Minister Sues Reporter",
        "By Sea and Air, Oster Rescues Hundreds",
    ],
)
def test_a_headline_in_the_form_of_a_byline_is_the_headline(title: str) -> None:
    article = article_from_text("\n\n".join([title, LEDE, MORE, LAST]))
    assert (article.title, article.byline) == (title, "")
    article = article_from_text("\n\n".join([title, "By Mira Tolvane", LEDE, MORE, LAST]))
    assert (article.title, article.byline) == (title, "Mira Tolvane")


@pytest.mark.parametrize(
    "top",
    [
        "By Mira Tolvane\n\nPort opens again",
        "Mira Tolvane, Harbour Post\n\nPort opens again",
        "Port opens again\n\nMira Tolvane, Harbour Post",
        "Port opens again\n\nBoats sail from Friday on\n\nBy Mira Tolvane",
    ],
)
def test_a_byline_near_the_headline_is_the_byline(top: str) -> None:
    article = article_from_text("\n\n".join([top, LEDE, MORE, LAST]))
    assert (article.title, article.byline) == ("Port opens again", "Mira Tolvane")

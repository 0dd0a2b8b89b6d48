"""Furniture is recognised line by line; prose that looks like it stays in the story.

The lines in tests/data/furniture are of our own making, in the forms that news pages use.
`pytest -s` prints the figures.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from newsdiff.articles.furniture import Furniture, furniture_of

DATA = Path(__file__).parents[1] / "data" / "furniture"
PROSE = (DATA / "prose-lookalikes.txt").read_text(encoding="utf-8").splitlines()
CLASSES = sorted(path.stem for path in DATA.glob("*.txt") if path.stem != "prose-lookalikes")


def lines_of(name: str) -> list[str]:
    return (DATA / f"{name}.txt").read_text(encoding="utf-8").splitlines()


@pytest.mark.parametrize("name", CLASSES)
def test_recall_of_each_class(name: str) -> None:
    lines = lines_of(name)
    around = name == "bylines-dates"
    missed = [line for line in lines if furniture_of(line, around_story=around) is None]
    recall = 1 - len(missed) / len(lines)
    print(f"\n{name}: recall {recall:.3f} of {len(lines)} lines")
    assert len(set(lines)) >= 200
    assert recall >= 0.95, missed


def test_precision_on_prose_that_looks_like_furniture() -> None:
    wrong = [line for line in PROSE if furniture_of(line)]
    found = sum(furniture_of(line) is not None for name in CLASSES for line in lines_of(name))
    precision = found / (found + len(wrong))
    print(f"\n{len(wrong)} of {len(PROSE)} look-alikes taken for furniture; {precision=:.4f}")
    assert len(set(PROSE)) >= 500
    assert precision >= 0.998, wrong


def test_prose_above_and_below_the_story_stays_too() -> None:
    wrong = [line for line in PROSE if furniture_of(line, around_story=True)]
    assert len(wrong) <= 2, wrong


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("[Photo by Getty Images]", Furniture.PHOTO_CREDIT),
        ("Workers at the pier. (AP Photo/R. Aldane)", Furniture.CAPTION),
        ("Share this article: Ferry line reopens", Furniture.SHARE),
        ("Follow us on Twitter", Furniture.FOLLOW),
        ("Story continues below advertisement", Furniture.ADVERT),
        ("© 2019 Harbour Post. All rights reserved.", Furniture.COPYRIGHT),
        ("(Reporting by R. Aldane; Editing by K. Marsh)", Furniture.WIRE_NOTE),
        ("* * *", Furniture.NAVIGATION),
        ("______", Furniture.NAVIGATION),
    ],
)
def test_the_class_is_named(line: str, kind: Furniture) -> None:
    assert furniture_of(line) is kind


@pytest.mark.parametrize(
    ("line", "language"),
    [
        ("Lire aussi : Le pont de Brackwater reste fermé", "fr"),
        ("Lesen Sie auch: Die Brücke bleibt gesperrt", "de"),
        ("Lea también: El puente sigue cerrado", "es"),
        ("Читайте также: Мост остается закрытым", "ru"),
        ("اقرأ أيضا: الجسر ما زال مغلقا", "ar"),
        ("责任编辑：海港", "zh"),
    ],
)
def test_other_languages_have_their_own_patterns(line: str, language: str) -> None:
    assert furniture_of(line, language=language) is Furniture.NOTICE


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("June 4, 2019 -- Updated 0917 GMT (1717 HKT)", Furniture.DATE),
        ("Posted on March 5, 2011 6:07:15 PM GMT+01:00", Furniture.DATE),
        ("June 4, 2019 5:03 PM EDT", Furniture.DATE),
        ("6/4/19 5:03 PM EST", Furniture.DATE),
        ("June 4, 5:03 p.m. ET", Furniture.DATE),
        ("Published time: 4 Jun, 2019 17:03 / Edited time: 5 Jun, 2019 08:10", Furniture.DATE),
        ("Brackwater CNN —", Furniture.DATE),
        ("ELMSFORD, Oster —", Furniture.DATE),
        ("01:48 - Source: Harbour TV", Furniture.PLAYER),
        ("Ona Lidd—Getty Images", Furniture.PHOTO_CREDIT),
        ("Please log in or register to continue reading", Furniture.SUBSCRIPTION),
        ("June 4, 2019 was the day of the first boat.", None),
        ("She came on 4 June 2019 at 17:03.", None),
        ("June 4 2:1 win", None),
        ("The mayor paused —", None),
        ("Please register to vote by Friday, the clerk said.", None),
        ("Sign up to keep the ferry running, he told the crowd. Many did.", None),
    ],
)
def test_time_stamps_and_the_like_inside_a_story(line: str, kind: Furniture | None) -> None:
    assert furniture_of(line) is kind


def test_a_byline_in_the_middle_of_a_story_is_no_furniture() -> None:
    assert furniture_of("By Mira Tolvane", around_story=True) is Furniture.BYLINE
    assert furniture_of("By Mira Tolvane") is None


@pytest.mark.parametrize("start", ["Reporting by ", "Photo: ", "© ", "Follow ", "By ", "Tags: "])
def test_hostile_lines_take_no_time(start: str) -> None:
    for filling in ("A and ", "A, ", "a. ", "/ ", "(", "1 of ", "Facebook "):
        furniture_of(start + (filling * 200)[: 190 - len(start)] + "!?", around_story=True)
        furniture_of(start + (filling * 200)[: 400 - len(start)] + "!?", around_story=True)


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        (
            "Correction: An earlier version of this story gave the pier 14 posts. It has 12.",
            "CORRECTION",
        ),
        ("CORRECTION (June 5): The harbour master is Anna Osk, not Ann Osk.", "CORRECTION"),
        ("Editor’s note: An earlier version misstated the day of the vote.", "CORRECTION"),
        (
            "This article was amended on 6 June 2024 to correct the spelling of a name.",
            "CORRECTION",
        ),
        ("This story was updated to correct the number of boats.", "CORRECTION"),
        ("This story has been updated with comment from the port.", "UPDATE"),
        ("Updated: 2:04 p.m.", "UPDATE"),
        ("UPDATE 3:15 p.m. Tuesday", "UPDATE"),
        ("Mira Tolvane can be reached on Twitter at @mtolvane.", "CONTACT"),
        ("Staff writer Ann Fell can be reached at afell@post.example.", "CONTACT"),
        ("With Post wires", "WIRE_NOTE"),
        ("With AP and Reuters", "WIRE_NOTE"),
        ("Contributing: Maya Lund", "WIRE_NOTE"),
        ("Reporter Maya Lund contributed to this report.", "WIRE_NOTE"),
        ("JUST WATCHED", "PLAYER"),
        ("Replay More Videos ...", "PLAYER"),
        ("04:19", "PLAYER"),
        ("1:02 / 3:30", "PLAYER"),
        ("pic.twitter.com/a1B2c3", "NAVIGATION"),
        ("15:20 GMT", "DATE"),
        ("2 hours ago", "DATE"),
    ],
)
def test_lines_of_pages_and_players(line: str, kind: str) -> None:
    assert furniture_of(line) is Furniture[kind]


def test_who_reported_from_where_is_furniture_around_the_story_only() -> None:
    for line in (
        "CNP harbour correspondent Ulf Tessin reported from Oster.",
        "Ann Fell reported from Leeds, with Bo Carr from Hull.",
    ):
        assert furniture_of(line) is None
        assert furniture_of(line, around_story=True) is Furniture.WIRE_NOTE


@pytest.mark.parametrize(
    "line",
    [
        "Correction to the market was overdue, traders said.",
        "The bill was amended on 6 June to correct an error.",
        "An earlier version of the bill had set the fee at 5 crowns.",
        "This report was corrected for inflation and published by the bank.",
        "Updated figures show that prices rose.",
        "Update on the fire: three people were hurt, police said.",
        "The town can be reached only by boat.",
        "With wires cut, the town lay dark.",
        "The Smiths reported from time to time to the clerk.",
        "Engineers reported from the site that water had come in.",
    ],
)
def test_sentences_with_such_words_stay(line: str) -> None:
    assert furniture_of(line, around_story=True) is None

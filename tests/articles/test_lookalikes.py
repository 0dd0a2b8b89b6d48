"""Letters that look like others are read as those; what is written in its own script stays."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from newsdiff.articles import article_from_text
from newsdiff.articles.lookalikes import as_seen

PLAIN = "Odile Brandt said on Friday that the ferry to Oster cost 1200 crowns in all."


@pytest.mark.parametrize(
    ("text", "seen", "count"),
    [
        (PLAIN, PLAIN, 0),
        (PLAIN.replace("Brandt", "Br\u0430ndt"), PLAIN, 1),
        (PLAIN.replace("Odile", "\u041edil\u0435"), PLAIN, 2),
        (PLAIN.replace("1200", "\uff11\uff12\uff10\uff10"), PLAIN, 4),
        (PLAIN.replace("ferry", "\U0001d41f\U0001d41e\U0001d42b\U0001d42b\U0001d432"), PLAIN, 5),
        (PLAIN + " He said so in a \u0420\u0410\u0421\u0422.", PLAIN + " He said so in a PACT.", 4),
        ("The word \u041c\u043e\u0441\u043a\u0432\u0430 is Russian.",) * 2 + (0,),
        ("Мэр Mосквы сказал, что мост закрыт.", "Мэр Москвы сказал, что мост закрыт.", 1),
        ("Мэр города сказал, что сор и рука уже тут.",) * 2 + (0,),
        ("这座桥关闭了，花费１２００元。",) * 2 + (0,),
        ("Ο δήμος έκλεισε το λιμάνι.",) * 2 + (0,),
        ("A dose of 5 μg of α-blockers.",) * 2 + (0,),
    ],
)
def test_as_seen(text: str, seen: str, count: int) -> None:
    found = as_seen(text)
    assert (found.text, found.changed) == (seen, count)


def test_the_user_is_told() -> None:
    article = article_from_text(PLAIN.replace("Brandt", "Br\u0430ndt"))
    assert article.text == PLAIN
    assert article.notes == ("1 letter of other scripts read by the look: in “Brandt”",)
    assert article_from_text(PLAIN).notes == ()


@example("aaaaА А中中")  # the mended first word tips the balance of scripts
@given(st.text(alphabet="aА\u0430e\u0435 о\uff11\U0001d41fж中", max_size=40))
def test_each_character_stands_for_one(text: str) -> None:
    assert len(as_seen(text).text) == len(text)
    assert as_seen(as_seen(text).text).text == as_seen(text).text

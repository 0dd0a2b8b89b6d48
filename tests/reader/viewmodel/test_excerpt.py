from __future__ import annotations

from dataclasses import replace
from datetime import date

from newsdiff.reader.viewmodel.excerpt import excerpt, pair_excerpt, source_line
from tests.reader import made_up


def test_a_passage_comes_with_its_source() -> None:
    article, _ = made_up.articles()
    passage = made_up.passage_at(article, "second wall")
    assert excerpt(article, passage) == (
        "A second wall fell on Monday.\n— “Mill burns down in Arlow”, arlow-left.txt\n"
    )


def test_a_pair_is_the_left_passage_then_the_right() -> None:
    text = pair_excerpt(made_up.comparison(), 1, 1)
    assert text.index("killing 12 people") < text.index("arlow-left.txt")
    assert text.index("arlow-left.txt") < text.index("Ten people") < text.index("arlow-right.txt")


def test_the_source_line_holds_all_particulars() -> None:
    article, _ = made_up.articles()
    full = replace(article, outlet="The Post", byline="A. Writer", date=date(2024, 5, 1))
    assert source_line(full) == (
        "— The Post, “Mill burns down in Arlow”, A. Writer, 2024-05-01, arlow-left.txt"
    )

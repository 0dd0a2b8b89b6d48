"""What a source says is listed and counted once."""

from __future__ import annotations

from dataclasses import replace

import pytest

from newsdiff.articles.build import article_from_text
from newsdiff.articles.model import Side
from newsdiff.comparison import Comparison, compare
from newsdiff.presentation.statements import statement_count, statements

LEFT = (
    "The baker Mona Tidd called the new oven “a marvel” that would “change mornings” in Lanby. "
    "“It bakes in ten minutes,” Tidd said.\n"
)
RIGHT = "Mona Tidd said the oven was “a marvel” on Tuesday.\n"


@pytest.fixture
def found() -> Comparison:
    return compare(article_from_text(LEFT), article_from_text(RIGHT))


def said(comparison: Comparison, name: str) -> list[str]:
    source = next(each for each in comparison.sources if each.name == name)
    return [
        each.quote.span.of(comparison.article(each.quote.article).text)
        for each in statements(comparison, source)
    ]


def test_words_quoted_inside_a_statement_are_no_statement_of_their_own(found: Comparison) -> None:
    words = said(found, "Mona Tidd")
    assert "“It bakes in ten minutes,”" in words
    assert "“a marvel”" not in words
    assert any("“a marvel” that would" in each for each in words)


def test_it_says_which_quotations_a_statement_holds(found: Comparison) -> None:
    (source,) = found.sources
    listed = statements(found, source)
    assert sorted(index for each in listed for index in each.indices) == list(source.quotes)
    assert all(found.quotes[each.indices[0]] is each.quote for each in listed)
    assert any(len(each.indices) > 1 for each in listed)


def test_what_one_article_says_holds_nothing_of_the_other(found: Comparison) -> None:
    (source,) = found.sources
    counts = [statement_count(found, source, side) for side in Side]
    assert counts == [2, 1]
    swapped = compare(found.right, found.left)
    assert [statement_count(swapped, swapped.sources[0], side) for side in Side] == [1, 2]


def test_of_the_same_words_twice_one_is_listed(found: Comparison) -> None:
    (source,) = found.sources
    twice = replace(found, quotes=(*found.quotes, found.quotes[-1]))
    again = replace(source, quotes=(*source.quotes, len(found.quotes)))
    assert len(statements(twice, again)) == len(statements(found, source))

"""The findings in numbers and sentences."""

from __future__ import annotations

from dataclasses import replace

from newsdiff.articles.model import Side
from newsdiff.export.summary import coverage, particulars, summary
from newsdiff.quotes.model import QuoteStyle, Source, SourceKind
from tests.export.small import small_comparison


def test_coverage_counts_passages_and_words_of_the_body() -> None:
    found = coverage(small_comparison(), Side.LEFT)
    assert (found.linked, found.passages) == (2, 5)
    assert (found.linked_words, found.words) == (17, 31)
    assert round(found.share, 2) == 0.55


def test_sentences() -> None:
    assert summary(small_comparison()) == (
        "Of the 5 passages in The Daily | Post, 2 have a counterpart in example.org (55% of the "
        "words).",
        "Of the 4 passages in example.org, 2 have a counterpart in The Daily | Post (52% of the "
        "words).",
        "2 pairs of passages match: 1 in the same words and 1 with a point to check.",
        "Found in one article only: 2 passages in The Daily | Post and 2 passages in example.org.",
        "1 point to check.",
        "Both quote Ada Ortiz.",
    )


def test_articles_from_nowhere_are_left_and_right() -> None:
    small = small_comparison()
    bare = [replace(article, outlet="", origin="") for article in (small.left, small.right)]
    assert summary(replace(small, left=bare[0], right=bare[1]))[0] == (
        "Of the 5 passages in the left article, 2 have a counterpart in the right article (55% of "
        "the words)."
    )


def test_nothing_in_common_is_said_as_such() -> None:
    apart = replace(small_comparison(), links=(), sources=(), divergences=(), only_left=())
    assert summary(apart)[2:] == (
        "No passage of one is linked to a passage of the other.",
        "Found in one article only: 2 passages in example.org.",
        "No point was found in which the two contradict each other.",
    )


def test_what_is_less_sure_is_not_counted_as_sure() -> None:
    small = small_comparison()
    unsure = tuple(replace(link, score=0.6) for link in small.links)
    doubts = tuple(replace(each, probability=0.6) for each in small.divergences)
    found = summary(replace(small, links=unsure, divergences=doubts))
    assert "1 point to check, none of them sure." in found


def test_a_name_with_a_full_stop_ends_the_sentence() -> None:
    quoted = replace(
        small_comparison(), sources=(Source("the U.S.", SourceKind.OFFICIAL, (0, 1), actor=0),)
    )
    assert summary(quoted)[-1] == "Both quote the U.S."


def test_another_language_is_said_to_be_one() -> None:
    small = small_comparison()
    german = replace(small, right=replace(small.right, language="de"))
    assert "made for English" in summary(german)[-1]


def test_who_has_no_name_or_no_words_is_not_counted_among_the_quoted() -> None:
    small = small_comparison()
    words = small.quotes[0]
    said = replace(words, style=QuoteStyle.INDIRECT)
    thought = replace(words, stance=True)
    sources = (
        Source("critics", SourceKind.OTHER, (0,), anonymous=True),
        Source("the Guardian", SourceKind.OUTLET, (0,), actor=0),
        Source("a report", SourceKind.DOCUMENT, (0,), actor=0),
        Source("Tim Cook", SourceKind.OTHER, (1,), actor=0),
        Source("Stephen King", SourceKind.OTHER, (2,), actor=0),
        Source("the mayor", SourceKind.OFFICIAL, (0,)),
    )
    found = summary(replace(small, quotes=(words, said, thought), sources=sources))
    assert found[-1] == "1 point to check."


def test_only_one_quotes_whom_the_other_does_not_even_name() -> None:
    small = small_comparison()
    words = small.quotes[0]
    here = replace(small.actors[0], mentions=small.actors[0].on(Side.LEFT))
    sources = (Source("Ada Ortiz", SourceKind.OFFICIAL, (0,), actor=0),)
    both = replace(small, quotes=(words,), sources=sources, quote_pairs=())
    assert "quotes" not in " ".join(summary(both))
    alone = replace(both, actors=(here,))
    assert summary(alone)[-1] == "Only The Daily | Post quotes Ada Ortiz."
    doubtful = replace(sources[0], possible_matches=("the mayor",))
    assert "quotes" not in " ".join(summary(replace(alone, sources=(doubtful,))))


def test_many_names_are_counted() -> None:
    names = [Source(f"Speaker {n}", SourceKind.OTHER, (0, 1), actor=0) for n in range(1, 10)]
    sentence = summary(replace(small_comparison(), sources=tuple(names)))[-1]
    assert sentence.endswith("Speaker 5, Speaker 6 and 3 more.")


def test_particulars_leave_nothing_out() -> None:
    known = particulars(small_comparison().left)
    assert known["Length"] == "31 words in 5 passages, 1 set aside"
    assert known["Replaced"] == "1 unsafe character"
    assert particulars(small_comparison().right)["Fetched"] == "2020-05-05T09:30+00:00"

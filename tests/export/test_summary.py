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
        "The right article also reports 2 of the 5 passages of the left one (55% of its words).",
        "The left article also reports 2 of the 4 passages of the right one (52% of its words).",
        "2 pairs of passages tell of the same thing (the same words: 1, they do not agree: 1).",
        "They conflict in 1 point.",
        "Both quote Ada Ortiz.",
        "Only the right article quotes A spokesman for the port.",
    )


def test_nothing_in_common_is_said_as_such() -> None:
    apart = replace(small_comparison(), links=(), sources=(), divergences=())
    assert summary(apart)[2:] == (
        "No passage of one is linked to a passage of the other.",
        "No conflict between the two was found.",
    )


def test_a_name_with_a_full_stop_ends_the_sentence() -> None:
    quoted = replace(small_comparison(), sources=(Source("the U.S.", SourceKind.OFFICIAL, (0, 1)),))
    assert summary(quoted)[-1] == "Both quote the U.S."


def test_another_language_is_said_to_be_one() -> None:
    small = small_comparison()
    german = replace(small, right=replace(small.right, language="de"))
    assert "made for English" in summary(german)[-1]


def test_the_weightiest_come_first_and_outlets_are_cited() -> None:
    small = small_comparison()
    said = replace(small.quotes[1], style=QuoteStyle.INDIRECT)
    words = replace(said, style=QuoteStyle.DIRECT)
    thought = replace(said, stance=True)
    sources = (
        Source("critics", SourceKind.OTHER, (0,), anonymous=True),
        Source("the Guardian", SourceKind.OUTLET, (0,)),
        Source("a report", SourceKind.DOCUMENT, (0,)),
        Source("Tim Cook", SourceKind.OTHER, (0,)),
        Source("Angela Merkel", SourceKind.OFFICIAL, (1,)),
        Source("officials", SourceKind.OFFICIAL, (0,), anonymous=True),
        Source("Stephen King", SourceKind.OTHER, (2,)),
    )
    found = summary(replace(small, quotes=(said, words, thought), sources=sources))
    side = said.article
    assert found[-2:] == (
        f"Only the {side} article quotes Angela Merkel, Tim Cook, officials and critics.",
        f"Only the {side} article cites the Guardian and a report.",
    )


def test_many_names_are_counted() -> None:
    names = [Source(f"Speaker {n}", SourceKind.OTHER, (0,)) for n in range(1, 10)]
    sentence = summary(replace(small_comparison(), sources=tuple(names)))[-1]
    assert sentence.endswith("Speaker 5, Speaker 6 and 3 more.")


def test_particulars_leave_nothing_out() -> None:
    known = particulars(small_comparison().left)
    assert known["Length"] == "31 words in 5 passages, 1 set aside"
    assert known["Replaced"] == "1 unsafe character"
    assert particulars(small_comparison().right)["Fetched"] == "2020-05-05T09:30+00:00"

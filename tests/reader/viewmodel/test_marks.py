from __future__ import annotations

from dataclasses import replace

from newsdiff.alignment.model import Relation
from newsdiff.articles.build import article_from_sentences
from newsdiff.articles.model import Side, Span
from newsdiff.presentation.relations import relation_sign
from newsdiff.reader.viewmodel.marks import Marks, passage_at, passages_in
from newsdiff.reader.viewmodel.pairing import Pairing
from tests.reader import made_up


def marks() -> Marks:
    found = made_up.comparison()
    return Marks({Side.LEFT: found.left, Side.RIGHT: found.right}, Pairing(found))


def styles_of(found: Marks, side: Side, words: str) -> tuple[str, ...]:
    """The styles of the run that holds the first letter of `words`."""
    text = found.articles[side].text
    at = text.index(words)
    runs = found.runs(side, Span(0, len(text)))
    return next(run.styles for run in runs if run.span.start <= at < run.span.end)


def test_runs_cover_the_row_without_gaps() -> None:
    found = marks()
    text = found.articles[Side.LEFT].text
    for start, end in ((0, len(text)), (30, 75), (5, 6)):
        runs = found.runs(Side.LEFT, Span(start, end))
        assert "".join(run.span.of(text) for run in runs) == text[start:end]


def test_a_passage_has_the_style_of_its_relation() -> None:
    assert styles_of(marks(), Side.LEFT, "A fire") == ("conflict",)
    assert styles_of(marks(), Side.LEFT, "“We saw the smoke") == ("verbatim",)


def test_shared_words_stand_out_from_their_passage() -> None:
    assert styles_of(marks(), Side.LEFT, "destroyed the") == ("conflict", "conflict-shared")


def test_a_divergence_has_a_mark_of_its_own() -> None:
    assert styles_of(marks(), Side.LEFT, "12 people") == ("conflict", "differs", "divergence")


def test_headlines_are_set_as_such() -> None:
    assert styles_of(marks(), Side.LEFT, "Mill burns") == ("headline",)


def test_what_only_one_article_has_is_plain_text() -> None:
    assert styles_of(marks(), Side.LEFT, "A second wall") == ()


def test_the_passage_in_focus_is_marked() -> None:
    found = marks()
    found.focused = {Side.LEFT: 1}
    assert styles_of(found, Side.LEFT, "A fire") == ("conflict-focused",)


def test_a_passage_in_focus_looks_as_it_stands_to_the_partner_in_focus() -> None:
    comparison = made_up.comparison()
    fire, smoke = comparison.links
    second = replace(fire, right=smoke.right, score=0.6, relation=Relation.OVERLAP)
    found = Marks(
        {Side.LEFT: comparison.left, Side.RIGHT: comparison.right},
        Pairing(replace(comparison, links=(fire, smoke, second))),
    )
    assert styles_of(found, Side.LEFT, "A fire") == ("conflict",)
    found.focused, found.link = {Side.LEFT: fire.left, Side.RIGHT: smoke.right}, second
    assert styles_of(found, Side.LEFT, "A fire") == ("overlap-focused",)
    assert found.look_of(Side.LEFT, fire.left) is relation_sign(Relation.OVERLAP)
    assert found.look_of(Side.RIGHT, fire.right) is relation_sign(Relation.CONFLICT)


def test_layers_lie_over_everything() -> None:
    found = marks()
    place = made_up.span_in(found.articles[Side.LEFT].text, "12 people")
    found.layers["search"] = {Side.LEFT: [place]}
    found.current = (Side.LEFT, place)
    assert styles_of(found, Side.LEFT, "12 people")[-1] == "search-current"
    assert "search" not in styles_of(found, Side.RIGHT, "Ten")


def test_the_words_of_the_chosen_partner_are_marked() -> None:
    found = marks()
    assert found.pairing is not None
    link = found.pairing.links(Side.LEFT, 1)[0]
    found.link = link
    assert found.link_of(Side.LEFT, 1) is link
    assert found.link_of(Side.LEFT, 2) is not link


def test_before_the_analysis_nothing_is_marked_but_what_the_text_is() -> None:
    left, right = made_up.articles()
    found = Marks({Side.LEFT: left, Side.RIGHT: right})
    assert styles_of(found, Side.LEFT, "A fire") == ()


def test_the_passage_at_an_offset() -> None:
    article = article_from_sentences(["One.", "Two.", "Three."])
    assert [passage_at(article, offset) for offset in (0, 3, 5, 99)] == [0, 0, 1, 2]
    assert passage_at(article_from_sentences([]), 0) is None


def test_the_passages_that_begin_in_a_span() -> None:
    article = article_from_sentences(["One.", "Two.", "Three."])
    assert list(passages_in(article, Span(1, 11))) == [1, 2]

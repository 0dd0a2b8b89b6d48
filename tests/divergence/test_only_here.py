"""Only here: the passages that carry most come first, and say why."""

from __future__ import annotations

from newsdiff.actors.model import Actor, ActorKind
from newsdiff.articles.build import article_from_sentences
from newsdiff.articles.model import Side
from newsdiff.comparison import compare
from newsdiff.divergence.only_here import rank_passages
from newsdiff.divergence.reading.article import Reading, read
from tests.divergence.pairs import actor, quote, span_of

SENTENCES = [
    "It rained.",
    "Ann Lee told Bo Ray that 24 people died: “We were too late.”",
    "The road was closed for some time after that.",
]
ARTICLE = article_from_sentences(SENTENCES)
ACTORS = [
    actor(name, ActorKind.PERSON, [span_of(name, ARTICLE.text)], [])
    for name in ("Ann Lee", "Bo Ray")
]
QUOTES = [quote("“We were too late.”", ARTICLE.text, Side.LEFT, "Ann Lee")]


def _nothing(actors: list[Actor]) -> Reading:
    return read(article_from_sentences([]), Side.RIGHT, actors, ())


def test_names_numbers_and_quotes_weigh_most_and_are_named() -> None:
    ranked = rank_passages(read(ARTICLE, Side.LEFT, ACTORS, QUOTES), _nothing(ACTORS))
    assert [only.passage for only in ranked] == [1, 2, 0]
    assert ranked[0].reason == "names Bo Ray, quotes Ann Lee, 1 number"
    assert all(0 <= only.weight <= 1 for only in ranked)


def test_a_pronoun_names_nobody() -> None:
    said = [quote("“We were too late.”", ARTICLE.text, Side.LEFT, "They")]
    ranked = rank_passages(read(ARTICLE, Side.LEFT, ACTORS, said), _nothing(ACTORS))
    assert ranked[0].reason == "names Ann Lee and Bo Ray, quotes somebody, 1 number"


def test_linked_passages_are_not_listed() -> None:
    compared = compare(ARTICLE, ARTICLE)
    assert {link.left for link in compared.links} | {o.passage for o in compared.only_left} == {
        0,
        1,
        2,
    }
    assert not {link.left for link in compared.links} & {o.passage for o in compared.only_left}


def test_what_the_other_article_knows_elsewhere_weighs_less() -> None:
    article = article_from_sentences(["Ann Lee saw 24 men.", "Bo Ray saw 30 men."])
    other = article_from_sentences(["Ann Lee met 24 people."])
    lee = actor(
        "Ann Lee",
        ActorKind.PERSON,
        [span_of("Ann Lee", article.text)],
        [span_of("Ann Lee", other.text)],
    )
    ray = actor("Bo Ray", ActorKind.PERSON, [span_of("Bo Ray", article.text)], [])
    readings = [read(a, s, [lee, ray], ()) for a, s in zip((article, other), Side, strict=True)]
    ranked = rank_passages(*readings)
    assert [(only.passage, only.reason) for only in ranked] == [
        (1, "names Bo Ray, 1 number"),
        (0, ""),
    ]


def test_nothing_is_only_here_in_an_empty_article() -> None:
    assert rank_passages(read(article_from_sentences([]), Side.LEFT, (), ()), _nothing([])) == ()

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newsdiff.actors import Actor, ActorKind
from newsdiff.actors.find import find_actors
from newsdiff.articles.build import article_from_text
from newsdiff.articles.model import Article, Side
from tests.actors.agreement import PAIRS, Verdict, pair, samples, verdicts


def actors_of(
    left: str, right: str = "Nothing else was said by anybody on that day, and the rain went on."
) -> dict[str, Actor]:
    found = find_actors(article_from_text(left), article_from_text(right))
    return {actor.name: actor for actor in found}


@pytest.mark.parametrize("topic", ["samples", *PAIRS])
def test_actors_are_those_of_a_careful_reader(topic: str) -> None:
    unexplained: list[Verdict] = [v for v in verdicts(topic) if v.differs and not v.miss]
    assert unexplained == []


def test_persons_of_the_samples_stand_once_each() -> None:
    persons = [a.name for a in find_actors(*samples()) if a.kind is ActorKind.PERSON]
    assert sorted(persons) == [
        "Ashton Carter",
        "Barack Obama",
        "Bashar al-Assad",
        "Igor Konashenkov",
        "John Kirby",
        "Sergei Shoygu",
        "Vladimir Putin",
    ]


def test_a_role_alone_counts_as_a_mention_of_its_holder() -> None:
    putin = next(a for a in find_actors(*samples()) if a.name == "Vladimir Putin")
    assert [m.text for m in putin.mentions if m.by_role] == ["The Russian President"]


def test_a_role_that_two_persons_have_is_nobody() -> None:
    found = actors_of(
        "On Monday the French President Nicolas Sarkozy met the German President Joachim Gauck"
        " in the capital. The president was late, and the meeting lasted for an hour."
    )
    assert not any(m.by_role for actor in found.values() for m in actor.mentions)


def test_a_role_beside_a_name_is_no_mention_of_its_own() -> None:
    found = actors_of(
        "Ruth Delgado, the president, spoke for an hour. On Tuesday the president left the town"
        " again, and the people went home."
    )
    by_role = [m.text for m in found["Ruth Delgado"].mentions if m.by_role]
    assert by_role == ["the president"]


def test_an_office_means_its_holder_in_the_other_article() -> None:
    left = article_from_text(
        "A vote\n\nTexas Gov. Rick Perry spoke in Iowa on Monday, and it was cold."
    )
    right = article_from_text("A speech\n\nRick Perry spoke. “No,” the Texas governor said.")
    (perry,) = (actor for actor in find_actors(left, right) if "Perry" in actor.name)
    assert [m.text for m in perry.mentions if m.by_role] == ["the Texas governor"]
    assert (perry.role, perry.affiliation) == ("Gov.", "Texas")


def test_a_country_before_its_leader_is_enough() -> None:
    text = "A visit\n\nRussian President Vladimir Putin left. Russia's president was tired."
    found = find_actors(article_from_text(text), article_from_text("Nothing\n\nIt rained."))
    (putin,) = (actor for actor in found if "Putin" in actor.name)
    assert [m.text for m in putin.mentions if m.by_role] == ["Russia's president"]


def test_an_office_goes_before_what_else_somebody_is() -> None:
    text = "Polls\n\nRepublican presidential candidate Rick Perry won. Texas Gov. Rick Perry left."
    found = find_actors(article_from_text(text), article_from_text("Nothing\n\nIt rained."))
    (perry,) = (actor for actor in found if "Perry" in actor.name)
    assert perry.role == "Gov."


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Universe Alicia Machado spoke. Alicia Machado left. Alicia Machado won.",
         "Alicia Machado"),
        ("The Clinton White House fell. The White House said no. The White House left.",
         "White House"),
        ("Enrique Peña Nieto left. Peña Nieto spoke. Peña Nieto won.", "Enrique Peña Nieto"),
        ("The Chicago Police Department left. The Police Department spoke. The Police Department "
         "won.", "Chicago Police Department"),
        ("John D. Podesta left. John Podesta spoke. John Podesta won.", "John D. Podesta"),
    ],
)  # fmt: skip
def test_the_fullest_form_is_the_name_unless_a_stranger_stands_in_it(text: str, name: str) -> None:
    left = article_from_text(f"Headline\n\n{text} It was the talk of the town for a week.")
    assert name in {actor.name for actor in find_actors(left, article_from_text("No\n\nNo."))}


def test_mr_obama_is_not_michelle_obama() -> None:
    text = "Michelle Obama spoke. Mr. Obama listened. President Obama left."
    found = find_actors(article_from_text(f"One\n\n{text}"), article_from_text("Two\n\nNo."))
    counts = {actor.name: len(actor.mentions) for actor in found if "Obama" in actor.name}
    assert counts == {"Michelle Obama": 1, "Obama": 2}


def test_captions_give_no_counts() -> None:
    left, right = samples()
    spans = [passage.span for passage in left.set_aside]
    for actor in find_actors(left, right):
        for mention in actor.on(Side.LEFT):
            assert not any(span.overlaps(mention.span) for span in spans)


def test_most_mentioned_first_and_mentions_in_order() -> None:
    actors = find_actors(*samples())
    counts = [len(actor.mentions) for actor in actors]
    assert counts == sorted(counts, reverse=True)
    for actor in actors:
        places = [(m.article is Side.RIGHT, m.span.start) for m in actor.mentions]
        assert places == sorted(places)


def test_the_fullest_form_of_either_article_is_the_name() -> None:
    found = actors_of(
        "The trial ended on Monday. Judge Delgado said that it had been fair.",
        "It was the end of the trial. Ruth Delgado, the judge, said that it had been fair.",
    )
    assert found["Ruth Delgado"].aliases == ("Delgado",)
    assert found["Ruth Delgado"].count(Side.LEFT) == 1


def test_another_language_gives_no_actors() -> None:
    left, right = samples()
    foreign = replace(left, language="fr")
    assert all(not actor.on(Side.LEFT) for actor in find_actors(foreign, right))
    assert find_actors(foreign, replace(right, language="de")) == ()


def swapped(found: tuple[Actor, ...]) -> set[frozenset[tuple[str, int]]]:
    return {frozenset((m.article.other, m.span.start) for m in a.mentions) for a in found}


def as_given(found: tuple[Actor, ...]) -> set[frozenset[tuple[str, int]]]:
    return {frozenset((m.article, m.span.start) for m in a.mentions) for a in found}


def described(found: tuple[Actor, ...]) -> set[tuple[str, str, str, str]]:
    return {(actor.name, actor.kind, actor.role, actor.affiliation) for actor in found}


def both_orders_agree(left: Article, right: Article) -> bool:
    found, other = find_actors(left, right), find_actors(right, left)
    return as_given(found) == swapped(other) and described(found) == described(other)


@pytest.mark.parametrize("topic", PAIRS)
def test_the_order_of_the_articles_does_not_matter(topic: str) -> None:
    assert both_orders_agree(*pair(topic))


def test_the_order_of_the_samples_does_not_matter() -> None:
    assert both_orders_agree(*samples())


SENTENCES = st.lists(
    st.sampled_from(
        [
            "President Anna Roth met Paul Reed in Norway.",
            "Roth said the Norwegian president was ill.",
            "The president, Mr. Reed and the IMF agreed.",
            "“We are (not) sure,” the U.S. official told BBC News.",
            "A. B. 'C' -- \u202e [Photo by Eva Lind/Getty Images]",
            "ROTH WINS AS REED FALLS IN Oslo",
        ]
    ),
    max_size=8,
)


@settings(max_examples=60, deadline=None)
@given(SENTENCES, SENTENCES)
def test_no_actor_shares_a_mention_and_spans_lie_inside(
    left_lines: list[str], right_lines: list[str]
) -> None:
    left = article_from_text("\n\n".join(left_lines) or "Nothing was said.")
    right = article_from_text("\n\n".join(right_lines) or "Nothing was said.")
    seen = set()
    for actor in find_actors(left, right):
        assert actor.name
        for mention in actor.mentions:
            text = (left if mention.article is Side.LEFT else right).text
            assert 0 <= mention.span.start < mention.span.end <= len(text)
            assert " ".join(mention.span.of(text).split()) == mention.text
            key = (mention.article, mention.span)
            assert key not in seen
            seen.add(key)
    assert both_orders_agree(left, right)


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("Former President Karl Olsen left. President Karl Olsen waved.", "Former President"),
        ("Former Senator Karl Olsen left. President Karl Olsen waved.", "President"),
        ("His deputy, Karl Olsen, left.", ""),
    ],
)
def test_a_title_kept_by_courtesy_and_a_deputy_of_nobody_are_no_role(text: str, role: str) -> None:
    other = article_from_text("A walk\n\nIt rained on Monday and the harbour was shut.")
    found = find_actors(article_from_text(f"A day out\n\nIt was cold. {text}"), other)
    assert [actor.role for actor in found if actor.name == "Karl Olsen"] == [role]

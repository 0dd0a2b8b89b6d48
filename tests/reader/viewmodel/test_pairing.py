from __future__ import annotations

from dataclasses import replace

from newsdiff.alignment.model import Relation
from newsdiff.articles.model import Side
from newsdiff.presentation.relations import ONLY_HERE, RELATIONS, relation_sign
from newsdiff.reader.viewmodel.pairing import Pairing
from tests.reader import made_up
from tests.reader.long_pair import LENGTH, TWICE, comparison


def test_links_of_a_passage_are_the_best_first() -> None:
    links = Pairing(comparison()).links(Side.LEFT, TWICE)
    assert [link.passage(Side.RIGHT) for link in links] == [TWICE, TWICE + 1]
    assert links[0].score > links[1].score


def test_a_passage_without_links_has_none() -> None:
    assert list(Pairing(comparison()).links(Side.LEFT, 1)) == []


def test_a_conflict_goes_before_a_better_link() -> None:
    found = comparison()
    links = tuple(
        replace(link, relation=Relation.CONFLICT) if link.right == TWICE + 1 else link
        for link in found.links
    )
    pairing = Pairing(replace(found, links=links))
    assert [link.right for link in pairing.links(Side.LEFT, TWICE)] == [TWICE + 1, TWICE]
    assert pairing.relation(Side.LEFT, TWICE) is Relation.CONFLICT


def test_what_diverges_and_what_stands_alone() -> None:
    pairing = Pairing(comparison())
    diverging = [p for p in range(LENGTH) if pairing.diverges(Side.LEFT, p)]
    assert diverging == [9, 21, 33, 45, 57]
    assert pairing.stands_alone(Side.LEFT, 1)
    assert not pairing.stands_alone(Side.LEFT, 3)


def test_each_passage_has_a_look() -> None:
    pairing = Pairing(comparison())
    assert pairing.looks[Side.LEFT][1] is ONLY_HERE
    assert pairing.looks[Side.LEFT][9] is RELATIONS[Relation.CONFLICT]


def test_no_two_relations_look_alike_without_colour() -> None:
    looks = [*map(relation_sign, Relation), relation_sign(None)]
    assert len({each.sign for each in looks}) == len(looks)
    assert len({each.weight for each in looks}) == len(looks)
    assert all(len(each.sign) == 1 for each in looks)


def test_a_conflict_in_doubt_has_a_quiet_sign_and_words_without_its_colour() -> None:
    sure = made_up.comparison()
    doubted = replace(sure, divergences=(replace(sure.divergences[0], probability=0.6),))
    for found, name, words in (
        (sure, "conflict", "divergence"),
        (doubted, "unsure", "differently"),
    ):
        pairing = Pairing(found)
        link = found.links[0]
        assert pairing.sign_of(link).name == name
        assert pairing.looks[Side.LEFT][link.left] == pairing.sign_of(link)
        assert pairing.style_of(found.divergences[0]) == words
        assert pairing.sign_of(link).sign == "≠"
        assert pairing.sureness_of(link) == found.divergences[0].probability
        assert pairing.sureness_of(found.links[1]) == found.links[1].score

"""The one door to the analysis, stage by stage."""

from __future__ import annotations

from dataclasses import replace

import pytest

from newsdiff.articles import article_from_text
from newsdiff.articles.model import Side
from newsdiff.comparison import Stage, compare
from newsdiff.divergence.model import QuotePair

LEFT = article_from_text(
    "Ferry sinks off Lanby\n\nThe ferry sank near the harbour of Lanby on Monday.\n\n"
    "“We saved everybody,” said Ada Ortiz, the mayor of Lanby.\n\nDivers went home at noon."
)
RIGHT = article_from_text(
    "A ferry goes down\n\nNear the harbour of Lanby the ferry sank on Monday.\n\n"
    "“We saved everybody,” Ortiz said.\n\nThe company has sold its other two boats."
)


def test_every_stage_is_told_of_once_in_order() -> None:
    seen: list[Stage] = []

    def watch(stage: Stage) -> bool:
        seen.append(stage)
        return True

    assert compare(LEFT, RIGHT, watch=watch) == compare(LEFT, RIGHT)
    assert seen == list(Stage)


@pytest.mark.parametrize("stage", Stage)
def test_what_was_found_stays_when_the_analysis_is_stopped(stage: Stage) -> None:
    whole = compare(LEFT, RIGHT)
    part = compare(LEFT, RIGHT, watch=lambda each: each is not stage)
    reached = list(Stage).index(stage)
    assert part.left_out == tuple(Stage)[reached:]
    assert bool(part.candidates) is (reached > list(Stage).index(Stage.LINKS))
    assert bool(part.actors) is (reached > list(Stage).index(Stage.NAMES))
    assert bool(part.quotes) is (reached > list(Stage).index(Stage.QUOTATIONS))
    assert bool(part.sources) is (reached > list(Stage).index(Stage.SPEAKERS))
    assert part.only_left == part.only_right == ()
    assert whole.left_out == ()
    assert whole.only_right


def test_an_index_that_leads_to_no_quote_is_refused() -> None:
    found = compare(LEFT, RIGHT)
    with pytest.raises(ValueError, match="no quote"):
        replace(found, quote_pairs=(QuotePair(0, 99, 1.0, None, ()),))


def test_links_and_divergences_can_be_asked_for() -> None:
    found = compare(LEFT, RIGHT)
    for link in found.links:
        assert link in found.links_of(Side.LEFT, link.left)
        assert link in found.links_of(Side.RIGHT, link.right)
        for each in found.divergences_of(link):
            assert (each.left, each.right) == (link.left, link.right)
    assert sum(len(found.divergences_of(link)) for link in found.candidates) <= len(
        found.divergences
    )
    assert found.links

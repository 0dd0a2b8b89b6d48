"""The registry: every detector is switched on, and yields what it says it does."""

from __future__ import annotations

import pytest

from newsdiff.articles.build import article_from_sentences
from newsdiff.comparison import compare
from newsdiff.divergence import relate
from newsdiff.divergence.confidence import BIAS, learned
from newsdiff.divergence.detectors import DETECTORS
from newsdiff.divergence.detectors.detector import Detector
from newsdiff.divergence.model import Divergence, DivergenceKind, Severity
from newsdiff.export.json import schema

TINY = {
    "attribution": (
        "“We will rebuild the old harbour wall,” mayor Ann Lee said on Friday.",
        "“We will rebuild the old harbour wall,” engineer Tom Day said on Friday.",
    ),
    "comment": (
        "The harbour office of Ostrand declined to comment.",
        "The harbour office of Ostrand said the bridge was safe.",
    ),
    "altered quotations": (
        "“The old harbour wall was safe in May,” mayor Ann Lee said.",
        "“The old harbour wall was weak in May,” mayor Ann Lee said.",
    ),
    "dropped hedges": (
        "“I think the harbour wall will fall down in a storm,” mayor Ann Lee said.",
        "“The harbour wall will fall down in a storm,” mayor Ann Lee said.",
    ),
    "certainty": (
        "The captain allegedly sank the old ferry in the harbour of Ostrand.",
        "The captain sank the old ferry in the harbour of Ostrand.",
    ),
    "plans": (
        "The town will close the old harbour bridge to lorries.",
        "The town closed the old harbour bridge to lorries.",
    ),
    "negation": (
        "The transport minister will resign before the summer.",
        "Before the summer the transport minister of Ostrand will not resign.",
    ),
    "numbers": (
        "The fire killed 24 people in the harbour of Ostrand.",
        "In Ostrand, the fire at the harbour killed 30 people.",
    ),
    "one or several": (
        "A harbour official asked the crews to leave the pier.",
        "Harbour officials asked the crews to leave the pier.",
    ),
    "dates": (
        "The council of Ostrand closed the old bridge on Monday.",
        "On Tuesday the old bridge was closed by the council of Ostrand.",
    ),
    "places": (
        "Rain has flooded farms in northern Peru this week.",
        "Rain has flooded farms in southern Peru this week.",
    ),
    "venues": (
        "The mayor met the two builders of the bridge in his office on May 4.",
        "On May 4 the mayor met the two builders of the bridge at a restaurant.",
    ),
    "names": (
        "Mayor Ann Lee opened the new harbour bridge in Ostrand.",
        "Senator Tom Day opened the new harbour bridge in Ostrand.",
    ),
    "opposites": (
        "The council of Ostrand approved the new harbour budget.",
        "The council of Ostrand rejected the new harbour budget.",
    ),
    "reasons": (
        "The harbour captain of Ostrand was fined for smuggling.",
        "The harbour captain of Ostrand was fined for fraud.",
    ),
    "roles": (
        "The outgoing treasurer Ann Lee opened the bridge.",
        "The outgoing secretary Ann Lee opened the bridge.",
    ),
    "degrees": (
        "Coffee carries a risk of heart attacks, doctors in Ostrand said.",
        "Coffee raises the risk of heart attacks, doctors in Ostrand said.",
    ),
}


ELSEWHERE = (
    ("Bakers sell poppy seed cakes at dawn.", "Snow fell on the hills.", "The choir sang twice."),
    ("Sheep graze on the dunes.", "A new library has no books yet.", "Kites are flown in autumn."),
)
"""What else the two articles tell, so that they are no versions of one text."""


def _found(name: str) -> tuple[Divergence, ...]:
    left, right = (
        article_from_sentences([line, *others])
        for line, others in zip(TINY[name], ELSEWHERE, strict=True)
    )
    return compare(left, right).divergences


def test_each_detector_has_a_tiny_pair() -> None:
    assert [detector.name for detector in DETECTORS] == list(TINY)


def test_each_detector_has_weights_for_what_it_finds() -> None:
    asked = {f"{each.name} {severity}" for each in DETECTORS for severity in each.severities}
    assert asked - learned().keys() == set()
    assert all(BIAS in learned()[kind] for kind in asked)


@pytest.mark.parametrize("detector", DETECTORS, ids=lambda detector: detector.name)
def test_each_detector_is_switched_on(detector: Detector, monkeypatch: pytest.MonkeyPatch) -> None:
    others = tuple(each for each in DETECTORS if each is not detector)
    found = _found(detector.name)
    monkeypatch.setattr(relate, "DETECTORS", others)
    without = _found(detector.name)
    own = [each for each in found if each not in without and each.kind in detector.kinds]
    assert own
    assert {divergence.severity for divergence in own} <= detector.severities


def test_every_kind_has_a_detector_and_stands_in_the_schema() -> None:
    kinds = {kind for detector in DETECTORS for kind in detector.kinds}
    weights = {severity for detector in DETECTORS for severity in detector.severities}
    assert kinds == set(DivergenceKind)
    assert weights == set(Severity)
    definitions = schema()["$defs"]
    assert definitions["divergence_kind"]["enum"] == list(DivergenceKind)
    divergence = definitions["divergence"]["properties"]
    assert divergence["severity"]["enum"] == list(Severity)

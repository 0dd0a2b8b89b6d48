"""The detectors of divergences, one for each way in which two linked statements may part."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from newsdiff.divergence.confidence import SHOWN, probability
from newsdiff.divergence.detectors.altered import altered_quotations
from newsdiff.divergence.detectors.attribution import attribution_divergences
from newsdiff.divergence.detectors.certainty import certainty_divergences
from newsdiff.divergence.detectors.comment import comment_divergences
from newsdiff.divergence.detectors.dates import date_divergences
from newsdiff.divergence.detectors.degrees import degree_divergences
from newsdiff.divergence.detectors.detector import Detector
from newsdiff.divergence.detectors.hedges import dropped_hedges
from newsdiff.divergence.detectors.names import name_divergences
from newsdiff.divergence.detectors.negation import negation_divergences
from newsdiff.divergence.detectors.numbers import number_divergences
from newsdiff.divergence.detectors.places import place_divergences
from newsdiff.divergence.detectors.plans import plan_divergences
from newsdiff.divergence.detectors.plurals import plural_divergences
from newsdiff.divergence.detectors.reasons import reason_divergences
from newsdiff.divergence.detectors.roles import role_divergences
from newsdiff.divergence.detectors.venues import venue_divergences
from newsdiff.divergence.detectors.wording import wording_divergences
from newsdiff.divergence.model import Divergence, DivergenceKind, Severity
from newsdiff.divergence.pairing.pair import Pair

ATTRIBUTION = frozenset((DivergenceKind.ATTRIBUTION,))
CERTAINTY = frozenset((DivergenceKind.CERTAINTY,))
DATE = frozenset((DivergenceKind.DATE,))
NAME = frozenset((DivergenceKind.NAME,))
NEGATION = frozenset((DivergenceKind.NEGATION,))
NUMBER = frozenset((DivergenceKind.NUMBER,))
PLACE = frozenset((DivergenceKind.PLACE,))
WORDING = frozenset((DivergenceKind.WORDING,))

ANY = frozenset(Severity)
CONFLICT = frozenset((Severity.CONFLICT,))
DETAIL = frozenset((Severity.DETAIL,))
DIFFERS = frozenset((Severity.DIFFERS,))
GRAVE = CONFLICT | DIFFERS

DETECTORS: tuple[Detector, ...] = (
    Detector("attribution", ATTRIBUTION, ANY, attribution_divergences),
    Detector("comment", ATTRIBUTION, DIFFERS, comment_divergences),
    Detector("altered quotations", WORDING, GRAVE, altered_quotations),
    Detector("dropped hedges", WORDING, DIFFERS, dropped_hedges),
    Detector("certainty", CERTAINTY, ANY, certainty_divergences),
    Detector("plans", CERTAINTY, GRAVE, plan_divergences),
    Detector("negation", NEGATION, CONFLICT, negation_divergences),
    Detector("numbers", NUMBER, ANY, number_divergences),
    Detector("one or several", NUMBER, DIFFERS, plural_divergences),
    Detector("dates", DATE, DETAIL | CONFLICT, date_divergences),
    Detector("places", PLACE, ANY, place_divergences),
    Detector("venues", PLACE, CONFLICT, venue_divergences),
    Detector("names", NAME, ANY, name_divergences),
    Detector("opposites", WORDING, GRAVE, wording_divergences),
    Detector("reasons", WORDING, CONFLICT, reason_divergences),
    Detector("roles", WORDING, CONFLICT, role_divergences),
    Detector("degrees", WORDING, CONFLICT, degree_divergences),
)


def likely(detectors: Iterable[Detector], pair: Pair) -> Iterator[Divergence]:
    """Yield what detectors find between two statements and an editor would rather agree with."""
    for detector in detectors:
        for divergence in detector.find(pair):
            kind = f"{detector.name} {divergence.severity}"
            sure = probability(kind, dict(divergence.evidence))
            if sure >= SHOWN:
                yield replace(divergence, probability=sure)

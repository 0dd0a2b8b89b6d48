"""The detectors of divergences, one for each way in which two linked statements may part."""

from collections.abc import Callable, Iterator

from newsdiff.divergence.detectors.altered import altered_quotations
from newsdiff.divergence.detectors.attribution import attribution_divergences
from newsdiff.divergence.detectors.certainty import certainty_divergences
from newsdiff.divergence.detectors.dates import date_divergences
from newsdiff.divergence.detectors.degrees import degree_divergences
from newsdiff.divergence.detectors.hedges import dropped_hedges
from newsdiff.divergence.detectors.names import name_divergences
from newsdiff.divergence.detectors.negation import negation_divergences
from newsdiff.divergence.detectors.numbers import number_divergences
from newsdiff.divergence.detectors.places import place_divergences
from newsdiff.divergence.detectors.plans import plan_divergences
from newsdiff.divergence.detectors.plurals import plural_divergences
from newsdiff.divergence.detectors.reasons import reason_divergences
from newsdiff.divergence.detectors.roles import role_divergences
from newsdiff.divergence.detectors.wording import wording_divergences
from newsdiff.divergence.model import Divergence
from newsdiff.divergence.pairing.pair import Pair

Find = Callable[[Pair], Iterator[Divergence]]

DETECTORS: tuple[Find, ...] = (
    attribution_divergences,
    altered_quotations,
    dropped_hedges,
    certainty_divergences,
    plan_divergences,
    negation_divergences,
    number_divergences,
    plural_divergences,
    date_divergences,
    place_divergences,
    name_divergences,
    wording_divergences,
    reason_divergences,
    role_divergences,
    degree_divergences,
)

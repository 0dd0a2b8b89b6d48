"""The searches for divergences, one for each way in which two linked statements may part."""

from collections.abc import Callable, Iterator

from newsdiff.divergence.model import Divergence
from newsdiff.divergence.pairing.pair import Pair
from newsdiff.divergence.searches.altered import altered_quotations
from newsdiff.divergence.searches.attribution import attribution_divergences
from newsdiff.divergence.searches.certainty import certainty_divergences
from newsdiff.divergence.searches.dates import date_divergences
from newsdiff.divergence.searches.degrees import degree_divergences
from newsdiff.divergence.searches.names import name_divergences
from newsdiff.divergence.searches.negation import negation_divergences
from newsdiff.divergence.searches.numbers import number_divergences
from newsdiff.divergence.searches.places import place_divergences
from newsdiff.divergence.searches.plans import plan_divergences
from newsdiff.divergence.searches.plurals import plural_divergences
from newsdiff.divergence.searches.reasons import reason_divergences
from newsdiff.divergence.searches.reserves import dropped_reserves
from newsdiff.divergence.searches.roles import role_divergences
from newsdiff.divergence.searches.wording import wording_divergences

Search = Callable[[Pair], Iterator[Divergence]]

SEARCHES: tuple[Search, ...] = (
    attribution_divergences,
    altered_quotations,
    dropped_reserves,
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

"""The sentences on a difference with the names of the articles in the place of left and right."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache

from newsdiff.articles.model import Side
from newsdiff.comparison import Comparison
from newsdiff.divergence.lexicon import table
from newsdiff.divergence.model import Divergence
from newsdiff.presentation.side_names import names_in_sentences

_PLACE = re.compile(r"(?:\b[Tt]he )?\{(?P<which>side|other)\}(?: (?:article|passage|version))?")
_SAID = "(?:“[^”]*”|[^“”]+?)"
_BOTH = re.compile(rf"(?P<lead>[^:“]+): left (?P<left>{_SAID}), right (?P<right>{_SAID})\.")
_ONE_WITH_SIDES = ("only", "certainty", "one_sided")
"""The groups of sentences that name the sides in their midst."""


def starting(name: str) -> str:
    """Return a name as it begins a sentence: "The left article", "BBC", "iNews"."""
    return f"The{name[3:]}" if name.startswith("the ") else name


def named_sentence(comparison: Comparison, divergence: Divergence) -> str:
    """Return the sentence of a divergence as it is published: "“12” in BBC, “9” in Reuters"."""
    return with_names(divergence.sentence, names_in_sentences(comparison))


def with_names(sentence: str, names: Mapping[Side, str]) -> str:
    """Put names in the place of left and right, in the sentence's own words only.

    A sentence that follows none of the known patterns stays as it is: what the articles say in it
    may speak of left and right, too.
    """
    if sentence.startswith(_altered_lead()):
        return _altered(sentence, names)
    for pattern, template in _patterns():
        found = pattern.fullmatch(sentence)
        if found:
            side = (
                Side(found["side"]) if "side" in found.groupdict() else Side(found["other"]).other
            )
            return _filled(template, names[side], names[side.other], found["words"])
    both = _BOTH.fullmatch(sentence)
    if both:
        left, right = (f"{both[side]} in {names[side]}" for side in Side)
        return f"{both['lead']}: {left}, {right}."
    return sentence


def _altered_lead() -> str:
    return f"{table('phrases')['altered']['lead']}: "


def _altered(sentence: str, names: Mapping[Side, str]) -> str:
    """Return the sentence on an altered quotation, which may tell of many places."""
    lead, said = _altered_lead(), "(“[^”]*”|nothing)"
    place = f"left {said}, right {said}"
    places = sentence[len(lead) :]
    if not re.fullmatch(rf"(?:{place}; )*{place}\.", places):
        return sentence
    told = (
        f"{left} in {names[Side.LEFT]}, {right} in {names[Side.RIGHT]}"
        for left, right in re.findall(place, places)
    )
    return f"{lead}{'; '.join(told)}."


@cache
def _patterns() -> tuple[tuple[re.Pattern[str], str], ...]:
    return tuple(_read_patterns())


def _read_patterns() -> Iterator[tuple[re.Pattern[str], str]]:
    for group in _ONE_WITH_SIDES:
        for template in table("phrases")[group].values():
            pattern = re.escape(template)
            for place, known in (
                (r"\{side\}", "(?P<side>left|right)"),
                (r"\{other\}", "(?P<other>left|right)"),
                (r"\{words\}", "(?P<words>.*)"),
            ):
                pattern = pattern.replace(place, known, 1)
            yield re.compile(pattern, re.DOTALL), template


def _filled(template: str, side: str, other: str, said: str) -> str:
    def name(place: re.Match[str]) -> str:
        found = side if place["which"] == "side" else other
        return starting(found) if place.start() == 0 else found

    # The words come last: whatever stands in them is no place to be filled.
    before, _, after = template.partition("{words}")
    return _PLACE.sub(name, before) + said + _PLACE.sub(name, after)

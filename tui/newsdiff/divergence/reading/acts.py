"""Verbs by their base forms: "resigned" and "resigns" are one act, and so are "fled" and "flee"."""

from __future__ import annotations

from functools import cache, lru_cache

from newsdiff.divergence.lexicon import rows
from newsdiff.language.lexicon import built, inflect, verb_forms

LONGEST_ENDING = 4
SHORTEST_STEM = 3


@lru_cache(maxsize=20_000)
def lemma_of(form: str) -> str:
    """Return the base form of a verb form in lower case; what is no verb comes back as it is."""
    irregular = irregular_pasts().get(form)
    if irregular:
        return irregular
    doubled = _doubled(form)
    if doubled in built("common_words"):
        return doubled
    return next((base for base in _bases(form) if form in inflect(base).all), form)


def _bases(form: str) -> list[str]:
    """Return the base forms that a form may be made of, those that are words of English."""
    found = [form[:-cut] + more for cut in range(1, LONGEST_ENDING + 1) for more in ("", "e", "y")]
    return [base for base in found if len(base) > 1 and is_base(base)]


def _doubled(form: str) -> str:
    """Return "acquit" for "acquitted" and "plan" for "planning", "" where nothing is doubled."""
    for ending in ("ed", "ing"):
        stem = form.removesuffix(ending)
        if stem != form and len(stem) > SHORTEST_STEM and stem[-1] == stem[-2]:
            return stem[:-1] if stem[-1] not in "sl" else ""
    return ""


@lru_cache(maxsize=20_000)
def is_base(word: str) -> bool:
    """Whether a word is the base form of some verb: it is inflected like one in common use."""
    if word in verb_forms()["base"] or word in irregular_pasts().values():
        return True
    common = built("common_words")
    forms = inflect(word)
    return word in common and forms.past <= common and forms.gerund <= common


@cache
def irregular_pasts() -> dict[str, str]:
    """Return the base form of each irregular past form."""
    return {form: base for base, forms in rows("irregular_verbs") for form in forms.split()}

"""The word lists that several rooms ask, read once from the files in `data/`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from newsdiff.lexicon import Lexicon

_LEXICON = Lexicon(__file__)


@dataclass(frozen=True, slots=True)
class CueVerb:
    """A verb that can introduce a statement; `takes` names what may follow it.

    See the head of `data/reporting_verbs.tsv` for the values of `takes`. `stance` marks verbs of
    belief, wish and judgement ("hope", "criticise").
    """

    lemma: str
    takes: frozenset[str]
    stance: bool


@dataclass(frozen=True, slots=True)
class VerbForms:
    """The inflected forms of one verb: third person, past and past participle, -ing form."""

    base: str
    third: frozenset[str]
    past: frozenset[str]
    gerund: frozenset[str]

    @property
    def all(self) -> frozenset[str]:
        """Every form, the base form included."""
        return self.third | self.past | self.gerund | {self.base}


def inflect(lemma: str, irregular: str = "") -> VerbForms:
    """Return the forms of a verb; `irregular` lists those that the rules of spelling do not give.

    An irregular form ending in s is taken as the third person, one in -ing as the -ing form, the
    others as past forms; what is not listed is formed by rule.
    """
    given = irregular.split()
    third = {form for form in given if form.endswith("s")}
    gerund = {form for form in given if form.endswith("ing")}
    past = set(given) - third - gerund
    return VerbForms(
        lemma,
        frozenset(third or {_third(lemma)}),
        frozenset(past or {_past(lemma)}),
        frozenset(gerund or {_gerund(lemma)}),
    )


def _third(lemma: str) -> str:
    if re.search(r"[^aeiou]y$", lemma):
        return lemma[:-1] + "ies"
    return lemma + ("es" if re.search(r"(s|sh|ch|x|z|o)$", lemma) else "s")


def _past(lemma: str) -> str:
    if re.search(r"[^aeiou]y$", lemma):
        return lemma[:-1] + "ied"
    return lemma + ("d" if lemma.endswith("e") else _doubled(lemma) + "ed")


def _gerund(lemma: str) -> str:
    if lemma.endswith("e") and not lemma.endswith("ee"):
        return lemma[:-1] + "ing"
    return lemma + _doubled(lemma) + "ing"


def _doubled(lemma: str) -> str:
    """The consonant that is doubled before an ending: "plan" -> "n" (one-syllable verbs)."""
    short = re.fullmatch(r"[^aeiou]*[aeiou]([bdgklmnprt])", lemma)
    return short.group(1) if short else ""


@cache
def built(name: str) -> frozenset[str]:
    """Return the entries of `data/built/<name>.tsv`: "first_names", "surnames", "common_words"."""
    return _LEXICON.entries(f"built/{name}")


@cache
def word_class(name: str) -> frozenset[str]:
    """Return a class of words of `data/word_classes.toml`: "determiner", "pronoun", ..."""
    return _LEXICON.words("word_classes", name)


def is_abbreviation(word: str) -> bool:
    """Whether a word, without its full stop, is one whose full stop ends no sentence: "Gen"."""
    return word in word_class("abbreviation")


@cache
def first_names(sex: str) -> frozenset[str]:
    """Return the first names, lower case, that only "female" or only "male" persons bear."""
    return frozenset(name for name, bearer in _LEXICON.rows("given_names") if bearer == sex)


@cache
def _cue_table() -> dict[str, tuple[CueVerb, VerbForms]]:
    table: dict[str, tuple[CueVerb, VerbForms]] = {}
    for name, stance in (("reporting_verbs", False), ("stance_verbs", True)):
        for lemma, takes, *irregular in _LEXICON.rows(name):
            verb = CueVerb(lemma, frozenset(takes.split()), stance)
            table.setdefault(lemma, (verb, inflect(lemma, *irregular)))
    return table


@cache
def cue_verbs() -> dict[str, CueVerb]:
    """Return the cue verb behind every inflected form."""
    return {form: verb for verb, forms in _cue_table().values() for form in sorted(forms.all)}


@cache
def verb_forms() -> dict[str, frozenset[str]]:
    """Return all known verb forms by class: "base", "third", "past", "gerund"."""
    every = [forms for _, forms in _cue_table().values()] + list(_common_verbs())
    return {
        "base": frozenset(forms.base for forms in every),
        "third": frozenset().union(*(forms.third for forms in every)),
        "past": frozenset().union(*(forms.past for forms in every)),
        "gerund": frozenset().union(*(forms.gerund for forms in every)),
    }


def _common_verbs() -> Iterator[VerbForms]:
    for lemma, *irregular in _LEXICON.rows("verbs"):
        yield inflect(lemma, *irregular)


@cache
def nouns(name: str) -> frozenset[str]:
    """Return the nouns of a class of `data/nouns.tsv` in the singular: "person", "body", ..."""
    return frozenset(noun for noun, classes in _LEXICON.rows("nouns") if name in classes.split())


@cache
def noun_forms(name: str) -> frozenset[str]:
    """Return the nouns of a class in the singular and the plural."""
    return frozenset(nouns(name) | {plural(noun) for noun in nouns(name)})


def role_nouns() -> frozenset[str]:
    """Return the nouns for people and bodies that can speak, with their plurals, lower case."""
    return noun_forms("speaker")


def plural(noun: str) -> str:
    """Return the plural of an English noun."""
    if noun.endswith("man"):
        return noun[:-3] + "men"
    if noun.endswith("person"):
        return noun[:-6] + "people"
    if re.search(r"[^aeiou]y$", noun):
        return noun[:-1] + "ies"
    return noun + ("es" if re.search(r"(s|sh|ch|x|z)$", noun) else "s")


def is_title(word: str) -> bool:
    """Whether a lower-case word can stand before a name as a title or role of a person."""
    if word in word_class("before_name") or word.rstrip(".") in _titles():
        return True
    return word in role_nouns() and not is_body(word)


@cache
def _titles() -> frozenset[str]:
    """The titles that the actors' room knows, without those that are first names too: "Earl"."""
    titles = word_class("title") - built("first_names")
    return frozenset(title.lower() for title in titles) - word_class("role_modifier")


RANKS = frozenset(("Acting", "Assistant", "Associate", "Deputy"))
"""What stands before an office and its body, and belongs to the office: "Deputy Senate Leader"."""


def is_body(word: str) -> bool:
    """Whether a lower-case word, as the last of a name, tells that it is that of a body."""
    return any(word in noun_forms(name) for name in ("body", "outlet", "document"))

"""Outlets and documents: what they are called, and which statements they pass on."""

from __future__ import annotations

from collections.abc import Sequence

from newsdiff.language.lexicon import noun_forms, word_class
from newsdiff.language.names import name_runs
from newsdiff.language.noun_phrases import Range, head_of, head_range
from newsdiff.language.tokens import Tag, Token, plain_text
from newsdiff.quotes.coreference.descriptions import core_words


def is_outlet(name: str) -> bool:
    """Whether a name is that of a newspaper, broadcaster, agency or site."""
    plain = name.removeprefix("the ").removeprefix("The ")
    if plain.lower().replace(" ", "_") in word_class("outlet"):
        return True
    parts = plain.lower().split()
    if len(parts) > 1 and parts[-1] in ("agency", "service"):
        return parts[-2] in ("news", "press") or parts[-2] in word_class("outlet")
    if len(parts) > 1 and parts[-1] in ("network", "networks"):
        return parts[-2] in word_class("broadcast")  # no "Human Rights Defenders Network"
    if parts and parts[-1] in noun_forms("outlet"):
        return True
    if len(parts) < 2 or parts[-1] not in noun_forms("document"):
        return False
    titled = plain.split()[-1][0].isupper()  # "the Harwick Times Record", but "a news report"
    return titled and parts[-2] in noun_forms("outlet")


def is_document(name: str) -> bool:
    """Whether a noun phrase names a report, a study, a poll or another text."""
    written = core_words(name)
    words = [word.lower() for word in written]
    if len(written) > 1 and written[-1] == "Survey" and written[-2][0].isupper():
        return False  # "the U.S. Geological Survey" is an agency
    if words[-1:] == ["figures"] and words[-2:-1] and words[-2] in word_class("figure_of"):
        return False
    return bool(words) and words[-1] in noun_forms("document")


def outlet_behind(text: str, tokens: Sequence[Token], phrase: Range) -> str:
    """Return the outlet whose report a noun phrase names, "" if none.

    "a report from Fox News" -> "Fox News"; "the Russian outlet TASS Agency" -> "TASS Agency".
    """
    noun = head_of(tokens, phrase)
    document = noun.tag is not Tag.NAME and noun.low in noun_forms("document")
    head = head_range(tokens, phrase)[1]
    begin, end = (head, phrase[1]) if document else (phrase[0], head)
    for run in name_runs(tokens[begin:end]):
        span = (begin + run[0], begin + run[1])
        name = plain_text(text, tokens, span)
        if name.lower() in noun_forms("outlet"):
            continue
        if is_outlet(name) and (document or span[1] == end):
            return name
        if not document and span[0] > phrase[0] and tokens[span[0] - 1].low in noun_forms("outlet"):
            return name
    return ""


def is_media_phrase(tokens: Sequence[Token], phrase: Range) -> bool:
    """Whether a phrase without a name stands for an outlet: "the cable news network"."""
    named = any(token.tag is Tag.NAME for token in tokens[phrase[0] : phrase[1]])
    return not named and head_of(tokens, phrase).low in noun_forms("outlet")

"""Whom "he", "she", "they" and "it" stand for."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import chain

from newsdiff.actors.gazetteer import lookup
from newsdiff.actors.lexicon import words as actor_words
from newsdiff.actors.model import ActorKind
from newsdiff.articles.model import Span
from newsdiff.language.lexicon import word_class
from newsdiff.language.names import name_runs, whole_name, without_titles
from newsdiff.language.sentences import Sentence
from newsdiff.quotes.coreference.background import Background
from newsdiff.quotes.coreference.discourse import DiscourseState
from newsdiff.quotes.coreference.full_names import fits, suits
from newsdiff.quotes.coreference.speaker import Speaker

NEAREST = 1
FARTHEST_PRONOUN = 6
"""Sentences between a pronoun and the speaker that it stands for."""


def meant_by_pronoun(
    pronoun: str,
    sentence: Sentence,
    here: Sequence[Speaker],
    background: Background,
    discourse: DiscourseState,
) -> Speaker | None:
    """Return whom a pronoun, in small letters, stands for in a sentence, None if unknown.

    `here` are the speakers named before in the same sentence. They come first, then who spoke in
    the sentence before, then who is named there, then who spoke earlier.
    """
    if pronoun == "it":
        return _body_spoken_of(here, background, discourse)
    plural = pronoun in word_class("plural_pronoun")
    if not plural and pronoun not in word_class("personal_pronoun"):
        return None
    candidates = chain(
        reversed(here),
        discourse.recent(sentence, NEAREST),
        () if plural else _named_before(sentence, background),
        discourse.recent(sentence, FARTHEST_PRONOUN),
        (discourse.last,) if discourse.last else (),
    )
    for speaker in candidates:
        if _is_person(speaker, background) is not plural and fits(pronoun, speaker.name):
            return speaker
    return None


def named_in(pronoun: str, sentence: Sentence, end: int, background: Background) -> Speaker | None:
    """Return the first person named before `end` in a sentence whom "his" or "her" fits."""
    if pronoun not in word_class("personal_pronoun"):
        return None
    named = list(_persons(sentence, background, end))[::-1]
    sure = (person for person in named if suits(pronoun, person.name))
    return next(sure, next((person for person in named if fits(pronoun, person.name)), None))


def persons_before(sentence: Sentence, end: int, background: Background) -> list[Speaker]:
    """Return the persons named before `end` in a sentence and in the one before it, in order."""
    here = list(_persons(sentence, background, end))
    return [*here, *_named_before(sentence, background)][::-1]


def _body_spoken_of(
    here: Sequence[Speaker], background: Background, discourse: DiscourseState
) -> Speaker | None:
    """What "it" means: the last body of the sentence, else the last speaker, if no person."""
    bodies = [each for each in here if not _is_person(each, background) and not each.plural]
    last = bodies[-1] if bodies else discourse.last
    return last if last and not _is_person(last, background) else None


def _named_before(sentence: Sentence, background: Background) -> Iterator[Speaker]:
    """The full names of persons in the sentence before, the last one first."""
    before = background.sentences[sentence.index - 1] if sentence.index else None
    if before is not None and not before.title_case:
        yield from _persons(before, background, len(before.tokens))


def _persons(sentence: Sentence, background: Background, end: int) -> Iterator[Speaker]:
    """The persons with full names before `end` in a sentence, the last one first."""
    tokens, known = sentence.tokens[:end], background.known
    for run in reversed(list(name_runs(tokens))):
        begin, end = whole_name(tokens, without_titles(tokens, run), known)
        name = background.names.fullest(
            " ".join(token.text for token in tokens[begin:end]), tokens[begin].start
        )
        mention = known.over(tokens[begin].start)
        kind = mention.kind if mention is not None else known.kind_of(name)
        if " " in name and kind is ActorKind.PERSON:
            yield Speaker(Span(tokens[begin].start, tokens[end - 1].end), name, ActorKind.PERSON)


def _is_person(speaker: Speaker, background: Background) -> bool:
    """Whether one person is meant: the text gives them a role, or nothing speaks against it."""
    if speaker.thing:
        return False
    if background.roles.is_holder(speaker.name):
        return True
    if speaker.kind is ActorKind.PERSON:
        return " and " not in speaker.name
    return speaker.person and (speaker.kind is None or _may_be_person(speaker.name))


def _may_be_person(name: str) -> bool:
    """Whether a name that was taken for no person's may be one: unknown, and of plain words."""
    words = name.split()
    telling = actor_words("organisation_words") | actor_words("place_words")
    return len(words) > 1 and lookup(name) is None and telling.isdisjoint(words)

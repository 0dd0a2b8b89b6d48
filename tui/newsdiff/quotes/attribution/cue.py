"""A cue: the words of a sentence that attribute something to somebody."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto

from newsdiff.language.lexicon import CueVerb
from newsdiff.language.noun_phrases import Range
from newsdiff.quotes.lexicon import words


class Order(Enum):
    """Where the speaker stands and so where the content may lie."""

    SUBJECT_FIRST = auto()
    """Kirby said ..."""
    VERB_FIRST = auto()
    """..., said Kirby"""
    TRAILING = auto()
    """..., adding that ...: the subject is that of an earlier verb"""
    QUOTED = auto()
    """BuzzFeed quoted Kirby as saying ...: the speaker is whom an earlier verb quotes"""
    ACCORDING = auto()
    """according to Kirby"""
    PASSIVE = auto()
    """the plan was criticised by Kirby"""
    NOUN = auto()
    """Kirby's claim that ..."""
    LABEL = auto()
    """Kirby: the plan has failed"""


@dataclass(frozen=True, slots=True)
class Cue:
    """A cue of a sentence: tokens `first` to `last` (inclusive), its subject, its verb if any.

    `hypothetical` tells that a verb group only says what might be said: "would declare".
    """

    first: int
    last: int
    order: Order
    subject: Range
    verb: CueVerb | None = None
    hypothetical: bool = False

    @property
    def begin(self) -> int:
        """The first token of subject and cue together."""
        return min(self.first, self.subject[0]) if self.precedes else self.first

    @property
    def end(self) -> int:
        """The index after the last token of subject and cue together."""
        return max(self.last + 1, self.subject[1])

    @property
    def precedes(self) -> bool:
        """Whether the subject stands right before the cue."""
        return self.order in (Order.SUBJECT_FIRST, Order.NOUN, Order.LABEL)

    @property
    def quotes(self) -> bool:
        """Whether the subject of the cue quotes somebody else: "BuzzFeed quoted Kirby"."""
        return self.verb is not None and self.verb.lemma in words("quoting_verb")

    @property
    def stance(self) -> bool:
        """Whether the cue tells of a belief or a judgement rather than of words."""
        return self.verb is not None and self.verb.stance

"""The words for who is quoted: quotes, their speakers, and the sources behind both articles."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from newsdiff.articles.model import Side, Span


class QuoteStyle(StrEnum):
    """In what form a text gives somebody's words."""

    DIRECT = "direct"
    PARTIAL = "partial"
    """A word or two in quotation marks inside a sentence of the writer."""
    PULL = "pull quote"
    BLOCK = "block quote"
    INDIRECT = "indirect"


@dataclass(frozen=True, slots=True)
class Quote:
    """Somebody's words or statement in one article.

    `span` is the content: with its quotation marks for direct quotes, the reported clause for
    indirect ones. `cue` is what introduces it ("said", "according to"), `attribution` the mention
    of the speaker, and `speaker` the name it was resolved to ("" where there is none). `relay` is
    who passes the words on, "" where nobody does: an outlet or document ("according to BuzzFeed"),
    or the speaker of the quotation that a statement stands in.
    `stance` marks a belief, wish or judgement ("criticised", "hopes"): what somebody holds, told in
    the writer's words. `act` marks what is no statement at all, but something that somebody did by
    words ("announced a plan", "called for talks"): nobody is quoted there.
    """

    span: Span
    style: QuoteStyle
    article: Side
    speaker: str = ""
    attribution: Span | None = None
    cue: Span | None = None
    relay: str = ""
    stance: bool = False
    act: bool = False

    @property
    def direct(self) -> bool:
        """Whether the words stand as the speaker's own."""
        return self.style is not QuoteStyle.INDIRECT


class SourceKind(StrEnum):
    """What a source is to the reader."""

    OFFICIAL = "official"
    """Public office, spokespeople, ministries, forces, police, courts, parties' offices."""
    EXPERT = "expert"
    WITNESS = "witness"
    FAMILY = "family"
    COMPANY = "company"
    CAMPAIGNER = "campaigner"
    OUTLET = "outlet"
    DOCUMENT = "document"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Source:
    """One speaker across both articles, with everything that is quoted of them.

    `actor` is an index into `Comparison.actors`, None for a source that is not among them. `quotes`
    are indices into `Comparison.quotes`, in the order of the texts. `via` names who relays all of
    the speaker's words, or speaks for a body. `possible_matches` names a source of the other
    article that may be the same speaker, named in one and anonymous in the other.
    """

    name: str
    kind: SourceKind
    quotes: tuple[int, ...]
    role: str = ""
    affiliation: str = ""
    anonymous: bool = False
    actor: int | None = None
    via: tuple[str, ...] = ()
    possible_matches: tuple[str, ...] = ()

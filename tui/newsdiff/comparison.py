"""The one door to the analysis: two articles in, everything that was found about them out."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

from newsdiff.articles.model import Side

if TYPE_CHECKING:
    from newsdiff.actors.model import Actor
    from newsdiff.alignment.model import Link
    from newsdiff.annotations.model import Verdict
    from newsdiff.articles.model import Article
    from newsdiff.divergence.model import Divergence, OnlyHere, QuotePair
    from newsdiff.divergence.reading.article import Reading
    from newsdiff.divergence.revision.model import Revision
    from newsdiff.divergence.revision.versions import Versions
    from newsdiff.language.doc import Doc
    from newsdiff.quotes.coreference.background import Background
    from newsdiff.quotes.model import Quote, Source

DEFAULT_THRESHOLD = 0.5
"""Links with at least this score are shown: the reader would more likely link them than not."""


class Stage(StrEnum):
    """The stages of the analysis, in their order: what each looks for."""

    WORDS = "words"
    LINKS = "links"
    NAMES = "names"
    QUOTATIONS = "quotations"
    DIFFERENCES = "differences"
    SPEAKERS = "speakers"
    ONLY_HERE = "only here"


@dataclass(frozen=True, slots=True)
class Options:
    """What the user may choose about a comparison.

    `threshold` is a link score, 0..1; `names` are what the left and the right article are called
    where something is said of them, "" for the usual name.
    """

    threshold: float = DEFAULT_THRESHOLD
    names: tuple[str, str] = ("", "")


class PassageNote(NamedTuple):
    """What a reader notes on a passage."""

    side: Side
    passage: int
    text: str


@dataclass(frozen=True, slots=True)
class ByHand:
    """What a reader said of a comparison.

    `corrections` counts those that are applied, `corrected` says them in words; `checked` holds the
    divergences that were called true, a false alarm, or to be asked about; false alarms are no
    longer among the comparison's own. `misfits` say in words what was said once and no longer
    fits the articles.
    """

    corrections: int = 0
    checked: tuple[tuple[Divergence, Verdict], ...] = ()
    notes: tuple[PassageNote, ...] = ()
    misfits: tuple[str, ...] = ()
    corrected: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Comparison:
    """Everything that was found about two articles; immutable.

    `candidates` are all links, also those below the threshold, in the order of the left text;
    `links` those that count. `divergences` cover the candidates. `quotes` are those of both
    articles in the order of the texts, left before right. `only_left` and `only_right` are the
    body passages that surely stand in one article only, heaviest first; `unmatched_left` and
    `unmatched_right` the others without a link, of which the other article has a clause, or may
    have more. `ranked_left` and `ranked_right` rank all body passages, so that another threshold
    only has to choose among them. `revision` says what was changed where the two are versions of
    one article, None where they are two articles. `by_hand` is what a reader said of all this,
    `left_out` the stages that were not reached, where the analysis was stopped.
    """

    left: Article
    right: Article
    options: Options
    candidates: tuple[Link, ...]
    links: tuple[Link, ...]
    divergences: tuple[Divergence, ...]
    actors: tuple[Actor, ...]
    quotes: tuple[Quote, ...]
    sources: tuple[Source, ...]
    quote_pairs: tuple[QuotePair, ...]
    only_left: tuple[OnlyHere, ...]
    only_right: tuple[OnlyHere, ...]
    unmatched_left: tuple[OnlyHere, ...] = ()
    unmatched_right: tuple[OnlyHere, ...] = ()
    ranked_left: tuple[OnlyHere, ...] = ()
    ranked_right: tuple[OnlyHere, ...] = ()
    revision: Revision | None = None
    by_hand: ByHand = ByHand()
    left_out: tuple[Stage, ...] = ()

    def __post_init__(self) -> None:
        """Raise ValueError where an index leads to no quote: nothing else would notice."""
        said = [index for source in self.sources for index in source.quotes]
        said += [index for pair in self.quote_pairs for index in (pair.left, pair.right)]
        if any(not 0 <= index < len(self.quotes) for index in said):
            raise ValueError("a source or a pair of quotes has no quote")

    def article(self, side: Side) -> Article:
        """Return the article on `side`."""
        return self.left if side is Side.LEFT else self.right

    def only_here(self, side: Side) -> tuple[OnlyHere, ...]:
        """Return the passages that only the article on `side` has, heaviest first."""
        return self.only_left if side is Side.LEFT else self.only_right

    def unmatched(self, side: Side) -> tuple[OnlyHere, ...]:
        """Return the other passages on `side` without a link, heaviest first.

        Their `coverage` is PARTLY or UNCERTAIN: nobody can say that they stand only here.
        """
        return self.unmatched_left if side is Side.LEFT else self.unmatched_right

    def links_of(self, side: Side, passage: int) -> tuple[Link, ...]:
        """Return the links of a passage, best first."""
        found = [link for link in self.links if link.passage(side) == passage]
        return tuple(sorted(found, key=lambda link: -link.score))

    def divergences_of(self, link: Link) -> tuple[Divergence, ...]:
        """Return what differs inside a link, the heaviest first."""
        return tuple(d for d in self.divergences if (d.left, d.right) == (link.left, link.right))

    @property
    def shown_divergences(self) -> tuple[Divergence, ...]:
        """The divergences inside the links that count."""
        shown = {(link.left, link.right) for link in self.links}
        return tuple(d for d in self.divergences if (d.left, d.right) in shown)

    @property
    def conflicts(self) -> tuple[Divergence, ...]:
        """Those of them in which the two sides cannot both be right."""
        from newsdiff.divergence.model import Severity

        return tuple(d for d in self.shown_divergences if d.severity is Severity.CONFLICT)

    @property
    def english(self) -> bool:
        """Whether both are in English, which the lists of actors and quotes are made for."""
        return self.left.language == self.right.language == "en"

    def with_threshold(self, threshold: float) -> Comparison:
        """Return the comparison as it looks at another threshold; nothing is analysed again."""
        links = _above(self.candidates, threshold)
        return replace(
            self,
            options=replace(self.options, threshold=threshold),
            links=links,
            only_left=_unlinked(self.ranked_left, links, Side.LEFT, alone=True),
            only_right=_unlinked(self.ranked_right, links, Side.RIGHT, alone=True),
            unmatched_left=_unlinked(self.ranked_left, links, Side.LEFT, alone=False),
            unmatched_right=_unlinked(self.ranked_right, links, Side.RIGHT, alone=False),
        )


def compare(
    left: Article,
    right: Article,
    options: Options | None = None,
    watch: Callable[[Stage], bool] | None = None,
) -> Comparison:
    """Compare two articles: a pure function of its arguments, whose result can be pickled.

    `watch` is called before each stage; where it returns False the analysis ends there, and the
    comparison holds what has been found by then.
    """
    return Analysis(left, right, options).run(watch)


class Analysis:
    """What has been found so far about two articles; each stage adds to it.

    A stage sets what it found when it is done, so that another thread may ask for it meanwhile.
    The finders are imported where they are needed: the reader shows both articles before.
    """

    def __init__(self, left: Article, right: Article, options: Options | None = None) -> None:
        self._articles = left, right
        self._options = options or Options()
        self._done: tuple[Stage, ...] = ()
        self._docs: list[Doc] = []
        self._backgrounds: list[Background] = []
        self._readings: tuple[Reading, Reading] | None = None
        self._ranked: list[tuple[OnlyHere, ...]] = [(), ()]
        self._candidates: tuple[Link, ...] = ()
        self._names_found: tuple[Actor, ...] = ()
        self._actors: tuple[Actor, ...] = ()
        self._quotes: tuple[Quote, ...] = ()
        self._sources: tuple[Source, ...] = ()
        self._quote_pairs: tuple[QuotePair, ...] = ()
        self._divergences: tuple[Divergence, ...] = ()
        self._versions: Versions | None = None
        self._revision: Revision | None = None

    def run(self, watch: Callable[[Stage], bool] | None = None) -> Comparison:
        """Carry out the stages, up to one that `watch` refuses, and return what was found."""
        for stage in Stage:
            if watch is not None and not watch(stage):
                break
            self._carry_out(stage)
            self._done += (stage,)
        return self.so_far()

    def _carry_out(self, stage: Stage) -> None:
        steps = {
            Stage.WORDS: self._words,
            Stage.LINKS: self._links,
            Stage.NAMES: self._names,
            Stage.QUOTATIONS: self._quotations,
            Stage.DIFFERENCES: self._differences,
            Stage.SPEAKERS: self._speakers,
            Stage.ONLY_HERE: self._only_here,
        }
        steps[stage]()

    def so_far(self) -> Comparison:
        """Return what has been found by now."""
        done = self._done
        return Comparison(
            *self._articles,
            options=self._options,
            candidates=self._candidates,
            links=(),
            divergences=self._divergences,
            actors=self._actors,
            quotes=self._quotes,
            sources=self._sources,
            quote_pairs=self._quote_pairs,
            only_left=(),
            only_right=(),
            ranked_left=self._ranked[0],
            ranked_right=self._ranked[1],
            revision=self._revision,
            left_out=tuple(Stage)[len(done) :],
        ).with_threshold(self._options.threshold)

    def _words(self) -> None:
        from newsdiff.language.doc import read_article

        self._docs = [read_article(article) for article in self._articles]

    def _links(self) -> None:
        from newsdiff.alignment.align import align_articles

        self._candidates = align_articles(*self._articles, self._docs)

    def _names(self) -> None:
        from newsdiff.actors.entities import entities_of
        from newsdiff.actors.find import find_actors

        self._actors = self._names_found = find_actors(*self._articles, self._docs)
        self._docs = [
            doc.with_entities(entities_of(doc.text, side, self._names_found))
            for doc, side in zip(self._docs, Side, strict=True)
        ]

    def _quotations(self) -> None:
        from newsdiff.divergence.quotations import pair_quotes
        from newsdiff.quotes.coreference.background import read_background
        from newsdiff.quotes.find import LANGUAGE, quotations_in, quotes_in

        self._backgrounds = [read_background(doc) for doc in self._docs]
        self._quotes = tuple(
            quote
            for article, side, known in zip(self._articles, Side, self._backgrounds, strict=True)
            for quote in (
                quotes_in(known, side, article.passages, self._names_found)
                if article.language == LANGUAGE
                else quotations_in(known.doc, side)
            )
            if not quote.act
        )
        self._quote_pairs = pair_quotes(*self._articles, self._quotes)

    def _differences(self) -> None:
        from newsdiff.divergence.reading.article import read
        from newsdiff.divergence.relate import relate
        from newsdiff.divergence.revision.describe import describe
        from newsdiff.divergence.revision.versions import find_versions

        one, other = (
            read(article, side, self._names_found, self._quotes, doc)
            for article, side, doc in zip(self._articles, Side, self._docs, strict=True)
        )
        self._readings = one, other
        quoted = [
            (self._quotes[pair.left], self._quotes[pair.right], pair) for pair in self._quote_pairs
        ]
        versions = find_versions(one, other, self._candidates)
        links = versions.links(self._candidates) if versions else self._candidates
        self._candidates, self._divergences = relate(one, other, links, quoted, versions)
        if versions is not None:
            self._versions = versions
            self._revision = describe(one, other, versions, self._candidates)

    def _speakers(self) -> None:
        from newsdiff.actors.story.cast import cast
        from newsdiff.divergence.quoting.resolved import with_resolved_speakers
        from newsdiff.quotes.sources.find import find_sources

        roles = [background.roles for background in self._backgrounds]
        sources = find_sources(*self._articles, self._quotes, self._names_found, roles)
        quoted = {each.actor: len(each.quotes) for each in sources if each.actor is not None}
        shown = cast(self._articles, self._docs, self._names_found, quoted)
        self._actors = shown.actors
        self._sources = tuple(
            source
            if source.actor is None
            else replace(source, actor=shown.number.get(source.actor))
            for source in sources
        )
        self._quote_pairs = with_resolved_speakers(self._quote_pairs, self._quotes, sources)

    def _only_here(self) -> None:
        from newsdiff.divergence.only_here import rank_passages
        from newsdiff.divergence.revision.describe import cut_or_added

        assert self._readings is not None
        one, other = self._readings
        self._ranked = [
            rank_passages(one, other, self._candidates),
            rank_passages(other, one, self._candidates),
        ]
        if self._versions is not None:
            self._ranked = [
                cut_or_added(ranked, side, self._versions)
                for ranked, side in zip(self._ranked, Side, strict=True)
            ]


def _above(candidates: Sequence[Link], threshold: float) -> tuple[Link, ...]:
    return tuple(link for link in candidates if link.score >= threshold)


def _unlinked(
    ranked: Sequence[OnlyHere], links: Sequence[Link], side: Side, *, alone: bool
) -> tuple[OnlyHere, ...]:
    """Return the passages on `side` without a link: those that surely stand `alone`, or not."""
    from newsdiff.divergence.model import Coverage

    linked = {link.passage(side) for link in links}
    return tuple(
        only
        for only in ranked
        if only.passage not in linked and (only.coverage is Coverage.NONE) is alone
    )

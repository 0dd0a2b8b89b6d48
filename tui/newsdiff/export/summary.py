"""What was found, in numbers and in sentences; the same words stand in every format."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from newsdiff.actors.model import Actor
from newsdiff.alignment.model import Relation
from newsdiff.articles.model import Article, Side
from newsdiff.comparison import Comparison
from newsdiff.divergence.phrases import counted, listed
from newsdiff.presentation.by_hand import by_hand_sentences
from newsdiff.presentation.changes import revision_sentences
from newsdiff.presentation.points import points_to_check
from newsdiff.presentation.side_names import names_in_sentences
from newsdiff.quotes.coreference.descriptions import with_article
from newsdiff.quotes.model import Source, SourceKind

_CITED = (SourceKind.OUTLET, SourceKind.DOCUMENT)
"""Kinds of sources that pass on or show something: they are cited and not quoted."""

_IN_WORDS = {
    Relation.VERBATIM: "in the same words",
    Relation.PARAPHRASE: "in other words",
    Relation.PHRASE: "with a shared phrase",
    Relation.OVERLAP: "where one side says more",
    Relation.CONFLICT: "with a point to check",
}
"""How two passages match, where they are counted."""

NAMED_AT_MOST = 6
"""More names than this in one sentence read like a list, and there are tables for that."""


@dataclass(frozen=True, slots=True)
class Coverage:
    """How much of one article the other also reports, in passages and in words."""

    passages: int
    linked: int
    words: int
    linked_words: int

    @property
    def share(self) -> float:
        """The part of the words, 0..1, that stand in linked passages."""
        return self.linked_words / self.words if self.words else 0.0


def coverage(comparison: Comparison, side: Side) -> Coverage:
    """Count what of the article on `side` stands in shown links."""
    article = comparison.article(side)
    linked = {link.passage(side) for link in comparison.links}
    shared = [passage for passage in article.body if passage.index in linked]
    return Coverage(
        passages=len(article.body),
        linked=len(shared),
        words=article.words,
        linked_words=sum(len(passage.span.of(article.text).split()) for passage in shared),
    )


def about_source(source: Source) -> str:
    """Return what is known about a source besides the name, in a few words; "" for nothing."""
    about = [source.role, source.affiliation]
    about += [f"via {name}" for name in source.via]
    about += [f"perhaps {name}" for name in source.possible_matches]
    return ", ".join(filter(None, about))


def about_actor(actor: Actor) -> str:
    """Return an actor's role and affiliation, as far as the texts give them."""
    return ", ".join(filter(None, (actor.role, actor.affiliation)))


def summary(comparison: Comparison) -> tuple[str, ...]:
    """Return a few plain sentences on what the comparison found; only what is sure enough."""
    if comparison.revision is not None:
        found = [*revision_sentences(comparison)]
    else:
        found = [
            *(_coverage_sentence(comparison, side) for side in Side),
            _links_sentence(comparison),
            *_only_here_sentence(comparison),
        ]
    if comparison.revision is None or comparison.conflicts:
        found.append(_points_sentence(comparison))
    if comparison.revision is None:
        found += _source_sentences(comparison)
    told = (*_notes_sentences(comparison), *_language_sentence(comparison))
    stopped = _stopped_sentence(comparison)
    return (*stopped, *found, *told, *by_hand_sentences(comparison))


def particulars(article: Article) -> dict[str, str]:
    """Return what is known about an article itself, by name; empty where it is not known."""
    body = len(article.body)
    aside = len(article.set_aside)
    length = f"{counted(article.words, 'word')} in {counted(body, 'passage')}"
    return {
        "Title": article.title,
        "Outlet": article.outlet,
        "Byline": article.byline,
        "Date": article.date.isoformat() if article.date else "",
        "Reading": "; ".join(article.notes),
        "From": article.origin,
        "Fetched": article.fetched.isoformat(timespec="minutes") if article.fetched else "",
        "Language": "" if article.language == "en" else article.language,
        "Length": length + (f", {aside} set aside" if aside else ""),
        "Replaced": counted(article.replaced, "unsafe character") if article.replaced else "",
    }


def _stopped_sentence(comparison: Comparison) -> tuple[str, ...]:
    """Say it where what is missing was not looked for, for the analysis was stopped."""
    if not comparison.left_out:
        return ()
    return (f"The analysis was stopped before it came to {listed(comparison.left_out)}.",)


def _coverage_sentence(comparison: Comparison, side: Side) -> str:
    found, names = coverage(comparison, side), _names(comparison)
    have = "has" if found.linked == 1 else "have"
    return (
        f"Of the {counted(found.passages, 'passage')} in {names[side]}, {found.linked} {have} a "
        f"counterpart in {names[side.other]} ({found.share:.0%} of the words)."
    )


def _names(comparison: Comparison) -> Mapping[Side, str]:
    """Return what the two are called inside a sentence."""
    return names_in_sentences(comparison)


def _links_sentence(comparison: Comparison) -> str:
    if not comparison.links:
        return "No passage of one is linked to a passage of the other."
    counts = Counter(link.relation for link in comparison.links)
    parts = [f"{counts[each]} {_IN_WORDS[each]}" for each in Relation if counts[each]]
    verb = "match" if len(comparison.links) > 1 else "matches"
    return f"{counted(len(comparison.links), 'pair')} of passages {verb}: {listed(parts)}."


def _only_here_sentence(comparison: Comparison) -> list[str]:
    """Say how many passages surely stand in one article only, for those that have any."""
    names = _names(comparison)
    parts = [
        f"{counted(len(found), 'passage')} in {names[side]}"
        for side in Side
        if (found := comparison.only_here(side))
    ]
    return [f"Found in one article only: {listed(parts)}."] if parts else []


def _points_sentence(comparison: Comparison) -> str:
    """Say how many points somebody should check, and how many of them are less than likely."""
    points = points_to_check(comparison)
    if not points:
        return "No point was found in which the two contradict each other."
    unsure = sum(not point.likely for point in points)
    if not unsure:
        return f"{counted(len(points), 'point')} to check."
    if unsure == len(points):
        return f"{counted(unsure, 'point')} to check, none of them sure."
    return f"{counted(len(points), 'point')} to check, {unsure} of them less sure."


def quoted_by(comparison: Comparison) -> tuple[list[str], Mapping[Side, list[str]]]:
    """Return whom both quote, and whom one article alone that the other does not even name.

    Only who is named counts, with words of their own; names are as they stand in a sentence,
    officials first.
    """
    people = [source for source in comparison.sources if _is_sure(source)]
    people.sort(key=lambda source: _weight(comparison, source), reverse=True)
    sides = [(source, _quoted_directly(comparison, source)) for source in people]
    both = [_in_a_sentence(comparison, each) for each, found in sides if found == set(Side)]
    alone = {
        side: [
            _in_a_sentence(comparison, each)
            for each, found in sides
            if found == {side} and not _is_named(comparison, each, side.other)
        ]
        for side in Side
    }
    return both, alone


def _source_sentences(comparison: Comparison) -> list[str]:
    names = _names(comparison)
    both, alone = quoted_by(comparison)
    sentences = [_sentence(f"Both quote {_listed(both)}")] if both else []
    return sentences + [
        _sentence(f"Only {names[side]} quotes {_listed(alone[side])}")
        for side in Side
        if alone[side]
    ]


def _is_sure(source: Source) -> bool:
    """Whether a source has a name, and speaks for itself or a body."""
    return not source.anonymous and source.actor is not None and source.kind not in _CITED


def _quoted_directly(comparison: Comparison, source: Source) -> set[Side]:
    """Return the sides on which words of a source stand as its own."""
    quotes = (comparison.quotes[index] for index in source.quotes)
    return {quote.article for quote in quotes if quote.direct and not quote.stance}


def _is_named(comparison: Comparison, source: Source, side: Side) -> bool:
    """Whether the article on `side` mentions a source, or an unnamed one that may be the same."""
    if source.actor is None or source.possible_matches:
        return True
    return comparison.actors[source.actor].count(side) > 0


def _weight(comparison: Comparison, source: Source) -> tuple[int, int]:
    """Weigh a source by its office; then by how much it says."""
    quotes = [comparison.quotes[index] for index in source.quotes]
    official = source.kind is SourceKind.OFFICIAL
    return int(official), sum(quote.direct for quote in quotes)


def _in_a_sentence(comparison: Comparison, source: Source) -> str:
    """Return a source's name with its article: "a Russian general", "the Pentagon"."""
    if source.anonymous:
        return with_article(source.name)
    plain = source.name.lower().removeprefix("the ")
    for index in source.quotes:
        quote = comparison.quotes[index]
        if quote.attribution is None:
            continue
        text = comparison.article(quote.article).text
        span = quote.attribution
        before, written = text[max(0, span.start - 4) : span.start], span.of(text).lower()
        if written in (plain, f"the {plain}"):
            the = "the " in (written[:4], before.lower()) and plain == source.name.lower()
            return f"the {source.name}" if the else source.name
    return source.name


def _notes_sentences(comparison: Comparison) -> list[str]:
    """Say what came of the reading, such as that an article is perhaps not whole."""
    return [
        f"Of the {side} article: {note}."
        for side in Side
        for note in comparison.article(side).notes
    ]


def _language_sentence(comparison: Comparison) -> list[str]:
    if comparison.english:
        return []
    return [
        "The lists of actors and quotes are made for English; in other languages they miss much."
    ]


def _sentence(text: str) -> str:
    """End a text with a full stop; a name such as "U.S." brings its own."""
    return text if text.endswith(".") else f"{text}."


def _listed(names: Sequence[str]) -> str:
    if len(names) <= NAMED_AT_MOST:
        return listed(names)
    return listed([*names[:NAMED_AT_MOST], f"{len(names) - NAMED_AT_MOST} more"])

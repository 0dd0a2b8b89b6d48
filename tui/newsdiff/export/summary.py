"""What was found, in numbers and in sentences; the same words stand in every format."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from newsdiff.actors.model import Actor
from newsdiff.alignment.model import Relation
from newsdiff.articles.model import Article, Side
from newsdiff.comparison import Comparison
from newsdiff.divergence.phrases import counted, listed
from newsdiff.presentation.by_hand import by_hand_sentences
from newsdiff.presentation.relations import RELATIONS
from newsdiff.quotes.coreference.descriptions import with_article
from newsdiff.quotes.model import Source, SourceKind

_CITED = (SourceKind.OUTLET, SourceKind.DOCUMENT)
"""Kinds of sources that pass on or show something: they are cited and not quoted."""

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


def quoted_sides(comparison: Comparison, source: Source) -> frozenset[Side]:
    """Return the sides on which a source is quoted."""
    return frozenset(comparison.quotes[quote].article for quote in source.quotes)


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
    """Return a few plain sentences on what the comparison found."""
    return (
        *(_coverage_sentence(comparison, side) for side in Side),
        _links_sentence(comparison),
        _conflicts_sentence(comparison),
        *_source_sentences(comparison),
        *_language_sentence(comparison),
        *by_hand_sentences(comparison),
    )


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
        "From": article.origin,
        "Fetched": article.fetched.isoformat(timespec="minutes") if article.fetched else "",
        "Language": "" if article.language == "en" else article.language,
        "Length": length + (f", {aside} set aside" if aside else ""),
        "Replaced": counted(article.replaced, "unsafe character") if article.replaced else "",
    }


def _coverage_sentence(comparison: Comparison, side: Side) -> str:
    found = coverage(comparison, side)
    return (
        f"The {side.other} article also reports {found.linked} of the "
        f"{counted(found.passages, 'passage')} of the {side} one "
        f"({found.share:.0%} of its words)."
    )


def _links_sentence(comparison: Comparison) -> str:
    if not comparison.links:
        return "No passage of one is linked to a passage of the other."
    counts = Counter(link.relation for link in comparison.links)
    parts = [
        f"{RELATIONS[relation].words}: {counts[relation]}"
        for relation in Relation
        if counts[relation]
    ]
    pairs = counted(len(comparison.links), "pair")
    return f"{pairs} of passages tell of the same thing ({', '.join(parts)})."


def _conflicts_sentence(comparison: Comparison) -> str:
    count = len(comparison.conflicts)
    if not count:
        return "No conflict between the two was found."
    return f"They conflict in {counted(count, 'point')}."


def _source_sentences(comparison: Comparison) -> list[str]:
    """Say who is quoted where, the weightiest first, and then which outlets and documents."""
    heard = [source for source in comparison.sources if _is_heard(comparison, source)]
    heard.sort(key=lambda source: _weight(comparison, source), reverse=True)
    people = [source for source in heard if source.kind not in _CITED]
    cited = [source for source in heard if source.kind in _CITED]
    return [
        *_by_side(comparison, people, "quote", "quotes"),
        *_by_side(comparison, cited, "cite", "cites"),
    ]


def _is_heard(comparison: Comparison, source: Source) -> bool:
    """Whether a source says something, and is not only told to think it."""
    return any(not comparison.quotes[quote].stance for quote in source.quotes)


def _weight(comparison: Comparison, source: Source) -> tuple[int, int]:
    """Weigh a source by office, name and words of its own; then by how much it says."""
    quotes = [comparison.quotes[index] for index in source.quotes]
    official = source.kind is SourceKind.OFFICIAL
    own_words = any(quote.direct for quote in quotes)
    return official + (not source.anonymous) + own_words, sum(not quote.stance for quote in quotes)


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


def _by_side(comparison: Comparison, sources: Sequence[Source], many: str, one: str) -> list[str]:
    """Return a sentence each on the sources of both articles, and of one alone."""
    sides = [(_in_a_sentence(comparison, s), quoted_sides(comparison, s)) for s in sources]
    both = [name for name, found in sides if found == frozenset(Side)]
    sentences = [_sentence(f"Both {many} {_named(both)}")] if both else []
    for side in Side:
        alone = [name for name, found in sides if found == frozenset({side})]
        if alone:
            sentences.append(_sentence(f"Only the {side} article {one} {_named(alone)}"))
    return sentences


def _language_sentence(comparison: Comparison) -> list[str]:
    if comparison.english:
        return []
    return [
        "The lists of actors and quotes are made for English; in other languages they miss much."
    ]


def _sentence(text: str) -> str:
    """End a text with a full stop; a name such as "U.S." brings its own."""
    return text if text.endswith(".") else f"{text}."


def _named(names: Sequence[str]) -> str:
    if len(names) <= NAMED_AT_MOST:
        return listed(names)
    return listed([*names[:NAMED_AT_MOST], f"{len(names) - NAMED_AT_MOST} more"])

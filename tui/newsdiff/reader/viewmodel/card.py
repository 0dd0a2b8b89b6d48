"""Everything that is known of an actor or a source: what it is and why, mentions, statements."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from textual.content import Content

from newsdiff.actors.model import Actor
from newsdiff.articles.model import Side, Span
from newsdiff.comparison import Comparison
from newsdiff.presentation.side_names import names_of
from newsdiff.presentation.statements import statements
from newsdiff.quotes.model import Source, SourceKind
from newsdiff.reader.viewmodel.lines import Hanging
from newsdiff.reader.viewmodel.marks import passage_at

LABEL_WIDTH = 14

Place = tuple[Side, Span]


@dataclass(frozen=True, slots=True)
class CardRow:
    """A row of the card, and the place in an article that it leads to, None for none."""

    text: Hanging
    place: Place | None = None


def card(comparison: Comparison, entry: Actor | Source) -> list[CardRow]:
    """Return the rows of an entry's card; an actor who is quoted, and a source known, have both."""
    actor, source = _both(comparison, entry)
    rows = [CardRow(_labelled(name, words)) for name, words in _known(actor, source) if words]
    if source is not None:
        rows += [_title("Said"), *_statements(comparison, source)]
    if actor is not None:
        rows += [_title("Mentioned"), *_mentions(comparison, actor)]
    return rows


def _both(comparison: Comparison, entry: Actor | Source) -> tuple[Actor | None, Source | None]:
    if isinstance(entry, Source):
        known = entry.actor is not None and entry.actor < len(comparison.actors)
        return (comparison.actors[entry.actor or 0] if known else None), entry
    sources = (
        source
        for source in comparison.sources
        if source.actor is not None and comparison.actors[source.actor] == entry
    )
    return entry, next(sources, None)


def _known(actor: Actor | None, source: Source | None) -> Iterator[tuple[str, str]]:
    """Yield what is said of an entry, by name; "" where nothing is."""
    role = (source and source.role) or (actor and actor.role) or ""
    body = (source and source.affiliation) or (actor and actor.affiliation) or ""
    kinds = [str(each.kind) for each in (source, actor) if each is not None]
    yield "kind", ", ".join(kinds)
    yield "role", role
    yield "body", "" if body.casefold() in role.casefold() else body
    if source is not None:
        if source.kind is SourceKind.OFFICIAL:
            said = ", ".join(filter(None, (role, body))) or source.name
            yield "official", f"by the words of the articles: {said}"
        yield "unnamed", "no name is given" if source.anonymous else ""
        yield "through", ", ".join(source.via)
        yield "perhaps", ", ".join(source.possible_matches)
    if actor is not None:
        yield "also called", ", ".join(actor.aliases)


def _statements(comparison: Comparison, source: Source) -> Iterator[CardRow]:
    names = names_of(comparison)
    for quote, _ in statements(comparison, source):
        words = " ".join(quote.span.of(comparison.article(quote.article).text).split())
        relay = f" (through {quote.relay})" if quote.relay else ""
        label = f"{names[quote.article]}, {'holds' if quote.stance else quote.style}{relay}: "
        text = Content.assemble((label, "$quiet"), words)
        yield CardRow(Hanging([(Content("  "), text)]), (quote.article, quote.span))


def _mentions(comparison: Comparison, actor: Actor) -> Iterator[CardRow]:
    names = names_of(comparison)
    for mention in actor.mentions:
        article = comparison.article(mention.article)
        index = passage_at(article, mention.span.start)
        whole = article.passages[index or 0].span
        start = mention.span.start - whole.start
        text = Content(whole.of(article.text).replace("\n", " "))
        text = text.stylize("bold", start, start + len(mention.span))
        label = Content.styled(f"{names[mention.article]}: ", "$quiet")
        yield CardRow(Hanging([(Content("  "), label + text)]), (mention.article, mention.span))


def _labelled(name: str, words: str) -> Hanging:
    return Hanging([(Content.styled(f"{name:<{LABEL_WIDTH}}", "$quiet"), Content(words))])


def _title(words: str) -> CardRow:
    return CardRow(Hanging([(Content(""), Content.styled(words, "bold $primary"))]))

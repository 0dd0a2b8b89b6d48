"""What was found in two articles, held against what a careful reader finds.

python -m tests.quotes.agreement        prints it for the two sample articles
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from newsdiff.articles import Article, Span, read_article
from newsdiff.comparison import compare
from newsdiff.quotes import Quote, Source

TESTS = Path(__file__).parents[1]
SEEDS = TESTS.parent / "seeds"
HALF = 0.5
"""Share of the joint extent that a found statement must have in common with the expected one."""


@dataclass(frozen=True)
class Found:
    """Two articles with everything that was found in them."""

    left: Article
    right: Article
    quotes: tuple[Quote, ...]
    sources: tuple[Source, ...]

    def text(self, side: str) -> str:
        return (self.left if side == "left" else self.right).text

    def speakers_of(self, quote: int) -> list[Source]:
        return [source for source in self.sources if quote in source.quotes]

    def source(self, name: str) -> Source | None:
        exact = (source for source in self.sources if plain(source.name) == plain(name))
        same = (source for source in self.sources if is_named(source, name))
        return next(exact, None) or next(same, None)


def is_named(source: Source, name: str) -> bool:
    """Whether a source has a name; an actor may bear a fuller one ("U.S. Pentagon")."""
    if source.actor is None:
        return plain(source.name) == plain(name)
    return set(plain(name).split()) <= set(plain(source.name).split())


def is_spoken_by(found: Found, quote: int, name: str) -> bool:
    return any(is_named(source, name) for source in found.speakers_of(quote))


def plain(name: str) -> str:
    """A name without its article, in lower case."""
    words = name.lower().split()
    return " ".join(words[1:] if words[:1] in (["the"], ["a"], ["an"]) else words)


def analyse(left: Path, right: Path) -> Found:
    first, second = read_article(str(left)), read_article(str(right))
    found = compare(first, second)
    return Found(first, second, found.quotes, found.sources)


def samples() -> Found:
    left, right = SEEDS / "russia-us-relations.txt", SEEDS / "russian-airstrikes-begin.txt"
    return analyse(left, right)


def expectations(path: Path) -> dict[str, list[dict[str, Any]]]:
    return tomllib.loads(path.read_text(encoding="utf-8"))


def extent(text: str, statement: dict[str, Any]) -> Span:
    """The span of an expected statement, from its first to its last words."""
    start = text.index(statement["first"])
    end = text.index(statement["last"], start) + len(statement["last"])
    return Span(start, end)


def alike(one: Span, other: Span) -> float:
    shared = min(one.end, other.end) - max(one.start, other.start)
    return shared / (max(one.end, other.end) - min(one.start, other.start))


def match(found: Found, statement: dict[str, Any]) -> int | None:
    """The quote that covers an expected statement and has its speaker, else that covers it."""
    span = extent(found.text(statement["side"]), statement)
    close = [
        index
        for index, quote in enumerate(found.quotes)
        if quote.article.value == statement["side"] and alike(quote.span, span) >= HALF
    ]
    right = [index for index in close if is_spoken_by(found, index, statement["speaker"])]
    return next(iter(right + close), None)


def misses(found: Found, statements: Sequence[dict[str, Any]]) -> Iterator[str]:
    """One line for each expected statement that is not found, or has another speaker."""
    for statement in statements:
        index = match(found, statement)
        start = f"{statement['speaker']}: {statement['first']} …"
        if index is None:
            yield f"not found | {start} | {statement.get('miss', 'unexplained')}"
        elif not is_spoken_by(found, index, statement["speaker"]):
            ours = ", ".join(source.name for source in found.speakers_of(index)) or "nobody"
            yield f"speaker {ours} | {start} | {statement.get('miss', 'unexplained')}"


def main() -> None:
    expected = expectations(TESTS / "data" / "seeds" / "quotes.toml")
    found = samples()
    sources = [entry["name"] for entry in expected["source"]]
    named = [name for name in sources if found.source(name)]
    missed = list(misses(found, expected["statement"]))
    print(f"sources    {len(named)} of {len(sources)} expected; {len(found.sources)} found")
    for name in sources:
        if name not in named:
            print(f"    not found | {name}")
    total = len(expected["statement"])
    print(f"statements {total - len(missed)} of {total} with the right speaker")
    for line in missed:
        print("   ", line)


if __name__ == "__main__":
    main()

"""How far newsdiff agrees with a careful reader on who is in two articles.

    python tests/actors/agreement.py

prints it for the sample articles and for the made-up pairs in tests/data/pairs.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from newsdiff.actors import Actor
from newsdiff.actors.find import find_actors
from newsdiff.actors.linking.names import clean
from newsdiff.articles import read_article
from newsdiff.articles.model import Article, Side
from newsdiff.resources import sample_articles

DATA = Path(__file__).parents[1] / "data"
PAIRS = sorted(folder.name for folder in (DATA / "pairs").iterdir() if folder.is_dir())


@dataclass(frozen=True)
class Verdict:
    """One actor that the reader lists: what differs ("" if nothing does), and why, if known."""

    name: str
    differs: str
    miss: str


def samples() -> tuple[Article, Article]:
    """Return the two sample articles."""
    left, right = sample_articles()
    return read_article(left), read_article(right)


def pair(topic: str) -> tuple[Article, Article]:
    """Return a made-up pair of articles."""
    folder = DATA / "pairs" / topic
    return read_article(folder / "left.txt"), read_article(folder / "right.txt")


def expected(topic: str) -> list[dict[str, Any]]:
    """Return the actors that a careful reader lists: of the samples, or of a made-up pair."""
    folder = DATA / "pairs" / topic / "expected.toml"
    file = DATA / "seeds" / "actors.toml" if topic == "samples" else folder
    actors: list[dict[str, Any]] = tomllib.loads(file.read_text(encoding="utf-8"))["actors"]
    return actors


def verdicts(topic: str) -> list[Verdict]:
    """Compare what newsdiff finds with what the reader lists."""
    found = {actor.name: actor for actor in find_actors(*articles(topic))}
    return [
        Verdict(entry["name"], difference(found.get(entry["name"]), entry), entry.get("miss", ""))
        for entry in expected(topic)
    ]


def articles(topic: str) -> tuple[Article, Article]:
    """Return the articles of a topic."""
    return samples() if topic == "samples" else pair(topic)


def difference(actor: Actor | None, entry: dict[str, Any]) -> str:
    """Say how an actor differs from what the reader lists, "" if it does not."""
    if actor is None:
        return "not listed"
    return "; ".join(_differences(actor, entry))


def _differences(actor: Actor, entry: dict[str, Any]) -> Iterator[str]:
    if str(actor.kind) != entry["kind"]:
        yield f"is listed as {actor.kind}"
    for side in Side:
        forms = {clean(mention.text) for mention in actor.on(side) if not mention.by_role}
        if forms != set(entry[side]):
            yield f"{side}: {sorted(forms)}"
    if (actor.role, actor.affiliation) != (entry.get("role", ""), entry.get("affiliation", "")):
        yield f"role {actor.role!r} of {actor.affiliation!r}"


def main() -> None:
    """Print the agreement, and each disagreement with its reason."""
    for topic in ("samples", *PAIRS):
        judged = verdicts(topic)
        agreed = sum(not verdict.differs for verdict in judged)
        print(f"{topic}: {agreed} of {len(judged)} actors as the reader lists them")
        for verdict in judged:
            if verdict.differs:
                print(f"    {verdict.name}: {verdict.differs} ({verdict.miss or 'unexplained'})")


if __name__ == "__main__":
    main()

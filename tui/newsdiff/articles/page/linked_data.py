"""What a page says of its article in linked data (JSON-LD of schema.org)."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from typing import Any, NamedTuple

MOST_NODES = 4_000
"""Objects that are looked at: a page's data may be anything."""

LONGEST_SCRIPT = 2_000_000
DEEPEST = 40

_ARTICLES = [
    "newsarticle",
    "reportagenewsarticle",
    "analysisnewsarticle",
    "backgroundnewsarticle",
    "opinionnewsarticle",
    "reviewnewsarticle",
    "askpublicnewsarticle",
    "article",
    "liveblogposting",
    "blogposting",
    "report",
    "socialmediaposting",
    "techarticle",
    "scholarlyarticle",
    "medicalscholarlyarticle",
    "creativework",
    "webpage",
]
"""Types of articles, the surest first."""

_TELLING = ("headline", "author", "datePublished", "articleBody", "name")


class LinkedData(NamedTuple):
    """What linked data say of the article; "" or nothing where they are silent."""

    headline: str = ""
    authors: tuple[str, ...] = ()
    publisher: str = ""
    published: str = ""
    address: str = ""
    language: str = ""
    body: str = ""
    free: bool = True


def read_linked_data(scripts: Iterable[str]) -> LinkedData:
    """Return what the scripts say of the article; what is no JSON is passed over."""
    nodes = list(_nodes(scripts))
    named = (node for node in nodes if isinstance(node.get("@id"), str) and len(node) > 1)
    by_id = {node["@id"]: node for node in named}
    found = [(rank, node) for node in nodes if (rank := _rank(node)) is not None]
    if not found:
        return LinkedData()
    article = min(found, key=lambda pair: pair[0])[1]
    return LinkedData(
        headline=_text(article.get("headline") or article.get("name"))[:500],
        authors=tuple(_names(article.get("author") or article.get("creator"), by_id)),
        publisher=next(iter(_names(article.get("publisher"), by_id)), ""),
        published=_text(article.get("datePublished")),
        address=_text(article.get("url") or _id_of(article.get("mainEntityOfPage"))),
        language=_text(article.get("inLanguage")),
        body=_text(article.get("articleBody")),
        free=str(article.get("isAccessibleForFree", True)).lower() != "false",
    )


def _nodes(scripts: Iterable[str]) -> Iterator[dict[str, Any]]:
    count = 0
    for script in scripts:
        stack = [(_json(script), 0)]
        while stack and count < MOST_NODES:
            value, depth = stack.pop()
            if depth > DEEPEST:
                continue
            if isinstance(value, dict):
                count += 1
                yield value
                inner = [v for key, v in value.items() if key not in ("liveBlogUpdate", "comment")]
                stack.extend((v, depth + 1) for v in reversed(inner) if isinstance(v, dict | list))
            elif isinstance(value, list):
                stack.extend((v, depth + 1) for v in reversed(value[:MOST_NODES]))


def _json(script: str) -> Any:
    """Return the value of a script, without the comment marks that some systems put around it."""
    text = script[:LONGEST_SCRIPT].strip()
    for before, after in (("<!--", "-->"), ("//<![CDATA[", "//]]>"), ("<![CDATA[", "]]>")):
        text = text.removeprefix(before).removesuffix(after).strip()
    try:
        return json.loads(text.rstrip(";"), strict=False)
    except (ValueError, RecursionError):
        return None


def _types(node: dict[str, Any]) -> list[str]:
    kind = node.get("@type")
    kinds = kind if isinstance(kind, list) else [kind]
    return [name.rsplit("/", 1)[-1].lower() for name in kinds if isinstance(name, str)]


def _rank(node: dict[str, Any]) -> int | None:
    ranks = [_ARTICLES.index(name) for name in _types(node) if name in _ARTICLES]
    tells = not node.keys().isdisjoint(_TELLING)
    return min(ranks) if ranks and tells else None


def _names(value: Any, by_id: dict[str, dict[str, Any]], depth: int = 0) -> Iterator[str]:
    """Yield the names of authors or publishers; a reference stands for what it refers to."""
    if depth > 3:
        return
    if isinstance(value, str):
        yield value
    elif isinstance(value, list):
        for item in value[:50]:
            yield from _names(item, by_id, depth + 1)
    elif isinstance(value, dict):
        if name := value.get("name"):
            yield from _names(name, by_id, depth + 1)
        elif (known := by_id.get(str(value.get("@id")))) is not None and known is not value:
            yield from _names(known, by_id, depth + 1)


def _id_of(value: Any) -> Any:
    return value.get("@id") if isinstance(value, dict) else value


def _text(value: Any) -> str:
    if isinstance(value, list):
        value = next((item for item in value if isinstance(item, str)), "")
    if isinstance(value, dict):
        value = value.get("name") or value.get("@value") or ""
    return value.strip() if isinstance(value, str) else ""

"""Notes and verdicts as W3C Web Annotations (JSON-LD), for programs that show them on a text.

https://www.w3.org/TR/annotation-model/ ; a passage is found by its words and by its offsets in the
text as newsdiff read it.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any
from urllib.parse import quote
from uuid import NAMESPACE_URL, uuid5

from newsdiff.articles.model import Article, Side, Span
from newsdiff.comparison import Comparison
from newsdiff.export.options import ExportOptions
from newsdiff.presentation.named_sentences import named_sentence
from newsdiff.presentation.points import VERDICTS, points_to_check

CONTEXT = "http://www.w3.org/ns/anno.jsonld"
AROUND = 32
"""So many characters before and after a passage tell which of two alike is meant."""

_SAFE = "/:?#[]@!$&'()*+,;=%~"
Record = dict[str, Any]


def web_annotations(comparison: Comparison, options: ExportOptions) -> str:
    """Return a collection of what a reader noted and found, as indented JSON-LD."""
    items = [*_notes(comparison), *_verdicts(comparison)]
    titles = " ↔ ".join(article.title for article in (comparison.left, comparison.right))
    label = f"Notes on {titles}"
    first: Record = {"id": _id(label, "page"), "type": "AnnotationPage", "items": items}
    collection: Record = {
        "@context": CONTEXT,
        "id": _id(label, *(item["id"] for item in items)),
        "type": "AnnotationCollection",
        "label": label,
        "total": len(items),
    }
    if items:  # an empty collection has no pages
        collection["first"] = first
    return json.dumps(collection, ensure_ascii=False, indent=2) + "\n"


def _notes(comparison: Comparison) -> Iterator[Record]:
    for note in comparison.by_hand.notes:
        article = comparison.article(note.side)
        target = _target(article, article.passages[note.passage].span)
        yield _annotation("commenting", note.text, [target])


def _verdicts(comparison: Comparison) -> Iterator[Record]:
    for point in points_to_check(comparison):
        if point.verdict is None:
            continue
        passages = (point.divergence.left, point.divergence.right)
        targets = [
            _target(article, point.divergence.span(side) or article.passages[passage].span)
            for side, passage in zip(Side, passages, strict=True)
            for article in [comparison.article(side)]
        ]
        said = (
            f"{' '.join(VERDICTS[point.verdict])}: {named_sentence(comparison, point.divergence)}"
        )
        yield _annotation("assessing", said, targets)


def _annotation(motivation: str, text: str, targets: list[Record]) -> Record:
    places = (f"{each['source']}#{each['selector'][1]['start']}" for each in targets)
    return {
        "id": _id(motivation, text, *places),
        "type": "Annotation",
        "motivation": motivation,
        "generator": {"type": "Software", "name": "newsdiff"},
        "body": {"type": "TextualBody", "value": text, "format": "text/plain"},
        "target": targets[0] if len(targets) == 1 else targets,
    }


def _target(article: Article, span: Span) -> Record:
    text = article.text
    return {
        "source": _source(article),
        "selector": [
            {
                "type": "TextQuoteSelector",
                "exact": span.of(text),
                "prefix": text[max(0, span.start - AROUND) : span.start],
                "suffix": text[span.end : span.end + AROUND],
            },
            {"type": "TextPositionSelector", "start": span.start, "end": span.end},
        ],
    }


def _source(article: Article) -> str:
    """Return the address of an article: where it was read, where it says it stands, its file."""
    if "://" in article.origin:
        return quote(article.origin, safe=_SAFE)
    return quote(article.address, safe=_SAFE) if article.address else quote(article.origin)


def _id(*parts: str) -> str:
    """Return a name that is the same whenever the same is exported."""
    return uuid5(NAMESPACE_URL, "\0".join(("newsdiff", *parts))).urn

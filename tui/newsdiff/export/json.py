"""A comparison as JSON. `schema.json` beside this file describes it; the keys' order is stable.

Every place is a pair of offsets in characters (Unicode code points) of the article's `text`, the
first included and the second not. Passages, paragraphs, quotes and actors are named by their index
in the list of that name.
"""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable
from pathlib import Path
from typing import Any

from newsdiff.actors.model import Actor
from newsdiff.alignment.model import Link, Relation
from newsdiff.articles.model import Article, Side, Span
from newsdiff.comparison import ByHand, Comparison
from newsdiff.divergence.model import Divergence, OnlyHere, QuotePair
from newsdiff.export.options import ExportOptions
from newsdiff.export.summary import coverage, summary
from newsdiff.presentation.changes import change_sentence
from newsdiff.presentation.link_index import LinkIndex
from newsdiff.presentation.overview import overview
from newsdiff.presentation.points import Point, points_to_check
from newsdiff.presentation.sections import EVERYTHING, Section
from newsdiff.presentation.side_names import names_of
from newsdiff.quotes.model import Quote, Source

FORMAT_NAME = "newsdiff comparison"
VERSION = 2
"""Counts up when a key goes or changes its meaning; new keys do not change it."""

Record = dict[str, Any]


def json_text(comparison: Comparison, options: ExportOptions) -> str:
    """Return the record as indented JSON that ends with a line break."""
    return json.dumps(record(comparison, options.include), ensure_ascii=False, indent=2) + "\n"


def schema() -> Record:
    """Return the JSON Schema (draft 2020-12) that every record follows."""
    text = Path(__file__).with_name("schema.json").read_text(encoding="utf-8")
    loaded: Record = json.loads(text)
    return loaded


def record(comparison: Comparison, include: Collection[Section] = EVERYTHING) -> Record:
    """Return the comparison as what JSON knows: dicts, lists, strings, numbers, None."""
    view, names = LinkIndex(comparison), names_of(comparison)
    found: Record = {
        "format": FORMAT_NAME,
        "version": VERSION,
        "threshold": comparison.options.threshold,
        "articles": {
            side: {"name": names[side], **_article(comparison.article(side))} for side in Side
        },
        "summary": _summary(comparison),
        "overview": _overview(comparison),
    }
    if Section.LINKS in include:
        shown = set(comparison.links)
        below = [link for link in comparison.candidates if link not in shown]
        found["links"] = [_link(view, link) for link in comparison.links]
        found["below_threshold"] = [_link(view, link) for link in below]
    if Section.CHANGES in include:
        found["revision"] = _revision(comparison)
    if Section.POINTS in include:
        found["points"] = [_point(comparison, each) for each in points_to_check(comparison)]
    if Section.ONLY_HERE in include:
        found["only_here"] = {side: _only_here(comparison.only_here(side)) for side in Side}
        found["unmatched"] = {side: _only_here(comparison.unmatched(side)) for side in Side}
    if Section.ACTORS in include:
        found["actors"] = [_actor(actor) for actor in comparison.actors]
    if Section.SOURCES in include:
        found["quotes"] = [_quote(comparison, quote) for quote in comparison.quotes]
        found["sources"] = [_source(source) for source in comparison.sources]
        found["quote_pairs"] = [_quote_pair(pair) for pair in comparison.quote_pairs]
    if comparison.left_out:
        found["left_out"] = list(comparison.left_out)
    if comparison.by_hand != ByHand():
        found["by_hand"] = _by_hand(comparison.by_hand)
    return found


def _by_hand(by_hand: ByHand) -> Record:
    return {
        "corrections": by_hand.corrections,
        "corrected": list(by_hand.corrected),
        "checked": [
            {"left": each.left, "right": each.right, "kind": each.kind, "verdict": verdict}
            for each, verdict in by_hand.checked
        ],
        "notes": [
            {"side": note.side, "passage": note.passage, "text": note.text}
            for note in by_hand.notes
        ],
        "misfits": list(by_hand.misfits),
    }


def _article(article: Article) -> Record:
    return {
        "title": article.title,
        "outlet": article.outlet,
        "byline": article.byline,
        "date": article.date.isoformat() if article.date else None,
        "origin": article.origin,
        "fetched": article.fetched.isoformat() if article.fetched else None,
        "language": article.language,
        "replaced": article.replaced,
        **({"notes": list(article.notes)} if article.notes else {}),
        "text": article.text,
        "paragraphs": [
            {"span": _span(paragraph.span), "first": paragraph.first, "last": paragraph.last}
            for paragraph in article.paragraphs
        ],
        "passages": [
            {
                "span": _span(passage.span),
                "paragraph": passage.paragraph,
                "kind": passage.kind,
                "set_aside": passage.set_aside,
            }
            for passage in article.passages
        ],
    }


def _summary(comparison: Comparison) -> Record:
    found: Record = {}
    for side in Side:
        counts = coverage(comparison, side)
        found[side] = {
            "passages": counts.passages,
            "linked_passages": counts.linked,
            "words": counts.words,
            "linked_words": counts.linked_words,
        }
    found["sentences"] = list(summary(comparison))
    return found


def _link(view: LinkIndex, link: Link) -> Record:
    return {
        "left": link.left,
        "right": link.right,
        "score": round(link.score, 4),
        "relation": link.relation,
        "left_shared": _spans(link.left_shared),
        "right_shared": _spans(link.right_shared),
        "left_differs": _spans(link.left_differs),
        "right_differs": _spans(link.right_differs),
        "divergences": [_divergence(each) for each in view.divergences(link)],
    }


def _revision(comparison: Comparison) -> Record | None:
    revision = comparison.revision
    if revision is None:
        return None
    return {
        "identical": revision.identical,
        "same": revision.same,
        "changes": [
            {
                "kind": change.kind,
                "left": change.left,
                "right": change.right,
                "left_span": _span(change.left_span),
                "right_span": _span(change.right_span),
                "about": change.about,
                "sentence": change_sentence(comparison, number),
            }
            for number, change in enumerate(revision.changes)
        ],
    }


def _divergence(divergence: Divergence) -> Record:
    return {
        "kind": divergence.kind,
        "severity": divergence.severity,
        "probability": round(divergence.probability, 4),
        "left_span": _span(divergence.left_span),
        "right_span": _span(divergence.right_span),
        "sentence": divergence.sentence,
    }


def _overview(comparison: Comparison) -> Record:
    found = overview(comparison)
    return {
        "points": len(found.points),
        "relations": {relation: found.relations.get(relation, 0) for relation in Relation},
        **{
            side: {
                "words": found.on(side).words,
                "matched_words": found.on(side).cover.matched,
                "partly_matched_words": found.on(side).cover.partly,
                "unmatched_words": found.on(side).cover.unmatched,
                "words_quoted": dict(found.on(side).quoted),
            }
            for side in Side
        },
    }


def _point(comparison: Comparison, point: Point) -> Record:
    divergence = point.divergence
    return {
        "left": divergence.left,
        "right": divergence.right,
        **_divergence(divergence),
        "verdict": point.verdict,
        "left_text": comparison.left.passage_text(divergence.left),
        "right_text": comparison.right.passage_text(divergence.right),
    }


def _only_here(entries: Iterable[OnlyHere]) -> list[Record]:
    return [
        {
            "passage": only.passage,
            "weight": round(only.weight, 4),
            "reason": only.reason,
            "coverage": only.coverage,
            "probability": round(only.probability, 4),
            "matched": _span(only.matched),
            "partner": only.partner,
        }
        for only in entries
    ]


def _actor(actor: Actor) -> Record:
    return {
        "name": actor.name,
        "kind": actor.kind,
        "role": actor.role,
        "affiliation": actor.affiliation,
        "aliases": list(actor.aliases),
        "mentions": [
            {
                "article": mention.article,
                "span": _span(mention.span),
                "text": mention.text,
                "by_role": mention.by_role,
            }
            for mention in actor.mentions
        ],
    }


def _quote(comparison: Comparison, quote: Quote) -> Record:
    return {
        "article": quote.article,
        "span": _span(quote.span),
        "text": quote.span.of(comparison.article(quote.article).text),
        "style": quote.style,
        "speaker": quote.speaker,
        "attribution": _span(quote.attribution),
        "cue": _span(quote.cue),
        "relay": quote.relay,
        "stance": quote.stance,
    }


def _source(source: Source) -> Record:
    return {
        "name": source.name,
        "kind": source.kind,
        "role": source.role,
        "affiliation": source.affiliation,
        "anonymous": source.anonymous,
        "actor": source.actor,
        "via": list(source.via),
        "possible_matches": list(source.possible_matches),
        "quotes": list(source.quotes),
    }


def _quote_pair(pair: QuotePair) -> Record:
    return {
        "left": pair.left,
        "right": pair.right,
        "score": round(pair.score, 4),
        "same_speaker": pair.same_speaker,
        "change": pair.change,
        "edits": [
            {"kind": edit.kind, "left": _span(edit.left), "right": _span(edit.right)}
            for edit in pair.edits
        ],
    }


def _span(span: Span | None) -> list[int] | None:
    return None if span is None else [span.start, span.end]


def _spans(spans: Iterable[Span]) -> list[list[int]]:
    return [[span.start, span.end] for span in spans]

"""A comparison as one self-contained HTML page: no network, no script, light, dark and on paper.

Links to `#left-3` and `#right-7` bring a passage into view; each column scrolls by itself, so that
the passage that was clicked stays where it is. Every word of an article goes through `html.escape`.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from html import escape
from pathlib import Path
from string import Template

from newsdiff.alignment.model import Link
from newsdiff.articles.model import Paragraph, Passage, PassageKind, Side, Span
from newsdiff.comparison import Comparison
from newsdiff.divergence.model import QuotePair
from newsdiff.export.options import ExportOptions
from newsdiff.export.summary import about_actor, about_source, particulars, summary
from newsdiff.presentation.by_hand import notes_on
from newsdiff.presentation.changes import change_sentence
from newsdiff.presentation.coverages import about_coverage, without_link
from newsdiff.presentation.link_index import LinkIndex
from newsdiff.presentation.quote_diff import marked, verdict
from newsdiff.presentation.relations import RELATIONS
from newsdiff.presentation.sections import QUOTED_IN_BOTH, TITLES, Section
from newsdiff.presentation.segments import Mark, Segment
from newsdiff.quotes.model import Source

_TITLES = {**TITLES, Section.LINKS: "Side by side"}
"""The page shows both articles whole in the place of a list of pairs."""
_MARKS = {
    Mark.PLAIN: "{}",
    Mark.SHARED: "<mark>{}</mark>",
    Mark.DIFFERS: '<mark class="differs">{}</mark>',
    Mark.CONFLICT: '<mark class="conflict">{}</mark>',
}
_PARAGRAPHS = {
    PassageKind.HEADLINE: '<h2 dir="auto">{}</h2>',
    PassageKind.HEADING: '<h3 dir="auto">{}</h3>',
    PassageKind.PULL_QUOTE: '<blockquote class="pull" dir="auto">{}</blockquote>',
    PassageKind.BLOCK_QUOTE: '<blockquote dir="auto">{}</blockquote>',
    PassageKind.CAPTION: '<p class="aside" dir="auto">{}</p>',
    PassageKind.FURNITURE: '<p class="aside" dir="auto">{}</p>',
}
_BODY_PARAGRAPH = '<p dir="auto">{}</p>'


def page(comparison: Comparison, options: ExportOptions) -> str:
    """Return the whole page, style sheet included."""
    include = options.include
    writer = _Writer(comparison, with_articles=Section.LINKS in include)
    sections = {
        Section.CHANGES: writer.changes,
        Section.CONFLICTS: writer.conflicts,
        Section.LINKS: writer.articles,
        Section.ONLY_HERE: writer.only_here,
        Section.ACTORS: writer.actors,
        Section.SOURCES: writer.sources,
    }
    written = {
        section: "\n".join(write()) for section, write in sections.items() if section in include
    }
    filled = {section: text for section, text in written.items() if text}
    titles = [
        escape(article.title or "Untitled") for article in (comparison.left, comparison.right)
    ]
    here = Path(__file__)
    return Template(here.with_suffix(".html").read_text(encoding="utf-8")).substitute(
        title=" ↔ ".join(titles),
        style=here.with_suffix(".css").read_text(encoding="utf-8").strip(),
        headline='<span class="versus">and</span>'.join(titles),
        navigation=" ".join(f'<a href="#{each}">{_TITLES[each]}</a>' for each in filled),
        summary="\n".join(f"<li>{escape(sentence)}</li>" for sentence in summary(comparison)),
        sections="\n".join(
            f'<section id="{each}">\n<h2>{_TITLES[each]}</h2>\n{text}\n</section>'
            for each, text in filled.items()
        ),
    )


class _Writer:
    """Writes the sections, each as lines of HTML; none where there is nothing to tell."""

    def __init__(self, comparison: Comparison, with_articles: bool) -> None:
        self.comparison = comparison
        self.view = LinkIndex(comparison)
        self.with_articles = with_articles

    def changes(self) -> Iterator[str]:
        revision = self.comparison.revision
        if revision is None or not revision.changes:
            return
        yield '<ul class="only">'
        for number, change in enumerate(revision.changes):
            words = escape(change_sentence(self.comparison, number))
            side, passage = (
                (Side.RIGHT, change.right) if change.left is None else (Side.LEFT, change.left)
            )
            said = words if passage is None else self._to(side, passage, words)
            yield f'<li dir="auto">{said}</li>'
        yield "</ul>"

    def conflicts(self) -> Iterator[str]:
        for conflict in self.comparison.conflicts:
            yield '<div class="conflict-item">'
            yield f"<h3>{escape(conflict.sentence)}</h3>"
            yield '<div class="pair">'
            links = self.view.links_between(conflict.left, conflict.right)
            for side, passage in zip(Side, (conflict.left, conflict.right), strict=True):
                words = self._words(side, passage, links)
                yield f'<div><p class="label">{side}</p>'
                yield f'<blockquote dir="auto">{self._to(side, passage, words)}</blockquote></div>'
            yield "</div></div>"

    def articles(self) -> Iterator[str]:
        yield _legend()
        yield '<div class="pair spread">'
        for side in Side:
            article = self.comparison.article(side)
            yield (
                f'<article class="column" tabindex="0" lang="{escape(article.language)}" '
                f'aria-label="The {side} article">'
            )
            yield _particulars(particulars(article), side)
            yield from (self._paragraph(side, paragraph) for paragraph in article.paragraphs)
            yield "</article>"
        yield "</div>"

    def only_here(self) -> Iterator[str]:
        sections = [without_link(self.comparison, side) for side in Side]
        if not any(sections):
            return
        yield '<div class="pair">'
        for side, found in zip(Side, sections, strict=True):
            yield "<div>"
            for title, entries in found:
                yield f'<p class="label">{escape(title)}</p>\n<ul class="only">'
                for only in entries:
                    article = self.comparison.article(side)
                    words = escape(article.passage_text(only.passage))
                    about = escape(about_coverage(only, article))
                    tag = f' <span class="tag">{about}</span>' if about else ""
                    yield f'<li dir="auto">{self._to(side, only.passage, words)}{tag}</li>'
                yield "</ul>"
            yield "</div>"
        yield "</div>"

    def actors(self) -> Iterator[str]:
        if not self.comparison.actors:
            return
        yield _table_head(("Actor", "Kind", "Role", "Left", "Right", "Also called"), (3, 4))
        for actor in self.comparison.actors:
            counts = [self._count(side, [m.span for m in actor.on(side)]) for side in Side]
            yield (
                f"<tr><td><b>{escape(actor.name)}</b></td><td>{actor.kind}</td>"
                f"<td>{escape(about_actor(actor))}</td>"
                + "".join(f'<td class="number">{count}</td>' for count in counts)
                + f"<td>{escape(', '.join(actor.aliases))}</td></tr>"
            )
        yield "</tbody></table></div>"

    def sources(self) -> Iterator[str]:
        yield from self._quoted_in_both()
        if not self.comparison.sources:
            return
        yield _table_head(("Source", "Left", "Right"))
        for source in self.comparison.sources:
            about = f'<br><span class="tag">{escape(about_source(source))}</span>'
            yield f"<tr><td><b>{escape(source.name)}</b>{about}</td>"
            for side in Side:
                yield f'<td class="words"><ul>{"".join(self._quotes(source, side))}</ul></td>'
            yield "</tr>"
        yield "</tbody></table></div>"

    def _quoted_in_both(self) -> Iterator[str]:
        if not self.comparison.quote_pairs:
            return
        yield f"<h3>{QUOTED_IN_BOTH}</h3>"
        yield '<p class="label"><del>left only</del> <ins>right only</ins></p>'
        yield '<ul class="only">'
        for pair in self.comparison.quote_pairs:
            about = escape(verdict(self.comparison, pair))
            yield (f'<li dir="auto">“{self._compared(pair)}” <span class="tag">{about}</span></li>')
        yield "</ul>"

    def _compared(self, pair: QuotePair) -> str:
        return marked(
            self.comparison,
            pair,
            escape,
            lambda words: f"<del>{escape(words)}</del>",
            lambda words: f"<ins>{escape(words)}</ins>",
        )

    def _paragraph(self, side: Side, paragraph: Paragraph) -> str:
        passages = self.comparison.article(side).passages[paragraph.first : paragraph.last]
        form = _paragraph_form(passages[0]) if passages else "{}"
        return form.format(" ".join(self._passage(side, passage) for passage in passages))

    def _passage(self, side: Side, passage: Passage) -> str:
        links = self.view.links(side, passage.index)
        words = self._words(side, passage.index, links)
        name = _name(side, passage.index)
        notes = "".join(
            f'<span class="note" role="note">✎ {escape(text)}</span>'
            for _, text in notes_on(self.comparison, side, passage.index)
        )
        if not links:
            return f'<span class="passage" id="{name}">{words}</span>{notes}'
        partners = [link.passage(side.other) for link in links]
        signs = " ".join(
            f'<a class="{link.relation}" href="#{_name(side.other, partner)}" '
            f'title="{RELATIONS[link.relation].words}">'
            f"{self.view.label(link)}</a>"
            for link, partner in zip(links, partners, strict=True)
        )
        relation = max((link.relation for link in links), key=list(RELATIONS).index)
        return (
            f'<span class="passage {relation}" id="{name}">'
            f"{self._to(side.other, partners[0], words)}<sup>{signs}</sup></span>{notes}"
        )

    def _to(self, side: Side, passage: int, content: str) -> str:
        """Make `content` a link to a passage, where the page holds the articles."""
        if not self.with_articles:
            return content
        return f'<a href="#{_name(side, passage)}">{content}</a>'

    def _words(self, side: Side, passage: int, links: Sequence[Link]) -> str:
        return _marked(self.view.segments(side, passage, links))

    def _count(self, side: Side, spans: Sequence[Span]) -> str:
        if not spans:
            return "–"
        return self._to(side, self.view.passage_at(side, spans[0].start), str(len(spans)))

    def _quotes(self, source: Source, side: Side) -> Iterator[str]:
        text = self.comparison.article(side).text
        for index in source.quotes:
            quote = self.comparison.quotes[index]
            if quote.article is side:
                passage = self.view.passage_at(side, quote.span.start)
                words = self._to(side, passage, escape(quote.span.of(text)))
                style = "" if quote.direct else ' <span class="tag">indirect</span>'
                yield f'<li dir="auto">{words}{style}</li>'


def _name(side: Side, passage: int) -> str:
    return f"{side}-{passage + 1}"


def _paragraph_form(passage: Passage) -> str:
    """Return the HTML around a paragraph that begins with `passage`."""
    return _BODY_PARAGRAPH if passage.kept else _PARAGRAPHS.get(passage.kind, _BODY_PARAGRAPH)


def _marked(segments: Iterable[Segment]) -> str:
    return "".join(_MARKS[segment.mark].format(escape(segment.text)) for segment in segments)


def _particulars(known: dict[str, str], side: Side) -> str:
    rows = "".join(
        f"<dt>{name}</dt><dd>{escape(value)}</dd>"
        for name, value in known.items()
        if value and name != "Title"
    )
    return f'<div class="particulars"><p class="label">{side}</p><dl>{rows}</dl></div>'


def _table_head(headings: Sequence[str], numbers: Collection[int] = ()) -> str:
    """Open a table; `numbers` are the indices of the columns that hold numbers."""
    cells = "".join(
        f'<th scope="col"{" class=number" if index in numbers else ""}>{heading}</th>'
        for index, heading in enumerate(headings)
    )
    return f'<div class="scroll"><table>\n<thead><tr>{cells}</tr></thead>\n<tbody>'


def _legend() -> str:
    signs = [f"<b>{each.sign}</b> {each.words}" for each in RELATIONS.values()]
    entries = [
        *signs,
        "<mark>both report it</mark>",
        '<mark class="differs">other words inside it</mark>',
        '<mark class="conflict">words that conflict</mark>',
        "no line: not matched",
    ]
    return f'<ul class="legend">{"".join(f"<li>{entry}</li>" for entry in entries)}</ul>'

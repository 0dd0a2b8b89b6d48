"""What the status line says."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from textual.content import Content

from newsdiff.articles.model import Article, Side
from newsdiff.comparison import DEFAULT_THRESHOLD
from newsdiff.presentation.relations import ONLY_HERE, relation_sign, sureness
from newsdiff.reader.geometry.pages import Mode
from newsdiff.reader.state.filters import Filter, Shown
from newsdiff.reader.state.navigation import Stop
from newsdiff.reader.viewmodel.marks import Marks

if TYPE_CHECKING:
    from newsdiff.divergence.revision.model import Revision
    from newsdiff.reader.viewmodel.pairing import Pairing


_BETWEEN = Content.styled(" · ", "$quiet")

FAST = 1.8
"""From this many rows for one on, the other article seems to jump."""

STILL = 0.15
"""Up to this many rows for one, the other article seems to stand still."""

NOTE_SIGN = "✎"

STILL_COMPARING = "The two articles are still being compared."


def summary(pairing: Pairing | None, comparing: str, key: Callable[[str], str]) -> Content:
    """Return what was found in both articles, in numbers: it explains the signs, too.

    While there is nothing yet, `comparing` says how far the analysis is. Of two versions of one
    article the changes are counted; `key` returns the key of the action that lists them.
    """
    if pairing is None:
        return Content.styled(comparing or "Comparing …", "$quiet")
    comparison = pairing.comparison
    if comparison.revision is not None:
        return _versions(comparison.revision, key("changes"))
    counts = Counter(relation_sign(link.relation) for link in comparison.links)
    counts[ONLY_HERE] = len(comparison.only_left) + len(comparison.only_right)
    weightiest_first = sorted(counts.items(), key=lambda counted: -counted[0].weight)
    return _BETWEEN.join(
        Content.assemble((each.sign, f"bold ${each.name}"), f" {count} {each.brief}")
        for each, count in weightiest_first
        if count
    )


def _versions(revision: Revision, key: str) -> Content:
    if revision.identical:
        return Content("Two versions of one article: no difference")
    changes = Content.styled(count(len(revision.changes), "change"), "bold")
    same = count(revision.same, "passage")
    return Content.assemble(
        "Two versions of one article", _BETWEEN, changes, f" ({key})", _BETWEEN, f"{same} the same"
    )


def focus_line(
    marks: Marks,
    focus_at: tuple[Side, int] | None,
    distance: int | None,
    key: Callable[[str], str],
    comparing: str = "",
) -> Content:
    """Say what the passage in focus is, and where its partner stands.

    `distance` is in rows, positive for a partner below the page, negative for one above it, None
    for one that is folded away; `key` returns the key of an action that helps. `comparing` says
    how far the analysis is.
    """
    if focus_at is None or marks.pairing is None:
        return summary(marks.pairing, comparing, key)
    side, passage = focus_at
    link = marks.link
    if link is None:
        return _unlinked(marks.articles[side], marks.pairing, side, passage)
    chosen = marks.pairing.sign_of(link)
    links = marks.pairing.links(side, passage)
    parts = [sureness(marks.pairing.sureness_of(link))]
    if distance is None:
        parts.append(f"partner folded away ({key('bring_partner')})")
    elif distance:
        rows = count(abs(distance), "row")
        parts.append(f"partner {'▼' if distance > 0 else '▲'} {rows} ({key('bring_partner')})")
    if len(links) > 1:
        parts.append(f"{links.index(link) + 1} of {len(links)} partners ({key('next_partner')})")
    notes = marks.pairing.notes_on(side, passage)
    parts += [f"{NOTE_SIGN} {text}" for text in notes]
    sentences = [divergence.sentence for divergence in marks.pairing.divergences(link)]
    if sentences:
        parts.append(" ".join(sentences))
    name = (f"{chosen.sign} {chosen.words}", f"bold ${chosen.name}")
    return Content.assemble(name, " · " + " · ".join(parts))


def _unlinked(article: Article, pairing: Pairing, side: Side, passage: int) -> Content:
    # The words of the analysis are not needed before it is done.
    from newsdiff.presentation.coverages import about_coverage, coverage_sign

    only = pairing.without_link(side, passage)
    if only is None:
        kind = article.passages[passage].kind
        told = f"{kind}, set aside" if kind.set_aside else "not linked"
        return Content.styled(told, "$quiet")
    sign = coverage_sign(only)
    name = (f"{sign.sign} {sign.words}", f"bold ${sign.name}")
    notes = (f"{NOTE_SIGN} {text}" for text in pairing.notes_on(side, passage))
    parts = [about_coverage(only, article), *notes]
    return Content.assemble(name, *(f" · {part}" for part in parts if part))


def no_further(kind: Stop, *, forward: bool, other: Side | None = None, key: str = "") -> str:
    """Say that there is nothing more to go to; but `key` goes to the `other` article, if given."""
    words = f"No {kind} further {'down' if forward else 'up'}"
    return f"{words}: {key} goes to the {other} article." if other else f"{words}."


def none_shown(kind: Stop, shown: Shown, key: str) -> str:
    """Say that there is nothing to go to in either article; `key` shows less sure links, too."""
    if shown.filter is not Filter.ALL:
        return f"No {kind} is shown."
    words = f"There is no {kind} in either article"
    more = kind is Stop.LINK and shown.pairing and shown.pairing.comparison.candidates
    return f"{words}: {key} shows less sure links, too." if more else f"{words}."


def nothing_shown(choice: Filter, key: str) -> str:
    """Say that a filter folds everything away; `key` takes the next one."""
    return f"Nothing to show of {choice}: {key} shows something else."


def fitted(line: Content, room: int, key: str) -> Content:
    """Return as many whole words of `line` as fit into `room` cells.

    Where some are left out, `key` is named: that of the action that shows all.
    """
    if line.cell_length <= room:
        return line
    tail = Content.styled(f"… ({key})" if key else "…", "$quiet")
    words = line.truncate(max(room - tail.cell_length, 0))
    blank = words.plain.rfind(" ")
    if blank > 0 and not line.plain[len(words) :].startswith(" "):
        words = words[:blank]
    return words.rstrip(" ·:,") + tail


def view_line(
    mode: Mode,
    choice: Filter,
    threshold: float,
    locked: bool,
    brief: bool = False,
    replaced: int = 0,
    notes: Sequence[str] = (),
    stopped: bool = False,
    pace: float = 1.0,
    other: str = "",
) -> Content:
    """Say how the page is shown; what was chosen stands out, and is all that is told in brief.

    `replaced` counts the unsafe characters that the articles are shown without; of `notes`, what
    came of reading them, the first is told in short. `stopped` tells of an analysis cut short.
    Where the `other` article scrolls much faster or slower, its `pace` is told: rows for each row
    of this one.
    """
    parts = (
        ("stopped early" if stopped else "", stopped),
        (notes[0].partition(":")[0] if notes else "", bool(notes)),
        (f"{replaced} replaced" if replaced else "", bool(replaced)),
        (_pace(other, pace), False),
        (mode.value, mode is Mode.ALIGNED),
        (choice.value, choice is not Filter.ALL),
        (f"≥ {threshold:.0%}", threshold != DEFAULT_THRESHOLD),
        ("locked" if locked else "unlocked", not locked),
    )
    told = [
        Content.styled(words, "$accent" if chosen else "$quiet")
        for words, chosen in parts
        if words and (chosen or not brief)
    ]
    return _BETWEEN.join(told)


def _pace(other: str, pace: float) -> str:
    if pace >= FAST:
        return f"{other} runs {pace:.0f}x"
    if pace <= STILL:
        return f"{other} waits"
    return f"{other} runs slower" if pace <= 1 / FAST else ""


def shortened(words: str, most: int = 60) -> str:
    """Return words in quotation marks, cut at a blank after at most so many characters."""
    return f"“{words}”" if len(words) <= most else f"“{words[:most].rsplit(' ', 1)[0]} …”"


def count(number: int, noun: str) -> str:
    """Return "1 row", "2 rows"."""
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"

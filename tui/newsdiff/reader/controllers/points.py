"""Points to check: the list of them, the next and the previous one, and what is found of each."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from newsdiff.articles.model import Side
from newsdiff.reader.controllers.base import Controller
from newsdiff.reader.viewmodel.status import STILL_COMPARING

if TYPE_CHECKING:
    from newsdiff.annotations.model import Checked, Verdict
    from newsdiff.comparison import Comparison
    from newsdiff.presentation.points import Point


class PointsController(Controller):
    """Goes from point to point, and keeps verdicts on them."""

    def _points(self) -> Sequence[Point]:
        """Return the points to check; why there is none is told."""
        comparison = self.screen.shown
        if comparison is None:
            self.status.remark(STILL_COMPARING)
            return ()
        from newsdiff.presentation.points import points_to_check

        points = points_to_check(comparison)
        if not points:
            self.status.remark(
                "There is no point to check: nothing was found that cannot both be true."
            )
        return points

    async def action_points(self) -> None:
        """List the points to check."""
        points = self._points()
        if not points:
            return
        from newsdiff.reader.screens.points import PointsScreen

        comparison = self.screen.shown
        assert comparison is not None
        at = self._in_focus(points)
        shown = PointsScreen(comparison, self.record, 0 if at is None else points.index(at))
        await self.screen.app.push_screen(shown, self._go)

    def action_next_point(self) -> None:
        """To the next point to check."""
        self._step(1)

    def action_previous_point(self) -> None:
        """To the point before."""
        self._step(-1)

    def _step(self, steps: int) -> None:
        points = sorted(self._points(), key=lambda each: (each.divergence.left, -each.sureness))
        if not points:
            return
        here = self._in_focus(points)
        if here is not None:
            index = points.index(here) + steps
        else:
            focus = self.panes.focus_at
            at = focus[1] if focus else self.panes.passage_read()
            side = focus[0] if focus else self.panes.active_side
            before = sum(each.divergence.passage(side) < at for each in points)
            index = before if steps > 0 else before - 1
        if 0 <= index < len(points):
            self._go(points[index])
            self._tell(points[index], f"{index + 1} of {len(points)}")
        else:
            self.status.remark(f"No point to check further {'down' if steps > 0 else 'up'}.")

    def _tell(self, point: Point, progress: str) -> None:
        verdict = f" ({point.verdict})" if point.verdict else ""
        self.status.remark(f"Point {progress}{verdict}: {point.divergence.sentence}")

    def _go(self, point: Point | None) -> None:
        if point is None:
            return
        self._last = point.divergence
        found = point.divergence
        pairing = self.panes.pairing
        links = pairing.links_between(found.left, found.right) if pairing else ()
        self.panes.show_passage(Side.LEFT, found.left, link=next(iter(links), None))

    _last: object = None

    def _in_focus(self, points: Sequence[Point]) -> Point | None:
        """Return the point in focus: that gone to last, if it is still there, or the pair's own."""
        focused = self.panes.marks.focused
        ends = focused.get(Side.LEFT), focused.get(Side.RIGHT)
        there = [p for p in points if (p.divergence.left, p.divergence.right) == ends]
        last = [p for p in there if p.divergence == self._last]
        return next(iter(last or there), None)

    # -- verdicts ---------------------------------------------------------------------------

    def action_verdict(self) -> None:
        """Say what is found of the point in focus: true, false alarm, to call, nothing yet."""
        from newsdiff.annotations.model import Verdict

        points = self._points()
        point = self._in_focus(points)
        if point is None:
            if points:
                key = self.screen.key_of("next_point")
                self.status.remark(f"No point to check is in focus: {key} goes to the next.")
            return
        order: list[Verdict | None] = [None, *Verdict]
        verdict = order[(order.index(point.verdict) + 1) % len(order)]
        self.record(point, verdict)
        self.status.remark(f"{point.divergence.sentence} {verdict or 'not checked'}".rstrip())

    def record(self, point: Point, verdict: Verdict | None) -> Comparison:
        """Keep a verdict on a point, and return the comparison as it then is."""
        from newsdiff.corrections.apply import checked_as

        found = self.screen.comparison
        assert found is not None

        def said(what: Verdict | None) -> Checked | None:
            return checked_as(found, point.divergence, what) if what else None

        return self.screen.by_hand.with_verdict(said(verdict), said(point.verdict))

"""Keys that act in the order in which they are typed, however fast.

Textual (8.2.8) passes a key to the widget in focus and waits for it to come back; of several keys
typed in one burst, the second would go to where the focus was before the first one acted. This can
go once a key is bound to an action when it is taken from the queue, not before.
"""

from __future__ import annotations

from textual import events
from textual.app import App
from textual.widgets import Input


class PromptKeys(App[None]):
    """An app in which a key acts at once, unless it is typed into a field."""

    async def on_event(self, event: events.Event) -> None:
        """Run what a key is bound to; leave all else to Textual."""
        if isinstance(event, events.Key) and not event.is_forwarded:
            bound = self.active_bindings.get(event.key)
            if bound is not None and bound.enabled and not isinstance(self.focused, Input):
                await self.run_action(bound.binding.action, bound.node)
                return
        await super().on_event(event)

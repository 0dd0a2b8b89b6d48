"""Settings of this room's tests."""

from __future__ import annotations

from hypothesis import settings

# The first example pays for reading the word lists, which is no fault of the example.
settings.register_profile("newsdiff", deadline=None)
settings.load_profile("newsdiff")

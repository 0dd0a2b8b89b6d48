"""The sidebar: the lists of actors and of quoted sources."""

from newsdiff.reader.widgets.sidebar.order import Order
from newsdiff.reader.widgets.sidebar.sidebar import Sidebar

__all__ = ["Order", "Sidebar"]

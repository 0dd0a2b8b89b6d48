"""Colours and styles, by the theme that is shown."""

"""One statement, read: its words, names, numbers and times, and the cues in it."""

"""What the reader does otherwise than Textual 8.2.8, and until when.

Each module names what goes wrong, in which version it was seen, and what has to be true before the
module can go. Its tests fail when the fault comes back, not when Textual mends it.
"""

"""Who says what in a sentence: the cues, their speakers, and how far a statement runs."""

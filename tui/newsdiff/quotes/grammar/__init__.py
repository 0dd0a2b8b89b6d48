"""The grammar of a sentence, read by rules: its words, verbs, noun phrases, subjects and names."""

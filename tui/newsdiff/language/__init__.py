"""The English of an article: tokens, sentences, quotations, verbs, noun phrases and names."""

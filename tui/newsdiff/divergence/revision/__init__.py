"""Two versions of one article: which passages are the same, and what was changed in the others."""

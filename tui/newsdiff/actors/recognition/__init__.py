"""Where a text names somebody: runs of capitals, cut into names by a tagger with learnt weights."""

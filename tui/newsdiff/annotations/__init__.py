"""What a reader says of two articles by hand, and the file in which it is kept."""

"""What stands in a document, part by part: a comparison in, blocks out."""

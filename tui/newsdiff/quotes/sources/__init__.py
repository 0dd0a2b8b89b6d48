"""The sources behind both articles: each speaker once, with all that is quoted of them."""

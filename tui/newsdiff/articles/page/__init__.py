"""A web page: its tree, its blocks of text, the story among them, and what the page says of it.

tree -> blocks -> extractor -> story, and linked_data, headline, metadata beside them.
"""

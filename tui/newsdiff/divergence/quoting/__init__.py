"""What somebody says in two statements: the words, in whatever version, and the speakers."""

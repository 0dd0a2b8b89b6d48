"""How findings are said and shown, for the reader and the exports alike: plain data, no widgets."""

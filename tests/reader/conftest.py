"""Its place lets the tests of the reader import what they share (`long_pair`, `opened`, ...)."""

"""Who a speaker is: the name that a noun phrase or a pronoun leads back to, and their role."""

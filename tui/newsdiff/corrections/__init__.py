"""A comparison as a reader corrected it by hand: pure functions, without a screen."""

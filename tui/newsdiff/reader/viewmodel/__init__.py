"""A comparison arranged for the screen: marks, details and sentences. Knows no widget."""

"""What one does with the two articles: what is shown, where reading stands, what is kept."""

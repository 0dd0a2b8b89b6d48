"""Two linked statements side by side: which words they share, and how they relate."""

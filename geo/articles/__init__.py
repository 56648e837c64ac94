"""Files, pages, feeds and tables become ARTICLES."""

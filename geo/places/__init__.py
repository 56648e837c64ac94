"""Names in articles are found and resolved: ARTICLES to MENTIONS to PLACES."""

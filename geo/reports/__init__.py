"""Across articles: copies of one report, reports of one event."""

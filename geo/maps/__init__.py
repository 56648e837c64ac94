"""The standalone page."""

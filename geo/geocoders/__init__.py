"""Geocoding services, through geopy: asked with care, remembered, and chained behind the gazetteers."""

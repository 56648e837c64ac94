"""The embedded place list: names, look-ups, shapes."""

"""A run as a whole: its folder, which one run at a time works in, how it ended, and its account in `run.json`."""

"""What each language knows: its words, numbers, times, ways of saying where and who."""

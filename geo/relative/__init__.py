"""Places that are told by their relation to others, and their geometry."""

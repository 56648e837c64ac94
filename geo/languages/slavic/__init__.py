"""What Ukrainian and Russian share."""

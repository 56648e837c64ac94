"""Which place each name stands for."""

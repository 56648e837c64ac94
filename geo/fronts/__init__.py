"""Who held what, day by day, and the line between: out of statements of control, older maps and tables of places."""

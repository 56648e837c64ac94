"""What happened at the places: typing, dating, actors, quantities, claims."""

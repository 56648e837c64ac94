"""What a person has set right: read from a file, used as the strongest evidence, kept in each row's reason."""

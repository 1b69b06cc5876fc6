"""English sentences: their subjects, what entities are called by, whom a text is about."""

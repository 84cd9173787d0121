"""How each kind of wording rule looks for what it means: one file a kind, after Vale's."""

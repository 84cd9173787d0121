"""What the tests share: the programs they run, the validators, and what they say of an output."""

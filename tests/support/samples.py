"""A brief made by hand that uses every element once, and house styles made of the look's tokens: for tests of outputs."""

"""Bibliography files become works; citations become words, and a list of the works that were cited."""

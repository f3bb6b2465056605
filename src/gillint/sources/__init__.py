"""The I/O edge: which files there are, what they hold, and how a compiler would be told to read them."""

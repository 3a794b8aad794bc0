"""The model that a school approved, as the site uses it: who waits for it in which order, how much of it a day, whose
service it is, and how it did in its checks."""

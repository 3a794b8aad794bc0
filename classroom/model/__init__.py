"""The model that a school approved, as the site uses it: who waits for it in which order, and how much of it a day."""

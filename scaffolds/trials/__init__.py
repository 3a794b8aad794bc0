"""Trying an engine out: real cases in, for each what was reached, at what cost. For a model before learners meet it,
and for a prompt before it is approved."""

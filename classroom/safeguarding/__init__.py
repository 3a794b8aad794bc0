"""Who is told where a learner may not be safe, and what is counted. Never what was written, nor by whom."""

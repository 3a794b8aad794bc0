"""A learner's words in, one checked reply out. The learner's page and `handrail ask` are the same path."""
from scaffolds.asking.shapes import Form, Reply, ReplyKind, ReplyStep, Say

__all__ = ["Form", "Reply", "ReplyKind", "ReplyStep", "Say"]

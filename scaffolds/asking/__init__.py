"""What `scaffolds.ask` is made of: the shapes, the understanding, the words and the replies."""

"""Converters from public corpora to gold lines: a module per format, each with `convert(paths)`, which yields lines."""

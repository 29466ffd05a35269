"""Public corpora as the lines that are scored and trained on: one format a file, each with `convert(paths)`, which yields lines."""

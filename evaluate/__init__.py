"""Scores a command that analyses articles against gold files. Python 3.10 or newer, standard library only."""

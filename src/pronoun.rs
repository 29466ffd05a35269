//! Which words stand for somebody named elsewhere.

"""Two versions of a page woven into one, with what came in `<ins>` and what went in `<del>`."""

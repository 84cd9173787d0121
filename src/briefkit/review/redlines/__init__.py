"""Two versions of a brief compared, and woven into one web page or Word file that shows what changed."""

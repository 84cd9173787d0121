"""Policy briefs from text: read, checked, and set as web page, PDF and Word file in a house style."""

"""Read, check and render a file: the only place that joins the parts."""

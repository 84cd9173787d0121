"""The claims of a brief that a person must verify: what they are, what they cite, and what is known of them."""

"""From a folder under `templates/` to a `HouseStyle`."""

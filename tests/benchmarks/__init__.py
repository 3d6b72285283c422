"""Scripts that measure speed and bytes: `make bench` prints tables. They assert no figure; machines differ."""

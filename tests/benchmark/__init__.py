"""How fast Samspill answers beside its peers: `make bench`."""

"""One file for each change of the tables; `app.store.migrating` runs them."""

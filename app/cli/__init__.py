"""The command `samspill`: one file per group of commands, which import what is heavy only when they run."""

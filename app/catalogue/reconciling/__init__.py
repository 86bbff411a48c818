"""Rows of somebody's table -> cases, organisations and municipalities that they may mean, each with reasons."""

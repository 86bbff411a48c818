"""How two documents that began as one are put together: see `app/model/three_way.py`, which is the way in.

`slots` finds the same part in all three documents, `tied` ties references to the parts they name, `parts_kept` says
which parts stay, `reunion` goes from place to place, `telling` notes what was met, `untied` writes the document again.
"""

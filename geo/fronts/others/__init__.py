"""Others' maps and tables of who held which place, as they are exchanged: one format, and one maker, a file.

`entrance.read_given` reads them; `formats` knows the formats, `presets` and its neighbours whose map a file is.
"""

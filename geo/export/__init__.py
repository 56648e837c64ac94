"""Tables to files, one format a module. A failed or interrupted write leaves what stood there."""

from geo.export.formats import FORMATS
from geo.export.shapes import representative_points
from geo.export.writing import format_of, write_stream, write_table

__all__ = ["FORMATS", "format_of", "representative_points", "write_stream", "write_table"]

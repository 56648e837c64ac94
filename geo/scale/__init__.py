"""The pipeline over many articles: in shards that are kept as they are done, in one process or in several."""

from geo.scale.sharding import run_sharded

__all__ = ["run_sharded"]

"""Small maps of the shapes in which others exchange theirs: two squares of land, the eastern one the attacker's."""

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import shapely
from shapely.geometry import mapping

LAND = shapely.box(36.0, 48.0, 38.0, 49.0)
WEST, EAST = shapely.box(36.0, 48.0, 37.0, 49.0), shapely.box(37.0, 48.0, 38.0, 49.0)
BOWTIE = shapely.Polygon([(37.0, 48.0), (38.0, 49.0), (38.0, 48.0), (37.0, 49.0)])


def feature(geometry: Any, **properties: Any) -> dict[str, Any]:
    return {"type": "Feature", "properties": properties, "geometry": mapping(geometry) if geometry else None}


def collection(features: Sequence[dict[str, Any]]) -> dict[str, Any]:
    return {"type": "FeatureCollection", "features": list(features)}


def write(path: Path, *features: dict[str, Any], wrapped: str | None = None, **more: Any) -> Path:
    content = collection(features) | more
    path.write_text(json.dumps({wrapped: content} if wrapped else content, ensure_ascii=False), encoding="utf-8")
    return path


def held(areas: Any) -> dict[tuple[str | None, str], float]:
    """Square kilometres by side and status."""
    return {
        (None if side != side else side, status): round(km2)
        for side, status, km2 in zip(areas["side"], areas["status"], areas["area_km2"], strict=True)
    }

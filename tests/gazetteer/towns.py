"""Places for small lists."""

from geo.gazetteer.writing import Draft


def town(place_id: str, name: str, *, source: str = "GeoNames", population: int = 10_000, **changes: object) -> Draft:
    """A town of Luhansk Oblast that texts are scanned for."""
    given: dict[str, object] = {
        "kind": "city", "country": "UA", "admin1": "Luhansk Oblast", "admin2": None, "lon": 38.5, "lat": 48.9,
        "precision": "settlement", "uncertainty_m": 2000.0,
    }  # fmt: skip
    draft = Draft(
        place_id=place_id, name=name, population=population, source=source, regional=True, **(given | changes)
    )  # type: ignore[arg-type]
    draft.add_name(name, "official")
    return draft

"""HXL hashtags for a table's columns, so that tools of humanitarian data know what each is.

The tags follow the HXL standard 1.1 (hxlstandard.org); attributes that it does not list are our own, as it allows.
"""

from collections.abc import Iterable

__all__ = ["HASHTAGS", "hashtags"]

HASHTAGS = {
    "article_id": "#meta+id+article",
    "article_ids": "#meta+id+article+list",
    "title": "#description+title",
    "text": "#description+text",
    "published": "#date+published",
    "language": "#meta+lang",
    "source": "#meta+source",
    "url": "#meta+url",
    "mention_id": "#meta+id+mention",
    "start": "#meta+offset+start",
    "end": "#meta+offset+end",
    "name": "#loc+name+told",
    "kind": "#loc+type",
    "role": "#meta+role",
    "sentence": "#description+sentence",
    "place_id": "#loc+code",
    "place_name": "#loc+name",
    "country": "#country+code+v_iso2",
    "admin1": "#adm1+name",
    "status": "#status+place",
    "score": "#indicator+score+num",
    "runner_up": "#loc+name+alternative",
    "reason": "#description+reason",
    "precision": "#geo+precision",
    "uncertainty_m": "#geo+uncertainty+m+num",
    "event_id": "#event+id",
    "event_type": "#event+type",
    "sub_type": "#event+type+sub",
    "summary": "#description+summary",
    "quote": "#description+quote",
    "happened_from": "#date+occurred+start",
    "happened_to": "#date+occurred+end",
    "time_precision": "#date+precision",
    "actor": "#org+actor",
    "target": "#org+target",
    "reported_by": "#meta+reporter",
    "claim_status": "#status+claim",
    "count_min": "#affected+min+num",
    "count_max": "#affected+max+num",
    "count_of": "#affected+type",
    "counts": "#affected+list",
    "count_shared": "#affected+shared",
    "headline": "#description+headline",
    "total_id": "#meta+id+total",
    "since": "#date+counted+start",
    "until": "#date+counted+end",
    "damage": "#impact+type",
    "political": "#event+political",
    "confidence": "#indicator+confidence+num",
    "report_id": "#meta+id+report",
    "title_start": "#meta+offset+title+start",
    "title_end": "#meta+offset+title+end",
    "given_lon": "#geo+lon+given",
    "given_lat": "#geo+lat+given",
    "query": "#loc+name+asked",
    "found_by": "#meta+method",
    "known_id": "#loc+code+known",
    "lon": "#geo+lon",
    "lat": "#geo+lat",
    "geometry": "#geo+coord+wkt",
}
"""The hashtag of each column that a table or an export has."""


def hashtags(columns: Iterable[str]) -> list[str]:
    """The hashtag of each column; an empty cell, as HXL has it, for one that has none."""
    return [HASHTAGS.get(column, "") for column in columns]

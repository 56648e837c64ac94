"""One form for letters that are written in several ways, without moving any other."""

__all__ = ["fold"]

_SAME = str.maketrans({"’": "'", "ʼ": "'", "‘": "'", "`": "'", "–": "-", "—": "-", "‑": "-", "\xa0": " ", "ё": "е"})


def fold(text: str) -> str:
    """Lower case and one form of apostrophe, dash and «ё», of the same length, so that offsets hold."""
    low = text.lower()
    if len(low) != len(text):  # a few capitals become two characters, such as İ
        low = "".join(small if len(small := char.lower()) == 1 else char for char in text)
    return low.translate(_SAME)

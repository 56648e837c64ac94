"""Write a good file of each kind into a folder, as seeds for the fuzzer."""

import sys
from pathlib import Path

from geo.articles.reading import READERS
from tests.articles.test_fuzzing import GOOD

folder = Path(sys.argv[1])
folder.mkdir(parents=True, exist_ok=True)
for suffix, contents in GOOD.items():
    for number, content in enumerate(contents):
        (folder / f"{suffix[1:]}-{number}").write_bytes(bytes([sorted(READERS).index(suffix)]) + content)

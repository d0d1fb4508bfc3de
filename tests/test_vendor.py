import re
from hashlib import sha256
from pathlib import Path

import pytest
from django.conf import settings

FOLDERS = [settings.BASE_DIR / "static" / "vendor", settings.BASE_DIR / "timeline" / "atlas"]


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
def test_what_others_made_is_what_the_list_says(folder: Path) -> None:
    listed = (folder / "VENDOR.txt").read_text()
    hashes = dict(re.findall(r"^(\S+\.js(?:on)?)$.*?sha256: ([0-9a-f]{64})", listed, re.M | re.S))
    found = {path.name: sha256(path.read_bytes()).hexdigest() for path in folder.glob("*.js*")}
    assert found == hashes

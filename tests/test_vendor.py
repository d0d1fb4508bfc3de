import re
from hashlib import sha256

from django.conf import settings

VENDOR = settings.BASE_DIR / "static" / "vendor"


def test_libraries_are_what_the_list_says() -> None:
    listed = (VENDOR / "VENDOR.txt").read_text()
    hashes = dict(re.findall(r"^(\S+\.js)$.*?sha256: ([0-9a-f]{64})", listed, re.M | re.S))
    files = {path.name: sha256(path.read_bytes()).hexdigest() for path in VENDOR.glob("*.js")}
    assert files == hashes

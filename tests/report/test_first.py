import json

import pytest

from factcheck.model import Audit
from factcheck.report import FORMATS, render


@pytest.mark.parametrize("format", FORMATS)
@pytest.mark.parametrize("lang", ["en", "zh_CN", "zh-HK"])
def test_same_bytes(audit: Audit, format: str, lang: str) -> None:
    assert render(audit, format, lang=lang) == render(audit, format, lang=lang)


def test_unknown_format_names_the_nearest(audit: Audit) -> None:
    with pytest.raises(ValueError, match="'markdown'"):
        render(audit, "markdwon")


def test_json_has_the_keys_of_the_contract(audit: Audit) -> None:
    loaded = json.loads(render(audit, "json"))
    assert list(loaded) == ["schema", "sources", "claims", "findings", "agreements", "unreadable"]

"""Dates that are facts themselves."""

from __future__ import annotations

import pytest

from tests.relate.told import told


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        (
            "海林港成立于1998年，总部位于海林市。",
            [
                "1998年 | 海林港 | founded | 1998-01-01/1998-12-31",
            ],
        ),
        (
            "Port Kember was founded in 1998.",
            [
                "1998 | Port Kember | founded | 1998-01-01/1998-12-31",
            ],
        ),
        (
            "云杉乳业（股份代号：01234.HK）于2021年5月18日在香港上市，发行价每股12.5港元。",
            [
                "2021年5月18日 | 云杉乳业 | listed | 2021-05-18/2021-05-18",
            ],
        ),
        (
            "Spruce Dairy listed on 18 May 2021 at $12.50 a share.",
            [
                "18 May 2021 | Spruce Dairy | listed | 2021-05-18/2021-05-18",
            ],
        ),
        (
            "陈立群今年53岁，2019年出任云杉乳业总裁。",
            [
                "53岁 | 陈立群 | age | 2025-01-01/2025-12-31",
                "2019年 | 陈立群 | other:appointed | 2019-01-01/2019-12-31",
            ],
        ),
        (
            "Ms Oyelaren, 53, joined Spruce Dairy in 2019.",
            [
                "53 | Oyelaren | age | published",
                "2019 | Oyelaren | other:joined | 2019-01-01/2019-12-31",
            ],
        ),
        (
            "云杉乳业是一家乳企。该公司成立于2003年。",
            [
                "2003年 | 云杉乳业 | founded | 2003-01-01/2003-12-31",
            ],
        ),
    ],
)
def test_what_is_told(text: str, claims: list[str]) -> None:
    told(text, claims)

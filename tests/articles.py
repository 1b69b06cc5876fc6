"""Short articles for tests that need a whole run: a ferry operator and a brewery, in three scripts."""

from __future__ import annotations

from pathlib import Path

#: Two agree, one does not.
FERRY = {
    "gazette.txt": "Harbour Lines's revenue was $32.5 million in 2023.\n",
    "courier.md": "---\ntitle: Ferries\npublisher: The Courier\n---\n\nHarbour Lines's revenue was $41.8 million in 2023.\n",
    "herald.txt": "Harbour Lines's revenue was $32.5 million in 2023.\nHarbour Lines's valuation was $90 million in 2023.\n",
}
BREWERY = {
    "早報.txt": "青禾啤酒股份有限公司2023年营收为3.2亿元。\n",
    "晚報.txt": "青禾啤酒股份有限公司2023年營收為4.1億元。\n",
}


def write(folder: Path, articles: dict[str, str]) -> Path:
    """Write articles into a folder, made where it is missing; the folder."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in articles.items():
        (folder / name).write_text(text, "utf-8")
    return folder

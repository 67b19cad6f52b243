"""Cuts the typeface to the letters of Vietnamese and to the weights 400–600: less than two thirds of what the page would fetch.

    pip install fonttools brotli; npm pack @fontsource-variable/source-sans-3; python3 .ci/fonts.py UNPACKED/files

The result carries another name, as its licence asks of a changed typeface ("Source" is reserved).
"""

import io
import pathlib
import re
import sys

from fontTools import subset
from fontTools.ttLib import TTFont
from fontTools.varLib import instancer

FONTS = pathlib.Path(__file__).parent.parent / "public/fonts"
RANGES = re.findall(r"unicode-range: ([^;]+);", (FONTS.parent.parent / "style/tokens.css").read_text())


def letters(ranges):
    for part in ranges.replace("U+", "").split(", "):
        first, _, last = part.partition("-")
        yield from range(int(first, 16), int(last or first, 16) + 1)


for script, ranges in zip(("latin", "vietnamese"), RANGES):
    options = subset.Options(hinting=False, layout_features=["ccmp", "kern", "locl", "mark", "mkmk"], name_IDs=[0, 1, 2, 3, 4, 5, 6, 13, 14])
    cutter = subset.Subsetter(options)
    font = TTFont(f"{sys.argv[1]}/source-sans-3-{script}-wght-normal.woff2")
    cutter.populate(unicodes=letters(ranges))
    cutter.subset(font)
    cut = io.BytesIO()
    font.save(cut)
    font = instancer.instantiateVariableFont(TTFont(cut), {"wght": (400, 600)})
    for record in font["name"].names:
        if record.nameID in (1, 3, 4, 6):
            record.string = re.sub("Source ?Sans ?3", "Giao Uoc Sans", record.toUnicode())
    font.flavor = "woff2"
    font.save(FONTS / f"sans-{script}.woff2")

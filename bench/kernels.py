"""Single steps, each beside the best known way to do it: `make bench-kernels`. Reading a file, and how alike texts are."""
import os
import sys

import polars

import measure
from engine import generated

READERS = {
    "duckdb": "import duckdb,sys; duckdb.execute(f\"create table t as select * from read_csv('{sys.argv[1]}')\")",
    "polars": "import polars,sys; polars.read_csv(sys.argv[1], try_parse_dates=True)",
    "pandas": "import pandas,sys; pandas.read_csv(sys.argv[1])",
}


# Names of one list against those of another, in one thread.
ONES, LETTERS = 2_000, 20
RAPIDFUZZ = f"""
import sys, numpy
from rapidfuzz import process
from rapidfuzz.distance import Indel
names = open(sys.argv[1], encoding='utf-8').read().splitlines()
print(process.cdist(names[:{ONES}], names[{ONES}:], scorer=Indel.normalized_similarity, dtype=numpy.float32, workers=1).sum())
"""


def timed(title, commands, rounds, per_second):
    """Runs all commands in turn, prints a table with the rate by wall or by CPU time, and answers its rows."""
    name, amount, by = per_second
    runs = measure.side_by_side(commands, rounds)
    rows = [{"program": program, "CPU s": run["cpu"], "wall s": run["wall"], "MiB": run["mib"], name: amount / run[by]}
            for program, run in runs.items()]
    measure.table(title, rows)
    return rows


def reading(folder, rounds):
    """A file to typed columns."""
    file = str(folder / "bank.csv")
    commands = {"tieout": [os.environ["READER"], file]}
    commands |= {name: [sys.executable, "-c", script, file] for name, script in READERS.items()}
    size = os.path.getsize(file) / 1e6
    return timed(f"reading {size:.0f} MB of CSV to typed columns", commands, rounds, ("MB/s", size, "wall"))


def likeness(folder, rounds):
    """Names of 20 letters, each of the first against each of the rest."""
    names = polars.read_csv(folder / "bank.csv", columns=["counterparty_raw"])["counterparty_raw"].drop_nulls()
    names = names.filter(names.str.len_chars() >= LETTERS).str.head(LETTERS).head(11 * ONES)
    file = measure.FOLDER / "names.txt"
    file.write_text("\n".join(names), encoding="utf-8")
    commands = {"tieout": [os.environ["LIKENESS"], str(file), str(ONES)], "rapidfuzz": [sys.executable, "-c", RAPIDFUZZ, str(file)]}
    pairs = ONES * (len(names) - ONES) / 1e6
    return timed(f"likeness of {pairs:.0f} million pairs of names, with start-up", commands, rounds, ("million pairs/CPU s", pairs, "cpu"))


def main():
    if not measure.need(measure.RIVALS, "TIEOUT_RIVALS"):
        sys.exit(1)
    folder = generated(os.environ.get("SIZES", "1000000").split()[0])
    rounds = int(os.environ.get("ROUNDS", "5"))
    measure.keep("kernels", {"reading": reading(folder, rounds), "likeness": likeness(folder, rounds)})


if __name__ == "__main__":
    main()

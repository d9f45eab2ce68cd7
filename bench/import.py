"""A file of a million rows to a typed, profiled, stored table, beside DuckDB's way from CSV to Parquet: `make bench-import`.

SIZES  rows of the generated bank statement; default "1000000 3000000": memory must not grow with them
ROUNDS how often each is run; default 5. The table shows medians.
SEED   of the generator
"""
import os
import shutil
import subprocess
import sys
from pathlib import Path

import measure

SEED = os.environ.get("SEED", "20260101")
# What DuckDB does in its own words; its profile of columns is its own, too.
STORED = "duckdb.sql(f\"copy (from read_csv('{sys.argv[1]}')) to '{sys.argv[2]}' (format parquet)\")"
PROFILED = "duckdb.sql(f\"summarize from '{sys.argv[2]}'\").fetchall()"


def statement(rows):
    """A bank statement of so many rows, made once."""
    folder = measure.FOLDER / "data" / f"{min(rows, 1_000_000)}-{SEED}"
    if not (folder / "bank.csv").exists():
        generator = str(measure.RIVALS / "gen_recon.py")
        subprocess.run([sys.executable, generator, str(min(rows, 1_000_000)), str(folder), "--seed", SEED], check=True)
    return longer(folder / "bank.csv", rows // 1_000_000) if rows > 1_000_000 else folder / "bank.csv"


def longer(path, times):
    """The rows of a file several times over."""
    whole = measure.FOLDER / "data" / f"bank-{times}-{SEED}.csv"
    if not whole.exists():
        with open(whole, "wb") as to:
            for time in range(times):
                with open(path, "rb") as part:
                    if time:
                        part.readline()
                    shutil.copyfileobj(part, to, 1 << 20)
    return whole


def commands(file, out):
    duckdb = lambda *steps: [sys.executable, "-c", "\n".join(["import duckdb, sys", *steps]), str(file), str(out)]
    return {
        "tieout: read, checked, typed, stored, profiled": [measure.TIEOUT, "import", str(file), "--go-on", "--json"],
        "duckdb: read_csv to parquet": duckdb(STORED),
        "duckdb: the same, then summarize": duckdb(STORED, PROFILED),
        "duckdb: started only": duckdb(),
    }


def main():
    if not measure.need(measure.RIVALS, "TIEOUT_RIVALS"):
        sys.exit(1)
    rounds = int(os.environ.get("ROUNDS", "5"))
    results = {}
    for size in map(int, os.environ.get("SIZES", "1000000 3000000").split()):
        file, out = statement(size), Path(measure.FOLDER) / "import.parquet"
        taken = measure.side_by_side(commands(file, out), rounds)
        rows = [{"program": name, **figures} for name, figures in taken.items()]
        measure.table(f"{size} rows, {file.stat().st_size >> 20} MiB, medians of {rounds}", rows)
        results[str(size)] = rows
        out.unlink(missing_ok=True)
    measure.keep("import", results)


if __name__ == "__main__":
    main()

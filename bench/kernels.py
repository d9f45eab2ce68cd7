"""Single steps, each beside the best known way to do it: `make bench-kernels`. The first is reading a file."""
import os
import sys

import measure
from engine import generated

READERS = {
    "duckdb": "import duckdb,sys; duckdb.execute(f\"create table t as select * from read_csv('{sys.argv[1]}')\")",
    "polars": "import polars,sys; polars.read_csv(sys.argv[1], try_parse_dates=True)",
    "pandas": "import pandas,sys; pandas.read_csv(sys.argv[1])",
}


def main():
    if not measure.need(measure.RIVALS, "TIEOUT_RIVALS"):
        sys.exit(1)
    file = str(generated(os.environ.get("SIZES", "1000000").split()[0]) / "bank.csv")
    commands = {"tieout": [os.environ["READER"], file]}
    commands |= {name: [sys.executable, "-c", script, file] for name, script in READERS.items()}
    runs = measure.side_by_side(commands, int(os.environ.get("ROUNDS", "5")))
    size = os.path.getsize(file) / 1e6
    rows = [{"program": name, "CPU s": run["cpu"], "wall s": run["wall"], "MiB": run["mib"], "MB/s": size / run["wall"]}
            for name, run in runs.items()]
    measure.table(f"reading {size:.0f} MB of CSV to typed columns", rows)
    measure.keep("kernels", rows)


if __name__ == "__main__":
    main()

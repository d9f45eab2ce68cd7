"""Generated ledgers and bank statements, ours and the rivals in turn on the same files: `make bench-engine`.

SIZES  rows, with `-hard` for the hard kind; default "100000 1000000 100000-hard 1000000-hard"
ROUNDS how often each is run; default 5. The tables show medians.
RIVALS which of duckdb, polars, splink, datacompy; default "duckdb polars"
SEED   of the generator
"""
import os
import subprocess
import sys

import polars

import measure

SEED = os.environ.get("SEED", "20260101")


def generated(size):
    """The folder of a generated set, made once."""
    folder = measure.FOLDER / "data" / f"{size}-{SEED}"
    if not (folder / "truth.csv").exists():
        rows, _, hard = size.partition("-")
        command = [sys.executable, str(measure.RIVALS / "gen_recon.py"), rows, str(folder), "--seed", SEED]
        subprocess.run(command + (["--hard"] if hard else []), check=True)
    return folder


def commands(folder, out):
    """What is run, by name; each writes its pairs into `out`."""
    files = [str(folder / "ledger.csv"), str(folder / "bank.csv")]
    all_of = {"tieout": [measure.TIEOUT, "match", *files, "--out", str(out / "tieout")]}
    for rival in os.environ.get("RIVALS", "duckdb polars").split():
        script = str(measure.RIVALS / f"peer_{rival}.py")
        all_of[rival] = [sys.executable, script, str(folder), str(out / f"{rival}.csv")]
    return all_of


def found(name, out):
    """The pairs a program found, by the ids of the generated files; rows are numbered as ids are, from 0."""
    if name != "tieout":
        return polars.read_csv(out / f"{name}.csv", columns=["entry_id", "txn_id"]).unique()
    ids = lambda letter, row: letter + (polars.col(row) - 1).cast(polars.String).str.zfill(8)
    matches = polars.read_csv(out / "tieout" / "matches.csv")
    in_group = polars.len().over("match") > 1
    named = [ids(polars.lit("L"), "left_row").alias("entry_id"), ids(polars.lit("B"), "right_row").alias("txn_id")]
    return matches.select(*named, "state", in_group.alias("group"))


def scores(pairs, truth):
    """F1 over all pairs; recall and precision of sums."""
    on = ["entry_id", "txn_id"]
    hits = truth.join(pairs, on=on, how="semi")
    sums = truth.filter(polars.col("kind") == "group")
    result = {
        "f1": 2 * hits.height / (pairs.height + truth.height),
        "precision": hits.height / max(pairs.height, 1),
        "recall": hits.height / truth.height,
        "sums recall": sums.join(pairs, on=on, how="semi").height / max(sums.height, 1),
    }
    if "state" in pairs.columns:
        groups, accepted = pairs.filter("group"), pairs.filter(polars.col("state").is_in(["matched", "difference"]))
        right = lambda some: some.join(truth, on=on, how="semi").height / max(some.height, 1)
        result |= {"sums precision": right(groups), "accepted precision": right(accepted)}
    return result


def main():
    if not measure.need(measure.RIVALS, "TIEOUT_RIVALS"):
        sys.exit(1)
    results = {}
    for size in os.environ.get("SIZES", "100000 1000000 100000-hard 1000000-hard").split():
        folder, out = generated(size), measure.FOLDER / "engine" / size
        out.mkdir(parents=True, exist_ok=True)
        runs = measure.side_by_side(commands(folder, out), int(os.environ.get("ROUNDS", "5")))
        truth = polars.read_csv(folder / "truth.csv")
        rows = [{"program": name, "CPU s": run["cpu"], "wall s": run["wall"], "MiB": run["mib"]} | scores(found(name, out), truth)
                for name, run in runs.items()]
        measure.table(f"{size} rows", rows)
        results[size] = rows
    measure.keep("engine", results)


if __name__ == "__main__":
    main()

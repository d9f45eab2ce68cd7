"""Generated ledgers and bank statements, ours and the rivals in turn on the same files: `make bench-engine`.

SIZES  rows, with a kind behind them; default "100000 1000000 100000-hard 1000000-hard"
       -hard     the hard kind of the generator
       -nothing  the ledger of one generated set and the bank statement of another: nothing belongs together
       -keyed    a ledger and the same in another order, joined by its key alone, as a ruleset says
ROUNDS how often each is run; default 5. The tables show medians.
RIVALS which of duckdb, polars, splink, datacompy; default "duckdb polars"
SEED   of the generator
"""
import json
import os
import subprocess
import sys

import polars

import measure

SEED = os.environ.get("SEED", "20260101")

# The key alone, and how DuckDB is asked the same.
KEYED = {
    "version": 1,
    "columns": [{"name": "key", "left": "entry_id", "right": "txn_id", "kind": "text"}],
    "passes": [{"name": "key", "accept": {"points": 0}, "review": {"points": 0}, "candidates": [{"equal": ["key"]}]}],
}
JOIN = """
import sys, duckdb
folder, out = sys.argv[1:]
duckdb.execute(f"copy (select entry_id, txn_id from read_csv('{folder}/ledger.csv') l join read_csv('{folder}/bank.csv') r "
               f"on l.entry_id = r.txn_id) to '{out}' (header)")
"""
TRUTH = {"entry_id": polars.String, "txn_id": polars.String, "kind": polars.String}


def generated(size, seed=SEED):
    """The folder of a generated set, made once."""
    folder = measure.FOLDER / "data" / f"{size}-{seed}"
    if not (folder / "truth.csv").exists():
        rows, _, kind = size.partition("-")
        made = {"nothing": nothing, "keyed": keyed}.get(kind)
        if made:
            folder.mkdir(parents=True, exist_ok=True)
            made(rows, folder)
        else:
            command = [sys.executable, str(measure.RIVALS / "gen_recon.py"), rows, str(folder), "--seed", seed]
            subprocess.run(command + (["--hard"] if kind else []), check=True)
    return folder


def nothing(rows, folder):
    """Two files of which no records belong together."""
    sources = {"ledger.csv": generated(rows), "bank.csv": generated(rows, str(int(SEED) + 1))}
    for name, source in sources.items():
        (folder / name).write_bytes((source / name).read_bytes())
    polars.DataFrame(schema=TRUTH).write_csv(folder / "truth.csv")


def keyed(rows, folder):
    """A ledger and the same in another order, and the rule that joins them."""
    ledger = polars.read_csv(generated(rows) / "ledger.csv", infer_schema=False)
    bank = ledger.sample(fraction=1, shuffle=True, seed=int(SEED)).rename({"entry_id": "txn_id", "posted_date": "value_date"})
    ledger.write_csv(folder / "ledger.csv")
    bank.write_csv(folder / "bank.csv")
    (folder / "rules.json").write_text(json.dumps(KEYED))
    ledger.select("entry_id", txn_id="entry_id", kind=polars.lit("exact")).write_csv(folder / "truth.csv")


def commands(folder, out):
    """What is run, by name; each writes its pairs into `out`."""
    files = [str(folder / "ledger.csv"), str(folder / "bank.csv")]
    rules = folder / "rules.json"
    with_rules = ["--rules", str(rules)] if rules.exists() else []
    all_of = {"tieout": [measure.TIEOUT, "match", *files, *with_rules, "--out", str(out / "tieout")]}
    if with_rules:
        return all_of | {"duckdb": [sys.executable, "-c", JOIN, str(folder), str(out / "duckdb.csv")]}
    for rival in os.environ.get("RIVALS", "duckdb polars").split():
        script = str(measure.RIVALS / f"peer_{rival}.py")
        all_of[rival] = [sys.executable, script, str(folder), str(out / f"{rival}.csv")]
    return all_of


def found(name, folder, out):
    """The pairs a program found, by the ids of the files."""
    if name != "tieout":
        return polars.read_csv(out / f"{name}.csv", columns=["entry_id", "txn_id"], infer_schema=False).unique()
    matches = polars.read_csv(out / "tieout" / "matches.csv", schema_overrides={"left_row": polars.Int64, "right_row": polars.Int64})
    ids = lambda file, column: polars.read_csv(folder / file, columns=[column])[column]
    named = {"entry_id": ids("ledger.csv", "entry_id")[matches["left_row"] - 1], "txn_id": ids("bank.csv", "txn_id")[matches["right_row"] - 1]}
    return matches.select("state", (polars.len().over("match") > 1).alias("group")).with_columns(**named)


def scores(pairs, truth):
    """F1 over all pairs; recall and precision of sums."""
    on = ["entry_id", "txn_id"]
    hits = truth.join(pairs, on=on, how="semi")
    sums = truth.filter(polars.col("kind") == "group")
    result = {
        "pairs": pairs.height,
        "f1": 2 * hits.height / max(pairs.height + truth.height, 1),
        "precision": hits.height / max(pairs.height, 1),
        "recall": hits.height / max(truth.height, 1),
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
        truth = polars.read_csv(folder / "truth.csv", schema_overrides=TRUTH)
        rows = [{"program": name, "CPU s": run["cpu"], "wall s": run["wall"], "MiB": run["mib"]} | scores(found(name, folder, out), truth)
                for name, run in runs.items()]
        measure.table(f"{size} rows", rows)
        results[size] = rows
    measure.keep("engine", results)


if __name__ == "__main__":
    main()

"""How right files are read: `make bench-formats`. Bank files against their published expectations or a reader of their own
kind, polluted CSV against what it means, beside DuckDB."""
import csv
import decimal
import io
import json
import logging
import os
import re
import subprocess
import sys
import warnings
from collections import Counter

import measure

# The other readers tell at length what they do not understand.
logging.disable()
warnings.simplefilter("ignore")

# Files that are broken on purpose: they have to be refused, or to give an issue that says what is wrong.
BROKEN = re.compile(r"wrong|error|fail_|broken|empty_86", re.IGNORECASE)


def read(paths):
    """What our reader says of each file."""
    done = subprocess.run([os.environ["READER"], *map(str, paths)], capture_output=True, text=True, check=True)
    return [json.loads(line) for line in done.stdout.splitlines()]


def amounts(told):
    """The amounts of the entries, and the balances of the statements."""
    at = told["columns"].index("amount")
    entries = [record[at]["value"] for record in told["records"]]
    balances = [one[side]["amount"] for one in told["statements"] for side in ("opening", "closing") if one[side]]
    return [decimal.Decimal(entry) for entry in entries if entry], [decimal.Decimal(balance) for balance in balances]


def expected_camt(path):
    """The entries and balances of the expectations beside a message."""
    expectation = json.loads(path.with_suffix(".json").read_text())
    money = lambda of: decimal.Decimal(of["getAmount"]) / (1 if of["getCurrency"]["getCode"] == "JPY" else 100)
    entries = expectation["getEntries"]
    signed = [money(entry["getAmount"]) for entry in entries]
    balances = entries[0]["getRecord"].get("getBalances") or [] if entries else []
    booked = [money(one["getAmount"]) for one in balances if one["getType"] in ("opening", "closing")]
    return signed, booked


def expected_mt940(path):
    """What the most used reader of MT940 in Python says."""
    import mt940
    statement = mt940.parse(str(path))
    balances = [statement.data.get(f"{side}_{kind}balance") for side, kind in (("final_opening", ""), ("final_closing", ""))]
    entries = [entry.data["amount"].amount for entry in statement if "amount" in entry.data]
    return entries, [one.amount.amount for one in balances if one]


def expected_ofx(path):
    """What the most used reader of OFX in Python says."""
    from ofxparse import OfxParser
    with open(path, "rb") as file:
        ofx = OfxParser.parse(file)
    statements = [account.statement for account in ofx.accounts if getattr(account, "statement", None)]
    entries = [entry.amount if hasattr(entry, "amount") else entry.total for one in statements for entry in one.transactions]
    # It writes 0 where a security moves and no money does.
    return [decimal.Decimal(entry) for entry in entries if entry], None


EXPECTED = {"camt": expected_camt, "mt940": expected_mt940, "ofx": expected_ofx}


def verdict(path, told):
    """Whether a bank's file was read as it should be, and what of it."""
    says_something = "refused" in told or bool(told["issues"])
    if BROKEN.search(path.name):
        return ("broken, said" if says_something else "BROKEN, SILENT"), says_something
    if "refused" in told:
        return f"REFUSED: {told['refused']}", False
    entries, balances = amounts(told)
    try:
        expected, stands = EXPECTED[path.parent.name](path)
    except Exception as error:  # The other reader gives up on files that ours reads.
        return f"read; the other reader: {type(error).__name__}", True
    same = Counter(entries) == Counter(expected)
    # Of several statements the other reader keeps the last balances only.
    stands_same = stands is None or not Counter(stands) - Counter(balances)
    detail = f"{len(entries)} entries, {len(balances)} balances"
    return (detail if same and stands_same else f"DIFFERENT: {detail}; expected {len(expected)} entries"), same and stands_same


def bank_files():
    """One row a file."""
    folder = measure.DATASETS / "bank-files"
    paths = sorted(path for path in folder.rglob("*") if path.is_file() and path.suffix != ".json")
    rows = []
    for path, told in zip(paths, read(paths)):
        said, right = verdict(path, told)
        rows.append({"file": f"{path.parent.name}/{path.name}", "right": right, "what": said})
    return rows


def pollock(clean, header, records):
    """The ten measures of Pollock: readable, then precision, recall and F1 of header, records and cells."""
    lines = list(csv.reader(io.StringIO(clean)))
    wanted = ([lines[0]], lines[1:])
    same = lambda cells: tuple((cell or "").strip() for cell in cells)
    scores = [1.0]
    for ours, theirs in (
        (Counter(same(header)), Counter(same(wanted[0][0]))),
        (Counter(map(same, records)), Counter(map(same, wanted[1]))),
        (Counter(cell for record in records for cell in same(record)), Counter(cell for line in wanted[1] for cell in same(line))),
    ):
        hits = sum((ours & theirs).values())
        precision = hits / max(sum(ours.values()), 1)
        recall = hits / max(sum(theirs.values()), 1)
        scores += [precision, recall, 2 * precision * recall / (precision + recall) if hits else 0.0]
    return sum(scores)


def by_duckdb(path):
    """The table that DuckDB makes of a file by itself, values as text; none where it refuses."""
    import duckdb
    try:
        table = duckdb.sql(f"from read_csv('{path}', all_varchar=true, strict_mode=false, null_padding=true, ignore_errors=true)")
        return table.columns, table.fetchall()
    except duckdb.Error:
        return None


def by_us(told):
    """The table that we make of a file; none where we refuse."""
    if "refused" in told:
        return None
    return told["headers"], [[cell["text"] for cell in record] for record in told["records"]]


def polluted_files():
    """One row a file: the score of both readers."""
    folder = measure.DATASETS / "polluted-csv"
    paths = sorted((folder / "csv").glob("*.csv"))
    rows = []
    for path, told in zip(paths, read(paths)):
        with open(folder / "clean" / path.name, encoding="utf-8", newline="") as file:
            clean = file.read()
        row = {"file": path.name}
        for name, table in (("tieout", by_us(told)), ("duckdb", by_duckdb(path))):
            row[name] = pollock(clean, *table) if table else 0.0
        rows.append(row)
    return rows


def main():
    if not measure.need(measure.DATASETS, "TIEOUT_DATASETS"):
        sys.exit(1)
    bank = bank_files()
    right = sum(row["right"] for row in bank)
    measure.table(f"bank files: {right} of {len(bank)} as they should be", bank)
    polluted = polluted_files()
    means = {name: sum(row[name] for row in polluted) / len(polluted) for name in ("tieout", "duckdb")}
    measure.table("polluted CSV, of 10", polluted + [{"file": "mean", **means}])
    measure.keep("formats", {"bank files": bank, "polluted csv": polluted, "mean": means})
    sys.exit(0 if right == len(bank) else 1)


if __name__ == "__main__":
    main()

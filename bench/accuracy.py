"""How right the matches are, on every data set with a truth: `make bench-accuracy`. No rule is given."""
import csv
import json
import sys

import measure


def pairs(path, states=None):
    """The pairs of a file of matches or of a truth, of all states or of some."""
    with open(path, newline="", encoding="utf-8-sig") as file:
        rows = csv.DictReader(file)
        return {(int(row["left_row"]), int(row["right_row"])) for row in rows if states is None or row["state"] in states}


def scored(found, truth):
    """Precision, recall and F1 of a set of pairs."""
    hits = len(found & truth)
    precision = hits / len(found) if found else 0.0
    recall = hits / len(truth) if truth else 0.0
    return precision, recall, 2 * hits / (len(found) + len(truth)) if found or truth else 0.0


def row(name, folder, out):
    """One data set: how right all matches are, and how right those that nobody has to look at."""
    truth = pairs(folder / "truth.csv")
    precision, recall, f1 = scored(pairs(out / "matches.csv"), truth)
    accepted = pairs(out / "matches.csv", {"matched", "difference"})
    summary = json.loads((out / "summary.json").read_text())
    return {
        "set": name, "f1": f1, "precision": precision, "recall": recall,
        "accepted precision": scored(accepted, truth)[0],
        "accepted share of left rows": len({left for left, _ in accepted}) / max(summary["left"]["rows"], 1),
    }


def main():
    if not measure.need(measure.DATASETS, "TIEOUT_DATASETS"):
        sys.exit(1)
    rows = []
    for truth in sorted(measure.DATASETS.glob("*/truth.csv")):
        folder, out = truth.parent, measure.FOLDER / "accuracy" / truth.parent.name
        command = [measure.TIEOUT, "match", str(folder / "left.csv"), str(folder / "right.csv"), "--out", str(out)]
        run = measure.apart(command)
        if run is None:
            rows.append({"set": folder.name, "f1": "failed"})
        else:
            rows.append(row(folder.name, folder, out) | {"wall s": run["wall"], "CPU s": run["cpu"], "MiB": run["mib"]})
    measure.table("accuracy without a rule", rows)
    measure.keep("accuracy", rows)


if __name__ == "__main__":
    main()

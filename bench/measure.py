"""Runs a command and tells what it took: wall time, CPU time of all its threads, and the most memory it had."""
import json
import os
import platform
import statistics
import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
TARGET = Path(os.environ.get("CARGO_TARGET_DIR", ROOT / "target"))
FOLDER = TARGET / "bench"
RIVALS = Path(os.environ.get("TIEOUT_RIVALS", ROOT / "../shared/bench"))
DATASETS = Path(os.environ.get("TIEOUT_DATASETS", ROOT / "../shared/data"))
TIEOUT = os.environ.get("TIEOUT_BIN", str(TARGET / "release/tieout"))


def once(command):
    """One run: seconds of wall time, seconds of CPU time, MiB; or None when the command fails."""
    begin = time.perf_counter()
    child = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    errors = child.stderr.read()
    _, status, used = os.wait4(child.pid, 0)
    wall = time.perf_counter() - begin
    child.returncode = os.waitstatus_to_exitcode(status)
    if child.returncode != 0:
        print(f"{command[0]} failed: {errors.decode(errors='replace')[-400:]}", file=sys.stderr)
        return None
    return {"wall": wall, "cpu": used.ru_utime + used.ru_stime, "mib": used.ru_maxrss / 1024}


def apart(command):
    """One run, started by a small process: what has started a program counts as memory the program had."""
    ran = subprocess.run([sys.executable, __file__, *command], stdout=subprocess.PIPE, check=True)
    return json.loads(ran.stdout)


def side_by_side(commands, rounds):
    """Runs all commands in turn, round after round, so that a busy machine slows all of them alike."""
    runs = {name: [] for name in commands}
    for _ in range(rounds):
        for name, command in commands.items():
            run = apart(command) if runs[name] is not None else None
            runs[name] = None if run is None else [*runs[name], run]
    return {name: medians(of) for name, of in runs.items() if of}


def medians(runs):
    return {key: statistics.median(run[key] for run in runs) for key in runs[0]}


def machine():
    """What a figure was measured on."""
    names = (line.split(":")[1].strip() for line in open("/proc/cpuinfo") if line.startswith("model name"))
    return {
        "processor": next(names, platform.processor()),
        "cores": os.cpu_count(),
        "load": os.getloadavg()[0],
        "date": time.strftime("%Y-%m-%d"),
        "command": " ".join([f"{key}={os.environ[key]}" for key in ("SIZES", "ROUNDS") if key in os.environ] + sys.argv),
    }


def table(title, rows):
    """Prints rows of equal keys as a table."""
    print(f"\n{title}")
    if not rows:
        return
    keys = list(dict.fromkeys(key for row in rows for key in row))
    texts = [[shown(row.get(key, "")) for key in keys] for row in rows]
    widths = [max(len(text) for text in column) for column in zip(keys, *texts)]
    for line in [keys, *texts]:
        print("  " + "  ".join(text.rjust(width) if at else text.ljust(width) for at, (text, width) in enumerate(zip(line, widths))))


def shown(value):
    if isinstance(value, float):
        return f"{value:.4f}" if value <= 1 else f"{value:.2f}" if value < 100 else f"{value:.0f}"
    return str(value)


def keep(name, results):
    """Writes results beside the machine they were measured on."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    path = FOLDER / f"{name}.json"
    path.write_text(json.dumps({"machine": machine(), "results": results}, indent=2) + "\n")
    print(f"\nwritten to {os.path.relpath(path, ROOT)}")


def need(folder, variable):
    """Whether a folder is there; says what to set when it is not."""
    if folder.is_dir():
        return True
    print(f"{folder} is not there: set {variable} to the folder that has it", file=sys.stderr)
    return False


if __name__ == "__main__":
    print(json.dumps(once(sys.argv[1:])))

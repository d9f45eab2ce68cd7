"""What hostile files cost: `make bench-bombs`. Each is read by the program on its own, as `tieout import FILE --json`, with an
address space of 4 GiB: the decoder of Parquet reserves as much as a page claims, and touches only what comes. It has to answer
within two seconds, with no more than 64 MiB above what an ordinary file takes."""
import json
import multiprocessing
import os
import resource
import subprocess
import sys
import tempfile
import threading
import time
from pathlib import Path

import hostile
import measure

SECONDS, MEBIBYTES = 2.0, 64
SPACE = 4 << 30
# So long is waited for an answer that should have come long ago.
PATIENCE = 120


def limited():
    resource.setrlimit(resource.RLIMIT_AS, (SPACE, SPACE))


def answered(path):
    """Seconds, MiB, and what the program said: the code of the refusal, or how many records there are."""
    begin = time.perf_counter()
    with tempfile.TemporaryFile() as told:
        command = [measure.TIEOUT, "import", path, "--json"]
        child = subprocess.Popen(command, stdout=told, stderr=subprocess.DEVNULL, preexec_fn=limited, cwd=path.parent)
        watch = threading.Timer(PATIENCE, child.kill)
        watch.start()
        _, status, used = os.wait4(child.pid, 0)
        watch.cancel()
        child.returncode = os.waitstatus_to_exitcode(status)
        told.seek(0)
        text = told.read(1 << 20).decode(errors="replace")
    return time.perf_counter() - begin, used.ru_maxrss / 1024, said(text, child.returncode)


def said(text, code):
    if hostile.SECRET in text or "root:" in text:
        return "THE SECRET"
    try:
        answer = json.loads(text)
    except ValueError:
        return f"no answer, ended with {code}"
    return answer.get("code") or f"{answer['records']} records"


def make(path, kind, title):
    """In a process of its own: what it needs does not count for the programs that are started afterwards."""
    writer = multiprocessing.get_context("spawn").Process(target=write, args=(path, kind, title))
    writer.start()
    writer.join()


def write(path, kind, title):
    path.write_bytes(getattr(hostile, kind)()[title][1]())


def rows(folder, kind, usual):
    for title, (name, _) in getattr(hostile, kind)().items():
        path = folder / name
        make(path, kind, title)
        wall, mib, answer = answered(path)
        more = max(0, round(mib - usual))
        is_kept = wall < SECONDS and more < MEBIBYTES and not answer.startswith(("no answer", "THE"))
        kept = {"bar": "kept" if is_kept else "MISSED"}
        yield {"file": title, "bytes": path.stat().st_size, "seconds": wall, "MiB more": more, "answer": answer, **kept}
        path.unlink()


def main():
    with tempfile.TemporaryDirectory() as folder:
        folder = Path(folder)
        plain = folder / "plain.csv"
        plain.write_text("name,amount\na,1.00\n")
        usual = min(answered(plain)[1] for _ in range(3))
        results = {kind: list(rows(folder, kind, usual)) for kind in ("bombs", "references")}
    print(f"an ordinary file takes {usual:.0f} MiB")
    measure.table("bombs", results["bombs"])
    measure.table("documents that refer to others", results["references"])
    measure.keep("bombs", results)
    missed = [row["file"] for of in results.values() for row in of if row["bar"] != "kept"]
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(main())

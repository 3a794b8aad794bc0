"""How well it reads and simplifies, on data kept beside the project (never in it) and by the scripts that lie there."""
import json
import re
import subprocess
import sys
import time
from pathlib import Path

from scaffolds.checks.reading_age import estimate
from tests.bench import fit_reading_age
from tests.bench.rows import Row

SHARED = Path(__file__).parents[3] / "shared"


def measure() -> list[Row]:
    if not (SHARED / "bench").is_dir():
        print("NOT MEASURED: ../shared is not here, so there is no data to measure quality with.", file=sys.stderr)
        return []
    return [*_reading_age(), *_simplify()]


def _reading_age() -> list[Row]:
    said, how = _run("reading_age.py")
    rows = [Row("Agreement with teachers (CLEAR, Pearson)", _figure(said, r"pearson=([\d.]+)"), "", ">= 0.60", how)]
    left_out, fitting = fit_reading_age.left_out(), "python -m tests.bench.fit_reading_age"
    for words, target in (("all", "0.985"), ("100", "0.945"), ("40", "0.90")):
        name = f"Harder of two versions ranked harder (OneStop, words: {words}"
        figure = _figure(said, rf"words={words} .*?pairwise=([\d.]+)")
        rows.append(Row(f"{name})", figure, "", f">= {target}", how))
        rows.append(Row(f"{name}; articles left out of the fit)", left_out[words], "", f">= {target}", fitting))
    return [*rows, _speed()]


def _speed() -> Row:
    """New texts, so that most of what is remembered of words is of use and none of what is remembered of texts."""
    lines = (SHARED / "data" / "reading" / "clear_dev.jsonl").read_text(encoding="utf-8").splitlines()[:1000]
    texts = [json.loads(line)["text"] for line in lines]
    estimate(texts[0])
    start = time.process_time()
    for text in texts:
        estimate(text)
    return Row("Texts of 170 words rated in a second, one core", len(texts) / (time.process_time() - start), "",
               ">= 800", "python -m tests.bench quality")


def _simplify() -> list[Row]:
    said, how = _run("simplify.py", "--to", "9", "--first", "500")
    figures = (("SARI", "sari", ">= 37"), ("SARI add", "add", ">= 5"), ("BLEU", "bleu", ">= 82"),
               ("Words kept", "words_kept", ">= 0.93"), ("Numbers lost", "numbers_lost", "<= 0"),
               ("Negations lost", "negations_lost", "<= 0"))
    return [Row(f"{name} (ASSET validation, first 500)", _figure(said, rf"{key}=([\d.]+)"), "", target, how)
            for name, key, target in figures]


def _run(script: str, *arguments: str) -> tuple[str, str]:
    command = f"python ../shared/bench/{script} {' '.join(arguments)}".strip()
    done = subprocess.run([sys.executable, str(SHARED / "bench" / script), *arguments], capture_output=True, text=True,
                          env={"PATH": f"{Path(sys.executable).parent}:/usr/bin:/bin"})
    if done.returncode:
        raise SystemExit(f"{command} failed:\n{done.stderr[-2000:]}")
    return done.stdout, command


def _figure(said: str, pattern: str) -> float:
    found = re.search(pattern, said)
    if not found:
        raise SystemExit(f"There is no {pattern} in:\n{said}")
    return float(found[1])

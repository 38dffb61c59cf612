"""Runs our tool, and keeps what it wrote."""

import json
import os
import re
import subprocess
import tempfile
from functools import cache
from pathlib import Path
from unicodedata import normalize

import pm4py

pm4py.util.constants.SHOW_PROGRESS_BAR = False

ROOT = Path(__file__).resolve().parents[2]
EDITION = ROOT / "public/data/vasterbotten.json"
FOLDER = tempfile.TemporaryDirectory(prefix="samverkanskartan-")

# How many cases the differential tests make up.
CASES = int(os.environ.get("CASES", "300"))


def written(name):
    """A file in a folder that is gone when the tests are."""
    return Path(FOLDER.name) / name


def run(*words):
    """What the tool says. It is built before the tests are run."""
    tool = os.environ.get("TOOL", ROOT / "target/debug/samverkanskartan")
    done = subprocess.run([tool, *map(str, words)], check=True, stdout=subprocess.PIPE)
    return done.stdout


ENDS = {"ocel": "ocel.json", "oparl": "oparl.json"}


def converted(file, kind, *words):
    """The file in another format, as a file that is called as the site calls it."""
    out = written(f"{Path(file).stem}{''.join(words)}.{ENDS.get(kind, kind)}")
    run("convert", file, "--to", kind, *words, "-o", out)
    return out


@cache
def generated():
    """A file of made-up cases."""
    out = written("generated.json")
    run("generate", "--cases", CASES, "--seed", 7, "-o", out)
    return out


NASTY = [
    '=HYPERLINK("https://example.org";"här")',
    "@SUM(1+1)*cmd|' /C calc'!A0",
    'citat "dubbla" och ”svenska”; semikolon, komma',
    "två\nrader\r\noch tre",
    "\ttabb först",
    "<b>fet</b> & ]]> <!-- -->",
    "\\ omvänt \\n snedstreck",
    " blanktecken runt ",
    "åäö 𝄞 👩‍⚕️ e\u0301",
    "-",
    "{{7*7}} %s ${x}",
]


@cache
def hostile():
    """The edition, with texts that others' formats stumble over."""
    data = json.loads(EDITION.read_text(encoding="utf-8"))
    for number, case in enumerate(data["cases"]):
        case["title"] = case["shortTitle"] = case["summary"] = NASTY[number % len(NASTY)]
        for stop in case["consultations"]:
            stop["what"] = NASTY[(number + 1) % len(NASTY)]
    for number, meeting in enumerate(data["meetings"]):
        meeting["name"] = NASTY[number % len(NASTY)]
        meeting["place"] = NASTY[(number + 2) % len(NASTY)]
    out = written("hostile.json")
    out.write_text(json.dumps(data, ensure_ascii=False), encoding="utf-8")
    return out


@cache
def records(file):
    """The records of a file, read without any of our code; letters in two characters are read as one."""
    return json.loads(normalize("NFC", Path(file).read_text(encoding="utf-8")))


def held(case):
    """The stops of a case that took place, in the order of its way."""
    return [stop for stop in case.get("consultations", []) if stop["status"] == "held"]


def activity(stop):
    return f"{stop.get('organization', '-')}:{stop['role']}"


def day_known(stop):
    return re.fullmatch(r"\d{4}-\d{2}-\d{2}", stop["date"]) is not None

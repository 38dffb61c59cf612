"""What we count and what pm4py counts from the log we write are the same.

    make differential              10 000 made-up cases
    CASES=300 in the tests

Statistics: which events follow each other directly, which ways there are, how long cases and
handovers took. Verdicts: rules whose check has an equal among the declarative constraints of
process mining (DECLARE). The rules are put into the made-up file without dates of validity, and
the circumstances that only our log knows are taken away, so that both sides try the same.
"""

import json
import unittest
from collections import Counter
from functools import cache

import pm4py

from tool import converted, day_known, generated, held, records, run, written

SECONDS = 24 * 60 * 60


@cache
def log():
    """The cases as pm4py reads them. Cases without events are none to it."""
    return pm4py.read_xes(str(converted(generated(), "xes")))


@cache
def stats(file):
    return json.loads(run("stats", file, "--json"))


class StatisticsAreTheSame(unittest.TestCase):
    def test_what_follows_directly_on_what(self):
        theirs, starts, ends = pm4py.discover_dfg(log())
        ours = {(it["from"], it["to"]): it["count"] for it in stats(generated())["handovers"]}
        self.assertEqual(ours, dict(theirs))
        self.assertEqual(sum(starts.values()), sum(ends.values()))

    def test_ways(self):
        theirs = pm4py.get_variants(log())
        ours = {tuple(it["way"]): it["count"] for it in stats(generated())["variants"]}
        self.assertEqual(ours, dict(theirs))
        self.assertGreater(len(ours), 50)

    def test_how_long_cases_took(self):
        table = log().sort_values(["case:concept:name", "time:timestamp"], kind="stable")
        ours = stats(generated())["throughputDays"]
        known = table.groupby("case:concept:name")["dayKnown"].agg(["first", "last"]).all(axis=1)
        # Where both ends are known the time is pm4py's; elsewhere nobody can tell it.
        dated = table[table["case:concept:name"].map(known)]
        for case in sorted(set(dated["case:concept:name"]))[:200]:
            self.assertEqual(ours[case] * SECONDS, pm4py.get_case_duration(dated, case), case)
        self.assertEqual(
            sorted(days * SECONDS for days in ours.values() if days is not None),
            sorted(pm4py.get_all_case_durations(dated)),
        )
        compared = sum(days is not None for days in ours.values())
        self.assertEqual(compared, known.sum())
        self.assertGreater(compared, len(ours) / 3)

    def test_how_long_handovers_took(self):
        # pm4py dates every event, so both get only the cases of which every day is known.
        dated = dict(records(generated()))
        dated["cases"] = [
            case for case in dated["cases"] if held(case) and all(map(day_known, held(case)))
        ]
        file = written("dated.json")
        file.write_text(json.dumps(dated, ensure_ascii=False), encoding="utf-8")
        of_cases = pm4py.read_xes(str(converted(file, "xes")))
        theirs, _, _ = pm4py.discover_performance_dfg(of_cases)
        ours = {(it["from"], it["to"]): it for it in stats(file)["handovers"]}
        self.assertEqual(set(ours), set(theirs))
        for pair, it in ours.items():
            self.assertEqual(it["undated"], 0)
            self.assertEqual(it["medianDays"] * SECONDS, theirs[pair]["median"], pair)
        self.assertGreater(len(ours), 20)


LSG, SAMRAD, UPH = "lsg", "samrad-hvo", "beredningsgrupp-uph"

RULES = {
    "no-vote": {"kind": "no-vote", "at": [SAMRAD]},
    "prepared-before": {
        "kind": "prepared-before-decision", "at": [SAMRAD], "roles": ["decided"], "through": [LSG],
    },
    "informed-before": {
        "kind": "prepared-before-decision", "at": [LSG], "roles": ["informed"],
        "through": ["beredning-barn-unga", "samverkansrad-patientsakerhet"],
    },
    "tabled-returns": {"kind": "tabled-returns", "at": [SAMRAD]},
    "prepared-through": {"kind": "prepared-through", "at": [SAMRAD], "through": [LSG]},
}  # fmt: skip


def led_by(stop, bodies):
    return stop.get("organization") in bodies


def was_at(stop, bodies):
    return led_by(stop, bodies) or not set(bodies).isdisjoint(stop.get("otherOrganizations", []))


class VerdictsAreTheSame(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        data = json.loads(json.dumps(records(generated())))
        sources = data["rules"][0]["sources"]
        data["rules"] = [
            {
                "id": id, "text": id, "foundation": "stated", "checkable": id,
                "check": check, "sources": sources,
            }
            for id, check in RULES.items()
        ]  # fmt: skip
        data["assessments"], data["deviations"] = [], []
        for case in data["cases"]:
            for stop in case.get("consultations", []):
                stop.pop("circumstances", None)
        # A body that meets for ever: then whatever it tabled could have come back.
        last = dict(data["meetings"][0], id="sista-motet", date="2099-01-01", organizations=[SAMRAD])
        data["meetings"].append(
            {field: last[field] for field in ("id", "date", "name", "organizations", "sources")}
        )
        for principle in data.get("principles", []):
            principle.pop("rules", None)
        cls.file = written("rules.json")
        cls.file.write_text(json.dumps(data, ensure_ascii=False), encoding="utf-8")
        cls.tried = json.loads(run("deviations", cls.file, "--all", "--day", "2100-01-01"))
        cls.stops = {stop["id"]: stop for case in data["cases"] for stop in held(case)}

    def ours(self, rule, verdict, silence=None):
        """The cases a rule gives this verdict on."""
        return {
            it["case"]
            for it in self.tried
            if (it["rule"], it["verdict"], it["silence"]) == (rule, verdict, silence)
        }

    def tried_on(self, rule):
        return {it["case"] for it in self.tried if it["rule"] == rule}

    def theirs(self, template, constraint, name, keep=lambda before, now: True):
        """The cases that break a constraint, with events named anew by their stops."""
        table = log().copy()
        table["concept:name"] = [name(self.stops[id]) for id in table["consultation"]]
        before = table.groupby("case:concept:name")["concept:name"].shift()
        table = table[[keep(*pair) for pair in zip(before, table["concept:name"])]].copy()
        model = {template: {constraint: {"support": 1, "confidence": 1}}}
        cases = list(dict.fromkeys(table["case:concept:name"]))
        results = pm4py.conformance_declare(table, model)
        self.assertEqual(len(results), len(cases))
        return {case for case, it in zip(cases, results) if it["no_dev_total"] > 0}

    def same(self, ours, theirs):
        self.assertEqual(ours, theirs)
        self.assertGreater(len(theirs), 0, "some cases break it")
        self.assertLess(len(theirs), len(records(generated())["cases"]), "others do not")

    def test_no_vote_is_absence(self):
        voted = lambda stop: "vote" if led_by(stop, [SAMRAD]) and stop["role"] == "voted" else "-"
        self.same(self.ours("no-vote", "found"), self.theirs("absence", "vote", voted))

    def precedence(self, rule):
        check = RULES[rule]

        def name(stop):
            if led_by(stop, check["at"]) and stop["role"] in check["roles"]:
                return "decided"
            return "prepared" if was_at(stop, check["through"]) else "-"

        broken = self.theirs("precedence", ("prepared", "decided"), name)
        self.same(self.ours(rule, "found"), broken)
        self.assertEqual(self.tried_on(rule) - self.ours(rule, "found"), self.tried_on(rule) - broken)

    def test_prepared_before_is_precedence(self):
        self.precedence("prepared-before")

    def test_informed_before_is_precedence(self):
        self.precedence("informed-before")

    def test_tabled_returns_is_response(self):
        def name(stop):
            if led_by(stop, [SAMRAD]) and stop["role"] == "tabled":
                return "tabled"
            return "there" if was_at(stop, [SAMRAD]) else "-"

        # What is tabled again was there again, and came back if the last of them did.
        tabled = {
            case["id"]
            for case in records(generated())["cases"]
            if sum(name(stop) == "tabled" for stop in held(case)) > 1
        }
        broken = self.theirs("response", ("tabled", "there"), name)
        self.same(self.ours("tabled-returns", "found") - tabled, broken - tabled)

    def test_prepared_through_is_alternating_precedence(self):
        name = lambda stop: "samråd" if led_by(stop, [SAMRAD]) else "lsg" if was_at(stop, [LSG]) else "-"
        # Stops of a body right after one another are one time it had the case.
        broken = self.theirs(
            "altprecedence",
            ("lsg", "samråd"),
            name,
            keep=lambda before, now: (before, now) != ("samråd", "samråd"),
        )
        self.same(self.ours("prepared-through", "cannot-tell", "NoStop"), broken)


if __name__ == "__main__":
    unittest.main()

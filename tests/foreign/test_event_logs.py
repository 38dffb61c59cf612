"""XES and OCEL, read back by pm4py and by the crate process_mining."""

import json
import subprocess
import unittest
from collections import Counter

import pm4py

from tool import EDITION, ROOT, activity, converted, day_known, generated, held, hostile, records

FOREIGN = ROOT / "target/foreign/debug/foreign"


def events(file):
    return [(case, stop) for case in records(file)["cases"] for stop in held(case)]


class XesIsReadBack(unittest.TestCase):
    def check(self, file):
        log = pm4py.read_xes(str(converted(file, "xes")), return_legacy_log_object=True)
        cases = records(file)["cases"]
        self.assertEqual([trace.attributes["concept:name"] for trace in log], [case["id"] for case in cases])
        for trace, case in zip(log, cases):
            stops = held(case)
            self.assertEqual([event["concept:name"] for event in trace], [activity(stop) for stop in stops])
            self.assertEqual([event["edtf"] for event in trace], [stop["date"] for stop in stops])
            self.assertEqual([event["what"] for event in trace], [stop["what"] for stop in stops])
            self.assertEqual(trace.attributes["title"], case["title"])
            for event, stop in zip(trace, stops):
                self.assertEqual(event["dayKnown"], day_known(stop), stop["id"])
                if day_known(stop):
                    self.assertEqual(event["time:timestamp"].date().isoformat(), stop["date"])

    def test_every_event_of_the_edition(self):
        self.check(EDITION)

    def test_every_event_of_made_up_cases(self):
        self.check(generated())

    def test_texts_that_are_hard_to_write(self):
        self.check(hostile())

    def test_a_reader_that_sorts_by_time_keeps_the_order_of_the_way(self):
        table = pm4py.read_xes(str(converted(generated(), "xes")))
        table = table.sort_values(["case:concept:name", "time:timestamp"], kind="stable")
        ways = table.groupby("case:concept:name", sort=True)["consultation"].apply(list).to_dict()
        for case in records(generated())["cases"]:
            self.assertEqual(ways.get(case["id"], []), [stop["id"] for stop in held(case)])


class OcelIsReadBack(unittest.TestCase):
    def check(self, file):
        read = pm4py.read_ocel2_json(str(converted(file, "ocel")))
        stops = events(file)
        self.assertEqual(len(read.events), len(stops))
        self.assertEqual(
            Counter(read.events["ocel:activity"]), Counter(stop["role"] for _, stop in stops)
        )
        # pm4py leaves out what no event has to do with; the crate below counts everything.
        with_events = set(read.relations["ocel:oid"])
        self.assertEqual(set(read.objects["ocel:oid"]), with_events)
        self.assertEqual(set(read.events["ocel:eid"]), {stop["id"] for _, stop in stops})
        of_cases = read.relations[read.relations["ocel:type"] == "case"]
        self.assertEqual(
            dict(zip(of_cases["ocel:eid"], of_cases["ocel:oid"])),
            {stop["id"]: f"case:{case['id']}" for case, stop in stops},
        )
        at = read.relations[read.relations["ocel:qualifier"] == "at"]
        self.assertEqual(
            dict(zip(at["ocel:eid"], at["ocel:oid"])),
            {
                stop["id"]: f"organization:{stop['organization']}"
                for _, stop in stops
                if "organization" in stop
            },
        )

    def test_every_event_and_object_of_the_edition(self):
        self.check(EDITION)

    def test_every_event_and_object_of_made_up_cases(self):
        self.check(generated())

    def test_texts_that_are_hard_to_write(self):
        self.check(hostile())

    def test_every_relation_leads_to_an_object_and_every_attribute_is_declared(self):
        log = json.loads(converted(EDITION, "ocel").read_text(encoding="utf-8"))
        ids = [it["id"] for it in log["objects"]] + [it["id"] for it in log["events"]]
        self.assertEqual(len(ids), len(set(ids)))
        objects = {it["id"] for it in log["objects"]}
        for kind in ("object", "event"):
            types = {
                it["name"]: {one["name"]: one["type"] for one in it["attributes"]}
                for it in log[f"{kind}Types"]
            }
            python = {"string": str, "boolean": bool}
            for it in log[f"{kind}s"]:
                for one in it["attributes"]:
                    self.assertIsInstance(one["value"], python[types[it["type"]][one["name"]]])
                pairs = [(one["objectId"], one["qualifier"]) for one in it["relationships"]]
                self.assertEqual(len(pairs), len(set(pairs)), it["id"])
                self.assertLessEqual({one for one, _ in pairs}, objects)


class CratesReadBack(unittest.TestCase):
    """What tests/foreign/src/main.rs counts with process_mining and oparl-types."""

    def check(self, file):
        words = [str(converted(file, kind)) for kind in ("xes", "ocel", "oparl")]
        done = subprocess.run([FOREIGN, *words], check=True, stdout=subprocess.PIPE)
        read = json.loads(done.stdout)
        of_file = records(file)
        self.assertEqual(read["xes"]["traces"], len(of_file["cases"]))
        self.assertEqual(
            Counter(read["xes"]["activities"]), Counter(activity(stop) for _, stop in events(file))
        )
        self.assertEqual(read["ocel"]["events"], len(events(file)))
        meeting_items = [item for it in of_file["meetings"] for item in it.get("agenda", [])]
        self.assertEqual(
            read["ocel"]["objects"],
            {
                "case": len(of_file["cases"]),
                "organization": len(of_file["organizations"]),
                "meeting": len(of_file["meetings"]),
                "decision": sum(len(item.get("decisions", [])) for item in meeting_items),
            },
        )
        stops = sum(len(case.get("consultations", [])) for case in of_file["cases"])
        self.assertEqual(
            read["oparl"],
            {
                "System": 1,
                "Body": 1,
                "Organization": len(of_file["organizations"]),
                "Person": len(of_file["persons"]),
                "Membership": len(of_file["memberships"]),
                "Meeting": len(of_file["meetings"]),
                "AgendaItem": len(meeting_items),
                "Paper": len(of_file["cases"]),
                "Consultation": stops,
            },
        )

    def test_the_edition(self):
        self.check(EDITION)

    def test_made_up_cases(self):
        self.check(generated())

    def test_texts_that_are_hard_to_write(self):
        self.check(hostile())


if __name__ == "__main__":
    unittest.main()

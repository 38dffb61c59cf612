"""A meeting as awkward as they come, read back in every format; the file is that of tests/awkward_meeting.rs."""

import csv
import json
import unittest
from datetime import date

import icalendar
import pm4py

from tool import ROOT, converted

FILE = ROOT / "tests/fixtures/awkward-meeting.json"
MEETING = "samrad-2025-10-04"


def rows(table):
    with open(converted(FILE, "csv", "--table", table), encoding="utf-8-sig", newline="") as file:
        return [row for row in csv.DictReader(file, delimiter=";", strict=True) if row["Möte"] == MEETING]


def plain(text):
    """A text with spaces that may break."""
    return text.replace("\u00a0", " ")


class TheAwkwardMeetingIsReadBack(unittest.TestCase):
    def test_two_days_are_one_entry_of_whole_days(self):
        calendar = icalendar.Calendar.from_ical(converted(FILE, "ics").read_bytes())
        entries = [it for it in calendar.walk("VEVENT") if str(it["UID"]).startswith(f"mote-{MEETING}")]
        self.assertEqual([it.errors for it in entries], [[]])
        self.assertEqual(entries[0]["DTSTART"].dt, date(2025, 10, 4))
        self.assertEqual(entries[0]["DTEND"].dt, date(2025, 10, 6))
        self.assertIn("kl. 9.00–12.00, efter ajournering", plain(entries[0]["DESCRIPTION"]))

    def test_two_of_one_name_are_two(self):
        named = [row for row in rows("narvaro") if row["Namn"] == "Anna Svensson"]
        self.assertEqual({row["Person"] for row in named}, {"anna-svensson", "anna-svensson-2"})

    def test_one_is_there_for_two_and_a_substitute_for_a_part(self):
        by_person = {row["Person"]: row for row in rows("narvaro")}
        self.assertEqual(by_person["dan-exempel"]["För"], "Kommun A, Kommun B")
        substitute = by_person["cia-testberg"]
        self.assertEqual(substitute["Ersätter"], "Bo Provsson")
        self.assertEqual(substitute["Frånvarande vid punkt"], "2, 3, 4")

    def test_a_closed_ballot_has_numbers_and_nobodys_name(self):
        votes = rows("roster")
        self.assertEqual([row["Antal"] for row in votes], ["2", "2"])
        self.assertEqual({(row["Sluten"], row["Namn"], row["Person"]) for row in votes}, {("ja", "", "")})
        self.assertEqual({row["Avgjordes av"] for row in votes}, {"ordförandens utslagsröst"})

    def test_what_became_of_each_item_is_told(self):
        items = {row["Punkt"]: row for row in rows("punkter")}
        self.assertEqual(items["2"]["Om den inte behandlades"], "utgick")
        self.assertEqual(items["3"]["Bordlades till"], "samrad-2025-12-01")
        self.assertEqual(items["4 a"]["Tillkom vid mötet"], "ja")
        self.assertEqual(items["4 a"]["Behandlades den"], "2025-10-05")
        self.assertEqual(plain(rows("beslut")[0]["Tidigare beslut"]), "upphäver samrad-2025-06-10 punkt 4")

    def test_oparl_has_the_meeting_from_its_first_hour_to_its_last(self):
        told = json.loads(converted(FILE, "oparl").read_text(encoding="utf-8"))
        found = []

        def look(node):
            if isinstance(node, dict):
                if str(node.get("id", "")).endswith(f"/meeting/{MEETING}"):
                    found.append(node)
                for value in node.values():
                    look(value)
            elif isinstance(node, list):
                for value in node:
                    look(value)

        look(told)
        meeting = max(found, key=len)
        self.assertEqual(meeting["start"], "2025-10-04T10:00:00+02:00")
        self.assertEqual(meeting["end"], "2025-10-05T12:00:00+02:00")
        self.assertEqual([item["number"] for item in meeting["agendaItem"]], ["1", "2", "3", "4", "4 a"])

    def test_logs_of_events_are_read(self):
        log = pm4py.read_xes(str(converted(FILE, "xes")), return_legacy_log_object=True)
        self.assertEqual([trace.attributes["concept:name"] for trace in log], ["avgift"])
        ocel = pm4py.read_ocel2_json(str(converted(FILE, "ocel")))
        self.assertIn(MEETING, json.dumps(json.loads(converted(FILE, "ocel").read_text(encoding="utf-8"))))
        self.assertEqual(len(ocel.events), 1)


if __name__ == "__main__":
    unittest.main()

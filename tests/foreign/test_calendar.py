"""iCalendar, read back by the package icalendar."""

import unittest
from datetime import date, datetime
from zoneinfo import ZoneInfo

import icalendar

from tool import EDITION, converted, day_known, hostile, records


def plain(text):
    """A text as a calendar can hold it: one kind of line break, no other control letters."""
    return text.replace("\r\n", "\n").replace("\t", "")


class TheCalendarIsReadBack(unittest.TestCase):
    file = EDITION

    def setUp(self):
        self.bytes = converted(self.file, "ics").read_bytes()
        self.calendar = icalendar.Calendar.from_ical(self.bytes)
        self.events = {str(event["UID"]): event for event in self.calendar.walk("VEVENT")}

    def event(self, id):
        return self.events[f"{id}@{records(self.file)['datasetId']}"]

    def test_lines_end_and_fold_as_the_standard_says(self):
        lines = self.bytes.split(b"\r\n")
        self.assertEqual(lines.pop(), b"")
        for line in lines:
            self.assertLessEqual(len(line), 75)
            self.assertNotIn(b"\n", line)
            line.decode("utf-8")

    def test_nothing_is_wrong_with_any_entry(self):
        self.assertFalse(self.calendar.errors)
        self.assertEqual(len(self.events), len(self.calendar.walk("VEVENT")))
        for event in self.events.values():
            self.assertFalse(event.errors)
            self.assertTrue(event["SUMMARY"])
            self.assertIn("DTSTAMP", event)

    def test_every_meeting_is_there_with_its_time(self):
        stockholm = ZoneInfo("Europe/Stockholm")
        for meeting in records(self.file)["meetings"]:
            event = self.event(f"mote-{meeting['organizations'][0]}-{meeting['date']}")
            start = datetime.fromisoformat(f"{meeting['date']}T{meeting['start']}")
            end = datetime.fromisoformat(f"{meeting['date']}T{meeting['end']}")
            self.assertEqual(event["DTSTART"].dt, start.replace(tzinfo=stockholm))
            self.assertEqual(event["DTEND"].dt, end.replace(tzinfo=stockholm))
            self.assertEqual(event["SUMMARY"], plain(meeting["name"]))
            self.assertEqual(event["LOCATION"], plain(meeting["place"]))
            self.assertEqual(len(str(event["DESCRIPTION"]).split("\n")), len(meeting["agenda"]))

    def test_the_time_zone_it_carries_is_the_one_it_names(self):
        carried = self.calendar.walk("VTIMEZONE")[0].to_tz(lookup_tzid=False)
        named = ZoneInfo("Europe/Stockholm")
        for day in ("2021-02-19", "2021-03-28", "2024-03-31", "2024-09-06", "2024-10-27", "2031-07-01"):
            noon = datetime.fromisoformat(f"{day}T12:00")
            self.assertEqual(
                noon.replace(tzinfo=carried).utcoffset(), noon.replace(tzinfo=named).utcoffset(), day
            )

    def test_planned_stops_with_a_day_are_there_and_others_are_not(self):
        stops = [stop for case in records(self.file)["cases"] for stop in case["consultations"]]
        planned = [stop for stop in stops if stop["status"] == "planned"]
        dated = [stop for stop in planned if day_known(stop)]
        self.assertTrue(0 < len(dated) < len(planned))
        ids = {uid.split("@")[0] for uid in self.events}
        self.assertEqual(ids & {stop["id"] for stop in stops}, {stop["id"] for stop in dated})
        for stop in dated:
            self.assertEqual(self.event(stop["id"])["DTSTART"].dt, date.fromisoformat(stop["date"]))

    def test_deadlines_with_a_day_are_whole_days(self):
        deadlines = [
            it["deadline"]
            for meeting in records(self.file)["meetings"]
            for item in meeting["agenda"]
            for it in item.get("decisions", []) + item.get("assignments", [])
            if len(it.get("deadline", "")) == len("2024-03-15")
        ]
        told = [
            event["DTSTART"].dt.isoformat()
            for event in self.events.values()
            if "Sista dag" in event["CATEGORIES"].cats
        ]
        self.assertEqual(sorted(told), sorted(deadlines))


class TextsThatAreHardToWrite(TheCalendarIsReadBack):
    file = hostile()


if __name__ == "__main__":
    unittest.main()

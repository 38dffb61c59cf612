"""CSV, read back by Python's own reader as a Swedish spreadsheet reads it."""

import csv
import re
import unittest

from tool import EDITION, converted, hostile, records

STARTS_A_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def table(name, file=EDITION):
    path = converted(file, "csv", "--table", name)
    with open(path, encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file, delimiter=";", strict=True))


def cell(text):
    return f"'{text}" if text.startswith(STARTS_A_FORMULA) else text


TABLES = (
    "arenden", "steg", "moten", "punkter", "beslut", "narvaro", "roster", "antaganden",
    "avvikelser", "bevakning",
)


class TablesAreReadBack(unittest.TestCase):
    def test_every_row_has_every_column(self):
        for name in TABLES:
            for row in table(name):
                self.assertNotIn(None, row, name)
                self.assertNotIn(None, row.values(), name)

    def test_no_cell_is_a_formula(self):
        for name in TABLES:
            for row in table(name):
                for text in row.values():
                    self.assertFalse(text.startswith(STARTS_A_FORMULA), text)

    def test_cases(self):
        self.cases(EDITION)

    def test_texts_that_are_hard_to_write(self):
        self.cases(hostile())
        rows = table("arenden", hostile())
        self.assertTrue(any(row["Ärende"].startswith("'=") for row in rows))

    def cases(self, file):
        cases = records(file)["cases"]
        rows = table("arenden", file)
        self.assertEqual([row["Id"] for row in rows], [case["id"] for case in cases])
        self.assertEqual([row["Ärende"] for row in rows], [cell(case["title"]) for case in cases])
        self.assertEqual(
            [row["Sammanfattning"] for row in rows], [cell(case["summary"]) for case in cases]
        )

    def test_stops(self):
        stops = [stop for case in records(EDITION)["cases"] for stop in case["consultations"]]
        rows = table("steg")
        for name, field in (("Id", "id"), ("Vad som hände", "what"), ("Resultat", "outcome")):
            self.assertEqual([row[name] for row in rows], [cell(stop.get(field, "")) for stop in stops])

    def test_no_date_is_taken_for_another(self):
        stops = [stop for case in records(EDITION)["cases"] for stop in case["consultations"]]
        for row, stop in zip(table("steg"), stops, strict=True):
            if re.fullmatch(r"\d{4}-\d\d-\d\d", stop["date"]):
                self.assertEqual(row["Datum"], stop["date"])
            else:
                self.assertNotRegex(row["Datum"], r"^\d{4}-\d")

    def test_attendance(self):
        listed = [line for meeting in records(EDITION)["meetings"] for line in meeting["attendance"]]
        rows = table("narvaro")
        self.assertEqual([row["Namn"] for row in rows], [line["name"] for line in listed])

    def test_decisions(self):
        decisions = [
            decision
            for meeting in records(EDITION)["meetings"]
            for item in meeting["agenda"]
            for decision in item.get("decisions", [])
        ]
        rows = table("beslut")
        self.assertEqual([row["Id"] for row in rows], [it["id"] for it in decisions])
        self.assertEqual([row["Beslut"] for row in rows], [cell(it["text"]) for it in decisions])

    def test_deviations_are_those_recorded_and_those_found(self):
        rows = table("avvikelser")
        recorded = [row["Id"] for row in rows if row["Id"]]
        self.assertEqual(recorded, [it["id"] for it in records(EDITION)["deviations"]])
        self.assertGreater(len(rows), len(recorded))


if __name__ == "__main__":
    unittest.main()

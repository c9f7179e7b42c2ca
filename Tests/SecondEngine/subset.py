"""Random rules and inventories, of what the rule language and Rego can both say."""

import itertools
import json

SITE, FARM = "Contoso.Web/sites", "Contoso.Web/farms"
WORDS = ["a", "b", "Ab", "aB", "abc", "web-1", "Web-2", "x", "WEB-1-prod", "prod", ""]
NUMBERS = [-1, 0, 1, 1.0, 1.5, 2, 3, 80, 443, 2048, 2048.0, 9007199254740991]

TEXTS = [["location"], ["kind"], ["tags", "owner"], ["sku", "tier"], ["properties", "host"], ["properties", "state"]]
COUNTS = [["properties", "size"], ["properties", "days"]]
FLAGS = [["properties", "enabled"]]
LISTS = [["properties", "hosts"]]
TABLES = [["properties", "rules"]]
FARM_TEXTS = [["location"], ["sku", "tier"], ["properties", "state"]]
FARM_COUNTS = [["properties", "size"]]

TEXT_OPERATORS = ["equals", "notEquals", "in", "notIn", "like", "notLike", "contains", "notContains", "startsWith", "endsWith", "exists"]
NUMBER_OPERATORS = ["equals", "notEquals", "in", "notIn", "less", "lessOrEquals", "greater", "greaterOrEquals", "exists"]
ORDERINGS = ["equals", "notEquals", "less", "lessOrEquals", "greater", "greaterOrEquals"]


class Inventories:
    def __init__(self, random):
        self.random = random

    def inventory(self, sites):
        farms = [self.farm(number) for number in range(8)]
        return {"sites": [self.site(number) for number in range(sites)], "farms": farms}

    def farm(self, number):
        # Two farms have one name, so that a relation to them is ambiguous.
        name = "farm-%d" % min(number, 6)
        farm = {"id": "/farms/%d" % number, "type": FARM, "name": name, "properties": {}}
        self.fill(farm, FARM_TEXTS, lambda: self.random.choice(WORDS))
        self.fill(farm, FARM_COUNTS, lambda: self.random.choice(NUMBERS))
        return farm

    def site(self, number):
        site = {"id": "/sites/%d" % number, "type": SITE, "name": "site-%d" % number, "properties": {}}
        self.fill(site, TEXTS, lambda: self.random.choice(WORDS))
        self.fill(site, COUNTS, lambda: self.random.choice(NUMBERS))
        self.fill(site, FLAGS, lambda: self.random.random() < 0.5)
        self.fill(site, LISTS, lambda: self.random.choices(WORDS, k=self.random.randrange(4)))
        self.fill(site, TABLES, lambda: [self.row() for _ in range(self.random.randrange(4))])
        # The last of these names no farm.
        self.fill(site, [["properties", "farm"]], lambda: "%s-%d" % (self.random.choice(["farm", "FARM"]), self.random.randrange(8)))
        return site

    def row(self):
        row = {}
        self.fill(row, [["port"]], lambda: self.random.choice(NUMBERS))
        self.fill(row, [["action"]], lambda: self.random.choice(WORDS))
        return row

    def fill(self, target, paths, value):
        """Gives most of the paths a value, and some a null."""
        for path in paths:
            chance = self.random.random()
            if chance < 0.2:
                continue
            inner = target
            for name in path[:-1]:
                inner = inner.setdefault(name, {})
            inner[path[-1]] = None if chance < 0.3 else value()


class Rules:
    """Conditions as the rule language writes them; `Rego` says the same in its own words."""

    def __init__(self, random):
        self.random = random

    def rule(self):
        rule = {"assert": self.condition(3)}
        if self.random.random() < 0.5:
            rule["when"] = self.condition(2)
        return rule

    def condition(self, depth):
        kind = self.random.randrange(10) if depth > 0 else 5
        if kind < 2:
            return {"allOf": [self.condition(depth - 1) for _ in range(self.random.randint(2, 3))]}
        if kind < 4:
            return {"anyOf": [self.condition(depth - 1) for _ in range(self.random.randint(2, 3))]}
        if kind == 4:
            return {"not": self.condition(depth - 1)}
        if kind == 9:
            return self.quantified()
        return self.leaf()

    def leaf(self):
        kind = self.random.randrange(10)
        if kind < 4:
            return self.text(self.random.choice(TEXTS))
        if kind < 6:
            return self.number(self.random.choice(COUNTS))
        if kind == 6:
            return {"field": dotted(self.random.choice(FLAGS)), self.random.choice(["equals", "notEquals"]): self.random.random() < 0.5}
        if kind == 7:
            if self.random.random() < 0.2:
                return {"related": "farm", "exists": self.random.random() < 0.5}
            if self.random.random() < 0.3:
                return self.number(["farm"] + self.random.choice(FARM_COUNTS))
            return self.text(["farm"] + self.random.choice(FARM_TEXTS))
        if kind == 8:
            one, other = self.random.sample(TEXTS, 2)
            return {"field": dotted(one), self.random.choice(["equals", "notEquals"]): {"field": dotted(other)}}
        return {"field": dotted(self.random.choice(LISTS)), self.random.choice(["contains", "notContains"]): self.word()}

    def word(self):
        return self.random.choice(WORDS[:-1])

    def text(self, path):
        operator = self.random.choice(TEXT_OPERATORS)
        value = self.word()
        if operator in ("in", "notIn"):
            value = self.random.sample(WORDS[:-1], self.random.randint(2, 3))
        if operator in ("like", "notLike"):
            value = self.random.choice(["web-*", "*b*", "a*", "*-prod", "w*-*d"])
        if operator == "exists":
            value = self.random.random() < 0.5
        return {"field": dotted(path), operator: value}

    def number(self, path):
        operator = self.random.choice(NUMBER_OPERATORS)
        value = self.random.choice(NUMBERS)
        if operator in ("in", "notIn"):
            value = self.random.sample(NUMBERS, 2)
        if operator == "exists":
            value = self.random.random() < 0.5
        return {"field": dotted(path), operator: value}

    def quantified(self):
        if self.random.random() < 0.5:
            where, inner = self.random.choice(LISTS), self.text(["item"])
        else:
            where = self.random.choice(TABLES)
            inner = self.random.choice([self.text(["item", "action"]), self.number(["item", "port"])])
            if self.random.random() < 0.4:
                inner = {self.random.choice(["allOf", "anyOf"]): [inner, self.number(["item", "port"])]}
        if self.random.random() < 0.4:
            return {"count": {"in": dotted(where), "where": inner}, self.random.choice(ORDERINGS): self.random.randint(1, 2)}
        return {self.random.choice(["any", "all", "none"]): {"in": dotted(where), "satisfy": inner}}


def dotted(path):
    return ".".join(path)


def follows_farm(condition):
    text = json.dumps(condition)
    return '"related"' in text or '"farm.' in text


PACK = {
    "pack": "second",
    "version": "1.0.0",
    "title": "Rules that another engine decides as well",
    "relations": {
        "farm": {
            "from": SITE,
            "to": FARM,
            "cardinality": "one",
            "match": [{"from": "properties.farm", "to": "name"}],
        }
    },
}


def flow(value):
    """JSON as YAML has it: in flow collections."""
    return json.dumps(value)


def rule_file(name, rule, inventory, verdicts):
    """A rule's file; `None` if the inventory has no examples for it."""
    by_verdict = {
        verdict: [inventory["sites"][index] for index, one in enumerate(verdicts) if one == verdict]
        for verdict in ("compliant", "noncompliant", "unknown", "notApplicable")
    }
    wanted = {"pass": "compliant", "fail": "noncompliant"}
    if follows_farm(rule):
        wanted["unknown"] = "unknown"
    examples = {}
    for kind, verdict in wanted.items():
        found = by_verdict[verdict][:6]
        if not found:
            return None
        shown = [clean(resource) for resource in itertools.chain(found, inventory["farms"])]
        examples[kind] = [{"resources": shown}]
    lines = ["title: Rule %s" % name, "severity: low", "resource: %s" % SITE]
    lines += ["%s: %s" % (key, flow(rule[key])) for key in ("when", "assert") if key in rule]
    lines += ['message: "{name} is wrong"', "remediation: Put it right.", "examples: %s" % flow(examples)]
    return "\n".join(lines) + "\n"


def clean(resource):
    return json.loads(json.dumps(resource))

"""Conditions of the rule language in Rego: of each condition, when it is true and when it is false. Where it is neither, it is unknown."""

import json
import re

PRELUDE = r"""
package second

import rego.v1

same(v, w) if {
	is_string(v)
	is_string(w)
	lower(v) == lower(w)
}

same(v, w) if {
	not is_string(v)
	not is_string(w)
	v == w
}

t_equals(v, w) if {
	v != null
	w != null
	same(v, w)
}

f_equals(v, _) if v == null

f_equals(_, w) if w == null

f_equals(v, w) if {
	v != null
	w != null
	not same(v, w)
}

t_in(v, list) if {
	v != null
	some w in list
	same(v, w)
}

f_in(v, _) if v == null

f_in(v, list) if {
	v != null
	every w in list {
		not same(v, w)
	}
}

t_contains(v, w) if {
	is_string(v)
	contains(lower(v), lower(w))
}

t_contains(v, w) if {
	is_array(v)
	some x in v
	same(x, w)
}

f_contains(v, _) if v == null

f_contains(v, w) if {
	v != null
	not t_contains(v, w)
}

t_startsWith(v, w) if {
	v != null
	startswith(lower(v), lower(w))
}

f_startsWith(v, _) if v == null

f_startsWith(v, w) if {
	v != null
	not startswith(lower(v), lower(w))
}

t_endsWith(v, w) if {
	v != null
	endswith(lower(v), lower(w))
}

f_endsWith(v, _) if v == null

f_endsWith(v, w) if {
	v != null
	not endswith(lower(v), lower(w))
}

t_like(v, w) if {
	v != null
	regex.match(w, v)
}

f_like(v, _) if v == null

f_like(v, w) if {
	v != null
	not regex.match(w, v)
}

t_less(v, w) if {
	v != null
	v < w
}

f_less(v, w) if {
	v != null
	v >= w
}

t_greater(v, w) if {
	v != null
	v > w
}

f_greater(v, w) if {
	v != null
	v <= w
}

t_exists(v, wanted) if (v != null) == wanted

f_exists(v, wanted) if (v != null) != wanted

farms(r) := [farm |
	key := object.get(r, ["properties", "farm"], null)
	key != null
	some farm in input.farms
	lower(farm.name) == lower(key)
]

farmless(r) if object.get(r, ["properties", "farm"], null) == null
"""

OPPOSITES = {"notEquals": "equals", "notIn": "in", "notContains": "contains", "notLike": "like", "lessOrEquals": "greater", "greaterOrEquals": "less"}


class Rego:
    def __init__(self):
        self.rules = []
        self.count = 0

    def policy(self, rules):
        """What a set holds of each rule: the sites of which `when` and `assert` are true, and false."""
        for number, rule in enumerate(rules):
            for part in ("when", "assert"):
                if part in rule:
                    name = self.add(rule[part])
                    for truth in "tf":
                        self.rules.append("%s_%s_%d contains i if {\n\tsome i, r in input.sites\n\t%s_%s(r, null)\n}" % (truth, part, number, truth, name))
        return PRELUDE + "\n" + "\n\n".join(self.rules) + "\n"

    def add(self, condition):
        """Defines when a condition is true and when it is false, of a resource `r` and an element `e`."""
        self.count += 1
        name = "c%d" % self.count
        true, false = self.bodies(condition)
        for truth, bodies in (("t", true), ("f", false)):
            for body in bodies:
                self.rules.append("%s_%s(r, e) if {\n%s\n}" % (truth, name, "\n".join("\t" + line for line in body)))
            if not bodies:
                self.rules.append("%s_%s(r, e) if false" % (truth, name))
        return name

    def bodies(self, condition):
        if "allOf" in condition or "anyOf" in condition:
            parts = [self.add(part) for part in condition.get("allOf") or condition["anyOf"]]
            every = {truth: [["%s_%s(r, e)" % (truth, part) for part in parts]] for truth in "tf"}
            each = {truth: [["%s_%s(r, e)" % (truth, part)] for part in parts] for truth in "tf"}
            return (every["t"], each["f"]) if "allOf" in condition else (each["t"], every["f"])
        if "not" in condition:
            inner = self.add(condition["not"])
            return [["f_%s(r, e)" % inner]], [["t_%s(r, e)" % inner]]
        if "related" in condition:
            there, gone = [["count(farms(r)) == 1"]], [["farmless(r)"]]
            return (there, gone) if condition["exists"] else (gone, there)
        for kind in ("any", "all", "none"):
            if kind in condition:
                return self.quantifier(kind, condition[kind])
        if "count" in condition:
            return self.counted(condition)
        return self.leaf(condition)

    def quantifier(self, kind, spec):
        inner = self.add(spec["satisfy"])
        bound = ["list := %s" % get("r", spec["in"].split(".")), "list != null"]

        def some(truth):
            return [bound + ["some x in list", "%s_%s(r, x)" % (truth, inner)]]

        def every(truth):
            return [bound + ["every x in list { %s_%s(r, x) }" % (truth, inner)]]

        if kind == "any":
            return some("t"), every("f") + [["%s == null" % get("r", spec["in"].split("."))]]
        return (every("t"), some("f")) if kind == "all" else (every("f"), some("t"))

    def counted(self, condition):
        inner = self.add(condition["count"]["where"])
        bound = [
            "list := %s" % get("r", condition["count"]["in"].split(".")),
            "list != null",
            "least := count([1 | some x in list; t_%s(r, x)])" % inner,
            "most := count(list) - count([1 | some x in list; f_%s(r, x)])" % inner,
        ]
        operator, number = next((key, value) for key, value in condition.items() if key != "count")
        true, false = {
            "equals": ([["least == N", "most == N"]], [["least > N"], ["most < N"]]),
            "less": ([["most < N"]], [["least >= N"]]),
            "greater": ([["least > N"]], [["most <= N"]]),
        }[OPPOSITES.get(operator, operator)]
        filled = [[bound + [line.replace("N", str(number)) for line in body] for body in bodies] for bodies in (true, false)]
        return tuple(reversed(filled)) if operator in OPPOSITES else tuple(filled)

    def leaf(self, condition):
        path = condition["field"].split(".")
        operator, operand = next((key, value) for key, value in condition.items() if key != "field")
        name = OPPOSITES.get(operator, operator)
        right = json.dumps(operand)
        if name == "like":
            right = json.dumps("(?is)^%s$" % ".*".join(re.escape(part) for part in operand.split("*")))
        if isinstance(operand, dict):
            right = get("r", operand["field"].split("."))
        true, false = ([body + ["%s_%s(v, %s)" % (truth, name, right)] for body in values(path)] for truth in "tf")
        return (false, true) if operator in OPPOSITES else (true, false)


def values(path):
    """Ways to bind `v` to the value at a path, which is null if it is absent; none where it is unknown."""
    if path[0] == "item":
        return [["v := %s" % (get("e", path[1:]) if path[1:] else "e")]]
    if path[0] == "farm":
        one = ["found := farms(r)", "count(found) == 1", "v := %s" % get("found[0]", path[1:])]
        return [one, ["farmless(r)", "v := null"]]
    return [["v := %s" % get("r", path)]]


def get(source, path):
    return "object.get(%s, %s, null)" % (source, json.dumps(path))

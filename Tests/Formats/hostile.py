"""Inventories, rules and exemptions whose every text is one that misleads."""
import json
import os
import re

SHARED = os.path.join(os.path.dirname(os.path.abspath(__file__)), "../../../shared")

# Each ends, opens, hides or reorders something in a format.
OWN = [
    "</script><img src=x onerror=alert(1)>", "]]>", "<!--", "-->", "&lt;&#0;&notit;", "\"'`><", "' onclick='x", "=1+1", "@SUM(A1)",
    "+cmd|'/C calc'!A1", "-2+3", "\uff1d1+1", "\t=1", "::error file=x::y", "##vso[task.complete result=Failed;]", "::stop-commands::x",
    "%0A::error::x", "%25", "[link](https://example.com)", "![x](y)", "@someone", "#1", "| a | b |", "```\ncode", "~~x~~", "<details>",
    "*a* _b_ **c**", "\\", "\\n", "a\nb", "a\r\nb", "a\u2028b", "\x1b[2J\x1b]8;;x\x07", "\u202etxt.exe", "\u2066x\u2069", "\ufeffx",
    "\u0000", "\u0085", "\ufffe", "\U0001ffff", "e\u0301", "\u0301", "\U0001f468\u200d\U0001f469", "{name}", "{{", "${x}", "$(x)",
    "javascript:alert(1)", "//example.com", "../../etc/passwd", "file:///etc/passwd", "CON", " ", "", "a" * 3000, ",", ";", "\"\"",
]


# What no text is.
WANTED = "wanted by the rules"


def strings():
    """Ours, and those of the naughty strings where they are at hand and wanted; one of each."""
    path = os.path.join(SHARED, "data/naughty-strings/blns.json")
    found = list(OWN)
    if os.environ.get("HOSTILE_TEXTS") == "ours":
        return found
    if os.path.exists(path):
        with open(path, encoding="utf-8") as file:
            found += json.load(file)
    else:
        print("SKIPPED: the naughty strings of ../shared/data; ours are tried alone")
    return list(dict.fromkeys(found))


def plain(texts):
    """As many texts that nobody minds, each with as many lines."""
    return ["\n".join(f"plain {number}" for line in text.split("\n") if line) for number, text in enumerate(texts)]


def write(folder, name, content):
    path = os.path.join(folder, name)
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, "w", encoding="utf-8") as file:
        file.write(content if isinstance(content, str) else json.dumps(content, ensure_ascii=False, indent=1))
    return path


def yaml(content):
    """YAML in which every character that isn't ASCII is an escape."""
    pair = re.compile(r"\\u(d[89ab]..)\\u(d[c-f]..)")
    character = lambda match: ((int(match[1], 16) - 0xD800) << 10) + int(match[2], 16) - 0xDC00 + 0x10000
    return "---\n" + pair.sub(lambda match: f"\\U{character(match):08x}", json.dumps(content))


def identity(number, text=""):
    return f"/subscriptions/s/resourceGroups/g/providers/Test.House/doors/{number:04}-{text}"


def door(number, text, key=None):
    """A resource that breaks a rule, of which another one can't be decided; and a wall that it leads to."""
    return [
        {
            "id": identity(number, text), "name": text, "type": "Test.House/doors", "kind": text, "location": text,
            "tags": {"note": text, key or "other": "x"},
            "properties": {"state": "shut", "wall": f"w{number}", "roof": f"r{number}"},
        },
        {
            "id": f"/subscriptions/s/resourceGroups/g/providers/Test.House/walls/{number:04}", "name": text,
            "type": "Test.House/walls", "properties": {"number": f"w{number}", "color": text},
        },
    ]


def rule(folder, name, condition, **texts):
    """Writes a rule with an example that holds for any condition on doors alone."""
    content = {
        "title": "A door is open", "severity": "high", "resource": "Test.House/doors", "assert": condition,
        "message": "{name} is {properties.state}", "remediation": "Open it.", **texts,
    }
    return write(folder, f"{name}.yaml", yaml(content))


def example(**fields):
    return {"resources": [{"id": "a", "name": "a", "type": "Test.House/doors", "location": "here", **fields}]}


def examples():
    return {"pass": [example(properties={"state": "open"})], "fail": [example(properties={"state": "shut"})]}


def pack(folder):
    """Three rules: one that looks at the door, one that follows a relation, one that can't be decided."""
    write(folder, "pack.yaml", yaml({
        "pack": "pack", "version": "1.0.0", "title": "Doors",
        "relations": {
            name: {
                "from": "Test.House/doors", "to": f"Test.House/{name}s", "cardinality": "one",
                "match": [{"from": f"properties.{name}", "to": "properties.number"}],
            } for name in ["wall", "roof"]
        },
    }))
    shut = {"allOf": [{"field": "properties.state", "equals": "open"}, {"field": "tags.note", "equals": WANTED}]}
    rule(folder, "open", shut, message="{name} in {location}: {tags.note}", examples={
        "pass": [example(tags={"note": WANTED}, properties={"state": "open"})],
        "fail": [example(tags={"note": "x"}, properties={"state": "shut"})],
    })
    for name, field in [("wall", "color"), ("roof", "flat")]:
        def related(value):
            return {"resources": [
                {"id": "a", "name": "a", "type": "Test.House/doors", "properties": {name: 1}},
                {"id": "b", "type": f"Test.House/{name}s", "properties": {"number": 1, field: value}},
            ]}
        rule(
            folder, f"{name}-{field}", {"field": f"{name}.properties.{field}", "equals": WANTED},
            message="{name} has {" + f"{name}.properties.{field}" + "}",
            examples={
                "pass": [related(WANTED)], "fail": [related("x")],
                "unknown": [{"resources": [{"id": "a", "type": "Test.House/doors", "properties": {name: 1}}]}],
            })
    return folder


def visible(text):
    """Whether the text may stand where the program demands one that can be seen."""
    return any(character.isprintable() and not character.isspace() and ord(character) < 0x2800 for character in text) \
        and not all(0x300 <= ord(character) < 0x370 for character in text)


def authored(text):
    """What authors of rules and exemptions write: between backquotes stands code, in a page as well."""
    return text.replace("`", "'")


def exemptions(folder, texts):
    """Exemptions of all doors from the rule 'open', with these reasons, owners and tickets."""
    return write(folder, "exemptions.yaml", yaml({"exemptions": [
        {
            "rule": "pack.open", "resource": identity(number, text), "expires": "2099-01-01",
            **{key: authored(text) if visible(text) else "r" for key in ["reason", "owner", "ticket"]},
        } for number, text in enumerate(texts)
    ]}))


def in_values(folder, texts):
    """Arguments of a check of resources with these ids, names, places, tags, keys; and exemptions with these texts."""
    keys = [text if text not in ("", "note") else "k" for text in texts]
    resources = [item for number, text in enumerate(texts) for item in door(number, text, keys[number])]
    return [
        write(folder, "inventory.json", resources), "--rules", pack(os.path.join(folder, "pack")),
        "--exemptions", exemptions(folder, texts), "--now", "2026-01-01T00:00:00Z",
    ]


def in_rules(folder, texts):
    """Arguments of a check by rules whose titles, messages, advice, references and controls are these texts, as are a pack's
    title and its parameters."""
    rules = os.path.join(folder, "pack")
    write(rules, "pack.yaml", yaml({
        "pack": "pack", "version": "1.0.0", "title": " ".join(authored(text) for text in texts if visible(text) and len(text) < 200),
        "parameters": {
            f"p{number}": {"type": "string", "description": authored(text), "default": text}
            for number, text in enumerate(texts) if visible(text)
        },
    }))
    for number, text in enumerate(texts):
        if not visible(text):
            continue
        text = authored(text)
        words = text.replace("{", "{{").replace("}", "}}")
        rule(
            rules, f"rule-{number:04}", {"field": f"properties.n{number}", "equals": "open"}, title=text, message=words, rationale=text,
            remediation=text, references=[f"https://example.com/ {text}"], controls={"framework": [text]}, examples={
                "pass": [example(properties={f"n{number}": "open"})], "fail": [example(properties={f"n{number}": "shut"})],
            })
    return [write(folder, "inventory.json", door(0, "a")[:1]), "--rules", rules]


def in_files(folder, texts):
    """Arguments of a check of files with these names."""
    exports = os.path.join(folder, "exports")
    for number, text in enumerate(texts):
        name = re.sub("[/\0]", "_", text).encode()[:100].decode(errors="ignore")
        write(exports, f"{number:04}{name}.json", door(number, f"d{number}"))
    return [exports, "--rules", pack(os.path.join(folder, "pack"))]

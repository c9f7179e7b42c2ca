"""Computes anew, from the bytes of the files, every place that a JSON report of assay names.

    assay check INVENTORY... --format json | python3 places.py FOLDER

Files are looked for in FOLDER. Prints what is wrong and, last, how many places were compared.
"""
import gzip
import json
import os
import re
import subprocess
import sys


def text_of(path, encodings):
    """The inventory as UTF-8, as places count in it."""
    with open(path, "rb") as file:
        content = file.read()
    for encoding in encodings:
        if encoding == "gzip":
            content = gzip.decompress(content)
        elif encoding == "zstd":
            content = subprocess.run(["zstd", "-dc"], input=content, capture_output=True).stdout
        elif encoding.startswith("utf-16"):
            content = content[2:].decode(encoding).encode()
    return content


def position(text, offset):
    """Line and column, from 1; columns count UTF-16 units, and a byte order mark has none."""
    start = text.rfind(b"\n", 0, offset) + 1
    if start == 0 and text.startswith(b"\xef\xbb\xbf"):
        start = 3
    before = text[start:offset].decode()
    return text.count(b"\n", 0, offset) + 1, len(before.encode("utf-16-le")) // 2 + 1


def scalar(source):
    """What a JSON or YAML scalar says, good enough for what samples hold."""
    if source[:1] == '"':
        return json.loads(source)
    if source[:1] == "'":
        return source[1:-1].replace("''", "'")
    return source


def is_observed(source, observed):
    kind, value = observed["kind"], observed["value"]
    if kind == "string":
        return scalar(source) == value
    if kind == "number":
        return float(source) == float(value)
    if kind == "boolean":
        return source.lower() == str(value).lower()
    if kind == "related":
        return True
    if kind == "null":
        return source.lower() in ("null", "~", "")
    if source[:1] in "[{":
        try:
            content = json.loads(source)
        except ValueError:
            return True
        return isinstance(content, list if kind == "array" else dict)
    return kind in ("array", "object")


def excerpt_problem(text, place, excerpt):
    line = text[text.rfind(b"\n", 0, place["byteOffset"]) + 1:]
    line = line.split(b"\n", 1)[0].decode().rstrip("\r").removeprefix("\ufeff")
    core = excerpt.removeprefix("…").removesuffix("…")
    if len(excerpt.encode("utf-16-le")) // 2 > 162:
        return "an excerpt that is too long"
    return None if core in line else "an excerpt from elsewhere"


def problems(text, place):
    start, length = place["byteOffset"], place["byteLength"]
    if start + length > len(text):
        return ["ends behind the text"]
    found = []
    if position(text, start) != (place["line"], place["column"]):
        found.append("starts at %s:%s" % position(text, start))
    if position(text, start + length) != (place["endLine"], place["endColumn"]):
        found.append("ends at %s:%s" % position(text, start + length))
    source = text[start:start + length].decode()
    if "observed" in place and not is_observed(source, place["observed"]):
        found.append("holds %r" % source[:80])
    if place.get("excerpt") is not None:
        found.append(excerpt_problem(text, place, place["excerpt"]))
    if "observed" not in place and re.match(r"\s|[,:]", source):
        found.append("no value starts there: %r" % source[:20])
    return [problem for problem in found if problem]


def main(folder):
    report = json.load(sys.stdin)
    texts = {}
    for inventory in report["inventories"]:
        path = os.path.join(folder, inventory["path"])
        texts[inventory["path"]] = text_of(path, inventory["encodings"])
    count = 0
    for finding in report["findings"]:
        places = finding["evidence"] + finding["resource"]["sources"]
        for place in places:
            if place["file"] is None:
                continue
            count += 1
            for problem in problems(texts[place["file"]], place):
                print("%(file)s:%(line)s:%(column)s" % place, place.get("path"), problem)
    for diagnostic in report["diagnostics"]:
        if diagnostic.get("line") is not None and diagnostic.get("byteOffset") is not None:
            count += 1
            text = texts[diagnostic["file"]]
            if position(text, diagnostic["byteOffset"]) != (diagnostic["line"], diagnostic["column"]):
                print(diagnostic)
    print(count, "places")


main(sys.argv[1])

"""A report in each format, as a parser of others reads it: its structure, and the texts in it."""
import csv
import io
import json
import re
import urllib.parse
import xml.etree.ElementTree

import cmarkgfm
import html5lib
from cmarkgfm.cmark import Options

FORMATS = [
    "text", "json", "ndjson", "sarif", "sarif-github", "junit", "markdown", "html", "csv", "gitlab", "github",
    "azure-devops", "rdjson",
]

# What a SARIF log leaves out where it isn't known or says nothing new, depending on lengths; and links.
OPTIONAL = {"contextRegion", "snippet", "helpUri"}


def shape(value):
    """The structure of JSON without its texts and numbers."""
    if isinstance(value, dict):
        return {key: shape(item) for key, item in value.items() if key not in OPTIONAL}
    if isinstance(value, list):
        return [shape(item) for item in value]
    return type(value).__name__


def texts(value):
    """All texts in JSON, of values alone."""
    if isinstance(value, dict):
        return [text for item in value.values() for text in texts(item)]
    if isinstance(value, list):
        return [text for item in value for text in texts(item)]
    return [value] if isinstance(value, str) else []


def unique(pairs):
    keys = [key for key, _ in pairs]
    assert len(keys) == len(set(keys)), f"a key is there twice: {keys}"
    return dict(pairs)


def of_json(text):
    document = json.loads(text, object_pairs_hook=unique)
    return shape(document), texts(document)


def of_sarif(text):
    """With the locations of files as they are called."""
    structure, found = of_json(text)
    return structure, found + [urllib.parse.unquote(item) for item in found if "%" in item]


def of_ndjson(text):
    lines = text.split("\n")
    assert lines.pop() == "", "the last line has no end"
    documents = [json.loads(line, object_pairs_hook=unique) for line in lines]
    return shape(documents), texts(documents)


def of_xml(text):
    root = xml.etree.ElementTree.fromstring(text.encode())

    def structure(node):
        return (node.tag, tuple(node.attrib), tuple(structure(child) for child in node))

    found = [value for node in root.iter() for value in [node.text, node.tail, *node.attrib.values()] if value]
    return structure(root), found


def tree(markup, strict):
    parser = html5lib.HTMLParser(strict=strict, namespaceHTMLElements=False)
    return parser.parse(markup) if strict else parser.parseFragment(markup)


def of_tree(root):
    """Elements with their attributes' names, without comments, in which Markdown hides what would be a mention."""

    def structure(node):
        children = [child for child in node if isinstance(child.tag, str)]
        return (node.tag, tuple(sorted(map(str, node.attrib))), tuple(map(structure, children)))

    shown = [value for node in root.iter() if isinstance(node.tag, str) for value in [node.text, node.tail] if value]
    return structure(root), ["".join(shown)]


def of_html(text):
    return of_tree(tree(text, strict=True))


def of_markdown(text):
    page = cmarkgfm.github_flavored_markdown_to_html(text, options=Options.CMARK_OPT_UNSAFE)
    return of_tree(tree(page, strict=False))


def of_csv(text):
    rows = list(csv.reader(io.StringIO(text, newline=""), strict=True))
    assert text.endswith("\r\n") and len({len(row) for row in rows}) == 1, "rows differ in length"
    return len(rows), [cell for row in rows for cell in row]


def of_text(text):
    """The beginnings of lines that are ours."""
    words = re.compile(r"(noncompliant|unknown|compliant|error|warning|RESULT|inventory|rules|exemptions|  = [a-z]+:)")
    return [match[1] for line in text.split("\n") if (match := words.match(line))], [text]


COMMAND = re.compile(r"(?:::(error|warning|notice) |##vso\[task\.logissue )")


def of_commands(text):
    """Workflow commands, with what a runner makes of them."""
    lines = text.split("\n")
    structure = []
    for line in lines:
        command = COMMAND.match(line)
        mark = next((mark for mark in ["::", "##[", "##vso["] if mark in line), None) if not command else None
        structure.append(command[0] if command else mark)
    plain = re.sub("%([0-9A-F]{2})", lambda match: chr(int(match[1], 16)), text)
    return structure, [plain]


PARSERS = {
    "text": of_text, "json": of_json, "ndjson": of_ndjson, "sarif": of_sarif, "sarif-github": of_sarif, "junit": of_xml,
    "markdown": of_markdown, "html": of_html, "csv": of_csv, "gitlab": of_json, "github": of_commands,
    "azure-devops": of_commands, "rdjson": of_json,
}

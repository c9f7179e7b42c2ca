"""Prints the regions of each file that tests reach, and the places of those that none does."""

import json
import os
import sys


def unreached(data):
    """Places of code regions that ran in no instance of their function, by file."""
    reached, places = set(), {}
    for function in data["functions"]:
        for line, column, end_line, end_column, count, file, _, kind in function["regions"]:
            if kind == 0:
                place = (function["filenames"][file], line, column, end_line, end_column)
                places[place] = True
                if count:
                    reached.add(place)
    return places, reached


def main():
    with open(sys.argv[1], encoding="utf-8") as file:
        data = json.load(file)["data"][0]
    places, reached = unreached(data)
    files = sorted(one["filename"] for one in data["files"])
    total, missed = 0, 0
    print("%-60s %8s %8s" % ("FILE", "REGIONS", "REACHED"))
    for name in files:
        own = sorted(place for place in places if place[0] == name)
        left = [place for place in own if place not in reached]
        total, missed = total + len(own), missed + len(left)
        print("%-60s %8d %8d" % (os.path.relpath(name), len(own), len(own) - len(left)))
        for _, line, column, *_ in left:
            print("  %s:%d:%d is never reached" % (os.path.relpath(name), line, column))
    print("%-60s %8d %8d" % ("all", total, total - missed))
    sys.exit(1 if missed or not total else 0)


main()

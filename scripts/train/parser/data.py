"""Sentences as the program sees them (numbers made by scripts/train/examples.js) and their batches."""
import json
import os
import pickle

import numpy as np

WIDTHS = (8, 12, 16, 20, 26, 34, 48, 80)


def read(path):
    lines = open(path).read().rstrip("\n").split("\n")
    return json.loads(lines[0]), [json.loads(line) for line in lines[1:]]


def vocabulary(folder, train, silver, frequent=32000):
    """Ids of words (by hash), suffixes and shapes; 0 is what is not known. Words with a public vector come first."""
    keys = json.load(open(os.path.join(folder, "glove.keys.json")))
    vectors = np.fromfile(os.path.join(folder, "glove.f32"), np.float32).reshape(-1, 100)
    count, endings, shapes = {}, {}, {}
    for rows, weight in ((train, 1), (silver, 0.34)):
        for row in rows:
            for key in row["k"]:
                count[key] = count.get(key, 0) + weight
            for key in row["s3"]:
                endings[key] = endings.get(key, 0) + weight
            for key in row["sh"]:
                shapes[key] = shapes.get(key, 0) + weight
    first = {}
    for at, key in enumerate(keys):
        first.setdefault(key, at)
    chosen = [key for key, at in first.items() if at < frequent or count.get(key, 0) >= 0.3]
    chosen += sorted(key for key, times in count.items() if times >= 2 and key not in first)
    table = np.zeros((len(chosen) + 1, 100), np.float32)
    for at, key in enumerate(chosen):
        if key in first:
            table[at + 1] = vectors[first[key]] / np.linalg.norm(vectors[first[key]]) * 6
    number = lambda some, least: {key: at + 1 for at, key in enumerate(sorted(key for key, times in some.items() if times >= least))}
    return {
        "word": {key: at + 1 for at, key in enumerate(chosen)},
        "suffix": number(endings, 5),
        "shape": number(shapes, 10),
    }, table


def numbered(rows, vocab, relations):
    for row in rows:
        row["word"] = np.array([vocab["word"].get(key, 0) for key in row["k"]], np.int32)
        row["suffix"] = np.array([vocab["suffix"].get(key, 0) for key in row["s3"]], np.int32)
        row["shape"] = np.array([vocab["shape"].get(key, 0) for key in row["sh"]], np.int32)
        row["tag"] = np.array(row["p"], np.int32) + 1
        if "h" in row:
            row["head"] = np.array(row["h"], np.int32) + 1
            row["relation"] = np.array([relations.get(each, relations.get(each.split(":")[0], -1)) for each in row["r"]], np.int32)
    return rows


def batches(rows, budget, rng=None, widths=WIDTHS, length=lambda row: len(row["word"])):
    """Batches of one width each, about `budget` words."""
    groups = {}
    for row in rows:
        width = next((each for each in widths if length(row) <= each), None)
        if width:
            groups.setdefault(width, []).append(row)
    found = []
    for width, some in groups.items():
        if rng is not None:
            rng.shuffle(some)
        size = max(1, budget // width)
        found += [(width, size, some[at : at + size]) for at in range(0, len(some), size)]
    if rng is not None:
        rng.shuffle(found)
    return found


def arrays(width, size, rows, relations):
    batch = {name: np.zeros((size, width), np.int32) for name in ("word", "tag", "suffix", "shape", "head", "relation")}
    batch["mask"] = np.zeros((size, width), np.float32)
    batch["arcs"] = np.zeros((size, width, width + 1), np.float32)
    batch["labels"] = np.zeros((size, width, relations), np.float32)
    for at, row in enumerate(rows):
        count = len(row["word"])
        for name in ("word", "tag", "suffix", "shape"):
            batch[name][at, :count] = row[name]
        batch["mask"][at, :count] = 1
        if "head" not in row:
            continue
        batch["head"][at, :count] = row["head"]
        span = np.arange(count)
        if "soft" in row:
            batch["arcs"][at, :count, : count + 1] = np.exp(row["soft"].astype(np.float32))
            batch["labels"][at, :count] = np.exp(row["softLabels"].astype(np.float32))
        else:
            batch["arcs"][at, span, row["head"]] = 1
            batch["labels"][at, span, row["relation"]] = 1
    return batch

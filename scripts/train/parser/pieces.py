"""Word pieces as BERT's uncased vocabulary cuts them, and a transformer's weights as their file has them."""
import json
import struct
import unicodedata

import numpy as np

SIGNS = {"’": "'", "‘": "'", "“": '"', "”": '"', "–": "-", "—": "-"}


def weights(path):
    raw = open(path, "rb").read()
    size = struct.unpack("<Q", raw[:8])[0]
    found = {}
    for name, entry in json.loads(raw[8 : 8 + size]).items():
        if name == "__metadata__" or entry["dtype"] != "F32":
            continue
        start, stop = (8 + size + at for at in entry["data_offsets"])
        found[name] = np.frombuffer(raw[start:stop], np.float32).reshape(entry["shape"]).copy()
    return found


class Pieces:
    def __init__(self, path):
        self.ids = json.load(open(path))["model"]["vocab"]
        self.known = {}

    def of(self, word):
        if word not in self.known:
            self.known[word] = self.cut(word)
        return self.known[word]

    def cut(self, word):
        plain = "".join(SIGNS.get(each, each) for each in unicodedata.normalize("NFD", word.lower()) if unicodedata.category(each) != "Mn")
        parts, part = [], ""
        for each in plain:
            if each.isalnum():
                part += each
                continue
            parts += [part] * (part != "") + [each] * (not each.isspace())
            part = ""
        found = []
        for each in (parts + [part] * (part != ""))[:12]:
            found += self.pieces(each)[:8]
        return (found or [self.ids["[UNK]"]])[:10]

    def pieces(self, part):
        found, at = [], 0
        while at < len(part):
            end = next((end for end in range(len(part), at, -1) if ("##" if at else "") + part[at:end] in self.ids), None)
            if end is None:
                return [self.ids["[UNK]"]]
            found.append(self.ids[("##" if at else "") + part[at:end]])
            at = end
        return found

    def sentence(self, words):
        ids, first = [self.ids["[CLS]"]], []
        for word in words:
            first.append(len(ids))
            ids += self.of(word)
        return ids + [self.ids["[SEP]"]], first

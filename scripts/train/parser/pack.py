"""python pack.py IN.npz OUT.bin: the network in whole numbers, as src/methods/syntax/parse/open-network.ts reads it."""
import json
import sys

import numpy as np

from model import ARC, FIRST, LABEL, LATER, ROW


def varying(values):
    out = bytearray()
    for value in values:
        value = int(value)
        while value >= 128:
            out.append(value % 128 + 128)
            value //= 128
        out.append(value)
    return bytes(out)


def lexicon(entries):
    """Keys sorted, as differences, then the values; a key of nought is an empty slot and becomes one."""
    unique = {}
    for key, value in entries:
        unique.setdefault(key or 1, value)
    keys = sorted(unique)
    return len(keys).to_bytes(4, "little") + varying(np.diff([0, *keys])) + varying([unique[key] for key in keys])


def fixed(values, bits):
    whole = np.round(np.asarray(values, np.float64) * 2**bits)
    lost = np.abs(whole) > 32767
    if lost.any():
        print("clipped", lost.sum(), "of", lost.size)
    return np.clip(whole, -32768, 32767).astype("<i2").tobytes()


def main(source, out):
    P = dict(np.load(source))
    vocab = json.load(open(source + ".json"))["vocab"]
    words = P["vectors"] @ P["turn"] + P["word"]
    scale = np.maximum(np.abs(words).max(1), 1e-6) / 127
    whole = np.round(scale * 4096 * 64).astype(np.int64)
    whole = np.clip(whole, 1, 65535)
    eight = np.clip(np.round(words * 4096 * 64 / whole[:, None]), -127, 127).astype(np.int8)
    parts = [
        lexicon([(int(k), v) for k, v in vocab["word"].items()]),
        lexicon([(int(k), v) for k, v in vocab["suffix"].items()]),
        lexicon([(int(k) + 1, v) for k, v in vocab["shape"].items()]),
    ]
    sizes = []
    for count in (len(words), len(P["suffix"]), len(P["shape"]), 0):
        sizes += [count & 0xFFFF, count >> 16]
    parts += [np.array(sizes, "<u2").tobytes(), eight.tobytes(), whole.astype("<u2").tobytes()]
    parts += [fixed(P[name], 12) for name in ("tag", "suffix", "shape", "edge")]
    one = P["one"]
    parts += [fixed(part, 11) for part in (one[0][:ROW], one[1][:ROW], one[0][ROW:], one[1][ROW:])]
    parts += [fixed(P["oneBias"], 10)]
    for name in ("two", "three"):
        parts += [fixed(P[name][0], 11), fixed(P[name][1], 11), fixed(P[name + "Bias"], 10)]
    parts += [fixed(P["out"], 11), fixed(P["outBias"], 10)]
    root = np.concatenate([P["root"][:ARC], P["root"][ARC:]])
    parts += [fixed(root, 10), fixed(P["pair"], 11), fixed(P["headBias"], 9), fixed(P["far"], 11), fixed(P["farBias"], 10)]
    parts += [fixed(P["labelFar"], 10), fixed(P["label"], 11), fixed(P["labelBias"], 10)]
    blob = b"".join(parts)
    open(out, "wb").write(blob)
    print(out, len(blob), "bytes;", "largest sums of weights:", *(f"{name} {np.abs(P[name]).sum(-2).max():.0f}" for name in ("one", "two", "three", "out", "pair", "label")))


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2])

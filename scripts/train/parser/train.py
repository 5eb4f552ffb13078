"""python train.py FOLDER OUT.npz MINUTES [EPOCHS]: trains the parser on FOLDER/train.jsonl and what a teacher said of FOLDER/silver."""
import json
import os
import pickle
import sys
import time

import jax
import jax.numpy as jnp
import numpy as np

import data
import model

jax.config.update("jax_default_prng_impl", "unsafe_rbg")
if os.environ.get("JAX_CACHE"):
    jax.config.update("jax_compilation_cache_dir", os.environ["JAX_CACHE"])
NOISE = {"word": 0.12, "tag": 0.05, "row": 0.15, "layer": 0.25, "out": 0.2}
LIGHT = {"word": 0.08, "tag": 0.03, "row": 0.05, "layer": 0.05, "out": 0.05}


def loss(P, vectors, batch, key, noise):
    scores, dependent, above, key2 = model.score(P, vectors, batch, key, noise)
    arcs = -(jax.nn.log_softmax(scores, -1) * batch["arcs"]).sum(-1)
    labels = model.label_scores(P, dependent, above, batch["head"], key2, noise)
    labels = -(jax.nn.log_softmax(labels, -1) * batch["labels"]).sum(-1)
    return ((arcs + labels) * batch["mask"]).sum() / batch["mask"].sum()


def trainer(noise):
    def step(P, m, v, total, vectors, batch, key, t, rate):
        value, grads = jax.value_and_grad(loss)(P, vectors, batch, key, noise)
        size = jnp.sqrt(sum((g * g).sum() for g in grads.values()))
        cut = jnp.minimum(1, 3 / (size + 1e-6))
        m = {k: 0.9 * m[k] + 0.1 * grads[k] * cut for k in P}
        v = {k: 0.98 * v[k] + 0.02 * (grads[k] * cut) ** 2 for k in P}
        P = {k: P[k] - rate * (m[k] / (1 - 0.9**t)) / (jnp.sqrt(v[k] / (1 - 0.98**t)) + 1e-7) for k in P}
        return P, m, v, {k: 0.998 * total[k] + 0.002 * P[k] for k in P}, value

    return jax.jit(step, donate_argnums=(0, 1, 2, 3))


@jax.jit
def infer(P, vectors, batch):
    scores, dependent, above, _ = model.score(P, vectors, batch)
    head = jnp.argmax(scores, -1)
    return head, jnp.argmax(model.label_scores(P, dependent, above, head), -1)


def evaluate(P, vectors, rows, relations):
    words = arcs = labelled = 0
    for width, size, some in data.batches(rows, 4096):
        batch = data.arrays(width, size, some, relations)
        head, label = (np.array(each) for each in infer(P, vectors, batch))
        for at, row in enumerate(some):
            count = len(row["word"])
            right = head[at, :count] == row["head"]
            words += count
            arcs += right.sum()
            labelled += (right & (label[at, :count] == row["relation"])).sum()
    return f"UAS {100 * arcs / words:.2f} LAS {100 * labelled / words:.2f}"


def main(folder, out, minutes, epochs, silver_share, start, top):
    head, train = data.read(os.path.join(folder, "train.jsonl"))
    _, silver = data.read(os.path.join(folder, "silver.jsonl"))
    relations = {name: at for at, name in enumerate(head["relations"])}
    vocab, table = data.vocabulary(folder, train, silver)
    data.numbered(train, vocab, relations)
    rows = list(train)
    if silver_share:
        data.numbered(silver, vocab, relations)
        soft = pickle.load(open(os.path.join(folder, "silver.pkl"), "rb"))
        for at, (arcs, labels) in soft.items():
            silver[at].update(soft=arcs, softLabels=labels, head=arcs.argmax(-1).astype(np.int32))
        silver = [row for row in silver if "soft" in row]
    dev = {name: data.numbered(data.read(os.path.join(folder, f"{name}.jsonl"))[1], vocab, relations) for name in ("ewt-dev", "gum-news-test")}
    rng = np.random.RandomState(20260101)
    sizes = {"vector": 100, "word": len(table), "tag": len(head["tags"]) + 1, "suffix": len(vocab["suffix"]) + 1, "shape": len(vocab["shape"]) + 1}
    print(sizes, len(train), len(silver) if silver_share else 0, flush=True)
    P = {k: jnp.array(v) for k, v in model.begin(rng, sizes, len(relations)).items()}
    if start:
        P = {k: jnp.array(v) for k, v in np.load(start).items() if k != "vectors"}
    vectors = jnp.array(table)
    zero = lambda: {k: jnp.zeros_like(v) for k, v in P.items()}
    m, v, total = zero(), zero(), {k: jnp.array(x) for k, x in P.items()}
    step = trainer(LIGHT if silver_share else NOISE)
    key = jax.random.key(7)
    began, t, spent, count = time.time(), 0, 0, 0
    steps = None
    saved = time.time()
    epoch = 0
    while True:
        some = rows + rows + silver if silver_share else rows
        plan = data.batches(some, 1600, rng)
        steps = steps or int(len(plan) * epochs)
        for width, size, chosen in plan:
            t += 1
            done = max(t / steps, (time.time() - began) / (minutes * 60))
            if done >= 1:
                break
            rate = top * min(1, t / 100) * (1 - done) ** 0.7
            P, m, v, total, value = step(P, m, v, total, vectors, data.arrays(width, size, chosen, len(relations)), jax.random.fold_in(key, t), float(t), rate)
            spent += float(value)
            count += 1
            if t % 100 == 0:
                print(t, steps, f"{time.time() - began:.0f} s loss {spent / count:.3f}", flush=True)
                spent = count = 0
        epoch += 1
        over = done >= 1
        if over or time.time() - saved > 400:
            print("epoch", epoch, {name: evaluate(total, vectors, each, len(relations)) for name, each in dev.items()}, flush=True)
            saved = time.time()
            np.savez(out, vectors=table, **{k: np.array(x) for k, x in total.items()})
            json.dump({"vocab": vocab, **head}, open(out + ".json", "w"))
        if over:
            return


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2], float(sys.argv[3]), float(sys.argv[4]), float(sys.argv[5]), sys.argv[6] if len(sys.argv) > 6 else None, float(sys.argv[7]) if len(sys.argv) > 7 else 3e-3)

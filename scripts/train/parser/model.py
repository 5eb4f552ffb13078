"""The small network that parses: rows of features, three light recurrent layers, a score for each pair of words."""
import jax
import jax.numpy as jnp
import numpy as np

ROW = 128  # width of a feature's row
FIRST = 128  # units a direction of the first layer
LATER = 96  # units a direction of the second and third
ARC = 80
LABEL = 64
STEPS = 24  # steps of distance, twelve to each side
CAP = 8.0  # nothing inside grows beyond, so that sixteen bits hold it


def step_of(distance):
    """Distance from dependent to head in twelve steps a side."""
    size = np.abs(distance)
    step = np.where(size < 7, size - 1, np.where(size < 9, 6, np.where(size < 12, 7, np.where(size < 16, 8, np.where(size < 24, 9, np.where(size < 40, 10, 11))))))
    return np.where(distance < 0, step, step + 12)


QUIET = {"word": 0, "tag": 0, "row": 0, "layer": 0, "out": 0}


def begin(rng, sizes, relations):
    def matrix(*shape, scale=None):
        return (rng.randn(*shape) * (scale or shape[0] ** -0.5)).astype("f")

    forget = lambda width, gates: np.concatenate([np.zeros(width), np.linspace(-1, 3, width), np.zeros(width)][:gates]).astype("f")
    return {
        "turn": matrix(sizes["vector"], ROW, scale=0.15),
        "word": matrix(sizes["word"], ROW, scale=0.02),
        "tag": matrix(sizes["tag"], ROW, scale=0.3),
        "suffix": matrix(sizes["suffix"], ROW, scale=0.05),
        "shape": matrix(sizes["shape"], ROW, scale=0.1),
        "edge": matrix(2, ROW, scale=0.1),
        "one": matrix(2, 2 * ROW, 3 * FIRST, scale=(2 * ROW) ** -0.5),
        "oneBias": np.stack([forget(FIRST, 3)] * 2),
        "two": matrix(2, 2 * FIRST, 2 * LATER, scale=(2 * FIRST) ** -0.5),
        "twoBias": np.stack([forget(LATER, 2)] * 2),
        "three": matrix(2, 2 * LATER, 2 * LATER, scale=(2 * LATER) ** -0.5),
        "threeBias": np.stack([forget(LATER, 2)] * 2),
        "out": matrix(2 * LATER, 2 * ARC + 2 * LABEL),
        "outBias": np.zeros(2 * ARC + 2 * LABEL, "f"),
        "root": matrix(ARC + LABEL, scale=0.3),
        "pair": matrix(ARC, ARC, scale=0.03),
        "headBias": np.zeros(ARC, "f"),
        "far": matrix(ARC, STEPS, scale=0.03),
        "farBias": np.zeros(STEPS + 1, "f"),
        "labelFar": matrix(STEPS + 1, LABEL, scale=0.05),
        "label": matrix(LABEL, relations),
        "labelBias": np.zeros(relations, "f"),
    }


def drop(key, x, share):
    return x if key is None or share <= 0 else x * jax.random.bernoulli(key, 1 - share, x.shape) / (1 - share)


def recur(z, f):
    """c = f c' + (1 - f) z along the second axis."""
    z, f = jnp.moveaxis(z, 1, 0), jnp.moveaxis(f, 1, 0)

    def move(c, zf):
        c = zf[1] * c + (1 - zf[1]) * zf[0]
        return c, c

    return jnp.moveaxis(jax.lax.scan(move, jnp.zeros_like(z[0]), (z, f), unroll=4)[1], 0, 1)


def both(gates, width, mask, three):
    """Runs the two directions beside each other, the second over the words turned round."""
    ahead, back = gates
    all_gates = jnp.stack([ahead, back[:, ::-1]], 2)
    here = jnp.stack([mask, mask[:, ::-1]], 2)[..., None]
    z = jnp.tanh(all_gates[..., :width]) * here
    f = jax.nn.sigmoid(all_gates[..., width : 2 * width])
    c = recur(z, f)
    if three:
        c = c * jax.nn.sigmoid(all_gates[..., 2 * width :])
    return jnp.concatenate([c[:, :, 0], c[:, ::-1, 1]], -1)


def encode(P, vectors, batch, key, noise):
    word, tag, suffix, shape, mask = batch["word"], batch["tag"], batch["suffix"], batch["shape"], batch["mask"]
    keys = [None] * 8 if key is None else jax.random.split(key, 8)
    if key is not None:
        word = word * jax.random.bernoulli(keys[0], 1 - noise["word"], word.shape)
        tag = tag * jax.random.bernoulli(keys[1], 1 - noise["tag"], tag.shape)
    x = vectors[word] @ P["turn"] + P["word"][word] + P["tag"][tag] + P["suffix"][suffix] + P["shape"][shape]
    x = drop(keys[2], x, noise["row"])
    m = mask[..., None]
    x = x * m + (1 - m) * P["edge"][1]
    size = x.shape[0]
    before = jnp.concatenate([jnp.broadcast_to(P["edge"][0], (size, 1, ROW)), x[:, :-1]], 1)
    after = jnp.concatenate([x[:, 1:], jnp.broadcast_to(P["edge"][1], (size, 1, ROW))], 1)
    one = both(
        (
            jnp.concatenate([x, after], -1) @ P["one"][0] + P["oneBias"][0],
            jnp.concatenate([x, before], -1) @ P["one"][1] + P["oneBias"][1],
        ),
        FIRST,
        mask,
        True,
    )
    one = drop(keys[3], one, noise["layer"])
    two = both([one @ P["two"][side] + P["twoBias"][side] for side in (0, 1)], LATER, mask, False)
    inner = drop(keys[4], two, noise["layer"])
    three = both([inner @ P["three"][side] + P["threeBias"][side] for side in (0, 1)], LATER, mask, False)
    return drop(keys[5], two + three, noise["layer"]), keys[6], keys[7]


def score(P, vectors, batch, key=None, noise=QUIET):
    """Scores of heads (the root first) and what the labels are scored from."""
    y, key1, key2 = encode(P, vectors, batch, key, noise)
    out = y @ P["out"] + P["outBias"]
    arcs = drop(key1, jnp.clip(out[..., : 2 * ARC], 0, CAP), noise["out"])
    dependent, head = arcs[..., :ARC], arcs[..., ARC:]
    labels = out[..., 2 * ARC :]
    size, words = y.shape[:2]
    root = jnp.broadcast_to(P["root"], (size, 1, ARC + LABEL))
    head = jnp.concatenate([root[..., :ARC], head], 1)
    asked = jnp.clip(dependent @ P["pair"] + P["headBias"], -CAP, CAP)
    scores = jnp.einsum("bia,bja->bij", asked, head)
    far = jnp.concatenate([dependent @ P["far"], jnp.zeros((size, words, 1))], -1) + P["farBias"]
    scores = scores + jnp.take_along_axis(far, jnp.broadcast_to(steps(words), (size, words, words + 1)), 2)
    mask = jnp.concatenate([jnp.ones((size, 1)), batch["mask"]], 1)[:, None]
    scores = scores + (mask - 1) * 1e9 - jnp.eye(words, words + 1, 1)[None] * 1e9
    label_head = jnp.concatenate([root[..., ARC:], labels[..., LABEL:]], 1)
    return scores, labels[..., :LABEL], label_head, key2


def steps(words):
    at = np.arange(words)
    found = step_of(at[None, :] - at[:, None] + (at[None, :] == at[:, None]))
    return np.concatenate([np.full((words, 1), STEPS), found], 1)[None]


def label_scores(P, dependent, label_head, head, key=None, noise=QUIET):
    words = dependent.shape[1]
    above = jnp.take_along_axis(label_head, head[..., None], 1)
    step = jnp.take_along_axis(jnp.broadcast_to(steps(words), (head.shape[0], words, words + 1)), head[..., None], 2)[..., 0]
    hidden = drop(key, jnp.clip(dependent + above + P["labelFar"][step], 0, CAP), noise["out"])
    return hidden @ P["label"] + P["labelBias"]

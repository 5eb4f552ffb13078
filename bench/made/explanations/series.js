// Seeded series: normal noise, counts with or without more spread than Poisson's, events of two sides that set each other off.
export const normal = (random) => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());

function gamma(shape, random) {
  if (shape < 1) return gamma(shape + 1, random) * (1 - random()) ** (1 / shape);
  const d = shape - 1 / 3;
  for (;;) {
    const z = normal(random);
    const v = (1 + z / Math.sqrt(9 * d)) ** 3;
    if (v > 0 && Math.log(1 - random()) < 0.5 * z * z + d - d * v + d * Math.log(v)) return d * v;
  }
}

export function poisson(mean, random) {
  let count = 0;
  for (let left = mean; left > 0; left -= 20) {
    const end = Math.exp(-Math.min(20, left));
    for (let product = 1 - random(); product > end; product *= 1 - random()) count++;
  }
  return count;
}

export const counts = (n, mean, theta, random) =>
  Array.from({ length: n }, (_, i) => poisson(Number.isFinite(theta) ? (mean(i) * gamma(theta, random)) / theta : mean(i), random));

/** Hawkes by thinning (Ogata 1981): `n` events, or those until `end`. */
export function twoSides(
  n,
  random,
  {
    background = [0.25, 0.35],
    branching = [
      [0.35, 0.3],
      [0.03, 0.4],
    ],
    decay = 0.9,
    end = Number.POSITIVE_INFINITY,
  } = {},
) {
  const excited = [0, 0];
  const [times, kinds] = [[], []];
  const rate = (kind) => background[kind] + decay * (excited[0] * branching[0][kind] + excited[1] * branching[1][kind]);
  for (let time = 0; times.length < n; ) {
    const top = rate(0) + rate(1);
    const gap = -Math.log(1 - random()) / top;
    time += gap;
    if (time > end) return { times, kinds, end };
    excited[0] *= Math.exp(-decay * gap);
    excited[1] *= Math.exp(-decay * gap);
    const draw = random() * top;
    if (draw >= rate(0) + rate(1)) continue;
    const kind = draw < rate(0) ? 0 : 1;
    times.push(time);
    kinds.push(kind);
    excited[kind]++;
  }
  return { times, kinds, end: times.at(-1) };
}

import { normal } from "../random.js";

/** Beyond this shape rounding alone decides whether a number is taken: it is asked in full, so that a seed goes on to give what it gave. */
const vast = 1e6;

/** A gamma number of this shape, scale 1. Marsaglia & Tsang (2000), with their squeeze: most numbers are taken without a logarithm. */
export function drawGamma(shape: number, random: () => number): number {
  if (shape < 1) {
    const larger = drawGamma(shape + 1, random);
    const part = 1 - random();
    return larger * (shape === 0.5 ? part * part : part ** (1 / shape));
  }
  const d = shape - 1 / 3;
  const c = 1 / Math.sqrt(9 * d);
  for (;;) {
    const z = normal(random);
    const root = 1 + c * z;
    if (root <= 0) continue;
    const v = shape < vast ? root * root * root : root ** 3;
    const zz = z * z;
    const u = 1 - random();
    if ((shape < vast && u < 1 - 0.0331 * zz * zz) || Math.log(u) < 0.5 * zz + d - d * v + d * Math.log(v)) return d * v;
  }
}

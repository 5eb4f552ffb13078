import { normal } from "../../statistics/random.js";
import { type Agreement, undefinedAgreement } from "../agreement.js";
import { bestAlignment, type Dissimilarity } from "./best-alignment.js";
import type { CodedSpan } from "./spans.js";

export interface GammaOptions {
  readonly random: () => number;
  /** Weight of where units are, and of what they are called. */
  readonly alpha?: number;
  readonly beta?: number;
  /** What an absent unit costs. */
  readonly empty?: number;
  /** Random continua for the expected disorder. */
  readonly samples?: number;
  /** Dissimilarity of two categories, 0–1; 0 or 1 where missing. */
  readonly unlike?: (a: string, b: string) => number;
}

/**
 * γ (Mathet, Widlöcher & Métivier 2015): aligns the units of all coders at the least disorder, then compares it with the disorder of
 * random continua of the same make. Units may overlap. The expected disorder is drawn from the statistics of the units, as
 * pygamma-agreement 0.5 does (not by shuffling as the paper), so γ has an error of sampling (docs/methods/agreement.md). `n` is
 * the number of units. Not defined where a coder has no unit, or a cluster of units is too large to align exactly.
 */
export function gamma(spans: readonly CodedSpan[], coders: number, options: GammaOptions): Agreement {
  const { random, alpha = 1, beta = 1, empty = 1, samples = 30, unlike = (a, b) => Number(a !== b) } = options;
  const title = { name: "gamma", version: `α ${alpha}, β ${beta}, Δ∅ ${empty}; Mathet et al. 2015, expected as pygamma-agreement 0.5` };
  const n = spans.length;
  for (let coder = 0; coder < coders; coder++) {
    if (!spans.some((each) => each.coder === coder)) return undefinedAgreement(title, n, `coder ${coder + 1} marked no unit`);
  }
  if (coders < 2) return undefinedAgreement(title, n, "it needs two coders or more");
  const dissimilarity: Dissimilarity = {
    empty,
    of: (a, b) => {
      const apart = (Math.abs(a.start - b.start) + Math.abs(a.end - b.end)) / (a.end - a.start + b.end - b.start);
      return empty * (alpha * apart ** 2 + beta * unlike(a.value, b.value));
    },
  };
  const best = bestAlignment(spans, coders, dissimilarity);
  if (!best) return undefinedAgreement(title, n, "too many units lie together to align them exactly");
  const draw = sampler(spans, coders, random);
  let expected = 0;
  for (let sample = 0; sample < samples; sample++) {
    const chance = bestAlignment(draw(), coders, dissimilarity);
    if (!chance)
      return {
        ...undefinedAgreement(title, n, "too many units of a random continuum lie together to align them exactly"),
        observed: best.disorder,
      };
    expected += chance.disorder / samples;
  }
  if (!(expected > 0)) return { ...undefinedAgreement(title, n, "no disorder can be expected"), observed: best.disorder };
  return { ...title, value: 1 - best.disorder / expected, n, observed: best.disorder, expected };
}

/** Random continua: number of units a coder, gaps and lengths from normal distributions fitted to the units, categories by share. */
function sampler(spans: readonly CodedSpan[], coders: number, random: () => number): () => CodedSpan[] {
  const byCoder = Array.from({ length: coders }, (_, coder) =>
    spans.filter((each) => each.coder === coder).sort((a, b) => a.start - b.start),
  );
  const number = moments(byCoder.map((own) => own.length));
  const length = moments(spans.map((each) => each.end - each.start));
  const gap = moments([
    0,
    ...byCoder.flatMap((own) => own.slice(1).map((each, at) => each.start - (own[at] as CodedSpan).end)),
    ...byCoder.map((own) => own[0]?.start ?? 0).filter((start) => start > 0),
  ]);
  const from = ({ mean, deviation }: Moments) => mean + deviation * normal(random);
  return () => {
    const drawn: CodedSpan[] = [];
    for (let coder = 0; coder < coders; coder++) {
      const units = Math.max(drawn.length ? 0 : 1, Math.abs(Math.trunc(from(number))));
      let reached = 0;
      for (let unit = 0; unit < units; unit++) {
        const start = reached + from(gap);
        let own = Math.abs(from(length));
        for (let tries = 0; own <= 0 && tries < 100; tries++) own = Math.abs(from(length));
        const end = start + Math.max(own, 1e-6);
        drawn.push({ coder, start, end, value: (spans[Math.floor(random() * spans.length)] as CodedSpan).value });
        reached = end;
      }
    }
    return drawn;
  };
}

interface Moments {
  readonly mean: number;
  readonly deviation: number;
}

function moments(list: readonly number[]): Moments {
  const mean = list.reduce((total, each) => total + each, 0) / list.length;
  return { mean, deviation: Math.sqrt(list.reduce((total, each) => total + (each - mean) ** 2, 0) / list.length) };
}

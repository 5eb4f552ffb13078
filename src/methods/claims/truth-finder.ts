/** One source that says one fact of one object; facts of one object exclude one another. */
export interface Saying {
  readonly source: string;
  readonly object: string;
  readonly fact: string;
}

export interface TruthFinder {
  /** Trust of each source, 0–1. */
  readonly trust: ReadonlyMap<string, number>;
  /** Confidence of each fact, 0–1, by object and fact. */
  readonly confidence: ReadonlyMap<string, ReadonlyMap<string, number>>;
  readonly rounds: number;
}

export interface Settings {
  /** Trust of every source at the start. */
  readonly trust: number;
  /** Sources depend on one another: what they add is damped. */
  readonly damping: number;
  /** How much an opposite fact takes away, −1 to 0. */
  readonly opposite: number;
  /** The change of trust (as 1 − cosine) at which it stops. */
  readonly until: number;
  readonly rounds: number;
}
const usualSettings: Settings = { trust: 0.9, damping: 0.3, opposite: -0.5, until: 1e-6, rounds: 100 };

/**
 * TruthFinder: a source is trusted as far as its facts are believed, a fact believed as far as its sources are trusted; in turns until
 * trust stands still. With tens of sources it is noise; it is a cross-check and never the score. Yin, Han & Yu (2008).
 */
export function truthFinder(sayings: readonly Saying[], settings: Settings = usualSettings): TruthFinder {
  const facts = new Map<string, Map<string, Set<string>>>();
  const says = new Map<string, Set<string>>();
  for (const { source, object, fact } of sayings) {
    const ofObject = facts.get(object) ?? new Map<string, Set<string>>();
    facts.set(object, ofObject.set(fact, (ofObject.get(fact) ?? new Set()).add(source)));
    says.set(source, (says.get(source) ?? new Set()).add(JSON.stringify([object, fact])));
  }
  const sources = [...says.keys()].sort();
  let trust = new Map(sources.map((each) => [each, settings.trust]));
  let confidence = new Map<string, Map<string, number>>();
  let rounds = 0;
  for (; rounds < settings.rounds; rounds++) {
    confidence = believed(facts, trust, settings);
    const next = new Map(
      sources.map((source) => {
        const values = [...(says.get(source) as Set<string>)].sort().map((each) => {
          const [object, fact] = JSON.parse(each) as [string, string];
          return confidence.get(object)?.get(fact) as number;
        });
        return [source, values.reduce((sum, each) => sum + each, 0) / values.length];
      }),
    );
    const still = 1 - cosine(trust, next) < settings.until;
    trust = next;
    if (still) break;
  }
  return { trust, confidence, rounds: Math.min(settings.rounds, rounds + 1) };
}

function believed(
  facts: ReadonlyMap<string, ReadonlyMap<string, ReadonlySet<string>>>,
  trust: ReadonlyMap<string, number>,
  settings: Settings,
) {
  const found = new Map<string, Map<string, number>>();
  for (const [object, ofObject] of facts) {
    const scores = new Map(
      [...ofObject].map(([fact, sources]) => [
        fact,
        [...sources].sort().reduce((sum, each) => sum - Math.log(1 - Math.min(0.999_999, trust.get(each) as number)), 0),
      ]),
    );
    found.set(
      object,
      new Map(
        [...scores].map(([fact, score]) => {
          const others = [...scores].reduce((sum, [other, theirs]) => sum + (other === fact ? 0 : settings.opposite * theirs), 0);
          return [fact, 1 / (1 + Math.exp(-settings.damping * (score + others)))];
        }),
      ),
    );
  }
  return found;
}

function cosine(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): number {
  let [dot, left, right] = [0, 0, 0];
  for (const [key, x] of a) {
    const y = b.get(key) as number;
    dot += x * y;
    left += x * x;
    right += y * y;
  }
  return left && right ? dot / Math.sqrt(left * right) : 1;
}

import { type Agreement, because, type Titled, undefinedAgreement } from "../agreement.js";

type SetUnits = readonly (readonly (readonly string[] | null)[])[];

/**
 * Mean over pairs of coders of 2 |A ∩ B| / (|A| + |B|), units with equal say; two empty sets count 0, as in DKPro Statistics. Not
 * corrected for chance. Not defined where no unit has two coders.
 */
export function diceAgreement(units: SetUnits): Agreement {
  return meanOfPairs(units, { name: "dice_agreement", version: "empty sets count 0; DKPro Statistics" }, (a, b) => {
    const size = a.size + b.size;
    return size ? (2 * common(a, b)) / size : 0;
  });
}

/** Share of pairs of coders whose sets have a code in common; two empty sets have none. Not corrected for chance. */
export function maxPercentAgreement(units: SetUnits): Agreement {
  return meanOfPairs(units, { name: "max_percent_agreement", version: "a code in common; DKPro Statistics" }, (a, b) =>
    Number(common(a, b) > 0),
  );
}

function meanOfPairs(units: SetUnits, title: Titled, of: (a: ReadonlySet<string>, b: ReadonlySet<string>) => number): Agreement {
  let total = 0;
  let n = 0;
  for (const unit of units) {
    const sets = unit.filter((codes) => codes !== null).map((codes) => new Set(codes));
    if (sets.length < 2) continue;
    const pairs = sets.flatMap((a, i) => sets.slice(i + 1).map((b) => of(a, b)));
    total += pairs.reduce((sum, each) => sum + each, 0) / pairs.length;
    n++;
  }
  if (!n) return undefinedAgreement(title, 0, because.noUnits);
  return { ...title, value: total / n, n, observed: total / n, expected: 0 };
}

function common(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let shared = 0;
  for (const each of a) if (b.has(each)) shared++;
  return shared;
}

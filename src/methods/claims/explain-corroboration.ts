import { type Corroboration, corroborate, type Origin, verdictOf, weightOf } from "./corroboration.js";

/** An origin with the name that a reader knows it by. */
export type Named = Origin & { readonly name?: string };

/**
 * How the credibility of a claim comes about, in a few sentences that a reader can check by hand: what each origin counts and why, the
 * sums, and the rule that applied. Numbers are cut to five places and are conventions, never probabilities.
 */
export function explainCorroboration(origins: readonly Named[], score: Corroboration = corroborate(origins)): string {
  const asserting = origins.filter((each) => each.polarity === "asserts");
  const denying = origins.filter((each) => each.polarity === "denies");
  if (!origins.length) return "Nobody in a position to say so asserts or denies it, so everything is unknown: cannot be judged (6).";
  const parts = [
    side(asserting, score, "asserts", "assert", "Support", score.support),
    side(denying, score, "denies", "deny", "Denial", score.denial),
  ];
  const believed = `Believed is ${short(score.support)} × (1 − ${short(score.denial)}) = ${short(score.believed)}`;
  const refuted = denying.length
    ? `, refuted ${short(score.denial)} × (1 − ${short(score.support)}) = ${short(score.refuted)}, contested ${short(score.support)} × ${short(score.denial)} = ${short(score.contested)}`
    : "";
  return `${parts.join(" ")} ${believed}${refuted}: ${verdictOf(score.credibility, score.flags)} (${score.credibility}), since ${reason(score)}.`;
}

function side(all: readonly Named[], score: Corroboration, one: string, many: string, what: string, sum: number): string {
  if (!all.length) return `Nobody ${one} it.`;
  const weights = all.map((each) => score.weights.get(each.id) as number);
  const said = all.map(
    (each, index) => `${each.name ?? each.id} counts ${short(weights[index] as number)} (${why(each, weights[index] as number)})`,
  );
  const counted = all.length === 1 ? `One origin ${one} it` : `${all.length} origins ${many} it`;
  const product = weights.map((each) => `(1 − ${short(each)})`).join("");
  return `${counted}: ${listed(said)}. ${what} is 1 − ${product} = ${short(sum)}.`;
}

function why(origin: Named, weight: number): string {
  const own = weightOf(origin);
  if (own === 0) return `grade ${origin.grade}, which adds nothing`;
  const parts = [`grade ${origin.grade}`];
  if (origin.interested) parts.push("halved, for it gains from being believed");
  const share = Math.round(own / weight);
  if (share > 1) parts.push(`1/${share} of that, for others of ${origin.bloc} come first`);
  return parts.join(", ");
}

function reason({ credibility, believed, contested, originsFor, blocsFor, blocsKnown, isVouched, flags }: Corroboration): string {
  if (credibility === 1) return `at least 0.8 is believed, on the word of ${blocsKnown} blocs, and less than 0.25 is contested`;
  if (flags.includes("ungraded")) return "nobody graded whoever says so, and an origin that cannot be judged adds nothing";
  const unread = flags.includes("unread") ? "; it is told only: the case has no document with its words and no rows" : "";
  const but =
    believed < 0.8
      ? unread
      : originsFor < 2
        ? "; one origin alone confirms nothing"
        : blocsFor < 2
          ? "; one bloc alone confirms nothing"
          : blocsKnown < 2
            ? "; no two of their blocs are known to differ"
            : !isVouched
              ? "; no origin of grade A to C that gains nothing from it is among them"
              : contested >= 0.25
                ? "; a quarter or more is contested"
                : unread;
  if (credibility === 2) return `at least 0.6 is believed${but}`;
  if (credibility === 3) return `at least 0.4 is believed${unread}`;
  if (credibility === 5) return `at least 0.6 is refuted${unread}`;
  if (credibility === 4) return `at least 0.4 is refuted${unread}`;
  return `neither what is believed nor what is refuted reaches 0.4${unread}`;
}

function short(value: number): string {
  return String(Number(value.toFixed(5)));
}

function listed(words: readonly string[]): string {
  return words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} and ${words.at(-1)}`;
}

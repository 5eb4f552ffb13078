import type { Standing } from "../domain/provenance.js";

const means: Readonly<Record<Standing, string>> = {
  reported: "reported: a source says so",
  coded: "coded: read off rows or coded passages",
  estimated: "estimated: computed with an uncertainty",
  judged: "judged: the analyst says so",
  projected: "projected: has not happened",
};

/** What a standing means, in a line. */
export function standingWords(standing: Standing): string {
  return means[standing];
}

/** The letter of a standing in a ring; dashed where it is projected. */
export function StandingRing({ standing }: { standing: Standing }) {
  return (
    <span className={`ring ring-${standing}`} role="img" aria-label={standing} title={means[standing]}>
      {standing.charAt(0)}
    </span>
  );
}

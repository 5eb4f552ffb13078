import { Link } from "wouter";
import type { PlacedCoding } from "../../pages/coding.js";
import { useAddress } from "../addresses/address.js";
import { useActors } from "../naming/names.js";

type Evidence = NonNullable<PlacedCoding["evidence"]>;

/** What the words are proposed to do, in two words: “For k12”, “Against k12”, “New claim”. */
export function evidenceName({ claim, stance }: Evidence): string {
  if (claim === undefined) return "New claim";
  return `${stance === "asserts" ? "For" : "Against"} ${claim}`;
}

/** What a proposal would write into claims.yaml, before a person does. */
export function ProposedFor({ evidence }: { evidence: Evidence }) {
  const { href } = useAddress();
  const actor = useActors();
  const { claim, stance, by, sentence } = evidence;
  if (sentence === null) return <p>The claim {claim} is not in claims.yaml any more. Refuse this, or write the words for another claim.</p>;
  return (
    <p className="proposed-evidence">
      {by === undefined ? "The source" : actor(by).short} {stance === "asserts" ? "asserts" : "denies"}:{" "}
      {claim === undefined ? <b>{sentence}</b> : <Link href={href(`/claims/${encodeURIComponent(claim)}`)}>{sentence}</Link>}
    </p>
  );
}

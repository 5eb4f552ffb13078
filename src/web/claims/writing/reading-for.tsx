import { Link } from "wouter";
import { useAddress, useCase } from "../../addresses/address.js";
import { useClaims } from "../../ask/ask.js";

/** Above a text that is read for a claim: which one, and how its words become evidence. */
export function ReadingFor() {
  const { params, href, set } = useAddress();
  const { period } = useCase();
  const id = params.get("claim");
  const { data } = useClaims(period);
  const claim = data?.claims.find((each) => each.id === id);
  if (!claim) return null;
  return (
    <p className="reading-for">
      <span>
        Reading for <Link href={href(`/claims/${encodeURIComponent(claim.id)}`)}>{claim.id}</Link>: {claim.says}.
      </span>{" "}
      <span className="muted">
        Select words and press <kbd>s</kbd>.
      </span>{" "}
      <button type="button" className="link-quiet" onClick={() => set({ claim: null })}>
        No longer
      </button>
    </p>
  );
}

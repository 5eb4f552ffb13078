import { useState } from "react";
import { Link } from "wouter";
import type { SourceLine } from "../../../pages/page.js";
import { SourceGlyph } from "../../../views/signs.js";
import { useAddress } from "../../addresses/address.js";
import { useSources } from "../../ask/ask.js";
import { dayWords } from "../../naming/months.js";
import { claimsLike } from "./claim-steps.js";

/** Sources to read for a claim: words that are selected there support or deny it. */
export function FindEvidence({ id }: { id: string }) {
  const { href } = useAddress();
  const { data } = useSources();
  const [typed, setTyped] = useState("");
  const readable = (data?.sources ?? []).filter(({ passages }) => passages > 0).map((each) => ({ ...each, says: saysOf(each) }));
  const found = claimsLike(readable, typed);
  if (data && readable.length === 0) return <p className="muted">The case has no text to read yet: add files first.</p>;
  return (
    <div className="find-evidence">
      <p className="section-says">
        Open a source, select its words and press <kbd>s</kbd>: {id} stands first among the claims there.
      </p>
      <input
        type="text"
        aria-label="Find a source"
        placeholder="Find a source"
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
      />
      <ul>
        {found.slice(0, 8).map((each) => (
          <li key={each.id}>
            <SourceGlyph kind={each.kind} />
            <Link href={href(`/sources/${encodeURIComponent(each.id)}?claim=${encodeURIComponent(id)}`)}>{each.title}</Link>
            <span className="faint">{each.day ? dayWords(each.day) : ""}</span>
          </li>
        ))}
      </ul>
      {found.length > 8 && <p className="faint">and {(found.length - 8).toLocaleString("en-GB")} more: type to find them</p>}
    </div>
  );
}

const saysOf = ({ title, bloc, day }: SourceLine) => [title, bloc, day].filter(Boolean).join(" ");

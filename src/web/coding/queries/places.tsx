import { Link } from "wouter";
import { at as keyOf } from "../../../domain/at.js";
import type { QueriesPage } from "../../../pages/queries.js";
import { useAddress } from "../../addresses/address.js";
import { dayWords } from "../../naming/months.js";

/** Places that fulfil a condition. */
export function Places({ answer }: { answer: Extract<QueriesPage["answer"], { kind: "where" }> }) {
  const { at, href } = useAddress();
  return (
    <>
      <ol className="places">
        {answer.places.map((each) => {
          const key = keyOf("place", each.source, each.start, each.end);
          return (
            <li key={key} className={key === at ? "is-here" : undefined}>
              <button type="button" data-ev={key} data-step="" aria-pressed={key === at}>
                {each.exact}
                {[...each.exact].length < each.end - each.start ? " …" : ""}
              </button>
              <p className="muted">
                <Link href={href(`/sources/${encodeURIComponent(each.source)}#${each.start}-${each.end}`)}>{each.title}</Link>
                {each.day ? ` · ${dayWords(each.day)}` : ""}
              </p>
            </li>
          );
        })}
      </ol>
      {answer.total > answer.places.length && (
        <p className="muted">
          The first {answer.places.length.toLocaleString("en-GB")} of {answer.total.toLocaleString("en-GB")} are shown; the CSV has them
          too.
        </p>
      )}
    </>
  );
}

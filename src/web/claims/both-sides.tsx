import { Link } from "wouter";
import type { SidePassage } from "../../pages/claims.js";
import { useAddress } from "../addresses/address.js";
import { useBothSides } from "../ask/claims.js";
import { dayWords } from "../naming/months.js";
import { Failed, Waiting } from "../parts/states.js";
import { segments } from "../parts/text/segments.js";

/** Two passages beside each other, the earlier first, with the words that stand in both marked. */
export function BothSides({ claim, later, earlier }: { claim: string; later: number; earlier: number }) {
  const { data, error, refetch } = useBothSides(claim, later, earlier);
  if (error && !data) return <Failed error={error} again={() => void refetch()} />;
  if (!data) return <Waiting lines={4} />;
  const words = data.later.shared.reduce(
    (sum, [from, to]) => sum + ([...data.later.text].slice(from, to).join("").match(/\S+/gu)?.length ?? 0),
    0,
  );
  return (
    <section className="both-sides" aria-label="Both passages">
      <p className="both-count">{words ? `${words} words stand in both; they are marked.` : "No three words in a row stand in both."}</p>
      <div>
        <Side passage={data.earlier} what="earlier" />
        <Side passage={data.later} what="later" />
      </div>
    </section>
  );
}

function Side({ passage, what }: { passage: SidePassage; what: string }) {
  const { href } = useAddress();
  const { source, title, day, text, span, shared, start, end } = passage;
  const marked = segments({ start: 0, exact: text }, [
    ...shared.map(([from, to]) => ({ start: from, end: to, kind: "shared" })),
    { start: span[0], end: span[1], kind: "quoted-span" },
  ]);
  return (
    <article>
      <h3>
        <Link href={href(`/sources/${encodeURIComponent(source)}#${start}-${end}`)}>{title}</Link>
      </h3>
      <p className="both-day">{[what, day ? dayWords(day) : "no date"].join(" · ")}</p>
      <blockquote>
        {marked.map(({ start: at, text: words, spans }) => {
          if (!spans.length) return words;
          const kinds = spans.map(({ kind }) => kind).join(" ");
          return kinds.includes("shared") ? (
            <mark key={at} className={kinds}>
              {words}
            </mark>
          ) : (
            <span key={at} className={kinds}>
              {words}
            </span>
          );
        })}
      </blockquote>
    </article>
  );
}

import type { TimelineEvent } from "../../pages/page.js";
import { dayWords } from "../months.js";
import { useActors } from "../names.js";

interface HappeningListProps {
  readonly events: readonly TimelineEvent[];
  /** Happenings that are left out. */
  readonly more: number;
  readonly at: string | null;
  readonly title: string;
}

/** Happenings one by one, with their days as exactly as they are known. */
export function HappeningList({ events, more, at, title }: HappeningListProps) {
  const actor = useActors();
  return (
    <section className="after-list">
      <h2 className="section-title">{title}</h2>
      <ol className="happenings">
        {events.map((each) => (
          <li key={each.at} data-ev={each.at} className={each.at === at ? "is-here" : ""}>
            <span className="when">{when(each)}</span>
            <span>
              <button type="button" data-ev={each.at} data-step="" aria-pressed={each.at === at}>
                {each.title}
              </button>
              <span className="by">{[each.actors.map((id) => actor(id).short).join(", "), each.place].filter(Boolean).join(" · ")}</span>
            </span>
          </li>
        ))}
      </ol>
      {more > 0 && <p className="muted">{more.toLocaleString("en-GB")} more happened in this period; narrow it above to see them.</p>}
    </section>
  );
}

function when({ day, last, precision }: TimelineEvent): string {
  const cut = precision === "year" ? 4 : precision === "month" ? 7 : 10;
  const [from, to] = [dayWords(day.slice(0, cut)), dayWords(last.slice(0, cut))];
  return from === to ? from : `${from} – ${to}`;
}

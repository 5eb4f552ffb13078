import type { HappeningsPart, TimelineEvent } from "../../pages/timeline.js";
import { dayWords } from "../naming/months.js";
import { useActors } from "../naming/names.js";
import { ShowMore, useInParts } from "./in-parts.js";

interface HappeningListProps {
  /** Changes with what the list is of. */
  readonly id: string;
  readonly first: HappeningsPart;
  more(from: number): Promise<HappeningsPart>;
  readonly at: string | null;
  readonly title: string;
}

/** Happenings one by one, with their days as exactly as they are known. */
export function HappeningList({ id, first, more, at, title }: HappeningListProps) {
  const actor = useActors();
  const { shown, left } = useInParts(id, first.events, first.total, async (from) => (await more(from)).events);
  return (
    <section className="after-list">
      <h2 className="section-title">{title}</h2>
      <ol className="happenings">
        {shown.map((each) => (
          <li key={each.at} data-ev={each.at} className={each.at === at ? "is-here" : ""}>
            <span className="when">{when(each)}</span>
            <span>
              <button type="button" data-ev={each.at} data-step="" aria-pressed={each.at === at}>
                {each.title}
              </button>
              <span className="by">{[sides(each, (who) => actor(who).short), each.place].filter(Boolean).join(" · ")}</span>
            </span>
          </li>
        ))}
      </ol>
      <ShowMore left={left} of="happenings" />
    </section>
  );
}

/** Who acted and upon whom; “between” where nobody says who acted. */
function sides({ actors, isBetween }: TimelineEvent, name: (id: string) => string): string {
  const names = actors.map(name);
  return isBetween && names.length === 2 ? `between ${names.join(" and ")}` : names.join(", ");
}

function when({ day, last, precision }: TimelineEvent): string {
  const cut = precision === "year" ? 4 : precision === "month" ? 7 : 10;
  const [from, to] = [dayWords(day.slice(0, cut)), dayWords(last.slice(0, cut))];
  return from === to ? from : `${from} – ${to}`;
}

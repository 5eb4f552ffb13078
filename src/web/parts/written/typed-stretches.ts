import { dayOf } from "../../beginning/start/typed-day.js";
import { dayWords } from "../../naming/months.js";

interface Stretch {
  readonly from: string;
  readonly to: string;
}

/** Spans of days as a field holds them: “1 Jun 2014 to 30 Jun 2014; 9 May 2021 to 15 May 2021”. */
export function stretchesTyped(value: unknown): string {
  return (Array.isArray(value) ? (value as readonly Stretch[]) : [])
    .map(({ from, to }) => (from === to ? dayWords(from) : `${dayWords(from)} to ${dayWords(to)}`))
    .join("; ");
}

/** The spans that are typed; a month or a year means all its days. Undefined where one of them is none. */
export function stretchesOf(typed: string): readonly Stretch[] | undefined {
  const found = partsOf(typed).map(stretchOf);
  const whole = found.flatMap((each) => each ?? []);
  return whole.length > 0 && whole.length === found.length && whole.every(({ from, to }) => from <= to) ? whole : undefined;
}

/** What is wrong with typed spans. */
export function stretchesFault(typed: string): string {
  const backward = partsOf(typed)
    .flatMap((part) => stretchOf(part) ?? [])
    .find(({ from, to }) => from > to);
  if (backward) return `One would end on ${dayWords(backward.to)}, before it begins on ${dayWords(backward.from)}.`;
  const wrong = partsOf(typed).find((part) => !stretchOf(part)) ?? typed;
  return `“${wrong}” are no days. Write 1 Jun 2014 to 30 Jun 2014, or March 2012; several with ; between them.`;
}

const partsOf = (typed: string): readonly string[] => typed.split(";").flatMap((part) => part.trim() || []);

function stretchOf(part: string): Stretch | undefined {
  const [first = "", last = first, ...more] = part.split(/ (?:to|until|[-–]) /u);
  const [from, to] = [dayOf(first, "first"), dayOf(last, "last")];
  return from === undefined || to === undefined || more.length > 0 ? undefined : { from, to };
}

import type { EffectsPage } from "../../../pages/explanations.js";

/** What was declined, its series and turning points by their names instead of what their files call them. */
export function named(line: EffectsPage["refusals"][number], { series, turning }: EffectsPage): EffectsPage["refusals"][number] {
  const names = new Map([...series.map(({ id, says }) => [id, says] as const), ...turning.map(({ id, name }) => [id, name] as const)]);
  const words = (text: string) =>
    text
      .split(/(?<=[ ,])|(?=[ ,])/u)
      .map((each) => names.get(each) ?? each)
      .join("");
  const first = line.says.split(" ", 1)[0] as string;
  return {
    ...line,
    method: words(line.method),
    about: words(line.about),
    says: names.has(first) ? names.get(first) + line.says.slice(first.length) : line.says,
  };
}

/** What was not answered; what has the same reason stands together. */
export function Declined({ lines }: { lines: EffectsPage["refusals"] }) {
  const asked = new Map<string, string[]>();
  for (const { method, about, says, mend } of lines) {
    const why = `${says} ${mend}`;
    asked.set(why, [...(asked.get(why) ?? []), about ? `${method}, ${about}` : method]);
  }
  return (
    <section className="declined" aria-label="Not answered">
      <h2 className="small-title">Not answered, and why</h2>
      <ul className="why-list">
        {[...asked].map(([why, what]) => (
          <li key={why}>
            {why} <span className="faint">Asked of: {what.join("; ")}.</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

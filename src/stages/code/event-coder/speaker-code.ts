import type { ActorMention } from "../../../methods/events/actors/mention.js";

/** Whom a name names on a day, as a text names its actors. */
type Named = (name: string, date: string | null) => readonly Pick<ActorMention, "code">[];

/**
 * Code of the one who speaks through a text, by the name of its author: a state for its officers and ministries, a body by itself. Undefined where
 * the name is no known one's, or names two: then nobody is put in the place of `we`.
 */
export function speakerCode(named: Named): (name: string | null, date: string | null) => string | undefined {
  return (name, date) => {
    if (!name || name.length > 200) return undefined;
    const codes = new Set(
      named(name, date).map(({ code }) => (/^[A-Z]{3}(?:GOV|MIL|LEG|ELI|JUD)?$/u.test(code) ? code.slice(0, 3) : code)),
    );
    const [one, ...others] = codes;
    return one && others.length === 0 && !one.startsWith("---") ? one : undefined;
  };
}

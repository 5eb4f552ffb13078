import { codesOf, iso3 } from "./country.js";

/** Words before the name of a state that mean the state itself or what it commands. */
const ofState =
  /^(?:the )?(?:federal |transitional |interim |military )?(?:government|(?:military|police|armed|security) forces|armed forces) of (?:the )?(.+)$/iu;

/**
 * ISO3 of the state that a name in event data stands for: “Government of Ethiopia”, “Military Forces of Ethiopia (2018-)”, “Ethiopia”.
 * With `isCode` also CAMEO's `ETHMIL`. Undefined for everybody else, be they at home there or not.
 */
export function stateOf(name: string, isCode = false): string | undefined {
  const bare = name.trim().replace(/(?<! ) *\(\d{4}-?(?:\d{4})?\)$/u, "");
  const own = ofState.exec(bare)?.[1];
  const found = own ? country(own) : country(bare);
  if (found) return found;
  if (isCode && /^[A-Z]{3}(?:GOV|MIL|COP|LEG|JUD|SPY)?$/u.test(bare) && codesOf("iso3").has(bare.slice(0, 3))) return bare.slice(0, 3);
  return undefined;
}

/** ISO3 of the country that an actor belongs to by its name: its state, or the country in brackets as ICEWS and ACLED write it. */
export function homeOf(name: string, isCode = false): string | undefined {
  const state = stateOf(name, isCode);
  if (state) return state;
  const bare = name.trim().replace(/(?<! ) *\(\d{4}-?(?:\d{4})?\)$/u, "");
  const inBrackets = /\(([^()]*)\)$/u.exec(bare)?.[1];
  const found = inBrackets ? country(inBrackets) : undefined;
  if (found) return found;
  return isCode && /^[A-Z]{3}(?:[A-Z]{3})+$/u.test(bare) && codesOf("iso3").has(bare.slice(0, 3)) ? bare.slice(0, 3) : undefined;
}

function country(name: string): string | undefined {
  return iso3("name", name.trim().toLowerCase());
}

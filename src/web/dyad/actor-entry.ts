import { actorKinds } from "../../domain/world/actor-kinds.js";
import { countryName, iso3 } from "../../domain/world/country.js";
import { listAt, type Row, rowOf } from "../parts/written/typed-row.js";
import { overlap } from "./span-words.js";

/** The kind as actors.yaml can say it; a name of which nobody knows what it is, is a group. */
const kindOf = (kind: string) => actorKinds.find((each) => each === kind) ?? "group";

export const kindWords = (kind: string) => `${kind.startsWith("o") ? "an" : "a"} ${kind}`;

/** Whether a name of the data can be the id of an actor. */
export const canBeId = (name: string) => /^[\p{L}\p{N}][\p{L}\p{N}._:-]*$/u.test(name);

/** The entry of an actor that the data name and actors.yaml does not have yet; three letters of ISO 3166 are a state. */
export function newActor(
  { id, name, kind }: { readonly id: string; readonly name: string; readonly kind: string },
  country: string | null,
): { readonly id: string; readonly name: string; readonly kind: string; readonly country?: string } {
  if (iso3("iso3", id) === id) return { id, name: countryName(id), kind: "state", country: id };
  return { id, name, kind: kindOf(kind), ...(country === null ? {} : { country }) };
}

/** Why an actor cannot go by a name: another goes by it on the same days. A name with days goes before the same name without. */
export function meantTwice(row: Row, id: string, actors: readonly unknown[]): string | null {
  const key = (name: unknown) => String(name).normalize("NFC").toLowerCase();
  for (const each of actors) {
    const other = rowOf(each);
    if (other["id"] === id) continue;
    const names: Row[] = [other["id"], other["name"], other["short"]].flatMap((name) => (name === undefined ? [] : [{ name }]));
    const aliases = listAt(other, ["aliases"]).map((alias) => rowOf(alias, "name"));
    if ([...names, ...aliases].some((one) => key(one["name"]) === key(row["name"]) && meet(one, row)))
      return `${String(other["name"])} goes by “${String(row["name"])}”${row["since"] || row["until"] ? " on these days" : ""} too. Give each the days on which it is meant.`;
  }
  return null;
}

function meet(a: Row, b: Row): boolean {
  const isDated = (each: Row) => each["since"] !== undefined || each["until"] !== undefined;
  return isDated(a) === isDated(b) && overlap(a, b);
}

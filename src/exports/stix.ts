import { createHash } from "node:crypto";
import type { Built, Exported } from "./exported.js";

const namespace = "4ce9f2a1-7e0b-5d5c-9a3e-6f3a2b1c0d9e";

/**
 * A STIX 2.1 bundle: actors as identities or intrusion sets, territories as locations, and stated ties and claims as
 * relationships and notes. Ids are UUIDv5 of the case's own ids: the same case gives the same bundle.
 */
export async function stixBundle({ tables, name }: Built): Promise<Exported> {
  const actors = await tables.rows<{ id: string; name: string; kind: string; country: string | null; note: string | null }>(
    "select id, name, kind, country, note from actor order by id",
  );
  const aliases = await tables.rows<{ name: string; actor: string }>("select distinct name, actor from alias order by actor, name");
  const claims = await tables.rows<{
    id: string;
    says: string;
    day: string | null;
    actors: string;
    believed: number;
    standing: string | null;
  }>("select id, says, cast(since as varchar) as day, actors, believed, standing from claim order by id");
  const ties = await tables.rows<{ id: string; actor: string; target: string; sign: string; act: string | null }>(
    "select id, actor, target, sign, act from tie order by id",
  );
  const stamp = "1970-01-01T00:00:00.000Z";
  const common = { spec_version: "2.1", created: stamp, modified: stamp };
  const idOf = (type: string, key: string) => `${type}--${uuid5(`${name} ${type} ${key}`)}`;
  const typeOf = (kind: string) => (kind === "group" ? "intrusion-set" : "identity");
  const known = new Map(actors.map(({ id, kind }) => [id, idOf(typeOf(kind), id)]));
  const classes: Readonly<Record<string, string>> = {
    state: "organization",
    organisation: "organization",
    person: "individual",
    population: "class",
  };
  const objects: object[] = actors.map(({ id, name: called, kind, note }) => {
    const own = aliases.filter((each) => each.actor === id && each.name !== called).map((each) => each.name);
    const type = typeOf(kind);
    return {
      type,
      id: known.get(id),
      ...common,
      name: called,
      ...(note ? { description: note } : {}),
      ...(type === "identity"
        ? { identity_class: classes[kind] ?? "unknown", ...(kind === "state" ? { sectors: ["government"] } : {}) }
        : {}),
      ...(own.length && type === "intrusion-set" ? { aliases: own } : {}),
    };
  });
  for (const { id, actor, target, sign, act } of ties) {
    const [source, end] = [known.get(actor), known.get(target)];
    if (!source || !end) continue;
    objects.push({
      type: "relationship",
      id: idOf("relationship", id),
      ...common,
      relationship_type: "related-to",
      description: act ? `${sign}: ${act}` : sign,
      source_ref: source,
      target_ref: end,
    });
  }
  for (const { id, says, actors: list, believed, standing } of claims) {
    const refs = (JSON.parse(list) as string[]).flatMap((each) => known.get(each) ?? []);
    if (!refs.length) continue;
    objects.push({
      type: "note",
      id: idOf("note", id),
      ...common,
      abstract: `claim ${id}`,
      content: `${says}\n${standing ?? ""} believed ${believed.toFixed(2)} by Amity's convention; no probability.`,
      object_refs: refs,
    });
  }
  const bundle = { type: "bundle", id: `bundle--${uuid5(name)}`, objects };
  return {
    files: [{ path: `${name}.stix.json`, bytes: `${JSON.stringify(bundle, null, 1)}\n` }],
    rows: actors.length + ties.length + claims.length,
    losses: [
      "STIX has no amity and enmity: ties are “related-to” with the sign in the description.",
      "Origins, weights and passages behind a claim are left out; created and modified are fixed, since a case has no such moment.",
    ],
  };
}

/** RFC 4122, version 5. */
function uuid5(text: string): string {
  const bytes = createHash("sha1")
    .update(Buffer.from(namespace.replaceAll("-", ""), "hex"))
    .update(text)
    .digest()
    .subarray(0, 16);
  bytes[6] = ((bytes[6] as number) & 0x0f) | 0x50;
  bytes[8] = ((bytes[8] as number) & 0x3f) | 0x80;
  return bytes.toString("hex").replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}

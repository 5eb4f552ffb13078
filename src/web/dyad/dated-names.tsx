import { countryName } from "../../domain/world/country.js";
import type { ActorPage } from "../../pages/actor.js";
import { useCaseFile } from "../ask/case-file.js";
import { useOff } from "../ask/writing.js";
import { useActors } from "../naming/names.js";
import { type Field, listAt, rowOf } from "../parts/written/typed-row.js";
import { WrittenRows } from "../parts/written/written-rows.js";
import { canBeId, kindWords, meantTwice, newActor } from "./actor-entry.js";
import { spanWords } from "./span-words.js";
import { Ties, Traits } from "./ties-and-traits.js";

const days: readonly Field[] = [
  { key: "since", label: "Since", kind: "first", hint: "15 Aug 2021" },
  { key: "until", label: "Until", kind: "last", hint: "14 Aug 2021" },
];
const usual = ["state", "government", "opposition", "group", "party", "province", "alliance", "mediator"].map(
  (each) => [each, each] as const,
);
const roleFields: readonly Field[] = [
  { key: "role", label: "Role", kind: "words", isNeeded: true, hint: "government", choices: usual },
  { key: "of", label: "Of the country", kind: "country", hint: "Afghanistan" },
  ...days,
];
const nameFields: readonly Field[] = [
  { key: "name", label: "Name", kind: "words", isNeeded: true, hint: "as a source or dataset writes it" },
  ...days,
];

/** Roles and names of an actor with their days, as actors.yaml has them; of one that it does not have, a way to write it down. */
export function DatedNames({ data }: { data: ActorPage }) {
  const file = useCaseFile("actors");
  const actor = useActors()(data.id);
  const off = useOff();
  const all = listAt(file.says, ["actors"]);
  const index = all.findIndex((each) => rowOf(each)["id"] === data.id);
  if (!file.isRead) return null;
  const entry = newActor(actor, data.country);
  if (index < 0)
    return canBeId(data.id) ? (
      <p>
        <button
          type="button"
          className="act"
          {...off}
          onClick={() =>
            void file
              .write(
                (says) =>
                  listAt(says, ["actors"]).some((each) => rowOf(each)["id"] === data.id) ? [] : [{ add: ["actors"], value: entry }],
                `Wrote ${entry.name} down`,
              )
              .catch(() => undefined)
          }
        >
          Write {entry.name} down in actors.yaml
        </button>{" "}
        <span className="muted">as {kindWords(entry.kind)}; its roles and names with their days can follow.</span>
      </p>
    ) : (
      <p className="muted">It goes by a name of the data alone. The names in the data, on Sources, place it.</p>
    );
  const path = ["actors", index] as const;
  return (
    <details className="written-part">
      <summary>Change its roles, names, traits and ties</summary>
      <h3 className="small-title">Roles</h3>
      <WrittenRows
        file={file}
        name="actors"
        path={[...path, "roles"]}
        fields={roleFields}
        one="role"
        called={(row) => `the role ${String(row["role"])} of ${actor.short}`}
        says={(row) => (
          <>
            {String(row["role"])}
            {row["of"] ? ` of ${countryName(String(row["of"]))}` : ""} <span className="muted">{spanWords(row)}</span>
          </>
        )}
      />
      <h3 className="small-title">Names</h3>
      <WrittenRows
        file={file}
        name="actors"
        path={[...path, "aliases"]}
        fields={nameFields}
        one="name"
        plain="name"
        called={(row) => `the name ${String(row["name"])} of ${actor.short}`}
        says={(row) => (
          <>
            {String(row["name"])} <span className="muted">{spanWords(row)}</span>
          </>
        )}
        fault={(row) => meantTwice(row, data.id, all)}
      />
      <Traits file={file} path={path} short={actor.short} />
      <Ties file={file} path={path} id={data.id} short={actor.short} all={all} />
    </details>
  );
}

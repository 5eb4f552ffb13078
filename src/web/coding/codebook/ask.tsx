import type { CategoryLine, CodingDesk } from "../../../pages/coding.js";
import type { EditStep } from "../../../pages/edit.js";
import { newId } from "../ask-coding.js";
import { idFor } from "../choose-code.js";
import { CodePicker } from "../code-picker.js";
import { useSendActs } from "../send-acts.js";
import { WriteNote } from "../write-note.js";
import { isBelow, mergeInto, renameId, setField, splitInto, type WrittenCategory } from "./steps.js";

export type Asking =
  | { readonly kind: "add"; readonly parent: string | null; readonly slot: string | null; readonly name: string }
  | { readonly kind: "name" | "id" | "merge" | "move" | "split" | "memo" | "case-memo" }
  | {
      readonly kind: "field";
      readonly field: "definition" | "include" | "exclude" | "terms" | "colour" | "key" | "slot" | "example";
      readonly title: string;
      readonly hint: string;
    };

interface AskProps {
  readonly asking: Asking;
  readonly chosen: CategoryLine | undefined;
  readonly categories: readonly CategoryLine[];
  readonly written: readonly WrittenCategory[];
  readonly desk: CodingDesk;
  change(steps: readonly EditStep[], act: string, then?: string): void;
  add(name: string, parent: string | null, slot: string | null): void;
  close(): void;
  again(): void;
}

export function Ask({ asking, chosen, categories, written, desk, change, add, close, again }: AskProps) {
  const send = useSendActs();
  const memo = async (on: string, says: string) => {
    close();
    await send([{ id: newId(), act: "memo", on, says }]);
    again();
  };
  const first = (on: string) => desk.memos.find((each) => each.on === on && each.coder === desk.coder)?.says ?? "";
  if (asking.kind === "add") {
    const parent = categories.find(({ id }) => id === asking.parent);
    return (
      <WriteNote
        title={parent ? `New code below ${parent.name}` : "New code"}
        first={asking.name}
        hint="Its rules are written in the panel."
        isLine
        onClose={close}
        onSave={(name) => name && add(name, asking.parent, asking.slot)}
      />
    );
  }
  if (asking.kind === "case-memo")
    return (
      <WriteNote
        title="Memo on the case"
        first={first("case")}
        hint="An empty memo is deleted."
        onClose={close}
        onSave={(says) => void memo("case", says)}
      />
    );
  if (!chosen) return null;
  const { id, name } = chosen;
  switch (asking.kind) {
    case "memo":
      return (
        <WriteNote
          title={`Memo on ${name}`}
          first={first(`category:${id}`)}
          hint="An empty memo is deleted."
          onClose={close}
          onSave={(says) => void memo(`category:${id}`, says)}
        />
      );
    case "name":
      return (
        <WriteNote
          title={`Another name for ${name}`}
          first={name}
          hint="Codings keep their code."
          isLine
          onClose={close}
          onSave={(says) => says && change(setField(written, id, "name", says), `call ${name} ${says}`)}
        />
      );
    case "id":
      return (
        <WriteNote
          title={`Another id for ${id}`}
          first={id}
          hint="The old id is kept as a former one; codings stay."
          isLine
          onClose={close}
          onSave={(says) =>
            says && change(renameId(written, id, idFor(says, new Set(categories.map((each) => each.id)))), `give ${name} another id`, says)
          }
        />
      );
    case "field": {
      const value =
        asking.field === "terms"
          ? chosen.terms.join("; ")
          : asking.field === "example"
            ? (chosen.examples[0]?.quote ?? "")
            : (chosen[asking.field] ?? "");
      return (
        <WriteNote
          title={`${asking.title} of ${name}`}
          first={value}
          hint={asking.hint || "Empty takes it out."}
          isLine={["terms", "colour", "key", "slot"].includes(asking.field)}
          onClose={close}
          onSave={(says) => {
            if (asking.field === "definition" && !says) return;
            const to = asking.field === "terms" ? says.split(/(?<!\s)\s*;\s*/).filter(Boolean) : says;
            change(setField(written, id, asking.field, to), `change the ${asking.title.toLowerCase()} of ${name}`);
          }}
        />
      );
    }
    case "split":
      return (
        <WriteNote
          title={`Split ${name} into`}
          first=""
          hint="One code a line. What is coded stays with the whole until it is dealt out below."
          onClose={close}
          onSave={(says) => {
            const taken = new Set(categories.flatMap((each) => [each.id, ...each.was]));
            const names = says
              .split(/\n+/)
              .map((each) => each.trim())
              .filter(Boolean)
              .map((each) => {
                const made = idFor(each, taken);
                taken.add(made);
                return { id: made, name: each };
              });
            change(splitInto(written, id, names), `split ${name}`, id);
          }}
        />
      );
    case "merge":
      return (
        <CodePicker
          title={`Merge ${name} into`}
          categories={categories.filter((each) => !isBelow(written, each.id, id))}
          recent={[]}
          onClose={close}
          onChoose={(into) => change(mergeInto(written, id, into.id), `merge ${name} into ${into.name}`, into.id)}
        />
      );
    case "move":
      return (
        <CodePicker
          title={`Move ${name} below`}
          categories={[top, ...categories.filter((each) => !isBelow(written, each.id, id) && each.id !== chosen.parent)]}
          recent={[]}
          onClose={close}
          onChoose={(to) => change(setField(written, id, "parent", to.id), `move ${name} below ${to.name}`, id)}
        />
      );
  }
}

/** The choice of standing below nothing. */
const top: CategoryLine = {
  ...{
    id: "",
    parent: null,
    name: "Nothing: a code of its own",
    definition: "It stands at the top of the tree.",
    include: null,
    exclude: null,
  },
  ...{ examples: [], slot: null, terms: [], colour: null, key: null, was: [], codings: 0, mine: 0, sources: 0 },
};

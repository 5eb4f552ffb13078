import { useState } from "react";
import { useCaseText, useEdit } from "../../ask/edit.js";
import { useOff } from "../../ask/writing.js";
import { WriteNote } from "../../coding/write-note.js";
import { writtenClaims } from "./claim-steps.js";

/** Says a claim in other words; its id and its evidence stay. */
export function RenameClaim({ id, says }: { id: string; says: string }) {
  const off = useOff();
  const file = useCaseText("claims");
  const { mutate } = useEdit();
  const [isOpen, setOpen] = useState(false);
  const index = writtenClaims(file.data?.says).findIndex((each) => each.id === id);
  if (index < 0) return null;
  const save = (words: string) => {
    setOpen(false);
    if (!words || words === says) return;
    const step = { set: ["claims", index, "says"], value: words } as const;
    mutate({ name: "claims", was: file.data?.sha256 ?? null, steps: [step], act: `say ${id} in other words` });
  };
  return (
    <>
      <button type="button" className="link-quiet rename-claim" {...off} onClick={() => setOpen(true)}>
        Say it in other words
      </button>
      {isOpen && (
        <WriteNote
          title={`What ${id} says`}
          first={says}
          hint="Its id and its evidence stay."
          isLine
          onSave={save}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  );
}

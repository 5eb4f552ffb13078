import { WriteClaim } from "../../claims/writing/write-claim.js";
import type { Coding } from "../ask-coding.js";
import { CodePicker } from "../code-picker.js";
import { FindWords } from "../finding/find-words.js";
import type { Reading } from "../text/use-reading.js";
import type { CodingActs } from "../use-coding-acts.js";
import { WriteNote } from "../write-note.js";

/** The window that is open: picker, memo, comment, find, or who is coding. */
export function Windows({ coding, reading, acts, grade }: { coding: Coding; reading: Reading; acts: CodingActs; grade: string | null }) {
  const { open } = acts;
  const { desk, parts } = coding;
  if (!open || !desk || !parts) return null;
  const close = () => acts.show(null);
  const { categories } = desk;
  if (open.kind === "name")
    return (
      <WriteNote
        title="Who is coding?"
        first={desk.coder ?? desk.suggested}
        hint="Each coder has a file of their own; the name is kept on this machine."
        isLine
        onSave={(name) => acts.name(name, open.next)}
        onClose={close}
      />
    );
  if (open.kind === "claim")
    return (
      <WriteClaim
        source={parts.source}
        words={parts.at.slice(open.span.start, open.span.end)}
        proposed={open.proposed}
        grade={grade}
        onClose={close}
      />
    );
  if (open.kind === "find")
    return (
      <FindWords
        first={reading.words.slice(0, 80)}
        source={parts.source}
        categories={categories}
        usual={acts.recent.at(-1) ?? null}
        onCode={acts.codeFound}
        onClose={close}
      />
    );
  if (open.kind === "source-memo") {
    const first = desk.memos.find(({ on, coder }) => on === `source:${parts.source}` && coder === desk.coder)?.says ?? "";
    return (
      <WriteNote title="Memo on this source" first={first} hint="An empty memo is deleted." onSave={acts.memoOnSource} onClose={close} />
    );
  }
  if (open.kind === "memo")
    return (
      <WriteNote
        title={open.one ? "Memo on the coding" : "Memo on the words"}
        first={open.one?.memo ?? ""}
        hint="An empty memo is deleted."
        onSave={(says) => acts.memo(open.one, open.span, says)}
        onClose={close}
      />
    );
  if (open.kind === "comment")
    return (
      <WriteNote
        title={open.one ? `Comment on the coding by ${open.one.coder}` : "Comment on this source"}
        first=""
        hint="Others see it when they open the case."
        onSave={(says) => acts.comment(open.one, says)}
        onClose={close}
      />
    );
  return (
    <CodePicker
      key={open.kind}
      categories={categories}
      recent={acts.recent}
      title={open.kind === "recode" ? "Change to" : "Code with"}
      onChoose={open.kind === "recode" ? acts.recode : acts.code}
      onNew={open.kind === "code" ? acts.codeNew : undefined}
      onClose={close}
    />
  );
}

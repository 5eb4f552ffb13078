import { passageKinds } from "../../assistant/asking/code.js";
import { propose } from "../../assistant/assist.js";
import { cutter } from "../../assistant/pieces.js";
import { proposalsOf } from "../../assistant/proposals.js";
import type { OpenCase } from "../../workbench/opened/open-case.js";

/** What an assistant proposes of one passage: a code, what it does to a claim, or who did what to whom. */
export type Proposed =
  | { readonly category: string; readonly quote: string; readonly because?: string | undefined }
  | {
      readonly stance: "asserts" | "denies";
      readonly quote: string;
      readonly claim?: string | undefined;
      readonly says?: string | undefined;
      readonly by?: string | undefined;
      readonly because?: string | undefined;
    }
  | {
      readonly act: string;
      readonly quote: string;
      readonly speaker?: string | undefined;
      readonly actor?: string | undefined;
      readonly target?: string | undefined;
      readonly status?: string | undefined;
      readonly because?: string | undefined;
    };

export interface Kept {
  /** New proposals that wait for a person; 0 where it was proposed before. */
  readonly proposed: number;
  /** Why it was not taken; null where it was. */
  readonly refused: string | null;
  /** Code points of the quote in its source; null where it was not taken. */
  readonly start: number | null;
  readonly end: number | null;
}

/**
 * Adds a proposal to the assistant's own file of codings, accepted by nobody. It is refused unless its words stand in the source, letter for
 * letter, and its category in the codebook, its claim in claims.yaml. There is no way from here to accept, reject or change anything.
 */
export async function proposeIn(open: OpenCase, source: string, said: Proposed): Promise<Kept> {
  const [document] = await open.tables.rows<{ text: string }>("select text from document where source = ?", [source]);
  if (!document) return no(`the case has no document of ${source} at hand`);
  const { text } = document;
  const piece = cutter({ id: source, title: "", text }).units(0, text.length);
  const answer = JSON.stringify(
    "category" in said ? { codings: [said] } : "stance" in said ? { evidence: [said] } : { statements: [said] },
  );
  const { codings, refused } = proposalsOf(answer, [piece], { takes: passageKinds(open.case), at: new Date().toISOString() });
  const [coding] = codings;
  if (!coding) return no(refused[0]?.why ?? "it says nothing");
  return { proposed: await propose(open.case.folder, codings), refused: null, start: coding.start, end: coding.end };
}

const no = (refused: string): Kept => ({ proposed: 0, refused, start: null, end: null });

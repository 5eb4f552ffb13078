import type { CaseFile } from "../../case/case.js";
import type { ProposedEvidence, Said } from "../../domain/coding/coding.js";
import { InputError, problem } from "../../domain/problem.js";
import { line, type Told, words } from "../answer.js";
import { type AssistedText, piecesOf } from "../pieces.js";
import type { Kind } from "../proposals.js";
import { type Asking, material } from "./asking.js";

/** Codings and statements by the codebook; a prompt of the case's own may ask for words for and against claims too. */
export function codeAsking(caseFile: CaseFile, texts: readonly AssistedText[]): Asking {
  const { categories } = caseFile.says.codebook;
  if (!categories.length) {
    const at = { file: "codebook.yaml", line: 1, column: 1 };
    const mend = "Write a codebook first, or ask for one: amity assist CASE --codebook.";
    throw new InputError([problem("case/missing-file", at, "there is no category to propose.", mend)]);
  }
  const codebook = codebookWords(categories);
  return {
    prompt: { path: caseFile.says.case.assistant?.prompt ?? "prompts/code.md", usual, holes: ["codebook", "text"] },
    questions: texts.flatMap((each) =>
      piecesOf(each).map((piece) => ({ title: each.title, pieces: [piece], values: { codebook, title: each.title, text: piece.text } })),
    ),
    takes: passageKinds(caseFile),
    about: null,
  };
}

/** What a passage may be proposed as: coded, as a statement, or for or against a claim. */
export function passageKinds({ says }: Pick<CaseFile, "says">): readonly Kind[] {
  const categories = new Set(says.codebook.categories.map(({ id }) => id));
  const claims = new Set(says.claims.claims.map(({ id }) => id));
  return [codings(categories), statements, evidence(claims)];
}

const codings = (categories: ReadonlySet<string>): Kind => ({
  lists: ["codings", "proposals"],
  read: (each) => {
    const category = words(each["category"]);
    return category && categories.has(category)
      ? { category }
      : `the codebook has no category “${String(each["category"] ?? "").slice(0, 60)}”`;
  },
});

const statuses = ["asserted", "denied", "demanded", "expected"] as const;
const statements: Kind = {
  lists: ["statements"],
  read: (each) => {
    const act = words(each["act"]);
    return act ? { statement: statementOf(each, act) } : "it names no act";
  },
};

function statementOf(each: Told, act: string): Said {
  const told = Object.fromEntries(
    ["speaker", "actor", "target", "place", "quantity"].flatMap((key) => (words(each[key]) ? [[key, words(each[key])]] : [])),
  );
  return { ...told, act, status: statuses.find((one) => one === each["status"]) ?? "asserted" };
}

/** Words for and against claims; for one alone, where it was asked about. */
export const evidence = (claims: ReadonlySet<string>, only?: string): Kind => ({
  lists: ["evidence"],
  read: (each) => {
    const found = evidenceOf(each, claims);
    if (typeof found === "string") return found;
    return only === undefined || found.claim === only ? { evidence: found } : "it is not about the claim that was asked about";
  },
});

/** What the words would do to a claim, or why nobody can tell. No grade and no interest is taken: those are a person's to judge. */
function evidenceOf(each: Told, claims: ReadonlySet<string>): ProposedEvidence | string {
  const [claim, says, by] = [words(each["claim"]), line(each["says"]), line(each["by"])];
  const stance = each["stance"];
  if (stance !== "asserts" && stance !== "denies") return "its stance is neither asserts nor denies";
  if (claim !== null && says !== null) return "it names a claim and says a new one: one or the other";
  if (claim !== null && !claims.has(claim)) return `claims.yaml has no claim “${claim.slice(0, 60)}”`;
  if (claim === null && says === null) return "it names no claim and says no new one";
  return { ...(claim === null ? { says: says as string } : { claim }), stance, ...(by !== null && { by }) };
}

interface PromptCategory {
  readonly id: string;
  readonly parent?: string | undefined;
  readonly name: string;
  readonly definition: string;
  readonly include?: string | undefined;
  readonly exclude?: string | undefined;
  readonly example?: string | undefined;
}

function codebookWords(categories: readonly PromptCategory[]): string {
  return categories
    .map(({ id, parent, name, definition, include, exclude, example }) =>
      [
        `- ${id}${parent ? ` (below ${parent})` : ""}: ${name}. ${definition}`,
        include ? `  Include: ${include}` : "",
        exclude ? `  Exclude: ${exclude}` : "",
        example ? `  Example: ${example}` : "",
      ]
        .filter(Boolean)
        .join("\n"),
    )
    .join("\n");
}

const usual = `You help to code a text for a study of regional security. You propose; a person decides.

Find the passages of the text that fit a category of the codebook, and the statements in which somebody says what somebody does or
will do. Propose few and sure ones. Copy each quote letter for letter from the text: a quote that differs in one sign is thrown away.
${material}

Answer with one JSON object and nothing else:

{"codings": [{"quote": "…", "category": "id of the codebook", "because": "one short sentence"}],
 "statements": [{"quote": "…", "speaker": "who says it", "actor": "who acts", "act": "what", "target": "to whom",
                 "status": "asserted, denied, demanded or expected", "because": "one short sentence"}]}

Codebook:

{{codebook}}

---

Text, from “{{title}}”:

{{text}}
`;

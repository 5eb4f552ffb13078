import type { CaseFile } from "../../case/case.js";
import { InputError, problem } from "../../domain/problem.js";
import { type AssistedText, piecesOf } from "../pieces.js";
import { type Asking, material } from "./asking.js";
import { evidence } from "./code.js";

/** Words for and against one claim of the case, and nothing else. */
export function claimAsking(caseFile: CaseFile, texts: readonly AssistedText[], id: string): Asking {
  const held = caseFile.says.claims.claims.find((each) => each.id === id);
  if (!held) {
    const at = caseFile.at("claims");
    throw new InputError([problem("case/unknown-id", at, `claims.yaml has no claim “${id}”.`, "Name one of its claims, as k12.")]);
  }
  const claim = `${held.id}: ${held.says}`;
  return {
    prompt: { path: "prompts/claim.md", usual, holes: ["claim", "text"] },
    questions: texts.flatMap((each) =>
      piecesOf(each).map((piece) => ({ title: each.title, pieces: [piece], values: { claim, title: each.title, text: piece.text } })),
    ),
    takes: [evidence(new Set(caseFile.says.claims.claims.map((each) => each.id)), id)],
    about: null,
  };
}

const usual = `You help to hold a claim against the sources of a study of regional security. You propose; a person decides.

Find the passages of the text that assert the claim, and those that deny it, with the same care for both. What merely touches its subject is
neither. Most texts have nothing: then the list is empty. Copy each quote letter for letter from the text: a quote that differs in one sign is
thrown away. ${material}

Answer with one JSON object and nothing else:

{"evidence": [{"quote": "…", "claim": "the name before the colon below", "stance": "asserts or denies", "by": "who says it, if it is said",
               "because": "one short sentence"}]}

Claim:

{{claim}}

---

Text, from “{{title}}”:

{{text}}
`;

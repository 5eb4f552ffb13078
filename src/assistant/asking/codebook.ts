import type { CaseFile } from "../../case/case.js";
import { plainName } from "../../domain/world/lines.js";
import { line, sentences } from "../answer.js";
import type { Kind } from "../proposals.js";
import type { Passage, Sample } from "../sample.js";
import { type Asking, material } from "./asking.js";

/** Code points of passages in one question. */
const mostInQuestion = 5000;

/** Codes for a first codebook, from a sample of passages: each with its rules and with words of the sources that bear it out. */
export function codebookAsking(caseFile: Pick<CaseFile, "says">, { passages, says }: Sample): Asking {
  const { categories } = caseFile.says.codebook;
  const codes = categories.map(({ name, definition }) => `- ${name}: ${definition}`).join("\n") || "(none)";
  const { question } = caseFile.says.case;
  return {
    prompt: { path: "prompts/codebook.md", usual, holes: ["text"] },
    questions: inQuestions(passages).map((group) => ({
      title: group[0]?.title ?? "",
      pieces: group.map(({ piece }) => piece),
      values: { question, codes, text: group.map(passageWords).join("\n\n") },
    })),
    takes: [newCodes(new Set(categories.flatMap(({ id, name }) => [plainName(id), plainName(name)])))],
    about: says,
  };
}

const passageWords = ({ title, piece }: Passage) => `From “${title}”:\n${piece.text}`;

/** Passages put together until a question has a few thousand signs. */
function inQuestions(passages: readonly Passage[]): Passage[][] {
  const groups: Passage[][] = [];
  let size = Number.POSITIVE_INFINITY;
  for (const each of passages) {
    if (size + each.piece.text.length > mostInQuestion) {
      groups.push([]);
      size = 0;
    }
    groups.at(-1)?.push(each);
    size += each.piece.text.length;
  }
  return groups;
}

/** Letters of a quote that can show what a code means: one sign stands in every text. */
const leastQuote = 4;

const newCodes = (known: ReadonlySet<string>): Kind => ({
  lists: ["codes"],
  read: (each, quote) => {
    const [name, definition] = [line(each["name"], 80), sentences(each["definition"], 1000)];
    if (!name || !/[\p{L}\p{N}]/u.test(name)) return "it names no code";
    if (!definition) return `the code “${name.slice(0, 60)}” has no definition`;
    if (known.has(plainName(name))) return `the codebook has the code “${name.slice(0, 60)}” already`;
    if (quote.length < leastQuote) return `“${quote}” is too short to bear a code out`;
    const [include, exclude] = [sentences(each["include"], 1000), sentences(each["exclude"], 1000)];
    return { code: { name, definition, ...(include && { include }), ...(exclude && { exclude }) } };
  },
});

const usual = `You help to begin a codebook for a study of regional security. You propose; a person decides.

The study asks: {{question}}

Read the passages and propose the few codes that a coder would need to sort them: what kind of act, move, claim or belief the words are an
instance of, not what they mention. Give each code a short name, a definition in one sentence, when to use it, when not to use it, and one to
three quotes that it fits. Copy each quote letter for letter from the passages: a quote that differs in one sign is thrown away, and a code
without a quote too. ${material}

Answer with one JSON object and nothing else:

{"codes": [{"name": "…", "definition": "…", "include": "use it when …", "exclude": "do not use it when …", "quotes": ["…"],
            "because": "one short sentence"}]}

Codes that there are already, not to be proposed again:

{{codes}}

---

Passages:

{{text}}
`;

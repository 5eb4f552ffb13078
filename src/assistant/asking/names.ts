import type { CaseFile } from "../../case/case.js";
import { line } from "../answer.js";
import type { Kind } from "../proposals.js";
import { mentionIn, type NameAsked } from "../sample.js";
import { type Asking, material } from "./asking.js";

/** Code points of passages in one question, and actors that are told in it. */
const mostInQuestion = 4500;
const mostActors = 120;

/** Who is meant by names that nobody placed: actors of actors.yaml, each with words of a source that tell. */
export function namesAsking(caseFile: Pick<CaseFile, "says">, names: readonly NameAsked[], about: string): Asking {
  const { actors } = caseFile.says.actors;
  const told = actors.slice(0, mostActors).map(({ id, name, aliases }) => {
    const others = aliases.map((each) => (typeof each === "string" ? each : each.name)).slice(0, 6);
    return `- ${id}: ${[name, ...others].join("; ")}`;
  });
  return {
    prompt: { path: "prompts/names.md", usual, holes: ["actors", "text"] },
    questions: inQuestions(names).map((group) => ({
      title: group.map(({ name }) => name).join(", "),
      pieces: group.flatMap(({ passages }) => passages.map(({ piece }) => piece)),
      values: { actors: told.join("\n"), text: group.map(nameWords).join("\n\n") },
    })),
    takes: [aliases(new Map(names.map((each) => [each.name, each])), new Set(actors.map(({ id }) => id)))],
    about: actors.length > mostActors ? `${about}; the first ${mostActors} of ${actors.length} actors are told` : about,
  };
}

const nameWords = ({ name, passages }: NameAsked) =>
  [`Name: ${name}`, ...passages.map(({ title, piece }) => `From “${title}”:\n${piece.text}`)].join("\n");

function inQuestions(names: readonly NameAsked[]): NameAsked[][] {
  const groups: NameAsked[][] = [];
  let size = Number.POSITIVE_INFINITY;
  for (const each of names) {
    const own = each.passages.reduce((sum, { piece }) => sum + piece.text.length, 0);
    if (size + own > mostInQuestion) {
      groups.push([]);
      size = 0;
    }
    groups.at(-1)?.push(each);
    size += own;
  }
  return groups;
}

const aliases = (asked: ReadonlyMap<string, NameAsked>, actors: ReadonlySet<string>): Kind => ({
  lists: ["names"],
  read: (each, quote) => {
    const [name, actor] = [line(each["name"]), line(each["actor"])];
    const found = name === null ? undefined : asked.get(name);
    if (!found) return `nobody asked about the name “${String(each["name"] ?? "").slice(0, 60)}”`;
    if (!actor || !actors.has(actor)) return `actors.yaml has no actor “${String(each["actor"] ?? "").slice(0, 60)}”`;
    if (!found.forms.some((form) => mentionIn(quote, form) >= 0)) return "its words do not have the name";
    return { alias: { name: found.name, actor } };
  },
});

const usual = `You help to tell who is meant by names in texts on regional security. You propose; a person decides.

Below stand the actors of the study, and names that are none of theirs, with passages that have them. For a name that means one of the
actors, say which, by its id, and copy the words that show it, with the name in them, letter for letter: a quote that differs in one sign is
thrown away. Leave out every name of which the words do not tell. ${material}

Answer with one JSON object and nothing else:

{"names": [{"name": "as it stands behind Name:", "actor": "id of the actor", "quote": "…", "because": "one short sentence"}]}

Actors:

{{actors}}

---

{{text}}
`;

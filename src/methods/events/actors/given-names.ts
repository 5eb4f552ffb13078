import type { Token } from "../../syntax/syntax.js";
import type { ReadSentence, TokenName } from "./phrase.js";
import type { Story } from "./story.js";

/** Names of states and towns that people bear. */
const given = /^(?:jordan|chad|georgia|israel|kenya|india|asia|cuba|paris|sydney|florence|victoria|carolina|dakota|lourdes|kingston)$/iu;
const surnames = /^NNP$/u;

/**
 * Whether the name of a state is somebody's given name: before a last name that is in no lexicon (`Israel Adesanya`), set beside what only
 * a person is (`Georgia, a nurse`), or taken up by `he` or `she` where nobody else was named (`Jordan told reporters he would …`).
 */
export function isGivenName(sentence: ReadSentence, head: number, name: TokenName, story: Story): boolean {
  const { tokens, children, nameAt, names } = sentence;
  if (!given.test(tokens[head]?.text ?? "") || name.last - name.first !== 1) return false;
  const below = (children[head] ?? []).filter((child) => child > head);
  const next = tokens[head + 1];
  if (next && surnames.test(next.tag) && nameAt[head + 1] === -1 && /^(?:flat|compound)/u.test(next.relation) && next.head === head)
    return true;
  const isAgent = (at: number) =>
    names[nameAt[at] as number]?.entries.some(({ kind, codes }) => kind === "agent" && !/GOV|MIL/u.test(codes[0]?.code ?? "")) === true;
  if (below.some((child) => tokens[child]?.relation === "appos" && isAgent(child) && hasArticle(tokens, children[child] ?? [])))
    return true;
  if (tokens[head]?.relation !== "nsubj" || story.spoken.some(({ reading }) => reading.sort === "person")) return false;
  const others = names.some((each) => each !== name && each.entries.some(({ kind }) => kind === "person"));
  const verb = (tokens[head] as Token).head;
  return !others && tokens.some((token, at) => at > verb && /^(?:he|she)$/iu.test(token.text) && tokens[token.head]?.head === verb);
}

const hasArticle = (tokens: readonly Token[], children: readonly number[]) =>
  children.some((each) => /^an?$/iu.test(tokens[each]?.text ?? ""));

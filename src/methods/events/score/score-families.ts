import type { FamilyEvent, FamilySentence } from "./family-set.js";
import type { Predicted } from "./score-cases.js";

/** Counts over the sentences of a family; only events told as actual can be false, since those count as having happened. */
export interface FamilyScore {
  sentences: number;
  /** Sentences with every expected event, no false one and nothing forbidden. */
  whole: number;
  expected: number;
  found: number;
  /** Different events coded as actual. */
  coded: number;
  right: number;
  /** Coded as actual with a code that somebody does here, but by or on somebody else of a known state; who is missing is not wrong. */
  wrongActors: number;
  forbidden: number;
  violated: number;
}

/** What is wrong with one sentence. */
export interface FamilyMiss {
  readonly sentence: FamilySentence;
  readonly missed: readonly FamilyEvent[];
  readonly wrong: readonly Predicted[];
  readonly violated: readonly FamilyEvent[];
}

export function scoreFamilies(
  sentences: readonly FamilySentence[],
  code: (text: string, date: string, speaker?: string) => readonly Predicted[],
): { readonly score: FamilyScore; readonly misses: readonly FamilyMiss[] } {
  const score: FamilyScore = {
    sentences: 0,
    whole: 0,
    expected: 0,
    found: 0,
    coded: 0,
    right: 0,
    wrongActors: 0,
    forbidden: 0,
    violated: 0,
  };
  const misses: FamilyMiss[] = [];
  for (const sentence of sentences) {
    const predicted = distinct(code(sentence.text, sentence.date, sentence.speaker));
    const of = (kind: FamilyEvent["kind"]) => sentence.events.filter((each) => each.kind === kind);
    const welcome = sentence.events.filter(({ kind }) => kind !== "forbidden");
    const missed = of("expected").filter((gold) => !predicted.some((each) => fits(each, gold)));
    const told = predicted.filter(({ status }) => status === "actual");
    const wrong = told.filter((each) => !welcome.some((gold) => fits(each, gold)));
    const violated = of("forbidden").filter((gold) => predicted.some((each) => fits(each, gold)));
    score.sentences++;
    score.whole += missed.length + wrong.length + violated.length === 0 ? 1 : 0;
    score.expected += of("expected").length;
    score.found += of("expected").length - missed.length;
    score.coded += told.length;
    score.right += told.length - wrong.length;
    score.wrongActors += wrong.filter(
      (each) => welcome.some((gold) => hasCode(each, gold)) && !welcome.some((gold) => lacks(each, gold)),
    ).length;
    score.forbidden += of("forbidden").length;
    score.violated += violated.length;
    if (missed.length + wrong.length + violated.length > 0) misses.push({ sentence, missed, wrong, violated });
  }
  return { score, misses };
}

function fits(each: Predicted, gold: FamilyEvent): boolean {
  return (
    gold.source.some((wanted) => isActor(each.actor, wanted)) &&
    gold.target.some((wanted) => isActor(each.target, wanted)) &&
    hasCode(each, gold) &&
    (gold.status === "any" || gold.status.split("|").includes(each.status))
  );
}

/** Whether an event is right but for a party that is not named. */
function lacks(each: Predicted, gold: FamilyEvent): boolean {
  const side = (code: string, wanted: readonly string[]) => code.startsWith("---") || wanted.some((one) => isActor(code, one));
  return hasCode(each, gold) && side(each.actor, gold.source) && side(each.target, gold.target);
}

const hasCode = ({ cameo }: Predicted, { codes }: FamilyEvent) =>
  codes.length === 0 || codes.some((beginning) => cameo.startsWith(beginning));

/** `*` is anybody or nobody, `---` no state, `PAK` the state, `PAKMIL` its army, `ETH!MIL` anybody of Ethiopia but its army. */
export function isActor(code: string, wanted: string): boolean {
  if (wanted === "*") return true;
  const [state = "", never] = wanted.split("!");
  const plain = code.replace(/^IGO(?=UNO|EUR)/, "");
  const [own, asked] = [plain.slice(0, 3), state.replace(/^IGO(?=UNO|EUR)/, "")];
  if (own !== asked.slice(0, 3)) return false;
  return plain.slice(3).includes(asked.slice(3)) && !(never && plain.slice(3).includes(never));
}

export function distinct(predicted: readonly Predicted[]): Predicted[] {
  const seen = new Set<string>();
  return predicted.filter(({ actor, target, cameo, status }) => {
    const key = `${actor} ${target} ${cameo} ${status}`;
    return !seen.has(key) && seen.add(key);
  });
}

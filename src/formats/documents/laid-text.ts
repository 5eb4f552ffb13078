import { type Limits, tooLarge } from "../refusal.js";

/** [start, page or null, offset in the original]: from `start` on, in code points, the text stands there. */
export type Segment = readonly [start: number, page: number | null, offset: number];

/** Words of the original that stand together; `page` and `offset` say where. */
export interface Piece {
  readonly text: string;
  readonly page?: number | null;
  readonly offset: number;
  /** Set where it follows the piece before without a space: a word that was broken at the end of a line. */
  readonly joined?: boolean;
}

export interface Laid {
  readonly text: string;
  readonly segments: readonly Segment[];
}

export interface Layer {
  /** Adds one paragraph. A line break inside it stays, any other run of white space becomes one space. */
  paragraph(pieces: readonly Piece[]): void;
  done(): Laid;
}

/**
 * Lays paragraphs to the one normalised text of a document: NFC, `\n` between lines, one blank line between paragraphs,
 * a tab between cells of a table row, no other control character; with the map back.
 */
export function lay(limits: Limits): Layer {
  const paragraphs: string[] = [];
  const segments: Segment[] = [];
  let length = 0;
  let units = 0;
  return {
    paragraph: (pieces) => {
      const parts: string[] = [];
      const starts: { at: number; piece: Piece }[] = [];
      let laid = 0;
      let endsLine = false;
      for (const piece of pieces) {
        const words = clean(piece.text);
        const start = words.trimStart();
        if (!start) continue;
        const isLine = endsLine || words.slice(0, words.length - start.length).includes("\n");
        const between = laid === 0 || piece.joined ? "" : isLine ? "\n" : " ";
        const body = start.trimEnd();
        starts.push({ at: laid + between.length, piece });
        parts.push(between, body);
        laid += between.length + body.length;
        endsLine = start.slice(body.length).includes("\n");
      }
      const raw = parts.join("");
      if (!raw) return;
      const whole = raw.normalize("NFC");
      const first = length + (paragraphs.length ? 2 : 0);
      let [at, points] = [0, 0];
      for (const start of starts) {
        const more = countPoints(whole === raw ? raw.slice(at, start.at) : raw.slice(at, start.at).normalize("NFC"));
        const mayCompose = whole !== raw && start.piece.joined && /^[\p{M}\u1100-\u11ff]/u.test(raw.slice(start.at, start.at + 2));
        if (!mayCompose) [at, points] = [start.at, points + more];
        push(segments, [first + (mayCompose ? points + more : points), start.piece.page ?? null, start.piece.offset]);
      }
      paragraphs.push(whole);
      length = first + countPoints(whole);
      units += whole.length + 2;
      if (units > limits.text) tooLarge("its text is too long", limits.text);
    },
    done: () => ({ text: paragraphs.join("\n\n"), segments }),
  };
}

function push(segments: Segment[], next: Segment): void {
  const last = segments.at(-1);
  if (last && last[0] === next[0]) return;
  segments.push(next);
}

const invisible = /(?![\t\n])[\p{Cc}\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb]/gu;

/** White space made plain, control and invisible characters left out, lone surrogates made U+FFFD. */
function clean(text: string): string {
  return text
    .replace(/\r\n?|[\u0085\u2028\u2029]/gu, "\n")
    .replace(invisible, "")
    .replace(/\p{Surrogate}/gu, "\uFFFD")
    .replace(/[^\S\n\t]+/gu, " ")
    .replace(/ ?(\t) ?| ?(\n)[ \t]*\n*[ \t]*/gu, "$1$2")
    .replace(/\n{2,}/gu, "\n");
}

export function countPoints(text: string): number {
  let count = text.length;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit >= 0xd800 && unit < 0xdc00) count -= 1;
  }
  return count;
}

export function countWords(text: string): number {
  return text.match(/\S+/gu)?.length ?? 0;
}

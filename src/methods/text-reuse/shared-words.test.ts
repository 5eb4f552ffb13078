import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { sharedWords } from "./shared-words.js";

const whole = (text: string) => ({ start: 0, end: text.length, own: [0, text.length] as const });
const marked = (text: string, spans: readonly (readonly [number, number])[]) => spans.map(([from, to]) => text.slice(from, to));

describe("shared words", () => {
  it("marks what stands in both, and not what was put in between", () => {
    const a = "Gunmen fired on a convoy of the border force near Torkham before dawn and killed four soldiers.";
    const b = "Gunmen fired on a convoy of the border near the crossing and there killed four soldiers, they say.";
    const shared = sharedWords(a, whole(a), b, whole(b));
    expect(marked(a, shared.a)).toEqual(["Gunmen fired on a convoy of the border", "killed four soldiers"]);
    expect(marked(b, shared.b)).toEqual(["Gunmen fired on a convoy of the border", "killed four soldiers"]);
  });

  it("marks the same words in both, whatever stands around them", () => {
    const word = fc.constantFrom("rain", "fell", "on", "the", "hills", "and", "four", "men", "went", "home");
    fc.assert(
      fc.property(fc.array(word, { maxLength: 40 }), fc.array(word, { maxLength: 40 }), (left, right) => {
        const [a, b] = [left.join(" "), right.join(", ")];
        const shared = sharedWords(a, whole(a), b, whole(b));
        expect(marked(b, shared.b).map((each) => each.replaceAll(",", ""))).toEqual(marked(a, shared.a));
      }),
    );
  });
});

import { describe, expect, it } from "vitest";
import { aroundSpan, likeness } from "./around-span.js";
import { shinglesIn } from "./shared-passages.js";

const before = "Rain fell on the pass all night and lorries stood in a long line. ";
const point = "Gunmen fired on a convoy near Torkham before dawn and killed four soldiers. ";
const after = "The governor spoke of a search in the hills.";
const at = (text: string, words: string) => aroundSpan(text, text.indexOf(words), text.indexOf(words) + words.length);

describe("the words around a span", () => {
  it("are its sentence and one on either side", () => {
    const text = `One stood first, far away. ${before}${point}${after} Last of all came this.`;
    const found = at(text, "killed four");
    expect(text.slice(found.start, found.end)).toBe(`${before}${point}${after}`);
    expect(text.slice(...found.own).trim()).toBe(point.trim());
  });
  it("are alike where the point is copied, and it is told where", () => {
    const a = `${before}${point}${after}`;
    const b = `A reporter writes: ${point}Nothing else is known of it there.`;
    const found = likeness(a, at(a, "killed four"), b, at(b, "killed four"));
    expect(found?.shingles).toBe(11);
    expect(found?.ofPoint).toBe(11);
    expect(a.slice(...(found?.a ?? [0, 0]))).toBe(point.trim().slice(0, -1));
    expect(b.slice(...(found?.b ?? [0, 0]))).toBe(point.trim().slice(0, -1));
  });
  it("do not count what is stock, and tell what is shared beside the point", () => {
    const a = `${before}Here the army lost four.`;
    const b = `${before}Prices fell in Karachi.`;
    const found = likeness(a, at(a, "lost four"), b, at(b, "Prices"));
    expect(found?.shingles).toBeGreaterThan(8);
    expect(found?.ofPoint).toBeLessThan(4);
    expect(likeness(a, at(a, "lost four"), b, at(b, "Prices"), shinglesIn([before]))).toBeUndefined();
  });
});

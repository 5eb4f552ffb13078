import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isMoment, momentSpan, momentWords, timeTicks } from "./moment.js";

describe("moments", () => {
  it("places a year, a month and a day", () => {
    expect(momentSpan(2021)).toEqual({ from: 2021, to: 2022, mid: 2021.5, unit: "year" });
    expect(momentSpan("2021")?.mid).toBe(2021.5);
    expect(momentSpan("2021-08-15")?.from).toBeCloseTo(2021 + 226 / 365, 12);
    expect(momentSpan("2020-12")?.to).toBe(2021);
    expect(momentSpan("2020-02-29")?.to).toBe(momentSpan("2020-03-01")?.from);
  });

  it.each(["2021-13", "2021-02-29", "2021-8-1", "2021/22", "spring", "", 2021.5, -3, Number.NaN])("knows that %s is none", (at) => {
    expect(isMoment(at)).toBe(false);
    expect(momentSpan(at)).toBeUndefined();
  });

  it("says them in words", () => {
    expect(momentWords("2021-08-15")).toBe("15 Aug 2021");
    expect(momentWords("2021-08")).toBe("Aug 2021");
    expect(momentWords(2021)).toBe("2021");
    expect(momentWords("spring")).toBe("spring");
  });

  it("orders days as the calendar does", () => {
    const day = fc.date({ min: new Date(Date.UTC(1900, 0, 1)), max: new Date(Date.UTC(2100, 0, 1)), noInvalidDate: true });
    fc.assert(
      fc.property(day, day, (a, b) => {
        const [first, second] = [a, b].map((date) => date.toISOString().slice(0, 10)).sort() as [string, string];
        const [from, to] = [momentSpan(first), momentSpan(second)];
        expect(from && to && (first === second ? from.mid === to.mid : from.to <= to.from + 1e-9)).toBe(true);
      }),
    );
  });

  it("keeps ticks inside and apart", () => {
    fc.assert(
      fc.property(
        fc.double({ min: 1950, max: 2020, noNaN: true }),
        fc.double({ min: 0.1, max: 90, noNaN: true }),
        fc.integer({ min: 200, max: 900 }),
        (from, size, width) => {
          const ticks = timeTicks(from, from + size, width);
          const places = ticks.map((tick) => ((tick.at - from) / size) * width);
          for (const [index, place] of places.entries()) {
            expect(place).toBeGreaterThanOrEqual(-1e-6);
            expect(place).toBeLessThanOrEqual(width + 1e-6);
            if (index > 0) expect(place - (places[index - 1] ?? 0)).toBeGreaterThan(30);
          }
        },
      ),
    );
  });
});

import { Refusal } from "../../../methods/refusal.js";
import { aheadOf, drawAhead, type Forecast, type SeriesGiven, type WrittenAhead } from "../../../methods/scenarios/counts-ahead.js";
import { type Game, gameOf, type Solved, solveGame, type WrittenGame } from "../../../methods/scenarios/option-game.js";

/** What the page asks to be worked out beside it. */
export type Work =
  | { readonly kind: "game"; readonly all: readonly WrittenGame[]; readonly id: string }
  | {
      readonly kind: "counts";
      readonly all: readonly WrittenAhead[];
      readonly id: string;
      readonly series: readonly (SeriesGiven & { readonly id: string })[];
    };
export type Worked =
  | { readonly kind: "game"; readonly game: Game; readonly solved: Solved }
  | { readonly kind: "counts"; readonly forecast: Forecast; readonly past: SeriesGiven }
  | { readonly kind: "refused"; readonly says: string };

addEventListener("message", ({ data }: MessageEvent<{ readonly turn: number; readonly work: Work }>) => {
  postMessage({ turn: data.turn, worked: answer(data.work) });
});

function answer(work: Work): Worked {
  try {
    if (work.kind === "game") {
      const game = gameOf(work.all, work.id);
      return { kind: "game", game, solved: solveGame(game) };
    }
    const ahead = aheadOf(work.all, work.id);
    const given = work.series.find(({ id }) => id === ahead.series);
    if (!given) return { kind: "refused", says: `The case has no series ${ahead.series} with rows. Name a series of case.yaml.` };
    const forecast = drawAhead(ahead, given);
    const last = given.months.indexOf(forecast.until);
    return {
      kind: "counts",
      forecast,
      past: { months: given.months.slice(Math.max(0, last - 35), last + 1), values: given.values.slice(Math.max(0, last - 35), last + 1) },
    };
  } catch (cause) {
    if (cause instanceof Refusal) return { kind: "refused", says: cause.message };
    return { kind: "refused", says: cause instanceof Error ? cause.message : String(cause) };
  }
}

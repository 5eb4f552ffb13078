import type { Locator, Page } from "playwright-core";
import { select } from "./pointer.js";

/** Somebody at the app, whose clicks, keys and typed words are counted by task. A text that is typed counts as one step, a selection with the pointer, too. */
export interface Hand {
  /** What is done from here on belongs to this task. */
  begin(task: string): void;
  click(what: Locator): Promise<void>;
  press(...keys: string[]): Promise<void>;
  type(text: string): Promise<void>;
  fill(what: Locator, text: string): Promise<void>;
  /** Selects words of a text with the pointer. */
  mark(words: string): Promise<void>;
  /** Anything else that is one step. */
  step(done: () => Promise<unknown>): Promise<void>;
  /** Takes a command, or a page, in the window of finding by keyboard. */
  find(words: string, name: string): Promise<void>;
  /** Steps of each task, in order. */
  told(): ReadonlyMap<string, number>;
}

export function handOf(page: Page): Hand {
  const steps = new Map<string, number>();
  let task = "";
  const count = () => steps.set(task, (steps.get(task) ?? 0) + 1);
  const hand: Hand = {
    begin: (next) => {
      task = next;
    },
    step: async (done) => {
      await done();
      count();
    },
    click: (what) => hand.step(() => what.click()),
    press: async (...keys) => {
      for (const key of keys) await hand.step(() => page.keyboard.press(key));
    },
    type: (text) => hand.step(() => page.keyboard.type(text)),
    fill: (what, text) => hand.step(() => what.fill(text)),
    mark: (words) => hand.step(() => select(page, words)),
    find: async (words, name) => {
      await hand.press("/");
      await hand.type(words);
      await page.locator('.find-hit[aria-selected="true"]', { hasText: name }).waitFor();
      await hand.press("Enter");
    },
    told: () => steps,
  };
  return hand;
}

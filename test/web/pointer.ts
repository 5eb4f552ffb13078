import type { Page } from "playwright-core";
import { expect } from "vitest";

/** Selects words of the text with the pointer. */
export async function select(page: Page, words: string): Promise<void> {
  const placeOf = (words: string) => {
    const walker = document.createTreeWalker(document.querySelector(".source-text") as Node, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = node.textContent?.indexOf(words) ?? -1;
      if (at < 0) continue;
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + words.length);
      const boxes = [...range.getClientRects()];
      const [first, last] = [boxes[0] as DOMRect, boxes.at(-1) as DOMRect];
      return [first.left + 1, first.top + first.height / 2, last.right - 1, last.top + last.height / 2] as const;
    }
    return null;
  };
  await expect.poll(() => page.evaluate(placeOf, words), { message: `“${words}” is not in sight` }).not.toBeNull();
  const [x0, y0, x1, y1] = (await page.evaluate(placeOf, words)) as readonly [number, number, number, number];
  await page.mouse.move(x0, y0);
  await page.mouse.down();
  await page.mouse.move(x1, y1, { steps: 4 });
  await page.mouse.up();
}

/** Clicks where a country can be seen. */
export async function clickCountry(page: Page, iso3: string): Promise<void> {
  const land = page.locator(`.region-map [data-iso="${iso3}"]`).first();
  await land.scrollIntoViewIfNeeded();
  const place = await land.evaluate((path) => {
    const { left, top, width, height } = path.getBoundingClientRect();
    for (let y = 1; y < 20; y++)
      for (let x = 1; x < 20; x++) {
        const at = [left + (width * x) / 20, top + (height * y) / 20] as const;
        if (document.elementFromPoint(...at) === path) return at;
      }
    return null;
  });
  if (!place) throw new Error(`${iso3} is not in sight`);
  await page.mouse.click(...place);
}

/** Drops files on the page, as a browser hands them over; gives whether the app kept the browser from opening them. */
export async function drop(page: Page, selector: string, files: Readonly<Record<string, string>>): Promise<boolean> {
  return page.evaluate(
    ({ selector, files }) => {
      const data = new DataTransfer();
      for (const [name, text] of Object.entries(files)) data.items.add(new File([text], name));
      const on = document.querySelector(selector) ?? document.body;
      const send = (kind: string) => {
        const event = new DragEvent(kind, { bubbles: true, cancelable: true, dataTransfer: data });
        on.dispatchEvent(event);
        return event.defaultPrevented;
      };
      send("dragenter");
      return send("dragover") && send("drop");
    },
    { selector, files },
  );
}

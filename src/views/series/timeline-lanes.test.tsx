import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import { TimelineLanesDrawing } from "./timeline-lanes.js";

const stretch = (month: string, n: number, between = 0) => ({ from: `${month}-01`, to: `${month}-28`, n, between, evidence: `h:${month}` });
const drawn = renderToStaticMarkup(
  <TimelineLanesDrawing
    id="lanes"
    title="Who did what"
    width={900}
    foot={{ source: "test", rows: 9 }}
    lanes={[
      { id: "A", name: "A", density: [stretch("2020-01", 4), stretch("2020-02", 2, 1)] },
      { id: "B", name: "B", density: [stretch("2020-02", 1, 1)] },
    ]}
    events={[]}
    from="2020-01"
    to="2020-12"
  />,
);

it("draws how many by stretch, every lane as high as its bars, on one ground and one scale", () => {
  expect(Number(/viewBox="0 0 900 (\d+)"/.exec(drawn)?.[1])).toBeLessThan(160);
  expect(drawn).not.toContain('class="bar"'); // the header of the app has that class, and its height would be the bars'
  expect(drawn).toContain("2 happenings, 1 of them between it and another");
  expect(drawn).toContain("1 happening, all between it and another");
});

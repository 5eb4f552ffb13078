import { type RefObject, useEffect, useState } from "react";

/**
 * Numbers of the blocks of a long page that are near the view: those far from it keep their place without being drawn. Each block has its
 * number in `data-block`; `of` stands for what the blocks are made of, and without it there is nothing to watch.
 */
export function useNearBlocks(
  within: RefObject<HTMLElement | null>,
  of: unknown,
  scrolls: "page" | "itself" = "page",
): ReadonlySet<number> {
  const [near, setNear] = useState<ReadonlySet<number>>(() => new Set([0, 1]));
  useEffect(() => {
    const node = within.current;
    if (!node || !of) return;
    const watcher = new IntersectionObserver(
      (entries) =>
        setNear((before) => {
          const next = new Set(before);
          for (const { target, isIntersecting } of entries) {
            const index = Number((target as HTMLElement).dataset["block"]);
            if (isIntersecting) next.add(index);
            else next.delete(index);
          }
          return next;
        }),
      { root: scrolls === "itself" ? node : null, rootMargin: "900px" },
    );
    for (const each of node.querySelectorAll("[data-block]")) watcher.observe(each);
    return () => watcher.disconnect();
  }, [within, of, scrolls]);
  return near;
}

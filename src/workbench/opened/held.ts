import type { OpenCase } from "./open-case.js";

/** An open case that is closed once it was released and nobody uses it. */
export function held(open: OpenCase) {
  let users = 0;
  let released = false;
  const close = () => {
    if (released && users === 0) open.tables.close();
  };
  return {
    open,
    use: async <T>(work: (open: OpenCase) => Promise<T>): Promise<T> => {
      users++;
      try {
        return await work(open);
      } finally {
        users--;
        close();
      }
    },
    release: () => {
      released = true;
      close();
    },
  };
}

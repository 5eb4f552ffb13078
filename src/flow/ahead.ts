/** What is made of each, in order, while the next `most` are under way. */
export async function* ahead<A, B>(all: readonly A[], most: number, make: (each: A) => Promise<B>): AsyncGenerator<readonly [A, B]> {
  const under: Promise<B>[] = [];
  for (let index = 0; index < all.length; index++) {
    while (under.length <= most && index + under.length < all.length) {
      const made = make(all[index + under.length] as A);
      made.catch(() => undefined); // it is awaited in its turn
      under.push(made);
    }
    yield [all[index] as A, await (under.shift() as Promise<B>)];
  }
}

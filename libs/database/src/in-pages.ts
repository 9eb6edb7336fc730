/** All rows of a long read, a page at a time in the order of their keys: memory holds one page, no connection waits between two. */
export async function* inPages<T>(
  size: number,
  next: (after: string | null, size: number) => Promise<T[]>,
  keyOf: (row: T) => string,
): AsyncGenerator<T> {
  let after: string | null = null;
  for (let page: T[] = []; (page = await next(after, size)).length; after = keyOf(page.at(-1)!)) {
    yield* page;
    if (page.length < size) return;
  }
}

/** Runs pieces of work one after the other, in the order in which they came; a failure does not stop the next. */
export type Wachtrij = <T>(werk: () => T | Promise<T>) => Promise<T>;

/** A new, empty queue. */
export function maakWachtrij(): Wachtrij {
  let laatste: Promise<unknown> = Promise.resolve();
  return (werk) => {
    const beurt = laatste.then(werk);
    laatste = beurt.catch(() => {});
    return beurt;
  };
}

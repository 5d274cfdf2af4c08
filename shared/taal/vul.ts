type Gaten<T extends string> = T extends `${string}{${infer Naam}}${infer Rest}` ? Naam | Gaten<Rest> : never;

/**
 * Fills the `{gaten}` of a catalogue text. The compiler asks for exactly the names that stand in the text.
 * @param tekst text from the catalogue, such as `Bewaard om {tijd}`
 * @param waarden a value for each gap; numbers are written as they are
 */
export function vul<const T extends string>(tekst: T, waarden: Record<Gaten<T>, string | number>): string {
  return tekst.replaceAll(/\{(\w+)\}/g, (heel, naam: string) => {
    const waarde = (waarden as Record<string, string | number | undefined>)[naam];
    return waarde === undefined ? heel : String(waarde);
  });
}

/**
 * Chooses between singular and plural and fills in `{n}`.
 * @param aantal whole number from 0
 * @param vormen the text for one and for any other number
 */
export function meervoud(aantal: number, vormen: { readonly een: string; readonly meer: string }): string {
  return (aantal === 1 ? vormen.een : vormen.meer).replace('{n}', aantal.toLocaleString('nl-NL'));
}

/** What is said of a field whose value has the wrong form, when its own schema has no words for it. */
const berichten: Readonly<Record<string, string>> = {
  unrecognized_keys: 'Hier staat een veld dat er niet hoort.',
  invalid_value: 'Kies een van de mogelijke antwoorden.',
  invalid_union: 'Kies een van de mogelijke antwoorden.',
  too_small: 'Dit is te weinig of te klein.',
  too_big: 'Dit is te veel of te groot.',
};

/** The Dutch message for a wrong value; never shows the value itself. For zod's `error` option. */
export function veldbericht({ code, input }: { code?: string | undefined; input?: unknown }): string {
  if (code === 'invalid_type' && (input === undefined || input === null)) return 'Vul dit in.';
  return berichten[code ?? ''] ?? 'Dit kan hier niet staan.';
}

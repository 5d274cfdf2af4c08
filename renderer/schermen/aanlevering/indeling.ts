import type { Indeling } from '#shared/aanlevering/indeling.ts';
import type { Indelingstand } from '#shared/contract/groepen/aanlevering.ts';
import { nl } from '#shared/taal/nl.ts';

const t = nl.aanlevering.indelingen;

/** A layout as lines of text, so that two can be laid beside each other. */
export function alsRegels(stand: Pick<Indelingstand, 'velden' | 'lijsten'>, indeling: Indeling): string[] {
  const label = (id: string): string => stand.velden.find((veld) => veld.id === id)?.label ?? id;
  return [
    `${t.scheiding}: ${t.scheidingen[indeling.scheiding]}`,
    `${t.codering}: ${t.coderingen[indeling.codering]}`,
    `${t.regeleinde}: ${t.regeleinden[indeling.regeleinde]}`,
    `${t.datumvorm}: ${t.datumvormen[indeling.datumvorm]}`,
    `${t.regelPer}: ${t.regelsPer[indeling.regelPer]}`,
    `${t.meervoud}: ${indeling.meervoud}`,
    `${t.kopregel}: ${indeling.kopregel ? nl.algemeen.ja : nl.algemeen.nee}`,
    `${t.uiterlijkDagen}: ${indeling.uiterlijkDagen}`,
    ...indeling.kolommen.map(
      ({ naam, veld, vast, verplicht }, i) =>
        `${i + 1}. ${naam}: ${veld === null ? `“${vast}”` : label(veld)}${verplicht ? ` (${t.verplicht.toLowerCase()})` : ''}`,
    ),
    ...stand.lijsten.flatMap(({ id, naam, codes }) =>
      codes.map(({ code, label: wat }) => `${naam}, ${wat}: ${indeling.codes[id]?.[code] || '–'}`),
    ),
  ];
}

/** What a proposal changes: lines that go and lines that come. */
export function verschillen(stand: Indelingstand, nieuw: Indeling): { weg: string[]; erbij: string[] } {
  const [oud, straks] = [alsRegels(stand, stand.geldend.inhoud), alsRegels(stand, nieuw)];
  return { weg: oud.filter((regel) => !straks.includes(regel)), erbij: straks.filter((regel) => !oud.includes(regel)) };
}

import type { Veldfout } from '../contract/antwoord.ts';
import { leesSjabloontekst } from './lezen.ts';
import type { Deelnaam, Sjabloonsoort, Sjabloontekst } from './model.ts';
import type { Invulnaam } from './velden.ts';

type Eisen = Partial<Record<Deelnaam, readonly Invulnaam[]>>;

/** 5.2.8: what a beschikking states in any case, and what is drawn from the dossier for it. */
const altijd: Eisen = {
  aanhef: ['naam'],
  besluit: [],
  onderbouwing: ['motivering', 'afwijking'],
  contactpersoon: ['contactgegevens'],
  ondertekening: ['ondertekening'],
  bezwaar: ['bezwaardag'],
  regels: ['beleidsbron'],
};
const onderzoek: Eisen = { onderzoek: ['resultaten'] };
const metOpvang: Eisen = { ...onderzoek, voorwaarden: ['eigenafspraken'], duur: ['laatstedag'] };
const opGronden: Eisen = { onderbouwing: ['motivering', 'gronden', 'afwijking'] };

/** The parts that cannot be left out, with what must stand in each. */
export const verplicht: Readonly<Record<Sjabloonsoort, Eisen>> = {
  verstrekken: { ...altijd, ...metOpvang, besluit: ['watukrijgt'] },
  weigeren: { ...altijd, ...onderzoek, ...opGronden },
  'buiten-behandeling': { ...altijd, besluit: ['hersteltermijn'], onderzoek: ['ontbrekend'] },
  verlengen: { ...altijd, ...metOpvang, besluit: ['watukrijgt'] },
  'niet-verlengen': { ...altijd, ...onderzoek, ...opGronden, duur: ['laatstedag'] },
  wijzigen: { ...altijd, ...metOpvang, besluit: ['per', 'watukrijgt'] },
  beeindigen: { ...altijd, ...onderzoek, ...opGronden, besluit: ['per'], duur: ['laatstedag'] },
  intrekken: { ...altijd, ...onderzoek, ...opGronden, besluit: ['per', 'eerderbesluit'] },
};

/** Whether a part must stay in the letter of this soort. */
export const isVerplicht = (soort: Sjabloonsoort, deel: string): boolean => Object.hasOwn(verplicht[soort], deel);

function ontbrekend(soort: Sjabloonsoort, sjabloon: Sjabloontekst): Veldfout[] {
  return Object.keys(verplicht[soort])
    .filter((id) => !sjabloon.delen.some((deel) => deel.id === id))
    .map((id) => ({ pad: 'delen', bericht: `Het onderdeel ‘${id}’ moet in de brief blijven (artikel 5.2.8).` }));
}

function inDeel(soort: Sjabloonsoort, { id, kop, tekst }: Sjabloontekst['delen'][number], pad: string): Veldfout[] {
  const gelezen = leesSjabloontekst(tekst);
  const fouten = gelezen.fouten.map(({ nummer, bericht }) => ({
    pad: `${pad}.tekst`,
    bericht: `Regel ${nummer}: ${bericht}`,
  }));
  const eisen: Readonly<Record<string, readonly Invulnaam[]>> = verplicht[soort];
  for (const naam of eisen[id] ?? [])
    if (!gelezen.gebruikt.has(naam))
      fouten.push({ pad: `${pad}.tekst`, bericht: `{${naam}} moet hier blijven staan (artikel 5.2.8).` });
  if (Object.hasOwn(verplicht[soort], id) && gelezen.regels.length === 0)
    fouten.push({ pad: `${pad}.tekst`, bericht: 'Dit onderdeel kan niet leeg zijn.' });
  return [...fouten, ...eenRegel(kop, `${pad}.kop`)];
}

/** A heading, a subject or a title: words and velden, nothing else. */
function eenRegel(tekst: string, pad: string): Veldfout[] {
  if (!tekst) return [];
  if (/^\[als|^- |^###|\*\*/.test(tekst)) return [{ pad, bericht: 'Schrijf hier alleen gewone woorden en {velden}.' }];
  const { fouten, regels } = leesSjabloontekst(tekst);
  const blok = regels.some(({ soort }) => soort === 'blok');
  return [
    ...fouten.map(({ bericht }) => ({ pad, bericht })),
    ...(blok ? [{ pad, bericht: 'Dit past niet op één regel. Kies een {veld}.' }] : []),
  ];
}

/** Everything that keeps a text from being the letter of this soort, each with its field and its line. Empty: it can be used. */
export function keurSjabloon(soort: Sjabloonsoort, sjabloon: Sjabloontekst): Veldfout[] {
  const ids = sjabloon.delen.map(({ id }) => id);
  const dubbel = ids.some((id, i) => ids.indexOf(id) !== i);
  return [
    ...eenRegel(sjabloon.onderwerp, 'onderwerp'),
    ...eenRegel(sjabloon.titel, 'titel'),
    ...ontbrekend(soort, sjabloon),
    ...(dubbel ? [{ pad: 'delen', bericht: 'Elk onderdeel kan maar één keer in de brief.' }] : []),
    ...sjabloon.delen.flatMap((deel, i) => inDeel(soort, deel, `delen.${i}`)),
  ];
}

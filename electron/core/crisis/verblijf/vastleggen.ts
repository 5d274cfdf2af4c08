import type { Veldfout } from '#shared/contract/antwoord.ts';
import type { Crisisstuk } from '#shared/contract/groepen/crisis.ts';
import type { GelezenInvoer, Uitvoer } from '#shared/contract/tabel.ts';
import { basisteksten } from '#shared/taal/basis.ts';
import { verblijfmeldingen as tekst } from '#shared/taal/crisis/verblijfteksten.ts';
import { vraagtWaarom } from '../../basis/vastleggen.ts';
import type { Context } from '../../context.ts';
import { controleerDatums } from '../../dossier/datums.ts';
import { herbereken } from '../../dossier/herberekenen.ts';
import { weiger } from '../../weigering.ts';
import { leesCrisis, leesGezin } from '../stukken.ts';
import { puntstuk } from './mensen.ts';
import { bezwarenTegenPunt } from './regels.ts';

type Invoer = GelezenInvoer<'crisisverblijf.punten'>;
type Regel = Invoer['punten'][number];
const als = (mis: boolean, pad: string, bericht: string): Veldfout[] => (mis ? [{ pad, bericht }] : []);

function controleer(context: Context, { dossierId, punten, reden }: Invoer, stukken: readonly Crisisstuk[]): void {
  const gezin = leesGezin(context, dossierId);
  const gezien = new Set<string>();
  const velden = punten.flatMap(({ wie, inhoud }, i) => {
    const sleutel = `${wie} ${inhoud.punt}`;
    const tweemaal = als(gezien.has(sleutel), 'inhoud.punt', tekst.tweeKeer);
    gezien.add(sleutel);
    const lid = gezin.find(({ clientId }) => clientId === wie);
    const eigen = lid
      ? bezwarenTegenPunt(context, lid, inhoud, puntstuk(stukken, wie, inhoud.punt) !== null).map((fout) => ({
          ...fout,
          pad: `inhoud.${fout.pad}`,
        }))
      : [{ pad: 'wie', bericht: tekst.nietHier }];
    return [...tweemaal, ...eigen].map(({ pad, bericht }) => ({ pad: `punten.${i}.${pad}`, bericht }));
  });
  const waarom = punten.some(({ wie, inhoud }) =>
    vraagtWaarom(puntstuk(stukken, wie, inhoud.punt)?.inhoud ?? null, inhoud, context.vandaag),
  );
  velden.push(...als(waarom && reden.length < 3, 'reden', tekst.waaromNodig));
  if (velden.length > 0) weiger('ongeldige-invoer', { velden });
}

function schrijf(
  context: Context,
  dossierId: string,
  { wie: clientId, versie, inhoud }: Regel,
  was: ReturnType<typeof puntstuk>,
  reden: string,
): void {
  const { db, opslag, sessie, nu, vandaag } = context;
  if ((was?.versie ?? 0) !== versie) weiger('conflict');
  const waarom = vraagtWaarom(was?.inhoud ?? null, inhoud, vandaag) ? reden : '';
  const stuk = { id: was?.id ?? context.id(), dossierId, clientId, soort: 'crisisbasis' as const, inhoud };
  const wie = { basis: versie, reden: waarom, ingetrokken: false, doorId: sessie.gebruikerId, op: nu };
  if (!opslag.schrijfCrisisstuk(db, { ...stuk, ...wie })) weiger('conflict');
}

/** 5.1.3: stores how points stand, of one or more people of the household. All or nothing. */
export function legPuntenVast(context: Context, invoer: Invoer): Uitvoer<'crisisverblijf.punten'> {
  const { db, opslag, vandaag, sessie } = context;
  const { dossierId, punten, reden } = invoer;
  controleerDatums({ punten }, vandaag, '');
  const stukken = leesCrisis(context, dossierId);
  controleer(context, invoer, stukken);
  for (const regel of punten)
    schrijf(context, dossierId, regel, puntstuk(stukken, regel.wie, regel.inhoud.punt), reden);
  herbereken(context, dossierId);
  opslag.wisConcept(db, sessie.gebruikerId, `crisisverblijf:${dossierId}`);
  return { bewaard: punten.length };
}

/** Puts a point back to the version before, as a new version; a first version is taken back. What stood there stays readable. */
export function zetPuntTerug(context: Context, invoer: GelezenInvoer<'crisisverblijf.ongedaan'>): null {
  const { db, opslag, sessie, nu } = context;
  const { dossierId, wie, punt, versie } = invoer;
  const stuk = puntstuk(leesCrisis(context, dossierId), wie, punt);
  if (!stuk) return weiger('stap-niet-mogelijk', { melding: basisteksten.nietsTerug });
  const vorige = stuk.eerder.at(-1);
  const rij = { id: stuk.id, dossierId, clientId: wie, soort: stuk.soort, inhoud: vorige?.inhoud ?? stuk.inhoud };
  const hoe = { basis: versie, reden: tekst.teruggezet, ingetrokken: !vorige };
  if (!opslag.schrijfCrisisstuk(db, { ...rij, ...hoe, doorId: sessie.gebruikerId, op: nu })) weiger('conflict');
  herbereken(context, dossierId);
  return null;
}

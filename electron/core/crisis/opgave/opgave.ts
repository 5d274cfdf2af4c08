import { createHash } from 'node:crypto';
import { plusDagen } from '#shared/beleid/index.ts';
import type { Opgave, Opgavemaand, Opgavestand } from '#shared/contract/groepen/crisis-opgave.ts';
import type { GelezenInvoer, Uitvoer } from '#shared/contract/tabel.ts';
import { opgavecellen, opgavetabellen, type Opgavecel } from '#shared/rapportage/crisisopgave.ts';
import {
  verbergOpgave,
  waardeVan,
  type Bijdragen,
  type EerdereOpgave,
  type Verberging,
} from '#shared/rapportage/maandopgave.ts';
import { laatsteDag, maandenVan, maandVanDag, plusMaanden } from '#shared/rapportage/periode.ts';
import { crisisopvangInhoud, type Crisisopvang } from '#shared/register/crisisopvang.ts';
import { canoniek } from '#shared/register/manifest.ts';
import { crisisopgaveteksten as tekst } from '#shared/taal/crisisopgave.ts';
import { schrijfPeriode } from '#shared/taal/rapportage.ts';
import type { Crisisopgaverij } from '#db/opslag/index.ts';
import type { Context } from '../../context.ts';
import { meld } from '../../register/melden.ts';
import { weiger } from '../../weigering.ts';
import { leesOpgavebron, telMaand, type Opgavebron } from './cijfers.ts';

/** How far back the list goes. */
const hoogstens = 36;

type Aantallen = Readonly<Record<Opgavecel, number | null>>;

const aantallenUit = (inhoud: Crisisopvang): Aantallen =>
  Object.fromEntries(opgavecellen.map((cel) => [cel, inhoud[cel]])) as Aantallen;
const geenAantallen = Object.fromEntries(opgavecellen.map((cel) => [cel, null])) as Record<Opgavecel, null>;

/** A version as it was given away. What is not in it was never shown. */
function alsEerder({ inhoud, bijdragen }: Crisisopgaverij): EerdereOpgave<Opgavecel> {
  const aantallen = aantallenUit(crisisopvangInhoud.parse(inhoud));
  const perCel = opgavecellen.map((cel): [Opgavecel, Bijdragen] => [
    cel,
    new Map(Object.entries(bijdragen[cel] ?? {})),
  ]);
  return {
    bijdragen: Object.fromEntries(perCel) as Record<Opgavecel, Bijdragen>,
    verborgen: new Set(opgavecellen.filter((cel) => aantallen[cel] === null)),
  };
}

interface Nu {
  bijdragen: Readonly<Record<Opgavecel, Bijdragen>>;
  verborgen: ReadonlyMap<Opgavecel, Verberging>;
  /** The record as it would leave as the next version. */
  inhoud: Crisisopvang;
}

/** A month as it would leave now, beside every version that left before. */
function maakInhoud({ instellingen }: Context, bron: Opgavebron, maand: string, rijen: readonly Crisisopgaverij[]): Nu {
  const bijdragen = telMaand(bron, maand);
  const eerder = rijen.filter(({ status }) => status === 'vrijgegeven').map(alsEerder);
  const drempel = instellingen.rapportDrempel;
  const verborgen = verbergOpgave(opgavetabellen, bijdragen, drempel, eerder);
  const cijfers = opgavecellen.map((cel) => [cel, verborgen.has(cel) ? null : waardeVan(bijdragen[cel])]);
  const aantallen = Object.fromEntries(cijfers) as Aantallen;
  const inhoud = { maand, versie: rijen.length + 1, status: 'vrijgegeven' as const, drempel, ...aantallen };
  return { bijdragen, verborgen, inhoud };
}

/** First day on which a month may leave: by then what happened in it is no news of this week any more. */
const vanafVoor = ({ instellingen }: Context, maand: string): string =>
  plusDagen(laatsteDag(maand), instellingen.maandopgaveNaDagen);

/** Whether the newest version still says what the figures say; what is hidden cannot be otherwise. */
function isZelfde(laatste: Crisisopgaverij, { inhoud }: Nu): boolean {
  const [was, wordt] = [aantallenUit(crisisopvangInhoud.parse(laatste.inhoud)), aantallenUit(inhoud)];
  return opgavecellen.every((cel) => was[cel] === wordt[cel]);
}

function standVan(context: Context, maand: string, laatste: Crisisopgaverij | undefined, nu: Nu): Opgavestand {
  if (laatste?.status === 'ingetrokken') return 'ingetrokken';
  if (laatste) return isZelfde(laatste, nu) ? 'vrijgegeven' : 'anders';
  return context.vandaag < vanafVoor(context, maand) ? 'te-vroeg' : 'open';
}

function alsMaand(context: Context, maand: string, rijen: readonly Crisisopgaverij[], nu: Nu): Opgavemaand {
  const laatste = rijen.at(-1);
  return {
    maand,
    naam: schrijfPeriode({ van: maand, tot: maand }),
    stand: standVan(context, maand, laatste, nu),
    vanaf: vanafVoor(context, maand),
    versie: laatste?.versie ?? 0,
    op: laatste?.op ?? null,
    door: laatste?.door ?? null,
  };
}

/** Every month that is over since the first case, the newest first, with how its statement stands. */
export function leesOpgavemaanden(context: Context): Uitvoer<'crisisopgave.lijst'> {
  const { db, opslag, vandaag, instellingen } = context;
  const eerste = opslag.leesEersteMelding(db);
  const rijen = Map.groupBy(opslag.leesCrisisopgaven(db), ({ maand }) => maand);
  const tot = plusMaanden(maandVanDag(vandaag), -1);
  const maanden =
    eerste === null
      ? []
      : maandenVan({ van: maandVanDag(eerste), tot })
          .slice(-hoogstens)
          .reverse();
  const bron = leesOpgavebron(context, { van: maanden.at(-1) ?? tot, tot });
  return {
    wachtdagen: instellingen.maandopgaveNaDagen,
    maanden: maanden.map((maand) => {
      const eigen = rijen.get(maand) ?? [];
      return alsMaand(context, maand, eigen, maakInhoud(context, bron, maand, eigen));
    }),
  };
}

interface Gelezen {
  rijen: readonly Crisisopgaverij[];
  nu: Nu;
  opgave: Opgavemaand;
}

function lees(context: Context, maand: string): Gelezen {
  if (maand >= maandVanDag(context.vandaag))
    weiger('ongeldige-invoer', { velden: [{ pad: 'maand', bericht: tekst.fout.maandLoopt }] });
  const rijen = context.opslag.leesCrisisopgaven(context.db, maand);
  const nu = maakInhoud(context, leesOpgavebron(context, { van: maand, tot: maand }), maand, rijen);
  return { rijen, nu, opgave: alsMaand(context, maand, rijen, nu) };
}

const vingerafdruk = (inhoud: Crisisopvang): string => createHash('sha256').update(canoniek(inhoud)).digest('hex');
const magVrij = (context: Context, { opgave }: Gelezen): boolean =>
  context.vandaag >= opgave.vanaf && opgave.stand !== 'vrijgegeven';

/** The statement of a month in full as it would leave now: every figure, and of what is hidden why. */
export function leesOpgave(context: Context, { maand }: GelezenInvoer<'crisisopgave.lezen'>): Opgave {
  const gelezen = lees(context, maand);
  const { rijen, nu, opgave } = gelezen;
  const laatste = rijen.findLast(({ status }) => status === 'vrijgegeven');
  const vorige = laatste ? aantallenUit(crisisopvangInhoud.parse(laatste.inhoud)) : geenAantallen;
  const cijfer = (cel: Opgavecel, totaal: boolean) => ({
    ...{ cel, totaal, aantal: nu.inhoud[cel], vorige: vorige[cel] },
    reden: nu.verborgen.get(cel) ?? null,
  });
  return {
    ...opgave,
    organisatie: context.sessie.organisatie.naam,
    drempel: nu.inhoud.drempel,
    tabellen: opgavetabellen.map(({ id, totaal, delen }) => ({
      id,
      cijfers: [...delen.map((cel) => cijfer(cel, false)), cijfer(totaal, true)],
    })),
    vingerafdruk: vingerafdruk(nu.inhoud),
    kanVrijgeven: magVrij(context, gelezen),
    versies: rijen.toReversed().map(({ versie, status, op, door, reden }) => ({ versie, status, op, door, reden })),
  };
}

function bewaar(
  context: Context,
  inhoud: Crisisopvang,
  { bijdragen, reden }: { bijdragen: Crisisopgaverij['bijdragen']; reden: string },
): { versie: number } {
  const { db, opslag, sessie, nu: op } = context;
  const { maand, versie, status } = inhoud;
  const rij = { maand, basis: versie - 1, status, inhoud, bijdragen, reden, doorId: sessie.gebruikerId, op };
  if (!opslag.schrijfCrisisopgave(db, rij)) weiger('conflict');
  meld(context, 'crisisopvang', { dossierId: null, clientId: null }, inhoud);
  return { versie };
}

/**
 * Releases a month: the version that was read and no other, once the month is long enough over. What was released, what each case
 * added (which stays here), and the line in the outbox are written together.
 */
export function geefVrij(
  context: Context,
  { maand, versie, vingerafdruk: gelezenAls }: GelezenInvoer<'crisisopgave.vrijgeven'>,
): Uitvoer<'crisisopgave.vrijgeven'> {
  const gelezen = lees(context, maand);
  const { rijen, nu, opgave } = gelezen;
  if (rijen.length !== versie || vingerafdruk(nu.inhoud) !== gelezenAls) weiger('conflict');
  if (context.vandaag < opgave.vanaf) weiger('stap-niet-mogelijk', { melding: tekst.fout.teVroeg(opgave.vanaf) });
  if (!magVrij(context, gelezen)) weiger('stap-niet-mogelijk', { melding: tekst.fout.nietsNieuws });
  const perCel = opgavecellen.map((cel) => [cel, Object.fromEntries(nu.bijdragen[cel])]);
  const bijdragen = Object.fromEntries(perCel) as Crisisopgaverij['bijdragen'];
  return bewaar(context, nu.inhoud, { bijdragen, reden: '' });
}

/** Takes a month back: a version without a figure. What others read stays known, so a next version is held against it. */
export function trekOpgaveIn(
  context: Context,
  { maand, versie, reden }: GelezenInvoer<'crisisopgave.intrekken'>,
): Uitvoer<'crisisopgave.intrekken'> {
  const rijen = context.opslag.leesCrisisopgaven(context.db, maand);
  if (rijen.length !== versie) weiger('conflict');
  const laatste = rijen.at(-1) ?? weiger('niet-gevonden');
  if (laatste.status === 'ingetrokken') weiger('stap-niet-mogelijk', { melding: tekst.fout.alIngetrokken });
  const { drempel } = crisisopvangInhoud.parse(laatste.inhoud);
  const inhoud = { maand, versie: versie + 1, status: 'ingetrokken' as const, drempel, ...geenAantallen };
  context.opslag.wisConcept(context.db, context.sessie.gebruikerId, 'crisisopgave-intrekken');
  return bewaar(context, inhoud, { bijdragen: {}, reden });
}

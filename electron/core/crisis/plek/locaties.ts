import type { GelezenInvoer, Uitvoer } from '#shared/contract/tabel.ts';
import type { Veldfout } from '#shared/contract/antwoord.ts';
import type { Crisislocatie, Plekaanbod } from '#shared/contract/groepen/crisis-plek.ts';
import { aantalMensen, type Crisislocatievelden, type Plekmaat } from '#shared/domein/crisis/plek.ts';
import { plektekst as tekst } from '#shared/taal/crisis/plek.ts';
import type { Bevestigingrij, Crisislocatierij } from '#db/opslag/index.ts';
import type { Context } from '../../context.ts';
import { weiger } from '../../weigering.ts';
import { legLeegstandVast, ruimVerlopen } from './kamers.ts';
import { isVoorbij } from './tijd.ts';

type Lezers = Pick<Context, 'db' | 'opslag' | 'nu'>;

/** Until how many minutes after it was asked a free place is called fresh, and from when it is of no use. */
const versTot = 4 * 60;
const nietsWaard = 24 * 60;

const alsLocatie = (regios: ReadonlyMap<string, string>, rij: Crisislocatierij): Crisislocatie => {
  const { inhoud, ...rest } = rij;
  return { ...rest, ...inhoud, regio: inhoud.regioId && (regios.get(inhoud.regioId) ?? null) };
};
const regionamen = ({ db, opslag }: Pick<Context, 'db' | 'opslag'>): Map<string, string> =>
  new Map(opslag.leesRegios(db).map(({ id, naam }) => [id, naam]));

/** All crisis locations with their earlier versions, newest first. */
export function leesCrisislocaties(context: Context): Uitvoer<'crisislocatie.lijst'> {
  const { db, opslag } = context;
  const regios = regionamen(context);
  return opslag.leesCrisislocaties(db).map((rij) => ({
    ...alsLocatie(regios, rij),
    eerder: opslag
      .leesCrisislocatieversies(db, rij.id)
      .filter(({ versie }) => versie < rij.versie)
      .map((oud) => alsLocatie(regios, oud))
      .toReversed(),
  }));
}

function bezwaren(
  { db, opslag }: Context,
  id: string | null,
  { schuilnaam, regioId }: Crisislocatievelden,
): Veldfout[] {
  const zelfde = opslag
    .leesCrisislocaties(db)
    .some((ander) => ander.id !== id && ander.inhoud.schuilnaam.toLowerCase() === schuilnaam.toLowerCase());
  const regio = regioId === null ? null : opslag.leesRegios(db).find((een) => een.id === regioId);
  return [
    ...(zelfde ? [{ pad: 'velden.schuilnaam', bericht: tekst.naamBezet }] : []),
    ...(regio === undefined ? [{ pad: 'velden.regioId', bericht: tekst.geenRegio }] : []),
    ...(regio?.eigen ? [{ pad: 'velden.regioId', bericht: tekst.eigenRegio }] : []),
  ];
}

/** Adds a crisis location, or a new version of one. */
export function legLocatieVast(
  context: Context,
  { id: gegeven, versie, velden, reden }: GelezenInvoer<'crisislocatie.vastleggen'>,
): Uitvoer<'crisislocatie.vastleggen'> {
  const { db, opslag, sessie, nu } = context;
  const vorige = gegeven === null ? null : (opslag.leesCrisislocatie(db, gegeven) ?? weiger('niet-gevonden'));
  if ((vorige?.versie ?? 0) !== versie) weiger('conflict');
  const fouten = bezwaren(context, gegeven, velden);
  if (vorige && reden.length < 3) fouten.push({ pad: 'reden', bericht: tekst.redenNodig });
  if (fouten.length > 0) weiger('ongeldige-invoer', { velden: fouten });
  const id = gegeven ?? context.id();
  const rij = { id, basis: versie, inhoud: velden, vervallen: vorige?.vervallen ?? false, reden: vorige ? reden : '' };
  if (!opslag.schrijfCrisislocatie(db, { ...rij, doorId: sessie.gebruikerId, op: nu })) weiger('conflict');
  return { id, versie: versie + 1 };
}

/** Takes a location out of what is asked, or back in. */
export function laatLocatieVervallen(
  context: Context,
  { id, versie, vervallen, reden }: GelezenInvoer<'crisislocatie.vervallen'>,
): Uitvoer<'crisislocatie.vervallen'> {
  const { db, opslag, sessie, nu } = context;
  const vorige = opslag.leesCrisislocatie(db, id) ?? weiger('niet-gevonden');
  if (vorige.versie !== versie || vorige.vervallen === vervallen) weiger('conflict');
  const rij = { id, basis: versie, inhoud: vorige.inhoud, vervallen, reden, doorId: sessie.gebruikerId, op: nu };
  if (!opslag.schrijfCrisislocatie(db, rij)) weiger('conflict');
  return { versie: versie + 1 };
}

function bevestigd(rij: Bevestigingrij | undefined, nu: string): Plekaanbod['bevestigd'] {
  if (!rij) return null;
  const { volgnummer, op, door, gesprokenMet } = rij;
  const minuten = Math.max(0, Math.floor((Date.parse(nu) - Date.parse(op)) / 60_000));
  const ouderdom = minuten <= versTot ? 'vers' : minuten < nietsWaard ? 'oud' : 'verouderd';
  return { volgnummer, op, door, gesprokenMet, minuten, ouderdom };
}

/** How a location fits what is asked: a free room for everybody, the level, and what it cannot do. */
function past(
  maat: Plekmaat,
  { stand, niveaus, mogelijk }: Pick<Plekaanbod, 'stand' | 'niveaus' | 'mogelijk'>,
): Plekaanbod['past'] {
  const mensen = aantalMensen(maat);
  return {
    groot: stand.some(({ personen, vrij }) => vrij > 0 && personen >= mensen),
    niveau: niveaus.includes(maat.niveau),
    mist: maat.nodig.filter((wens) => !mogelijk.includes(wens)),
  };
}

/** Fitting ones first, then what was asked last; our own region before the rest of the country. */
function volgorde(a: Plekaanbod, b: Plekaanbod): number {
  const punten = ({ past: p, regioId }: Plekaanbod): number =>
    (p ? Number(p.groot) * 8 + Number(p.niveau) * 4 + Number(p.mist.length === 0) * 2 : 0) + Number(regioId === null);
  return punten(b) - punten(a) || (a.bevestigd?.minuten ?? Infinity) - (b.bevestigd?.minuten ?? Infinity) || 0;
}

/** What can be asked tonight; what is held or was taken since is off what is free. `maat`: what is asked, to lay beside it. */
export function leesAanbod(context: Lezers, maat: Plekmaat | null): Plekaanbod[] {
  const { db, opslag, nu } = context;
  const regios = regionamen(context);
  const bevestigingen = new Map(opslag.leesBevestigingen(db).map((rij) => [rij.locatieId, rij]));
  const open = opslag.leesOpenHoudingen(db).filter(({ stand, tot }) => stand === 'bezet' || !isVoorbij(nu, tot));
  const lijst = opslag
    .leesCrisislocaties(db)
    .filter(({ vervallen }) => !vervallen)
    .map((rij) => {
      const { vervallen: _, reden: __, door: ___, op: ____, ...locatie } = alsLocatie(regios, rij);
      const bevestiging = bevestigingen.get(rij.id);
      const stand = locatie.kamers.map(({ personen, aantal }) => {
        const leeg = bevestiging?.leeg.find((een) => een.personen === personen)?.aantal ?? 0;
        const hier = open.filter((houding) => houding.locatieId === rij.id && houding.personen === personen);
        const vast = hier.filter((houding) => houding.stand === 'vast').length;
        return { personen, aantal, leeg, vast, bezet: hier.length - vast, vrij: leeg - hier.length };
      });
      const aanbod = { ...locatie, stand, bevestigd: bevestigd(bevestiging, nu) };
      return { ...aanbod, past: maat && past(maat, aanbod) };
    });
  return maat ? lijst.sort(volgorde) : lijst;
}

function leegstandfouten(
  { kamers }: Crisislocatievelden,
  leeg: GelezenInvoer<'crisislocatie.bevestigen'>['leeg'],
): Veldfout[] {
  return leeg.flatMap(({ personen, aantal }, i) => {
    const soort = kamers.find((kamer) => kamer.personen === personen);
    if (!soort) return [{ pad: `leeg.${i}.personen`, bericht: tekst.kamerNietBekend }];
    return aantal > soort.aantal ? [{ pad: `leeg.${i}.aantal`, bericht: tekst.meerDanErZijn }] : [];
  });
}

/** Records what a location said that stands empty; one key when nothing changed. */
export function bevestigVrij(
  context: Context,
  { id, basis, leeg, gesprokenMet }: GelezenInvoer<'crisislocatie.bevestigen'>,
): Uitvoer<'crisislocatie.bevestigen'> {
  const { db, opslag } = context;
  const locatie = opslag.leesCrisislocatie(db, id) ?? weiger('niet-gevonden');
  if (locatie.vervallen) weiger('stap-niet-mogelijk', { melding: tekst.locatieVervallen });
  const velden = leegstandfouten(locatie.inhoud, leeg);
  if ((opslag.leesBevestigingen(db, id)[0]?.volgnummer ?? 0) !== basis) weiger('conflict');
  ruimVerlopen(context, id);
  const vast = opslag.leesOpenHoudingen(db, id).filter(({ stand }) => stand === 'vast');
  for (const [personen, houdingen] of Map.groupBy(vast, (houding) => houding.personen)) {
    const i = leeg.findIndex((een) => een.personen === personen);
    if ((leeg[i]?.aantal ?? 0) < houdingen.length)
      velden.push({ pad: i === -1 ? 'leeg' : `leeg.${i}.aantal`, bericht: tekst.nogVast(houdingen.length) });
  }
  if (velden.length > 0) weiger('ongeldige-invoer', { velden });
  legLeegstandVast(context, { locatieId: id, basis, leeg, gesprokenMet });
  return { volgnummer: basis + 1 };
}

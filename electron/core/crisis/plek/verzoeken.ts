import type { GelezenInvoer, Uitvoer } from '#shared/contract/tabel.ts';
import type { Veldfout } from '#shared/contract/antwoord.ts';
import { leegContact } from '#shared/domein/crisis/intake.ts';
import { legeTriage } from '#shared/domein/crisis/triage.ts';
import { mensenkort, plektekst as tekst, plekwensnamen } from '#shared/taal/crisis/plek.ts';
import type { Verzoekrij } from '#db/opslag/index.ts';
import type { Context } from '../../context.ts';
import { controleerDatums } from '../../dossier/datums.ts';
import { maakKenmerk } from '../../id.ts';
import { weiger } from '../../weigering.ts';
import { beginCrisis } from '../beginnen.ts';

function leesNieuwste({ db, opslag }: Context, id: string, versie: number): Verzoekrij {
  const nieuwste = opslag.leesVerzoek(db, id).at(-1) ?? weiger('niet-gevonden');
  if (nieuwste.versie !== versie) weiger('conflict');
  return nieuwste;
}

function schrijf(
  context: Context,
  basis: number,
  rij: Pick<Verzoekrij, 'id' | 'kenmerk' | 'inhoud' | 'stand' | 'reden' | 'dossierId'>,
): void {
  const { db, opslag, sessie, nu } = context;
  if (!opslag.schrijfVerzoek(db, { ...rij, basis, doorId: sessie.gebruikerId, op: nu })) weiger('conflict');
}

/** Notes who asks from elsewhere, how dangerous it is and why, and for how many. */
export function legVerzoekVast(
  context: Context,
  { id: gegeven, versie, verzoek, reden }: GelezenInvoer<'crisisverzoek.vastleggen'>,
): Uitvoer<'crisisverzoek.vastleggen'> {
  const vorige = gegeven === null ? null : leesNieuwste(context, gegeven, versie);
  if (!vorige && versie !== 0) weiger('conflict');
  if (vorige && vorige.stand !== 'open') weiger('stap-niet-mogelijk', { melding: tekst.alAfgedaan });
  controleerDatums(verzoek, context.vandaag, 'verzoek');
  const velden: Veldfout[] = [];
  if (verzoek.volwassenen + verzoek.kinderen === 0) velden.push({ pad: 'verzoek.volwassenen', bericht: tekst.niemand });
  if (verzoek.niveau && verzoek.niveauReden.length < 3)
    velden.push({ pad: 'verzoek.niveauReden', bericht: tekst.niveauReden });
  if (vorige && reden.length < 3) velden.push({ pad: 'reden', bericht: tekst.redenNodig });
  if (velden.length > 0) weiger('ongeldige-invoer', { velden });
  const id = gegeven ?? context.id();
  const kenmerk = vorige?.kenmerk ?? maakKenmerk(context.poorten.toeval);
  schrijf(context, versie, {
    id,
    kenmerk,
    inhoud: verzoek,
    stand: 'open',
    reden: vorige ? reden : '',
    dossierId: null,
  });
  context.opslag.wisConcept(
    context.db,
    context.sessie.gebruikerId,
    gegeven ? `crisisverzoek:${gegeven}` : 'crisisverzoek',
  );
  return { id, versie: versie + 1 };
}

/** Who asks and what for, as the first words of the case. */
function verhaal({ inhoud, kenmerk }: Verzoekrij): string {
  const { van, contactpersoon, telefoon, volwassenen, kinderen, nodig } = inhoud;
  const mensen = mensenkort({ volwassenen, kinderen: { '0-3': 0, '4-11': kinderen, '12-17': 0 } });
  return [
    `${tekst.vanElders(van)} (${kenmerk})`,
    [contactpersoon, telefoon].filter(Boolean).join(', '),
    [mensen, ...nodig.map((wens) => plekwensnamen[wens])].join(', '),
  ].join('\n');
}

/** Code rood from elsewhere becomes a case here: nobody has to say a name (5.1.2). Anything else stays with who asked. */
export function neemVerzoekAan(
  context: Context,
  { id, versie }: GelezenInvoer<'crisisverzoek.aannemen'>,
): Uitvoer<'crisisverzoek.aannemen'> {
  const rij = leesNieuwste(context, id, versie);
  if (rij.stand !== 'open') weiger('stap-niet-mogelijk', { melding: tekst.alAfgedaan });
  const { niveau, niveauReden } = rij.inhoud;
  if (niveau !== 'rood') weiger('stap-niet-mogelijk', { melding: tekst.alleenRood });
  const triage = {
    ...legeTriage(),
    ...{ melder: 'veilig-thuis-elders' as const, herkomst: 'buiten-regio' as const, niveau, niveauReden },
    verhaal: verhaal(rij),
  };
  const wie = { clientId: null, dossierId: null, roepnaam: '', achternaam: '', geboortedatum: null };
  const { dossierId } = beginCrisis(context, { ...wie, contact: leegContact(), triage });
  schrijf(context, versie, { ...rij, stand: 'aangenomen', reden: '', dossierId });
  return { dossierId };
}

/** Refuses a request with the reason, notes that it was withdrawn, or opens it again after a slip. */
export function doeVerzoekAf(
  context: Context,
  { id, versie, stand, reden }: GelezenInvoer<'crisisverzoek.afdoen'>,
): Uitvoer<'crisisverzoek.afdoen'> {
  const rij = leesNieuwste(context, id, versie);
  if (rij.stand === 'aangenomen' || (rij.stand === 'open') === (stand === 'open'))
    weiger('stap-niet-mogelijk', { melding: tekst.alAfgedaan });
  schrijf(context, versie, { ...rij, stand, reden });
  return { versie: versie + 1 };
}

import type { Toestemmingvelden, Vertegenwoordigervelden } from '#shared/domein/betrokken.ts';
import { betrokkenTeksten as tekst } from '#shared/taal/betrokken.ts';
import type { Behandelaars, Context } from '../context.ts';
import { controleerDatums } from '../dossier/datums.ts';
import { weiger } from '../weigering.ts';
import { bevestig, maakAanvraagformulier, maakFormulier, maakKopiebrief } from './brieven.ts';
import { gekomen, verwijsDoor } from './doorverwijzen.ts';
import { heropen, sluit } from './sluiten.ts';
import { bewaarRegel, leesEigen, type Versieverwijzing } from './regels.ts';
import { weigerVeld } from './veld.ts';

const pad = 'velden';

function controleerVertegenwoordiger({ vandaag }: Context, velden: Vertegenwoordigervelden): void {
  controleerDatums(velden, vandaag, pad);
  if (velden.van && velden.tot && velden.tot < velden.van) weigerVeld(`${pad}.tot`, tekst.datumTeVroeg);
  if (velden.bewijsGezien && !velden.bewijs) weigerVeld(`${pad}.bewijs`, tekst.vertegenwoordiger.bewijsNodig);
}

/** A purpose must be in use; one that was put out of use stays on what was given for it before. */
function controleerToestemming(context: Context, velden: Toestemmingvelden, was: string | null): void {
  const { vandaag, instellingen } = context;
  controleerDatums(velden, vandaag, pad);
  const doel = instellingen.toestemmingsdoelen.find(({ code }) => code === velden.doel);
  if (!doel?.actief && velden.doel !== was) weigerVeld(`${pad}.doel`, tekst.toestemming.doelWeg);
  if (velden.tot && velden.tot < velden.van) weigerVeld(`${pad}.tot`, tekst.datumTeVroeg);
}

function legToestemmingVast(
  context: Context,
  dossierId: string,
  verwijzing: Versieverwijzing,
  velden: Toestemmingvelden,
) {
  const oud = verwijzing.id ? leesEigen(context, dossierId, 'toestemming', verwijzing.id).inhoud : null;
  controleerToestemming(context, velden, oud?.doel ?? null);
  const inhoud = { ...velden, ingetrokken: oud?.ingetrokken ?? null, vervallen: oud?.vervallen ?? null };
  return bewaarRegel(context, dossierId, 'toestemming', verwijzing, inhoud);
}

export const meldingbehandelaars: Behandelaars<
  | 'vertegenwoordiger.vastleggen'
  | 'toestemming.vastleggen'
  | 'toestemming.intrekken'
  | 'toestemming.formulier'
  | 'betrokken.vervallen'
  | 'melding.bevestigen'
  | 'melding.aanvraagformulier'
  | 'melding.doorverwijzen'
  | 'melding.gekomen'
  | 'dossier.sluiten'
  | 'dossier.heropenen'
  | 'brief.kopie'
> = {
  'vertegenwoordiger.vastleggen': (context, { dossierId, velden, ...verwijzing }) => {
    controleerVertegenwoordiger(context, velden);
    return bewaarRegel(context, dossierId, 'vertegenwoordiger', verwijzing, { ...velden, vervallen: null });
  },
  'toestemming.vastleggen': (context, { dossierId, velden, ...verwijzing }) =>
    legToestemmingVast(context, dossierId, verwijzing, velden),
  'toestemming.intrekken': (context, { dossierId, id, versie, datum, reden }) => {
    const { inhoud } = leesEigen(context, dossierId, 'toestemming', id);
    if (inhoud.ingetrokken) weiger('stap-niet-mogelijk', { melding: tekst.toestemming.alIngetrokken });
    if (datum > context.vandaag) weigerVeld('datum', tekst.datumToekomst);
    if (datum < inhoud.van) weigerVeld('datum', tekst.toestemming.ingetrokkenVoor);
    const ingetrokken = { datum, reden };
    return bewaarRegel(context, dossierId, 'toestemming', { id, versie }, { ...inhoud, ingetrokken });
  },
  'toestemming.formulier': maakFormulier,
  'betrokken.vervallen': (context, { dossierId, id, versie, soort, reden }) => {
    const { inhoud } = leesEigen(context, dossierId, soort, id);
    return bewaarRegel(context, dossierId, soort, { id, versie }, { ...inhoud, vervallen: { reden } });
  },
  'melding.bevestigen': bevestig,
  'melding.aanvraagformulier': maakAanvraagformulier,
  'melding.doorverwijzen': verwijsDoor,
  'melding.gekomen': gekomen,
  'dossier.sluiten': sluit,
  'dossier.heropenen': heropen,
  'brief.kopie': maakKopiebrief,
};

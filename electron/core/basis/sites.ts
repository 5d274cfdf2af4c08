import { normaliseer } from '#shared/domein/naam.ts';
import type { Zoeksite } from '#shared/domein/basisorde.ts';
import { basis } from '#shared/taal/basis.ts';
import type { Behandelaars, Context } from '../context.ts';
import { weiger } from '../weigering.ts';

function controleer({ db, opslag }: Context, site: Zoeksite): void {
  const zelfde = opslag
    .leesZoeksites(db)
    .some(({ id, naam }) => id !== site.id && normaliseer(naam) === normaliseer(site.naam));
  if (zelfde) weiger('ongeldige-invoer', { velden: [{ pad: 'naam', bericht: basis.sites.naamBezet }] });
}

/** The sites for homes that this organisation works with (5.2.11). A registration keeps what the site was. */
export const zoeksitebehandelaars: Behandelaars<'zoeksite.lijst' | 'zoeksite.toevoegen' | 'zoeksite.wijzigen'> = {
  'zoeksite.lijst': ({ db, opslag }) => opslag.leesZoeksites(db),
  'zoeksite.toevoegen': (context, velden) => {
    const site = { id: context.id(), versie: 1, ...velden };
    controleer(context, site);
    context.opslag.schrijfZoeksite(context.db, site);
    return site;
  },
  'zoeksite.wijzigen': (context, site) => {
    const { db, opslag } = context;
    if (!opslag.leesZoeksites(db).some(({ id }) => id === site.id)) return weiger('niet-gevonden');
    controleer(context, site);
    if (!opslag.wijzigZoeksite(db, site)) weiger('conflict');
    return { ...site, versie: site.versie + 1 };
  },
};

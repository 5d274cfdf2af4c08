import { tweedelig } from '../context.ts';
import type { Context } from '../context.ts';
import type { Stuk, StukVan } from '#shared/contract/groepen/vervolg.ts';
import { begeleidingbrieven } from '#shared/taal/begeleidingbrieven.ts';
import { begeleidingteksten } from '#shared/taal/begeleiding.ts';
import { schrijfDatum } from '#shared/taal/datum.ts';
import { vervolgdocumenten } from '#shared/taal/vervolgnamen.ts';
import { bewaarDocument } from '../documenten/bewaren.ts';
import { deel, type Brief } from '../vervolg/briefdeel.ts';
import { teken } from '../vervolg/brieven.ts';
import { geldend, leesStukken } from '../vervolg/stukken.ts';
import { weiger } from '../weigering.ts';

const t = begeleidingbrieven.vertrek;
const jaNee = (waarde: boolean | null): string => (waarde === null ? t.onbekend : waarde ? t.ja : t.nee);

function feiten(uit: StukVan<'uitstroom'>, stukken: readonly Stuk[], locatie: string): [string, string][] {
  const post = geldend(stukken, 'briefadres')[0]?.inhoud.postNaar ?? '';
  const spullen = geldend(stukken, 'eigendommen').filter(({ inhoud: e }) => !e.opgehaaldOp && !e.opgeruimdOp);
  const nazorg = geldend(stukken, 'nazorg').filter(({ inhoud: n }) => !n.gedaanOp);
  return [
    ...(locatie ? ([[t.waar, locatie]] as [string, string][]) : []),
    [t.sleutel, jaNee(uit.inhoud.sleutelTerug)],
    [t.pas, jaNee(uit.inhoud.pasTerug)],
    ...(post ? ([[t.post, post]] as [string, string][]) : []),
    ...spullen.map(({ inhoud: e }): [string, string] => [t.spullen, t.spullenTot(e.waar, e.bewaarTot)]),
    ...nazorg.map(({ inhoud: n }): [string, string] => [t.nazorg, schrijfDatum(n.datum)]),
  ];
}

function bewijs(context: Context, dossierId: string): { brief: Brief; uit: StukVan<'uitstroom'> } {
  const { db, opslag } = context;
  const stukken = leesStukken(context, dossierId);
  const uit = geldend(stukken, 'uitstroom')[0];
  if (!uit) return weiger('stap-niet-mogelijk', { melding: begeleidingteksten.nietWeg });
  const plaatsingen = opslag.leesPlaatsingen(db, dossierId);
  const eerste = plaatsingen[0];
  const laatste = plaatsingen.at(-1);
  const brief: Brief = {
    onderwerp: t.onderwerp,
    kop: t.kop,
    brief: true,
    delen: [
      deel('', {
        // Who came and left on one day slept here no night.
        alineas: [eerste && laatste?.tot ? t.verbleef(eerste.van, laatste.tot) : t.vanaf(uit.inhoud.datum)],
        feiten: feiten(uit, stukken, laatste?.locatienaam ?? ''),
      }),
      deel(t.helpKop, { alineas: [t.help] }),
      deel('', { alineas: [t.handtekening] }),
    ],
  };
  return { brief, uit };
}

/** Proof of leaving for the client, from the uitstroom as it stands; kept with that record. */
export const maakVertrekbewijs = tweedelig<'vertrek.bewijs', { pdf: Uint8Array; uit: StukVan<'uitstroom'> }>({
  voorbereiden: async (context, { dossierId }) => {
    const { brief, uit } = bewijs(context, dossierId);
    return { pdf: await teken(context, dossierId, brief), uit };
  },
  uitvoeren: (context, { dossierId }, { pdf, uit }) => {
    const { db, opslag } = context;
    const nu = opslag.leesVastlegging(db, uit.id);
    if (nu?.versie !== uit.versie) weiger('conflict');
    const titel = vervolgdocumenten.vertrekbewijs;
    const document = bewaarDocument(context, { dossierId, soort: 'vertrekbewijs', titel }, pdf);
    opslag.schrijfVastleggingdocument(db, { documentId: document.id, vastleggingId: uit.id, versie: uit.versie });
    return document;
  },
});

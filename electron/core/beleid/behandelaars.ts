import {
  beleidsregels2025,
  parameterdefinities,
  parameternamen,
  toegang2015,
  toetsToegang2015,
  uitlegSchema,
  type Verandering,
  vergelijkBeleid,
  vindToets,
} from '#shared/beleid/index.ts';
import { voorbeeldcasussen } from '#shared/beleid/voorbeeldcasussen.ts';
import { beleidteksten } from '#shared/taal/beleid.ts';
import type { Parametervoorstel } from '#shared/contract/groepen/overzicht.ts';
import type { Voorstelrij } from '#db/opslag/index.ts';
import type { Behandelaars, Context } from '../context.ts';
import { weiger } from '../weigering.ts';
import { isParameternaam, metWaarde, probeerWaarde } from './geldend.ts';

const meesteVerschillen = 500;

function alsVoorstel(rij: Voorstelrij, { sessie }: Context): Parametervoorstel {
  const { ingediendDoorId, proef, waarde, ...rest } = rij;
  const label = isParameternaam(rij.naam) ? parameterdefinities[rij.naam].label : rij.naam;
  return {
    ...rest,
    waarde: waarde as Parametervoorstel['waarde'],
    label,
    eigen: ingediendDoorId === sessie.gebruikerId,
    laatsteProef: proef,
  };
}

function leesVoorstel({ db, opslag }: Context, id: string): Voorstelrij {
  const voorstel = opslag.leesVoorstel(db, id) ?? weiger('niet-gevonden');
  return voorstel.status === 'voorgesteld' ? voorstel : weiger('conflict');
}

function alleWaarden({ beleid }: Context) {
  return parameternamen.flatMap((naam) => {
    const { label, eenheid } = parameterdefinities[naam];
    return beleid.parameters[naam].map(({ waarde, vanaf, tot, bron }) => {
      const vast = beleidsregels2025.parameters[naam].some(
        (w) => w.vanaf === vanaf && JSON.stringify(w.waarde) === JSON.stringify(waarde),
      );
      const plaats = vast ? `${bron.tekst}, artikel ${bron.artikel}` : bron.tekst;
      return {
        naam,
        label,
        eenheid,
        vanaf,
        tot: tot ?? null,
        waarde,
        bron: plaats,
        herkomst: vast ? ('vast' as const) : ('ingevoerd' as const),
      };
    });
  });
}

function alsVerschil({ casus, toets, was, wordt, verschillen }: Verandering) {
  return { casus, toets, was: was.uitkomst, wordt: wordt.uitkomst, wat: [...verschillen] };
}

/** The examples that come with the program, each as if it were asked on the first day of the new value. */
const voorbeeldenOp = (peildatum: string): string[] =>
  voorbeeldcasussen.map((regel) => JSON.stringify({ ...(JSON.parse(regel) as object), peildatum }));

function beoordeel(
  context: Context,
  voorstelId: string,
  status: 'van-kracht' | 'afgewezen',
  beoordeling: string | null,
): Parametervoorstel {
  const { db, opslag, sessie, nu } = context;
  const oordeel = { id: voorstelId, status, doorId: sessie.gebruikerId, op: nu, beoordeling };
  if (!opslag.beoordeelVoorstel(db, oordeel)) weiger('conflict');
  return alsVoorstel(opslag.leesVoorstel(db, voorstelId) ?? weiger('niet-gevonden'), context);
}

export const beleidbehandelaars: Behandelaars<
  | 'beleid.proberen'
  | 'beleid.parameters'
  | 'beleid.voorstellen'
  | 'beleid.vergelijken'
  | 'beleid.bekrachtigen'
  | 'beleid.afwijzen'
> = {
  'beleid.proberen': ({ beleid }, { toets, peildatum, feiten }) => {
    const oud = toets === toegang2015.naam;
    const uitslag = oud
      ? toetsToegang2015(feiten, peildatum)
      : (vindToets(toets) ?? weiger('niet-gevonden')).toets(feiten, peildatum, beleid);
    if (uitslag.ok) return uitlegSchema.parse(uitslag.waarde);
    const { code } = uitslag.fout;
    // The name of a field that we do not know is something that was sent, and is not repeated.
    const pad = code === 'onbekend-veld' ? '' : uitslag.fout.pad;
    const bericht = pad === 'peildatum' ? beleidteksten.buitenWmoKader : beleidteksten.waardeKanNiet;
    return weiger('ongeldige-invoer', { velden: [{ pad: pad.replace(/^feiten\.?/, ''), bericht }] });
  },
  'beleid.parameters': (context) => ({
    waarden: alleWaarden(context),
    voorstellen: context.opslag.leesVoorstellen(context.db).map((rij) => alsVoorstel(rij, context)),
  }),
  'beleid.voorstellen': (context, { naam, waarde, vanaf, bron }) => {
    const { db, opslag, sessie, nu, beleid } = context;
    if (!isParameternaam(naam)) return weiger('niet-gevonden');
    const nieuw = probeerWaarde(beleid, { naam, waarde, vanaf, bron }, vanaf > context.vandaag);
    if (!nieuw.ok) {
      const bericht = nieuw.code === 'dag-bezet' ? beleidteksten.geldtAl : nieuw.melding;
      return weiger(nieuw.code === 'dag-bezet' ? 'beleid-botst' : 'ongeldige-invoer', {
        velden: [{ pad: nieuw.pad, bericht }],
      });
    }
    const id = context.id();
    opslag.schrijfVoorstel(db, { id, naam, waarde, vanaf, bron, doorId: sessie.gebruikerId, op: nu });
    return alsVoorstel(opslag.leesVoorstel(db, id) ?? weiger('niet-gevonden'), context);
  },
  'beleid.vergelijken': (context, { voorstelId, casus }) => {
    const voorstel = leesVoorstel(context, voorstelId);
    const regels = casus === null ? voorbeeldenOp(voorstel.vanaf) : casus.split(/\r?\n/);
    const uitslag = vergelijkBeleid(regels, context.beleid, metWaarde(context.beleid, voorstel));
    const proef = { regels: uitslag.vergeleken, gewijzigd: uitslag.veranderd.length, op: context.nu };
    context.opslag.noteerProef(context.db, voorstelId, proef);
    return {
      regels: uitslag.vergeleken,
      fouten: uitslag.slecht.length,
      gewijzigd: uitslag.veranderd.length,
      verschillen: uitslag.veranderd.slice(0, meesteVerschillen).map(alsVerschil),
    };
  },
  'beleid.bekrachtigen': (context, { voorstelId }) => {
    const voorstel = leesVoorstel(context, voorstelId);
    if (voorstel.ingediendDoorId === context.sessie.gebruikerId)
      weiger('vier-ogen', { melding: 'U diende deze waarde zelf in. Een andere beheerder maakt haar van kracht.' });
    if (!voorstel.proef)
      weiger('stap-niet-mogelijk', { melding: 'Probeer de waarde eerst op een bestand met casussen.' });
    const { db, opslag, vandaag } = context;
    const bezet = opslag
      .leesVanKracht(db)
      .some(({ naam, vanaf }) => naam === voorstel.naam && vanaf === voorstel.vanaf);
    // One that does not apply yet makes way for what was proposed after it, by who had seen it.
    if (bezet && (voorstel.vanaf <= vandaag || !opslag.vervangVoorstel(db, voorstel))) weiger('beleid-botst');
    return beoordeel(context, voorstelId, 'van-kracht', null);
  },
  'beleid.afwijzen': (context, { voorstelId, reden }) => {
    leesVoorstel(context, voorstelId);
    return beoordeel(context, voorstelId, 'afgewezen', reden);
  },
};

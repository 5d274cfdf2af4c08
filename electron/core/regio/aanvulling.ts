import { parameterwaarde, plusDagen } from '#shared/beleid/index.ts';
import type { Termijn, Tijdlijnregel } from '#shared/contract/groepen/dossier.ts';
import { toonFeit } from '#shared/taal/feiten.ts';
import { geschilstapteksten, partijteksten, regioteksten as tekst } from '#shared/taal/regio.ts';
import type { Context } from '../context.ts';
import type { Aanvulling } from '../dossier/aanvullingen.ts';
import {
  aangekomenOp,
  afgesprokenDag,
  andereRegioVan,
  isGeschilOpen,
  leesRegiobron,
  levend,
  type Regiobron,
} from './lezen.ts';

type Soort = 'contact' | 'geschil' | 'aankomst' | 'inkomst' | 'regio-antwoord';

const termijn = (soort: Soort, uiterlijk: string | null, omschrijving: string, sleutel = ''): Termijn[] =>
  uiterlijk ? [{ soort, sleutel, uiterlijk, artikel: tekst.artikel, omschrijving }] : [];

/** A next action that somebody agreed on while phoning. */
const vanContacten = ({ contacten }: Regiobron): Termijn[] =>
  levend(contacten)
    .filter(({ klaar }) => klaar === null)
    .flatMap(({ id, vervolg, vervolgOp }) => termijn('contact', vervolgOp, tekst.termijn.contact(vervolg), id));

/** The newest step of a dispute says when somebody looks again. */
function vanGeschil(bron: Regiobron): Termijn[] {
  const laatste = isGeschilOpen(bron) ? levend(bron.geschilstappen).at(-1) : null;
  return laatste ? termijn('geschil', laatste.vervolgOp, tekst.termijn.geschil(laatste.vervolg), laatste.id) : [];
}

/** On the day agreed on: did somebody arrive? Who did not is followed up on the day that was chosen then. */
function vanAankomst(bron: Regiobron): Termijn[] {
  const dag = afgesprokenDag(bron);
  if (!dag || aangekomenOp(bron)) return [];
  const gemist = levend(bron.aankomst).find(({ soort, datum }) => soort === 'niet-aangekomen' && datum >= dag);
  const naam = andereRegioVan(bron)?.naam ?? '';
  if (gemist) return termijn(bron.inkomend ? 'inkomst' : 'aankomst', gemist.vervolgOp, tekst.termijn.nietAangekomen);
  return bron.inkomend
    ? termijn('inkomst', dag, tekst.termijn.inkomst(naam))
    : termijn('aankomst', dag, tekst.termijn.aankomst(naam));
}

/** Our answer to another region: within the time that 5.2.5 gives an onderzoek of this kind. */
function vanAntwoord({ inkomend }: Regiobron, { beleid }: Pick<Context, 'beleid'>): Termijn[] {
  if (!inkomend || inkomend.feiten.antwoord !== null) return [];
  const { ontvangenOp, vanRegio } = inkomend.feiten;
  const uiterlijk = plusDagen(ontvangenOp, parameterwaarde(beleid, 'onderzoekLandelijk', ontvangenOp));
  return termijn('regio-antwoord', uiterlijk, tekst.termijn.antwoord(vanRegio));
}

type Details = Tijdlijnregel['details'];
const details = (...paren: [label: string, waarde: string | null][]): Details =>
  paren.flatMap(([label, waarde]) => (waarde ? [{ label, was: null, wordt: waarde }] : []));
const t = tekst.tijdlijn;

interface Spoor {
  door: string;
  vastgelegdOp: string;
  vervallen: { op: string; door: string; reden: string } | null;
}
/** A row as it was added and, if so, as it was taken back. */
function metVerval({ door, vastgelegdOp, vervallen }: Spoor, titel: string, wat: Details): Tijdlijnregel[] {
  const regel: Tijdlijnregel = { moment: vastgelegdOp, door, soort: 'overig', titel, details: wat };
  if (!vervallen) return [regel];
  const weg = details([t.reden, vervallen.reden]);
  return [
    regel,
    { moment: vervallen.op, door: vervallen.door, soort: 'overig', titel: t.vervallen(titel), details: weg },
  ];
}

function contactregels({ contacten }: Regiobron): Tijdlijnregel[] {
  return contacten.flatMap((contact) => {
    const { met, op, wie, afspraak, vervolg, vervolgOp, klaar } = contact;
    const wanneer = `${toonFeit(op.slice(0, 10))} ${op.slice(11)}`;
    const straks = vervolg && `${vervolg} (${toonFeit(vervolgOp)})`;
    const wat = details([t.wanneer, wanneer], [t.wie, wie], [t.afspraak, afspraak], [t.vervolg, straks]);
    const gedaan: Tijdlijnregel[] = klaar
      ? [
          {
            moment: klaar.op,
            door: klaar.door,
            soort: 'overig',
            titel: t.klaar,
            details: details([t.uitkomst, klaar.uitkomst]),
          },
        ]
      : [];
    return [...metVerval(contact, t.contact(partijteksten[met]), wat), ...gedaan];
  });
}

function versieregels(
  versies: readonly { versie: number; door: string; op: string }[],
  nieuw: string,
  gewijzigd: string,
): Tijdlijnregel[] {
  return versies.map(({ versie, door, op }) => ({
    moment: op,
    door,
    soort: 'overig' as const,
    titel: versie === 1 ? nieuw : gewijzigd,
    details: [],
  }));
}

/** What this area adds to a dossier: terms of contacts, disputes, transfers and answers, and what happened (5.2.5). */
export const regioaanvulling: Aanvulling = {
  termijnen: (context, dossier) => {
    const bron = leesRegiobron(context, dossier.id);
    return [...vanContacten(bron), ...vanGeschil(bron), ...vanAankomst(bron), ...vanAntwoord(bron, context)];
  },
  alleenOnderdak: (context, dossier) => {
    const bron = leesRegiobron(context, dossier.id);
    return isGeschilOpen(bron) && levend(bron.geschilstappen).some(({ soort }) => soort === 'voorgelegd');
  },
  gesloten: (context, dossier) => {
    const bron = leesRegiobron(context, dossier.id);
    const regio = andereRegioVan(bron)?.naam ?? '';
    if (bron.inkomend)
      return bron.inkomend.feiten.antwoord === 'niet-akkoord' ? tekst.gesloten.nietOvergenomen(regio) : null;
    if (!aangekomenOp(bron)) return null;
    // Who arrived there was transferred; the dossier is done with once the aanvraag here was refused as well (5.2.7).
    const geweigerd = context.opslag
      .leesBesluiten(context.db, dossier.id)
      .some(({ soort, vervallenOp }) => soort === 'weigeren' && vervallenOp === null);
    return geweigerd ? tekst.gesloten.overgedragen(regio) : null;
  },
  tijdlijn: (context, dossier) => {
    const bron = leesRegiobron(context, dossier.id);
    return [
      ...contactregels(bron),
      ...versieregels(bron.geschilversies, t.geschil, t.geschilGewijzigd),
      ...bron.geschilstappen.flatMap((stap) =>
        metVerval(
          stap,
          geschilstapteksten[stap.soort],
          details([t.datum, toonFeit(stap.datum)], [t.toelichting, stap.toelichting]),
        ),
      ),
      ...bron.aankomst.flatMap((regel) =>
        metVerval(
          regel,
          t.aankomst[regel.soort],
          details([t.datum, toonFeit(regel.datum)], [t.toelichting, regel.toelichting]),
        ),
      ),
      ...versieregels(bron.inkomendversies, t.inkomend, t.inkomendGewijzigd),
    ];
  },
};

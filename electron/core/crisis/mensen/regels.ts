import type { Veldfout } from '#shared/contract/antwoord.ts';
import { meldcodestappen, type mensensoorten } from '#shared/domein/crisis/kinderen.ts';
import { mensenfouten as tekst } from '#shared/taal/crisis/mensen.ts';
import type { Context } from '../../context.ts';
import { weiger } from '../../weigering.ts';
import type { Crisisregels, Vastgelegd } from '../regels.ts';

const als = (geldt: boolean, pad: string, bericht: string): Veldfout[] => (geldt ? [{ pad, bericht }] : []);

/** What somebody is to the client in this case; null: not of the household, or the client. */
const rolVan = ({ db, opslag }: Context, dossierId: string, clientId: string | null) =>
  opslag.leesLeden(db, dossierId).find((lid) => lid.clientId === clientId)?.rol ?? null;

/** The household of a case without somebody, or with somebody in another role. */
function zetLid(context: Context, dossierId: string, clientId: string, rol: 'partner' | 'kind' | 'ander' | null): void {
  const { db, opslag } = context;
  const anderen = opslag.leesLeden(db, dossierId).filter((lid) => lid.clientId !== clientId);
  opslag.schrijfHuishouden(db, dossierId, rol ? [...anderen, { clientId, rol }] : anderen);
}

/** What is wrong with what is recorded about belonging to the household. */
export function bezwarenLid(
  { vandaag, db, opslag }: Pick<Context, 'vandaag' | 'db' | 'opslag'>,
  { clientId, inhoud: lid }: Pick<Vastgelegd<'gezinslid'>, 'clientId' | 'inhoud'>,
): Veldfout[] {
  const geboren = clientId ? (opslag.leesClient(db, clientId)?.geboortedatum ?? null) !== null : false;
  return [
    ...als(lid.ongeboren && geboren, 'ongeboren', tekst.geboren),
    ...als(lid.geschatteLeeftijd !== null && lid.geschatOp === null, 'geschatOp', tekst.geschat),
    ...als(lid.geschatOp !== null && lid.geschatOp > vandaag, 'geschatOp', tekst.toekomst),
  ];
}

function bezwarenMeldcode({ vandaag }: Context, { inhoud: m }: Vastgelegd<'kindmeldcode'>): Veldfout[] {
  const namen = m.stappen.map(({ stap }) => stap);
  const verst = Math.max(...namen.map((stap) => meldcodestappen.indexOf(stap)));
  const mist = meldcodestappen.slice(0, verst).some((stap) => !namen.includes(stap));
  return [
    ...m.stappen.flatMap(({ stap, op }, i) => [
      ...als(namen.indexOf(stap) !== i, `stappen.${i}.stap`, tekst.stapDubbel),
      ...als(op !== null && op > vandaag, `stappen.${i}.op`, tekst.toekomst),
    ]),
    ...als(mist, 'stappen', tekst.stapMist),
    ...als(m.uitkomst !== null && !namen.includes('besluit'), 'uitkomst', tekst.uitkomstStap),
    ...als(m.uitkomst !== null && m.uitkomstWaarom.length < 3, 'uitkomstWaarom', tekst.uitkomstReden),
  ];
}

/** What the records about the people of a case ask besides their schema. */
export const mensenregels: { readonly [S in keyof typeof mensensoorten]?: Crisisregels<S> } = {
  gezinslid: {
    over: 'persoon',
    enkel: true,
    bezwaren: (context, wat) => [
      ...bezwarenLid(context, wat),
      ...als(rolVan(context, wat.dossierId, wat.clientId) === null, 'rol', tekst.zelf),
    ],
    werkDoor: (context, { dossierId, clientId, inhoud, ingetrokken }) =>
      zetLid(context, dossierId, clientId ?? weiger('niet-gevonden'), ingetrokken ? null : inhoud.rol),
  },
  kind: {
    over: 'persoon',
    enkel: true,
    bezwaren: (context, { dossierId, clientId, inhoud }) => [
      ...als(rolVan(context, dossierId, clientId) !== 'kind', 'gezag', tekst.geenKind),
      ...als(inhoud.gesprokenOp !== null && inhoud.gesprokenOp > context.vandaag, 'gesprokenOp', tekst.toekomst),
    ],
  },
  volwassene: {
    over: 'persoon',
    enkel: true,
    bezwaren: (context, { dossierId, clientId }) => {
      const rol = rolVan(context, dossierId, clientId);
      return als(rol === 'kind' || rol === null, 'relatie', rol === 'kind' ? tekst.welKind : tekst.zelf);
    },
  },
  kindmeldcode: {
    over: 'persoon',
    enkel: true,
    bezwaren: (context, wat) => [
      ...als(rolVan(context, wat.dossierId, wat.clientId) !== 'kind', 'stappen', tekst.geenKind),
      ...bezwarenMeldcode(context, wat),
    ],
  },
};

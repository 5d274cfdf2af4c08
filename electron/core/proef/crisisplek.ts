import type { GelezenInvoer } from '#shared/contract/tabel.ts';
import type { Crisislocatievelden, Plekantwoord, Plekvraag } from '#shared/domein/crisis/plek.ts';
import { legAntwoordVast } from '../crisis/plek/antwoorden.ts';
import { bevestigVrij, legLocatieVast } from '../crisis/plek/locaties.ts';
import { legVerzoekVast } from '../crisis/plek/verzoeken.ts';
import { maakPlekvraag } from '../crisis/plek/vragen.ts';
import type { Context } from '../context.ts';
import { lokaalVanMoment } from '../klok.ts';
import { contextOp, meld } from './akker.ts';
import type { Crisisveld } from './crisis.ts';

const minuut = 60_000;
/** An instant so many minutes after another. */
const na = (op: string, minuten: number): string => new Date(Date.parse(op) + minuten * minuut).toISOString();
const lokaal = (op: string, minuten: number): string => lokaalVanMoment(na(op, minuten));

const locatie = (anders: Partial<Crisislocatievelden>): Crisislocatievelden => ({
  ...{ schuilnaam: '', telefoon: '010 000 00 00', regioId: null },
  ...{ kamers: [{ personen: 2, aantal: 3 }], niveaus: ['oranje', 'groen'], mogelijk: ['baby', 'tolk'] },
  ...anders,
});
const vraag = (op: string, anders: Partial<Plekvraag> = {}): Plekvraag => ({
  ...{ volwassenen: 1, kinderen: { '0-3': 0, '4-11': 1, '12-17': 0 }, niveau: 'oranje', nodig: [], wanneer: 'nu' },
  ...{ contact: '010 000 00 01', antwoordVoor: lokaal(op, 120) },
  ...anders,
});
const ja = (op: string, minuten: number): Plekantwoord => ({
  ...{
    uitkomst: 'ja',
    kamers: 1,
    personen: 2,
    geldigTot: lokaal(op, minuten),
    reden: null,
    gesprokenMet: 'Nachtdienst',
  },
});
const nee: Plekantwoord = {
  ...{ uitkomst: 'nee', kamers: null, personen: null, geldigTot: null, reden: 'vol', gesprokenMet: 'Nachtdienst' },
};

/** Four locations: just asked, asked this morning, days ago, and one elsewhere that nobody asked yet. */
function zaaiLocaties({ akker, teamleider, werker, geleden }: Crisisveld, nu: string): string[] {
  const begin = contextOp(akker, teamleider, geleden(120));
  const [elders] = begin.opslag.leesRegios(akker.db).filter(({ naam }) => naam === 'Utrecht');
  const velden = [
    locatie({
      schuilnaam: 'Huis Meidoorn',
      kamers: [
        { personen: 2, aantal: 3 },
        { personen: 4, aantal: 2 },
      ],
    }),
    locatie({
      schuilnaam: 'De Els',
      niveaus: ['rood', 'oranje'],
      mogelijk: ['huisdier', 'rolstoel', 'tolk', 'zwanger'],
    }),
    locatie({ schuilnaam: 'Wilgenhof', kamers: [{ personen: 5, aantal: 2 }], mogelijk: ['jongen-boven-12', 'baby'] }),
    locatie({ schuilnaam: 'Berk', regioId: elders?.id ?? null, niveaus: ['rood', 'oranje', 'groen'] }),
  ];
  const ids = velden.map((een) => legLocatieVast(begin, { id: null, versie: 0, velden: een, reden: '' }).id);
  const wanneer = [na(nu, -40), na(nu, -7 * 60), na(nu, -3 * 24 * 60)];
  const leeg = [
    [
      { personen: 2, aantal: 2 },
      { personen: 4, aantal: 1 },
    ],
    [{ personen: 2, aantal: 1 }],
    [{ personen: 5, aantal: 1 }],
  ];
  wanneer.forEach((op, i) =>
    bevestigVrij(contextOp(akker, werker, op), { id: ids[i] ?? '', basis: 0, leeg: leeg[i] ?? [], gesprokenMet: '' }),
  );
  return ids;
}

/** Asks in a case, and records what each of those asked said. */
function vraagEnHoor(
  veld: Crisisveld,
  zaak: keyof Crisisveld['zaken'],
  op: string,
  wat: { vraag: Plekvraag; aan: string[]; antwoorden: (Plekantwoord | null)[]; houden: boolean },
): void {
  const { akker, werker, zaken } = veld;
  const { dossierId, clientId } = zaken[zaak];
  const context: Context = contextOp(akker, werker, op);
  const aan: GelezenInvoer<'crisisplek.vragen'>['aan'] = wat.aan.map((id) => ({ soort: 'locatie', id }));
  const { id: vraagId } = maakPlekvraag(context, { dossierId, vraag: wat.vraag, aan });
  meld(context, 'crisisplek.vragen', 'Plekvraag gemaakt', clientId, dossierId);
  const adressen = context.opslag.leesPlekadressen(akker.db, [vraagId]);
  for (const [i, antwoord] of wat.antwoorden.entries()) {
    const adres = adressen.find(({ locatieId }) => locatieId === wat.aan[i]);
    if (!antwoord || !adres) continue;
    const vasthouden = wat.houden && antwoord.uitkomst === 'ja';
    legAntwoordVast(contextOp(akker, werker, na(op, 5 * (i + 1))), {
      dossierId,
      aanId: adres.id,
      antwoord,
      vasthouden,
    });
    meld(context, 'crisisplek.antwoord', 'Antwoord op een plekvraag vastgelegd', clientId, dossierId);
  }
}

/** Requests for a place in every state: waiting, offered, held, arrived, none tonight, and one from elsewhere. */
export function zaaiPlekken(veld: Crisisveld): void {
  const { akker, werker, geleden, leg } = veld;
  const nu = akker.poorten.klok.nu();
  const [meidoorn = '', els = '', wilgenhof = '', berk = ''] = zaaiLocaties(veld, nu);
  const toen = geleden(35, 9);
  vraagEnHoor(veld, 'in-de-opvang', toen, {
    vraag: vraag(toen),
    aan: [meidoorn],
    antwoorden: [ja(toen, 300)],
    houden: true,
  });
  const op = lokaal(toen, 120);
  leg('in-de-opvang', na(toen, 125), {
    soort: 'aankomst',
    inhoud: { uitkomst: 'aangekomen', op, verteldDoor: 'Nachtdienst', gedaan: '', volgendeOp: null },
  });
  const net = na(nu, -50);
  vraagEnHoor(veld, 'gezin-zoekt-plek', net, {
    ...{ vraag: vraag(net, { kinderen: { '0-3': 1, '4-11': 1, '12-17': 1 }, nodig: ['jongen-boven-12'] }) },
    ...{ aan: [wilgenhof, els], antwoorden: [null, nee], houden: false },
  });
  leg('niet-veilig-hier', na(nu, -48), {
    soort: 'opvang-elders',
    inhoud: {
      waarom: 'De familie woont in de regio',
      instemming: true,
      besprokenOp: lokaal(nu, -48).slice(0, 10),
      wens: '',
    },
  });
  vraagEnHoor(veld, 'niet-veilig-hier', na(nu, -45), {
    ...{ vraag: vraag(net, { niveau: 'rood' }), aan: [berk], antwoorden: [ja(nu, 180)], houden: true },
  });
  leg('code-rood-van-elders', na(nu, -30), {
    soort: 'geen-plek',
    inhoud: {
      ...{ vannacht: 'hotel', afspraken: 'De politie rijdt twee keer langs', beslotenDoor: 'Teamleider' },
      ...{ opnieuwOp: lokaal(nu, 9 * 60), opgelost: '' },
    },
  });
  legVerzoekVast(contextOp(akker, werker, na(nu, -15)), {
    ...{ id: null, versie: 0, reden: '' },
    verzoek: {
      ...{ van: 'Veilig Thuis elders', contactpersoon: 'Dienst', telefoon: '070 000 00 00', niveau: 'rood' },
      ...{ niveauReden: 'Gezocht door meer mensen, er zijn wapens', volwassenen: 1, kinderen: 1, nodig: [] },
      ontvangenOp: lokaal(nu, -15),
    },
  });
}

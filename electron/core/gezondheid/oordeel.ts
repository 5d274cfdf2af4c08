import {
  controlenamen,
  standVan,
  type Bevinding,
  type Controlenaam,
  type Feit,
  type Feitsoort,
  type Uitkomst,
} from '#shared/gezondheid/controles.ts';
import { grenzen } from '#shared/gezondheid/grenzen.ts';
import { ernstigeBijwerkcodes } from '#shared/uitgave/stand.ts';
import type { Dagmaat, Metingen } from './metingen.ts';

const dagMs = 86_400_000;

/** What a check found: its outcome, since when where the figures tell, and figures to show. */
interface Gevonden<N extends Controlenaam> {
  uitkomst: Uitkomst<N>;
  sinds?: string | null;
  feiten?: readonly Feit[];
}
type Keuring<N extends Controlenaam> = (m: Metingen) => Gevonden<N>;

const feit = (id: string, soort: Feitsoort, waarde: Feit['waarde']): Feit => ({ id, soort, waarde });
const ouder = (op: string, nu: string, ms: number): boolean => Date.parse(nu) - Date.parse(op) > ms;

const nieuwste = (momenten: readonly (string | null)[]): string | null =>
  momenten.reduce((a, b) => (a === null || (b !== null && b > a) ? b : a), null);

const kopie: Keuring<'kopie'> = ({ kopie: k }) => {
  const feiten = [
    feit('laatsteUur', 'moment', k.laatste.uur),
    feit('laatsteStart', 'moment', k.laatste.start),
    feit('laatsteHand', 'moment', k.laatste.hand),
    feit('nagekeken', 'moment', k.nagekeken?.op ?? null),
    ...(k.fout ? [feit('code', 'code', k.fout.code)] : []),
  ];
  const laatste = nieuwste(Object.values(k.laatste));
  const als = (uitkomst: Uitkomst<'kopie'>, sinds: string | null = laatste) => ({ uitkomst, sinds, feiten });
  if (!k.beschikbaar) return als('uit', null);
  if (k.fout) return als('mislukt', k.fout.op);
  if (!k.gelezen) return als('volgt', null);
  if (k.nagekeken?.goed === false && k.nagekeken.op >= (laatste ?? '')) return als('niet-compleet', k.nagekeken.op);
  if (k.teOud) return als('te-oud');
  if (laatste === null) return als('geen', null);
  return als(k.nietCompleet > 0 ? 'niet-compleet' : 'goed');
};

/** Bytes a day over the history; null while it is too short. Days on which the file shrank count too: it is the trend that fills a disk. */
export function groeiPerDag(maten: readonly Dagmaat[]): number | null {
  const [eerste, laatste] = [maten[0], maten.at(-1)];
  if (!eerste || !laatste) return null;
  const dagen = (Date.parse(laatste.dag) - Date.parse(eerste.dag)) / dagMs;
  return dagen < grenzen.groeiNaDagen ? null : Math.round((laatste.bytes - eerste.bytes) / dagen);
}

const groei: Keuring<'groei'> = ({ opslag: { maten, bytes, vrij } }) => {
  const perDag = groeiPerDag(maten);
  const dagenTotVol = perDag !== null && perDag > 0 && vrij !== null ? Math.floor(vrij / perDag) : null;
  const feiten = [
    feit('bytes', 'bytes', bytes),
    feit('perDag', 'bytes', perDag === null ? null : Math.max(0, perDag)),
    ...(dagenTotVol !== null && dagenTotVol < 3650 ? [feit('dagenTotVol', 'dagen', dagenTotVol)] : []),
  ];
  if (perDag === null) return { uitkomst: 'nog-niet', feiten };
  return { uitkomst: dagenTotVol !== null && dagenTotVol < grenzen.volBinnenDagen ? 'snel' : 'gewoon', feiten };
};

const schijf: Keuring<'schijf'> = ({ opslag: { bytes, vrij, vrijKopie } }) => {
  const feiten = [feit('vrij', 'bytes', vrij), feit('vrijKopie', 'bytes', vrijKopie)];
  const gemeten = [vrij, vrijKopie].filter((een) => een !== null);
  if (gemeten.length === 0) return { uitkomst: 'onbekend', feiten };
  const minste = Math.min(...gemeten);
  const onder = ({ bytes: vast, keer }: { bytes: number; keer: number }): boolean =>
    minste < Math.max(vast, keer * bytes);
  return { uitkomst: onder(grenzen.vol) ? 'vol' : onder(grenzen.krap) ? 'krap' : 'ruim', feiten };
};

const bewaren: Keuring<'bewaren'> = ({ bewaren: { voorbij, meer, akkoord, uitvoeren, half, sinds } }) => {
  const feiten = [
    feit('voorbij', 'tekst', meer && voorbij > 0 ? `${voorbij}+` : String(voorbij)),
    feit('akkoord', 'aantal', akkoord),
    feit('uitvoeren', 'aantal', uitvoeren),
    ...(half > 0 ? [feit('half', 'aantal', half)] : []),
  ];
  if (half > 0) return { uitkomst: 'half', sinds, feiten };
  if (uitvoeren > 0) return { uitkomst: 'uitvoeren', sinds, feiten };
  if (akkoord > 0) return { uitkomst: 'akkoord', sinds, feiten };
  return { uitkomst: voorbij > 0 ? 'voorbij' : 'bij', feiten };
};

const certificaat: Keuring<'certificaat'> = (m) => {
  const { certificaat: c } = m.register;
  if (!inGebruik(m)) return { uitkomst: 'niet-in-gebruik' };
  if (c === null) return { uitkomst: 'algemeen' };
  if (c.geldigTot === null) return { uitkomst: 'onleesbaar' };
  const nog = Date.parse(c.geldigTot) - Date.parse(m.nu);
  const feiten = [feit('geldigTot', 'moment', c.geldigTot)];
  return { uitkomst: nog <= 0 ? 'verlopen' : nog < grenzen.certificaatMs ? 'verloopt' : 'geldig', feiten };
};

const sleutelbos: Keuring<'sleutelbos'> = ({ toegang: { actief, zonderSleutel, sleutelkast }, proef }) => {
  const feiten = [feit('actief', 'aantal', actief), feit('zonderSleutel', 'aantal', zonderSleutel)];
  if (zonderSleutel === null) return { uitkomst: 'onleesbaar', feiten };
  if (zonderSleutel > 0) return { uitkomst: 'zonder-sleutel', feiten };
  return { uitkomst: sleutelkast || proef ? 'goed' : 'geen-sleutelkast', feiten };
};

const factor: Keuring<'factor'> = ({ toegang: { actief, metFactor, factorVerplicht, verplichtZonder } }) => {
  const feiten = [
    feit('metFactor', 'aantal', metFactor),
    feit('actief', 'aantal', actief),
    feit('factorVerplicht', 'aantal', factorVerplicht),
  ];
  if (verplichtZonder > 0) return { uitkomst: 'verplicht', feiten };
  if (metFactor === 0) return { uitkomst: 'niemand', feiten };
  return { uitkomst: metFactor < actief ? 'deels' : 'iedereen', feiten };
};

const logboek: Keuring<'logboek'> = ({ logboek: { gecontroleerd, ankerPast, regels }, nu }) => {
  const op = gecontroleerd?.op ?? null;
  const feiten = [feit('gecontroleerd', 'moment', op), feit('regels', 'aantal', regels)];
  if (!ankerPast || gecontroleerd?.heel === false) return { uitkomst: 'gebroken', sinds: op, feiten };
  if (op === null) return { uitkomst: 'nooit', feiten };
  return { uitkomst: ouder(op, nu, grenzen.kwartaalMs) ? 'te-lang' : 'heel', sinds: op, feiten };
};

const inGebruik = ({ register: { fase } }: Metingen): boolean => fase !== 'niet-ingesteld';

const register: Keuring<'register'> = (m) => {
  const { fase, code, sinds } = m.register;
  const feiten = code === null ? [] : [feit('code', 'code', code)];
  if (fase === 'niet-ingesteld') return { uitkomst: 'niet-in-gebruik' };
  if (fase === 'uit') return { uitkomst: 'uit', sinds };
  if (fase === 'verbinden') return { uitkomst: 'verbinden', sinds };
  if (fase !== 'storing') return { uitkomst: 'verbonden', sinds };
  return { uitkomst: ouder(sinds, m.nu, grenzen.storingMs) ? 'lang' : 'kort', sinds, feiten };
};

const uitbak: Keuring<'uitbak'> = (m) => {
  const { wachtend, oudsteWachtend, laatstVerstuurd } = m.register;
  if (!inGebruik(m)) return { uitkomst: 'niet-in-gebruik' };
  const feiten = [feit('wachtend', 'aantal', wachtend), feit('laatstVerstuurd', 'moment', laatstVerstuurd)];
  if (wachtend === 0 || oudsteWachtend === null) return { uitkomst: 'bij', feiten };
  const al = (ms: number): boolean => ouder(oudsteWachtend, m.nu, ms);
  const uitkomst = al(grenzen.verAchterMs) ? 'ver-achter' : al(grenzen.achterMs) ? 'achter' : 'wacht';
  return { uitkomst, sinds: oudsteWachtend, feiten };
};

const volgen: Keuring<'volgen'> = (m) => {
  const { partners, laatstOntvangen, wachtOpMens, nietOvergenomen } = m.register;
  if (!inGebruik(m)) return { uitkomst: 'niet-in-gebruik' };
  const feiten = [
    feit('partners', 'aantal', partners),
    feit('laatstOntvangen', 'moment', laatstOntvangen),
    feit('wachtOpMens', 'aantal', wachtOpMens),
    feit('nietOvergenomen', 'aantal', nietOvergenomen),
  ];
  return { uitkomst: nietOvergenomen > 0 ? 'niet-overgenomen' : wachtOpMens > 0 ? 'wacht' : 'bij', feiten };
};

const werkplekken: Keuring<'werkplekken'> = ({ werkplekken: w, nu }) => {
  if (!w.deelt) return { uitkomst: 'niet-in-gebruik' };
  const isStil = ({ gezienOp }: { gezienOp: string | null }): boolean =>
    gezienOp !== null && ouder(gezienOp, nu, grenzen.werkplekStilMs);
  const achter = w.anderen.filter((een) => een.achter > grenzen.werkplekAchter).length;
  const stil = w.anderen.filter(isStil).length;
  const feiten = [
    feit('andere', 'aantal', w.anderen.length),
    feit('achter', 'aantal', achter),
    feit('stil', 'aantal', stil),
    feit('teSturen', 'aantal', w.teSturen),
    ...(w.code ? [feit('code', 'code', w.code)] : []),
  ];
  const { sinds } = w;
  if (w.fase === 'gestopt') return { uitkomst: 'gestopt', sinds, feiten };
  if (w.fase === 'storing') return { uitkomst: 'storing', sinds, feiten };
  if (w.fase === 'uit' || w.fase === 'verbinden') return { uitkomst: 'verbinden', sinds, feiten };
  return { uitkomst: achter > 0 ? 'achter' : stil > 0 ? 'stil' : 'bij', feiten };
};

const klok: Keuring<'klok'> = ({ register: { klokverschilMs: ms } }) => {
  if (ms === null) return { uitkomst: 'onbekend' };
  const feiten = [feit('verschil', 'seconden', Math.round(ms / 1000))];
  const scheef = Math.abs(ms);
  return {
    uitkomst: scheef > grenzen.klokFoutMs ? 'fout' : scheef > grenzen.klokScheefMs ? 'scheef' : 'gelijk',
    feiten,
  };
};

const aanlevering: Keuring<'aanlevering'> = ({ aanlevering: { soorten, nu, teLaat, eerstvolgende } }) => {
  if (soorten === 0) return { uitkomst: 'niet-in-gebruik' };
  const feiten = [
    feit('teLaat', 'aantal', teLaat),
    feit('teLeveren', 'aantal', nu),
    feit('eerstvolgende', 'tekst', eerstvolgende),
  ];
  return { uitkomst: teLaat > 0 ? 'te-laat' : nu > 0 ? 'nu' : 'bij', feiten };
};

const versie: Keuring<'versie'> = ({ programma: p, proef }) => {
  const feiten = [
    feit('versie', 'tekst', p.versie),
    feit('electron', 'tekst', p.electron),
    feit('node', 'tekst', p.node),
    feit('platform', 'tekst', p.platform),
  ];
  if (p.proefruntime === null) return { uitkomst: 'onbekend', feiten };
  return { uitkomst: !p.proefruntime ? 'goed' : proef ? 'proefruntime' : 'proef-echt', feiten };
};

const bijwerken: Keuring<'bijwerken'> = ({ bijwerken: b }) => {
  if (b === null) return { uitkomst: 'onbekend' };
  const feiten = [
    feit('gekekenOp', 'moment', b.gekekenOp),
    ...(b.nieuw ? [feit('nieuweVersie', 'tekst', b.nieuw.versie)] : []),
    ...(b.fout ? [feit('code', 'code', b.fout)] : []),
  ];
  if (b.fout !== null && ernstigeBijwerkcodes.has(b.fout))
    return { uitkomst: 'geweigerd', sinds: b.geprobeerdOp, feiten };
  if (b.fase === 'uit') return { uitkomst: 'uit', feiten };
  if (b.fout === 'lijst-verlopen') return { uitkomst: 'verlopen', sinds: b.geldigTot, feiten };
  if (b.nieuw !== null) return { uitkomst: 'wacht', sinds: b.nieuw.uitgebracht, feiten };
  if (b.fout !== null) return { uitkomst: 'onbereikbaar', sinds: b.gekekenOp, feiten };
  return { uitkomst: b.gekekenOp === null ? 'onbekend' : 'bij', sinds: b.gekekenOp, feiten };
};

const keuringen: { readonly [N in Controlenaam]: Keuring<N> } = {
  bestand: ({ bestand: { controle, laatst } }) => ({
    uitkomst: controle === 'heel' || controle === 'beschadigd' ? controle : 'volgt',
    sinds: laatst,
    feiten: [feit('nagekeken', 'moment', laatst)],
  }),
  kopie,
  kopieplek: ({ kopie: { zelfdeSchijf } }) => ({ uitkomst: zelfdeSchijf ? 'zelfde-schijf' : 'elders' }),
  terugproef: ({ terugproef: op, nu }) => ({
    uitkomst: op === null ? 'nooit' : ouder(op, nu, grenzen.kwartaalMs) ? 'te-lang' : 'gedaan',
    sinds: op,
    feiten: [feit('terugproef', 'moment', op)],
  }),
  schijf,
  groei,
  bewaren,
  wal: ({ opslag: { wal } }) => ({
    uitkomst: wal > grenzen.walBytes ? 'groot' : 'klein',
    feiten: [feit('wal', 'bytes', wal)],
  }),
  schema: ({ opslag: { schema, schemaHoort, voorversies } }) => ({
    uitkomst: schema === schemaHoort ? 'bij' : 'anders',
    feiten: [
      feit('schema', 'aantal', schema),
      feit('schemaHoort', 'aantal', schemaHoort),
      feit('voorversies', 'aantal', voorversies),
    ],
  }),
  sleutelbos,
  factor,
  stil: ({ toegang: { stil, nooit } }) => ({
    uitkomst: stil + nooit > 0 ? 'stil' : 'geen',
    feiten: [feit('stil', 'aantal', stil), feit('nooit', 'aantal', nooit)],
  }),
  logboek,
  register,
  certificaat,
  uitbak,
  geweigerd: (m) =>
    inGebruik(m)
      ? {
          uitkomst: m.register.geweigerd > 0 ? 'regels' : 'geen',
          feiten: [feit('geweigerd', 'aantal', m.register.geweigerd)],
        }
      : { uitkomst: 'niet-in-gebruik' },
  volgen,
  werkplekken,
  klok,
  aanlevering,
  fouten: ({ programma: { fouten, laatsteFout } }) => ({
    uitkomst: fouten === 0 ? 'geen' : fouten < grenzen.veelFouten ? 'enkele' : 'veel',
    sinds: laatsteFout,
    feiten: [feit('fouten', 'aantal', fouten), feit('laatsteFout', 'moment', laatsteFout)],
  }),
  achtergrond: ({ programma: { mislukt } }) => ({
    uitkomst: mislukt.length > 0 ? 'mislukt' : 'goed',
    sinds: nieuwste(mislukt.map(({ op }) => op)),
    feiten: mislukt.map(({ taak, aantal }) => feit(taak, 'aantal', aantal)),
  }),
  versie,
  bijwerken,
};

/** What was found for one check. */
function keur<N extends Controlenaam>(id: N, m: Metingen): Bevinding {
  const { uitkomst, sinds = null, feiten = [] } = (keuringen[id] as Keuring<N>)(m);
  return { id, uitkomst, stand: standVan(id, uitkomst), sinds, feiten };
}

/** Judges what was measured: every check once, in the order of the screen. Pure: the same figures give the same answer. */
export const beoordeel = (m: Metingen): Bevinding[] => controlenamen.map((id) => keur(id, m));

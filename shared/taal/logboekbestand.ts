/** Words of the file of the access log, and the script that checks it. */
export const logboekbestand = {
  ja: 'ja',
  teVeel: (meeste: number): string =>
    `Dit zijn meer dan ${meeste.toLocaleString('nl-NL')} regels. Kies een kortere periode, een medewerker of één cliënt.`,
  kolommen: [
    'Regel',
    'Moment (UTC)',
    'Wie',
    'Rollen',
    'Actie',
    'Gebeurtenis',
    'Wat',
    'Kenmerk',
    'Cliënt',
    'Dossier',
    'Uitkomst',
    'Doel',
    'Werkplek',
    'Nood',
    'Vorig controlegetal',
    'Controlegetal',
  ],
  leesmij: `Regels uit het toegangslogboek (NEN 7513)

logboek.csv      om te lezen, met een rekenblad
logboek.ndjson   precies wat in het controlegetal zit, een regel per gebeurtenis
bewijs.json      wat is gevraagd, de nieuwste regel van het hele logboek, en de controlegetallen van de bestanden
controleer.mjs   rekent alles na, zonder Onthaal: node controleer.mjs

Controlegetal van een regel = SHA-256 over JSON.stringify([vorig controlegetal, ...velden]), als hexadecimale tekst.
Volgen twee regels in het bestand op elkaar, dan is het vorige controlegetal van de tweede dat van de eerste.
Staan er regels tussen die hier niet bij horen (van andere cliënten), dan bewijst dit bestand dat elke regel zelf heel is.
Dat zij in het logboek stonden, bewijst de organisatie: een auditor controleert daar de hele keten tot de regel bij 'kop'.
`,
  script: `// Checks lines of the access log without Onthaal: node controleer.mjs
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

const hash = (tekst) => createHash('sha256').update(tekst).digest('hex');
const bewijs = JSON.parse(readFileSync('bewijs.json', 'utf8'));
let fouten = 0;
const meld = (wat) => { fouten += 1; console.log('FOUT: ' + wat); };
for (const [naam, verwacht] of Object.entries(bewijs.sha256))
  if (naam !== 'controleer.mjs' && hash(readFileSync(naam)) !== verwacht) meld(naam + ' is veranderd');
const regels = readFileSync('logboek.ndjson', 'utf8').split('\\n').filter(Boolean).map((regel) => JSON.parse(regel));
if (regels.length !== bewijs.aantal) meld('het aantal regels klopt niet');
regels.forEach((regel, i) => {
  if (hash(JSON.stringify([regel.vorigeHash, ...regel.velden])) !== regel.hash) meld('regel ' + regel.volgnummer + ' is veranderd');
  const vorige = regels[i - 1];
  if (vorige && vorige.volgnummer === regel.volgnummer - 1 && vorige.hash !== regel.vorigeHash) meld('tussen ' + vorige.volgnummer + ' en ' + regel.volgnummer + ' klopt de keten niet');
  if (vorige && vorige.volgnummer >= regel.volgnummer) meld('regel ' + regel.volgnummer + ' staat op de verkeerde plek');
  if (bewijs.kop && regel.volgnummer === bewijs.kop.volgnummer && regel.hash !== bewijs.kop.hash) meld('de nieuwste regel klopt niet');
});
console.log(fouten === 0 ? 'Heel: ' + regels.length + ' regels.' : fouten + ' fouten.');
process.exitCode = fouten === 0 ? 0 : 1;
`,
} as const;

import { describe, expect, it } from 'vitest';
import { beschikkingPdf } from '#core/documenten/beschikking.ts';
import type { BeschikkingInhoud } from '#core/documenten/inhoud.ts';
import { leesPdf } from './lezer.ts';
import { omgeving, verstrekking, weigering } from './voorbeelden.ts';

const lees = async (inhoud: BeschikkingInhoud) => leesPdf(await beschikkingPdf(inhoud, omgeving));

describe('beschikking verstrekking', () => {
  it('holds everything that 5.2.8 asks', async () => {
    const { tekst } = await lees(verstrekking);
    for (const deel of [
      'U krijgt maatschappelijke opvang', // besluit
      'Uw relatie is op 2 november 2026 geëindigd.', // resultaten van het onderzoek
      'U voldoet aan alle voorwaarden.', // onderbouwing
      'U verblijft rechtmatig in Nederland (artikel 5.2.6).',
      'U houdt u aan de huisregels van de locatie.', // voorwaarden
      'U maakt vóór 1 december 2026 een afspraak bij het Geldplein.', // afspraken
      'van 21 november 2026 tot en met 20 februari 2027', // geldingsduur
      'Joris Bakker', // contactpersoon
      '06-00000012',
      'j.bakker@voorbeeld.example',
    ]) {
      expect(tekst).toContain(deel);
    }
  });
  it('names addressee, reference, date, location, pass, legal basis and signatory', async () => {
    const { tekst } = await lees(verstrekking);
    for (const deel of [
      'F.Z. el Amrani',
      'Persoonlijk uitgereikt',
      'Beste mevrouw El Amrani,',
      'CO-2026-00417',
      '21 november 2026',
      'Nachtopvang Maasoever, Voorbeeldstraat 4',
      'Uw CO-pas',
      'artikelen 5.2.4, 5.2.6, 5.2.8, 5.2.9 en 5.2.11',
      'artikelen 1.2.1, 2.3.2 en 2.3.5',
      'college van burgemeester en wethouders van Rotterdam',
      'P. de Graaf',
    ]) {
      expect(tekst).toContain(deel);
    }
  });
  it('tells how, where and until which day to object, and who helps for free', async () => {
    const { tekst } = await lees(verstrekking);
    for (const deel of [
      'tot en met maandag 4 januari 2027',
      'afdeling Bezwaar',
      'waarom u het er niet mee eens bent',
      'voorlopige voorziening',
      'Gratis hulp van een cliëntondersteuner',
    ]) {
      expect(tekst).toContain(deel);
    }
  });
  it('is a tagged PDF/A-2a and PDF/UA-1 in Dutch with its fonts in it and a title without a person', async () => {
    const pdf = await lees(verstrekking);
    expect(pdf).toMatchObject({
      getagd: true,
      taal: 'nl-NL',
      titel: 'Besluit maatschappelijke opvang, kenmerk CO-2026-00417',
      auteur: 'Centraal Onthaal',
    });
    expect(pdf.xmp).toContain('<pdfaid:part>2</pdfaid:part>');
    expect(pdf.xmp).toContain('<pdfaid:conformance>A</pdfaid:conformance>');
    expect(pdf.xmp).toContain('<pdfuaid:part>1</pdfuaid:part>');
    expect(pdf.xmp).not.toContain('Amrani');
    expect(pdf.lettertypen.length).toBe(2);
    expect(pdf.lettertypen.every((l) => l.ingesloten && /SourceSans3/.test(l.naam))).toBe(true);
    expect(pdf.maat.map(Math.round)).toEqual([595, 842]);
  });
  it('has one H1, headings below it, paragraphs, lists and tables with header cells', async () => {
    const { rollen } = await lees(verstrekking);
    expect(rollen.filter((rol) => rol === 'H1')).toHaveLength(1);
    for (const rol of ['Document', 'H2', 'H3', 'P', 'L', 'LI', 'Lbl', 'LBody', 'Table', 'TR', 'TH', 'TD'])
      expect(rollen).toContain(rol);
  });
  it('numbers its pages, all of them', async () => {
    const { paginas } = await lees(verstrekking);
    paginas.forEach((pagina, i) => expect(pagina).toContain(`Pagina ${i + 1} van ${paginas.length}`));
    expect(paginas.length).toBeLessThanOrEqual(4);
  });
  it('says nothing of a pass for jongeren and gezin, and tells parents that they stay with their children', async () => {
    const { tekst } = await lees({
      ...verstrekking,
      keten: 'gezin',
      verstrekking: { ...verstrekking.verstrekking, copas: false, kinderenMee: true, alleenOnderdak: true },
    });
    expect(tekst).not.toContain('CO-pas');
    expect(tekst).toContain('U wordt niet van elkaar gescheiden');
    expect(tekst).toContain('onderdak en de hulp die nu nodig is');
  });
});

describe('beschikking weigering', () => {
  it('holds the gronden with their article, the deviation, and where help is', async () => {
    const { tekst } = await lees(weigering);
    for (const deel of [
      'U krijgt geen maatschappelijke opvang',
      'Wij wijzen uw aanvraag af.',
      'U kunt zich op eigen kracht redden (artikel 5.2.7).',
      'U hebt genoeg geld om zelf een woonplek te betalen (artikel 5.2.7).',
      'Wij wijken af van onze regels',
      'Algemene wet bestuursrecht artikel 4:84',
      'nog twee nachten onderdak',
      'Dit konden wij niet vaststellen:',
      'Winteropvang: open als het vriest.',
      'p/a Voorbeeldplein 3',
      'Beste T. Wiśniewski,',
    ]) {
      expect(tekst).toContain(deel);
    }
  });
  it('promises no shelter, no pass and no duration', async () => {
    const { tekst } = await lees(weigering);
    for (const deel of ['Uw CO-pas', 'Hoe lang u opvang krijgt', 'Voorwaarden en afspraken'])
      expect(tekst).not.toContain(deel);
  });
});

describe('any beschikking', () => {
  it('is the same file when made again from the same content', async () => {
    const [a, b] = await Promise.all([beschikkingPdf(verstrekking, omgeving), beschikkingPdf(verstrekking, omgeving)]);
    expect(Buffer.compare(a, b)).toBe(0);
  });
  it('keeps every word of findings that run over pages', async () => {
    const woorden = Array.from({ length: 2100 }, (_, i) => `woord${i}`);
    const { tekst, rollen } = await lees({
      ...verstrekking,
      resultaten: [{ titel: 'Lang', bevinding: woorden.join(' ') }],
    });
    for (const woord of [0, 999, 1888, 2098]) expect(tekst).toContain(`woord${woord} `.trim());
    expect(rollen).toContain('P');
  });
  it('writes names in Latin, Greek and Cyrillic letters, and puts a question mark for what the font lacks', async () => {
    const { tekst } = await lees({ ...verstrekking, motivering: 'Zażółć Şükrü Київ Αθήνα 漢字 \u0007 ok' });
    expect(tekst).toContain('Zażółć Şükrü Київ Αθήνα ?? ok');
  });
  it('survives a sender with characters that XML minds', async () => {
    const pdf = await lees({ ...verstrekking, afzender: { ...verstrekking.afzender, naam: 'Opvang <A> & Zn.' } });
    expect(pdf.auteur).toBe('Opvang A en Zn.');
    expect(pdf.xmp).toContain('Opvang A en Zn.');
  });
  it('refuses content that is not complete, and a reference with nine digits in a row', async () => {
    await expect(beschikkingPdf({ ...weigering, gronden: [] }, omgeving)).rejects.toThrow();
    await expect(beschikkingPdf({ ...weigering, kenmerk: '123456782' }, omgeving)).rejects.toThrow();
  });
});

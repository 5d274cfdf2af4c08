import PDFDocument from 'pdfkit';
import { PDFUA_IN_PDFA, schoneMetadata } from './metadata.ts';
import type { Documentomgeving, MetLetter } from './lettertypen.ts';
import { maten, kleuren } from './vorm.ts';

export type Pdf = PDFKit.PDFDocument;
/** pdfkit takes a font that was read as well as a file of one. */
type MetLetters = { registerFont(naam: string, letter: unknown): unknown };
/** A run of text in a paragraph: plain or bold. */
export type Stuk = string | { vet: string };

export type Documentopties = {
  /** Shown in the title bar of a reader; names no person. */
  titel: string;
  auteur: string;
  onderwerp: string;
  /** Footer on every page, left; null for a document without header and footer (a card). */
  voet: string | null;
  maat?: [breedte: number, hoogte: number];
  marge?: { top: number; bottom: number; left: number; right: number };
};

/** Counts from the last page back, so the pages must be kept until the end. */
const paginatekst = (nummer: number, aantal: number): string => `Pagina ${nummer} van ${aantal}`;

/**
 * A tagged PDF in the making: PDF/A-2a that also declares PDF/UA-1, Dutch, every glyph embedded. Each method adds one
 * element to the structure tree and draws it below the last; decoration is marked as artifact.
 */
export class Opbouw {
  readonly doc: Pdf;
  private readonly wortel: PDFKit.PDFStructureElement;
  private readonly opties: Documentopties;
  private readonly stukken: Uint8Array[] = [];

  constructor(opties: Documentopties, { lettertypen, gemaaktOp }: Documentomgeving) {
    this.opties = opties;
    this.doc = new PDFDocument({
      size: opties.maat ?? 'A4',
      margins: opties.marge ?? maten.marge,
      pdfVersion: '1.7',
      tagged: true,
      lang: 'nl-NL',
      displayTitle: true,
      subset: 'PDF/A-2a',
      bufferPages: true,
      info: {
        Title: schoneMetadata(opties.titel),
        Author: schoneMetadata(opties.auteur),
        Subject: schoneMetadata(opties.onderwerp),
        Creator: 'Onthaal',
        Producer: 'Onthaal',
        CreationDate: new Date(gemaaktOp),
      },
    });
    this.doc.on('data', (stuk: Uint8Array) => this.stukken.push(stuk));
    for (const [snit, letter] of Object.entries(lettertypen)) (this.doc as MetLetters).registerFont(snit, letter);
    this.wortel = this.doc.struct('Document');
    this.doc.addStructure(this.wortel);
    this.letter('gewoon', maten.tekst);
  }

  /** Sets face, size (points) and colour for what follows. */
  letter(snit: 'gewoon' | 'vet' | 'cursief', grootte: number, kleur: string = kleuren.tekst): Pdf {
    return this.doc.font(snit).fontSize(grootte).fillColor(kleur);
  }

  /** Text that the embedded font can write: control characters and unknown glyphs replaced, spaces joined. */
  schrijfbaar(tekst: string): string {
    const { font } = (this.doc as Pdf & MetLetter)._font;
    return [
      ...tekst
        .normalize('NFC')
        .replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ')
        .trim(),
    ]
      .map((teken) => (font.hasGlyphForCodePoint(teken.codePointAt(0) ?? 0) ? teken : '?'))
      .join('');
  }

  /** Starts a new page when less than `hoogte` points are left. */
  vrij(hoogte: number): void {
    if (this.doc.y + hoogte > this.doc.page.height - this.doc.page.margins.bottom) this.doc.addPage();
  }

  ruimte(punten: number): void {
    this.doc.y += punten;
  }

  /** Adds an element with the given tag below the root (or `ouder`) and draws its content. */
  element(tag: string, teken: () => void, ouder: PDFKit.PDFStructureElement = this.wortel): void {
    const element = this.doc.struct(tag);
    ouder.add(element);
    element.add(teken);
    element.end();
  }

  /** Adds an empty element, for rows, lists and sections that hold others. */
  tak(tag: string, ouder: PDFKit.PDFStructureElement = this.wortel): PDFKit.PDFStructureElement {
    const element = this.doc.struct(tag);
    ouder.add(element);
    return element;
  }

  /** A cell of a table; `bereik` makes it a header cell for its row or column. */
  cel(rij: PDFKit.PDFStructureElement, bereik: 'Row' | 'Column' | null, teken: () => void): void {
    // @types/pdfkit is behind: scope and bbox are options since 0.17.
    const opties = bereik ? ({ scope: bereik } as { title?: string }) : {};
    const cel = this.doc.struct(bereik ? 'TH' : 'TD', opties);
    rij.add(cel);
    cel.add(teken);
    cel.end();
  }

  /** A drawing with what it says in words; `vak` is left, top, right, bottom. */
  figuur(alt: string, vak: [number, number, number, number], teken: () => void): void {
    const figuur = this.doc.struct('Figure', { alt, bbox: vak } as { alt: string });
    this.wortel.add(figuur);
    figuur.add(teken);
    figuur.end();
  }

  /** Draws something that carries no meaning: lines, colour, page furniture. */
  decor(teken: () => void, soort: 'Layout' | 'Pagination' = 'Layout'): void {
    this.doc.save();
    this.doc.markContent('Artifact', { type: soort });
    teken();
    this.doc.endMarkedContent();
    this.doc.restore();
  }

  /** Heading. Level 1 is the subject; 2 and 3 keep some lines of what follows with them. */
  kop(niveau: 1 | 2 | 3, tekst: string): void {
    const { grootte, boven, onder, kleur } = maten.koppen[niveau];
    this.vrij(boven + grootte + 48);
    if (this.doc.y > this.doc.page.margins.top + 1) this.ruimte(boven);
    this.letter('vet', grootte, kleur);
    this.element(`H${niveau}`, () =>
      this.doc.text(this.schrijfbaar(tekst), this.links, undefined, { width: this.breedte, lineGap: 1 }),
    );
    this.ruimte(onder);
    this.letter('gewoon', maten.tekst);
  }

  /**
   * As {@link kop}, as a place that links lead to by `naam`, with a bookmark under `onder`.
   * @returns its page, from 1, and its bookmark
   */
  kopMetAnker(
    niveau: 1 | 2,
    tekst: string,
    naam: string,
    onder: PDFKit.PDFOutline = this.doc.outline,
  ): { pagina: number; blad: PDFKit.PDFOutline } {
    const { grootte, boven } = maten.koppen[niveau];
    this.vrij(boven + grootte + 48);
    const { page, y } = this.doc;
    this.doc.addNamedDestination(naam, 'XYZ', null, y, null);
    // pdfkit counts left from the right edge.
    const plek = { top: y, left: page.width, expanded: false } as { expanded: boolean };
    const blad = onder.addItem(this.schrijfbaar(tekst), plek);
    this.kop(niveau, tekst);
    return { pagina: this.doc.bufferedPageRange().count, blad };
  }

  /** Adds a link to a place in this document: what is drawn, and a field around it for who clicks. `vak` is left, top, width, height. */
  verwijzing(
    ouder: PDFKit.PDFStructureElement,
    naam: string,
    tekst: string,
    vak: [number, number, number, number],
    teken: () => void,
  ): void {
    const link = this.doc.struct('Link');
    ouder.add(link);
    link.add(teken);
    // @types/pdfkit is behind: a link that belongs to an element of the structure, and says where it leads (PDF/UA, 7.18.5).
    const opties = { structParent: link, Contents: new String(tekst) } as unknown as PDFKit.Mixins.AnnotationOption;
    this.doc.goTo(...vak, naam, opties);
    link.end();
  }

  /** One paragraph. Line breaks in it become spaces; see {@link tekst} for what a person typed. */
  alinea(inhoud: Stuk | readonly Stuk[], na: number = maten.alinea): void {
    const stukken = (Array.isArray(inhoud) ? inhoud : [inhoud]) as readonly Stuk[];
    this.letter('gewoon', maten.tekst);
    this.element('P', () => this.schrijf(stukken, this.links, this.breedte));
    this.ruimte(na);
  }

  /** What a person typed, as one paragraph per line; empty lines go. */
  tekst(getypt: string): void {
    for (const regel of getypt.split(/\r?\n/)) if (regel.trim()) this.alinea(regel);
  }

  private schrijf(stukken: readonly Stuk[], x: number, breedte: number): void {
    const met = stukken.map((stuk): { snit: 'gewoon' | 'vet'; tekst: string } =>
      typeof stuk === 'string' ? { snit: 'gewoon', tekst: stuk } : { snit: 'vet', tekst: stuk.vet },
    );
    met.forEach(({ snit, tekst }, i) => {
      this.doc.font(snit);
      const opties = { width: breedte, lineGap: maten.regel, continued: i < met.length - 1 };
      const randen = [tekst.startsWith(' ') ? ' ' : '', tekst.endsWith(' ') ? ' ' : ''] as const;
      const geschoond = randen[0] + this.schrijfbaar(tekst) + randen[1];
      if (i === 0) this.doc.text(geschoond, x, undefined, opties);
      else this.doc.text(geschoond, opties);
    });
    this.doc.font('gewoon');
  }

  /** List with bullets or numbers. */
  lijst(items: readonly (Stuk | readonly Stuk[])[], genummerd = false): void {
    if (items.length === 0) return;
    const lijst = this.tak('L');
    items.forEach((item, i) => {
      this.vrij(30);
      const punt = this.tak('LI', lijst);
      const y = this.doc.y;
      this.letter('gewoon', maten.tekst, kleuren.accent);
      this.element(
        'Lbl',
        () => this.doc.text(genummerd ? `${i + 1}.` : '•', this.links, y, { width: 16, lineGap: maten.regel }),
        punt,
      );
      this.doc.y = y;
      this.letter('gewoon', maten.tekst);
      const stukken = (Array.isArray(item) ? item : [item]) as readonly Stuk[];
      this.element('LBody', () => this.schrijf(stukken, this.links + 16, this.breedte - 16), punt);
      punt.end();
      this.ruimte(3);
    });
    lijst.end();
    this.ruimte(maten.alinea - 3);
  }

  get links(): number {
    return this.doc.page.margins.left;
  }

  get breedte(): number {
    return this.doc.page.width - this.doc.page.margins.left - this.doc.page.margins.right;
  }

  /** Adds the footers and gives the finished file. */
  klaar(): Promise<Uint8Array> {
    const { voet } = this.opties;
    if (voet !== null) this.voeten(voet);
    this.wortel.end();
    this.doc.appendXML(PDFUA_IN_PDFA);
    return new Promise((gelukt, mislukt) => {
      this.doc.on('end', () => gelukt(Buffer.concat(this.stukken)));
      this.doc.on('error', mislukt);
      this.doc.end();
    });
  }

  private voeten(voet: string): void {
    const { start, count } = this.doc.bufferedPageRange();
    for (let i = start; i < start + count; i += 1) {
      this.doc.switchToPage(i);
      const y = this.doc.page.height - 46;
      this.decor(() => {
        this.doc
          .moveTo(this.links, y - 8)
          .lineTo(this.links + this.breedte, y - 8)
          .lineWidth(0.6)
          .stroke(kleuren.lijn);
        this.letter('gewoon', 8.5, kleuren.zacht);
        const rechts = paginatekst(i - start + 1, count);
        this.doc.text(this.schrijfbaar(voet), this.links, y, { lineBreak: false });
        this.doc.text(rechts, this.links + this.breedte - this.doc.widthOfString(rechts), y, { lineBreak: false });
      }, 'Pagination');
    }
  }
}

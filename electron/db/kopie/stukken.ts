import { createHash } from 'node:crypto';
import { closeSync, fdatasyncSync, fsyncSync, openSync, readSync, writeSync } from 'node:fs';
import { Schijffout } from './schijf.ts';

const stuk = 1 << 20;
/** So much is written before it is waited for: a gigabyte that goes to the disk at once would hold the desk's own writes up. */
const perSync = 16 * stuk;
/** SQLite never uses the page on which it puts its locks, and Windows refuses to read it. */
export const slotplaats = 0x4000_0000;
const slotbytes = 512;

/** The next stretch to read from a place, and whether it is the one that is left out. */
function volgend(plaats: number, bytes: number): { lengte: number; overslaan: boolean } {
  if (plaats === slotplaats) return { lengte: Math.min(slotbytes, bytes - plaats), overslaan: true };
  const grens = plaats < slotplaats ? Math.min(bytes, slotplaats) : bytes;
  return { lengte: Math.min(stuk, grens - plaats), overslaan: false };
}

/** Reads a file from an open descriptor in pieces. @throws Schijffout when it is shorter than it was */
export function* inStukken(greep: number, bytes: number): Generator<Uint8Array> {
  const buffer = new Uint8Array(stuk);
  for (let plaats = 0; plaats < bytes;) {
    const { lengte, overslaan } = volgend(plaats, bytes);
    const deel = buffer.subarray(0, lengte);
    if (overslaan) deel.fill(0);
    else
      for (let gelezen = 0; gelezen < lengte;) {
        const n = readSync(greep, deel, gelezen, lengte - gelezen, plaats + gelezen);
        if (n === 0) throw new Schijffout('onderbroken');
        gelezen += n;
      }
    yield deel;
    plaats += lengte;
  }
}

/** sha-256 of a file of this length. */
export function hashVan(greep: number, bytes: number): string {
  const hash = createHash('sha256');
  for (const deel of inStukken(greep, bytes)) hash.update(deel);
  return hash.digest('hex');
}

/** Opens, hashes and closes a file. Never for the file that a core in this process has open. */
export function hashVanPad(pad: string, bytes: number): string {
  const greep = openSync(pad, 'r');
  try {
    return hashVan(greep, bytes);
  } finally {
    closeSync(greep);
  }
}

/**
 * Copies a file in pieces to a new one and waits until it is on the disk.
 * @returns sha-256 of what was read
 */
export function kopieer(greep: number, bytes: number, doel: string, voortgang: (klaar: number) => void): string {
  const hash = createHash('sha256');
  const uit = openSync(doel, 'wx', 0o600);
  try {
    let klaar = 0;
    let gesynct = 0;
    for (const deel of inStukken(greep, bytes)) {
      hash.update(deel);
      for (let n = 0; n < deel.length;) n += writeSync(uit, deel, n, deel.length - n);
      klaar += deel.length;
      if (klaar - gesynct >= perSync) {
        fdatasyncSync(uit);
        gesynct = klaar;
        voortgang(klaar);
      }
    }
    fsyncSync(uit);
    voortgang(klaar);
  } finally {
    closeSync(uit);
  }
  return hash.digest('hex');
}

let kanaal: AudioContext | null = null;

function toon(hoogte: number, begin: number, duur: number): void {
  kanaal ??= new AudioContext();
  const bron = kanaal.createOscillator();
  const volume = kanaal.createGain();
  const van = kanaal.currentTime + begin;
  bron.frequency.value = hoogte;
  volume.gain.setValueAtTime(0.15, van);
  volume.gain.exponentialRampToValueAtTime(0.001, van + duur);
  bron.connect(volume).connect(kanaal.destination);
  bron.start(van);
  bron.stop(van + duur);
}

/** One high tone for a valid pass, two low ones for one that is not: to be told apart without looking. */
export function klink(geldig: boolean): void {
  if (geldig) toon(880, 0, 0.18);
  else for (const begin of [0, 0.22]) toon(220, begin, 0.2);
}

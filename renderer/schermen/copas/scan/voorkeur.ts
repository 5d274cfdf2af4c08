import { ref, watch } from 'vue';

/** How this workstation scans: remembered here, because a camera and a loudspeaker belong to a place, not to a person. */
interface Voorkeur {
  camera: boolean;
  apparaat: string | null;
  geluid: boolean;
}
const SLEUTEL = 'onthaal-scan';

function gelezen(): Voorkeur {
  try {
    const { camera, apparaat, geluid } = JSON.parse(localStorage.getItem(SLEUTEL) ?? '{}') as Partial<Voorkeur>;
    return {
      camera: camera === true,
      apparaat: typeof apparaat === 'string' ? apparaat : null,
      geluid: geluid === true,
    };
  } catch {
    return { camera: false, apparaat: null, geluid: false };
  }
}

/** The choices of this workstation; camera and sound are off until somebody turns them on. */
export function useVoorkeur() {
  const voorkeur = ref(gelezen());
  watch(voorkeur, (nieuw) => localStorage.setItem(SLEUTEL, JSON.stringify(nieuw)), { deep: true });
  return voorkeur;
}

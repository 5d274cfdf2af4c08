/** The bill of materials of what ships, CycloneDX 1.5. */
export function sbom(runtime: { version: string; kind: string }): object;

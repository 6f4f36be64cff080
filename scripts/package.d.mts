/** Packs dist/ as a VSIX, looks at what is in it and unpacks it into out/extension/. */
export function pack(): Promise<{
  vsix: string;
  files: { name: string; bytes: number }[];
  bytes: number;
}>;

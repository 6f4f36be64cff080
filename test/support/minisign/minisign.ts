/** Other implementations of minisign, asked alike: the installed program, and py-minisign, which pip brings. */
export interface Minisign {
  name: string;
  /** The trusted comment; null where the signature is refused. */
  verify(publicKeyFile: string, message: Uint8Array, signature: string): string | null;
  /** The signature file. */
  sign(secretKeyFile: string, message: Uint8Array, options: SignOptions): string;
  newKeys(password: string | null): { publicKeyFile: string; secretKeyFile: string };
}

export interface SignOptions {
  password: string | null;
  comment: string;
  /** Over the message itself, and not its hash. */
  legacy?: boolean;
}

/** The variables a student's process gets. The host's own environment holds sockets and secrets. */
const passedOn = /^(?:LANG|LANGUAGE|LC_[A-Z]+|TZ)$/;
const windowsNeeds =
  /^(?:SystemRoot|SystemDrive|windir|ComSpec|PATHEXT|NUMBER_OF_PROCESSORS|PROCESSOR_ARCHITECTURE)$/i;

export function childEnvironment(
  host: NodeJS.ProcessEnv,
  options: { scratch: string; platform: NodeJS.Platform; extra: Record<string, string> },
): Record<string, string> {
  const environment: Record<string, string> = {};
  for (const [name, value] of Object.entries(host)) {
    if (value === undefined) continue;
    if (name.toUpperCase() === 'PATH') environment['PATH'] = value;
    else if (passedOn.test(name)) environment[name] = value;
    else if (options.platform === 'win32' && windowsNeeds.test(name)) environment[name] = value;
  }
  return {
    ...environment,
    HOME: options.scratch,
    TMPDIR: options.scratch,
    ...(options.platform === 'win32' && {
      USERPROFILE: options.scratch,
      TEMP: options.scratch,
      TMP: options.scratch,
    }),
    ...options.extra,
  };
}

import { build, type BuildOptions } from 'esbuild';

interface Bundles {
  readonly bundles: readonly { readonly to: string }[];
  readonly options: (bundle: unknown, how: { readonly production: boolean }) => Promise<BuildOptions>;
}

/** The server's bundle as it is packaged. */
export async function serverBundle(): Promise<string> {
  const { bundles, options } = (await import(new URL('../../scripts/bundles.mjs', import.meta.url).href)) as Bundles;
  const row = bundles.find(({ to }) => to === 'server.js');
  const { outputFiles } = await build({ ...(await options(row, { production: true })), write: false });
  return outputFiles[0]?.text ?? '';
}

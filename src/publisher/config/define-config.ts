import type { Config } from './config-schema.ts'

/** Gives a config back as it is; an editor then knows what may stand in it. */
export function defineConfig(config: Config): Config {
  return config
}

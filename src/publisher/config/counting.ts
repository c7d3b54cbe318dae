import type { CheckedConfig } from './config-schema.ts'

/** The publisher's own script that counts visits, and what it needs. */
export type Counting = NonNullable<CheckedConfig['analytics']>

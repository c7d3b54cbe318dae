import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** Short files whose tests take over a minute. */
const LONG = ['first-view', 'stillness', 'torture/faults', 'torture/hostile-views'].map(
  (name) => `/tests/browser/${name}.test.ts`,
)

/** Begins with what takes long: at the end a core would be idle meanwhile. Vitest itself goes by the size of a file. */
export class LongFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const isLong = ({ moduleId }: TestSpecification) => LONG.some((end) => moduleId.endsWith(end))
    const group = ({ project }: TestSpecification) => project.config.sequence.groupOrder
    const sorted = await super.sort(files)
    return sorted.sort((a, b) => group(a) - group(b) || Number(isLong(b)) - Number(isLong(a)))
  }
}

import { type FormEvent, useState } from 'react'
import { DEFAULT_WEIGHTS, PARTS, type PartName, type Weights } from '../../model/weights.ts'
import { Dialog } from '../overlays/dialog.tsx'
import styles from './weights-panel.module.css'

const LABELS: Record<PartName, string> = {
  quality: 'Quality',
  heat: 'Heat',
  breadth: 'Breadth: articles and outlets, copies once',
  freshness: 'Freshness',
  follows: 'What you follow',
}

interface WeightsPanelProps {
  readonly set: Weights
  readonly onShow: (weights: Weights) => void
  readonly onClose: () => void
}

/** Sets how much each part of the balanced order counts. */
export function WeightsPanel({ set, onShow, onClose }: WeightsPanelProps) {
  const [weights, setWeights] = useState(set)
  const apply = (event: FormEvent) => {
    event.preventDefault()
    onClose()
    onShow(weights)
  }
  return (
    <Dialog name="Weights" onClose={onClose} titled>
      <form className={styles.form} onSubmit={apply}>
        <p>
          How much each part counts, from nothing to nine times. Each is told by how many of a hundred have
          less.
        </p>
        {PARTS.map(({ name }) => (
          <label key={name} className={styles.weight}>
            <span>{LABELS[name]}</span>
            <input
              type="range"
              min={0}
              max={9}
              value={weights[name]}
              onChange={({ currentTarget }) =>
                setWeights({ ...weights, [name]: Number(currentTarget.value) })
              }
            />
            <output>×{weights[name]}</output>
          </label>
        ))}
        <p className={styles.actions}>
          <button type="submit" className="primary">
            Show
          </button>
          <button type="button" onClick={() => setWeights(DEFAULT_WEIGHTS)}>
            As it comes
          </button>
        </p>
      </form>
    </Dialog>
  )
}

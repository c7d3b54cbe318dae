import { type FormEvent, useState } from 'react'
import { DEFAULT_WEIGHTS, PARTS, type Weights } from '../../model/ranking/weights.ts'
import { filterWords } from '../language/words/filters.ts'
import { Dialog } from '../overlays/dialog.tsx'
import styles from './weights-panel.module.css'

interface WeightsPanelProps {
  readonly set: Weights
  readonly onShow: (weights: Weights) => void
  readonly onClose: () => void
}

/** Sets how much each part of the balanced order counts. */
export function WeightsPanel({ set, onShow, onClose }: WeightsPanelProps) {
  const words = filterWords()
  const [weights, setWeights] = useState(set)
  const apply = (event: FormEvent) => {
    event.preventDefault()
    onClose()
    onShow(weights)
  }
  return (
    <Dialog name={words.weights} onClose={onClose} titled>
      <form className={styles.form} onSubmit={apply}>
        <p>{words.weightsText}</p>
        {PARTS.map(({ name }) => (
          <label key={name} className={styles.weight}>
            <span>{words.part[name]}</span>
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
            {words.show}
          </button>
          <button type="button" onClick={() => setWeights(DEFAULT_WEIGHTS)}>
            {words.asItComes}
          </button>
        </p>
      </form>
    </Dialog>
  )
}

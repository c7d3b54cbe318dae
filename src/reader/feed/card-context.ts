import { type ComponentType, createContext } from 'react'
import type { StoryCardProps } from './story-card.tsx'

/** What shows a card of a feed where pages are printed, for each card stands in several of them; null for itself. */
export const CardContext = createContext<ComponentType<StoryCardProps> | null>(null)

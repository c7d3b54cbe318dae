import { type ComponentType, createContext } from 'react'
import { StoryCard, type StoryCardProps } from './story-card.tsx'

/** What shows a card of a feed; another where pages are printed, for each card stands in several of them. */
export const CardContext = createContext<ComponentType<StoryCardProps>>(StoryCard)

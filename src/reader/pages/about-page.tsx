import { useQuery } from '@tanstack/react-query'
import type { SiteSettings } from '../../model/site-settings.ts'
import { Page } from '../app/page.tsx'
import { useSite } from '../app/site-context.ts'
import { builtQuery } from '../data/built-query.ts'
import { Rich } from '../language/rich.tsx'
import { aboutWords } from '../language/words/about.ts'
import { frameWords } from '../language/words/frame.ts'
import { formatExact } from '../time/format-time.ts'
import { siteZoneTime } from '../time/site-zone-time.ts'
import styles from './about-page.module.css'

/** What this site is, how stories and scores are made, and what it knows of its readers: nothing. */
export function AboutPage() {
  const { manifest } = useSite()
  const { counts, edition, qualityPercentiles: percentiles } = manifest
  const words = aboutWords()
  const nouns = frameWords()
  return (
    <Page title={nouns.about} siteTitle={manifest.title} busy={false} narrow>
      <div className={styles.about}>
        <h1>{words.title(manifest.title)}</h1>
        {manifest.description !== undefined && (
          <p>
            <bdi>{manifest.description}</bdi>
          </p>
        )}
        <p>{words.what}</p>
        <p>
          {words.holds(
            nouns.articles(counts.articles),
            nouns.references(counts.references),
            nouns.stories(counts.stories),
            nouns.sources(counts.providers),
          )}
          {edition !== null && nouns.gap + words.newest(formatExact(edition))}
        </p>
        <h2 id="stories">{words.stories}</h2>
        <p>{words.storiesMade}</p>
        <p>{words.copies}</p>
        <p>{words.leads}</p>
        <h2 id="scores">{words.scores}</h2>
        <p>{words.scoresMade(percentiles[50] ?? 0, percentiles[90] ?? 0, percentiles[100] ?? 0)}</p>
        <p>{words.balanced}</p>
        <h2 id="privacy">{words.privacy}</h2>
        <Privacy analytics={manifest.analytics} />
        <h2 id="contact">{words.contact}</h2>
        <Takedowns contact={manifest.contact} />
        <h2 id="freshness">{words.freshness}</h2>
        <Freshness />
      </div>
    </Page>
  )
}

function Privacy({ analytics }: Pick<SiteSettings, 'analytics'>) {
  return <p>{analytics === undefined ? aboutWords().noServer : aboutWords().counted(analytics)}</p>
}

function Takedowns({ contact }: Pick<SiteSettings, 'contact'>) {
  const words = aboutWords()
  if (contact === undefined) return <p>{words.noContact}</p>
  const letter = /^mailto:(.*)/.exec(contact)?.[1]
  return (
    <p>
      {letter === undefined ? (
        <Rich text={words.tell} parts={{ tell: (text) => <a href={contact}>{text}</a> }} />
      ) : (
        <Rich text={words.write} parts={{ address: <a href={contact}>{letter}</a> }} />
      )}
    </p>
  )
}

function Freshness() {
  const { data: built, isPending } = useQuery(builtQuery)
  const words = aboutWords()
  const known = built === undefined ? words.builtUnknown : words.built(formatExact(built))
  return (
    <p>
      {words.days(siteZoneTime()) + frameWords().gap}
      <span data-scripted>{isPending ? words.builtPending : known}</span>
    </p>
  )
}

import { useQuery } from '@tanstack/react-query'
import type { SiteSettings } from '../../model/site-settings.ts'
import { Page } from '../app/page.tsx'
import { useSite } from '../app/site-context.ts'
import { builtQuery } from '../data/built-query.ts'
import { counted, formatExact } from '../time/format-time.ts'
import styles from './about-page.module.css'

/** What this site is, how stories and scores are made, and what it knows of its readers: nothing. */
export function AboutPage() {
  const { manifest } = useSite()
  const { counts, edition, qualityPercentiles: percentiles } = manifest
  return (
    <Page title="About" siteTitle={manifest.title} busy={false} narrow>
      <div className={styles.about}>
        <h1>About {manifest.title}</h1>
        {manifest.description !== undefined && (
          <p>
            <bdi>{manifest.description}</bdi>
          </p>
        )}
        <p>
          This site follows stories through all their coverage. It points to articles and does not hold them:
          a headline leads to what is known of an article, and from there to its original, at whoever
          published it.
        </p>
        <p>
          It holds {counted(counts.articles, 'article')} and {counted(counts.references, 'reference')}{' '}
          (coverage that only other articles speak of) in {counted(counts.stories, 'story', 'stories')}, from{' '}
          {counted(counts.providers, 'source')}.
          {edition !== null && ` The newest is of ${formatExact(edition)}.`}
        </p>
        <h2 id="stories">How stories are made</h2>
        <p>
          The publisher says which articles cover the same thing, and articles at the same address belong
          together. What is so connected is one story, if it is at most twelve articles within fourteen days.
          Anything larger or longer is divided by the words of its headlines and the time between them, and
          the parts stay one thread: a story’s page names those before and after it. Articles that the
          publisher linked to nothing are joined by their words and time, too, to each other or to one story
          of the publisher’s. Wherever a connection is not the publisher’s, the story’s page says so, and why.
        </p>
        <p>
          The same text at several outlets counts once where it is said how much was written, and names all
          that carried it.
        </p>
        <p>
          One article leads a story: one that the publisher marked for it if there is any, then the one of the
          highest quality, then the newest.
        </p>
        <h2 id="scores">How scores are made</h2>
        <p>
          Quality and heat are this site’s own scores of an article, not its outlet’s. A number alone says
          little, so it is told by how many articles here have less. Half have {percentiles[50] ?? 0} or more,
          a tenth {percentiles[90] ?? 0} or more, and the best {percentiles[100] ?? 0}.
        </p>
        <p>
          The balanced order adds up how many of a hundred articles have a lower quality and less heat than a
          story’s lead, how many of a hundred stories are told by fewer articles and outlets, 100 for what you
          follow, and a freshness that is 100 at the newest date here and 100 less for each week before it.
          How much each counts can be set. “Why is this here?”, in the menu of each item, shows the sum.
        </p>
        <h2 id="privacy">Privacy</h2>
        <Privacy analytics={manifest.analytics} />
        <h2 id="contact">Corrections and takedowns</h2>
        <Takedowns contact={manifest.contact} />
        <h2 id="freshness">Freshness</h2>
        <Freshness />
      </div>
    </Page>
  )
}

function Privacy({ analytics }: Pick<SiteSettings, 'analytics'>) {
  const visit = 'The time of your last visit, and what you read, save and follow, is kept in this browser.'
  const pictures =
    'Pictures come from the outlets’ own hosts, which see that somebody fetched them, but not from which page.'
  if (analytics === undefined)
    return (
      <p>
        There is no server that could know what you read: these are plain files. {visit} None of it goes
        anywhere. {pictures}
      </p>
    )
  return (
    <p>
      The publisher counts visits by a script from {analytics}. It runs in each page, can see which pages you
      open, and may tell that host. {visit} Throughline sends none of it anywhere. {pictures}
    </p>
  )
}

function Takedowns({ contact }: Pick<SiteSettings, 'contact'>) {
  if (contact === undefined)
    return <p>This site names no contact. What is wrong with an article is best told to its outlet.</p>
  const letter = /^mailto:(.*)/.exec(contact)?.[1]
  return (
    <p>
      If something here is wrong, or should not be here,{' '}
      {letter === undefined ? (
        <a href={contact}>tell the publisher</a>
      ) : (
        <>
          write to <a href={contact}>{letter}</a>
        </>
      )}
      . An article that is taken down goes from all pages with the next build, and from the lists of readers
      who had saved it. What its outlet wrote is the outlet’s: ask there for changes.
    </p>
  )
}

/** Last on the page, and of one length whatever is known, so that nothing moves when the answer comes. */
function Freshness() {
  const { data: built, isPending } = useQuery(builtQuery)
  const known = built === undefined ? 'at a time that is not known here' : `on ${formatExact(built)}`
  return <p>Days begin and end in UTC. The site was last built {isPending ? '…' : known}.</p>
}

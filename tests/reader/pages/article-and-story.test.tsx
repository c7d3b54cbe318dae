import { act, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { beforeAll, describe, expect, test, vi } from 'vitest'
import { go } from '../../../src/reader/app/navigate.ts'
import { indexFiles, makeFile, NOW } from '../../support/make-data-folder.ts'
import { openReader, whenReady } from '../../support/open-reader.tsx'

const by = (name: string, domain: string) => `provider:\n  name: ${name}\n  domain: ${domain}\n`
const embedded = (title: string, slug: string, date: string) =>
  `related:\n  - title: "${title}"\n    webUrl: https://www.paper.example/${slug}\n    publishedDateTime: ${date}\n    provider:\n      name: Elsewhere\n      domain: elsewhere.example\n`
const url = (slug: string) => `https://www.paper.example/${slug}`

let paper: string

beforeAll(async () => {
  vi.setSystemTime(NOW)
  paper = (
    await indexFiles({
      'articles/first.md': makeFile(
        {
          title: 'First word',
          publishedDateTime: '2026-11-22T08:00:00Z',
          webUrl: url('first'),
          quality: '20',
        },
        by('Courier', 'courier.example'),
      ),
      'articles/lead.md': makeFile(
        {
          title: 'The lead of it',
          publishedDateTime: '2026-11-23T12:00:00Z',
          webUrl: url('lead'),
          quality: '90',
          published: 'true',
        },
        by('Ledger', 'ledger.example') + embedded('First word', 'first', '2026-11-22T08:00:00Z'),
      ),
      'articles/last.md': makeFile(
        {
          title: 'The last of it',
          publishedDateTime: '2026-11-23T14:00:00Z',
          webUrl: url('last'),
          quality: '40',
        },
        by('Minute', 'minute.example') +
          embedded('Only elsewhere', 'elsewhere', '2026-11-22T20:00:00Z').replace(
            'related:\n',
            `related:\n  - title: x\n    webUrl: ${url('lead')}\n`,
          ),
      ),
      'articles/alone.md': makeFile({ title: 'All alone', webUrl: url('alone'), quality: '50' }),
      'articles/early.md': makeFile(
        { title: 'Early part', publishedDateTime: '2026-10-01T08:00:00Z', webUrl: url('early') },
        embedded('First word', 'first', '2026-11-22T08:00:00Z'),
      ),
      'articles/video.md': makeFile({
        title: 'Moving pictures',
        type: 'video',
        webUrl: url('video'),
        featuredContent: `'<iframe src="https://www.youtube.com/embed/aqz-KE-bpKQ"></iframe>'`,
      }),
    })
  ).outDir
})

const coverageLinks = () =>
  within(screen.getByRole('region', { name: 'Coverage' }))
    .getAllByRole('link')
    .filter((link) => link.getAttribute('href')?.startsWith('/article/'))
    .map((link) => link.textContent)

describe('an article', () => {
  test('has its way out beside the byline', async () => {
    openReader(paper, '/article/lead')
    await whenReady()
    const out = screen.getByRole('link', { name: 'Read at Ledger' })
    expect(out.getAttribute('href')).toBe(url('lead'))
    expect(out.getAttribute('rel')).toBe('noopener noreferrer')
    expect(screen.getByText('Monday 23 November 2026, 12:00 UTC')).toBeTruthy()
  })

  test('is gone on from by keys as fast as they are pressed', async () => {
    openReader(paper, '/article/last')
    await whenReady()
    act(() => {
      for (const key of 'llhll') fireEvent.keyDown(document.body, { key })
    })
    await screen.findByRole('heading', { level: 1, name: 'First word' })
  })

  test('stands in its story: what came before, and what after', async () => {
    openReader(paper, '/article/lead')
    await whenReady()
    expect(coverageLinks()).toEqual(['The last of it', 'The lead of it', 'Only elsewhere', 'First word'])
    const coverage = within(screen.getByRole('region', { name: 'Coverage' }))
    expect(coverage.getByText('2 hours later')).toBeTruthy()
    expect(coverage.getByText('28 hours earlier')).toBeTruthy()
    expect(coverage.getByText('You are here')).toBeTruthy()
    expect(coverage.getByRole('link', { name: 'Part of a story with 4 articles' }).getAttribute('href')).toBe(
      '/story/first',
    )
  })

  test('says what its score means, and who gave it', async () => {
    openReader(paper, '/article/lead')
    const main = await whenReady()
    expect(main.textContent).toMatch(/Better than \d+% of articles here \(90\), scored by Test\./)
  })

  test('alone in its story says so', async () => {
    openReader(paper, '/article/alone')
    await whenReady()
    expect(screen.getByRole('heading', { name: 'The only article of its story so far' })).toBeTruthy()
  })

  test('that nobody knows says so, with ways on', async () => {
    openReader(paper, '/article/never-written')
    const main = await whenReady()
    expect(
      within(main).getByRole('heading', { level: 1, name: 'There is no such article here' }),
    ).toBeTruthy()
    expect(within(main).getByRole('link', { name: 'newest stories' })).toBeTruthy()
  })

  test('is found by an id that looks like an encoded slash, and so is its story', async () => {
    const { outDir } = await indexFiles({ 'articles/half%2Fhalf.md': makeFile({ title: 'Half and half' }) })
    const { user } = openReader(outDir, '/')
    await whenReady()
    await user.click(screen.getByRole('link', { name: 'Half and half' }))
    await screen.findByRole('heading', { level: 1, name: 'Half and half' })
    await whenReady()
    expect(location.pathname).toBe('/article/half%252Fhalf')
    expect(coverageLinks()).toEqual(['Half and half'])
    await user.keyboard('c')
    await waitFor(() => expect(location.pathname).toBe('/story/half%252Fhalf'))
    await whenReady()
    expect(coverageLinks()).toEqual(['Half and half'])
  })

  test('that was taken back from somebody who had only opened it leads on in a sentence', async () => {
    const { kept } = openReader(paper, '/article/taken-back')
    const key = 'taken-back'
    const glimpse = { title: 'Taken back', provider: 'ledger.example', name: 'Ledger', time: NOW, story: key }
    act(() => kept.note([{ store: 'history', key, record: { key, at: NOW, glimpse } }]))
    const main = await whenReady()
    await within(main).findByRole('heading', { level: 1, name: 'Taken back' })
    expect(main.textContent).toContain('See the newest stories.')
  })

  test('plays a video only when it is asked to', async () => {
    const { user } = openReader(paper, '/article/video')
    await whenReady()
    expect(document.querySelector('iframe')).toBeNull()
    await user.click(screen.getByRole('button', { name: /Play the video here/ }))
    const frame = document.querySelector('iframe')
    expect(frame?.src).toBe('https://www.youtube-nocookie.com/embed/aqz-KE-bpKQ?autoplay=1')
    expect(frame?.getAttribute('sandbox')).toContain('allow-scripts')
  })

  test('paints at once when a feed has shown it, before its own data is there', async () => {
    const story = holdShards()
    const { user } = openReader(paper, '/', story.answer)
    await whenReady()
    story.hold()
    await user.click(screen.getByRole('link', { name: 'All alone' }))
    await waitFor(() => expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('All alone'))
    expect(screen.getByRole('main').getAttribute('aria-busy')).toBe('true')
    story.release()
    await whenReady()
  })

  test('says that it is on its way where no list has shown it', async () => {
    const unseen = await indexFiles({
      'articles/unseen.md': makeFile({ title: 'Not seen before', webUrl: url('unseen') }),
    })
    const story = holdShards()
    openReader(unseen.outDir, '/sources', story.answer)
    await whenReady()
    story.hold()
    act(() => go('/article/unseen'))
    await waitFor(() => expect(screen.getByRole('main').getAttribute('aria-busy')).toBe('true'))
    expect(within(screen.getByRole('main')).getByRole('status').textContent).toBe('Loading the stories')
    story.release()
    const main = await whenReady()
    expect(within(main).getByRole('heading', { level: 1 }).textContent).toBe('Not seen before')
    expect(within(main).queryByRole('status')).toBeNull()
  })
})

/** Keeps all shards that are asked for after a while from coming, until they may. */
function holdShards() {
  let held: Promise<void> | null = null
  let release = () => {}
  const answer = async (path: string) => {
    if (path.startsWith('shards/')) await held
    return undefined as unknown as Response
  }
  const hold = () => {
    held = new Promise((resolve) => {
      release = resolve
    })
  }
  return { answer, hold, release: () => release() }
}

describe('a story', () => {
  test('is a timeline by day, the newest first, with all its coverage', async () => {
    openReader(paper, '/story/first')
    const main = await whenReady()
    expect(coverageLinks()).toEqual(['The last of it', 'The lead of it', 'Only elsewhere', 'First word'])
    const days = within(main)
      .getAllByRole('heading', { level: 2 })
      .map((heading) => heading.textContent)
    expect(days).toContain('Yesterday 2 articles')
    expect(days).toContain('Sunday 22 November 2 articles')
  })

  test('leads to everybody who covered it, known by an article of theirs or not', async () => {
    const { user } = openReader(paper, '/story/first')
    const main = await whenReady()
    await user.click(within(main).getByRole('link', { name: 'Elsewhere' }))
    await waitFor(() => expect(screen.getByText('References only')).toBeTruthy())
    expect(screen.getByRole('heading', { name: 'Elsewhere' })).toBeTruthy()
  })

  test('is found by the id of any of its articles', async () => {
    openReader(paper, '/story/last')
    const main = await whenReady()
    expect(within(main).getByRole('heading', { level: 1 }).textContent).toBe('The lead of it')
  })

  test('tells its figures, who covered it, who was first, and the rest of its thread', async () => {
    openReader(paper, '/story/first')
    const main = await whenReady()
    expect(within(main).getByText('4 articles from 4 sources')).toBeTruthy()
    expect(
      within(main).getByText('first to report', { selector: 'bdi' }).closest('div')?.textContent,
    ).toContain('Courier')
    const thread = within(main).getByRole('heading', { name: 'Earlier in this thread' })
      .parentElement as HTMLElement
    expect(within(thread).getByRole('link', { name: 'Early part' }).getAttribute('href')).toBe('/story/early')
  })

  test('that nobody knows says so', async () => {
    openReader(paper, '/story/never-written')
    const main = await whenReady()
    expect(within(main).getByRole('heading', { level: 1, name: 'There is no such story here' })).toBeTruthy()
  })
})

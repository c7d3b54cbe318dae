import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Article } from '../../../src/model/article.ts'
import { NO_FILTERS } from '../../../src/model/filters/filters.ts'
import { NO_TASTE } from '../../../src/model/filters/taste.ts'
import { compareIds, compareTimes, SORTS } from '../../../src/model/ranking/order.ts'
import { searchWords } from '../../../src/model/search/search-words.ts'
import { DAY } from '../../../src/model/time/day.ts'
import { makeArticle } from '../../support/make-article.ts'
import { makeFind, titlesOf } from '../../support/make-search.ts'

const START = Date.UTC(2026, 8, 1)

/** One story an article, the first title the newest. */
function makeTitles(titles: readonly string[], fields: Partial<Article> = {}) {
  return makeFind(
    titles.map((title, at) => [makeArticle({ id: `a${at}`, time: START - at * DAY, title, ...fields })]),
  )
}

async function found(titles: readonly string[], text: string): Promise<string[]> {
  return titlesOf(await makeTitles(titles).find(text))
}

describe('words', () => {
  test('all of them must be there, and only the last may go on', async () => {
    const titles = ['Tidal array powers homes', 'Tides and arrays', 'An array of tidal powerhouses']
    expect(await found(titles, 'tidal power')).toEqual([titles[0], titles[2]])
    expect((await makeTitles(titles).find('pow tidal')).partial).toBe(true)
    expect(await found(titles, 'tidal power ')).toEqual([titles[0]])
  })

  test('one that is repeated is looked for once, and as the strictest asks for it', async () => {
    const titles = ['A tidal array', 'Tidal power and tidal flats', 'Powers of the tidals']
    const once = makeTitles(titles)
    const often = makeTitles(titles)
    const results = await once.find('tidal power ')
    expect(await often.find('tidal power '.repeat(100))).toEqual(results)
    expect(often.loaded).toEqual(once.loaded)
    expect(await found(titles, 'tidal "tidal" tidal')).toEqual(await found(titles, '"tidal"'))
    expect(await found(titles, 'powe powe')).toEqual(await found(titles, 'powe '))
    expect(await found(titles, 'power power')).toEqual(await found(titles, 'power '))
  })

  test('the letter that ends a name such as AT&T is no beginning of other words', async () => {
    const titles = ['AT&T buys a tower', 'Trains stop at night', 'Q&A with a builder']
    expect(await found(titles, 'AT&T')).toEqual([titles[0]])
    expect(await found(titles, 'q&a')).toEqual([titles[2]])
    expect(await found(titles, 't')).toContain(titles[1])
  })

  test('what some write with a hyphen, and others as one word, is found as either', async () => {
    const titles = [
      'Covid-19 cases fall',
      'No email for Wi-Fi 6',
      'E‑mail by 5-G, and WiFi',
      'State-of-the-art',
    ]
    expect(await found(titles, 'covid19')).toEqual([titles[0]])
    expect(await found(titles, 'Covid-19')).toEqual([titles[0]])
    for (const typed of ['email', 'e-mail', 'emails', 'wifi', 'Wi-Fi'])
      expect((await found(titles, typed)).sort(), typed).toEqual([titles[2], titles[1]].sort())
    expect(await found(titles, '5g')).toEqual([titles[2]])
    expect(await found(titles, 'wifi -e-mail')).toEqual([titles[1]])
    expect(await found(titles, 'mail')).toEqual([titles[2]])
    expect(await found(titles, '"the art"')).toEqual([titles[3]])
    expect(await found(titles, 'stateoftheart')).toEqual([])
  })

  test('an emoji is a word, however it is drawn', async () => {
    const titles = [
      'Lift-off 🚀',
      'Thumbs up 👍🏽 for tides',
      'Goal for 🇫🇷',
      'A family 👨‍👩‍👧 at sea',
      'Microsoft® and tides',
    ]
    expect(await found(titles, '🚀')).toEqual([titles[0]])
    expect(await found(titles, '👍')).toEqual([titles[1]])
    expect(await found(titles, '🇫🇷')).toEqual([titles[2]])
    expect(await found(titles, 'tides -👍🏿')).toEqual([titles[4]])
    expect(await found(titles, '"👨‍👩‍👧 at sea"')).toEqual([titles[3]])
    expect(await found(titles, 'microsoft®')).toEqual([titles[4]])
  })

  test('a title that has them comes before an excerpt that has them', async () => {
    const { find } = makeFind([
      [makeArticle({ id: 'a', title: 'The grid', excerpt: 'On tidal power.' })],
      [makeArticle({ id: 'b', title: 'On tidal power at sea', time: START })],
    ])
    expect(titlesOf(await find('tidal power'))).toEqual(['On tidal power at sea', 'The grid'])
  })

  test('words beside each other in the order asked come first', async () => {
    const titles = [
      'Power that the tide and tidal flats give',
      'Tidal flats have power',
      'Tidal power in flats',
    ]
    expect((await found(titles, 'tidal power'))[0]).toBe(titles[2])
  })

  test('what nobody writes is taken for what is one typo away, a swap being one', async () => {
    const titles = ['Kubernetes reaches the coast', 'Something else']
    for (const typed of ['kubernets', 'kubernettes', 'kubermetes', 'kuebrnetes', 'ubernetes']) {
      const results = await makeTitles(titles).find(typed)
      expect(titlesOf(results), typed).toEqual([titles[0]])
      expect(results.corrections).toEqual([{ typed, meant: ['kubernetes'] }])
    }
  })

  test('long words may have two typos, short ones one, shorter ones and numbers none', async () => {
    const titles = ['Kubernetes and tide in sea in 2024']
    expect(await found(titles, 'kubrnetse coast')).toEqual(titles)
    expect(await found(titles, 'tyde')).toEqual(titles)
    expect(await found(titles, 'tydi')).toEqual([])
    expect(await found(titles, 'sae')).toEqual([])
    expect(await found(titles, '2023')).toEqual([])
  })

  test('typos are looked for in the first words that may have one, not in a hundred', async () => {
    const words = Array.from(
      { length: 100 },
      (_, at) => `harbour${String.fromCharCode(97 + (at % 26), 97 + at / 26)}`,
    )
    const typed = words.map((word) => `t${word}`)
    const titles = [words.join(' '), 'Tidal array']
    const { corrections, partial, total } = await makeTitles(titles).find(`tidal ${typed.join(' ')} `)
    expect(corrections.map(({ typed: word }) => word)).toEqual(typed.slice(0, 16))
    expect([partial, total]).toEqual([true, 1])
  })

  test('a typo in a word that is still being typed is forgiven', async () => {
    expect(await found(['Kubernetes reaches the coast'], 'kubrne')).toHaveLength(1)
  })

  test('of words that are written, but not together, no more are taken for others than it takes', async () => {
    const { find } = makeFind(
      ['Tidal gate closed', 'Gale warning', 'Tidel inn opens'].map((title) => [
        makeArticle({ id: title, title }),
      ]),
    )
    const taken = await find('tidal gale')
    expect(titlesOf(taken)).toEqual(['Tidal gate closed'])
    expect(taken.corrections).toEqual([{ typed: 'gale', meant: ['gate'] }])
  })

  test('where nothing has all words, those that have most are found, and it is said', async () => {
    const titles = ['Tidal array powers homes', 'Wind farm']
    const results = await makeTitles(titles).find('tidal zzzz array ')
    expect(titlesOf(results)).toEqual([titles[0]])
    expect(results.partial).toBe(true)
  })

  test('what has most of the words has them as typed, where none was told to be taken for another', async () => {
    const titles = ['Tidal gate closed', 'Gale warning', 'Harbour opens', 'Tidal mill and harbour']
    const results = await makeTitles(titles).find('tidal gale harbour ')
    expect([results.partial, results.corrections]).toEqual([true, []])
    expect(titlesOf(results)).toEqual(['Tidal mill and harbour'])
  })

  test('filters take away from what is found, and change nothing of what the words are taken for', async () => {
    const { find } = makeTitles(['Tidal array', 'Tidal mill'], { provider: 'a.example' })
    const sources = ['b.example']
    const results = await find('tidal array ', { filters: { ...NO_FILTERS, sources } })
    expect([results.total, results.partial, results.corrections]).toEqual([0, false, []])
    const kept = await find('tidal arrray ', { filters: { ...NO_FILTERS, sources: ['a.example'] } })
    expect([kept.total, kept.corrections]).toEqual([1, [{ typed: 'arrray', meant: ['array'] }]])
  })

  test('plural and singular find each other', async () => {
    const titles = ['Turbine at sea', 'Turbines at sea']
    expect((await found(titles, 'turbines sea')).sort()).toEqual(titles)
    expect((await found(titles, 'turbine sea')).sort()).toEqual(titles)
  })
})

describe('operators', () => {
  const titles = ['Machine learning at sea', 'Learning of a machine', 'Deep sea machine learning']

  test('words in quotes follow one another', async () => {
    expect((await found(titles, '"machine learning"')).sort()).toEqual([titles[2], titles[0]].sort())
    expect(await found(titles, '“learning of” machine')).toEqual([titles[1]])
  })

  test('a minus leaves out a word or a phrase', async () => {
    expect(await found(titles, 'machine -sea')).toEqual([titles[1]])
    expect(await found(titles, 'machine -"machine learning"')).toEqual([titles[1]])
  })

  test('quotes that nothing closes and operators that make no sense are words', async () => {
    expect((await found(titles, '"machine sea')).sort()).toEqual([titles[2], titles[0]].sort())
    expect(await found(['It was before: noon', 'At noon'], 'before:noon')).toEqual(['It was before: noon'])
    expect(await found(['Quality: high'], 'quality:high')).toEqual(['Quality: high'])
    expect(await found(['A source nobody has'], 'source:nobody')).toEqual(['A source nobody has'])
    expect(await found(titles, '- -- "" "')).toHaveLength(3)
  })

  test('bounds of time and quality hold together', async () => {
    const { find } = makeFind(
      [10, 20, 30, 40].map((quality, at) => [
        makeArticle({ id: `a${at}`, title: `Tide ${quality}`, quality, time: START + at * DAY }),
      ]),
    )
    const titlesFor = async (text: string) => titlesOf(await find(text)).sort()
    expect(await titlesFor('tide quality:>20')).toEqual(['Tide 30', 'Tide 40'])
    expect(await titlesFor('tide quality:>=20 quality:<40')).toEqual(['Tide 20', 'Tide 30'])
    expect(await titlesFor('tide quality:>20 quality:>10')).toEqual(['Tide 30', 'Tide 40'])
    expect(await titlesFor('tide quality:<30 quality:<=30')).toEqual(['Tide 10', 'Tide 20'])
    expect(await titlesFor('tide quality:=20')).toEqual(['Tide 20'])
    expect(await titlesFor('tide after:2026-09-02 before:2026-09-04')).toEqual(['Tide 20', 'Tide 30'])
    expect(await titlesFor('tide before:2026')).toEqual([])
    expect(await titlesFor('after:2026-09-03')).toEqual(['Tide 30', 'Tide 40'])
  })

  test('is:saved leaves what the reader saved, and a saved story is found by any of its articles', async () => {
    const story = [
      makeArticle({ id: 'lead', title: 'Tide turns', time: START }),
      makeArticle({ id: 'other', title: 'Tide goes on', time: START + DAY }),
    ]
    const { find } = makeFind([story, [makeArticle({ id: 'else', title: 'Tide elsewhere', time: START })]])
    const saved = new Map([['lead', START]])
    expect(titlesOf(await find('tide is:saved', { saved }))).toEqual(['Tide turns'])
    expect(titlesOf(await find('goes is:saved', { saved, view: 'stories' }))).toEqual(['Tide goes on'])
    expect(titlesOf(await find('is:saved', { saved: new Map() }))).toEqual([])
  })

  test('a source is found by its domain or a part of it', async () => {
    const { find } = makeFind(
      ['the-tide.example', 'coast.example'].map((provider) => [
        makeArticle({ id: provider, title: provider, provider }),
      ]),
    )
    expect(titlesOf(await find('source:coast.example'))).toEqual(['coast.example'])
    expect(titlesOf(await find('source:"the-tide"'))).toEqual(['the-tide.example'])
    expect(titlesOf(await find('', { filters: { ...NO_FILTERS, sources: ['coast.example'] } }))).toEqual([
      'coast.example',
    ])
  })
})

describe('what must not be there', () => {
  const of = (provider: string, title: string) => [makeArticle({ id: title, title, provider })]
  const stories = [
    of('the-tide.example', 'Cable cut'),
    of('coast.example', 'Cable mended'),
    of('harbour.example', 'Cable source found'),
  ]

  test('is also a source, by its domain or a part of it', async () => {
    const { find } = makeFind(stories)
    const left = async (text: string) => titlesOf(await find(text)).sort()
    expect(await left('cable -source:coast.example')).toEqual(['Cable cut', 'Cable source found'])
    expect(await left('cable -source:"the-tide" -source:coast')).toEqual(['Cable source found'])
    expect(await left('-source:harbour')).toEqual(['Cable cut', 'Cable mended'])
    expect(await left('source:example -source:coast')).toEqual(['Cable cut', 'Cable source found'])
  })

  test('is nothing where nobody is called so', async () => {
    const { find } = makeFind(stories)
    expect(titlesOf(await find('cable -source:nobody -topic:nothing'))).toHaveLength(3)
  })
})

describe('other writing systems', () => {
  test.each([
    ['東京タワーの夜', ['東京', 'タワー', '東', '夜', '京タワ']],
    ['한국의 새로운 뉴스', ['한국', '새로운', '뉴스']],
    ['การประชุมใหญ่ในกรุงเทพ', ['ประชุม', 'กรุงเทพ']],
    ['الكِتَابُ الجديد في المدرســـة إلى الأبد', ['الكتاب', 'المدرسه', 'المدرسة', 'الي الابد', 'إلى']],
    [
      'محطة تحلية المياه الجديدة تعمل بالطاقة',
      ['مياه', 'ميا', 'والمياه', 'جديده', 'الطاقة', 'طاق', 'للطاقة المياه'],
    ],
    [
      'Über Straßen in İstanbul, naïve Łódź',
      ['uber', 'strassen', 'straßen', 'istanbul', 'naive lodz', 'STRAẞEN'],
    ],
    ['Azure\u00a0Sphere and zero\u200bwidth', ['azure sphere', 'zerowidth', 'sphere and']],
    ['C# 12 and C++ at Microsoft’s', ['c#', 'c++', "microsoft's", 'microsoft’s c#']],
  ])('%s is found by what one types', async (title, texts) => {
    for (const text of texts) expect(await found([title, 'Something else'], text), text).toEqual([title])
  })

  test('what Arabic writes in one with a word comes after the word as it was typed, and counts in no phrase', async () => {
    const titles = ['سعر المياه', 'سعر مياه']
    expect(await found(titles, 'مياه')).toEqual(['سعر مياه', 'سعر المياه'])
    expect(await found(titles, '"سعر مياه"')).toEqual(['سعر مياه'])
    expect(await found(titles, '-مياه سعر')).toEqual(['سعر المياه'])
  })

  test('what looks like an Arabic prefix may be how the word begins', async () => {
    const titles = ['وزير الطاقة', 'الوزير في لندن', 'وزيارة البحر']
    expect(await found(titles, 'وزير')).toEqual(['وزير الطاقة', 'الوزير في لندن'])
    expect(await found(titles, 'زيارة')).toEqual(['وزيارة البحر'])
  })

  test('characters typed together are found together', async () => {
    expect(await found(['京都と東の塔', '東京の夜'], '東京')).toEqual(['東京の夜'])
  })
})

describe('order', () => {
  test('of equal answers articles come before references, then the newest, then by id', async () => {
    const make = (id: string, fields: Partial<Article>) => [
      makeArticle({ id, title: 'Tide turns', time: START, ...fields }),
    ]
    const { find } = makeFind([
      make('reference', { kind: 'reference', time: START + 9 * DAY }),
      make('old', { time: START - DAY }),
      make('b', {}),
      make('a', {}),
      make('undated', { time: null }),
    ])
    const { cards } = await find('tide')
    expect(cards.map((card) => card.articles[0]?.id)).toEqual(['a', 'b', 'old', 'undated', 'reference'])
  })

  test('without words all is of equal relevance, so that articles come before references', async () => {
    const references = [5, 4, 3].map((day) =>
      makeArticle({ id: `r${day}`, kind: 'reference', title: `Reference ${day}`, time: START + day * DAY }),
    )
    const lead = makeArticle({ id: 'lead', title: 'Lead', published: true, time: START - 9 * DAY })
    const update = makeArticle({ id: 'update', title: 'Update', time: START + 2 * DAY })
    const { find } = makeFind([
      ...references.map((one) => [one]),
      [lead, update],
      [makeArticle({ id: 'alone', title: 'Alone', time: START + DAY })],
      [makeArticle({ id: 'late', title: 'Too late', time: START + 40 * DAY })],
    ])
    const before = 'before:2026-09-20'
    const among = (view: 'stories' | 'articles', sort: 'relevance' | 'newest', text = before) =>
      find(text, { view, sort }).then(titlesOf)
    const late = ['Reference 5', 'Reference 4', 'Reference 3']
    expect(await among('articles', 'relevance')).toEqual(['Update', 'Alone', 'Lead', ...late])
    // A story is told by its lead, and is as new as its newest article.
    expect(await among('stories', 'relevance')).toEqual(['Lead', 'Alone', ...late])
    expect(await among('stories', 'newest')).toEqual([...late, 'Lead', 'Alone'])
    expect(await among('stories', 'relevance', `-lead ${before}`)).toEqual(['Update', 'Alone', ...late])
    expect(titlesOf(await find(before, {}, 2))).toEqual(['Update', 'Alone'])
  })

  test('without words the newest of a large corpus cost few texts, also where something is muted', async () => {
    const { find, loaded } = makeTitles(Array.from({ length: 2000 }, (_, at) => `Report ${at}`))
    const mutes = { ...NO_TASTE.mutes, words: ['nothing'] }
    const results = await find('before:2027', { taste: { ...NO_TASTE, mutes } }, 5)
    expect(titlesOf(results)).toEqual(Array.from({ length: 5 }, (_, at) => `Report ${at}`))
    expect(new Set(loaded).size).toBeLessThan(10)
  })

  const WORDS = ['tide', 'sea', 'wind', 'grid', 'port']
  const anArticle = fc.record({
    title: fc
      .array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 3 })
      .map((words) => words.join(' ')),
    excerpt: fc.constantFrom('', ...WORDS),
    time: fc.option(fc.integer({ min: 0, max: 9 }).map((day) => START + day * DAY)),
    quality: fc.integer({ min: 0, max: 5 }),
    heat: fc.integer({ min: -1, max: 3 }),
  })

  test('by time, quality or heat it is all that matches, as a plain computation gives it', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(anArticle, { minLength: 1, maxLength: 40 }),
        fc.subarray(WORDS, { minLength: 1, maxLength: 2 }),
        fc.constantFrom(...SORTS),
        fc.integer({ min: 0, max: 5 }),
        fc.integer({ min: 1, max: 12 }),
        async (made, words, sort, minQuality, wanted) => {
          const articles = made.map((fields, at) => makeArticle({ ...fields, id: `a${at}` }))
          const { find } = makeFind(articles.map((article) => [article]))
          const filters = { ...NO_FILTERS, minQuality }
          const { cards } = await find(`${words.join(' ')} `, { sort, filters }, wanted)
          const expected = articles
            .filter(({ title, excerpt, quality }) => {
              const held = searchWords(`${title} ${excerpt}`)
              return quality >= minQuality && words.every((word) => held.includes(word))
            })
            .sort(
              (a, b) =>
                (sort === 'newest' ? 0 : b[sort] - a[sort]) ||
                compareTimes(a.time, b.time) ||
                compareIds(a.id, b.id),
            )
          // What has only some of the words is shown where nothing has all of them.
          if (expected.length === 0) return
          expect(cards.map((card) => card.articles[0]?.id)).toEqual(
            expected.slice(0, wanted).map(({ id }) => id),
          )
        },
      ),
      { numRuns: 300 },
    )
  })

  test('a page of results is the beginning of a longer one', async () => {
    const titles = Array.from({ length: 60 }, (_, at) => `Tide ${'and sea '.repeat(at % 4)}${at}`)
    const { find } = makeTitles(titles)
    const all = titlesOf(await find('tide', {}, 60))
    expect(all).toHaveLength(60)
    expect(titlesOf(await find('tide', {}, 20))).toEqual(all.slice(0, 20))
  })
})

describe('stories', () => {
  const story = [
    makeArticle({ id: 'lead', title: 'The lead', published: true, quality: 90, time: START }),
    makeArticle({ id: 'best', title: 'Tide turns', quality: 10, time: START + DAY }),
    makeArticle({ id: 'other', title: 'Of the tide', quality: 20, time: START + 2 * DAY }),
    makeArticle({ id: 'ref', kind: 'reference', title: 'Tide by others', time: START + 3 * DAY }),
  ]

  test('a story is one result, told by what answers best, and knows all of its coverage', async () => {
    const { cards } = await makeFind([story]).find('tide turns', { view: 'stories' })
    expect(cards).toHaveLength(1)
    expect(cards[0]).toMatchObject({ kind: 'story', story: 'lead', coverage: 4, references: 1 })
    expect(cards[0]?.articles[0]?.id).toBe('best')
    expect(cards[0]?.files).toEqual(['other', 'best', 'lead'])
    expect(cards[0]?.points).toHaveLength(4)
  })

  test('in other orders the lead of what matches tells it', async () => {
    const { cards } = await makeFind([story]).find('tide', { view: 'stories', sort: 'quality' })
    expect(cards.map((card) => card.articles[0]?.id)).toEqual(['other'])
  })

  test('a muted source does not tell it, and what is muted as a whole is counted', async () => {
    const elsewhere = story.map((article) => ({ ...article, provider: `${article.id}.example` }))
    const { find } = makeFind([elsewhere])
    const mutes = { ...NO_TASTE.mutes, sources: ['best.example'] }
    const heard = await find('tide', { view: 'stories', taste: { ...NO_TASTE, mutes } })
    expect(titlesOf(heard)).toEqual(['Of the tide'])
    const silent = await find('tide', {
      view: 'stories',
      taste: { ...NO_TASTE, mutes: { ...mutes, words: ['tide'] } },
    })
    expect(silent.cards).toEqual([])
    expect(silent.hidden).toBe(1)
  })

  test('what muted sources alone tell of it is counted as hidden, as feeds do', async () => {
    const elsewhere = story.map((article) => ({ ...article, provider: `${article.id}.example` }))
    const { find } = makeFind([elsewhere])
    const taste = { ...NO_TASTE, mutes: { ...NO_TASTE.mutes, sources: ['best.example'] } }
    for (const view of ['stories', 'articles'] as const) {
      const { cards, hidden } = await find('tide turns', { view, taste })
      expect([cards, hidden], view).toEqual([[], 1])
    }
  })

  test('the articles of a large story are all found', async () => {
    const large = Array.from({ length: 30 }, (_, at) =>
      makeArticle({ id: `a${String(at).padStart(2, '0')}`, title: `Tide number${at}`, time: START + at }),
    )
    const { find } = makeFind([large])
    for (const at of [0, 13, 29]) {
      const { cards } = await find(`number${at} `)
      expect(cards[0]?.articles[0]?.title).toBe(`Tide number${at}`)
      expect(cards[0]?.files).toHaveLength(30)
    }
  })
})

describe('a large corpus', () => {
  const SIZE = 9000
  const titles = Array.from({ length: SIZE }, (_, at) => `The report on item${at} and part${at % 9}`)
  const { find, loaded } = makeTitles(titles)

  test('a rare word beside one that every title has costs a handful of shards', async () => {
    loaded.length = 0
    expect(titlesOf(await find('the item4321 '))).toEqual([titles[4321]])
    // The head, a shard for each word and its plural, one of the common word's postings, facts, and texts.
    expect(new Set(loaded).size).toBeLessThanOrEqual(8)
  })

  test('common words are found everywhere, the newest first among equals', async () => {
    const results = await find('the report ', {}, 5)
    expect(results.matching).toBe(SIZE)
    expect(titlesOf(results)).toEqual(titles.slice(0, 5))
  })

  test('a word that nobody writes is not found by a common one that stands beside it', async () => {
    expect((await find('thesis ')).matching).toBe(0)
  })
})

test('beyond what is read as a whole, typos are found by the half of a word that has none', async () => {
  const syllables = ['ba', 'ce', 'di', 'fo', 'gu', 'ha', 'ke', 'li', 'mo', 'nu', 'pa', 're', 'si', 'to', 'vu']
  const names = syllables.flatMap((a) =>
    syllables.flatMap((b) => syllables.flatMap((c) => syllables.map((d) => a + b + c + d))),
  )
  const { find, loaded } = makeTitles(
    Array.from({ length: names.length / 25 }, (_, at) => names.slice(at * 25, at * 25 + 25).join(' ')),
  )
  for (const typed of ['badifomu', 'xadifomo', 'badifmoo', 'abdifomo']) {
    loaded.length = 0
    const { corrections } = await find(`${typed} `)
    expect(corrections[0]?.meant, typed).toContain('badifomo')
    expect(new Set(loaded).size).toBeLessThan(40)
  }
})

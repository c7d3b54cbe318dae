import type { Catalogue } from './catalogue.ts'
import { counted, formatCount } from './numbers.ts'

const articles = (n: number) => counted(n, 'Artikel', 'Artikel')
const stories = (n: number) => counted(n, 'Geschichte', 'Geschichten')
/** After "in", "von" and "aus". */
const ofStories = (n: number) => counted(n, 'Geschichte', 'Geschichten')
const ofArticles = (n: number) => counted(n, 'Artikel', 'Artikeln')
const sources = (n: number) => counted(n, 'Quelle', 'Quellen')
const records = (n: number) => counted(n, 'Eintrag', 'Einträge')

type Noun = 'stories' | 'articles'
const many = (n: number, noun: Noun) => (noun === 'stories' ? stories(n) : articles(n))
const ofMany = (noun: Noun) => (noun === 'stories' ? 'Geschichten' : 'Artikel')

const STEPS = { day: 'Tag', week: 'Woche', month: 'Monat', quarter: 'Quartal', year: 'Jahr' } as const
const NUMBERS = 'Keine Eine Zwei Drei Vier Fünf Sechs Sieben Acht Neun Zehn'.split(' ')

const KEPT_HERE =
  'Wann Sie zuletzt hier waren und was Sie lesen, sich merken und verfolgen, bleibt in diesem Browser.'
const PICTURES =
  'Bilder kommen von den Servern der Quellen; diese sehen, dass jemand sie abruft, aber nicht, von welcher Seite aus.'
const TAKEDOWN =
  'Ein Artikel, der entfernt wird, verschwindet beim nächsten Erstellen der Website von allen Seiten und aus den Listen derer, die ihn sich gemerkt hatten. Was eine Quelle geschrieben hat, gehört ihr: Bitten Sie dort um Änderungen.'

const above = (what: string, n: number, noun: Noun) =>
  n === 0
    ? `${what} nichts, was darüber stünde.`
    : `${what} ${many(n, noun)}, ${n === 1 ? (noun === 'stories' ? 'die' : 'der') : 'die'} darüber ${n === 1 ? 'stünde' : 'stünden'}.`

export const german: Catalogue = {
  frame: {
    articles,
    stories,
    sources,
    andSources: (n) => `, ${sources(n)}`,
    andArticles: (n) => `, ${articles(n)}`,
    references: (n) => counted(n, 'Verweis', 'Verweise'),

    home: 'Start',
    topics: 'Themen',
    search: 'Suche',
    saved: 'Gemerkt',
    following: 'Verfolgt',
    settings: 'Einstellungen',
    sourcesPage: 'Quellen',
    trends: 'Trends',
    history: 'Verlauf',
    about: 'Über diese Website',
    catchUp: 'Überblick',
    notFound: 'Nicht gefunden',
    allStories: 'Alle Geschichten',
    allTopics: (n) => `Alle ${n > 1 ? `${formatCount(n)} ` : ''}Themen`,

    skip: 'Zum Inhalt springen',
    main: 'Hauptmenü',
    more: 'Mehr',
    yours: 'Ihre Seiten',
    isNew: 'neu',
    goTo: 'Gehe zu …',
    keys: 'Tasten',
    allFeeds: 'Alle Feeds (OPML)',
    contact: 'Kontakt',
    madeWith: 'Gemacht mit Throughline',
    counts: (some, references, inStories) => `${some}${references && ` und ${references}`} in ${inStories}`,
    newestOf: (when) => `, zuletzt ${when}`,
    stop: '.',
    zoneTime: (zone) => (zone === 'UTC' ? zone : `Ortszeit ${zone}`),
    daysAre: (zoneTime) => `Tage nach ${zoneTime}.`,
    checked: 'Auf Neues geprüft: <time/>.',
    archive: (day) => `Archiv bis ${day}`,
    storiesFrom: (some, from) => `${some} aus ${from}`,
    loading: 'Wird geladen',
    loadingStories: 'Die Geschichten werden geladen',
    searchNeedsScript: 'Die Suche braucht JavaScript, das in diesem Browser aus ist.',
    updateReady: 'Eine neue Version ist bereit.',
    updateNow: 'Jetzt verwenden',
    noAnswer: 'Die Website antwortet nicht: Sie sehen, was auf diesem Gerät gespeichert ist, Stand <time/>.',
    offline: 'Offline: Sie sehen, was auf diesem Gerät gespeichert ist, Stand <time/>.',
    keptInMemory:
      'Dieser Browser lässt hier keinen Speicher zu, wie in privaten Fenstern üblich: Was Sie markieren oder sich merken, bleibt nur, bis Sie diese Seite schließen. <export>Exportieren Sie es</export>, um es zu behalten.',
    keptFull:
      'Auf diesem Gerät ist kein Platz mehr: Ihre letzten Änderungen gibt es nur auf dieser Seite; mit der nächsten wird noch einmal versucht, sie zu speichern. <export>Exportieren Sie sie</export>, oder löschen Sie, was Sie nicht mehr brauchen.',
    keptDamaged: (n) =>
      `${records(n)} Ihrer gespeicherten Daten ${n === 1 ? 'war' : 'waren'} nicht lesbar und ${n === 1 ? 'wurde' : 'wurden'} beiseitegelegt. <see>Was Sie tun können</see>.`,

    broken: 'Das lässt sich nicht anzeigen',
    brokenText:
      'In der Anwendung selbst ist etwas schiefgegangen. Von Ihren Daten ist nichts verloren. Wenn es dabei bleibt, melden Sie diese Worte:',
    tryAgain: 'Noch einmal versuchen',
    orFront: 'oder zur <front>Startseite</front>.',
    damaged: 'Was ankam, ist beschädigt',
    damagedText: 'Die Website hat zweimal falsche Daten geschickt. Vielleicht wird sie gerade aktualisiert.',
    missing: 'Ein Teil dieser Website fehlt',
    missingText: 'Vielleicht wird sie gerade aktualisiert; in einer Minute sollte alles da sein.',
    youAreOffline: 'Sie sind offline',
    youAreOfflineText:
      'Dieser Teil wurde auf diesem Gerät noch nie geöffnet. Er wird geladen, sobald Sie verbunden sind.',
    noNetwork: 'Das Netzwerk antwortet nicht',
    noNetworkText: 'Die Verbindung ist langsam oder unterbrochen, oder die Website ist nicht erreichbar.',
    outdated: 'Diese Seite ist älter als die Website',
    outdatedText:
      'Seit sie geladen wurde, ist eine neue Version erschienen. Von Ihren Daten ist nichts verloren.',
    loadAgain: 'Seite neu laden',

    justNow: 'gerade eben',
    today: 'Heute',
    yesterday: 'Gestern',
    undated: 'Ohne Datum',
    exactly: (day, time, offset) => `${day}, ${time} ${offset}`,
    range: (from, to) => `${from} bis ${to}`,
    now: 'jetzt',
    back: '←',
    onward: '→',
    outward: '↗',
    comma: ', ',
    gap: ' ',

    follow: 'Verfolgen',
    followStory: 'Geschichte verfolgen',
    save: 'Merken',
    share: 'Teilen',
    mute: 'Stummschalten',
    muted: 'Stummgeschaltet',
    moreAbout: (title) => `Mehr zu „${title}“`,
    close: 'Schließen',
    dismiss: 'Ausblenden',
    undo: 'Rückgängig',
    undone: (change) => `Rückgängig gemacht: ${change}`,
    nothingToUndo: 'Nichts rückgängig zu machen',
    showPicture: 'Bild zeigen',
    video: 'Video',
    betterThan: (rank, title) => `Besser bewertet als ${rank} % der Artikel hier, von ${title}`,
  },

  feed: {
    heading: (title) => `${title}: alle Geschichten`,
    topicFacts: (inStories, some) => `${inStories}, ${some}`,
    sourceFacts: (domain, some, inStories) => `${domain}, hier ${some} in ${inStories}`,
    feeds: 'Feeds:',
    days: 'Tage',
    dayBefore: (day) => `Der Tag davor: ${day}`,
    dayAfter: (day) => `Der Tag danach: ${day}`,

    sortBy: 'Sortieren nach',
    newest: 'Neueste',
    quality: 'Qualität',
    heat: 'Brisanz',
    balanced: 'Ausgewogen',
    filters: 'Filter',
    unreadOnly: 'Nur Ungelesenes',
    markAllRead: 'Alles hier als gelesen markieren',
    everyArticle: 'Jeder Artikel für sich',
    removeEvery: 'Entfernen: jeder Artikel für sich',
    remove: (filter) => `Entfernen: ${filter}`,
    clearAll: 'Alle entfernen',
    quoted: (words) => `„${words}“`,
    qualityFrom: (quality) => `Qualität ab ${quality}`,
    on: (day) => `Am ${day}`,
    since: (day) => `Ab ${day}`,
    until: (day) => `Bis ${day}`,
    withMuted: 'Mit Stummgeschaltetem',
    videos: 'Videos',
    articlesOnly: 'Nur Artikel',
    changeWeights: 'Gewichte ändern',
    howScored: 'Wie bewertet wird',
    scoredBy: (title, half) => `Bewertet von ${title}; die Hälfte der Artikel hier hat ${half} oder mehr. `,
    heatBy: (title) => `Brisanz bewertet von ${title}. `,
    weights: (quality, heat, breadth, freshness, follows) =>
      `Qualität ×${quality}, Brisanz ×${heat}, Breite ×${breadth}, Frische ×${freshness}, was Sie verfolgen ×${follows}. `,
    floor: (quality, rank, title) =>
      `Eine Qualität von ${quality} übertrifft ${rank} % der Artikel hier, bewertet von ${title}. `,
    floorHides: (what) => `Dadurch ausgeblendet: ${what}. `,
    nothing: 'nichts',
    hiddenStories: (n) => `Stummgeschaltet und hier ausgeblendet: ${stories(n)}.`,
    hiddenArticles: (n) => `Stummgeschaltet und hier ausgeblendet: ${articles(n)}.`,
    mutedShown: 'Auch Stummgeschaltetes ist hier zu sehen.',
    hideIt: 'Ausblenden',
    show: 'Anzeigen',
    changeMutes: 'Stummgeschaltetes ändern',

    firstVisit: 'Jeder Punkt ist ein Artikel, jede Linie eine Geschichte.',
    firstVisitMore:
      'Der ausgefüllte Punkt führt sie an. Ab Ihrem nächsten Besuch zeigt eine Linie, was neu ist. Was Sie lesen, bleibt auf diesem Gerät.',
    howThisWorks: 'So funktioniert das',
    fewerTopics: 'Weniger Themen',
    catchUpInFive: 'In fünf Geschichten auf dem Laufenden',
    numbered: (page) => `Seite ${page}`,
    backTo: (page) => `Zurück zu Seite ${page}`,
    thatIsAll: 'Das ist alles.',
    moreStories: 'Mehr Geschichten',
    loadingMore: 'Mehr wird geladen',
    loaded: (n) => `${counted(n, 'weitere Geschichte', 'weitere Geschichten')} geladen`,
    updated: 'Aktualisiert: neuere Ausgabe zeigen',
    someNew: (n, more) => `${n}${more ? ' oder mehr' : ''} neu`,
    yourVisit: 'Ihr Besuch',
    points: (some, range) => `${some}, ${range}`,
    freshPoints: (n) => `${n} seit Ihrem Besuch`,
    sinceYouRead: (n) => `${n} neu seit dem Lesen`,
    sinceYourVisit: (n) => `+${n} seit Ihrem Besuch`,
    updatedAt: 'Aktualisiert <time/>:',
    read: 'Gelesen',
    better: (rank) => `<than>besser als </than>${rank} %`,

    noSuchSource: 'Diese Quelle gibt es nicht',
    noSuchTopic: 'Dieses Thema gibt es nicht',

    noOriginal: 'Der Herausgeber nennt keine Adresse des Originals',
    markedUnread: 'Als ungelesen markiert',
    markedRead: 'Als gelesen markiert',
    unsaved: 'Nicht mehr gemerkt',
    savedNow: 'Gemerkt',
    unfollowedStory: 'Geschichte wird nicht mehr verfolgt',
    followedStory: 'Geschichte wird verfolgt',
    allWereRead: 'Alles hier war schon gelesen',
    markedMany: (n) => (n === 1 ? 'Ein Eintrag als gelesen markiert' : `${n} Einträge als gelesen markiert`),
    leadsNoLonger: (name) => `${name} wird nicht mehr bevorzugt`,
    leads: (name) => `${name} wird bevorzugt`,
    linkCopied: 'Link kopiert',
    copyingBarred: (address) => `Dieser Browser lässt kein Kopieren zu. Der Link ist ${address}`,
    mutedNow: (name) => `Stummgeschaltet: ${name}`,
    unmuted: (name) => `Nicht mehr stummgeschaltet: ${name}`,
    followed: (name) => `Wird verfolgt: ${name}`,
    unfollowed: (name) => `Wird nicht mehr verfolgt: ${name}`,
    notLookedUp: (name) =>
      `${name} ließ sich gerade nicht abrufen. Versuchen Sie es noch einmal, wenn Sie verbunden sind.`,
  },

  nothing: {
    noSuchPage: 'Diese Seite gibt es nicht',
    noSuchPageText: 'Die Liste ist vorher zu Ende. <start>Zu ihrem Anfang</start>.',
    noPageNumber: 'Seiten werden ab 1 gezählt. <start>Zur ersten</start>.',
    readItAll: 'Sie haben alles gelesen',
    readItAllText:
      'Hier ist nichts Ungelesenes mehr. <show>Gelesenes anzeigen</show> oder später wiederkommen.',
    allMuted: 'Alles ist stummgeschaltet',
    allMutedText: 'Sie wollten nichts davon sehen.',
    onlyReferences: 'Nur Verweise',
    onlyReferencesText:
      'Von dieser Quelle gibt es hier keinen eigenen Artikel; sie wird nur in Geschichten genannt, über die sie berichtet hat.',
    nothingYet: 'Noch nichts hier',
    nothingYetText: 'Hier ist bisher kein Artikel erschienen.',
    seeFront: 'Zur <front>Startseite</front>.',
    nothingFits: 'Keine Treffer',
    nothingFitsText: 'Mit einem Filter weniger gibt es vielleicht etwas:',
    nothingBetween: 'Der erste Tag liegt nach dem letzten. Das hilft vielleicht:',
    daysExchanged: 'Die beiden Tage vertauschen',
    withoutWords: (words) => `Ohne die Wörter „${words}“`,
    readToo: 'Auch gelesene Geschichten',
    anyQuality: 'Jede Qualität',
    anyDate: 'Jeder Zeitraum',
    anyType: 'Artikel und Videos',
    anyTopic: 'Jedes Thema',
    anySource: 'Jede Quelle',
    anyFilter: 'Ohne Filter',
    noSuchSourceText:
      'Unter diesem Namen ist hier niemand verzeichnet. Siehe <sources>alle Quellen</sources> oder die <front>Startseite</front>.',
    noSuchTopicText:
      'Unter diesem Namen ist nichts verzeichnet. Siehe <topics>alle Themen</topics> oder die <front>Startseite</front>.',
  },

  article: {
    arrival: (title) =>
      `${title} verfolgt jede Geschichte durch alle Berichte; dieser Artikel gehört zu einer. Zu den <front>neuesten Geschichten</front>.`,
    noAddress: 'Der Herausgeber nennt keine Adresse, die sich öffnen lässt.',
    readAt: 'Lesen bei <name/>',
    play: 'Video hier abspielen',
    playTells: 'Es kommt von YouTube, das dann erfährt, dass Sie es ansehen.',
    scored: (rank, quality, title) =>
      `<strong>Besser bewertet als ${rank} % der Artikel hier</strong> (${quality}), von ${title}.`,
    howScored: 'Wie bewertet wird',
    coverageMissing: 'Für die weiteren Berichte brauchen Sie eine Verbindung',
    coverageMissingText:
      'Was sonst dazu geschrieben wurde, ist nicht auf diesem Gerät; hier steht, was die Liste davon enthielt.',
    noArticle: 'Diesen Artikel gibt es hier nicht',
    noArticleText: 'Vielleicht hat ihn der Herausgeber zurückgezogen, oder die Adresse enthält einen Fehler.',
    noArticleWays:
      'Zu den <front>neuesten Geschichten</front>, <topics>allen Themen</topics> oder <sources>allen Quellen</sources>.',
    withdrawn: 'Zurückgezogen: Der Herausgeber hat diesen Artikel zurückgenommen.',
    withdrawnRemove:
      '<remove>Aus dem Gemerkten entfernen</remove> oder zu den <front>neuesten Geschichten</front>.',
    withdrawnWays: 'Zu den <front>neuesten Geschichten</front>.',
    trail: (list) => `In: ${list}`,
    previous: 'Zurück',
    next: 'Weiter',
    thisStory: 'Diese Geschichte',
  },
  story: {
    place: 'Platz in der Geschichte',
    before: 'Davor',
    beforeNone: 'Nichts: Hier beginnt die Geschichte.',
    after: 'Danach',
    afterNone: 'Noch nichts: Dies ist der neueste Stand.',
    sameTime: 'zur selben Zeit',
    earlier: (span) => `${span} früher`,
    later: (span) => `${span} später`,
    onlyOne: 'Bisher der einzige Artikel dieser Geschichte',
    partOf: (n) => `Teil einer Geschichte mit ${ofArticles(n)}`,
    inThread: (n) => `${counted(n, 'weitere Geschichte', 'weitere Geschichten')} in diesem Strang`,
    saidOtherwise: 'Anders berichtet',
    nearby: 'Ähnliche Geschichten',
    bothSay: 'Beide nennen <words/>',

    coverage: 'Berichte',
    story: 'Geschichte',
    noStory: 'Diese Geschichte gibt es hier nicht',
    noStoryText:
      'Vielleicht hat der Herausgeber ihre Artikel zurückgezogen, oder die Adresse enthält einen Fehler.',
    noStoryWays: 'Zu den <front>neuesten Geschichten</front> oder <topics>allen Themen</topics>.',
    articlesFrom: (_, name) => `Artikel von ${name}`,
    articles: () => 'Artikel',
    sources: () => 'Quellen',
    onlySource: 'die einzige Quelle',
    published: 'erschienen',
    firstToReport: 'berichtete zuerst',
    first: 'zuerst',
    order: 'Reihenfolge der Berichte',
    time: 'Zeit',
    quality: 'Qualität',
    source: 'Quelle',
    allSources: (n) => `Alle ${n} Quellen`,
    youWereHere: (when) => `Sie waren hier: ${when}`,
    nothingSince: '; seither nichts Neues',
    youAreHere: 'Sie sind hier',
    alsoCarriedBy: 'Auch bei <names/>',
    carriedTextOf: '<names/>: derselbe Text wie bei <original/>',
    here: '(Sie sind hier)',
    whoCovered: 'Wer berichtet hat',
    moreSources: (n) => `${n} weitere`,
    overTime: 'Berichte im Lauf der Zeit',
    inSpan: (n, span) => `${articles(n)}, Zeitraum: ${span}`,
    copiesOnce: ', Kopien einmal gezählt',
    atMost: (n) => `Höchstens ${n} Artikel in einem Balken`,
    laterInThread: 'Später in diesem Strang',
    earlierInThread: 'Früher in diesem Strang',
    nearestOf: (n) => `Der Strang hat ${n} weitere Geschichten; dies sind die zeitlich nächsten.`,

    onlyReferences: 'Nur Verweise: Der Herausgeber führt nichts davon.',
    allLinked: 'Der Herausgeber hat alle diese Berichte verknüpft.',
    noneLinked: (who) =>
      `Der Herausgeber hat nichts davon verknüpft: ${who}. Bei jedem Bericht steht, warum.`,
    someLinked: (unlinked, all, who) =>
      `${unlinked} von ${counted(all, 'Verbindung', 'Verbindungen')} ${unlinked === 1 ? 'stammt' : 'stammen'} nicht vom Herausgeber: ${who}. Bei jeder steht, warum.`,
    madeAll: (title) => `diese Verbindungen stammen von ${title}, nach Wörtern und Zeit`,
    madeSome: (title, n) => `${title}: ${n}, nach Wörtern und Zeit`,
    editorAll: 'diese Verbindungen stammen von der Redaktion',
    editorSome: (n) => `die Redaktion: ${n}`,
    howMade: 'Wie Geschichten entstehen',
    joinedBy: (title) => `Verbunden von ${title}`,
    joinedByEditor: 'Verbunden von der Redaktion',
    editorPut: 'Die Redaktion dieser Website hat dies mit „<other/>“ verbunden.',
    sitePut: (reasons) =>
      `Der Herausgeber hat dies nicht verknüpft. Diese Website hat es mit „<other/>“ verbunden${reasons === '' ? '' : `: ${reasons}`}.`,
    bothSayWords: (words) => `beide nennen ${words.map((word) => `„${word}“`).join(', ')}`,
    between: ', ',
    sameHour: 'in derselben Stunde',
    apart: (hours) => `${counted(hours, 'Stunde', 'Stunden')} auseinander`,

    reportSubject: (title) => `Zu „${title}“`,
    reportWhat: 'Was nicht stimmt: (der Link ist tot; diese Artikel sind nicht eine Geschichte; …)',
    reportStory: (address) => `Geschichte: ${address}`,
    reportArticle: (title) => `Artikel: ${title}`,
    reportOriginal: (address) => `Original: ${address}`,
    reportNowhere: 'keine Adresse',
  },

  filters: {
    kind: 'Art',
    all: 'Alle',
    articles: 'Artikel',
    videos: 'Videos',
    show: 'Anzeigen',
    stories: 'Geschichten',
    readOrNot: 'Gelesen oder nicht',
    many,
    uncounted: 'Gelesenes und Stummgeschaltetes mitgezählt',
    uncountedWords: (words) => `Gelesenes und Stummgeschaltetes mitgezählt, mit oder ohne „${words}“`,
    uncountedSearch:
      'Gelesenes und Stummgeschaltetes mitgezählt, wo auch immer die Wörter stehen, gemerkt oder nicht',
    countsFailed: 'Die Zahlen ließen sich nicht laden; die Filter funktionieren trotzdem.',
    cancel: 'Abbrechen',
    notCounted: 'Noch nicht gezählt.',
    topics: 'Themen',
    sources: 'Quellen',
    find: { topic: 'Thema suchen', source: 'Quelle suchen' },
    noneCalled: { topic: 'Kein Thema heißt so.', source: 'Keine Quelle heißt so.' },
    fewer: 'Weniger',
    allOf: { topic: (n) => `Alle ${n} Themen`, source: (n) => `Alle ${n} Quellen` },
    qualityFrom: (quality) => `Qualität mindestens ${quality}`,
    qualityBars: (noun, from, to, count, n, least) =>
      `Nach Qualität: die meisten von ${from} bis ${to}, ${many(count, noun)}; ${many(n, noun)} mindestens ${least}.`,
    minimum: 'Mindestqualität',
    any: 'Jede',
    qualityValue: (quality, rank) => `${quality} oder mehr, besser als ${rank} % der Artikel`,
    half: (half, best) => `Die Hälfte der Artikel hat ${half} oder mehr, der beste ${best}.`,
    rank: (rank) => `Besser als ${rank} % der Artikel hier.`,
    scoredBy: (title) => `Bewertet von ${title}.`,
    when: 'Wann',
    timeBars: {
      day: (range, most, count) => `Nach Tagen, ${range}; am meisten: ${most}, ${count}.`,
      week: (range, most, count) => `Nach Wochen, ${range}; am meisten: ${most}, ${count}.`,
      month: (range, most, count) => `Nach Monaten, ${range}; am meisten: ${most}, ${count}.`,
    },
    weekOf: (day) => `Woche ab ${day}`,
    first: 'Erster',
    last: 'Letzter',
    from: 'Von',
    to: 'Bis',
    daysHint: (zoneTime) => `Tage nach ${zoneTime}, beide eingeschlossen.`,
    weights: 'Gewichte',
    weightsText:
      'Wie viel jeder Teil zählt, von gar nicht bis neunfach. Der Wert eines Teils sagt, wie viele von hundert weniger haben.',
    part: {
      quality: 'Qualität',
      heat: 'Brisanz',
      breadth: 'Breite: Artikel und Quellen, Kopien einmal',
      freshness: 'Frische',
      follows: 'Was Sie verfolgen',
    },
    asItComes: 'Zurücksetzen',
  },

  search: {
    relevance: 'Relevanz',
    resultsAs: 'Ergebnisse als',
    stories: 'Geschichten',
    articles: 'Artikel',
    nothingFound: 'Nichts gefunden',
    firstOf: (n) => `Die ersten ${n}`,
    firstOfMatching: (n, matching) => `Die ersten ${n} von ${ofArticles(matching)} mit diesen Wörtern`,
    hidden: (n) => `Stummgeschaltet und hier ausgeblendet: ${counted(n, 'Ergebnis', 'Ergebnisse')}.`,
    follow: 'Diese Suche verfolgen',
    following: 'Suche wird verfolgt',
    notFollowed:
      'Diese Suche ließ sich gerade nicht verfolgen. Versuchen Sie es noch einmal, wenn Sie verbunden sind.',
    moreResults: 'Mehr Ergebnisse',
    corrected: 'Ergebnisse für <meant/> statt „<typed/>“.',
    correctedMore: 'Ergebnisse für <meant/> und Ähnliches statt „<typed/>“.',
    partial: 'Nichts enthält alle diese Wörter. Diese Ergebnisse enthalten die meisten davon.',
    wordsAlone: (words) => `Nur die Wörter: ${words}`,
    just: (word) => `Nur „${word}“`,
    mayFind: 'Damit findet sich vielleicht etwas:',
    whatIsSearched:
      'Durchsucht werden Titel, Auszüge und die Namen von Quellen und Themen. Versuchen Sie ein anderes Wort, oder sehen Sie <topics>alle Themen</topics> an.',
    nothingSaved:
      'Sie haben sich noch nichts gemerkt. Merken Sie sich einen Artikel oder eine Geschichte über „⋯“.',
    reference: 'Verweis',
    about: (title) =>
      `Durchsucht werden Titel, Auszüge, Quellen und Themen von allem in ${title}, hier in Ihrem Browser: Was Sie suchen, erfährt niemand. Das letzte Wort darf unfertig sein, und ein Tippfehler schadet nicht.`,
    orGoBy: 'Oder nach <topics>Thema</topics> oder <sources>Quelle</sources>.',
    phrase: 'diese Wörter direkt hintereinander',
    without: 'ohne dieses Wort',
    source: 'aus dieser Quelle',
    topic: 'zu diesem Thema oder einem darunter',
    after: 'ab diesem Zeitpunkt; ein Jahr, ein Monat oder ein Tag',
    before: 'vor diesem Zeitpunkt',
    quality: 'höher bewertet',
    isSaved: 'was Sie sich gemerkt haben',
    suggestions: 'Vorschläge',
    recent: 'Letzte Suchen',
    clear: 'Löschen',
    cleared: 'Letzte Suchen gelöscht',
  },

  stretches: {
    weekTo: (day) => `Woche bis ${day}`,
    monthsTo: (first, last) => `${first} bis ${last}`,
    during: (name, step) => {
      if (step === 'day') return `am ${name}`
      if (step === 'week') return `in der ${name}`
      if (step === 'year') return `im Jahr ${name}`
      return step === 'month' ? `im ${name}` : `von ${name}`
    },
    articlesA: (step) => `Artikel je ${STEPS[step]}`,
    none: 'keine',
    peak: (n, during) => `höchstens ${articles(n)}, ${during}`,
  },

  lists: {
    noTopics: 'Noch keine Themen',
    noTopicsText: 'Kein Artikel hier nennt eines. Siehe <front>alle Geschichten</front>.',
    nothingYet: 'noch nichts',
    newest: ', zuletzt <time/>',
    findSource: 'Quelle suchen',
    listed:
      'Verzeichnet ist, wer hier einen eigenen Artikel hat. Quellen, auf die nur verwiesen wird, findet die <search>Suche</search>.',
    noPage: 'Diese Seite gibt es nicht',
    noPageText: 'Vielleicht enthält die Adresse einen Fehler, oder die Seite ist umgezogen.',
    noPageWays:
      'Zu den <front>neuesten Geschichten</front>, <topics>allen Themen</topics> oder <sources>allen Quellen</sources>.',
  },

  why: {
    title: 'Warum steht das hier?',
    counting: 'Wird gezählt …',
    notInList: 'Es steht nicht mehr in dieser Liste.',
    notInResults: 'Es ist nicht mehr unter den Ergebnissen.',
    place: {
      all: (place, noun) => `Nummer ${place} der ${ofMany(noun)}.`,
      topic: (place, noun, name) => `Nummer ${place} der ${ofMany(noun)} zu ${name}.`,
      source: (place, noun, name) => `Nummer ${place} der ${ofMany(noun)} von ${name}.`,
      found: (place, noun) => `Nummer ${place} der gefundenen ${ofMany(noun)}.`,
      foundFor: (place, noun) => `Nummer ${place} der ${ofMany(noun)}, gefunden für „<words/>“.`,
    },
    byLead: (name) =>
      `Es steht hier wegen seines führenden Artikels, <lead/>; ${name} ist zu sehen, weil Sie diese Quelle bevorzugen.`,
    lead: (title) => `„${title}“`,
    notCounted: 'In dieser Reihenfolge zählt sie nicht.',

    undatedLast: 'Es hat kein Datum und kommt darum nach allem, was eines hat.',
    newestFirst: (isStory, when) =>
      `Das Neueste kommt zuerst, und ${isStory ? 'der neueste Artikel ist' : 'dies ist'} von ${when}.`,
    bestFirst: 'Die höchste Qualität kommt zuerst.',
    hottestFirst: (heat, title) =>
      `Das Brisanteste kommt zuerst. Die Brisanz ist ${heat}, bewertet von ${title}.`,
    unratedLast: (title) =>
      `Das Brisanteste kommt zuerst; ${title} hat dies nicht bewertet, darum kommt es nach allem, was bewertet ist.`,
    qualityIs: (quality, rank, title) =>
      `Die Qualität ist ${quality}: besser als ${rank} % der Artikel hier, bewertet von ${title}.`,
    relevantFirst:
      'Was am besten passt, kommt zuerst: Ein Wort zählt umso mehr, je seltener es ist und je kürzer der Titel, in dem es steht.',
    evenFirst:
      'Ohne Suchwörter passt nichts besser als anderes: Artikel kommen vor Verweisen, und das Neueste kommt zuerst.',
    mostlyNothing: 'Nichts hebt es hervor; es ist einfach an der Reihe.',
    mostlyNothingStale: 'Nichts hebt es hervor, und das Alter spricht dagegen; es ist einfach an der Reihe.',
    mostly: (parts) => `Ausschlaggebend: ${parts}.`,
    mostlyStale: (parts) => `Ausschlaggebend: ${parts}; das Alter spricht dagegen.`,

    addsUp: 'Wie es sich zusammensetzt',
    part: 'Teil',
    value: 'Wert',
    weight: 'Gewicht',
    points: 'Punkte',
    inAll: 'Zusammen',
    parts: {
      quality: 'Qualität',
      heat: 'Brisanz',
      breadth: 'Breite',
      freshness: 'Frische',
      follows: 'Was Sie verfolgen',
    },
    partsInside: {
      quality: 'Qualität',
      heat: 'Brisanz',
      breadth: 'Breite',
      freshness: 'Frische',
      follows: 'was Sie verfolgen',
    },
    qualityPart: (quality, rank, title) =>
      `${quality}, besser als ${rank} % der Artikel hier, bewertet von ${title}`,
    heatPart: (heat, rank) => `${heat}, brisanter als ${rank} % der Artikel hier`,
    notRated: 'nicht bewertet',
    breadthPart: (n, copies, others, rank) => {
      const once = copies > 0 ? ` (ohne ${counted(copies, 'Kopie', 'Kopien')})` : ''
      return `${articles(n)}${once} und ${sources(others)}, breiter als ${rank} % der Geschichten hier`
    },
    freshnessPart: (less, days) => `100 weniger ${less}, für ${days} vor der Ausgabe bei 100 je Woche`,
    followsNothing: 'nichts davon',
    undated: 'ohne Datum',

    between: 'Zwischen den Nachbarn',
    placeColumn: 'Platz',
    gap: 'Abstand',
    thisOne: 'dies',
    scores: {
      newest: 'Neuester Artikel',
      quality: 'Qualität',
      heat: 'Brisanz',
      balanced: 'Punkte',
      relevance: 'Punkte',
    },
    moreBy: (n) => `${n} mehr`,
    lessBy: (n) => `${n} weniger`,
    same: {
      newest: '',
      quality: 'gleiche Qualität; ',
      heat: 'gleiche Brisanz; ',
      balanced: 'gleiche Punkte; ',
      relevance: 'gleiche Punkte; ',
    },
    sameTime: 'gleiche Zeit; ',
    newerBy: (span) => `${span} neuer`,
    olderBy: (span) => `${span} älter`,
    dated: 'mit Datum',
    idsDecide: 'die Kennungen entscheiden',
    articlesFirst: 'Artikel kommen vor Verweisen',

    hides: {
      floor: (n, noun, quality) => above(`Die Mindestqualität ${quality} blendet aus:`, n, noun),
      dates: (n, noun) => above('Die Datumsgrenzen blenden aus:', n, noun),
      videos: (n, noun) => above('Die Beschränkung auf Videos blendet aus:', n, noun),
      articles: (n, noun) => above('Die Beschränkung auf Artikel blendet aus:', n, noun),
      topics: (n, noun) => above('Die Wahl der Themen blendet aus:', n, noun),
      sources: (n, noun) => above('Die Wahl der Quellen blendet aus:', n, noun),
      words: (n, noun, words) => above(`Die Wörter „${words}“ blenden aus:`, n, noun),
      mutes: (n, noun) => above('Was Sie stummgeschaltet haben, blendet aus:', n, noun),
      read: (n, noun) => above('Die Beschränkung auf Ungelesenes blendet aus:', n, noun),
    },

    near: 'Nah beieinander im Titel',
    nearWhy: 'am meisten, wo sie wie in der Suche aufeinanderfolgen',
    allInTitle: 'Alle im Titel',
    inTheTitle: 'Im Titel',
    titleWhy: 'mehr in einem kurzen',
    filed: 'Hier verzeichnet',
    filedWhy: 'ein Verweis bekommt dafür keine Punkte',
    haveIt: (n) => `${articles(n)} ${n === 1 ? 'enthält' : 'enthalten'} es`,
    notThere: 'nicht da',
    inTitle: 'im Titel',
    inExcerpt: 'im Auszug',
    inSource: 'im Namen der Quelle',
    inTopic: 'im Namen eines Themas',
    notQuite: 'nicht ganz wie getippt',
  },

  trends: {
    heading: 'Wie sich die Nachrichten entwickelt haben',
    tooLittle: 'Noch zu wenig für ein Diagramm',
    tooLittleText:
      'Trends erscheinen, sobald es Artikel von mehr Tagen und zu mehr Themen gibt. Siehe <front>alle Geschichten</front>.',
    over: (range) => `${range}.`,
    overFrom: (range, topics) => `${range}; nach Themen: ${topics}.`,
    leftOut: (n) => `${articles(n)} aus der Zeit davor ${n === 1 ? 'ist' : 'sind'} weggelassen.`,
    numbers: 'Die Zahlen dazu',
    numbersOf: (title) => `${title}: die Zahlen`,
    when: 'Wann',
    day: 'Tag',
    topic: 'Thema',
    articles: 'Artikel',
    stories: 'Geschichten',
    sources: 'Quellen',

    coverage: 'Worüber wann berichtet wurde',
    coverageHint: (step) =>
      `Artikel je ${STEPS[step]}. Jedes Thema hat seinen eigenen Maßstab; am höchsten Punkt steht die Zahl.`,
    coverageTable: (step) => `Artikel je ${STEPS[step]}, nach Themen; das Neueste zuerst`,
    noRise: (topic, n) =>
      `Kein Thema verließ je deutlich seinen üblichen Rahmen; ${topic} erreichte am meisten, ${articles(n)}.`,
    rise: (topic, n, during, usual) =>
      `${topic} stieg am stärksten: ${articles(n)} ${during}, üblich ${usual === 0 ? 'ist keiner' : usual === 1 ? 'ist einer' : `sind ${usual}`}.`,

    days: 'Die nachrichtenreichsten Tage',
    daysTable: 'Artikel jedes Tages, der welche hatte; die meisten zuerst',
    busiest: (day, n, onOne, usual) =>
      `${day} war am nachrichtenreichsten: ${articles(n)}${onOne > 1 ? `, davon ${onOne} zu einer Geschichte` : ''}; ein üblicher Tag hat ${usual === 0 ? 'keinen' : usual === 1 ? 'einen' : usual}.`,
    onTopic: (n, onTopic) => `${articles(n)}, ${onTopic} zu <topic/>`,
    thatDay: (n) => `${articles(n)} an dem Tag`,

    scores: 'Gut, aber leise; laut, aber schwach',
    scoresHint: (title, near) =>
      `Jeder Punkt ist eine Geschichte, ein größerer steht für mehrere ${near ? 'nahe beieinander' : 'an derselben Stelle'}. Die Qualität ist die des führenden Artikels, bewertet von ${title}; Kopien zählen einmal.`,
    scoresTable: 'Geschichten nach der Zahl ihrer Artikel und der Qualität ihrer führenden Artikel',
    scoresSame: (n, coverage, median) =>
      `Von ${ofStories(n)} sind die mit mehr als ${ofArticles(coverage)} nicht besser bewertet: Der Median ist für beide ${median}.`,
    scoresDiffer: (n, coverage, much, little) =>
      `Von ${ofStories(n)} sind die mit mehr als ${ofArticles(coverage)} ${much > little ? 'besser' : 'schlechter'} bewertet: Der Median ist ${much}, bei den anderen ${little}.`,
    moreArticles: 'mehr Artikel →',
    halfScore: (quality) => `die Hälfte hat ${quality} oder mehr`,
    betterQuality: '↑ höhere Qualität',
    cell: (n, coverage, quality, near) =>
      `${stories(n)} mit ${near ? 'etwa ' : ''}${ofArticles(coverage)}, Qualität ${near ? 'etwa ' : ''}${quality}`,
    quiet: 'Gut, kaum beachtet',
    loud: 'Viel beachtet, schwach',
    noStory: 'Keine Geschichte.',
    scored: (n, quality) => `${articles(n)}, Qualität ${quality}`,
    lowest: 'Niedrigste Qualität',
    highest: 'Höchste Qualität',

    voices: 'Wie viele Stimmen',
    voicesHint:
      'Ein Balken zeigt alle Quellen eines Themas; der erste, kräftigere Teil die wenigen, die die Hälfte der Artikel schreiben.',
    voicesTable: 'Quellen jedes Themas',
    voicesMost: (most, n, fewest, few) =>
      `${most} hat die meisten Stimmen (${sources(n)}), ${fewest} die wenigsten (${few}).`,
    voicesAlone: (most, n, fewest, few, alone, of) =>
      `${most} hat die meisten Stimmen (${sources(n)}), ${fewest} die wenigsten (${few}); in ${alone === of ? 'jedem Thema' : `${alone} von ${of} Themen`} schreibt eine einzige Quelle mindestens die Hälfte der Artikel.`,
    halfBy: (n, half) => `${sources(n)}, die Hälfte von ${half}`,
    writeHalf: 'Quellen für die Hälfte',

    aboutSource: 'Über diese Quelle',
    coversMost: 'Berichtet am meisten über',
    firstToReport: 'Berichtet zuerst',
    neverShared: 'Sie teilt keine Geschichte mit anderen Quellen.',
    firstIn: (first, several) =>
      `In ${first} von ${ofStories(several)}, über die auch andere berichten${several > 1 ? ` (${Math.round((first / several) * 100)} %)` : ''}.`,
    volume: (step, peak) => `Artikel je ${STEPS[step]}: ${peak}.`,
    quality: 'Qualität',
    median: (own, site, title) =>
      `Median ${own}, ${own === site ? 'wie auf der ganzen Website' : `${own > site ? 'über' : 'unter'} dem der Website (${site})`}, bewertet von ${title}. Die Linie zeigt die ganze Website.`,
    qualityPlot: (own, site) =>
      `Ihre Artikel nach Qualität, neben der ganzen Website: Median ${own} gegen ${site}`,
    andMore: (quality) => `${quality} und mehr`,
  },

  kept: {
    clearAll: 'Alle entfernen',
    showMore: (left) => `Mehr zeigen, noch ${left}`,
    withdrawn: 'Vom Herausgeber zurückgezogen <rest/>',

    savedWhy: 'Sie haben es sich gemerkt; das zuletzt Gemerkte kommt zuerst.',
    savedCleared: 'Gemerktes gelöscht',
    savedNothing: 'Noch nichts gemerkt',
    savedNothingText:
      'Merken Sie sich einen Artikel oder eine Geschichte über „⋯“ oder mit der Taste <key/>. Es bleibt hier, nur auf diesem Gerät, und lässt sich ohne Verbindung lesen. Zu den <front>neuesten Geschichten</front>.',
    savedAbout: (n) => `${records(n)}, nur auf diesem Gerät.`,
    unsave: 'Nicht mehr merken',
    story: 'Geschichte',

    historyWhy: 'Sie haben es geöffnet; das zuletzt Geöffnete kommt zuerst.',
    historyCleared: 'Verlauf gelöscht',
    historyNothing: 'Noch nichts geöffnet',
    historyNothingText:
      'Was Sie öffnen, steht hier nach Tagen, nur auf diesem Gerät, und was Sie entfernen, ist weg. Zu den <front>neuesten Geschichten</front>.',
    historyAbout:
      'Was Sie geöffnet haben, nur auf diesem Gerät. Was Sie hier entfernen, bleibt als gelesen markiert.',
    forget: 'Entfernen',
    forgotten: 'Entfernt',
    openedAt: (time) => `geöffnet um ${time}`,

    followingWhy:
      'Sie verfolgen es, sein Thema oder seine Quelle; was Neues hat, kommt zuerst, dann das Neueste.',
    followingCleared: 'Es wird nichts mehr verfolgt',
    followingNothing: 'Noch nichts verfolgt',
    followingNothingText:
      'Verfolgen Sie eine Geschichte über „⋯“ oder mit der Taste <key/>, ein Thema, eine Quelle oder eine Suche auf ihrer Seite. Was darin neu ist, sammelt sich hier, nur auf diesem Gerät. Zu den <front>neuesten Geschichten</front>, <topics>Themen</topics> oder <sources>Quellen</sources>.',
    followedLists: 'Themen und Quellen, die Sie verfolgen',
    nothingNew: 'Nichts Neues, seit Sie zuletzt nachgesehen haben.',
    withNew: (n) => `${stories(n)} mit Neuem.`,
    markAllSeen: 'Alle als gesehen markieren',
    allSeen: 'Alle als gesehen markiert',
    seenFailed:
      'Neues ließ sich gerade nicht abrufen. Versuchen Sie es noch einmal, wenn Sie verbunden sind.',
    someNew: (n) => `${n} neu`,
    unfollow: 'Nicht mehr verfolgen',
    unfollowOne: (name) => `${name} nicht mehr verfolgen`,
  },

  settings: {
    about: 'Alles hier bleibt auf diesem Gerät und wirkt sofort.',
    look: 'Darstellung',
    theme: 'Farben',
    themes: { system: 'Wie das System', light: 'Hell', dark: 'Dunkel' },
    text: 'Schriftgröße',
    texts: { small: 'Klein', medium: 'Mittel', large: 'Groß', largest: 'Sehr groß' },
    density: 'Listen',
    densities: { cards: 'Karten', compact: 'Kompakt', titles: 'Nur Titel' },
    pictures: 'Bilder',
    picturesWhen: { always: 'Immer', tap: 'Auf Wunsch', never: 'Nie' },
    reading: 'Lesen',
    isRead: 'Etwas gilt als gelesen',
    isReadWhen: { opened: 'Wenn es geöffnet wird', hand: 'Nur wenn ich es markiere' },
    headlines: 'Schlagzeilen führen',
    headlinesTo: { here: 'Zu ihrer Seite hier', publisher: 'Zum Original bei der Quelle' },
    language: 'Sprache',
    asBrowser: 'Wie der Browser',
    singleKeys: 'Einzelne Tasten wie j und k',
    on: 'An',
    off: 'Aus',

    mutes: 'Stummgeschaltet',
    mutesText:
      'Eine stummgeschaltete Quelle blendet keine Geschichte aus, die auch eine andere erzählt. Stummgeschaltete Wörter und Themen blenden die Geschichten aus, die davon handeln. Quellen und Themen schalten Sie auf ihren Seiten stumm oder über „⋯“ an einem Eintrag, ebenso eine einzelne Geschichte.',
    wordsToMute: 'Wörter',
    nothingMuted: 'Nichts ist stummgeschaltet.',
    kinds: { word: 'Wörter', topic: 'Thema', source: 'Quelle', story: 'Geschichte' },
    unmute: 'Aufheben',
    unmuteOne: (name) => `${name} nicht mehr stummschalten`,
    mutesCleared: 'Nichts ist mehr stummgeschaltet',
    clearMutes: 'Alle aufheben',

    preferred: 'Bevorzugte Quellen',
    preferredNone:
      'Keine. Eine Quelle, die Sie über „⋯“ an einem ihrer Einträge bevorzugen, führt jede Geschichte an, über die sie berichtet hat.',
    dontPrefer: (name) => `${name} nicht mehr bevorzugen`,
    remove: 'Entfernen',

    kept: 'Gespeicherte Daten',
    keptCounts: (read, opened, saved, followed, muted, searches) =>
      `${formatCount(read)} gelesen, ${formatCount(opened)} geöffnet, ${saved} gemerkt, ${followed} verfolgt, ${muted} stummgeschaltet, ${counted(searches, 'Suche', 'Suchen')}.`,
    places: {
      opening: 'Die Daten werden gerade von diesem Gerät gelesen.',
      device: 'Alles bleibt in diesem Browser auf diesem Gerät und wird nirgendwohin gesendet.',
      memory:
        'Dieser Browser lässt hier keinen Speicher zu: Alles bleibt nur, bis Sie diese Seite schließen.',
      full: 'Auf diesem Gerät ist kein Platz mehr: Die letzten Änderungen bleiben nur, bis Sie diese Seite schließen.',
    },
    damaged: (n) =>
      `${records(n)} ${n === 1 ? 'war' : 'waren'} nicht lesbar. Ein Export enthält ${n === 1 ? 'ihn' : 'sie'}, wie vorgefunden; alles zu löschen entfernt ${n === 1 ? 'ihn' : 'sie'}.`,
    exportFile: 'In eine Datei exportieren',
    importFile: 'Datei importieren',
    clearEverything: 'Alles löschen',
    cleared: 'Alles gelöscht',
    imported: 'Importiert',
    brought: (n) => `${records(n)} übernommen.`,
    unreadable: (n) => `${records(n)} ${n === 1 ? 'war' : 'waren'} nicht lesbar.`,
    notJson: 'Diese Datei wurde nicht hier exportiert: Sie ist kein JSON.',
    notOurs: 'Diese Datei wurde nicht hier exportiert.',
    tooNew: 'Diese Datei wurde von einer neueren Version exportiert. Laden Sie diese Seite zuerst neu.',
  },

  menu: {
    about: (title) => `Zu „${title}“`,
    open: 'Öffnen',
    allCoverage: (some) => `Alle Berichte, ${some}`,
    original: 'Original bei <name/>, in neuem Tab',
    markRead: 'Als gelesen markieren',
    markUnread: 'Als ungelesen markieren',
    unsave: 'Nicht mehr merken',
    unfollow: 'Geschichte nicht mehr verfolgen',
    why: 'Warum steht das hier?',
    moreFrom: 'Mehr von <name/>',
    prefer: (name) => `${name} bevorzugen`,
    dontPrefer: (name) => `${name} nicht mehr bevorzugen`,
    mute: (name) => `${name} stummschalten`,
    muteStory: 'Diese Geschichte stummschalten',
    muteTopic: (name) => `Thema ${name} stummschalten`,
    moreOn: (name) => `Mehr zu ${name}`,
    report: 'Toten Link oder falsche Geschichte melden',

    or: ' oder ',
    keysOn: 'Einzelne Tasten lassen sich in den <settings>Einstellungen</settings> abschalten.',
    keysOff: 'Einzelne Tasten sind in den <settings>Einstellungen</settings> abgeschaltet.',
    does: {
      next: 'Nächster Eintrag',
      previous: 'Voriger Eintrag',
      open: 'Eintrag öffnen',
      original: 'Original in neuem Tab öffnen',
      coverage: 'Alle Berichte der Geschichte',
      read: 'Als gelesen oder ungelesen markieren',
      save: 'Merken oder nicht mehr merken',
      follow: 'Geschichte verfolgen oder nicht mehr',
      undo: 'Letzte Änderung rückgängig machen',
      'all-read': 'Alles hier als gelesen markieren',
      left: 'Voriges Thema; in einem Artikel der vorige seiner Liste',
      right: 'Nächstes Thema; in einem Artikel der nächste seiner Liste',
      search: 'Suche',
      home: 'Zur Startseite',
      topics: 'Zu den Themen',
      saved: 'Zum Gemerkten',
      following: 'Zum Verfolgten',
      history: 'Zum Verlauf',
      palette: 'Überallhin gehen, alles tun',
      keys: 'Diese Liste',
      close: 'Offenes schließen, Suchfeld verlassen',
    },

    anywhere: 'Überallhin gehen, alles tun',
    box: 'Seiten, Themen, Quellen, Artikel, Aktionen',
    choices: 'Auswahl',
    nothing: 'Nichts mit diesem Namen',
    frontPage: 'Startseite',
    unreadStories: 'Ungelesene Geschichten',
    exportKept: 'Gespeicherte Daten exportieren',
    allKeys: 'Liste aller Tasten',
    page: 'Seite',
    action: 'Aktion',
    readOf: (name) => `Gelesen, ${name}`,
    topic: 'Thema',
    source: 'Quelle',
    themes: { dark: 'Dunkle Farben', light: 'Helle Farben', system: 'Farben wie das System' },
    densities: { cards: 'Karten zeigen', compact: 'Kompakte Karten zeigen', titles: 'Nur Titel zeigen' },
  },

  about: {
    title: (title) => `Über ${title}`,
    what: 'Diese Website verfolgt Geschichten durch alle Berichte. Sie verweist auf Artikel und enthält sie nicht selbst: Eine Schlagzeile führt zu dem, was über einen Artikel bekannt ist, und von dort zum Original bei der Quelle.',
    holds: (some, references, inStories, from) =>
      `Sie verzeichnet ${some} und ${references} (Berichte, die nur aus anderen Artikeln bekannt sind) in ${inStories}, aus ${from}.`,
    newest: (when) => `Das Neueste ist von ${when}.`,
    stories: 'Wie Geschichten entstehen',
    storiesMade:
      'Der Herausgeber dieser Website verknüpft Artikel, die dasselbe behandeln, und Artikel unter derselben Adresse gehören zusammen. Was so verbunden ist, ist eine Geschichte, wenn es höchstens zwölf Artikel innerhalb von vierzehn Tagen sind. Größeres oder Längeres wird nach den Wörtern der Schlagzeilen und der Zeit dazwischen geteilt, und die Teile bleiben ein Strang: Die Seite einer Geschichte nennt die vor und nach ihr. Artikel, die der Herausgeber mit nichts verknüpft hat, werden ebenfalls nach Wörtern und Zeit verbunden, miteinander oder mit einer Geschichte des Herausgebers. Wo eine Verbindung nicht vom Herausgeber stammt, sagt es die Seite der Geschichte, und warum.',
    copies:
      'Derselbe Text bei mehreren Quellen zählt nur einmal, wo es darum geht, wie viel geschrieben wurde. Alle, die ihn gebracht haben, sind genannt.',
    leads:
      'Ein Artikel führt eine Geschichte an: einer, den der Herausgeber dafür bestimmt hat, sonst der mit der höchsten Qualität, dann der neueste.',
    scores: 'Wie bewertet wird',
    scoresMade: (half, tenth, best) =>
      `Qualität und Brisanz bewertet diese Website selbst, je Artikel, nicht je Quelle. Eine Zahl allein sagt wenig; darum steht dabei, wie viele Artikel hier weniger haben. Die Hälfte hat ${half} oder mehr, ein Zehntel ${tenth} oder mehr, der beste ${best}.`,
    balanced:
      'Die ausgewogene Reihenfolge zählt zusammen, wie viele von hundert Artikeln weniger Qualität und weniger Brisanz haben als der führende Artikel einer Geschichte, wie viele von hundert Geschichten von weniger Artikeln und Quellen erzählt werden, 100 für das, was Sie verfolgen, und eine Frische, die am neuesten Tag hier 100 ist und mit jeder Woche davor um 100 abnimmt. Wie viel jedes zählt, lässt sich einstellen. „Warum steht das hier?“ im Menü jedes Eintrags zeigt die Rechnung.',
    privacy: 'Datenschutz',
    noServer: `Es gibt keinen Server, der wissen könnte, was Sie lesen: Dies sind bloße Dateien. ${KEPT_HERE} Nichts davon wird irgendwohin gesendet. ${PICTURES}`,
    counted: (host) =>
      `Der Herausgeber dieser Website zählt Besuche mit einem Skript von ${host}. Es läuft auf jeder Seite, kann sehen, welche Seiten Sie öffnen, und es dorthin melden. ${KEPT_HERE} Throughline schickt nichts davon irgendwohin. ${PICTURES}`,
    contact: 'Berichtigung und Entfernung',
    noContact:
      'Diese Website nennt keinen Kontakt. Was an einem Artikel nicht stimmt, sagen Sie am besten der Quelle.',
    tell: `Wenn hier etwas falsch ist oder nicht hier sein sollte, <tell>sagen Sie es dem Herausgeber</tell>. ${TAKEDOWN}`,
    write: `Wenn hier etwas falsch ist oder nicht hier sein sollte, schreiben Sie an <address/>. ${TAKEDOWN}`,
    freshness: 'Stand',
    days: (zoneTime) => `Tage beginnen und enden nach ${zoneTime}.`,
    built: (when) => `Die Website wurde zuletzt erstellt: ${when}.`,
    builtPending: 'Die Website wurde zuletzt erstellt: ….',
    builtUnknown: 'Wann die Website zuletzt erstellt wurde, ist hier nicht bekannt.',
  },

  catchUp: {
    ofWeek: (day) => `aus der Woche bis ${day}`,
    sinceTime: (time) => `seit heute ${time}`,
    sinceYesterday: 'seit gestern',
    since: (day) => `seit ${day}`,
    heading: (n, when) => `${NUMBERS[n] ?? formatCount(n)} ${n === 1 ? 'Geschichte' : 'Geschichten'} ${when}`,
    newIn: (n, inStories) => `${counted(n, 'neuer Artikel', 'neue Artikel')} in ${ofStories(inStories)}.`,
    spread: 'Diese bringen am meisten Neues, verteilt über Themen und Quellen.',
    allOfThem: 'Dies sind alle.',
    howMany: 'Wie viele Geschichten',
    size: (n) => `${n} <rest>Geschichten</rest>`,
    freshVisit: (some, n) => `${some}, ${n} seit Ihrem Besuch`,
    freshWeek: (some, n) => `${some}, ${n} in dieser Woche`,
    markAllRead: 'Alle als gelesen markieren',
    frontPage: 'Startseite',
    lastWeek: 'Die letzte Woche der Ausgabe',
    howPicked: 'Wie diese ausgewählt wurden',
    picked: (when) =>
      `Von allen Geschichten mit einem Artikel ${when}, die Sie weder gelesen noch stummgeschaltet haben, kommen zuerst die mit den meisten neuen Artikeln, Kopien einmal gezählt; dann die besser bewerteten, dann die neuesten. Von oben wird jede genommen, deren Thema und Quelle noch nicht vorkamen. Reicht das nicht, wird der Rest noch einmal ebenso durchgesehen.`,
    inThatWeek: 'in dieser Woche',
    leftOut: (n) => `${n} ${n === 1 ? 'ist' : 'sind'} weggelassen.`,
    whyFresh: (n, when, rank, of) =>
      `${counted(n, 'neuer Artikel', 'neue Artikel')} ${when}: damit Nummer ${rank} von ${ofStories(of)}.`,
    whyFirst: 'Keine Geschichte darüber hat dasselbe Thema oder dieselbe Quelle.',
    whyLater: (round) =>
      `Thema oder Quelle kamen schon vor; darum wurde sie erst im ${round}. Durchgang genommen.`,
    notInList: 'Sie steht nicht mehr in dieser Liste.',

    undated: 'Nichts nachzulesen',
    undatedText: 'Hier hat nichts ein Datum, also kann nichts neu sein. Zur <front>Startseite</front>.',
    readItAll: 'Sie haben alles gelesen',
    nothingNew: (when) => `Nichts Neues ${when}`,
    haveRead: (n, when) =>
      n === 1
        ? `Sie haben die eine Geschichte ${when} gelesen.`
        : `Sie haben alle ${n} Geschichten ${when} gelesen.`,
    areMuted: (n, when) => `${stories(n)} ${when} ${n === 1 ? 'ist' : 'sind'} stummgeschaltet.`,
    noneCame: 'Es sind keine neuen Artikel da.',
    orWeek: 'Zur <week>letzten Woche der Ausgabe</week> oder zur <front>Startseite</front>.',
    seeFront: 'Zur <front>Startseite</front>.',
  },

  head: {
    front: 'Jede Geschichte durch alle Berichte verfolgen.',
    topic: (name, n, some) => `${name}: ${stories(n)}, erzählt von ${ofArticles(some)}.`,
    topicPage: (name, page) => `${name}, Seite ${page}.`,
    source: (name, n) => `${name}: ${stories(n)}, neben allen, die auch darüber berichtet haben.`,
    story: (n, from) => `${articles(n)} aus ${sources(from)}.`,
    article: (name) => `Von ${name}, mit allen anderen Berichten der Geschichte.`,
    topics: (title) => `Alles, was ${title} verfolgt, nach Themen.`,
    sources: (title) => `Alle Quellen von ${title}.`,
    about: (title) =>
      `Was ${title} ist, wie Geschichten und Bewertungen entstehen, und was es über seine Leser weiß.`,
    missing: 'Diese Seite gibt es nicht.',
  },

  feedFiles: {
    newest: 'Die neuesten Geschichten, jede mit ihren Berichten.',
    newestOn: (topic) => `Die neuesten Geschichten zu ${topic}, jede mit ihren Berichten.`,
    topics: 'Themen',
    readAt: (name) => `Lesen bei ${name}`,
    otherCoverage: 'Andere Berichte:',
    all: (n) => `Alle ${articles(n)} dieser Geschichte`,
  },
}

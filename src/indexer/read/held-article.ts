import type { Article, Embed, Picture } from '../../model/article.ts'
import { ownTexts } from './own-texts.ts'
import type { HeldText, TextStore } from './text-store.ts'

/**
 * An article of which memory holds only what stages compare; all else is read when it is written or its words are
 * counted. That is done by getters, which spreading loses: what is spread has to be made by `wholeArticle`.
 */
class HeldArticle implements Article {
  readonly kind: Article['kind']
  readonly id: string
  readonly type: Article['type']
  readonly title: string
  readonly time: number | null
  readonly provider: string
  readonly topics: string[]
  readonly quality: number
  readonly heat: number
  readonly published: boolean
  readonly text: HeldText

  constructor(article: Article, topics: string[], text: HeldText) {
    this.kind = article.kind
    // What was cut out of a path would keep all of it in memory.
    this.id = ownTexts(article.id)
    this.type = article.type
    this.title = article.title
    this.time = article.time
    this.provider = article.provider
    this.topics = topics
    this.quality = article.quality
    this.heat = article.heat
    this.published = article.published
    this.text = text
  }

  get excerpt(): string {
    return this.toJSON().excerpt
  }

  get address(): string | null {
    return this.toJSON().address
  }

  get picture(): Picture | undefined {
    return this.toJSON().picture
  }

  get embed(): Embed | undefined {
    return this.toJSON().embed
  }

  toJSON(): Article {
    return JSON.parse(this.text.read())
  }
}

/** Gives the function that lets go of what an article says until it is asked for. */
export function makeHolder(texts: TextStore): (article: Article) => Article {
  const known = new Map<string, string[]>()
  return (article) => {
    const key = JSON.stringify(article.topics)
    const topics = known.get(key) ?? article.topics
    known.set(key, topics)
    return new HeldArticle(article, topics, texts.hold(JSON.stringify(article)))
  }
}

/** An article as JSON, the same bytes as `JSON.stringify` gives. */
export function articleJson(article: Article): string {
  return article instanceof HeldArticle ? article.text.read() : JSON.stringify(article)
}

/** The same with all fields of its own. */
export function wholeArticle(article: Article): Article {
  return article instanceof HeldArticle ? article.toJSON() : article
}

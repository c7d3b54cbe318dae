import { HOUR } from '../../model/time/day.ts'

/** An article that says what an article is. */
export function firstArticle(now: number): string {
  const time = (before: number) => new Date(now - before).toISOString().replace(/\.\d+/, '')
  return `---
# An article is a file like this one. Its name, without .md, is its id: keep it, because readers save articles by it.
title: "This is your first article: it says how the others are made"
excerpt: "A headline, a sentence or two, and the address of the original is all that an article needs. Write a second file beside this one, build again, and delete this one when you no longer need it."
# With a time zone, or else taken as UTC, whatever zone the site is in.
publishedDateTime: ${time(0)}
# Where the original is. Pages lead there and hold no text of it.
webUrl: https://www.example.com/your-first-article
provider:
  name: Example
  domain: example.com
# Topics by their names; files in data/topics can say more about each.
topics: [Getting started]
# Your own score, from 0 up. The best article of a story leads it; \`published: true\` marks one as the lead.
quality: 50
published: true
# What else was written about the same thing. It may have a file of its own, or be named only here, as this one is.
related:
  - title: "Others tell the same story, and stand beside it"
    webUrl: https://www.example.org/the-same-story
    publishedDateTime: ${time(HOUR)}
    provider: { name: Another example, domain: example.org }
---
`
}

/** What a page says before the reader's code has come, in the languages that it speaks. */
interface ShellWords {
  readonly description: string
  /** With the ways that can be gone without scripts, relative to the site. */
  readonly excuse: string
  /** Where scripts are on, and the reader's own does not come; its first link becomes the page's own address. */
  readonly unstarted: string
}

const WORDS: Readonly<Record<string, ShellWords>> = {
  de: {
    description: 'Jede Geschichte durch alle Berichte verfolgen.',
    excuse:
      'Diese Seite braucht JavaScript, das in diesem Browser aus ist. Ohne lassen sich die <a href="./">Startseite</a>, <a href="./topics">Themen</a> und <a href="./sources">Quellen</a> lesen.',
    unstarted:
      'Ein Teil dieser Anwendung ist nicht angekommen. <a href="./">Seite neu laden</a>, oder zur <a href="./">Startseite</a> gehen.',
  },
  ja: {
    description: 'すべての報道を通して、ストーリーを追う。',
    excuse:
      'このページにはJavaScriptが必要ですが、このブラウザーでは無効になっています。<a href="./">トップページ</a>、<a href="./topics">トピック</a>、<a href="./sources">媒体</a>はそのままで読めます。',
    unstarted:
      'このアプリの一部が届きませんでした。<a href="./">このページを読み込み直す</a>か、<a href="./">トップページ</a>へ進んでください。',
  },
  ar: {
    description: 'تابع كل قصة عبر تغطيتها كلها.',
    excuse:
      'تحتاج هذه الصفحة إلى JavaScript، وهو معطّل في هذا المتصفح. ومن دونه يمكن قراءة <a href="./">الصفحة الرئيسية</a> و<a href="./topics">المواضيع</a> و<a href="./sources">المصادر</a>.',
    unstarted:
      'لم يصل جزء من هذا التطبيق. <a href="./">حمّل هذه الصفحة من جديد</a>، أو انتقل إلى <a href="./">الصفحة الرئيسية</a>.',
  },
}

/** Null where the words are those of the template: in English, and for languages that the reader does not speak. */
export function shellWords(language: string | undefined): ShellWords | null {
  return language === undefined ? null : (WORDS[new Intl.Locale(language).language] ?? null)
}

/** The language of the interface on a site's pages: the site's own where the reader speaks it, else English. */
export function pageLanguage(language: string | undefined): {
  readonly lang: string
  readonly dir: 'ltr' | 'rtl'
} {
  const lang = language !== undefined && shellWords(language) !== null ? language : englishOf(language)
  return { lang, dir: new Intl.Locale(lang).language === 'ar' ? 'rtl' : 'ltr' }
}

function englishOf(language = 'en'): string {
  return new Intl.Locale(language).language === 'en' ? language : 'en'
}

import { foldText } from '../../model/words.ts'

/**
 * Words that say nothing of what a headline is about, by language. Large corpora tell that by how common they are; in a
 * small folder two headlines would meet by them. Left out are those that are words of weight in another language: `die`,
 * `war`, `mit`, `un`, `fur`.
 */
const WORDS = {
  english:
    'a an the and or but of in on at to for from by with as is are was were be been has have had it its this ' +
    'that after before over up out off into about than more new say says said will would could can may not no ' +
    'us u s t amid how why what who when you your i we they he she his her their our',
  german:
    'der das des ein eine einen einem einer und oder aber im zum zur von vom auf bei nach vor unter gegen durch ' +
    'ist sind wird werden wurde haben sich nicht auch noch nur wie dass zu',
  french:
    'le la les une du de et ou aux en dans avec sans sous sont pas ce cette qui que se sa leur apres avant',
  spanish: 'el los las una del y o por para sobre sus como tras',
  italian: 'il gli uno dei della delle di nel nella che si',
  portuguese: 'uma das nas nao',
  dutch: 'het een voor bij naar niet',
  turkish: 've ile bir bu icin',
  russian:
    'в во на с со к ко по из за от до о об и а но не что как для при под над без у это его ее их был была были после',
  arabic: 'في على إلى عن مع بعد قبل هذا هذه التي الذي أن أو من',
  hindi: 'के का की में से को पर ने और है हैं',
}

/** As they are folded. */
export const EMPTY_WORDS: ReadonlySet<string> = new Set(
  Object.values(WORDS).flatMap((words) => words.split(' ').map(foldText)),
)

// Pages that are printed have their styles in the one sheet that is there before any script, though their code comes
// on demand; all other sheets come with their code.
import '../parts/sparkline.module.css'
import '../pages/about-page.module.css'
import '../pages/sources-page.module.css'
import '../pages/topics-page.module.css'
import '../trends/plot.module.css'
import '../trends/source-facts.module.css'

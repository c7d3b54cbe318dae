/** The words of a text. */
export function list(text: string): readonly string[] {
  return text.trim().split(/\s+/)
}

/** The newspaper's two subjects: what it is about, and who makes it. */
export const SUBJECTS = ['Corva', 'Merid'] as const

/** The topics' names; the first is above all others. */
export const TOPICS = list(`
  Corva Compute Storage Networking Databases Analytics Security Identity Devices Containers Serverless Integration
  Migration Monitoring Mobile Web Media Quantum Energy Health Finance Education Government Retail Research Design
  Hiring
`)

export const VERBS = list(`
  launches opens adds cuts expands names wins loses buys sells joins leaves plans tests ships drops raises lowers
  backs blocks signs ends starts warns fixes breaks brings moves builds shows hides finds keeps turns shifts grows
  slows pauses resumes reveals unveils hires trims doubles halves extends delays approves rejects reviews
  audits maps tracks guards patches retires replaces rebuilds tunes trains teaches measures explains questions
  defends sues settles merges splits funds leads follows beats meets misses tops eyes weighs seeks offers
  secures protects upgrades migrates prepares promises
`)

export const NOUNS = list(`
  platform service market report customers cloud data network storage security partner region deal update tool
  feature price center support system software hardware device sensor database cluster container server
  backup outage breach attack threat policy standard license contract budget revenue profit growth demand supply
  chain factory warehouse hospital bank school university city government agency council court team engineer
  developer manager worker student patient farmer driver pilot store retailer carrier operator vendor startup
  investor analyst expert researcher study survey benchmark preview release version roadmap deadline event summit
  keynote workshop course training program project pilot trial test result record history
  future strategy plan vision model engine pipeline workflow interface dashboard report alert log metric query
  index table file folder archive image video stream message queue function script template library framework
  language compiler kernel driver firmware chip board battery cable antenna satellite telescope vehicle train
  bridge tunnel harbor airport station grid plant turbine reactor pump valve filter water energy carbon climate
  weather forest river ocean island mountain valley garden kitchen window door floor wall roof street road path
  border rule law tax fee fine grant loan bond share stock fund index rate price cost value risk reward gap lead
  share view story letter book page chapter author editor artist museum theater stadium league match season
`)

export const ADJECTIVES = list(`
  new open global hybrid secure faster cheaper larger smaller public private local remote digital smart early late
  first second next major minor critical strategic virtual managed native modern legacy industrial medical
  financial legal social mobile central regional national international annual weekly daily free paid hidden
  sudden steady quiet record general final initial simple complex reliable flexible scalable sustainable green
`)

/** What joins the parts of a headline; the commonest words of all. */
export const JOINTS = list(
  'to for and in of the with on as at from by after over into how why what is its your',
)

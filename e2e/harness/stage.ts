import { type Stage, stages } from './stages'

/* Brings the site of these settings to the stages named in E2E_STAGES and prints what came of each, as JSON. */
const wanted = (process.env.E2E_STAGES ?? '').split(' ') as Stage[]
const staged: [Stage, unknown][] = []
for (const stage of wanted) staged.push([stage, await stages[stage]()])
console.log(JSON.stringify(Object.fromEntries(staged)))
process.exit(0)

import { seed } from '../prisma/seed'
import { explain } from './terminal'

seed().then(
  (people) => {
    console.log('Who you can be, on the sign-in page:')
    for (const { name, email } of people) console.log(`  ${email.padEnd(46)} ${name}`)
    process.exit(0)
  },
  (error: unknown) => {
    console.error(explain(error))
    process.exit(1)
  },
)

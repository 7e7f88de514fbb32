import { seed } from '../prisma/seed'
import { explain } from './terminal'

seed().then(
  () => process.exit(0),
  (error: unknown) => {
    console.error(explain(error))
    process.exit(1)
  },
)

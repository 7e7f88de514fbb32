import { casePath } from '@/app/_case/case-path'

/** The address of a case's page on the desk; without a folder the overview. */
export const deskPath = (name: string, folder?: string) => casePath('/desk', name, folder)

import { afterAll } from 'vitest'
import { closeLeftovers } from './hostedApp.ts'

afterAll(closeLeftovers)

import { startThread } from '../jobs/startThread.ts'
import { superviseJobs } from '../jobs/superviseJobs.ts'

// A process for the jobs of this program.
superviseJobs((memory) => startThread(memory))

import { screenShown } from '../journeys/frame.ts'
import { type ShownState, visit } from './ShownState.ts'

const outgoing = {
  en: 'Thank you for your call. A representative will get back to you shortly.\nYour start date will be set in the coming days.',
  he: 'תודה על פנייתך. נציג מטעמנו יחזור אליך בהקדם.\nתאריך ההתחלה ייקבע בימים הקרובים.',
} as const

/** What the charter, the register of customers the cancellations, the KPIs, progress and the review show besides their lists. */
export const customerStates: readonly ShownState[] = [
  {
    name: 'customers-details',
    opened: 'sample',
    show: async (view) => {
      await visit(view, 'customers', 'cu-05')
      await view.page.getByRole('complementary').getByRole('textbox').first().waitFor()
    },
  },
  {
    name: 'cancellations-reasons',
    opened: 'sample',
    show: async (view) => {
      await visit(view, 'cancellations')
      await view.page.getByText(view.t('cancellationsScreen.byReasons'), { exact: true }).click()
      await view.page
        .getByRole('region', { name: view.t('cancellationsScreen.reasons.title') })
        .getByRole('button')
        .first()
        .waitFor()
      await screenShown(view, 'cancellations')
    },
  },
  {
    name: 'cancellations-details',
    opened: 'sample',
    show: async (view) => {
      await visit(view, 'cancellations', 'ca-03')
      await view.page.getByRole('complementary').getByRole('textbox').first().waitFor()
    },
  },
  {
    name: 'kpis-volumes',
    opened: 'sample',
    show: async (view) => {
      await visit(view, 'kpis')
      await view.page.getByText(view.t('kpisScreen.volumes.title'), { exact: true }).click()
      await view.page.getByRole('region', { name: view.t('kpisScreen.volumes.title') }).waitFor()
    },
  },
  {
    name: 'progress-effort',
    opened: 'sample',
    show: async (view) => {
      await visit(view, 'progress')
      const effort = view.page.getByRole('region', { name: view.t('progressScreen.effort.title') })
      await effort.getByRole('img').waitFor()
      await effort.evaluate((section) => section.scrollIntoView())
    },
  },
  {
    name: 'review-compared',
    opened: 'sample',
    show: async (view) => {
      await visit(view, 'review')
      const compared = view.page.getByRole('region', { name: view.t('reviewScreen.compare.title') })
      await compared.getByRole('table').waitFor()
      await compared.evaluate((section) => section.scrollIntoView())
    },
  },
  {
    name: 'charter-cadence',
    opened: 'sample',
    show: async (view) => {
      await visit(view, 'charter', 'cm-02')
      await view.page.getByRole('complementary').getByRole('link').first().waitFor()
    },
  },
  {
    name: 'response',
    opened: 'sample',
    show: async (view) => {
      await visit(view, 'failure-points', 'fp-07')
      const response = view.page.getByRole('region', { name: view.t('response.title') })
      await response.getByRole('checkbox').first().waitFor()
      await response.evaluate((part) => part.scrollIntoView())
    },
  },
  {
    name: 'charter-details',
    opened: 'sample',
    show: async (view) => {
      await visit(view, 'charter', 'cm-05')
      await view.page.getByRole('complementary').getByRole('textbox').first().waitFor()
    },
  },
  {
    name: 'charter-check',
    opened: 'sample',
    show: async (view) => {
      await visit(view, 'charter')
      await view.page.getByRole('button', { name: view.t('commands.check-text') }).click()
      const text = view.page.getByRole('textbox', { name: view.t('charterScreen.check.label') })
      await text.fill(outgoing[view.t('shell.appName') === 'Shoresh' ? 'en' : 'he'])
      await view.page.getByRole('list', { name: view.t('charterScreen.check.findings') }).waitFor()
      await screenShown(view, 'charter')
    },
  },
]

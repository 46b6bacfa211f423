import { writeFile } from 'node:fs/promises'
import { pathToFileURL } from 'node:url'
import type { PrintedPage } from '../backend/reporting/pdf/PagePrinter.ts'
import { createPrintingWindow } from './createMainWindow.ts'

/** Milliseconds that a print may take. */
const timeLimit = 120_000
/** The first version of Chromium that numbers pages by the page's own style. */
const numbersPages = 131
/** Inches. */
const margins = { top: 0.7, bottom: 0.8, left: 0.63, right: 0.63 } as const

/** Prints a page of ours as PDF, tagged and with its outline; false where that failed. Nothing but the page itself is loaded. */
export async function printPage({ html, pdf, pageOf }: PrintedPage): Promise<boolean> {
  const window = createPrintingWindow()
  const url = pathToFileURL(html).href
  const { webContents } = window
  webContents.session.webRequest.onBeforeRequest((asked, answer) => answer({ cancel: asked.url !== url }))
  webContents.setWindowOpenHandler(() => ({ action: 'deny' }))
  let timer: NodeJS.Timeout | undefined
  const tooLong = new Promise<null>((resolve) => {
    timer = setTimeout(() => resolve(null), timeLimit)
  })
  try {
    await window.loadURL(url)
    const bytes = await Promise.race([webContents.printToPDF(optionsFor(pageOf)), tooLong])
    if (bytes !== null) await writeFile(pdf, bytes, { mode: 0o600, flag: 'wx' })
    return bytes !== null
  } catch {
    return false
  } finally {
    clearTimeout(timer)
    window.destroy()
  }
}

function optionsFor(pageOf: string): Electron.PrintToPDFOptions {
  const shared = { preferCSSPageSize: true, printBackground: true, generateTaggedPDF: true, generateDocumentOutline: true }
  if (Number.parseInt(process.versions.chrome, 10) >= numbersPages) return shared
  const text = pageOf
    .replace('{{page}}', '<span class="pageNumber"></span>')
    .replace('{{pages}}', '<span class="totalPages"></span>')
  const footerTemplate = `<div dir="auto" style="width: 100%; text-align: center; font: 9px Arial, sans-serif; color: #62625c">${text}</div>`
  return { ...shared, margins, displayHeaderFooter: true, headerTemplate: '<span></span>', footerTemplate }
}

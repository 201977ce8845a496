import medium from 'vazirmatn/fonts/webfonts/Vazirmatn-Medium.woff2?url'
import regular from 'vazirmatn/fonts/webfonts/Vazirmatn-Regular.woff2?url'
import bold from 'vazirmatn/fonts/webfonts/Vazirmatn-Bold.woff2?url'
import extraBold from 'vazirmatn/fonts/webfonts/Vazirmatn-ExtraBold.woff2?url'
import { weightsIn } from './fontWeights'

const FILES: Readonly<Record<number, string>> = { 400: regular, 500: medium, 700: bold, 800: extraBold }

/**
 * The faces of Vazirmatn that a drawing uses, as a style sheet with the fonts inside it: the picture then looks the same
 * on a machine that has no Persian font, and in the canvas that makes the PNG, which sees none of the page's fonts.
 */
export async function fontFaces(svg: string): Promise<string> {
  const faces = weightsIn(svg, Object.keys(FILES).map(Number)).map(async (weight) => {
    const file = FILES[weight] ?? regular
    return `@font-face{font-family:Vazirmatn;font-weight:${weight};src:url(${await dataUrl(file)}) format('woff2')}`
  })
  return (await Promise.all(faces)).join('')
}

async function dataUrl(file: string): Promise<string> {
  const answer = await fetch(file)
  if (!answer.ok) throw new Error(`The font ${file} did not arrive.`)
  const bytes = new Uint8Array(await answer.arrayBuffer())
  // In pieces: a call takes a limited number of arguments.
  let binary = ''
  for (let at = 0; at < bytes.length; at += 0x8000) binary += String.fromCharCode(...bytes.subarray(at, at + 0x8000))
  return `data:font/woff2;base64,${btoa(binary)}`
}

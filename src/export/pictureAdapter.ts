import type { Language } from '@/locale/format'
import { onPaper, tokensOf } from '@/ui/paperSheet'
import type { About, AboutLabels } from './about'
import { pictureLookFrom, type ExportPicture } from './exportPicture'
import { fontFaces } from './fontAdapter'
import { framePicture, type FramedPicture } from './framedPicture'
import type { MeasureText } from './wrapText'

/** Pixels of a PNG for one of the picture: sharp in print and on a projector. */
const PNG_SCALE = 2

const WEIGHTS = [400, 700]

/** The picture in its frame, in the colours of paper, with its fonts inside. */
export async function drawFramed(
  picture: ExportPicture,
  about: About,
  words: { readonly language: Language; readonly labels: AboutLabels },
): Promise<FramedPicture> {
  // Lines are broken by the font's own widths; a face that does not come is measured by its stand-in.
  await Promise.allSettled(WEIGHTS.map((weight) => document.fonts.load(`${weight} 16px Vazirmatn`)))
  const look = onPaper((sheet) => pictureLookFrom(tokensOf(sheet)))
  const options = { ...words, look, measure: measureIn(look.font), styleSheet: '' }
  const { svg } = framePicture(picture, about, options)
  return framePicture(picture, about, { ...options, styleSheet: await fontFaces(svg) })
}

export function svgBlob({ svg }: FramedPicture): Blob {
  return new Blob([svg], { type: 'image/svg+xml' })
}

/** Draws the SVG on a canvas of twice its size. Throws where the browser cannot. */
export async function pngBlob(picture: FramedPicture): Promise<Blob> {
  const address = URL.createObjectURL(svgBlob(picture))
  try {
    const image = new Image(picture.width, picture.height)
    image.src = address
    await image.decode()
    const canvas = document.createElement('canvas')
    canvas.width = picture.width * PNG_SCALE
    canvas.height = picture.height * PNG_SCALE
    const context = canvas.getContext('2d')
    if (!context) throw new Error('This browser gives no canvas.')
    context.drawImage(image, 0, 0, canvas.width, canvas.height)
    return await new Promise((resolve, reject) => {
      canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('The canvas gave no picture.'))), 'image/png')
    })
  } finally {
    URL.revokeObjectURL(address)
  }
}

function measureIn(font: string): MeasureText {
  const context = document.createElement('canvas').getContext('2d')
  return (text, { size, weight }) => {
    if (!context) return text.length * size * 0.56
    context.font = `${weight} ${size}px ${font}`
    return context.measureText(text).width
  }
}

import { answerApart } from '@/datapackage/apart/answerApart'
import { readItems } from './readItems'

answerApart(readItems, ({ counts, isWhole }) => [counts, isWhole])

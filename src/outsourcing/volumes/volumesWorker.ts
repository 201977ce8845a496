import { answerApart } from '@/datapackage/apart/answerApart'
import { readVolumes } from './readVolumes'

answerApart(readVolumes, ({ counts }) => [counts])

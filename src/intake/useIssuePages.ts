import { ref, shallowRef, type Ref, type ShallowRef } from 'vue'
import type { IssueFilter } from './checks/issueBook'
import type { IssuesView } from './desk/views'
import type { DeskInUse } from './useDesk'

/** Issues shown at once. */
export const PAGE_ISSUES = 50

export interface IssuePages {
  readonly issues: ShallowRef<IssuesView>
  readonly issueFilter: ShallowRef<IssueFilter>
  readonly issuesFrom: Ref<number>
  /** The first page of the issues that fit. */
  filterIssues(filter: IssueFilter): Promise<void>
  turnIssues(from: number): Promise<void>
}

export const ALL_ISSUES: IssueFilter = { severity: 'all', code: 'all' }
const NO_ISSUES: IssuesView = { total: 0, issues: [], names: [] }

/** The page of issues in view; the others stay with the desk, which may have a hundred thousand of them. */
export function useIssuePages(desk: DeskInUse): IssuePages {
  const issues = shallowRef<IssuesView>(NO_ISSUES)
  const issueFilter = shallowRef(ALL_ISSUES)
  const issuesFrom = ref(0)

  async function turnIssues(from: number): Promise<void> {
    issuesFrom.value = from
    issues.value = (await desk.run('issues', { ...issueFilter.value, from, count: PAGE_ISSUES })) ?? NO_ISSUES
  }

  return {
    issues,
    issueFilter,
    issuesFrom,
    turnIssues,
    async filterIssues(filter) {
      issueFilter.value = filter
      await turnIssues(0)
    },
  }
}

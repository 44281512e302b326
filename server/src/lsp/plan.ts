import { type ClientCapabilities, LSPErrorCodes, ResponseError, type WorkspaceEdit } from 'vscode-languageserver';
import type { Plan } from '../edits/reshape/reshape.ts';
import type { Refused } from '../edits/reshape/scope.ts';
import type { Spelling } from './convert.ts';
import { canAsk, workspaceEdit } from './workspace-edit.ts';

/** A plan as an edit, which was asked for in the file `own`; the sentence that says why not, where there is none, or where the client cannot ask what has to be asked. */
export function editOfPlan(
  plan: Plan | Refused,
  own: string,
  capabilities: ClientCapabilities,
  spell: Spelling,
): WorkspaceEdit | string {
  if ('refused' in plan) return sentence(plan.refused);
  if (plan.questions.length > 0 && !canAsk(capabilities)) return sentence(plan.questions.join('; '));
  return workspaceEdit(plan.files, capabilities, spell, { own });
}

/** The answer to a request that cannot be fulfilled. */
export function refusal(reason: string): ResponseError<void> {
  return new ResponseError(LSPErrorCodes.RequestFailed, reason);
}

/** A reason as a sentence; it may begin with a file's name, which keeps its small letter. */
export function sentence(reason: string): string {
  return `${reason}.`;
}

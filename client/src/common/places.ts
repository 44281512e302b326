import { commands, type Disposable, Location, Position, Range, Uri } from 'vscode';
import type { Location as PlainLocation, Position as PlainPosition } from 'vscode-languageclient';
import { showPlacesCommand } from '../../../server/src/lsp/protocol.ts';

/** Shows the places that a code lens has counted, as VS Code shows references. */
export function registerShowPlaces(): Disposable {
  return commands.registerCommand(
    showPlacesCommand,
    (uri: string, position: PlainPosition, places: readonly PlainLocation[]) =>
      commands.executeCommand(
        'editor.action.showReferences',
        Uri.parse(uri),
        positionOf(position),
        places.map(
          ({ uri, range }) => new Location(Uri.parse(uri), new Range(positionOf(range.start), positionOf(range.end))),
        ),
      ),
  );
}

function positionOf({ line, character }: PlainPosition): Position {
  return new Position(line, character);
}

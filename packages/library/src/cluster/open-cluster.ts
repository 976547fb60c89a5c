import { ClusterClient, type ClusterSettings, type Tokeniser } from '@nianbao/search';
import { segmenter } from '../engine.js';
import type { ClusterLibraryOptions, Library } from '../library.js';
import { ReaderPool } from '../reading/pool.js';
import { readingSettings } from '../reading/settings.js';
import { openStore } from '../store/open.js';
import {
  type ClusterProgress,
  type ClusterStatus,
  clusterStatus,
  initCluster,
  reindexCluster,
} from './administer.js';
import { ClusterLibrary } from './cluster-library.js';
import { clusterEngine } from './engine.js';
import { ClusterFigures } from './figures.js';
import { type Identity, LAYOUT } from './layout.js';
import { type Moved, moveInto } from './move.js';
import { Remembered } from './remembered.js';
import { readState } from './state.js';
import { ClusterView } from './view.js';
import { ClusterWriter } from './writer.js';

const identityOf = (tokeniser: Tokeniser): Identity => ({
  layout: LAYOUT,
  tokeniser: tokeniser.id,
});

/** Opens the library on a cluster. Throws `cluster-…` where it cannot be reached or holds none that fits. */
export async function openClusterLibrary({
  opensearch,
  readOnly = false,
  reading,
}: ClusterLibraryOptions): Promise<Library> {
  const settings = readingSettings(reading);
  const tokeniser = await segmenter();
  const client = new ClusterClient(opensearch);
  const identity = identityOf(tokeniser);
  try {
    await readState(client, identity);
  } catch (error) {
    await client.close();
    throw error;
  }
  const view = new ClusterView(client, identity);
  const remembered = new Remembered(() => view.state.state, opensearch.remembered);
  const figures = new ClusterFigures(client, view, remembered);
  return new ClusterLibrary({
    ...{ client, view, figures, tokeniser, settings, readOnly },
    writer: new ClusterWriter(client, identity),
    engine: clusterEngine(client, view, { figures, remembered }, tokeniser),
    reader: new ReaderPool(settings),
  });
}

/** What an administrator does with a cluster. */
export interface ClusterAdministration {
  /** Makes the indices of an empty library. True where anything was made. */
  init(): Promise<boolean>;
  status(): Promise<ClusterStatus>;
  /** Makes the indices anew from the reports they hold, for another version or another way of cutting words. */
  reindex(progress?: ClusterProgress): Promise<number>;
  /** Copies the library in a folder into the cluster. */
  move(folder: string, progress?: ClusterProgress): Promise<Moved>;
  close(): Promise<void>;
}

/** Opens a cluster to administer it; it need not hold a library. */
export async function administerCluster(settings: ClusterSettings): Promise<ClusterAdministration> {
  const tokeniser = await segmenter();
  const client = new ClusterClient(settings);
  const identity = identityOf(tokeniser);
  return {
    init: () => initCluster(client, identity),
    status: () => clusterStatus(client, identity),
    reindex: (progress) => reindexCluster(client, identity, tokeniser, progress),
    move: async (folder, progress) => {
      await initCluster(client, identity);
      const reading = readingSettings();
      const reader = new ReaderPool(reading);
      const from = openStore(folder, 'read');
      try {
        const writer = new ClusterWriter(client, identity);
        const parts = { client, writer, tokeniser, reader, settings: reading };
        return await moveInto(parts, from, progress);
      } finally {
        from.close();
        await reader.close();
      }
    },
    close: () => client.close(),
  };
}

import { principal } from '../access/principal.ts';
import type { JobTable } from '../jobs.ts';
import { inWork, type Surroundings } from '../unit-of-work.ts';
import { FORGET_UPLOAD } from './media.ts';

/** Empties uploads that no row has claimed for a day. */
export const mediaJobs = (around: Surroundings): JobTable => ({
  [FORGET_UPLOAD]: ({ mediaId, kindergartenId }) => {
    const who = principal({ kind: 'ADMIN', kindergartenId: String(kindergartenId) });
    return inWork(around, who, true, async (work) => {
      // The key goes too: who was without network for a day uploads again, and it is a new upload.
      await work.rows(
        "update media_object set sealed = '', upload_key = null where id = ? and claimed_by is null",
        [mediaId],
      );
    });
  },
});

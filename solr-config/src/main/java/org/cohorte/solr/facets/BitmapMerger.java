package org.cohorte.solr.facets;

import org.apache.solr.search.facet.FacetMerger;
import org.roaringbitmap.RoaringBitmap;

/** Unites what the shards found. */
final class BitmapMerger extends FacetMerger {

    private final RoaringBitmap merged = new RoaringBitmap();

    @Override
    public void merge(Object found, Context context) {
        merged.or(Bitmaps.of((byte[]) found));
    }

    @Override
    public void finish(Context context) {
        // united already
    }

    @Override
    public Object getMergedResult() {
        return Bitmaps.base64(Bitmaps.bytes(merged));
    }
}

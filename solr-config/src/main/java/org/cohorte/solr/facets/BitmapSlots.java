package org.cohorte.solr.facets;

import java.io.IOException;
import java.util.Arrays;
import java.util.function.IntFunction;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.solr.common.SolrException;
import org.apache.solr.common.SolrException.ErrorCode;
import org.apache.solr.search.facet.FacetContext;
import org.apache.solr.search.facet.SlotAcc;
import org.cohorte.solr.parsers.Watch;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.RoaringBitmap;

/** A bitmap for each bucket that has any number. Shards answer bytes to each other, and base64 to whoever asked. */
final class BitmapSlots extends SlotAcc {

    private static final RoaringBitmap NONE = new RoaringBitmap();

    private final String field;
    private final Watch watch = Watch.ofThisRequest();
    private @Nullable RoaringBitmap[] bitmaps;
    private NumericDocValues numbers = DocValues.emptyNumeric();
    private int collected;

    BitmapSlots(FacetContext context, String field, int slots) {
        super(context);
        this.field = field;
        this.bitmaps = new RoaringBitmap[slots];
    }

    @Override
    public void setNextReader(LeafReaderContext leaf) throws IOException {
        super.setNextReader(leaf);
        numbers = DocValues.getNumeric(leaf.reader(), field);
    }

    @Override
    public void collect(int document, int slot, @Nullable IntFunction<SlotContext> context) throws IOException {
        if (++collected % Watch.EVERY == 0) {
            watch.check();
        }
        if (numbers.advanceExact(document)) {
            RoaringBitmap bitmap = bitmaps[slot];
            if (bitmap == null) {
                bitmap = new RoaringBitmap();
                bitmaps[slot] = bitmap;
            }
            bitmap.add((int) numbers.longValue());
        }
    }

    @Override
    public int compare(int left, int right) {
        throw new SolrException(ErrorCode.BAD_REQUEST, "bitmap: buckets cannot be sorted by it");
    }

    @Override
    public Object getValue(int slot) {
        RoaringBitmap bitmap = bitmaps[slot];
        byte[] bytes = Bitmaps.bytes(bitmap == null ? NONE : bitmap);
        return fcontext.isShard() ? bytes : Bitmaps.base64(bytes);
    }

    @Override
    public void reset() {
        Arrays.fill(bitmaps, null);
    }

    @Override
    public void resize(Resizer resizer) {
        RoaringBitmap[] resized = new RoaringBitmap[resizer.getNewSize()];
        for (int slot = 0; slot < bitmaps.length; slot++) {
            int moved = resizer.getNewSlot(slot);
            if (moved >= 0 && moved < resized.length && bitmaps[slot] != null) {
                resized[moved] = bitmaps[slot];
            }
        }
        bitmaps = resized;
    }
}

package org.cohorte.solr.facets;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Base64;
import org.apache.solr.common.SolrException;
import org.apache.solr.common.SolrException.ErrorCode;
import org.roaringbitmap.RoaringBitmap;

/** Bitmaps in the portable format. */
final class Bitmaps {

    private Bitmaps() {}

    /** Rewrites the bitmap in its shortest form. */
    static byte[] bytes(RoaringBitmap bitmap) {
        bitmap.runOptimize();
        ByteBuffer buffer = ByteBuffer.allocate(bitmap.serializedSizeInBytes());
        bitmap.serialize(buffer);
        return buffer.array();
    }

    static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    /** What a shard answered. */
    static RoaringBitmap of(byte[] bytes) {
        RoaringBitmap bitmap = new RoaringBitmap();
        try {
            bitmap.deserialize(ByteBuffer.wrap(bytes));
        } catch (IOException e) {
            throw new SolrException(ErrorCode.SERVER_ERROR, "bitmap: a shard answered none", e);
        }
        return bitmap;
    }
}

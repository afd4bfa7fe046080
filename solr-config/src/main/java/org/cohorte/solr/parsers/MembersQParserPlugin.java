package org.cohorte.solr.parsers;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Base64;
import org.apache.lucene.search.Query;
import org.roaringbitmap.InvalidRoaringFormat;
import org.roaringbitmap.RoaringBitmap;

/**
 * {@code {!members v=<base64>}}: patients whose number is in a 32-bit RoaringBitmap in its portable format, written in base64
 * (standard or URL alphabet, with or without padding). An empty text is an empty set.
 */
public final class MembersQParserPlugin extends PatientParser {

    public MembersQParserPlugin() {
        super("members");
    }

    @Override
    Query build(Arguments arguments) {
        return new MembersQuery(bitmap(arguments.text("v").orElse("")));
    }

    private static RoaringBitmap bitmap(String text) {
        RoaringBitmap bitmap = new RoaringBitmap();
        byte[] bytes = bytes(text);
        if (bytes.length == 0) {
            return bitmap;
        }
        try {
            bitmap.deserialize(ByteBuffer.wrap(bytes));
        } catch (IOException | InvalidRoaringFormat | IndexOutOfBoundsException | java.nio.BufferUnderflowException e) {
            throw new BadRequest("members: not a 32-bit RoaringBitmap in portable format: " + e.getMessage(), e);
        }
        if (bitmap.serializedSizeInBytes() != bytes.length) {
            throw new BadRequest("members: " + bytes.length + " bytes were sent, but the bitmap takes "
                    + bitmap.serializedSizeInBytes());
        }
        return bitmap;
    }

    private static byte[] bytes(String text) {
        String standard = text.strip().replace('-', '+').replace('_', '/');
        try {
            return Base64.getDecoder().decode(standard);
        } catch (IllegalArgumentException e) {
            throw new BadRequest("members: not base64: " + e.getMessage(), e);
        }
    }
}

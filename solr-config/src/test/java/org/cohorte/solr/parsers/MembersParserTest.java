package org.cohorte.solr.parsers;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import org.apache.lucene.index.Term;
import org.roaringbitmap.RoaringBitmap;

class MembersParserTest extends ParserContract {

    @Override
    List<Sample> samples() {
        return List.of(
                new Sample(
                        members(1, 4, 77, 1_000_000),
                        "{!members v='" + base64(1, 4, 77, 1_000_000) + "'}",
                        Set.of(1, 4)),
                new Sample(members(6, 9, -5, Integer.MAX_VALUE), Set.of(6)),
                new Sample(members(2, 3), urlAlphabet(2, 3), Set.of(2, 3)),
                new Sample(members(), "{!members v=''}", Set.of()));
    }

    @Override
    List<Refused> refused() {
        return List.of(
                new Refused("{!members v='***'}", "not base64"),
                new Refused("{!members v='AAAAAAAAAAA='}", "not a 32-bit RoaringBitmap"),
                new Refused("{!members v='" + truncated() + "'}", "not a 32-bit RoaringBitmap"),
                new Refused("{!members v='" + withTail() + "'}", "bytes were sent"));
    }

    @Override
    Set<Term> terms() {
        return Set.of();
    }

    private static String members(int... numbers) {
        return "{!members}" + base64(numbers);
    }

    private static String urlAlphabet(int... numbers) {
        return "{!members}" + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes(numbers));
    }

    private static String base64(int... numbers) {
        return Base64.getEncoder().encodeToString(bytes(numbers));
    }

    private static String truncated() {
        byte[] bytes = bytes(1, 2, 3, 4, 5, 6, 7, 8, 9);
        return Base64.getEncoder().encodeToString(Arrays.copyOf(bytes, bytes.length - 3));
    }

    private static String withTail() {
        byte[] bytes = bytes(1, 2, 3);
        return Base64.getEncoder().encodeToString(Arrays.copyOf(bytes, bytes.length + 4));
    }

    private static byte[] bytes(int... numbers) {
        RoaringBitmap bitmap = RoaringBitmap.bitmapOf(numbers);
        ByteBuffer buffer = ByteBuffer.allocate(bitmap.serializedSizeInBytes());
        bitmap.serialize(buffer);
        return buffer.array();
    }
}

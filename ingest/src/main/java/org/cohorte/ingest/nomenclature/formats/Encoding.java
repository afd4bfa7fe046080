package org.cohorte.ingest.nomenclature.formats;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** What the bytes of a file mean. */
enum Encoding {
    UTF_8(StandardCharsets.UTF_8) {
        @Override
        String hint() {
            return "is not UTF-8; if the file is ISO-8859-1, make another of it with"
                    + " iconv -f ISO-8859-1 -t UTF-8 FILE > NEW";
        }
    },

    ISO_8859_1(StandardCharsets.ISO_8859_1) {
        @Override
        String hint() {
            return "is not ISO-8859-1, in which the ATIH publishes this file; it looks like UTF-8 or Windows-1252: take the"
                    + " publisher's file, or make another of it with iconv -f UTF-8 -t ISO-8859-1//TRANSLIT FILE > NEW";
        }

        // Every byte is a character of ISO-8859-1: the encoding is told from characters that no text has.
        @Override
        int firstWrong(byte[] line, int length) {
            for (int i = 0; i < length; i++) {
                int here = line[i] & 0xff;
                boolean control = here >= 0x80 && here < 0xa0;
                boolean utf8 = (here == 0xc2 || here == 0xc3 || here == 0xc5)
                        && i + 1 < length
                        && (line[i + 1] & 0xc0) == 0x80;
                if (control || utf8) {
                    return i;
                }
            }
            return -1;
        }
    };

    private final Charset charset;

    Encoding(Charset charset) {
        this.charset = charset;
    }

    /** What to say of a byte that cannot be; follows its name. */
    abstract String hint();

    /** Where a line has a byte that cannot be, else -1. */
    int firstWrong(byte[] line, int length) {
        CharsetDecoder decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer bytes = ByteBuffer.wrap(line, 0, length);
        return decoder.decode(bytes, CharBuffer.allocate(length + 1), true).isError() ? bytes.position() : -1;
    }

    String decode(byte[] line, int length) {
        return new String(line, 0, length, charset);
    }
}

package org.cohorte.solr.mentions;

import java.io.IOException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.FilterDirectoryReader;
import org.apache.lucene.index.FilterLeafReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.Terms;
import org.apache.lucene.store.Directory;
import org.apache.solr.core.IndexReaderFactory;
import org.apache.solr.core.SolrCore;
import org.jspecify.annotations.Nullable;

/**
 * Readers in which affirmed words are a field like any other, though nothing is written in it: each question is answered from the
 * words of the text and those {@linkplain LeftOutWords left out}. Words, phrases, beginnings of words and all else of Lucene's
 * queries work on it. What merges segments reads the index without it.
 */
public final class AffirmedReaders extends IndexReaderFactory {

    @Override
    public DirectoryReader newReader(Directory directory, SolrCore core) throws IOException {
        return of(DirectoryReader.open(directory));
    }

    @Override
    public DirectoryReader newReader(IndexWriter writer, SolrCore core) throws IOException {
        return of(DirectoryReader.open(writer));
    }

    /** A reader with affirmed words, which closes the one it reads. */
    static DirectoryReader of(DirectoryReader reader) throws IOException {
        return new Whole(reader);
    }

    private static final class Whole extends FilterDirectoryReader {

        private Whole(DirectoryReader in) throws IOException {
            super(in, new SubReaderWrapper() {
                @Override
                public LeafReader wrap(LeafReader reader) {
                    return new Segment(reader);
                }
            });
        }

        @Override
        protected DirectoryReader doWrapDirectoryReader(DirectoryReader reader) throws IOException {
            return new Whole(reader);
        }

        @Override
        public @Nullable CacheHelper getReaderCacheHelper() {
            return in.getReaderCacheHelper();
        }
    }

    private static final class Segment extends FilterLeafReader {

        private Segment(LeafReader in) {
            super(in);
        }

        @Override
        public @Nullable Terms terms(String field) throws IOException {
            LeftOutWords.Pair pair = LeftOutWords.of(field).orElse(null);
            // an index of a layout before has affirmed words written
            if (pair == null || in.getFieldInfos().fieldInfo(field) != null) {
                return in.terms(field);
            }
            Terms said = in.terms(pair.said());
            Terms leftOut = in.terms(pair.leftOut());
            return said == null || leftOut == null ? said : new AffirmedTerms(said, leftOut);
        }

        @Override
        public @Nullable CacheHelper getCoreCacheHelper() {
            return in.getCoreCacheHelper();
        }

        @Override
        public @Nullable CacheHelper getReaderCacheHelper() {
            return in.getReaderCacheHelper();
        }
    }
}

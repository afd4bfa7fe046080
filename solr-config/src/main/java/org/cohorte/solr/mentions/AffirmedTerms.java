package org.cohorte.solr.mentions;

import java.io.IOException;
import org.apache.lucene.index.FilterLeafReader.FilterTerms;
import org.apache.lucene.index.FilterLeafReader.FilterTermsEnum;
import org.apache.lucene.index.ImpactsEnum;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.SlowImpactsEnum;
import org.apache.lucene.index.TermState;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.BytesRefBuilder;
import org.apache.lucene.util.automaton.CompiledAutomaton;
import org.jspecify.annotations.Nullable;

/**
 * The words that texts affirm, of one segment: those of the texts without those {@linkplain LeftOutWords left out}. Words that no
 * document affirms are not there, and numbers of documents are exact; the sums of all words are those of the texts.
 */
final class AffirmedTerms extends FilterTerms {

    private final Terms leftOut;

    AffirmedTerms(Terms said, Terms leftOut) {
        super(said);
        this.leftOut = leftOut;
    }

    @Override
    public TermsEnum iterator() throws IOException {
        return new Words(in.iterator(), leftOut);
    }

    @Override
    public TermsEnum intersect(CompiledAutomaton compiled, @Nullable BytesRef start) throws IOException {
        return new Words(in.intersect(compiled, start), leftOut);
    }

    private static final class Words extends FilterTermsEnum {

        private final Terms leftOut;
        private final BytesRefBuilder mark = new BytesRefBuilder();
        private @Nullable TermsEnum others;
        /** Whether what follows is known of the present word. */
        private boolean looked;
        /** Whether some text leaves the word out somewhere. */
        private boolean leaves;
        /** Documents that leave it out everywhere. */
        private int never;

        private Words(TermsEnum said, Terms leftOut) {
            super(said);
            this.leftOut = leftOut;
        }

        private TermsEnum others() throws IOException {
            TermsEnum known = others;
            if (known == null) {
                known = leftOut.iterator();
                others = known;
            }
            return known;
        }

        private void look() throws IOException {
            if (!looked) {
                leaves = others().seekExact(in.term());
                never = leaves && others().seekExact(LeftOutWords.mark(in.term(), mark)) ? others().docFreq() : 0;
                looked = true;
            }
        }

        private boolean isAffirmed() throws IOException {
            looked = false;
            return docFreq() > 0;
        }

        @Override
        public @Nullable BytesRef next() throws IOException {
            BytesRef word = in.next();
            while (word != null && !isAffirmed()) {
                word = in.next();
            }
            return word;
        }

        @Override
        public boolean seekExact(BytesRef word) throws IOException {
            return in.seekExact(word) && isAffirmed();
        }

        @Override
        public SeekStatus seekCeil(BytesRef word) throws IOException {
            SeekStatus status = in.seekCeil(word);
            if (status == SeekStatus.END || isAffirmed()) {
                return status;
            }
            return next() == null ? SeekStatus.END : SeekStatus.NOT_FOUND;
        }

        @Override
        public void seekExact(long ord) throws IOException {
            in.seekExact(ord);
            looked = false;
        }

        @Override
        public void seekExact(BytesRef word, TermState state) throws IOException {
            in.seekExact(word, state);
            looked = false;
        }

        @Override
        public int docFreq() throws IOException {
            look();
            return in.docFreq() - never;
        }

        @Override
        public PostingsEnum postings(@Nullable PostingsEnum reuse, int flags) throws IOException {
            look();
            boolean counted = PostingsEnum.featureRequested(flags, PostingsEnum.FREQS);
            if (!leaves || (!counted && never == 0)) {
                return in.postings(reuse, flags);
            }
            BytesRef word = in.term();
            if (!counted) {
                others().seekExact(LeftOutWords.mark(word, mark));
                return new AffirmedDocuments(in.postings(null, flags), others().postings(null, PostingsEnum.NONE));
            }
            others().seekExact(word);
            return new AffirmedPlaces(in.postings(null, flags), others().postings(null, flags));
        }

        @Override
        public ImpactsEnum impacts(int flags) throws IOException {
            return new SlowImpactsEnum(postings(null, flags));
        }
    }
}

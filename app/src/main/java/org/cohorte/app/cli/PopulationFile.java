package org.cohorte.app.cli;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.zip.GZIPInputStream;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.databind.JsonNode;

/** What a cohort is made of: a request, or a population of FHIR in a file that may be gzip and hold several. */
final class PopulationFile {

    private static final int MOST_NAMED = 10;
    private static final int BUFFER = 1 << 16;
    private static final int MAGIC_FIRST = 0x1f;
    private static final int MAGIC_SECOND = 0x8b;

    private final String name;
    private final Supplier<InputStream> content;

    private PopulationFile(String name, Supplier<InputStream> content) {
        this.name = name;
        this.content = content;
    }

    /** A file, or {@code -} for standard input, which is kept since it comes but once. */
    static PopulationFile of(String name) {
        if ("-".equals(name)) {
            byte[] piped = RequestFile.read(name);
            return new PopulationFile(name, () -> new ByteArrayInputStream(piped));
        }
        return new PopulationFile(name, () -> RequestFile.open(name));
    }

    /** Whether it holds resources of FHIR. */
    boolean isFhir() {
        return read(ignored -> {}, PopulationReader::isFhir);
    }

    /** The request that it holds. */
    JsonNode request() {
        try (InputStream in = plain(content.get())) {
            return RequestFile.criteria(name, in.readAllBytes());
        } catch (IOException e) {
            throw RequestFile.unreadable(name, e.getMessage());
        }
    }

    /**
     * The population that it holds.
     *
     * @param wanted which, where it holds several
     * @throws UsageException when it is not one, or no cohort can be made of it
     */
    FhirPopulation population(Optional<String> wanted) {
        Choice choice = new Choice(wanted);
        read(choice::take, reader -> {
            reader.read();
            return true;
        });
        return choice.one().checked();
    }

    private <T> T read(Consumer<FhirPopulation> taker, Function<PopulationReader, T> work) {
        try (InputStream in = plain(content.get());
                PopulationReader reader = new PopulationReader(name, in, taker)) {
            return work.apply(reader);
        } catch (JacksonIOException e) {
            throw RequestFile.unreadable(name, e.getOriginalMessage());
        } catch (JacksonException e) {
            throw RequestFile.malformed(name, e);
        } catch (IOException e) {
            throw RequestFile.unreadable(name, e.getMessage());
        }
    }

    private static InputStream plain(InputStream in) throws IOException {
        PushbackInputStream start = new PushbackInputStream(new BufferedInputStream(in, BUFFER), 2);
        byte[] magic = start.readNBytes(2);
        start.unread(magic);
        boolean packed = magic.length == 2 && (magic[0] & 0xff) == MAGIC_FIRST && (magic[1] & 0xff) == MAGIC_SECOND;
        return packed ? new GZIPInputStream(start, BUFFER) : start;
    }

    /** Finds the one that is meant. Members of the others are let go, since many of them would fill the memory. */
    private final class Choice {

        private final Optional<String> wanted;
        private final List<String> first = new ArrayList<>();
        private int met;
        private int fitting;
        private Optional<FhirPopulation> chosen = Optional.empty();

        Choice(Optional<String> wanted) {
            this.wanted = wanted;
        }

        void take(FhirPopulation population) {
            met++;
            if (first.size() < MOST_NAMED) {
                first.add(population.label());
            }
            if (wanted.map(population::isCalled).orElse(true)) {
                fitting++;
                chosen = fitting == 1 ? Optional.of(population) : Optional.empty();
            }
        }

        FhirPopulation one() {
            return chosen.orElseThrow(() -> new UsageException(why()));
        }

        private String why() {
            if (met == 0) {
                return name + " holds no Group and no List.";
            }
            String more = met > first.size() ? " and " + (met - first.size()) + " more" : "";
            String held = String.join(", ", first) + more + ".";
            if (wanted.isEmpty()) {
                return name + " holds " + met + " populations; choose one with --group ID: " + held;
            }
            return fitting == 0
                    ? name + " holds no population " + wanted.get() + "; it holds " + held
                    : name + " holds " + fitting + " populations " + wanted.get() + "; it holds " + held;
        }
    }
}

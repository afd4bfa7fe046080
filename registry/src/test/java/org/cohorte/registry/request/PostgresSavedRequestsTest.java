package org.cohorte.registry.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.NoSuchElementException;
import java.util.OptionalLong;
import java.util.UUID;
import org.cohorte.query.answer.Masking;
import org.cohorte.registry.Registry;
import org.cohorte.registry.account.AccountDirectory;
import org.cohorte.registry.request.SavedRequests.Version;
import org.cohorte.registry.testing.MovableClock;
import org.cohorte.registry.testing.TestDatabase;
import org.jooq.exception.DataAccessException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Versions by spans of ten minutes, and nothing for anybody but the owner. */
@ExtendWith(TestDatabase.class)
class PostgresSavedRequestsTest {

    private static final String OWNER = "clinicien";
    private static final String OTHER = "investigateur";
    private static final String FIRST = "{ \"version\": 1,  \"root\": {}}";
    private static final String SECOND = "{\"version\": 1, \"root\": {\"id\": \"r\"}}";

    private final MovableClock clock = MovableClock.at("2026-03-01T08:00:00Z");
    private SavedRequests requests;
    private AccountDirectory accounts;

    @BeforeEach
    void open(TestDatabase.Access database) {
        Registry registry = database.registry(clock);
        accounts = registry.accountDirectory();
        accounts.put(OWNER, "Clinicien");
        accounts.put(OTHER, "Investigateur");
        requests = registry.savedRequests();
    }

    @Test
    void comesBackAsItWasWritten() {
        SavedRequest created = requests.create(OWNER, " Dialysés ", FIRST);

        assertThat(created.json()).isEqualTo(FIRST);
        assertThat(created.name()).isEqualTo("Dialysés");
        assertThat(created.version()).isEqualTo(1);
        assertThat(created.total()).isEmpty();
        assertThat(created.modified()).isEqualTo(clock.instant());
        assertThat(requests.find(created.id(), OWNER)).contains(created);
    }

    @Test
    void changesOfTenMinutesAreOneVersion() {
        UUID id = requests.create(OWNER, "", FIRST).id();

        clock.advance(Duration.ofMinutes(10).minusMillis(1));
        assertThat(requests.save(id, OWNER, SECOND).version()).isEqualTo(1);
        clock.advance(Duration.ofMillis(1));
        SavedRequest later = requests.save(id, OWNER, FIRST);

        assertThat(later.version()).isEqualTo(2);
        assertThat(later.json()).isEqualTo(FIRST);
        assertThat(later.modified()).isEqualTo(clock.instant());
    }

    @Test
    void theSameCriteriaChangeNothing() {
        SavedRequest created = requests.create(OWNER, "", FIRST);
        clock.advance(Duration.ofHours(1));

        assertThat(requests.save(created.id(), OWNER, FIRST)).isEqualTo(created);
    }

    @Test
    void keepsTheFigureUntilTheCriteriaChange() {
        UUID id = requests.create(OWNER, "", FIRST).id();
        requests.counted(id, OWNER, 42);
        assertThat(requests.find(id, OWNER))
                .get()
                .extracting(SavedRequest::total)
                .isEqualTo(OptionalLong.of(42));

        assertThat(requests.save(id, OWNER, SECOND).total()).isEmpty();
        requests.counted(id, OWNER, Masking.BELOW);
        assertThat(requests.find(id, OWNER))
                .get()
                .extracting(SavedRequest::total)
                .isEqualTo(OptionalLong.of(Masking.BELOW));
    }

    @Test
    void listsTheLatestFirst() {
        UUID first = requests.create(OWNER, "first", FIRST).id();
        clock.advance(Duration.ofMinutes(1));
        UUID second = requests.create(OWNER, "second", FIRST).id();
        clock.advance(Duration.ofMinutes(1));
        requests.save(first, OWNER, SECOND);

        assertThat(requests.list(OWNER, 2)).extracting(SavedRequest::id).containsExactly(first, second);
        assertThat(requests.list(OWNER, 1)).extracting(SavedRequest::id).containsExactly(first);
        assertThat(requests.list(OWNER, -1)).isEmpty();
    }

    @Test
    void aRequestOfSomebodyElseDoesNotExist() {
        SavedRequest mine = requests.create(OWNER, "mine", FIRST);
        UUID unknown = UUID.randomUUID();

        assertThat(requests.find(mine.id(), OTHER)).isEmpty();
        assertThat(requests.list(OTHER, 100)).isEmpty();
        for (UUID id : new UUID[] {mine.id(), unknown}) {
            assertThatThrownBy(() -> requests.save(id, OTHER, SECOND))
                    .isInstanceOf(NoSuchElementException.class)
                    .hasMessage("No such request");
            assertThatThrownBy(() -> requests.rename(id, OTHER, "stolen"))
                    .isInstanceOf(NoSuchElementException.class)
                    .hasMessage("No such request");
            requests.counted(id, OTHER, 1);
            requests.delete(id, OTHER);
        }
        assertThat(requests.find(mine.id(), OWNER)).contains(mine);
    }

    @Test
    void aDeletedRequestIsGone() {
        UUID id = requests.create(OWNER, "", FIRST).id();

        requests.delete(id, OWNER);

        assertThat(requests.find(id, OWNER)).isEmpty();
        assertThat(requests.list(OWNER, 1_000)).extracting(SavedRequest::id).doesNotContain(id);
        assertThatThrownBy(() -> requests.save(id, OWNER, SECOND)).isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void refusesWhatIsNoJsonAndOwnersThatAreNone() {
        assertThatThrownBy(() -> requests.create(OWNER, "", "{cut")).isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> requests.create("nobody", "", FIRST)).isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void renames() {
        UUID id = requests.create(OWNER, "", FIRST).id();

        assertThat(requests.rename(id, OWNER, "'; drop table saved_request; --").name())
                .isEqualTo("'; drop table saved_request; --");
    }

    @Test
    void keepsEveryVersion() {
        SavedRequest first = requests.create(OWNER, "dialyse", FIRST);
        requests.counted(first.id(), OWNER, 42);
        clock.advance(Duration.ofHours(1));
        SavedRequest second = requests.save(first.id(), OWNER, SECOND);

        assertThat(requests.versions(first.id(), OWNER))
                .containsExactly(
                        new Version(2, second.modified(), second.modified(), OptionalLong.empty()),
                        new Version(1, first.modified(), first.modified(), OptionalLong.of(42)));
        assertThat(requests.version(first.id(), OWNER, 1)).get().satisfies(old -> {
            assertThat(old.json()).isEqualTo(FIRST);
            assertThat(old.version()).isEqualTo(1);
            assertThat(old.total()).hasValue(42);
        });
        assertThat(requests.version(first.id(), OWNER, 2)).contains(second);
        assertThat(requests.version(first.id(), OWNER, 3)).isEmpty();
        assertThat(requests.versions(first.id(), OTHER)).isEmpty();
        assertThat(requests.version(first.id(), OTHER, 1)).isEmpty();
    }

    @Test
    void takesADeletionBackForItsOwnerAlone() {
        SavedRequest deleted = requests.create(OWNER, "", FIRST);
        requests.delete(deleted.id(), OWNER);
        assertThat(requests.versions(deleted.id(), OWNER)).isEmpty();

        assertThatThrownBy(() -> requests.restore(deleted.id(), OTHER)).isInstanceOf(NoSuchElementException.class);
        assertThat(requests.find(deleted.id(), OWNER)).isEmpty();
        assertThat(requests.restore(deleted.id(), OWNER)).isEqualTo(deleted);
        assertThat(requests.restore(deleted.id(), OWNER)).isEqualTo(deleted);
    }

    @Test
    void findsNamesByTheirWords() {
        String searcher = "chercheur";
        accounts.put(searcher, "Chercheur");
        UUID renal = requests.create(searcher, "Néphro : l'insuffisance RÉNALE 100%", FIRST)
                .id();
        clock.advance(Duration.ofMinutes(1));
        UUID liver = requests.create(searcher, "Insuffisance hépatique", FIRST).id();

        assertThat(requests.search(searcher, "insuff", 10))
                .extracting(SavedRequest::id)
                .containsExactly(liver, renal);
        assertThat(requests.search(searcher, "renale NEPHRO", 10))
                .extracting(SavedRequest::id)
                .containsExactly(renal);
        assertThat(requests.search(searcher, "100", 10))
                .extracting(SavedRequest::id)
                .containsExactly(renal);
        assertThat(requests.search(searcher, "rénale hépatique", 10)).isEmpty();
        assertThat(requests.search(searcher, " %_\0 ", 1))
                .extracting(SavedRequest::id)
                .containsExactly(liver);
        assertThat(requests.search(OTHER, "insuff", 10)).isEmpty();
    }
}

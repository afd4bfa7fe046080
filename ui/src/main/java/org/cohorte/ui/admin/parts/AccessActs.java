package org.cohorte.ui.admin.parts;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import org.cohorte.registry.rights.Access;
import org.cohorte.registry.rights.Habilitations;
import org.cohorte.registry.rights.Habilitations.Grant;
import org.cohorte.ui.admin.model.AdminServices;
import org.cohorte.ui.admin.model.Days;
import org.cohorte.ui.admin.model.Refusals;
import org.cohorte.ui.admin.model.Renewal;
import org.cohorte.ui.admin.model.RoleWords;
import org.cohorte.ui.parts.Note;
import org.cohorte.ui.text.Texts;

/** What is done to accesses from their rows. Each act returns the note of its refusal, or tells what was done. */
public final class AccessActs {

    private final AdminServices services;
    private final Texts texts;
    private final Consumer<Deed> onDone;

    /**
     * Acts for the user of the page.
     *
     * @param onDone hears of each act that succeeded, taking back included
     */
    public AccessActs(AdminServices services, Texts texts, Consumer<Deed> onDone) {
        this.services = services;
        this.texts = texts;
        this.onDone = onDone;
    }

    /** A year more. */
    public Optional<Note> renew(Access access) {
        return attempt(() -> {
            Access renewed = habilitations()
                    .changePeriod(services.login(), access.id(), access.start(), Renewal.end(access, services.now()));
            done(words("deed.renewed", access, renewed), () -> restore(access));
        });
    }

    /** Other dates. */
    public Optional<Note> change(Access access, Days days) {
        Days before = Days.of(access, services.zone());
        Instant start =
                days.first().equals(before.first()) ? access.start() : days.start(services.now(), services.zone());
        return attempt(() -> {
            Access changed = habilitations()
                    .changePeriod(
                            services.login(),
                            access.id(),
                            start,
                            days.end(services.zone()).orElseThrow());
            done(words("deed.changed", access, changed), () -> restore(access));
        });
    }

    /** Ends it now; taking back grants what was left of it anew. */
    public Optional<Note> end(Access access) {
        return attempt(() -> {
            Access ended = habilitations().end(services.login(), access.id());
            onDone.accept(new Deed(
                    words("deed.ended", access, ended), access.end().map(end -> () -> grantAgain(access, end))));
        });
    }

    /** Gives a role. */
    public Optional<Note> grant(Grant grant) {
        return attempt(() -> {
            Access granted = habilitations().grant(services.login(), grant);
            done(words("deed.granted", granted, granted), () -> take(granted));
        });
    }

    private void restore(Access before) {
        takeBack(() -> before.end()
                .ifPresent(end -> habilitations().changePeriod(services.login(), before.id(), before.start(), end)));
    }

    private void take(Access given) {
        takeBack(() -> habilitations().end(services.login(), given.id()));
    }

    private void grantAgain(Access ended, Instant end) {
        Instant start = ended.start().isAfter(services.now()) ? ended.start() : services.now();
        takeBack(() -> habilitations()
                .grant(
                        services.login(),
                        new Grant(
                                ended.login(),
                                ended.role().id(),
                                ended.perimeter().number(),
                                start,
                                end)));
    }

    private void takeBack(Runnable back) {
        Optional<Note> refused = attempt(back);
        String text = texts.get(refused.isPresent() ? "deed.notTakenBack" : "deed.takenBack");
        onDone.accept(new Deed(text, Optional.empty()));
    }

    private void done(String what, Runnable undo) {
        onDone.accept(new Deed(what, Optional.of(undo)));
    }

    private String words(String key, Access before, Access after) {
        String until = Days.of(after, services.zone())
                .last()
                .map(texts.formats()::date)
                .orElse(texts.get("access.noEnd"));
        return texts.get(
                key,
                before.name(),
                RoleWords.name(before.role(), texts),
                before.perimeter().name(),
                until);
    }

    private Optional<Note> attempt(Runnable act) {
        return Refusals.attempt(texts, act);
    }

    private Habilitations habilitations() {
        return services.habilitations();
    }
}

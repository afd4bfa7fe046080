package org.cohorte.ui.exports;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.html.Div;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cohorte.export.job.ExportJob;
import org.cohorte.ui.parts.Tags;
import org.cohorte.ui.people.PeopleServices;
import org.cohorte.ui.people.Refusals;
import org.cohorte.ui.text.Texts;

/** The user's exports, the latest first, each shown as it goes on. */
public final class JobList extends Div {

    private final transient PeopleServices services;
    private final transient Texts texts;
    private final int most;
    private final transient Runnable onNone;
    private final transient JobWatch watch;
    private final transient Pace pace = new Pace();
    private final Map<UUID, JobLine> lines = new HashMap<>();
    private final Tags.Plain list = Tags.tag("ul");
    private final Div trouble = Tags.div("trouble");
    private transient List<UUID> order = List.of();

    /**
     * @param most   jobs shown
     * @param onNone called when there is none
     */
    public JobList(PeopleServices services, int most, Texts texts, Runnable onNone) {
        this.services = services;
        this.most = most;
        this.texts = texts;
        this.onNone = onNone;
        watch = new JobWatch(services, this::show, this::trouble);
        setClassName("jobs");
        add(trouble, list);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        watch.start();
    }

    @Override
    protected void onDetach(DetachEvent event) {
        watch.stop();
    }

    private void show(List<ExportJob> all) {
        trouble.removeAll();
        List<ExportJob> jobs = all.stream().limit(most).toList();
        if (jobs.isEmpty()) {
            onNone.run();
        }
        arrange(jobs);
        jobs.forEach(job ->
                lines.get(job.id()).show(job, pace.left(job, services.clock().instant())));
    }

    private void arrange(List<ExportJob> jobs) {
        List<UUID> ids = jobs.stream().map(ExportJob::id).toList();
        if (ids.equals(order)) {
            return;
        }
        order = ids;
        lines.keySet().retainAll(ids);
        list.getElement().removeAllChildren();
        jobs.forEach(job -> list.getElement()
                .appendChild(
                        lines.computeIfAbsent(job.id(), id -> new JobLine(job, services.zone(), texts, this::cancel))
                                .getElement()));
    }

    private void cancel(ExportJob job) {
        try {
            services.exports().cancel(services.login(), job.id());
        } catch (RuntimeException refused) {
            trouble(refused);
            return;
        }
        watch.start();
    }

    private void trouble(RuntimeException failure) {
        trouble.removeAll();
        trouble.add(Refusals.note(failure, texts, watch::start));
    }
}

package org.cohorte.ui.builder.panel;

import com.vaadin.flow.component.select.Select;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cohorte.query.criteria.CohortCriterion;
import org.cohorte.query.criteria.RequestCriterion;
import org.cohorte.registry.cohort.Cohort;
import org.cohorte.registry.request.SavedRequest;
import org.cohorte.registry.request.SavedRequests;
import org.cohorte.ui.builder.model.BuilderServices;
import org.cohorte.ui.parts.Tags;
import org.cohorte.ui.text.Texts;

/** Forms of criteria that name something saved. */
final class SavedForms {

    private static final int MOST_REQUESTS = 200;

    private SavedForms() {}

    /** One of the user's cohorts. */
    static final class OfCohort extends NodeForm<CohortCriterion> {
        private final Choice<UUID> cohort;

        OfCohort(FormContext context, CohortCriterion node) {
            super(context, node);
            Texts texts = context.texts();
            List<Cohort> cohorts =
                    context.services().cohorts().list(context.services().user().login());
            cohort = part(new Choice<>("cohort", texts.get("saved.cohort"), changed("")));
            cohorts.forEach(
                    each -> cohort.with(each.id(), each.name() + " · " + texts.count("cohort.patients", each.size())));
            if (cohorts.isEmpty()) {
                add(Tags.text("s", texts.get("saved.cohort.none")));
            }
            write(node);
        }

        @Override
        CohortCriterion read() {
            return new CohortCriterion(
                    node().id(), node().name(), node().exclude(), cohort.value().orElse(node().cohort()));
        }

        @Override
        void write(CohortCriterion node) {
            cohort.show(node.cohort());
        }
    }

    /** A version of one of the user's requests; a newly chosen request comes in its current version. */
    static final class OfRequest extends NodeForm<RequestCriterion> {
        private final Choice<UUID> request;
        private final Choice<Integer> version;
        private transient UUID shown;

        OfRequest(FormContext context, RequestCriterion node) {
            super(context, node);
            Texts texts = context.texts();
            shown = node.request();
            request = part(new Choice<>("request", texts.get("saved.request"), this::requestChanged));
            for (SavedRequest each : requests().list(login(), MOST_REQUESTS)) {
                request.with(each.id(), each.name().isBlank() ? texts.get("builder.unnamed") : each.name());
            }
            version = part(new Choice<>("version", texts.get("saved.version"), changed("")));
            add(Tags.text("s", texts.get("saved.request.population")));
            write(node);
        }

        private SavedRequests requests() {
            return context().services().requests();
        }

        private String login() {
            BuilderServices services = context().services();
            return services.user().login();
        }

        private void requestChanged() {
            request.value().filter(chosen -> !chosen.equals(shown)).ifPresent(chosen -> {
                List<Integer> numbers = offerVersions(chosen);
                numbers.stream().findFirst().ifPresent(version::show);
            });
            changed("").run();
        }

        private List<Integer> offerVersions(UUID of) {
            shown = of;
            List<Integer> numbers = requests().versions(of, login()).stream()
                    .map(SavedRequests.Version::number)
                    .toList();
            version.clear();
            numbers.forEach(number -> version.with(number, context().texts().get("saved.version.number", number)));
            return numbers;
        }

        @Override
        RequestCriterion read() {
            return new RequestCriterion(
                    node().id(),
                    node().name(),
                    node().exclude(),
                    request.value().orElse(node().request()),
                    version.value().orElse(node().version()));
        }

        @Override
        void write(RequestCriterion node) {
            request.show(node.request());
            offerVersions(node.request());
            version.show(node.version());
        }
    }

    /** One of some values, by their names; none while none was chosen, or when the chosen one is gone. */
    private static final class Choice<T> extends Part {
        private final Select<Named<T>> select = new Select<>();
        private final transient List<Named<T>> offered = new ArrayList<>();

        private record Named<T>(T value, String name) {}

        Choice(String member, String label, Runnable onChange) {
            super(member, label);
            select.setAriaLabel(label);
            select.setItemLabelGenerator(Named::name);
            select.setWidthFull();
            select.addValueChangeListener(event -> {
                if (!isShowing()) {
                    onChange.run();
                }
            });
            fields(select);
        }

        void with(T value, String name) {
            offered.add(new Named<>(value, name));
            quietly(() -> select.setItems(offered));
        }

        void clear() {
            offered.clear();
            quietly(() -> select.setItems(offered));
        }

        void show(T value) {
            quietly(() -> select.setValue(offered.stream()
                    .filter(each -> each.value().equals(value))
                    .findFirst()
                    .orElse(null)));
        }

        Optional<T> value() {
            return select.getOptionalValue().map(Named::value);
        }
    }
}

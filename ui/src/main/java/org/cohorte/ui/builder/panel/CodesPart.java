package org.cohorte.ui.builder.panel;

import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.provider.CallbackDataProvider;
import com.vaadin.flow.data.provider.Query;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.cohorte.query.concepts.Concept;
import org.cohorte.query.criteria.Code;
import org.cohorte.ui.builder.model.Nodes.Kind;
import org.cohorte.ui.builder.picker.CodePicker;
import org.cohorte.ui.builder.picker.ConceptLines;
import org.cohorte.ui.builder.picker.Systems;
import org.cohorte.ui.parts.Tags;

/** The codes of a criterion: found by words in the field, or in the picker where the tree is. */
final class CodesPart extends Part {

    /** Beyond this many, the field says how many there are instead of showing each. */
    private static final int MOST_CHIPS = 30;

    private static final int MOST_FOUND = 50;

    private final transient FormContext context;
    private final String label;
    private final transient List<String> systems;
    private final transient Runnable onChange;
    private final MultiSelectComboBox<Concept> box = new MultiSelectComboBox<>();
    private final Span many = Tags.span("chip");
    private transient List<Code> codes = List.of();

    CodesPart(FormContext context, Kind kind, Runnable onChange) {
        this(context, "codes", context.texts().get("codes." + kind.name()), Systems.of(kind), onChange);
    }

    /** Codes that stand in another member, of some systems. */
    CodesPart(FormContext context, String member, String label, List<String> systems, Runnable onChange) {
        super(member, label);
        setClassName("codes", true);
        this.context = context;
        this.label = label;
        this.systems = List.copyOf(systems);
        this.onChange = onChange;
        box.setAriaLabel(label);
        box.setPlaceholder(context.texts().get("codes.search"));
        box.setItemLabelGenerator(this::label);
        box.setRenderer(
                new ComponentRenderer<>(concept -> Tags.div("row", ConceptLines.content(concept, context.texts()))));
        box.setItems(new CallbackDataProvider<Concept, String>(
                this::page, query -> found(query).size(), Concept::code));
        box.setAutoExpand(MultiSelectComboBox.AutoExpandMode.VERTICAL);
        box.addValueChangeListener(event -> {
            if (!isShowing()) {
                take(event.getValue().stream().map(Concept::code).toList());
            }
        });
        box.setWidthFull();
        NativeButton browse =
                Tags.button("textbtn browse-codes", "tree", context.texts().get("codes.browse"), this::browse);
        many.setVisible(false);
        fields(browse, box, many);
    }

    List<Code> codes() {
        return codes;
    }

    void show(List<Code> newCodes) {
        codes = List.copyOf(newCodes);
        boolean few = codes.size() <= MOST_CHIPS;
        box.setVisible(few);
        many.setVisible(!few);
        many.setText(context.texts().count("codes.many", codes.size()));
        if (few) {
            Map<Code, Concept> names = context.services().concepts().describe(codes);
            quietly(() -> box.setValue(codes.stream()
                    .map(code -> names.getOrDefault(code, new Concept(code, code.value(), code.value(), true, 0)))
                    .toList()));
        }
    }

    private void take(List<Code> newCodes) {
        // what stays keeps its place: the field itself keeps no order
        List<Code> kept = new ArrayList<>(codes);
        kept.retainAll(newCodes);
        newCodes.stream().filter(code -> !kept.contains(code)).forEach(kept::add);
        codes = List.copyOf(kept);
        onChange.run();
    }

    private void browse() {
        CodePicker picker = new CodePicker(label, systems, codes, context.services(), context.texts(), chosen -> {
            show(chosen);
            onChange.run();
        });
        picker.open();
    }

    private String label(Concept concept) {
        return ConceptLines.label(concept, context.texts()) + " "
                + concept.code().value();
    }

    private Stream<Concept> page(Query<Concept, String> query) {
        return found(query).stream().skip(query.getOffset()).limit(query.getLimit());
    }

    private List<Concept> found(Query<Concept, String> query) {
        return context.services()
                .concepts()
                .search(
                        query.getFilter().orElse("").strip(),
                        systems,
                        MOST_FOUND,
                        context.services().scope());
    }
}

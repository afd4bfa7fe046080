package org.cohorte.ui.admin.parts;

import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.function.Consumer;
import org.cohorte.ui.parts.Icons;

/** A field that searches while one types. */
public final class SearchField extends TextField {

    private static final int PAUSE = 150;

    /**
     * @param name     shown while it is empty, and said to screen readers
     * @param onSearch receives what is typed, without outer spaces
     */
    public SearchField(String name, Consumer<String> onSearch) {
        setAriaLabel(name);
        setPlaceholder(name);
        setPrefixComponent(Icons.icon("search"));
        setClearButtonVisible(true);
        setWidthFull();
        setValueChangeMode(ValueChangeMode.LAZY);
        setValueChangeTimeout(PAUSE);
        addValueChangeListener(event -> onSearch.accept(event.getValue().strip()));
    }
}

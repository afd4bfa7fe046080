package org.cohorte.ui.parts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import java.util.List;

/**
 * A dense table that grows page by page: one line per record, hairlines between them, its head always in sight. A line
 * that holds a link is opened by a click anywhere in it; the arrow keys go from the link of a line to the next.
 */
@Tag("co-ledger")
@JsModule("context://js/co-ledger.js")
public final class Ledger extends Div {

    /** How a column orders the table. */
    public enum Sorted {
        NOT,
        UPWARDS,
        DOWNWARDS
    }

    private final String name;
    private final Tags.Plain head = Tags.tag("tr");
    private final Tags.Plain body = Tags.tag("tbody");

    /** @param name for screen readers */
    public Ledger(String name) {
        this.name = name;
        setClassName("ledger");
        Tags.Plain table = Tags.tag("table", Tags.tag("thead", head), body);
        table.getElement().setAttribute("aria-label", name);
        add(table);
    }

    /** As it is read out. */
    public String name() {
        return name;
    }

    /** A column; {@code className} is that of its cells. */
    public Ledger column(String className, String title) {
        head(className, title.isEmpty() ? Tags.text("sr", title) : Tags.text("", title));
        return this;
    }

    /** A column whose title is a button that orders the table. */
    public Ledger column(String className, String title, Sorted sorted, Runnable onSort) {
        NativeButton button = Tags.button("sort", title, onSort);
        if (sorted != Sorted.NOT) {
            button.add(Icons.small(sorted == Sorted.UPWARDS ? "up" : "down"));
        }
        head(className, button).getElement().setAttribute("aria-sort", aria(sorted));
        return this;
    }

    /** Empties the table, head and lines. */
    public void clear() {
        head.getElement().removeAllChildren();
        body.getElement().removeAllChildren();
    }

    /** Empties the table but for its head. */
    public void clearRows() {
        body.getElement().removeAllChildren();
    }

    public void addRows(List<? extends Component> rows) {
        rows.forEach(row -> body.getElement().appendChild(row.getElement()));
    }

    /** A line. */
    public static Tags.Plain row(Component... cells) {
        return Tags.tag("tr", cells);
    }

    /** A cell with whatever is in it. */
    public static Tags.Plain cell(String classNames, Component... content) {
        Tags.Plain cell = Tags.tag("td", content);
        cell.setClassName(classNames);
        return cell;
    }

    /** A cell with a text. */
    public static Tags.Plain cell(String classNames, String text) {
        Tags.Plain cell = Tags.tag("td", text);
        cell.setClassName(classNames);
        return cell;
    }

    private Tags.Plain head(String className, Component content) {
        Tags.Plain cell = Tags.tag("th", content);
        cell.setClassName(className);
        cell.getElement().setAttribute("scope", "col");
        head.getElement().appendChild(cell.getElement());
        return cell;
    }

    private static String aria(Sorted sorted) {
        return switch (sorted) {
            case NOT -> "none";
            case UPWARDS -> "ascending";
            case DOWNWARDS -> "descending";
        };
    }
}

package org.cohorte.ui.parts;

import com.vaadin.flow.component.datepicker.DatePicker;
import java.text.DateFormatSymbols;
import java.util.Arrays;
import java.util.List;
import org.cohorte.ui.text.Texts;

/** A date field that speaks the language of the page. */
public final class DayPicker extends DatePicker {

    /**
     * @param name        said to screen readers
     * @param placeholder shown while empty
     * @param onChange    called when the value changes, by whomever
     */
    public DayPicker(String name, String placeholder, Texts texts, Runnable onChange) {
        setAriaLabel(name);
        setPlaceholder(placeholder);
        setLocale(texts.locale());
        setI18n(words(texts));
        setClearButtonVisible(false);
        addValueChangeListener(event -> onChange.run());
    }

    private static DatePickerI18n words(Texts texts) {
        DateFormatSymbols names = DateFormatSymbols.getInstance(texts.locale());
        // index 0 of the days is empty
        List<String> days = Arrays.asList(names.getWeekdays()).subList(1, 8);
        List<String> shortDays = Arrays.asList(names.getShortWeekdays()).subList(1, 8);
        boolean french = texts.language().equals("fr");
        return new DatePickerI18n()
                .setMonthNames(Arrays.asList(names.getMonths()).subList(0, 12))
                .setWeekdays(days)
                .setWeekdaysShort(shortDays)
                .setFirstDayOfWeek(1)
                .setDateFormats(french ? "dd/MM/yyyy" : "d MMM yyyy", french ? "dd/MM/yy" : "d/M/yyyy", "yyyy-MM-dd")
                .setToday(texts.get("date.today"))
                .setCancel(texts.get("date.cancel"))
                .setBadInputErrorMessage(texts.get("date.bad"));
    }
}

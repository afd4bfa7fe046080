package org.cohorte.registry.feasibility;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.cohorte.registry.identity.Identities;
import org.cohorte.registry.identity.Identities.PatientKey;

/** Turns numbers of patients into their source identifiers, a page at a time. */
final class MemberPages {

    private MemberPages() {}

    /** In the order of the numbers; a number without identity is passed over. */
    static Stream<String> of(Stream<Integer> numbers, Function<Collection<Integer>, Map<Integer, PatientKey>> keys) {
        Iterator<Integer> left = numbers.iterator();
        Iterator<List<Integer>> pages = new Iterator<>() {
            @Override
            public boolean hasNext() {
                return left.hasNext();
            }

            @Override
            public List<Integer> next() {
                List<Integer> page = new ArrayList<>();
                page.add(left.next());
                while (page.size() < Identities.BATCH && left.hasNext()) {
                    page.add(left.next());
                }
                return page;
            }
        };
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(pages, Spliterator.ORDERED), false)
                .flatMap(page -> {
                    Map<Integer, PatientKey> known = keys.apply(page);
                    return page.stream()
                            .filter(known::containsKey)
                            .map(number -> known.get(number).sourceId());
                });
    }
}

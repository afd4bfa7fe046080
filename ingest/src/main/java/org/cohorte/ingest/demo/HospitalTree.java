package org.cohorte.ingest.demo;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.cohorte.ingest.model.SourceUnit;

/** The group, its hospitals, departments, services and units, read from {@code hospital.txt}. */
final class HospitalTree {

    private static final Pattern CELLS = Pattern.compile("\\s*;\\s*");
    private static final Pattern WORDS = Pattern.compile(" ");
    private static final String GROUP = "GHV";
    private static final HospitalTree INSTANCE = read();

    private final List<SourceUnit> units = new ArrayList<>();
    private final Map<Specialty, List<Ward>> wards = new EnumMap<>(Specialty.class);

    private HospitalTree() {}

    static HospitalTree instance() {
        return INSTANCE;
    }

    List<SourceUnit> units() {
        return List.copyOf(units);
    }

    /** The ward of a specialty, in the patient's own hospital when it is there; else where the group has it. */
    Ward ward(Site home, Specialty specialty, Setting setting) {
        List<Ward> choices = wards.getOrDefault(specialty, List.of());
        Ward best = null;
        for (Ward ward : choices) {
            if (ward.setting() == setting && (best == null || ward.site() == home)) {
                best = ward;
            }
        }
        if (best == null) {
            throw new IllegalArgumentException("no unit of " + specialty + " receives " + setting);
        }
        return best;
    }

    private static HospitalTree read() {
        HospitalTree tree = new HospitalTree();
        tree.units.add(new SourceUnit(GROUP, "GH Vallombre", "GROUP", Optional.empty()));
        String site = "";
        String department = "";
        for (String line : Resources.lines("hospital.txt")) {
            List<String> cells = CELLS.splitAsStream(line.strip()).toList();
            switch (cells.getFirst()) {
                case "H" -> site = tree.addHospital(Site.ofCode(cells.get(1)));
                case "P" -> department = tree.add(site + "-" + cells.get(1), cells.get(2), "DEPARTMENT", site);
                case "S" -> tree.addService(Site.ofCode(site), department, cells);
                default -> throw new IllegalStateException("hospital.txt: H, P or S expected: " + line);
            }
        }
        return tree;
    }

    private String addHospital(Site site) {
        return add(site.code, site.label, "HOSPITAL", GROUP);
    }

    private void addService(Site site, String department, List<String> cells) {
        Specialty specialty = Specialty.ofCode(cells.get(1));
        String service = cells.get(2) + ", " + site.shortName();
        String id = add(site.code + "-" + specialty.code, service, "UNIT", department);
        List<String> suffixes = WORDS.splitAsStream(cells.get(3)).toList();
        for (String suffix : suffixes) {
            Setting setting = Setting.ofSuffix(suffix);
            String ward = suffixes.size() == 1
                    ? id
                    : add(id + "-" + suffix, service + " (" + setting.label + ")", "UNIT", id);
            wards.computeIfAbsent(specialty, any -> new ArrayList<>())
                    .add(new Ward(ward, site, specialty, setting, service));
        }
    }

    private String add(String id, String name, String level, String parent) {
        units.add(new SourceUnit(id, name, level, Optional.of(parent)));
        return id;
    }
}

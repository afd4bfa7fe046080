package org.cohorte.ui.admin.model;

/** The screens of the administration, in the order of their tabs. */
public enum Door {
    PEOPLE("admin/people"),
    ACCESSES("admin/accesses"),
    ROLES("admin/roles"),
    AUDIT("admin/audit"),
    IMPORTS("admin/imports");

    private final String path;

    Door(String path) {
        this.path = path;
    }

    public String path() {
        return path;
    }
}

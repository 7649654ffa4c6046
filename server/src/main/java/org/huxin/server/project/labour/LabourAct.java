package org.huxin.server.project.labour;

import org.huxin.server.project.register.Act;

/** What may be done about when labour cost is due. */
enum LabourAct implements Act {
    TERMS;

    @Override
    public String path() {
        return "labour/terms";
    }

    @Override
    public String label() {
        return "约定人工费拨付";
    }

    @Override
    public String fact() {
        return "project.updated";
    }

    @Override
    public By by() {
        return By.KEEPER;
    }

    @Override
    public String gate() {
        return "project.labour_terms";
    }
}

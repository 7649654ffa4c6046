package org.huxin.server.project.guarantee;

import java.util.Set;
import org.huxin.server.project.register.Act;

/** What may be done about the guarantees of a project. */
enum GuaranteeAct implements Act {
    ENTER("enter-guarantee", "登记担保", "guarantee.entered", By.PARTAKER, Party.OWNER, Party.CONTRACTOR),
    CONFIRM("confirm-guarantee", "确认担保", "guarantee.confirmed", By.INDUSTRY),
    RETURN("return-guarantee", "退回担保", "guarantee.returned", By.INDUSTRY),
    USE("use-guarantee", "使用担保", "guarantee.used", By.INDUSTRY),
    RELEASE("release-guarantee", "解除担保", "guarantee.released", By.INDUSTRY);

    private final Kind kind;

    GuaranteeAct(String path, String label, String fact, By by, Party... parties) {
        this.kind = new Kind(path, label, fact, by, Set.of(parties));
    }

    @Override
    public Kind kind() {
        return kind;
    }
}

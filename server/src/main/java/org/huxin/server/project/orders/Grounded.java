package org.huxin.server.project.orders;

import org.huxin.server.kernel.CommandRefused;
import org.huxin.server.kernel.NotPermitted;
import org.huxin.server.project.register.Project;
import org.huxin.server.project.register.ProjectScene;

/** A ground for an order that records prove or refute. Others are for the department that orders to find. */
public interface Grounded {

    /** Word of the register {@code order_grounds}. */
    String ground();

    /**
     * @throws CommandRefused while the records say that nothing has to be put right
     * @throws NotPermitted if another unit orders it
     */
    void require(Project project, ProjectScene scene);
}

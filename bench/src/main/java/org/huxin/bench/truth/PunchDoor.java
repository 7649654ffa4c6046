package org.huxin.bench.truth;

import java.io.IOException;
import org.huxin.simulation.Deed;

/** 考勤设备: each posts what it has recorded, signed with its own key, in the night after. */
final class PunchDoor {

    private final Site site;

    PunchDoor(Site site) {
        this.site = site;
    }

    void send(Deed.PunchesSent deed, String file) {
        var device = site.devices.get(deed.device());
        if (device == null) {
            site.keeper.refused("设备送考勤", "设备没有登记");
            return;
        }
        try {
            var answer = device.sends(file);
            if (answer.done()) {
                site.keeper.done("设备送考勤");
            } else {
                site.keeper.refused("设备送考勤", answer);
            }
        } catch (IOException away) {
            throw new IllegalStateException("服务没有回答", away);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("被中断", stopped);
        }
    }
}

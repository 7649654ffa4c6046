package org.huxin.server.wage.attendance;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** What is asked about a device. */
sealed interface DeviceCommand {

    /**
     * @param number by which it calls itself
     * @param place where it stands, such as 东门
     */
    record Register(
            @NotNull @Pattern(regexp = "[A-Za-z0-9._-]{4,40}", message = "编号由4至40位字母、数字、点和横线组成")
            String number,

            @NotBlank @Size(max = 40) String kind,
            @Nullable @Size(max = 40) String place)
            implements DeviceCommand {}

    record Disable(@NotBlank @Size(max = 200) String reason) implements DeviceCommand {}
}
